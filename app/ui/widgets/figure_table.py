"""A table that stands beside a chart with the same figures; it is as high as its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.ui.theme import scaled
from app.ui.widgets.cell_room import CellRoom

ROW_HEIGHT = 36
NAME_WIDTH = 104  # a name on two lines
_FRAME = 4


class FigureTable(QTableWidget):
    """Rows of text that break into lines where room is short.

    The first column takes the room that is left, the others hold figures and stand right; `spread`
    shares the room out evenly, for columns of sentences.
    """

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        parent: QWidget | None = None,
        *,
        spread: bool = False,
    ) -> None:
        super().__init__(parent)
        self._spread = spread
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(CellRoom(self))
        self.setShowGrid(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(scaled(ROW_HEIGHT))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(modes.Stretch if spread else modes.ResizeToContents)
        header.setSectionResizeMode(0, modes.Stretch)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows in place of the ones shown before."""
        self.setRowCount(len(rows))
        for place, cells in enumerate(rows):
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                stands_right = column and not self._spread
                side = Qt.AlignmentFlag.AlignRight if stands_right else Qt.AlignmentFlag.AlignLeft
                cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(place, column, cell)
        self._fit()

    def headings(self) -> list[str]:
        """Return the headings of the columns."""
        items = [self.horizontalHeaderItem(column) for column in range(self.columnCount())]
        return [item.text() if item else "" for item in items]

    def texts(self) -> list[list[str]]:
        """Return what is shown, row by row."""
        return [
            [
                item.text() if (item := self.item(place, column)) else ""
                for column in range(self.columnCount())
            ]
            for place in range(self.rowCount())
        ]

    def wanted_width(self) -> int:
        """Return the least width that shows every figure, in pixels."""
        header = self.horizontalHeader()
        figures = range(1, self.columnCount())
        widths = (max(self.sizeHintForColumn(n), header.sectionSizeHint(n)) for n in figures)
        return scaled(NAME_WIDTH) + sum(widths) + _FRAME

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # its columns had no width to speak of while it stood behind another tab

    def _fit(self) -> None:
        """Give each row the lines that its texts take, and the table the height of its rows."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(number) for number in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + _FRAME)
