"""The rows of one kind of a case as a Qt table, in the order of the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from app.domain.case_fields import CaseRow
from app.domain.case_figures import CaseFigures
from app.ui.procurement.row_columns import RowColumn

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
ROW_ROLE = Role.UserRole


class RowTableModel(QAbstractTableModel):
    """Shows what was entered into each row beside what is figured out of it."""

    def __init__(
        self, columns: Sequence[RowColumn], mark: QIcon | None = None, parent: QObject | None = None
    ) -> None:
        """`mark` stands before a row of which something is amiss."""
        super().__init__(parent)
        self._mark = mark
        self._notes: Mapping[str, str] = {}
        self._columns = tuple(columns)
        self._rows: tuple[CaseRow, ...] = ()
        self._texts: list[list[str]] = []

    def show_rows(
        self, rows: Sequence[CaseRow], figures: CaseFigures, notes: Mapping[str, str]
    ) -> None:
        """Show these rows in place of the ones shown now; `notes` tell what is amiss, by row id."""
        self.beginResetModel()
        self._notes = notes
        self._rows = tuple(rows)
        self._texts = [[column.text(row, figures) for column in self._columns] for row in rows]
        self.endResetModel()

    def row_of(self, row_id: str) -> int | None:
        """Return where a row stands, None where it does not."""
        return next((n for n, row in enumerate(self._rows) if row.id == row_id), None)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        note = self._notes.get(self._rows[index.row()].id, "")
        text = self._texts[index.row()][index.column()]
        if role == Role.DisplayRole:
            return text
        if role in {Role.ToolTipRole, Role.AccessibleDescriptionRole}:
            return note or text
        if role == Role.DecorationRole and index.column() == 0 and note:
            return self._mark
        if role == Role.TextAlignmentRole:
            is_figure = self._columns[index.column()].is_figure
            side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._rows[index.row()] if role == ROW_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._columns[section].title
        return None
