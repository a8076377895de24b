"""A long table in the look that every list has."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.ui.theme import scaled
from app.ui.widgets.column_widths import ColumnWidths
from app.ui.widgets.pieces import ICON_SIZE

ROW_HEIGHT = 36


def plain_table(
    model: QAbstractItemModel,
    name: str,
    widths: Mapping[int, int],
    widest: int,
    *,
    can_sort: bool = False,
) -> QTableView:
    """Return a table that chooses whole rows; the column `widest` takes the room that is left."""
    table = QTableView(sortingEnabled=can_sort)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.setIconSize(QSize(scaled(ICON_SIZE), scaled(ICON_SIZE)))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setHighlightSections(False)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    ColumnWidths(table, widths, widest)
    return table
