"""The wizard page of the 12 Factors: twelve checkpoints; it may be skipped."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.answer import Answer
from app.domain.maturity import Factor, MaturityAnswers, MaturityQuestionnaire
from app.ui.icons import Icons
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, label, scroller
from app.ui.wizard.answer_buttons import AnswerButtons
from app.ui.words import content_name


class FactorCard(QFrame):
    """Asks one checkpoint."""

    answered = Signal(str, object)  # factor id, Answer

    def __init__(self, factor: Factor, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.factor = factor
        self.setProperty("role", "card")
        title = self.tr("{0}. {1}").format(factor.number, content_name(factor.title))
        self.buttons = AnswerButtons(title, icons)
        self.buttons.answered.connect(self._on_answered)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self._column.setSpacing(SMALL)
        self._column.addWidget(label(title, "strong", wraps=True))
        self._column.addWidget(label(factor.question, wraps=True))
        self._column.addWidget(self.buttons)

    def add_tools(self, tools: QWidget) -> None:
        """Put the tools that every question has at the bottom of the card."""
        self._column.addWidget(tools)

    def _on_answered(self, answer: Answer) -> None:
        self.answered.emit(self.factor.id, answer)


class FactorPage(QWidget):
    """Asks the twelve checkpoints. Up and Down move between them, Enter goes on."""

    answered = Signal(str, object)  # factor id, Answer
    next_asked = Signal()

    def __init__(
        self, questionnaire: MaturityQuestionnaire, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "wizard-maturity")
        self.cards = [FactorCard(factor, icons) for factor in questionnaire.factors]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(questionnaire.rule.gate_statement, "subtle", wraps=True))
        skip = self.tr("지금 답하지 않아도 됩니다. 답하지 않은 항목은 ‘아니오’로 보지 않습니다.")
        column.addWidget(label(skip, "subtle", wraps=True))
        for place, card in enumerate(self.cards):
            card.answered.connect(self.answered)
            card.buttons.row_asked.connect(partial(self._on_row_asked, place))
            column.addWidget(card)
        source = self.tr("출처: {0}").format(questionnaire.rule.gate_source)
        column.addWidget(label(source, "subtle", wraps=True))
        column.addStretch(1)
        self._area: QScrollArea = scroller(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_answers(self, answers: MaturityAnswers) -> None:
        """Show what is answered on every card."""
        for card in self.cards:
            card.buttons.show_answer(answers.factor(card.factor.id))

    def card(self, factor_id: str) -> FactorCard | None:
        """Return the card of a checkpoint, or None where there is none."""
        return next((card for card in self.cards if card.factor.id == factor_id), None)

    def show_card(self, card: FactorCard) -> None:
        """Bring a card into view and put the keyboard on it."""
        card.buttons.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(card, 0, LARGE)

    def take_focus(self) -> None:
        """Put the keyboard on the first checkpoint."""
        self.cards[0].buttons.setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Nothing is typed here; every click is stored at once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next_asked.emit()
        else:
            super().keyPressEvent(event)

    def _on_row_asked(self, place: int, by: int) -> None:
        wanted = min(max(place + by, 0), len(self.cards) - 1)
        self.show_card(self.cards[wanted])
