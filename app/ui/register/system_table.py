"""The table that lists the systems of the register."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from app.ui.languages import is_korean
from app.ui.register.system_table_model import SystemTableModel
from app.ui.theme import scaled
from app.ui.widgets.fitted_table import FittedTable
from app.ui.widgets.pieces import ICON_SIZE

_WIDTHS = (140, 150, 100, 132, 100, 80, 140, 84, 116)
_VERDICT_IN_ENGLISH = 168  # whose words are longer
_NAME = 1  # the column that takes the room that is left
ROW_HEIGHT = 36


def make_table(model: SystemTableModel, name: str) -> FittedTable:
    """Return the table over a model, which is sorted by name; `name` is read out.

    The headings come from a model of their own: asked of ours, they would be told with a value of
    the namespace Qt, whose hundred enumerations take more memory than the whole list.
    """
    titles = QStandardItemModel(0, model.columnCount())
    titles.setHorizontalHeaderLabels(model.titles())
    table = FittedTable()
    titles.setParent(table)
    header, side = table.horizontalHeader(), table.verticalHeader()
    header.hide()  # asks for no heading while it gets one model and then the other
    side.hide()
    table.setModel(model)
    header.setModel(titles)
    header.show()
    header.setHighlightSections(False)
    side.setDefaultSectionSize(ROW_HEIGHT)
    side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.setIconSize(QSize(scaled(ICON_SIZE), scaled(ICON_SIZE)))
    widths = dict(enumerate(_WIDTHS))
    if not is_korean():
        widths[0] = _VERDICT_IN_ENGLISH
    table.give_widths(widths, _NAME)
    table.setProperty("contextMenuPolicy", "CustomContextMenu")
    return table


def let_sort(table: FittedTable) -> None:
    """Let the headings sort, and show by which one the rows stand."""
    if table.isSortingEnabled():
        return
    from PySide6.QtCore import Qt

    table.horizontalHeader().setSortIndicator(_NAME, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)
