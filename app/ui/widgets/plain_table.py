"""A long table in the look that every list has."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from app.ui.theme import scaled
from app.ui.widgets.fitted_table import FittedTable
from app.ui.widgets.pieces import ICON_SIZE

ROW_HEIGHT = 36


def plain_table(
    model: QAbstractItemModel,
    name: str,
    widths: Mapping[int, int],
    widest: int,
    *,
    can_sort: bool = False,
) -> FittedTable:
    """Return a table that chooses whole rows; the column `widest` takes the room that is left."""
    table = FittedTable(sortingEnabled=can_sort)
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
    table.give_widths(widths, widest)
    return table
