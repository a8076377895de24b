"""A state told by a shape, a colour and a word together."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.icons import Icons
from app.ui.procurement.words import StateLook
from app.ui.theme import scaled
from app.ui.widgets.pieces import ICON_SIZE, label


class StateMark(QWidget):
    """The icon of a state with its word beside it."""

    def __init__(self, icons: Icons, look: StateLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._picture = QLabel()
        self._word = label(role="strong")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._picture)
        line.addWidget(self._word)
        self.show_state(look)

    def show_state(self, look: StateLook) -> None:
        """Show another state."""
        size = scaled(ICON_SIZE)
        icon = self._icons.icon(look.icon, look.color)
        self._picture.setPixmap(icon.pixmap(QSize(size, size)))
        self._word.setText(look.word)
        self.setAccessibleName(look.word)

    def word(self) -> str:
        """Return the word that is shown."""
        return self._word.text()
