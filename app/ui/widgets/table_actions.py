"""What can be done with the chosen rows of a table: by key, by its menu, and by a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QTableView

from app.ui.icons import Icons
from app.ui.widgets.pieces import button


@dataclass(frozen=True, slots=True)
class RowAction:
    """One action: what it is called, its icon and key, what it does, and for how many rows."""

    text: str
    icon: str
    key: str
    do: Callable[[], None]
    takes_several: bool = False
    fewest: int = 1
    most: int | None = None  # of those that take several; None is any number
    hint: str = ""  # before the key in the tip of its button

    def is_for(self, count: int) -> bool:
        """Whether it can be done with so many rows."""
        most = self.most if self.takes_several else 1
        return self.fewest <= count and (most is None or count <= most)


class TableActions(QObject):
    """Gives a table its actions, and offers the button of each."""

    def __init__(self, table: QTableView, icons: Icons, actions: Sequence[RowAction]) -> None:
        super().__init__(table)
        self._table = table
        self._asked = tuple(actions)
        self.actions = [self._made(asked, icons) for asked in actions]
        self.buttons = [self._button(action) for action in self.actions]
        table.selectionModel().selectionChanged.connect(self.show_chosen)

    def show_chosen(self) -> None:
        """Allow what the chosen rows allow; in an empty table nothing is offered."""
        count = len(self._table.selectionModel().selectedRows())
        has_rows = self._table.model().rowCount() > 0
        for asked, action, made in zip(self._asked, self.actions, self.buttons, strict=True):
            action.setEnabled(asked.is_for(count))
            made.setEnabled(action.isEnabled())
            if made.parentWidget() is not None:
                made.setVisible(has_rows)

    def _made(self, asked: RowAction, icons: Icons) -> QAction:
        action = QAction(icons.icon(asked.icon), asked.text, self)
        action.setProperty("shortcut", asked.key)  # by name: see pieces.py
        action.setToolTip(f"{asked.hint} {asked.key}".strip())
        action.setProperty("shortcutContext", "WidgetShortcut")
        action.triggered.connect(asked.do)
        self._table.addAction(action)
        return action

    def _button(self, action: QAction) -> QPushButton:
        made = button(action.text(), icon=action.icon())
        made.setToolTip(action.toolTip())
        made.clicked.connect(action.trigger)
        return made
