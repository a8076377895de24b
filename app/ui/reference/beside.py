"""A list with what explains the chosen row beside it, or below it where room is short."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE

SIDE_WIDTH = 320
LIST_WIDTH = 460  # the least beside which the panel stands
LIST_HEIGHT, SIDE_HEIGHT = 240, 300  # the least of each where one stands below the other
_UNBOUND = 16_777_215


class Beside(QWidget):
    """Keeps the panel 320 wide at the right as long as the list has room."""

    def __init__(self, main: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main = main
        self._side = side
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(LARGE)
        self._line.addWidget(main, 1)
        self._line.addWidget(side)
        main.setMinimumHeight(scaled(LIST_HEIGHT))
        self._arrange()

    def is_beside(self) -> bool:
        """Whether the panel stands at the right."""
        return self._line.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_room = self.width() >= scaled(LIST_WIDTH) + LARGE + scaled(SIDE_WIDTH)
        if has_room:
            self._line.setDirection(QBoxLayout.Direction.LeftToRight)
            self._side.setFixedWidth(scaled(SIDE_WIDTH))
            self._side.setMinimumHeight(0)
        else:
            self._line.setDirection(QBoxLayout.Direction.TopToBottom)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_UNBOUND)
            self._side.setMinimumHeight(scaled(SIDE_HEIGHT))
