"""Asks which systems go into a file, where it is saved, and with which password."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.register import InformationSystem
from app.domain.share_format import SUFFIX
from app.errors import AdvisorError
from app.ui.dialogs import ask_share_target
from app.ui.sharing.password_fields import PasswordFields
from app.ui.theme import scaled
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import LARGE, MEDIUM, button, fit_on_window, label, row
from app.ui.words import error_text

_WIDTH, _HEIGHT, _LIST_HEIGHT, _GAP = 640, 580, 48, 2


class ShareDialog(QDialog):
    """Collects what is asked for; stays open with the reason when it cannot be written.

    Without systems to choose from, everything goes into the file.
    """

    asked = Signal(object, object, str)  # Path, ids of systems, password

    def __init__(
        self,
        title: str,
        about: str,
        systems: Sequence[InformationSystem] | None,
        suggested: Path,
        parent: QWidget | None = None,
        choose: Callable[[QWidget, Path], Path | None] = ask_share_target,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "sharing-handover" if systems is None else "sharing-out")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choose = choose
        self._suggested = suggested
        self._is_part = systems is not None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("담을 정보시스템"))
        self.list.setMinimumHeight(scaled(_LIST_HEIGHT))
        self.list.setSpacing(scaled(_GAP))  # else the boxes touch
        for system in systems or ():
            item = QListWidgetItem(f"{system.name} ({system.management_no})")
            item.setData(Qt.ItemDataRole.UserRole, system.id)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.itemChanged.connect(self._on_edited)
        every = button(self.tr("모두 선택"), "link")
        every.clicked.connect(self._on_every)
        self.passwords = PasswordFields(twice=True)
        self.passwords.edited.connect(self._on_edited)
        self._state = label(role="subtle", wraps=True)
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self.notice = NoticeBar()
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        self.save = button(self.tr("저장할 곳 선택"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._on_save)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(about, wraps=True))
        if self._is_part:
            column.addLayout(row(label(self.tr("담을 정보시스템"), "strong"), None, every))
            column.addWidget(self.list, 1)
        column.addWidget(self.passwords)
        told = self.tr(
            "암호를 정하면 암호 없이는 파일의 내용을 볼 수 없습니다. 잊은 암호는 찾을 수 없으며, "
            "암호는 파일과 다른 방법으로 알려 주세요."
        )
        column.addWidget(label(told, "subtle", wraps=True))
        column.addWidget(self._state)
        column.addWidget(self._error)
        column.addWidget(self.notice)
        column.addLayout(row(None, cancel, self.save))
        self.setMinimumWidth(scaled(_WIDTH))
        fit_on_window(self, _WIDTH, _HEIGHT if self._is_part else 0)
        self._on_edited()

    def chosen(self) -> list[str]:
        """Return the ids of the systems that are ticked."""
        items = (self.list.item(number) for number in range(self.list.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def show_failure(self, error: AdvisorError) -> None:
        """Say why nothing was written."""
        self._error.setText(error_text(error))
        self._error.show()

    @Slot()
    def _on_edited(self) -> None:
        self._error.hide()
        self.notice.hide()
        alike, count = self.passwords.are_alike(), len(self.chosen())
        if not alike:
            self._state.setText(self.tr("두 암호가 서로 다릅니다."))
        elif self._is_part:
            self._state.setText(self.tr("선택한 정보시스템: {0}개").format(count))
        else:
            self._state.clear()
        self._state.setVisible(bool(self._state.text()))
        self.save.setEnabled(alike and (count > 0 or not self._is_part))

    @Slot()
    def _on_every(self) -> None:
        for number in range(self.list.count()):
            self.list.item(number).setCheckState(Qt.CheckState.Checked)

    @Slot()
    def _on_save(self) -> None:
        chosen = self._choose(self, self._suggested)
        if chosen is not None:
            taken = self.tr("같은 이름의 파일이 이미 있습니다: {0}")
            self.notice.save_under(chosen, SUFFIX, taken, self._ask)

    def _ask(self, target: Path) -> None:
        self.asked.emit(target, self.chosen(), self.passwords.password())
