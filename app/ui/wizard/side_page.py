"""The wizard page of one side of maturity: its axes as cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.maturity import MaturityAnswers, MaturityQuestionnaire, MaturitySide
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, label, scroller
from app.ui.wizard.axis_card import AxisCard


class SidePage(QWidget):
    """Asks every axis of one side. Enter goes on."""

    answered = Signal(str, object)  # axis id, AxisAnswer
    next_asked = Signal()

    def __init__(
        self,
        side: MaturitySide,
        questionnaire: MaturityQuestionnaire,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "wizard-maturity")
        self.side = side
        self.cards = [AxisCard(axis, questionnaire.levels) for axis in side.axes]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(questionnaire.rule.statement, "subtle", wraps=True))
        for card in self.cards:
            card.answered.connect(self.answered)
            column.addWidget(card)
        column.addWidget(
            label(self.tr("출처: {0}").format(questionnaire.origin), "subtle", wraps=True)
        )
        column.addStretch(1)
        self._area: QScrollArea = scroller(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_answers(self, answers: MaturityAnswers) -> None:
        """Show what is answered on every card."""
        for card in self.cards:
            card.show_answer(answers.axis(card.axis.id))

    def card(self, axis_id: str) -> AxisCard | None:
        """Return the card of an axis, or None where it is on another page."""
        return next((card for card in self.cards if card.axis.id == axis_id), None)

    def show_card(self, card: AxisCard) -> None:
        """Bring a card into view and put the keyboard on it."""
        card.take_focus()
        self._area.ensureWidgetVisible(card, 0, LARGE)

    def take_focus(self) -> None:
        """Put the keyboard on the first card."""
        self.cards[0].take_focus()

    def flush(self) -> None:
        """Store every text that is still being typed."""
        for card in self.cards:
            card.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.flush()
            self.next_asked.emit()
        else:
            super().keyPressEvent(event)
