"""Gives the lines of a text in a table the room that they take."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.theme import scaled

_PADDING = 8  # left and right of a text, as the style sheet has it
_AIR = 4  # above and below the lines of a text


class CellRoom(QStyledItemDelegate):
    """Asks for the height of a text within the padding of its cell, which Qt leaves out."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        within = QStyleOptionViewItem(option)
        within.rect = option.rect.adjusted(0, 0, -2 * _PADDING, 0)  # type: ignore[attr-defined]
        return super().sizeHint(within, index) + QSize(0, 2 * scaled(_AIR))
