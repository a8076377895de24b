"""Assessing a system: every answer is saved the moment it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import Checklist
from app.domain.korean_text import cleaned
from app.domain.register import InformationSystem, new_id
from app.domain.result import AssessmentResult, assess
from app.domain.standing import Standing, standings

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class Assessing:
    """What an officer does with the checklist. An assessment keeps the checklist it began with."""

    def __init__(
        self,
        store: RegisterStore,
        checklist: Callable[[], Checklist],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._checklist = checklist
        self._clock = clock

    def current(self, system_id: str) -> Assessment | None:
        """Return the latest assessment of a system, or None before the first."""
        return self._store.assessments.current(system_id)

    def begin(self, system: InformationSystem) -> Assessment:
        """Return the latest assessment of the system, a new one where there is none."""
        current = self.current(system.id)
        if current is not None:
            return current
        now = self._clock()
        assessment = Assessment(
            id=new_id(),
            system_id=system.id,
            checklist=self._checklist(),
            started_at=now,
            updated_at=now,
        )
        self._store.assessments.begin(assessment)
        return assessment

    def answer(self, assessment: Assessment, key: AnswerKey, answer: Answer) -> Assessment:
        """Save one answer, UNANSWERED taking it back; return the assessment with it.

        Raise KeyError for what the checklist does not ask, StoreError if it is not saved.
        """
        if key not in assessment.checklist.answer_keys():
            raise KeyError(key)
        now = self._clock()
        self._store.assessments.put_answer(assessment.id, key, answer, now)
        answers = {**assessment.answers, key: answer}
        if answer is Answer.UNANSWERED:
            del answers[key]
        return replace(assessment, answers=answers, updated_at=now)

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
        return replace(assessment, findings=findings, updated_at=now)

    def remember_step(self, assessment: Assessment, step: str) -> Assessment:
        """Save where the wizard was left."""
        self._store.assessments.put_step(assessment.id, step)
        return replace(assessment, step=step)

    def result(self, system: InformationSystem) -> AssessmentResult | None:
        """Work out the result of a system, None before its first assessment."""
        current = self.current(system.id)
        return None if current is None else assess(current, system)

    def results(self, systems: Sequence[InformationSystem]) -> dict[str, AssessmentResult]:
        """Work out the results of those systems that have an assessment, by system id."""
        current = self._store.assessments.all_current()
        return {
            system.id: assess(current[system.id], system)
            for system in systems
            if system.id in current
        }

    def standings(self, systems: Sequence[InformationSystem]) -> dict[str, Standing]:
        """Work out what a list shows of those systems that have an assessment, by system id."""
        return standings(systems, self._store.assessments.all_current())
