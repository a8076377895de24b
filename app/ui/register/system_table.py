"""The table that lists the systems of the register."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.ui.register.system_table_model import SystemTableModel
from app.ui.widgets.column_widths import ColumnWidths

_WIDTHS = (140, 150, 100, 140, 100, 80, 140, 84, 124)
_NAME = 1  # the column that takes the room that is left
ROW_HEIGHT = 36


def make_table(model: SystemTableModel, name: str) -> QTableView:
    """Return the table over a model, sorted by name; `name` is read out."""
    table = QTableView(sortingEnabled=True)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setHighlightSections(False)
    ColumnWidths(table, dict(enumerate(_WIDTHS)), _NAME)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    return table
