"""A long table whose columns fit it, at any text size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableView

from app.ui.theme import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FittedTable(QTableView):
    """Gives each column its width of the design, and what is left to the one that names the row.

    A heading is never cut: where all of it does not fit, the table scrolls sideways.
    """

    _widest: int | None = None  # none before it has widths
    _least = 0

    def give_widths(self, widths: Mapping[int, int], widest: int) -> None:
        """Take widths of the design by column, of which `widest` takes the room that is left."""
        header, side = self.horizontalHeader(), self.verticalHeader()
        for column, width in widths.items():
            self.setColumnWidth(column, max(scaled(width), header.sectionSizeHint(column)))
        self._widest, self._least = widest, self.columnWidth(widest)
        side.setDefaultSectionSize(scaled(side.defaultSectionSize()))

    # Not by an event filter: see pieces.py.
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._widest is not None:
            header = self.horizontalHeader()
            others = header.length() - self.columnWidth(self._widest)
            self.setColumnWidth(self._widest, max(header.width() - others, self._least))
