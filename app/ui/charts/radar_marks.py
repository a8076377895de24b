"""The marks of a radar: lines, markers and open stretches that differ without colour."""

from __future__ import annotations

from math import cos, hypot, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.ui.charts.geometry import Point
from app.ui.charts.radar_data import OutlineStyle
from app.ui.charts.radar_look import RadarLook

_DASHES = {
    OutlineStyle.TARGET: [4.0, 2.5],
    OutlineStyle.EARLIER: [0.5, 2.5],
    OutlineStyle.OTHER: [6.0, 2.5, 1.0, 2.5],
}
_OPEN_DASHES = [0.1, 2.4]
_HALO = 1.5  # around a filled marker, so that it stands clear of the lines under it
_END_MARK = 4.5  # half the length of the bar that ends an open stretch
_STRETCH_GAP = 12.0  # between two open stretches on one spoke
_SQUARE = 1.2  # half a side, in marker radii
_TRIANGLE, _DIAMOND = 1.75, 1.6  # from middle to corner, in marker radii


def line_pen(style: OutlineStyle, look: RadarLook) -> QPen:
    """Return the pen of an outline: solid, dashed, dotted, or dashed and dotted."""
    pen = QPen(look.color_of(style), look.outline_width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if style in _DASHES:
        pen.setDashPattern(_DASHES[style])
        pen.setCapStyle(
            Qt.PenCapStyle.RoundCap if style is OutlineStyle.EARLIER else Qt.PenCapStyle.FlatCap
        )
    return pen


def paint_marker(painter: QPainter, at: Point, style: OutlineStyle, look: RadarLook) -> None:
    """Draw an exact value: a filled circle, square, triangle or diamond."""
    painter.setPen(QPen(look.background, _HALO))
    painter.setBrush(look.color_of(style))
    _draw_shape(painter, at, style, look.marker_radius + _HALO / 2)


def paint_stretch(
    painter: QPainter,
    low: Point,
    high: Point,
    place: float,
    style: OutlineStyle,
    look: RadarLook,
) -> None:
    """Draw an open value: dots from end to end, and a hollow marker that claims no point.

    `place` moves it aside from the spoke, in widths of a stretch.
    """
    length = hypot(high[0] - low[0], high[1] - low[1]) or 1.0
    along = QPointF((high[0] - low[0]) / length, (high[1] - low[1]) / length)
    across = QPointF(-along.y(), along.x())
    start = QPointF(*low) + across * (place * _STRETCH_GAP)
    end = QPointF(*high) + across * (place * _STRETCH_GAP)
    pen = QPen(look.color_of(style), look.outline_width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLines(
        [QLineF(tip - across * _END_MARK, tip + across * _END_MARK) for tip in (start, end)]
    )
    pen.setDashPattern(_OPEN_DASHES)
    painter.setPen(pen)
    painter.drawLine(start, end)
    middle = (start + end) * 0.5
    paint_hollow_marker(painter, (middle.x(), middle.y()), style, look)


def paint_hollow_marker(painter: QPainter, at: Point, style: OutlineStyle, look: RadarLook) -> None:
    """Draw the marker of an outline without its filling."""
    painter.setPen(QPen(look.color_of(style), look.outline_width))
    painter.setBrush(look.background)
    _draw_shape(painter, at, style, look.marker_radius)


def _draw_shape(painter: QPainter, at: Point, style: OutlineStyle, radius: float) -> None:
    x, y = at
    if style is OutlineStyle.TODAY:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    elif style is OutlineStyle.TARGET:
        half = radius * _SQUARE
        painter.drawRect(QRectF(x - half, y - half, 2 * half, 2 * half))
    else:
        number, reach = (4, _DIAMOND) if style is OutlineStyle.OTHER else (3, _TRIANGLE)
        corners = [pi / 2 + 2 * pi * corner / number for corner in range(number)]
        reach *= radius
        painter.drawPolygon(
            QPolygonF([QPointF(x + reach * cos(a), y - reach * sin(a)) for a in corners])
        )
