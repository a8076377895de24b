"""Answering maturity and selection: every answer is saved the moment it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import AnswerBasis
from app.domain.assessment import Assessment
from app.domain.korean_text import cleaned
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.selection import CriterionAnswer
from app.errors import QT_TRANSLATE_NOOP
from app.services.round_edits import RoundError, edited, put

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class Maturing:
    """What an officer does with the maturity questions and the selection criteria.

    Every call returns the round as it is then saved. All raise KeyError for what the round does
    not ask, StoreError if nothing is saved.
    """

    def __init__(self, store: RegisterStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def pick_level(self, assessment: Assessment, axis_id: str, level: int) -> Assessment:
        """Save the level of an axis, 0 to 3; its target stays."""
        before = assessment.maturity.axis(axis_id)
        return self.put_axis(assessment, axis_id, AxisAnswer(AxisState.LEVEL, level, before.target))

    def leave_open(self, assessment: Assessment, axis_id: str, state: AxisState) -> Assessment:
        """Save 확인 필요 or 미응답 for an axis; its target stays."""
        before = assessment.maturity.axis(axis_id)
        return self.put_axis(assessment, axis_id, AxisAnswer(state, None, before.target))

    def leave_out(self, assessment: Assessment, axis_id: str, reason: str) -> Assessment:
        """Save 해당 없음 for an axis; raise RoundError without a reason."""
        if not cleaned(reason).strip():
            raise RoundError(
                QT_TRANSLATE_NOOP("errors", "해당 없음으로 답하려면 사유를 적어 주세요.")
            )
        answer = AxisAnswer(AxisState.NOT_APPLICABLE, reason=cleaned(reason))
        return self.put_axis(assessment, axis_id, answer)

    def put_axis(self, assessment: Assessment, axis_id: str, answer: AxisAnswer) -> Assessment:
        """Save what was picked for an axis as a whole."""
        self._require_axis(assessment, axis_id)
        now = self._clock()
        self._store.parts.put_axis(assessment.id, axis_id, answer, now)
        after = _with_axis(assessment, axis_id, answer)
        return edited(after, now, carried=assessment.carried - {axis_id})

    def set_target(self, assessment: Assessment, axis_id: str, target: int | None) -> Assessment:
        """Save the level that an axis aims at, 0 to 3, None taking it back.

        The answer of today stays as it is, and waits on if it waits for 재확인.
        """
        self._require_axis(assessment, axis_id)
        now = self._clock()
        answer = replace(assessment.maturity.axis(axis_id), target=target)
        self._store.parts.put_target(assessment.id, axis_id, answer, now)
        return edited(_with_axis(assessment, axis_id, answer), now)

    def answer_factor(self, assessment: Assessment, factor_id: str, answer: Answer) -> Assessment:
        """Save the answer to a checkpoint of the 12 Factors, UNANSWERED taking it back."""
        asked = assessment.maturity_questionnaire
        if asked is None or factor_id not in {factor.id for factor in asked.factors}:
            raise KeyError(factor_id)
        now = self._clock()
        self._store.parts.put_factor(assessment.id, factor_id, answer, now)
        given = None if answer is Answer.UNANSWERED else answer
        factors = put(assessment.maturity.factors, factor_id, given)
        return edited(
            assessment,
            now,
            maturity=MaturityAnswers(assessment.maturity.axes, factors),
            carried=assessment.carried - {factor_id},
        )

    def rate(
        self,
        assessment: Assessment,
        criterion_id: str,
        answer: CriterionAnswer,
        basis: AnswerBasis | None = None,
    ) -> Assessment:
        """Save the points of a criterion, an empty answer taking them back.

        `basis` says what the register suggested: `Judging.take` and `Judging.differ` make it.
        """
        asked = assessment.selection_questionnaire
        if asked is None:
            raise KeyError(criterion_id)
        asked.criterion(criterion_id)
        now = self._clock()
        answer = replace(answer, note=cleaned(answer.note))
        self._store.parts.put_criterion(assessment.id, criterion_id, answer, now, basis)
        given = None if answer == CriterionAnswer() else answer
        return edited(
            assessment,
            now,
            selection=put(assessment.selection, criterion_id, given),
            bases=put(assessment.bases, AnswerKey(criterion_id), basis),
            carried=assessment.carried - {criterion_id},
        )

    def _require_axis(self, assessment: Assessment, axis_id: str) -> None:
        asked = assessment.maturity_questionnaire
        if asked is None or axis_id not in {axis.id for axis in asked.axes()}:
            raise KeyError(axis_id)


def _with_axis(assessment: Assessment, axis_id: str, answer: AxisAnswer) -> Assessment:
    given = None if answer == AxisAnswer() else answer
    axes = put(assessment.maturity.axes, axis_id, given)
    return replace(assessment, maturity=MaturityAnswers(axes, assessment.maturity.factors))
