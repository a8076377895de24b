"""사전절차: the questions that decide, and each procedure with why it applies and its record."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QTabWidget, QVBoxLayout, QWidget

from app.domain.answer import Answer
from app.domain.case_checks import CheckedProcedure, DutyState
from app.domain.case_figures import CaseFigures
from app.domain.contract_case import ContractCase, FactAnswer
from app.domain.prior_procedures import PriorProcedures
from app.ui.icons import Icons
from app.ui.procurement.basis import LawWords
from app.ui.procurement.check_card import CheckCard
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.words import duty_look, result_words
from app.ui.widgets.pieces import LARGE, MEDIUM, QuietWheel, frame, label, row, scroller
from app.ui.widgets.revealing import reveal
from app.ui.wizard.answer_buttons import AnswerButtons

_SAID = {
    Answer.YES: FactAnswer.YES,
    Answer.NO: FactAnswer.NO,
    Answer.UNKNOWN: FactAnswer.UNKNOWN,
    Answer.UNANSWERED: FactAnswer.UNKNOWN,
}
_SHOWN = {
    FactAnswer.YES: Answer.YES,
    FactAnswer.NO: Answer.NO,
    FactAnswer.UNKNOWN: Answer.UNKNOWN,
}


class ProcedurePanel(QWidget):
    """Asks the facts, and shows under them what follows for every procedure."""

    answered = Signal(str, object)  # fact id, FactAnswer
    recorded = Signal(object)  # CheckRecord
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        rules: PriorProcedures,
        icons: Icons,
        words: LawWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._words = words
        self._buttons: dict[str, AnswerButtons] = {}
        self._cards: dict[str, CheckCard] = {}
        self._marks: dict[str, StateMark] = {}
        self._asked = label(role="subtle", wraps=True)
        self._count = label(role="subtle", wraps=True)
        self._procedures: tuple[CheckedProcedure, ...] = ()
        self._states = self._make_states()
        self._questions = scroller(self._make_questions(rules))
        self._matrix = scroller(self._make_matrix(rules))
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("사전절차 보기"))
        self._tabs.addTab(self._matrix, self.tr("해당 여부와 이행"))
        self._tabs.addTab(self._questions, self.tr("해당 여부를 정하는 질문"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)

    def show_figures(self, figures: CaseFigures) -> None:
        """Show the answers, and what follows from them."""
        self._show_answers(figures.case)
        self._procedures = figures.procedures
        counted = Counter(one.state for one in figures.procedures)
        for one in figures.procedures:
            self._show(one)
        told = [
            self.tr("{0} {1}건").format(duty_look(state).word, counted[state])
            for state in DutyState
            if counted[state]
        ]
        self._count.setText(", ".join(told))

    def show_item(self, id_: str) -> None:
        """Bring a question or a procedure into view and put the keyboard there."""
        if id_ in self._cards:
            self._tabs.setCurrentWidget(self._matrix)
            self._states.setCurrentIndex(0)
            self._cards[id_].take_focus()
            reveal(self._matrix, self._cards[id_])
        elif id_ in self._buttons:
            self._tabs.setCurrentWidget(self._questions)
            self._buttons[id_].setFocus()
            reveal(self._questions, self._buttons[id_])

    def _make_states(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("보일 절차"))
        box.installEventFilter(QuietWheel(box))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.addItem(self.tr("모든 절차"), None)
        for state in (DutyState.TO_CHECK, DutyState.DUE, DutyState.DONE, DutyState.NOT_NEEDED):
            box.addItem(duty_look(state).word, state)
        box.currentIndexChanged.connect(self._show_filtered)
        return box

    def _make_questions(self, rules: PriorProcedures) -> QWidget:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, MEDIUM, LARGE)
        lines.setSpacing(MEDIUM)
        lines.addWidget(self._asked)
        for fact in rules.questions():
            card, column = frame("card", MEDIUM, 6)
            text = label(fact.title, "strong", wraps=True)
            buttons = AnswerButtons(fact.title, self._icons)
            text.setBuddy(buttons)
            buttons.answered.connect(partial(self._on_answered, fact.id))
            self._buttons[fact.id] = buttons
            for part in (text, label(fact.help, "subtle", wraps=True), buttons):
                column.addWidget(part)
            lines.addWidget(card)
        lines.addStretch(1)
        return inside

    def _make_matrix(self, rules: PriorProcedures) -> QWidget:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, MEDIUM, LARGE)
        lines.setSpacing(MEDIUM)
        line = row(self._count, self._states)
        line.setStretch(0, 1)
        lines.addLayout(line)
        for procedure in rules.procedures:
            mark = StateMark(self._icons, duty_look(DutyState.TO_CHECK))
            words = result_words(of_duty=True)
            card = CheckCard(procedure.id, procedure.title, self._words, words, mark)
            card.recorded.connect(self.recorded)
            card.article_asked.connect(self.article_asked)
            card.way_asked.connect(partial(self._on_way, procedure.id))
            self._marks[procedure.id] = mark
            self._cards[procedure.id] = card
            lines.addWidget(card)
        lines.addStretch(1)
        return inside

    def _show_answers(self, case: ContractCase) -> None:
        for fact_id, buttons in self._buttons.items():
            given = fact_id in case.facts
            buttons.show_answer(_SHOWN[case.fact(fact_id)] if given else Answer.UNANSWERED)
        known = sum(case.fact(id_) is not FactAnswer.UNKNOWN for id_ in self._buttons)
        text = self.tr("질문 {0}개 중 {1}개에 예 또는 아니오로 답했습니다. {2}")
        note = self.tr("모르는 사항은 확인 필요로 두며, 아니오로 보지 않습니다.")
        self._asked.setText(text.format(len(self._buttons), known, note))

    def _show(self, one: CheckedProcedure) -> None:
        procedure = one.reading.procedure
        card = self._cards[procedure.id]
        self._marks[procedure.id].show_state(duty_look(one.state))
        reasons = [ground.reason for ground in one.reading.reasons]
        if one.state is DutyState.TO_CHECK:  # nobody said yet that it is so
            reasons = [self.tr("확인할 사유: {0}").format(reason) for reason in reasons]
        if not reasons:
            reasons = [self.tr("해당하는 사유가 없습니다.")]
        more = [self.tr("할 일: {0}").format(procedure.task)]
        if procedure.period:
            more.append(self.tr("기간: {0}").format(procedure.period))
        if one.open_titles:
            more.append(self.tr("확인할 사항: {0}").format(", ".join(one.open_titles)))
        card.show_texts("\n".join(reasons), "\n".join(more))
        is_asked = any(fact in self._buttons for fact in one.reading.open_facts)
        way = self.tr("질문에 답하기") if is_asked else ""
        card.show_way(way, self.tr("{0}: {1}").format(procedure.title, way) if way else "")
        refs = [ref for ground in one.reading.reasons for ref in ground.article]
        card.basis.show_basis(
            [*refs, *procedure.article],
            confidence=procedure.confidence,
            needs_check=one.reading.needs_officer_check,
            source=procedure.source,
        )
        card.show_record(one.record)

    @Slot(str)
    def _on_way(self, procedure_id: str) -> None:
        """Go to the first question that the procedure waits for."""
        found = next(o for o in self._procedures if o.reading.procedure.id == procedure_id)
        asked = [fact for fact in found.reading.open_facts if fact in self._buttons]
        if asked:
            self.show_item(asked[0])

    @Slot()
    def _show_filtered(self) -> None:
        """Show the procedures in the chosen state; one that leaves it stays until it is chosen."""
        wanted = self._states.currentData()
        for one in self._procedures:
            card = self._cards[one.reading.procedure.id]
            card.setVisible(wanted is None or one.state is DutyState(wanted))

    @Slot(str, object)
    def _on_answered(self, fact_id: str, answer: Answer) -> None:
        self.answered.emit(fact_id, _SAID[answer])
