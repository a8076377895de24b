"""Where a password is typed: once to open a file, twice to close one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.ui.widgets.pieces import MEDIUM, label


class PasswordFields(QWidget):
    """One field, or two that must be the same; empty means no password."""

    edited = Signal()

    def __init__(self, *, twice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(MEDIUM)
        grid.setColumnStretch(1, 1)
        first = self.tr("암호(선택)") if twice else self.tr("암호")
        names = [first, self.tr("암호 확인")] if twice else [first]
        self.fields: list[QLineEdit] = []
        for number, name in enumerate(names):
            field = QLineEdit()
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setAccessibleName(name)
            field.textChanged.connect(self.edited)
            named = label(name)
            named.setBuddy(field)
            grid.addWidget(named, number, 0)
            grid.addWidget(field, number, 1)
            self.fields.append(field)

    def password(self) -> str:
        """Return what was typed."""
        return self.fields[0].text()

    def are_alike(self) -> bool:
        """Whether both fields hold the same."""
        return len({field.text() for field in self.fields}) == 1
