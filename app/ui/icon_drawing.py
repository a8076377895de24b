"""Draws one-colour icons and the marks of verdicts; no icon stands in the first paint."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from app.domain.checklist import Verdict
from app.ui.theme import Theme

_SHARPNESS = 2  # drawn at twice the size, so that scaled screens stay crisp


def icon_of(svg: str, theme: Theme, role: str, checked_role: str) -> QIcon:
    """Return a drawing in the colour of a role, and in another one for its checked state."""
    icon = QIcon()
    icon.addPixmap(_drawn(svg, theme, role))
    if checked_role:
        icon.addPixmap(_drawn(svg, theme, checked_role), QIcon.Mode.Normal, QIcon.State.On)
    return icon


def verdict_mark(verdict: Verdict | None, theme: Theme) -> QPixmap:
    """Return the mark of a verdict in its own shape."""
    size = theme.px(16)
    pixmap = _blank(size)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_verdict(painter, QRectF(2, 2, size - 4, size - 4), verdict, theme)
    painter.end()
    return pixmap


def _drawn(svg: str, theme: Theme, role: str) -> QPixmap:
    color = theme.color(role).name(QColor.NameFormat.HexRgb)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", color).encode()))
    size = theme.px(20)
    pixmap = _blank(size)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _blank(size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * _SHARPNESS)
    pixmap.setDevicePixelRatio(_SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _paint_verdict(painter: QPainter, box: QRectF, verdict: Verdict | None, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if verdict is Verdict.ADOPT_REVIEW:
        painter.setBrush(theme.color("icon.primary"))
        painter.drawEllipse(box)
    elif verdict is Verdict.FURTHER_REVIEW:
        painter.setBrush(theme.color("icon.warning"))
        middle = box.center()
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(middle.x(), box.top()),
                    QPointF(box.right(), middle.y()),
                    QPointF(middle.x(), box.bottom()),
                    QPointF(box.left(), middle.y()),
                ]
            )
        )
    elif verdict is Verdict.KEEP:
        painter.setBrush(theme.color("icon.gray-light"))
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    elif verdict is Verdict.UNDETERMINED:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("icon.gray-light"), 2))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
