"""What the register suggests for one question: the sum, a way to take it, a reason to differ."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import AnswerBasis
from app.domain.evidence import Suggestion
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label, restyle, row
from app.ui.wizard.finding_field import SAVE_DELAY_MS
from app.ui.words import answer_word


class SuggestionBox(QFrame):
    """Shows a suggestion. It is never an answer: the officer takes it, or says why not."""

    taken = Signal(object, object)  # AnswerKey, Answer
    differed = Signal(object, str)  # AnswerKey, reason

    def __init__(self, key: AnswerKey, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._suggested = Answer.UNANSWERED
        self.setProperty("role", "panel")
        self._text = label(wraps=True)
        self._source = label(role="subtle", wraps=True)
        self.take = button(self.tr("제안대로 답하기"), "link")
        self.take.setAccessibleName(self.tr("{0} 제안대로 답하기").format(title))
        self.take.clicked.connect(self._on_taken)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("{0} 제안과 다르게 답한 사유").format(title))
        self.reason.setPlaceholderText(self.tr("제안과 다르게 답한 사유를 적습니다."))
        self.reason.textEdited.connect(self._on_edited)
        self.reason.editingFinished.connect(self.flush)
        self._missing = label(
            self.tr("제안과 다르게 답하셨습니다. 사유를 적어 주세요."), "error", wraps=True
        )
        self._timer = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._timer.timeout.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        column.setSpacing(SMALL // 2)
        for widget in (self._text, self._source):
            column.addWidget(widget)
        column.addLayout(row(self.take, None))
        column.addWidget(self.reason)
        column.addWidget(self._missing)
        self.hide()

    def show_suggestion(
        self, suggestion: Suggestion | None, answer: Answer, basis: AnswerBasis | None
    ) -> None:
        """Show the suggestion beside the answer given; nothing while there is none."""
        self.setVisible(suggestion is not None)
        if suggestion is None:
            return
        self._suggested = suggestion.answer
        self._text.setText(
            self.tr("대장 기준: {0} → ‘{1}’ 제안").format(
                suggestion.shown_sum, answer_word(suggestion.answer)
            )
        )
        self._source.setText(self.tr("근거: {0}").format(suggestion.source))
        differs = answer not in {suggestion.answer, Answer.UNANSWERED}
        self.take.setVisible(answer is not suggestion.answer)
        self.reason.setVisible(differs)
        if not self._timer.isActive():
            self.reason.setText(basis.reason if differs and basis else "")
        self._show_missing()

    def flush(self) -> None:
        """Store at once what is still being typed."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def texts(self) -> tuple[str, str]:
        """Return the suggestion and its source as they are shown."""
        return self._text.text(), self._source.text()

    def _show_missing(self) -> None:
        missing = self.reason.isVisibleTo(self) and not self.reason.text().strip()
        self._missing.setVisible(missing)
        restyle(self.reason, "wrong", missing)

    @Slot()
    def _on_taken(self) -> None:
        self.taken.emit(self.key, self._suggested)

    @Slot(str)
    def _on_edited(self, _: str) -> None:
        self._show_missing()
        self._timer.start()

    @Slot()
    def _tell(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.differed.emit(self.key, reason)
