"""The one routine that draws a radar, on screen, into a picture and on paper alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from app.ui.charts.geometry import Box, Point, outline_runs, ring, spoke_point
from app.ui.charts.radar_data import OutlineStyle, RadarData, RadarOutline
from app.ui.charts.radar_legend import LegendSample
from app.ui.charts.radar_look import RadarLook
from app.ui.charts.radar_marks import line_pen, paint_marker, paint_stretch
from app.ui.charts.radar_plan import RING_MARGIN, RadarPlan, plan_radar

_RING_CORNER = 4.0
_RIM = 4.0  # twice what is seen of it around a letter


def paint_radar(
    painter: QPainter,
    rect: QRectF,
    data: RadarData,
    look: RadarLook,
    *,
    plan: RadarPlan | None = None,
    focused: int | None = None,
    with_caption: bool = False,
) -> None:
    """Draw the radar over the whole rectangle, background included.

    A plan made earlier for the same rectangle, data and look saves laying it out again.
    """
    if plan is None:
        plan = plan_radar(rect, data, look, with_caption=with_caption)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(rect, look.background)
    _paint_grid(painter, plan, data, look)
    for outline in data.outlines:  # broken lines lie on the solid one, so that both are seen
        _paint_line(painter, plan, outline, look)
    _paint_levels(painter, plan, look)
    if data.open_title:
        _paint_open_values(painter, plan, data, look)
    for outline in data.outlines[::-1]:  # the smallest marker on top
        _paint_markers(painter, plan, outline, look)
    for sample in plan.legend.samples:
        _paint_sample(painter, sample, look)
    _paint_words(painter, plan, look)
    if focused is not None:
        _paint_focus(painter, plan.layout.labels[focused].box, look)
    painter.restore()


def _paint_grid(painter: QPainter, plan: RadarPlan, data: RadarData, look: RadarLook) -> None:
    count = len(data.axes)
    center, radius = plan.layout.center, plan.layout.radius
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.grid, look.grid_width))
    middle = QPointF(*center)
    for corner in ring(count, center, radius):
        painter.drawLine(middle, QPointF(*corner))
    for level in data.levels:
        if 0 < level.share < 1:
            painter.drawPolygon(_polygon(ring(count, center, radius * level.share)))
    painter.setPen(QPen(look.edge, look.grid_width))
    painter.drawPolygon(_polygon(ring(count, center, radius)))


def _paint_line(painter: QPainter, plan: RadarPlan, outline: RadarOutline, look: RadarLook) -> None:
    """Draw an outline from value to value; where one is open it has a gap."""
    count = len(outline.values)
    center, radius = plan.layout.center, plan.layout.radius
    shares = [value.share for value in outline.values]
    for run in outline_runs([share is not None for share in shares]):
        points = [
            spoke_point(number, count, center, radius * (shares[number] or 0.0)) for number in run
        ]
        if outline.style is OutlineStyle.TODAY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.fill)
            painter.drawPolygon(_polygon([center, *points] if run[0] != run[-1] else points))
        painter.setPen(line_pen(outline.style, look))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_polygon(points))


def _paint_levels(painter: QPainter, plan: RadarPlan, look: RadarLook) -> None:
    """Write the words of the rings on a rim of background, so that no line strikes them out."""
    font = look.font_at(plan.level_size)
    words = QPainterPath()
    for line in plan.levels:
        words.addText(QPointF(line.x, line.y), font, line.text)
    painter.strokePath(words, QPen(look.background, _RIM))
    painter.setFont(font)
    painter.setPen(look.text_subtle)
    for line in plan.levels:
        painter.drawText(QPointF(line.x, line.y), line.text)


def _paint_open_values(
    painter: QPainter, plan: RadarPlan, data: RadarData, look: RadarLook
) -> None:
    """Draw from where to where each open value may lie, side by side where there are several."""
    count = len(data.axes)
    for number in range(count):
        still_open = [outline for outline in data.outlines if outline.values[number].is_open]
        for place, outline in enumerate(still_open):
            low, high = (
                spoke_point(number, count, plan.layout.center, plan.layout.radius * share)
                for share in outline.values[number].reach
            )
            paint_stretch(
                painter, low, high, place - (len(still_open) - 1) / 2, outline.style, look
            )


def _paint_markers(
    painter: QPainter, plan: RadarPlan, outline: RadarOutline, look: RadarLook
) -> None:
    count = len(outline.values)
    for number, value in enumerate(outline.values):
        if value.share is not None:
            at = spoke_point(number, count, plan.layout.center, plan.layout.radius * value.share)
            paint_marker(painter, at, outline.style, look)


def _paint_sample(painter: QPainter, sample: LegendSample, look: RadarLook) -> None:
    box = sample.box
    middle = box.center[1]
    left, right = (box.x, middle), (box.right, middle)
    if sample.is_open:
        paint_stretch(painter, left, right, 0, sample.style, look)
        return
    painter.setPen(line_pen(sample.style, look))
    painter.drawLine(QPointF(*left), QPointF(*right))
    paint_marker(painter, box.center, sample.style, look)


def _paint_words(painter: QPainter, plan: RadarPlan, look: RadarLook) -> None:
    layout = plan.layout
    groups = (
        (plan.names, look.font_at(layout.size)),
        (plan.values, look.font_at(layout.size, bold=True)),
        (plan.legend.lines, look.font_at(plan.small_size)),
        (plan.caption, look.font_at(plan.caption_size)),
    )
    painter.setPen(look.text)
    for lines, font in groups:
        painter.setFont(font)
        for line in lines:
            painter.drawText(QPointF(line.x, line.y), line.text)


def _paint_focus(painter: QPainter, label: Box, look: RadarLook) -> None:
    around = label.grown(RING_MARGIN)
    painter.setPen(QPen(look.focus, look.focus_width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(around.x, around.y, around.width, around.height)
    painter.drawRoundedRect(box, _RING_CORNER, _RING_CORNER)


def _polygon(points: Sequence[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
