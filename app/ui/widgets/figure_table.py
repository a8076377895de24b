"""A table that stands beside a chart with the same figures; it is as high as its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

ROW_HEIGHT = 36


class FigureTable(QTableWidget):
    """Rows of text; the first column takes the room that is left, the others stand right."""

    def __init__(self, name: str, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows in place of the ones shown before."""
        self.setRowCount(len(rows))
        for place, cells in enumerate(rows):
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(place, column, cell)
        height = self.fontMetrics().height() + 14
        self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, height))
        rows_high = self.verticalHeader().defaultSectionSize() * len(rows)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows_high + 4)

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
