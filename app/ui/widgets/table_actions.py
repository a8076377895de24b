"""What can be done with the chosen rows of a table: by key, by its menu, and by a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QTableView

from app.ui.icons import Icons
from app.ui.widgets.pieces import button


@dataclass(frozen=True, slots=True)
class RowAction:
    """One action: what it is called, its icon and key, and what it does."""

    text: str
    icon: str
    key: str
    do: Callable[[], None]
    takes_several: bool = False


class TableActions(QObject):
    """Gives a table its actions, and offers the button of each."""

    def __init__(self, table: QTableView, icons: Icons, actions: Sequence[RowAction]) -> None:
        super().__init__(table)
        self._table = table
        self._asked = tuple(actions)
        self._actions = [self._made(asked, icons) for asked in actions]
        self.buttons = [self._button(action) for action in self._actions]
        table.selectionModel().selectionChanged.connect(self.show_chosen)

    def show_chosen(self) -> None:
        """Allow what the chosen rows allow; in an empty table nothing is offered."""
        count = len(self._table.selectionModel().selectedRows())
        has_rows = self._table.model().rowCount() > 0
        for asked, action, made in zip(self._asked, self._actions, self.buttons, strict=True):
            action.setEnabled(count > 0 if asked.takes_several else count == 1)
            made.setEnabled(action.isEnabled())
            if made.parentWidget() is not None:
                made.setVisible(has_rows)

    def _made(self, asked: RowAction, icons: Icons) -> QAction:
        action = QAction(icons.icon(asked.icon), asked.text, self)
        action.setShortcut(QKeySequence(asked.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(asked.do)
        self._table.addAction(action)
        return action

    def _button(self, action: QAction) -> QPushButton:
        made = button(action.text(), icon=action.icon())
        made.setToolTip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        made.clicked.connect(action.trigger)
        return made
