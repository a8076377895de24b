"""A chart of a paper: a radar by the routine of all radars, out of the points in the file."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTransform

from app.exports.picture_parts import PictureChart, PictureFont, PictureOutline
from app.ui.charts.radar_data import (
    FEWEST_AXES,
    MOST_AXES,
    OutlineStyle,
    RadarAxis,
    RadarData,
    RadarLevel,
    RadarOutline,
    RadarValue,
)
from app.ui.charts.radar_look import RadarLook
from app.ui.charts.radar_painter import paint_radar
from app.ui.papers.paper_fonts import UNITS, Ruler, as_on_paper, families_of

_RADAR = "radar"
_INK, _SUBTLE, _GRID, _FRAME, _PAPER = "#262626", "#595959", "#bfbfbf", "#bfbfbf", "#ffffff"
_LETTERS = 9.0  # points, as the charts of the templates have them
_DESIGNED = 15  # pixels: letters of this size go with the lines and marks of a radar as drawn
_TITLE = PictureFont("맑은 고딕", 10.0, True, False, False, "404040")
_TITLE_GAP = 8.0
_FRAME_WIDTH = 0.5
_EDGE = UNITS  # of the frame, left free by the radar
_STYLES = {
    "solid": OutlineStyle.TODAY,
    "dash": OutlineStyle.TARGET,
    "sysDash": OutlineStyle.TARGET,
    "lgDash": OutlineStyle.TARGET,
    "sysDot": OutlineStyle.EARLIER,
    "dot": OutlineStyle.EARLIER,
}


def paint_chart(painter: QPainter, chart: PictureChart, scale: float) -> None:
    """Draw a chart in its place, at the scale of its page; the painter counts UNITS to the point.

    A chart of a kind that no paper of ours has is a frame with its title.
    """
    painter.save()
    unit = UNITS * _LETTERS * scale / _DESIGNED  # the radar is laid out as on a screen
    inside = QRectF(chart.left, chart.top, chart.width, chart.height)
    area = QRectF(inside.topLeft() * UNITS, inside.size() * UNITS)
    painter.fillRect(area, QColor(_PAPER))
    painter.setPen(QPen(QColor(_FRAME), _FRAME_WIDTH * UNITS))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    area.setTop(_paint_title(painter, chart, scale))
    data = radar_of(chart)
    if data is not None:
        area.adjust(_EDGE, 0, -_EDGE, -_EDGE)
        painter.scale(unit, unit)
        paint_radar(painter, QTransform.fromScale(1 / unit, 1 / unit).mapRect(area), data, _look())
    painter.restore()


def radar_of(chart: PictureChart) -> RadarData | None:
    """Return a chart as a radar; None where it is none, or has too few or too many axes."""
    if chart.kind != _RADAR or not FEWEST_AXES <= len(chart.labels) <= MOST_AXES:
        return None
    free = list(OutlineStyle)
    outlines = []
    for outline in chart.outlines[: len(free)]:
        style = _STYLES.get(outline.dash, OutlineStyle.OTHER)
        style = style if style in free else free[0]
        free.remove(style)
        values = tuple(_value(chart, outline, at) for at in range(len(chart.labels)))
        outlines.append(RadarOutline(outline.title, style, values))
    if not outlines:
        return None
    return RadarData(
        title=chart.title,
        caption="",
        open_title="",
        axes=tuple(RadarAxis(label, label) for label in chart.labels),
        outlines=tuple(outlines),
        levels=tuple(RadarLevel(share, text) for share, text in chart.levels),
    )


def _value(chart: PictureChart, outline: PictureOutline, at: int) -> RadarValue:
    value = outline.values[at]
    reach = chart.highest - chart.lowest
    if value is None or reach <= 0:
        return RadarValue(None, None, "")
    share = min(max((value - chart.lowest) / reach, 0.0), 1.0)
    return RadarValue(share, share, "")


def _paint_title(painter: QPainter, chart: PictureChart, scale: float) -> float:
    """Write the title at the top of the chart; return where what is below it begins, in UNITS."""
    ruler = Ruler(_TITLE, _TITLE.size * scale)
    base = chart.top + _TITLE_GAP * scale + ruler.ascent
    painter.setFont(ruler.font)
    painter.setPen(QColor(f"#{_TITLE.colour}"))
    for line in chart.title.splitlines():
        x = chart.left + (chart.width - ruler.width(line)) / 2
        painter.drawText(QPointF(x * UNITS, base * UNITS), line)
        base += ruler.height
    return (base - ruler.ascent) * UNITS


def _look() -> RadarLook:
    """Return how charts look on paper, where lines are told apart without colour."""
    font = QFont()
    font.setFamilies(list(families_of(_TITLE.name)))
    font.setPixelSize(_DESIGNED)
    as_on_paper(font)
    ink = QColor(_INK)
    return RadarLook(
        background=QColor(_PAPER),
        text=QColor(f"#{_TITLE.colour}"),
        text_subtle=QColor(_SUBTLE),
        grid=QColor(_GRID),
        edge=QColor(_GRID),
        focus=ink,
        today=ink,
        target=ink,
        earlier=ink,
        other=ink,
        fill=QColor(Qt.GlobalColor.transparent),
        font=font,
        outline_width=2.5,
    )
