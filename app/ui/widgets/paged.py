"""A long list in an area that scrolls, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.pager import Pager
from app.ui.widgets.pieces import MEDIUM, scroller

T = TypeVar("T")


class Paged(QWidget):
    """Makes what shows a page when the page is turned to."""

    def __init__(self, of: Sequence[T], size: int, make: Callable[[Sequence[T]], QWidget]) -> None:
        super().__init__()
        pages = [of[start : start + size] for start in range(0, len(of), size)] or [of]
        self._make: Callable[[int], QWidget] = lambda page: make(pages[page])
        self._area = scroller(self._make(0))
        self.pager = Pager(len(pages))
        self.pager.turned.connect(self._on_turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._area, 1)
        column.addWidget(self.pager)

    @Slot(int)
    def _on_turned(self, page: int) -> None:
        self._area.setWidget(self._make(page))
        self._area.verticalScrollBar().setValue(0)
