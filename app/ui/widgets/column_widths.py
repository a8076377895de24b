"""How wide the columns of a long table are, at any text size."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from app.ui.theme import scaled


class ColumnWidths(QObject):
    """Gives each column its width of the design, and what is left to the one that names the row.

    A heading is never cut: where all of it does not fit, the table scrolls sideways.
    """

    def __init__(self, table: QTableView, widths: Mapping[int, int], widest: int) -> None:
        super().__init__(table)
        self._table = table
        self._widest = widest
        header = table.horizontalHeader()
        for column, width in widths.items():
            table.setColumnWidth(column, max(scaled(width), header.sectionSizeHint(column)))
        self._least = table.columnWidth(widest)
        table.verticalHeader().setDefaultSectionSize(
            scaled(table.verticalHeader().defaultSectionSize())
        )
        header.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            header = self._table.horizontalHeader()
            others = header.length() - self._table.columnWidth(self._widest)
            room = header.width() - others
            self._table.setColumnWidth(self._widest, max(room, self._least))
        return False
