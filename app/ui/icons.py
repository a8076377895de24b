"""One-colour icons (Lucide, ISC), drawn in the colour of a role."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.domain.checklist import Verdict

_SHARPNESS = 2  # drawn at twice the size, so that scaled screens stay crisp


class Icons:
    """Makes icons in the colours of one theme."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self._folder = folder
        self._theme = theme

    def icon(self, name: str, role: str = "icon.gray", checked_role: str = "") -> QIcon:
        """Return the icon of that file name; `checked_role` colours its checked state."""
        icon = QIcon()
        icon.addPixmap(self._drawn(name, role))
        if checked_role:
            icon.addPixmap(self._drawn(name, checked_role), QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def verdict(self, verdict: Verdict | None) -> QPixmap:
        """Return the mark of a verdict: its own shape, so that colour is never alone."""
        size = self._theme.px(16)
        pixmap = _blank(size)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_verdict(painter, QRectF(2, 2, size - 4, size - 4), verdict, self._theme)
        painter.end()
        return pixmap

    def _drawn(self, name: str, role: str) -> QPixmap:
        color = self._theme.color(role).name(QColor.NameFormat.HexRgb)
        svg = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", color).encode()))
        size = self._theme.px(20)
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
    from app.domain.checklist import Verdict  # not wanted before the first paint

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
