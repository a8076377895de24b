"""Turns the pages of a list that is too long to be shown whole without freezing the window."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.pieces import button, label, row


class Pager(QWidget):
    """Says which page is shown; hidden where there is only one."""

    turned = Signal(int)  # from 0

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._page = 0
        self._told = label(role="subtle")
        self.before = button(self.tr("이전 쪽"))
        self.before.clicked.connect(self._on_before)
        self.after = button(self.tr("다음 쪽"))
        self.after.clicked.connect(self._on_after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(None, self._told, self.before, self.after))
        self.setVisible(count > 1)
        self._show_place()

    @Slot()
    def _on_before(self) -> None:
        self._turn(self._page - 1)

    @Slot()
    def _on_after(self) -> None:
        self._turn(self._page + 1)

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_place()
        self.turned.emit(page)

    def _show_place(self) -> None:
        self._told.setText(self.tr("{0}쪽 가운데 {1}쪽").format(self._count, self._page + 1))
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page < self._count - 1)
