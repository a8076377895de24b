"""The wizard page of one goal: its items as cards."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.assessment import Assessment
from app.domain.checklist import GoalGroup
from app.domain.result import AssessmentResult
from app.ui.icons import Icons
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, scroller
from app.ui.wizard.answer_buttons import AnswerButtons
from app.ui.wizard.item_card import ItemCard


class GoalPage(QWidget):
    """Asks every item of one goal. Up and Down move between items, Enter goes on."""

    answered = Signal(object, object)  # AnswerKey, Answer
    finding_written = Signal(str, str)  # item id, text
    next_asked = Signal()
    field_asked = Signal(str, str)  # system id, id of the field that an answer waits for

    def __init__(
        self, goal: GoalGroup, assessment: Assessment, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "wizard-checklist")
        self.goal = goal
        self.cards = [
            ItemCard(
                item,
                assessment.checklist.reading_text(),
                icons,
                assessment.findings.get(item.id, ""),
            )
            for item in goal.items
        ]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        for card in self.cards:
            card.answered.connect(self.answered)
            card.finding_written.connect(self.finding_written)
            card.field_asked.connect(partial(self.field_asked.emit, assessment.system_id))
            for buttons in card.answer_buttons():
                buttons.row_asked.connect(partial(self._on_row_asked, buttons))
            column.addWidget(card)
        column.addStretch(1)
        self._area: QScrollArea = scroller(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_answers(self, result: AssessmentResult) -> None:
        """Show what is answered on every card."""
        items = {item.item.id: item for item in result.items}
        for card in self.cards:
            card.show_answers(result.assessment.answers, items[card.item.id])

    def card(self, item_id: str) -> ItemCard | None:
        """Return the card of an item, or None where the item is on another page."""
        return next((card for card in self.cards if card.item.id == item_id), None)

    def show_card(self, card: ItemCard) -> None:
        """Bring a card into view and put the keyboard on it."""
        card.take_focus()
        self._bring_into_view(card, card.answer_buttons()[0])

    def flush(self) -> None:
        """Store every text that is still being typed."""
        for card in self.cards:
            card.finding.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        in_text = isinstance(self.focusWidget(), QPlainTextEdit)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (with_control or not in_text):
            self.next_asked.emit()
        else:
            super().keyPressEvent(event)

    def _on_row_asked(self, asking: AnswerButtons, by: int) -> None:
        """Go to the next or previous row of answers."""
        rows = [(card, buttons) for card in self.cards for buttons in card.answer_buttons()]
        now = [buttons for _, buttons in rows].index(asking)
        card, buttons = rows[min(max(now + by, 0), len(rows) - 1)]
        buttons.setFocus(Qt.FocusReason.TabFocusReason)
        self._bring_into_view(card, buttons)

    def _bring_into_view(self, card: ItemCard, buttons: AnswerButtons) -> None:
        """Show as much of the card as there is room for, and in any case these buttons."""
        self._area.ensureWidgetVisible(card, 0, LARGE)
        self._area.ensureWidgetVisible(buttons, 0, LARGE)
