"""A link that stands on as many lines as it takes where room is short."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.charts.line_breaking import folded
from app.ui.theme import scaled

_BESIDE_TEXT = 2 * (4 + 2) + 2  # padding, border, and what rounding takes
_LINE_GAP = 6  # over and under the lines of a link


class FoldingLink(QPushButton):
    """Looks like a link; `fit` folds its text into the room there is."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = text
        self.setProperty("role", "link")
        self.setAccessibleName(text)

    def whole_text(self) -> str:
        """Return the text on one line."""
        return self._whole

    def fit(self, room: int) -> None:
        """Fold the text into so many pixels."""
        self.ensurePolished()
        ruler = QFontMetrics(self.font())
        lines = folded(self._whole, room - scaled(_BESIDE_TEXT), ruler.horizontalAdvance)
        text = "\n".join(lines)
        if text != self.text():
            self.setText(text)
            self.setMinimumHeight(ruler.lineSpacing() * len(lines) + scaled(_LINE_GAP))
            self.updateGeometry()
