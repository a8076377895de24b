"""How a radar looks: colours by their role, one font, and the widths of its pens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontInfo

from app.ui.charts.radar_data import OutlineStyle

_FILL_ALPHA = 36


@dataclass(frozen=True)
class RadarLook:
    """The colours, the font (at the letter size wanted) and the pen widths in pixels."""

    background: QColor
    text: QColor
    text_subtle: QColor
    grid: QColor
    edge: QColor
    focus: QColor
    today: QColor
    target: QColor
    earlier: QColor
    other: QColor
    fill: QColor
    font: QFont
    grid_width: float = 1.0
    outline_width: float = 2.0
    focus_width: float = 2.0
    marker_radius: float = 4.5

    @classmethod
    def of_roles(cls, color: Callable[[str], QColor], font: QFont) -> RadarLook:
        """Return the look in the colours of a theme; `color` finds the colour of a role."""
        today = color("icon.primary")
        fill = QColor(today)
        fill.setAlpha(_FILL_ALPHA)
        return cls(
            background=color("background.white"),
            text=color("text.basic"),
            text_subtle=color("text.subtle"),
            grid=color("border.gray"),
            edge=color("divider.gray-dark"),
            focus=color("border.primary"),
            today=today,
            target=color("icon.gray"),
            earlier=color("element.gray"),
            other=color("icon.secondary"),
            fill=fill,
            font=QFont(font),
        )

    @property
    def letter_size(self) -> int:
        """The size of the font in pixels."""
        size = self.font.pixelSize()
        return size if size > 0 else QFontInfo(self.font).pixelSize()

    def font_at(self, size: int, *, bold: bool = False) -> QFont:
        """Return the font at this size in pixels."""
        font = QFont(self.font)
        font.setPixelSize(size)
        font.setBold(bold)
        return font

    def color_of(self, style: OutlineStyle) -> QColor:
        """Return the colour of an outline."""
        return {
            OutlineStyle.TODAY: self.today,
            OutlineStyle.TARGET: self.target,
            OutlineStyle.EARLIER: self.earlier,
            OutlineStyle.OTHER: self.other,
        }[style]
