"""Measures text in the font of a radar."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from app.ui.charts.geometry import Box
from app.ui.charts.radar_look import RadarLook


class FontRuler:
    """Measures text in one font; each size is looked up once."""

    def __init__(self, look: RadarLook) -> None:
        self._look = look
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}

    def width(self, text: str, size: int, *, bold: bool = False) -> float:
        """Return how wide a line of text is at this letter size."""
        return self._measures(size, bold=bold).horizontalAdvance(text)

    def line_height(self, size: int) -> float:
        """Return how high a line is at this letter size."""
        return self._measures(size).height()

    def ascent(self, size: int) -> float:
        """Return how far the top of a line is above its base line."""
        return self._measures(size).ascent()

    def ink(self, text: str, size: int) -> Box:
        """Return the box that the letters fill when their base line begins at (0, 0)."""
        box = self._measures(size).tightBoundingRect(text)
        return Box(box.x(), box.y(), box.width(), box.height())

    def _measures(self, size: int, *, bold: bool = False) -> QFontMetricsF:
        if (size, bold) not in self._metrics:
            self._metrics[size, bold] = QFontMetricsF(self._look.font_at(size, bold=bold))
        return self._metrics[size, bold]
