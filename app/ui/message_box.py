"""The few boxes that say or ask something before anything else: read out whole, left by Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QTextEdit, QWidget

from app.ui.words import translate


class MessageBox(QMessageBox):
    """Says a text; Enter and Esc do what changes nothing."""

    def __init__(
        self,
        icon: QMessageBox.Icon,
        title: str,
        text: str,
        parent: QWidget | None = None,
        *,
        stay: str = "",
        leave: str = "",
    ) -> None:
        """Offer what is to be done as `leave`, if anything; to `stay` is done by Enter and Esc."""
        super().__init__(parent)
        self.setIcon(icon)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a name of a file is never markup
        self.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        roles = QMessageBox.ButtonRole
        # In the order in which they stand, for the Tab key.
        self.leave = self.addButton(leave, roles.DestructiveRole) if leave else None
        self._safe = self.addButton(
            stay or translate("message_box", "확인"),
            roles.RejectRole if leave else roles.AcceptRole,
        )
        self._take_safe()

    def add_details(self, title: str, text: str, more: str = "") -> None:
        """Put a text behind a button, to be copied, and say below the first what it is for."""
        self.setInformativeText(more)
        self.setDetailedText(text)
        self.setAccessibleDescription(f"{self.text()} {more}".strip())
        for field in self.findChildren(QTextEdit):
            field.setAccessibleName(title)
        self._take_safe()

    def _take_safe(self) -> None:
        self.setDefaultButton(self._safe)
        self.setEscapeButton(self._safe)


def fatal_box(text: str) -> MessageBox:
    """Return what says why the program cannot go on."""
    title = translate("dialogs", "프로그램을 시작할 수 없습니다")
    return MessageBox(QMessageBox.Icon.Critical, title, text)


def help_failure_box(parent: QWidget, text: str) -> MessageBox:
    """Return what says why the help cannot be opened."""
    title = translate("dialogs", "도움말을 열 수 없습니다")
    return MessageBox(QMessageBox.Icon.Warning, title, text, parent)


def unstored_box(parent: QWidget) -> MessageBox:
    """Return what asks whether to close although something could not be stored."""
    title = translate("dialogs", "저장하지 못한 내용이 있습니다")
    text = translate(
        "dialogs",
        "지금 닫으면 저장하지 못한 내용이 사라집니다. 저장 위치를 확인한 뒤 다시 저장해 주세요.",
    )
    return MessageBox(
        QMessageBox.Icon.Warning,
        title,
        text,
        parent,
        stay=translate("dialogs", "돌아가기"),
        leave=translate("dialogs", "저장하지 않고 닫기"),
    )


def failure_box(text: str) -> MessageBox:
    """Return what says an expected failure that nothing else has shown."""
    return MessageBox(QMessageBox.Icon.Warning, translate("crash", "알림"), text)


def crash_box(report: str) -> MessageBox:
    """Return what says that the program is at fault, with a report to be copied."""
    box = MessageBox(
        QMessageBox.Icon.Critical,
        translate("crash", "오류"),
        translate("crash", "프로그램에 문제가 생겼습니다."),
    )
    box.add_details(
        translate("crash", "오류 보고"),
        report,
        translate(
            "crash",
            "저장된 내용은 그대로 남아 있습니다. 자세한 정보를 복사하여 이 프로그램을 "
            "나누어 준 부서에 보내 주세요.",
        ),
    )
    return box
