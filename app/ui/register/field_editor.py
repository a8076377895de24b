"""One field of the register's form: label, input, unit, and the reason when it is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.register import FieldValue
from app.domain.register_form import FieldError, FieldKind, Need, RegisterField
from app.ui.theme import scaled
from app.ui.widgets.pieces import QuietWheel, label, restyle
from app.ui.words import error_text

_TEXT_HEIGHT = 84  # three lines


class FieldEditor(QWidget):
    """Shows one field, keeps what was typed whatever it is, and tells what it reads as."""

    edited = Signal()  # something was typed or chosen

    def __init__(self, field: RegisterField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._input = self._make_input()
        self._input.setAccessibleName(self._spoken_name())
        self._input.setAccessibleDescription(field.help)
        self._input.setToolTip(field.help)
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self._remark = label(role="remark", wraps=True)
        self._remark.hide()

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._make_title())
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._input, 1)
        if field.unit:
            line.addWidget(label(field.unit, "subtle"))
        column.addLayout(line)
        if field.help:
            column.addWidget(label(field.help, "subtle", wraps=True))
        column.addWidget(self._error)
        column.addWidget(self._remark)
        column.addStretch(1)

    def text(self) -> str:
        """Return what stands in the field, as typed."""
        if isinstance(self._input, QLineEdit):
            return self._input.text()
        if isinstance(self._input, QPlainTextEdit):
            return self._input.toPlainText()
        return str(self._input.currentData() or "")

    def show_text(self, text: str) -> None:
        """Put a text into the field without telling that it was edited."""
        self._input.blockSignals(True)
        if isinstance(self._input, QLineEdit):
            self._input.setText(text)
        elif isinstance(self._input, QPlainTextEdit):
            self._input.setPlainText(text)
        else:
            self._input.setCurrentIndex(max(self._input.findData(text), 0))
        self._input.blockSignals(False)

    def show_value(self, value: FieldValue) -> None:
        """Put a stored value into the field."""
        self.show_text(self.field.text_of(value))
        self.show_error(None)

    def value(self) -> FieldValue:
        """Return what the text reads as; raise FieldError with the reason."""
        return self.field.value_of(self.text())

    def check(self) -> bool:
        """Mark the field if what stands in it is wrong; return whether it is right."""
        try:
            self.value()
        except FieldError as error:
            self.show_error(error)
            return False
        self.show_error(None)
        return True

    def show_error(self, error: FieldError | None) -> None:
        """Show why the value cannot stand, or that it can."""
        text = "" if error is None else error_text(error)
        self._error.setText(text)
        self._error.setVisible(error is not None)
        self._input.setAccessibleDescription(text or self.field.help)
        restyle(self._input, "wrong", error is not None)

    def show_remark(self, text: str) -> None:
        """Say what is amiss with what is stored here, though it can be read."""
        self._remark.setText(self.tr("▲ {0}").format(text) if text else "")
        self._remark.setVisible(bool(text))
        if self._error.isHidden():
            self._input.setAccessibleDescription(text or self.field.help)

    def take_focus(self) -> None:
        """Put the cursor into the field."""
        self._input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_title(self) -> QWidget:
        title = label(self.field.label, "strong")
        title.setBuddy(self._input)
        if self.field.need is Need.OPTIONAL:
            return title
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(title)
        must = self.field.need is Need.SAVE
        mark = label(self._needed_for(), "error" if must else "subtle")
        inside.addWidget(mark)
        inside.addStretch(1)
        return line

    def _spoken_name(self) -> str:
        parts = [self.field.label]
        if self.field.unit:
            parts.append(self.tr("단위 {0}").format(self.field.unit))
        if self.field.need is not Need.OPTIONAL:
            parts.append(self._needed_for())
        return ", ".join(parts)

    def _needed_for(self) -> str:
        """Say that nothing is saved without the field, or that a 결과서 wants it."""
        return self.tr("필수") if self.field.need is Need.SAVE else self.tr("결과서에 필요")

    def _make_input(self) -> QLineEdit | QPlainTextEdit | QComboBox:
        kind = self.field.kind
        if kind is FieldKind.MULTILINE:
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setFixedHeight(scaled(_TEXT_HEIGHT))
            text.textChanged.connect(self.edited)
            return text
        if kind in {FieldKind.CHOICE, FieldKind.FLAG}:
            return self._make_choice()
        edit = QLineEdit()
        if kind.is_figure:
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        if kind is FieldKind.DATE:
            edit.setPlaceholderText(self.tr("예: 2026. 11. 23."))
        if kind is FieldKind.MONTH:
            edit.setPlaceholderText(self.tr("예: 2026. 11."))
        edit.textEdited.connect(self.edited)
        edit.editingFinished.connect(self._on_left)
        return edit

    def _make_choice(self) -> QComboBox:
        box = QComboBox()
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(QuietWheel(box))
        box.addItem(self.tr("선택 안 함"), "")
        if self.field.kind is FieldKind.FLAG:
            labels = [self.field.text_of(True), self.field.text_of(False)]
        else:
            labels = [choice.label for choice in self.field.choices]
        for text in labels:
            box.addItem(text, text)
        box.currentIndexChanged.connect(self._on_chosen)
        return box

    @Slot()
    def _on_chosen(self) -> None:
        self.check()
        self.edited.emit()

    @Slot()
    def _on_left(self) -> None:
        """Check on leaving, and write a right figure the way the register writes it."""
        if self.check():
            self.show_text(self.field.text_of(self.value()))
