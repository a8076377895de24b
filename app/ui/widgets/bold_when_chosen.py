"""A button that has the room for its text in bold, which it is drawn in once it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton


class BoldWhenChosen(QPushButton):
    """Asks for the same width whether it is chosen or not; Qt asks for that of the plain text.

    Hangul is as wide in bold, so that only the texts of other languages would be cut.
    """

    def sizeHint(self) -> QSize:
        return super().sizeHint() + self._bold_room()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + self._bold_room()

    def _bold_room(self) -> QSize:
        bold = QFont(self.font())
        bold.setBold(True)
        wide = QFontMetrics(bold).horizontalAdvance(self.text())
        return QSize(max(wide - self.fontMetrics().horizontalAdvance(self.text()), 0), 0)
