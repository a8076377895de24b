"""One line of an officer's record, kept while it is typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from app.domain.korean_text import date_text
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.ui.drafts import DRAFT_DELAY_MS
from app.ui.widgets.pieces import restyle
from app.ui.words import error_text


class RecordLine(QLineEdit):
    """A short text that is told a moment after the last key and on leaving the line."""

    written = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(1000)
        self._handed_on = ""
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_DELAY_MS)
        self._timer.timeout.connect(self.flush)
        self.textEdited.connect(self._timer.start)
        self.editingFinished.connect(self.flush)

    def show_stored(self, text: str) -> None:
        """Show what is stored, unless something newer is being typed."""
        if self._is_typing() or text == self.text():
            return
        self.setText(text)
        self._handed_on = text

    @Slot()
    def flush(self) -> None:
        """Tell what stands here now, unless it was told."""
        self._timer.stop()
        if self.text() != self._handed_on and self.is_right():
            self._handed_on = self.text()
            self.written.emit()

    def is_right(self) -> bool:
        """Whether what stands here can be kept."""
        return True

    def _is_typing(self) -> bool:
        return self._timer.isActive() or self.text() != self._handed_on


class DateLine(RecordLine):
    """A day; what is no day stays on screen with the reason and is not told."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "2026. 11. 23.", parent)
        self._field = RegisterField("day", name, FieldKind.DATE)
        warning = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self._mark = self.addAction(warning, QLineEdit.ActionPosition.TrailingPosition)
        self._mark.setVisible(False)  # a red frame alone tells nothing to those who see no red

    def show_day(self, day: date | None) -> None:
        """Show the day that is stored, unless something newer is being typed."""
        self.show_stored("" if day is None else date_text(day))

    def day(self) -> date | None:
        """Return the day that stands here, None for none."""
        value = self._field.value_of(self.text())
        return value if isinstance(value, date) else None

    def is_right(self) -> bool:
        problem = ""
        try:
            self.day()
        except FieldError as error:
            problem = error_text(error)
        self.setToolTip(problem)
        self.setAccessibleDescription(problem)
        self._mark.setToolTip(problem)
        self._mark.setVisible(bool(problem))
        restyle(self, "wrong", bool(problem))
        return not problem
