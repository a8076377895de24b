"""Draws one-colour icons and the marks of verdicts; no icon stands in the first paint.

Each drawing is a picture made from its SVG beforehand: what reads SVG takes a MiB of memory.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPixmap

from app.domain.checklist import Verdict
from app.ui.theme import Theme

_SHARPNESS = 2  # drawn at twice the size, so that scaled screens stay crisp
_CLEAR = QColor(0, 0, 0, 0)
_ICON, _MARK = 20, 16  # sizes of the design
_MARKS: dict[Verdict | None, tuple[str, str]] = {  # the drawing of each, and the role of its colour
    Verdict.ADOPT_REVIEW: ("mark-disc", "icon.primary"),
    Verdict.FURTHER_REVIEW: ("mark-diamond", "icon.warning"),
    Verdict.KEEP: ("mark-square", "icon.gray-light"),
    Verdict.UNDETERMINED: ("mark-ring", "icon.gray-light"),
}


def icon_of(folder: Path, name: str, theme: Theme, role: str, checked_role: str) -> QIcon:
    """Return a drawing in the colour of a role, and in another one for its checked state."""
    icon = QIcon()
    icon.addPixmap(_drawn(folder, name, theme, role, _ICON))
    if checked_role:
        checked = _drawn(folder, name, theme, checked_role, _ICON)
        icon.addPixmap(checked, QIcon.Mode.Normal, QIcon.State.On)
    return icon


def verdict_mark(folder: Path, verdict: Verdict | None, theme: Theme) -> QPixmap:
    """Return the mark of a verdict in its own shape; a system without one has none."""
    if verdict not in _MARKS:
        return QPixmap()
    name, role = _MARKS[verdict]
    return _drawn(folder, name, theme, role, _MARK)


def _drawn(folder: Path, name: str, theme: Theme, role: str, wide: int) -> QPixmap:
    """Return a drawing in the colour of a role: the colour, where the drawing is not clear."""
    size = theme.px(wide)
    reader = QImageReader(str(folder / "drawn" / f"{name}.png"))
    reader.setScaledSize(QSize(size, size) * _SHARPNESS)
    drawn, color = QPixmap(reader.scaledSize()), QPixmap(reader.scaledSize())
    drawn.fill(_CLEAR)
    color.fill(theme.color(role))
    painter = QPainter(drawn)
    painter.drawPixmap(0, 0, QPixmap.fromImageReader(reader))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawPixmap(0, 0, color)
    painter.end()
    drawn.setDevicePixelRatio(_SHARPNESS)
    return drawn
