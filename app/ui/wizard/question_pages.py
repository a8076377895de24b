"""Every page of the wizard that asks something, made for one round."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.answer import AnswerKey
from app.domain.checklist import GoalGroup
from app.domain.maturity import MaturityQuestionnaire, MaturitySide
from app.domain.question_facts import question_facts
from app.domain.question_filters import QuestionFilter, matches_any
from app.domain.result import AssessmentResult
from app.domain.selection import SelectionQuestionnaire
from app.ui.icons import Icons
from app.ui.wizard.answering import Answering
from app.ui.wizard.factor_page import FactorPage
from app.ui.wizard.goal_page import GoalPage
from app.ui.wizard.question_tools import QuestionTools
from app.ui.wizard.selection_page import SelectionPage
from app.ui.wizard.side_page import SidePage
from app.ui.wizard.step_list import Step
from app.ui.wizard.steps import FACTOR_STEP, SELECTION_STEP, further_steps
from app.ui.wizard.suggestion_box import SuggestionBox
from app.ui.words import content_name

Page = GoalPage | SidePage | FactorPage | SelectionPage


class _Card(Protocol):
    def add_tools(self, tools: QWidget) -> None: ...


class QuestionPages(QObject):
    """Makes the pages, brings what is given on them to the round, and shows what is stored.

    A page is made when it is first opened: it has very many fields.
    """

    next_asked = Signal()
    evidence_asked = Signal(str)  # question id
    field_asked = Signal(str, str)  # system id, id of the field that an answer waits for

    def __init__(
        self, answering: Answering, icons: Icons, stack: QStackedWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._answering = answering
        self._icons = icons
        self._stack = stack
        self._pages: dict[str, Page] = {}
        self._cards: dict[str, QWidget] = {}  # by question id, on the pages made
        self._tools: dict[str, QuestionTools] = {}
        self.suggestions: dict[AnswerKey, SuggestionBox] = {}
        assessment = answering.assessment
        self._makers: dict[str, Callable[[], Page]] = {
            goal.id: partial(self._goal_page, goal) for goal in assessment.checklist.goals
        }
        self._asked_on = {
            item.id: goal.id for goal in assessment.checklist.goals for item in goal.items
        }
        maturity, selection = assessment.maturity_questionnaire, assessment.selection_questionnaire
        if maturity is not None:
            for side in maturity.sides:
                self._makers[side.id] = partial(self._side_page, side, maturity)
                self._asked_on |= {axis.id: side.id for axis in side.axes}
            self._makers[FACTOR_STEP] = partial(self._factor_page, maturity)
            self._asked_on |= {factor.id: FACTOR_STEP for factor in maturity.factors}
        if selection is not None:
            self._makers[SELECTION_STEP] = partial(self._selection_page, selection)
            self._asked_on |= {one.id: SELECTION_STEP for one in selection.criteria}

    def step_ids(self) -> list[str]:
        """Return the steps that ask something, in their order."""
        return list(self._makers)

    def page(self, step: str) -> Page:
        """Return the page of a step; raise KeyError for a step that asks nothing."""
        if step not in self._pages:
            made = self._makers[step]()
            made.next_asked.connect(self.next_asked)
            self._pages[step] = made
            self._stack.addWidget(made)
        return self._pages[step]

    def goal_page(self, step: str) -> GoalPage | None:
        """Return the page of a goal, or None for a step that is none."""
        page = self.page(step) if step in self._makers else None
        return page if isinstance(page, GoalPage) else None

    def goal_pages(self) -> Iterator[GoalPage]:
        """Yield the page of every goal."""
        for goal in self._answering.assessment.checklist.goals:
            page = self.goal_page(goal.id)
            if page is not None:
                yield page

    def flush(self) -> None:
        """Store every text that is still being typed."""
        for page in self._pages.values():
            page.flush()
        for tools in self._tools.values():
            tools.flush()
        for box in self.suggestions.values():
            box.flush()

    def forget(self) -> None:
        """Take the pages away."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self.deleteLater()

    def take_focus(self, step: str) -> bool:
        """Put the keyboard on the first question of a page; return whether the step asks any."""
        page = self._pages.get(step)
        if isinstance(page, GoalPage):
            page.cards[0].take_focus()
        elif page is not None:
            page.take_focus()
        return page is not None

    def step_of(self, question_id: str) -> str:
        """Return the step that asks a question; empty where none does."""
        return self._asked_on.get(question_id, "")

    def show_question(self, question_id: str) -> None:
        """Bring the card of a question into view, on its page."""
        page = self.page(self._asked_on[question_id])
        card = page.card(question_id)
        if card is not None:
            page.show_card(card)  # type: ignore[arg-type]

    def steps(self) -> list[Step]:
        """Return the steps behind the goals, with how much is answered in each."""
        return further_steps(self._answering.assessment)

    def show_result(self, result: AssessmentResult) -> None:
        """Show the answers, what the register suggests, and the notes and evidence of each."""
        assessment, diagnosis = self._answering.assessment, self._answering.diagnosis()
        for page in self._pages.values():
            if isinstance(page, GoalPage):
                page.show_answers(result)
            elif isinstance(page, SelectionPage):
                page.show_answers(assessment.selection, diagnosis.criterion_suggestions)
            else:
                page.show_answers(assessment.maturity)
        for key, box in self.suggestions.items():
            box.show_suggestion(
                diagnosis.suggestions.get(key), assessment.answer(key), assessment.bases.get(key)
            )
        self._show_tools()
        for card in self._cards.values():
            card.setEnabled(assessment.state.is_editable)  # what is reviewed or confirmed stays

    def show_filtered(self, chosen: Collection[QuestionFilter]) -> int:
        """Show only the questions that a filter keeps; return how many are kept in all.

        What is hidden stays answered. Without a filter every question is shown.
        """
        assessment, system = self._answering.assessment, self._answering.system
        facts = question_facts(assessment, system, self._answering.evidence())
        kept = {id_ for id_, one in facts.items() if matches_any(one, chosen)}
        for question_id, card in self._cards.items():
            card.setVisible(question_id in kept)
        return len(kept)

    def _show_tools(self) -> None:
        assessment, evidence = self._answering.assessment, self._answering.evidence()
        changed = assessment.resting_on_changed(self._answering.system)
        origins = self._answering.origins()
        for question_id, tools in self._tools.items():
            note = assessment.note(question_id)
            why = ""
            if question_id in assessment.carried:
                why = self.tr("이전 회차의 답입니다. 문항이 바뀌어 다시 확인해야 합니다.")
            elif question_id in changed:
                why = self.tr("답의 근거가 된 대장 수치가 바뀌었습니다.")
            tools.show_state(
                is_flagged=note.is_flagged,
                comment=note.comment,
                evidence=tuple(
                    one.item.number for one in evidence if question_id in one.question_ids
                ),
                recheck=why,
                origin=origins.get(question_id, ""),
            )

    def _goal_page(self, goal: GoalGroup) -> GoalPage:
        page = GoalPage(goal, self._answering.assessment, self._icons)
        page.answered.connect(self._answering.answer)
        page.finding_written.connect(self._answering.write_finding)
        page.field_asked.connect(self.field_asked)
        for card in page.cards:
            title = self.tr("{0}번").format(card.item.number)
            for key in card.item.answer_keys():
                box = SuggestionBox(key, title)
                box.taken.connect(self._answering.answer)
                box.differed.connect(self._answering.differ)
                card.add_tools(box)
                self.suggestions[key] = box
            self._add_tools(card, card.item.id, title)
            self._cards[card.item.id] = card
        return page

    def _side_page(self, side: MaturitySide, questionnaire: MaturityQuestionnaire) -> SidePage:
        page = SidePage(side, questionnaire)
        page.answered.connect(self._answering.answer_axis)
        for card in page.cards:
            self._add_tools(card, card.axis.id, content_name(card.axis.title))
            self._cards[card.axis.id] = card
        return page

    def _factor_page(self, questionnaire: MaturityQuestionnaire) -> FactorPage:
        page = FactorPage(questionnaire, self._icons)
        page.answered.connect(self._answering.answer_factor)
        for card in page.cards:
            self._add_tools(card, card.factor.id, content_name(card.factor.title))
            self._cards[card.factor.id] = card
        return page

    def _selection_page(self, questionnaire: SelectionQuestionnaire) -> SelectionPage:
        page = SelectionPage(questionnaire)
        page.answered.connect(self._answering.answer_criterion)
        for card in page.cards:
            self._add_tools(card, card.criterion.id, content_name(card.criterion.title))
            self._cards[card.criterion.id] = card
        return page

    def _add_tools(self, card: _Card, question_id: str, title: str) -> None:
        tools = QuestionTools(question_id, title, self._icons)
        tools.flagged.connect(self._answering.flag)
        tools.commented.connect(self._answering.comment)
        tools.confirmed.connect(self._answering.settle)
        tools.evidence_asked.connect(self.evidence_asked)
        card.add_tools(tools)
        self._tools[question_id] = tools
