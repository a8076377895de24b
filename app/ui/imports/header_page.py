"""The second step: the rows of the heading, shown in the sheet and correctable."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QSpinBox, QTableView, QVBoxLayout, QWidget

from app.domain.header_finding import MOST_HEADER_ROWS, SEARCHED, HeaderRows
from app.domain.inventory_cells import shown
from app.domain.sheet_grid import SheetGrid, column_letters
from app.ui.theme import scaled
from app.ui.widgets.indexed_table import ROOT, Index, Role
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label, row

_LEAST_HEIGHT = 150
_ROW_HEIGHT = 30
_COLUMN_WIDTH = 130
_BOX_WIDTH, _BOX_HEIGHT = 88, 36


class SheetModel(QAbstractTableModel):
    """The first rows of a sheet under the numbers and letters of Excel, the heading in bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid: SheetGrid | None = None
        self._header = HeaderRows(0, 0)

    def show_sheet(self, grid: SheetGrid, header: HeaderRows) -> None:
        """Show a sheet with these rows as its heading."""
        self.beginResetModel()
        self._grid, self._header = grid, header
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        if parent.isValid() or self._grid is None:
            return 0
        last = max(self._grid.first_row + SEARCHED, self._header.last + 10)
        return min(self._grid.last_row, last) - self._grid.first_row + 1

    def columnCount(self, parent: Index = ROOT) -> int:
        if parent.isValid() or self._grid is None:
            return 0
        return self._grid.last_column - self._grid.first_column + 1

    def row_at(self, place: int) -> int:
        """Return the number in Excel of a shown row."""
        return place + (self._grid.first_row if self._grid else 1)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if self._grid is None or not index.isValid():
            return None
        number = self.row_at(index.row())
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return shown(self._grid.stored(number, index.column() + self._grid.first_column))
        if role == Role.FontRole and self._is_header(number):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if role != Role.DisplayRole or self._grid is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return column_letters(section + self._grid.first_column)
        number = self.row_at(section)
        return self.tr("▶ {0} 제목").format(number) if self._is_header(number) else str(number)

    def _is_header(self, number: int) -> bool:
        return self._header.first <= number <= self._header.last


class HeaderPage(QWidget):
    """Shows where the heading was found; a row can be chosen as the heading instead."""

    changed = Signal(object)  # HeaderRows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SheetModel(self)
        self._note = label(wraps=True)
        self._first = self._box(self.tr("제목 첫 행"))
        self._last = self._box(self.tr("제목 마지막 행"))
        first, last = label(self.tr("제목 첫 행")), label(self.tr("마지막 행"))
        first.setBuddy(self._first)
        last.setBuddy(self._last)
        self._take = button(self.tr("고른 행을 제목으로"))
        self._take.clicked.connect(self._on_take)
        self._table = QTableView()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("시트의 앞부분"))
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)
        self._table.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        self._table.horizontalHeader().setDefaultSectionSize(scaled(_COLUMN_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._note)
        column.addLayout(row(first, self._first, last, self._last, self._take, None, gap=SMALL))
        column.addWidget(self._table, 1)

    def show_sheet(self, grid: SheetGrid, header: HeaderRows) -> None:
        """Show a sheet and where its heading is taken to be."""
        self._model.show_sheet(grid, header)
        blocked = QSignalBlocker(self._first), QSignalBlocker(self._last)
        for box, value in ((self._first, header.first), (self._last, header.last)):
            box.setRange(grid.first_row, grid.last_row)
            box.setValue(value)
        for one in blocked:
            one.unblock()
        self._note.setText(
            self.tr(
                "제목 행을 찾았습니다. 맞지 않으면 고쳐 주세요. 여러 행의 제목은 이어 읽습니다."
            )
            if header.is_sure
            else self.tr("아는 제목이 적어 확실하지 않습니다. 제목 행이 맞는지 확인해 주세요.")
        )
        self._table.scrollTo(self._model.index(header.first - grid.first_row, 0))

    def header(self) -> HeaderRows:
        """Return the rows as they are chosen now."""
        return HeaderRows(self._first.value(), max(self._last.value(), self._first.value()))

    def _box(self, name: str) -> QSpinBox:
        made = QSpinBox()
        made.setAccessibleName(name)
        made.setKeyboardTracking(False)
        made.setMinimumSize(scaled(_BOX_WIDTH), scaled(_BOX_HEIGHT))
        made.valueChanged.connect(self._on_changed)
        return made

    @Slot()
    def _on_changed(self) -> None:
        first = self._first.value()
        last = min(max(self._last.value(), first), first + MOST_HEADER_ROWS - 1)
        self.changed.emit(HeaderRows(first, last))

    @Slot()
    def _on_take(self) -> None:
        rows = [
            self._model.row_at(one.row()) for one in self._table.selectionModel().selectedRows()
        ]
        index: QModelIndex = self._table.currentIndex()
        if not rows and index.isValid():
            rows = [self._model.row_at(index.row())]
        if rows:
            self.changed.emit(
                HeaderRows(min(rows), min(max(rows), min(rows) + MOST_HEADER_ROWS - 1))
            )
