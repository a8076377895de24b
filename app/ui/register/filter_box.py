"""A box with what a list can be narrowed down to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QMouseEvent, QWheelEvent


class FilterBox(QComboBox):
    """Shows the first of what it offers until another is chosen.

    One that nobody has touched yet lists nothing, and only says what is chosen: the view behind a
    box lays out whatever there is to list, which a window at rest does without.
    """

    def __init__(self, name: str, everything: str, least_width: int = 0) -> None:
        """`name` is read out, `everything` is shown while nothing is chosen; width in pixels."""
        super().__init__()
        self._everything = everything
        self._least_width = least_width
        self._offered: dict[str, str] = {}
        self._is_touched = False
        self.setAccessibleName(name)
        self.setPlaceholderText(everything)

    def chosen(self) -> str:
        """Return the key of what is chosen; everything has none."""
        return self.currentData() or ""

    def offer(self, offered: Mapping[str, str]) -> None:
        """Offer these by their keys, after everything; keep what is chosen where it is offered."""
        self._offered = dict(offered)
        self._make_room()
        if self._is_touched:
            self._list()

    def choose(self, key: str) -> None:
        """Choose what has this key, or everything where nothing offered has it."""
        self.list_offered()
        self.setCurrentIndex(max(self.findData(key), 0))

    def choose_everything(self) -> None:
        """Choose everything, and tell nobody."""
        if self.count():
            self.blockSignals(True)
            self.setCurrentIndex(0)
            self.blockSignals(False)

    def list_offered(self) -> None:
        """List what is offered, now that somebody may choose."""
        if not self._is_touched:
            self._is_touched = True
            self._list()

    # Touched before anybody can choose. Each kind by itself: see pieces.py about events.
    def enterEvent(self, event: QEnterEvent) -> None:
        self.list_offered()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.list_offered()
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.list_offered()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # chooses nothing by accident; the page behind takes it

    def _list(self) -> None:
        chosen = self.chosen()
        self.blockSignals(True)
        self.clear()
        for key, text in {"": self._everything, **self._offered}.items():
            self.addItem(text, key)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)

    def _make_room(self) -> None:
        """Be as wide as the longest text asks for, listed or not."""
        self.ensurePolished()
        width_of = self.fontMetrics().horizontalAdvance
        around = self.sizeHint().width() - width_of(self._everything)
        longest = max(map(width_of, [self._everything, *self._offered.values()]))
        self.setMinimumWidth(max(self._least_width, around + longest))
