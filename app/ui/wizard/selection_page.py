"""The wizard page of the selection criteria: nine cards, 0 to 3 points each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.selection import (
    UNANSWERED,
    Criterion,
    CriterionAnswer,
    CriterionState,
    SelectionQuestionnaire,
)
from app.domain.selection_suggestion import CriterionSuggestion
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, label, row, scroller
from app.ui.wizard.finding_field import FindingField
from app.ui.wizard.sentence_choice import SentenceChoice
from app.ui.words import content_name

_UNKNOWN = "unknown"


class CriterionCard(QFrame):
    """Asks one criterion. It keeps no answer that matters: it shows, and it tells."""

    answered = Signal(str, object)  # criterion id, CriterionAnswer

    def __init__(self, criterion: Criterion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.criterion = criterion
        self.setProperty("role", "card")
        self._shown = UNANSWERED
        self._suggested: CriterionSuggestion | None = None
        title = self.tr("{0}. {1}").format(criterion.number, content_name(criterion.title))
        self.choice = SentenceChoice(
            title,
            [
                *(
                    (str(points), self.tr("{0}점: {1}").format(points, sentence))
                    for points, sentence in enumerate(criterion.sentences)
                ),
                (_UNKNOWN, self.tr("확인 필요")),
            ],
        )
        self.choice.picked.connect(self._on_picked)
        self._suggestion = label(role="subtle", wraps=True)
        self._take = button(self.tr("제안대로 답하기"), "link")
        self._take.clicked.connect(self._on_taken)
        self.note = FindingField("")
        self.note.setAccessibleName(self.tr("{0} 검토 의견").format(content_name(criterion.title)))
        self.note.written.connect(self._on_note)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(label(title, "section", wraps=True))
        for text in (criterion.ground, criterion.context):
            if text:
                column.addWidget(label(text, "subtle", wraps=True))
        column.addWidget(self.choice)
        column.addWidget(self._suggestion)
        column.addLayout(row(self._take, None))
        column.addWidget(self.note)
        self._column = column
        self.show_answer(UNANSWERED, None)

    def add_tools(self, tools: QWidget) -> None:
        """Put the tools that every question has at the bottom of the card."""
        self._column.addWidget(tools)

    def show_answer(self, answer: CriterionAnswer, suggested: CriterionSuggestion | None) -> None:
        """Show what is stored, and what the register suggests."""
        self._shown, self._suggested = answer, suggested
        pick = str(answer.points) if answer.points is not None else ""
        self.choice.show_pick(_UNKNOWN if answer.state is CriterionState.UNKNOWN else pick)
        self.note.show_text(answer.note)
        self._suggestion.setVisible(suggested is not None)
        self._take.setVisible(suggested is not None and answer.points != suggested.points)
        if suggested is not None:
            self._suggestion.setText(
                self.tr("대장 기준: {0} → {1}점 제안").format(suggested.shown_sum, suggested.points)
            )

    def take_focus(self) -> None:
        """Put the keyboard on what is picked, or on the first sentence."""
        self.choice.setFocus()

    @Slot(str)
    def _on_picked(self, key: str) -> None:
        if key == _UNKNOWN:
            self._tell(CriterionAnswer(CriterionState.UNKNOWN, None, self._shown.note))
        elif key:
            self._tell(CriterionAnswer(CriterionState.POINTS, int(key), self._shown.note))
        else:
            self._tell(CriterionAnswer(CriterionState.UNANSWERED, None, self._shown.note))

    @Slot()
    def _on_taken(self) -> None:
        if self._suggested is not None:
            self.choice.pick(str(self._suggested.points))

    @Slot(str)
    def _on_note(self, text: str) -> None:
        self._tell(CriterionAnswer(self._shown.state, self._shown.points, text))

    def _tell(self, answer: CriterionAnswer) -> None:
        self._shown = answer
        self.answered.emit(self.criterion.id, answer)


class SelectionPage(QWidget):
    """Asks the nine criteria. Enter goes on."""

    answered = Signal(str, object)  # criterion id, CriterionAnswer
    next_asked = Signal()

    def __init__(
        self, questionnaire: SelectionQuestionnaire, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "wizard-selection")
        self.cards = [CriterionCard(criterion) for criterion in questionnaire.criteria]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(questionnaire.rule.statement, "subtle", wraps=True))
        for card in self.cards:
            card.answered.connect(self.answered)
            column.addWidget(card)
        source = self.tr("출처: {0}").format(questionnaire.source)
        column.addWidget(label(source, "subtle", wraps=True))
        column.addStretch(1)
        self._area: QScrollArea = scroller(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_answers(
        self,
        answers: Mapping[str, CriterionAnswer],
        suggested: Mapping[str, CriterionSuggestion],
    ) -> None:
        """Show what is answered on every card."""
        for card in self.cards:
            id_ = card.criterion.id
            card.show_answer(answers.get(id_, UNANSWERED), suggested.get(id_))

    def card(self, criterion_id: str) -> CriterionCard | None:
        """Return the card of a criterion, or None where there is none."""
        return next((card for card in self.cards if card.criterion.id == criterion_id), None)

    def show_card(self, card: CriterionCard) -> None:
        """Bring a card into view and put the keyboard on it."""
        card.take_focus()
        self._area.ensureWidgetVisible(card, 0, LARGE)

    def take_focus(self) -> None:
        """Put the keyboard on the first card."""
        self.cards[0].take_focus()

    def flush(self) -> None:
        """Store every text that is still being typed."""
        for card in self.cards:
            card.note.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next_asked.emit()
        else:
            super().keyPressEvent(event)
