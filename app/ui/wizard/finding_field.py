"""The text under a question: the officer's finding, kept while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

SAVE_DELAY_MS = 700  # stored within a second of the last key


class FindingField(QPlainTextEdit):
    """A short text that is stored a moment after the last key and on leaving the field."""

    written = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("판단의 근거가 된 수치나 문서를 적습니다."))
        self._handed_on = text
        self._timer = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._on_text_changed)
        self._fit_height()

    def show_text(self, text: str) -> None:
        """Show what is stored, unless something newer is being typed."""
        if self._timer.isActive() or text == self.toPlainText():
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._handed_on = text
        self._fit_height()

    @Slot()
    def flush(self) -> None:
        """Hand the text on to be stored now, unless it was; what fails then is not lost here."""
        self._timer.stop()
        text = self.toPlainText()
        if text != self._handed_on:
            self._handed_on = text
            self.written.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # commits a half-composed syllable first
        self.flush()

    @Slot()
    def _on_text_changed(self) -> None:
        self._timer.start()
        self._fit_height()

    def _fit_height(self) -> None:
        """Grow with the text, from two lines to six."""
        lines = min(max(self.document().size().height(), 2), 6)
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing()) + 22)
