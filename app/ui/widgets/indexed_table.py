"""A Qt table over a list that filters and sorts an index of its own.

A sort-filter proxy is 15 to 90 times slower at 20,000 rows, so the model filters and sorts a list
of row numbers itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QIcon, QPixmap

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

R = TypeVar("R")

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What is asked of a cell, by the numbers of Qt: its own names are loaded by the hundred."""

    DisplayRole = 0
    DecorationRole = 1
    ToolTipRole = 3
    FontRole = 6
    TextAlignmentRole = 7
    UserRole = 0x100


_LEFT, _RIGHT = 0x81, 0x82  # and in the middle of the height
ROOT = QModelIndex()
ROW_ROLE = Role.UserRole
EMPTY = "–"
AS_GIVEN = -1  # the column that sorts nothing: rows stand in the order of the list


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """What a column is called, what it shows, and what it sorts by (None sorts last)."""

    title: str
    text: Callable[[R], str]
    sort_key: Callable[[R], Any]
    is_figure: bool = False


class IndexedTable(QAbstractTableModel, Generic[R]):
    """Shows one thing to a row; `marks` returns the icon of the first column."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        marks: Callable[[R], QIcon | QPixmap] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._marks = marks
        self._rows: list[R] = []
        self._shown: list[int] = []
        self._accepts: Callable[[R], bool] | None = None  # everything is shown
        self._sorted_by, self._is_descending = AS_GIVEN, False

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show these in place of the ones shown now."""
        self.beginResetModel()
        self._rows = list(rows)
        self._index_rows()
        self.endResetModel()

    def show_accepted(self, accepts: Callable[[R], bool] | None) -> None:
        """Show only what is accepted; everything by None."""
        self.beginResetModel()
        self._accepts = accepts
        self._index_rows()
        self.endResetModel()

    def titles(self) -> list[str]:
        """Return what the columns are called."""
        return [column.title for column in self._columns]

    def total(self) -> int:
        """Return how many there are, shown or not."""
        return len(self._rows)

    def shown_rows(self) -> list[R]:
        """Return what is shown, in the order shown."""
        return [self._rows[number] for number in self._shown]

    def sort(self, column: int, order: Qt.SortOrder | None = None) -> None:
        is_descending = order is not None and order.name == "DescendingOrder"
        if (column, is_descending) == (self._sorted_by, self._is_descending):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self._shown[index.row()] for index in before]
        self._sorted_by, self._is_descending = column, is_descending
        self._order(sorted(self._shown))  # equals stay in the order of the list
        place = {number: shown for shown, number in enumerate(self._shown)}
        moved = [self.index(place[n], i.column()) for n, i in zip(kept, before, strict=True)]
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[self._shown[index.row()]], self._columns[index.column()]
        if role == Role.DisplayRole:
            return column.text(row) or EMPTY
        if role == Role.ToolTipRole:
            return column.text(row) or None
        if role == Role.TextAlignmentRole:
            return _RIGHT if column.is_figure else _LEFT
        if role == Role.DecorationRole and index.column() == 0 and self._marks:
            return self._marks(row)
        return row if role == ROW_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation.name == "Horizontal" and role == Role.DisplayRole:
            return self._columns[section].title
        return None

    def _index_rows(self) -> None:
        rows, accepts = self._rows, self._accepts
        if accepts is None:
            self._order(list(range(len(rows))))
        else:
            self._order([number for number, row in enumerate(rows) if accepts(row)])

    def _order(self, shown: list[int]) -> None:
        column = self._sorted_by
        if column == AS_GIVEN:
            self._shown = shown
            return
        rows, key_of = self._rows, self._columns[column].sort_key
        keys = {n: key_of(rows[n]) for n in shown}
        known = [n for n in shown if keys[n] is not None]
        known.sort(key=keys.__getitem__, reverse=self._is_descending)
        self._shown = known + [n for n in shown if keys[n] is None]
