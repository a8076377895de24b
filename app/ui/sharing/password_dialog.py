"""Asks for the password of a file that is closed with one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.ui.sharing.password_fields import PasswordFields
from app.ui.theme import scaled
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, button, label, row
from app.ui.words import error_text

_WIDTH = 460


class PasswordDialog(QDialog):
    """Stays open with the reason while the password does not open the file."""

    given = Signal(str)

    def __init__(self, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declare_topic(self, "sharing-out")
        self.setWindowTitle(self.tr("암호 입력"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields = PasswordFields(twice=False)
        self._error = label(role="error", wraps=True)
        self._error.hide()
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        self.open_file = button(self.tr("열기"), "primary")
        self.open_file.setDefault(True)
        self.open_file.clicked.connect(self._on_given)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        told = self.tr("암호로 잠근 파일입니다: {0}").format(file_name)
        column.addWidget(label(told, wraps=True))
        column.addWidget(self.fields)
        column.addWidget(self._error)
        column.addLayout(row(None, cancel, self.open_file))
        self.setMinimumWidth(scaled(_WIDTH))

    def show_failure(self, error: AdvisorError) -> None:
        """Say why the file was not opened."""
        self._error.setText(error_text(error))
        self._error.show()

    @Slot()
    def _on_given(self) -> None:
        if self.fields.password():
            self.given.emit(self.fields.password())
