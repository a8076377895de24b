"""What advice asks beside the register: each question with its help and 예, 아니오, 확인 필요."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.advice_facts import AskedQuestion
from app.domain.answer import Answer
from app.ui.icons import Icons
from app.ui.widgets.pieces import MEDIUM, SMALL, label
from app.ui.wizard.answer_buttons import AnswerButtons


class AskedQuestions(QWidget):
    """Asks every question; a click tells the answer, Delete takes it back."""

    answered = Signal(object, object)  # AskedQuestion, Answer

    def __init__(
        self, questions: Sequence[AskedQuestion], icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, AnswerButtons] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for place, question in enumerate(questions):
            block = QVBoxLayout()
            block.setSpacing(SMALL)
            buttons = AnswerButtons(question.question, icons)
            buttons.answered.connect(partial(self._on_answered, question))
            buttons.row_asked.connect(partial(self._on_row_asked, place))
            block.addWidget(label(question.question, "strong", wraps=True))
            block.addWidget(label(question.help, "subtle", wraps=True))
            block.addWidget(buttons)
            column.addLayout(block)
            self.buttons[question.id] = buttons

    def show_answers(self, asked: Iterable[tuple[AskedQuestion, Answer]]) -> None:
        """Show what is answered."""
        for question, answer in asked:
            self.buttons[question.id].show_answer(answer)

    @Slot(object)
    def _on_answered(self, question: AskedQuestion, answer: Answer) -> None:
        self.answered.emit(question, answer)

    @Slot(int)
    def _on_row_asked(self, place: int, by: int) -> None:
        rows = list(self.buttons.values())
        rows[min(max(place + by, 0), len(rows) - 1)].setFocus()
