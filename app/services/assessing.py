"""Assessing a system: every answer is saved the moment it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import Checklist
from app.domain.korean_text import cleaned
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register import InformationSystem, new_id
from app.domain.result import AssessmentResult, assess
from app.domain.rounds import RoundState
from app.domain.selection import SelectionQuestionnaire
from app.domain.standing import Standing, is_begun, standings
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services import forms
from app.services.new_rounds import Asked, VersionChange, next_round, version_changes
from app.services.round_edits import RoundError, edited, with_answer

if TYPE_CHECKING:
    from app.store.database import RegisterStore

Q = TypeVar("Q")


class Assessing:
    """What an officer does with the checklist. A round keeps the questions it began with.

    The questionnaires are asked for when a round is begun. What a round is begun without, because
    there is None, it gets when it is next opened.
    """

    def __init__(
        self,
        store: RegisterStore,
        checklist: Callable[[], Checklist],
        clock: Callable[[], datetime],
        *,
        maturity: Callable[[], MaturityQuestionnaire | None] = lambda: None,
        selection: Callable[[], SelectionQuestionnaire | None] = lambda: None,
    ) -> None:
        self._store = store
        self._checklist = checklist
        self._maturity = maturity
        self._selection = selection
        self._clock = clock

    @classmethod
    def with_shipped(
        cls,
        store: RegisterStore,
        clock: Callable[[], datetime],
        checklist: Callable[[], Checklist] = forms.checklist,
        *,
        maturity: Callable[[], MaturityQuestionnaire] = forms.maturity,
        selection: Callable[[], SelectionQuestionnaire] | None = None,
    ) -> Assessing:
        """Return the service that begins rounds with the questionnaires of the program.

        The agency may choose others.
        """
        return cls(
            store,
            checklist,
            clock,
            maturity=maturity,
            selection=selection or (lambda: forms.selection().questionnaire),
        )

    def settled(self) -> Callable[[RegisterStore], Assessing]:
        """Return what begins rounds on any connection, with the questions that one asks for now.

        They are read here, so that what is returned may run in another thread. What cannot be read
        is told to whoever begins a round with it.
        """
        checklist, maturity = _read(self._checklist), _read(self._maturity)
        selection, clock = _read(self._selection), self._clock
        return lambda store: Assessing(
            store, checklist, clock, maturity=maturity, selection=selection
        )

    def current(self, system_id: str) -> Assessment | None:
        """Return the latest assessment of a system, or None before the first."""
        return self._store.assessments.current(system_id)

    def begin(self, system: InformationSystem) -> Assessment:
        """Return the latest assessment of the system, a new one where there is none."""
        current = self.current(system.id)
        return self._kept(self._ready(system, current), current)

    def ready(self, system: InformationSystem) -> Assessment:
        """Return the assessment that `begin` returns, of which nothing is kept yet."""
        return self._ready(system, self.current(system.id))

    def keep(self, ready: Assessment) -> Assessment:
        """Keep what `ready` returned, unless it is kept already."""
        return self._kept(ready, self._store.assessments.get(ready.id))

    def _ready(self, system: InformationSystem, current: Assessment | None) -> Assessment:
        if current is not None:
            return self._with_questionnaires(current)
        now = self._clock()
        asked = self._asked()
        return Assessment(
            id=new_id(),
            system_id=system.id,
            checklist=asked.checklist,
            started_at=now,
            updated_at=now,
            maturity_questionnaire=asked.maturity,
            selection_questionnaire=asked.selection,
        )

    def _kept(self, ready: Assessment, current: Assessment | None) -> Assessment:
        if current is None:
            return self._store.assessments.begin(ready)
        asked = ready.maturity_questionnaire, ready.selection_questionnaire
        if asked != (current.maturity_questionnaire, current.selection_questionnaire):
            self._store.assessments.adopt(ready.id, *asked)
        return ready

    def begin_round(self, system: InformationSystem) -> Assessment:
        """Begin the next round with today's questions; return it with what it takes over.

        Answers to questions whose wording is the same are taken over; those to changed ones wait
        for 재확인. Raise RoundError while the last round is open and asks the same questions.
        """
        current = self.current(system.id)
        if current is None:
            return self.begin(system)
        asked = self._asked()
        if current.state is not RoundState.CONFIRMED and asked.is_of(current):
            raise RoundError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "아직 확정하지 않은 회차가 있습니다: {round_no}회차\n"
                    "그 회차를 확정한 뒤 새 회차를 시작해 주세요.",
                ),
                round_no=current.round_no,
            )
        begun = next_round(current, asked, round_id=new_id(), at=self._clock())
        return self._store.assessments.begin(begun)

    def version_changes(self, assessment: Assessment) -> tuple[VersionChange, ...]:
        """Return what the next round would ask otherwise: 신규, 변경, 삭제, 동일."""
        return version_changes(assessment, self._asked())

    def answer(self, assessment: Assessment, key: AnswerKey, answer: Answer) -> Assessment:
        """Save one answer, UNANSWERED taking it back; return the assessment with it.

        It rests on nothing but the officer's word: what it rested on before is dropped.

        Raise KeyError for what the checklist does not ask, StoreError if it is not saved.
        """
        if key not in assessment.checklist.answer_keys():
            raise KeyError(key)
        now = self._clock()
        self._store.assessments.put_answer(assessment.id, key, answer, now)
        return with_answer(edited(assessment, now), key, answer)

    def write_finding(self, assessment: Assessment, item_id: str, text: str) -> Assessment:
        """Save the 검토결과 of one item, an empty one taking it back; return it with the text.

        Raise KeyError for an item that the checklist does not have, StoreError if it is not saved.
        """
        item = assessment.checklist.item(item_id)
        text = cleaned(text)
        now = self._clock()
        self._store.assessments.put_finding(assessment.id, item.id, text, now)
        findings = {**assessment.findings, item.id: text}
        if not text.strip():
            del findings[item.id]
        return edited(assessment, now, findings=findings)

    def remember_step(self, assessment: Assessment, step: str) -> Assessment:
        """Save where the wizard was left; a confirmed round is looked through without a trace."""
        if assessment.state is not RoundState.CONFIRMED:
            self._store.assessments.put_step(assessment.id, step)
        return replace(assessment, step=step)

    def result(self, system: InformationSystem) -> AssessmentResult | None:
        """Work out the result of a system, None before its first answer."""
        current = self.current(system.id)
        return assess(current, system) if current is not None and is_begun(current) else None

    def standings(self, systems: Sequence[InformationSystem]) -> dict[str, Standing]:
        """Work out what a list shows of those systems whose assessment is begun, by system id."""
        return standings(
            systems,
            self._store.assessments.all_for_list(),
            self._store.rounds.frozen_system_types(),
        )

    def _asked(self) -> Asked:
        return Asked(self._checklist(), self._maturity(), self._selection())

    def _with_questionnaires(self, current: Assessment) -> Assessment:
        """Give an open round that was begun by an older program the questions it lacks."""
        has_all = current.maturity_questionnaire and current.selection_questionnaire
        if has_all or not current.state.is_editable:
            return current
        maturity = current.maturity_questionnaire or self._maturity()
        selection = current.selection_questionnaire or self._selection()
        return replace(current, maturity_questionnaire=maturity, selection_questionnaire=selection)


def _read(read: Callable[[], Q]) -> Callable[[], Q]:
    """Read something once; what is returned gives it, or raises what reading it raised."""
    try:
        found = read()
    except AdvisorError as error:
        failure = error
    else:
        return lambda: found

    def fail() -> Q:
        raise failure

    return fail
