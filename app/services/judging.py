"""What an officer says beside the answers: suggestions taken, notes, decisions, grounds."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.advice_facts import AskedQuestion
from app.domain.answer import Answer
from app.domain.answer_basis import AnswerBasis, Suggested, basis_of
from app.domain.assessment import Assessment, Decision, DecisionKind, QuestionNote
from app.domain.evidence import Suggestion
from app.domain.korean_text import cleaned
from app.domain.selection import CriterionAnswer, CriterionState
from app.domain.selection_suggestion import CriterionSuggestion
from app.errors import QT_TRANSLATE_NOOP
from app.services.maturing import Maturing
from app.services.round_edits import RoundError, edited, put, with_answer

if TYPE_CHECKING:
    from app.store.database import RegisterStore

_NO_REASON = QT_TRANSLATE_NOOP(
    "errors", "제안과 다르게 정하려면 사유를 적어 주세요.\n사유는 결과서에 함께 적힙니다."
)


class Judging:
    """Every call returns the round as it is then saved.

    All raise KeyError for what the round does not ask, StoreError if nothing is saved.
    """

    def __init__(self, store: RegisterStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._maturing = Maturing(store, clock)

    def take(self, assessment: Assessment, suggestion: Suggestion) -> Assessment:
        """Save the suggested answer as the officer's own, with the figures it rests on."""
        return self._answer(assessment, suggestion, suggestion.answer, "")

    def differ(
        self, assessment: Assessment, suggestion: Suggestion, answer: Answer, reason: str
    ) -> Assessment:
        """Save an answer where another was suggested; raise RoundError without a reason."""
        return self._answer(assessment, suggestion, answer, reason)

    def take_points(self, assessment: Assessment, suggestion: CriterionSuggestion) -> Assessment:
        """Save the suggested points of a criterion, with the figures they rest on."""
        before = assessment.selection.get(suggestion.criterion_id, CriterionAnswer())
        answer = CriterionAnswer(CriterionState.POINTS, suggestion.points, before.note)
        return self.differ_in_points(assessment, suggestion, answer, "")

    def differ_in_points(
        self,
        assessment: Assessment,
        suggestion: CriterionSuggestion,
        answer: CriterionAnswer,
        reason: str,
    ) -> Assessment:
        """Save other points than were suggested; raise RoundError without a reason."""
        given = answer.points
        basis = _basis(suggestion.points, given, suggestion, reason)
        return self._maturing.rate(assessment, suggestion.criterion_id, answer, basis)

    def confirm_carried(self, assessment: Assessment, question_id: str) -> Assessment:
        """Let an answer that was carried over stand; it counts from now on."""
        if question_id not in assessment.carried:
            raise KeyError(question_id)
        now = self._clock()
        self._store.assessments.settle(assessment.id, [question_id], now)
        return edited(assessment, now, carried=assessment.carried - {question_id})

    def comment(self, assessment: Assessment, question_id: str, text: str) -> Assessment:
        """Save the comment on a question, an empty one taking it back."""
        note = replace(assessment.note(question_id), comment=cleaned(text))
        return self._note(assessment, question_id, note)

    def flag(self, assessment: Assessment, question_id: str, *, is_flagged: bool) -> Assessment:
        """Save whether a question is flagged (표시)."""
        note = replace(assessment.note(question_id), is_flagged=is_flagged)
        return self._note(assessment, question_id, note)

    def decide(
        self,
        assessment: Assessment,
        kind: DecisionKind,
        choice: str,
        reason: str = "",
        *,
        suggested: Collection[str] = (),
    ) -> Assessment:
        """Save a decision by the id of the choice.

        Raise RoundError where other choices were suggested and no reason is given.
        """
        reason = cleaned(reason)
        if suggested and choice not in suggested and not reason.strip():
            raise RoundError(_NO_REASON)
        return self._decide(assessment, kind, Decision(choice, reason))

    def undecide(self, assessment: Assessment, kind: DecisionKind) -> Assessment:
        """Take a decision back."""
        return self._decide(assessment, kind, None)

    def state_ground(self, assessment: Assessment, ground_id: str, text: str | None) -> Assessment:
        """Save that a ground is stated, with the officer's words; None takes it back.

        A ground may be stated before there are words for it.
        """
        stated = None if text is None else cleaned(text)
        now = self._clock()
        self._store.parts.put_ground(assessment.id, ground_id, stated, now)
        return edited(assessment, now, grounds=put(assessment.grounds, ground_id, stated))

    def answer_asked(
        self, assessment: Assessment, question: AskedQuestion, answer: Answer
    ) -> Assessment:
        """Save the answer to what advice asks, UNANSWERED taking it back.

        An answer to other words of the same question is dropped with it.
        """
        now = self._clock()
        self._store.parts.put_asked(assessment.id, question.key, answer, now)
        others = {
            key: given
            for key, given in assessment.asked.items()
            if key.item_id != question.key.item_id
        }
        given = None if answer is Answer.UNANSWERED else answer
        return edited(assessment, now, asked=put(others, question.key, given))

    def _answer(
        self, assessment: Assessment, suggestion: Suggestion, answer: Answer, reason: str
    ) -> Assessment:
        if suggestion.key not in assessment.checklist.answer_keys():
            raise KeyError(suggestion.key)
        basis = _basis(suggestion.answer, answer, suggestion, reason)
        now = self._clock()
        self._store.assessments.put_answer(assessment.id, suggestion.key, answer, now, basis)
        return with_answer(edited(assessment, now), suggestion.key, answer, basis)

    def _note(self, assessment: Assessment, question_id: str, note: QuestionNote) -> Assessment:
        if not assessment.asks(question_id):
            raise KeyError(question_id)
        now = self._clock()
        self._store.parts.put_note(assessment.id, question_id, note, now)
        says = note if note.is_flagged or note.comment.strip() else None
        return edited(assessment, now, notes=put(assessment.notes, question_id, says))

    def _decide(
        self, assessment: Assessment, kind: DecisionKind, made: Decision | None
    ) -> Assessment:
        now = self._clock()
        self._store.parts.put_decision(assessment.id, kind, made, now)
        return edited(assessment, now, decisions=put(assessment.decisions, kind, made))


def _basis(
    suggested: Suggested,
    given: Suggested | None,
    suggestion: Suggestion | CriterionSuggestion,
    reason: str,
) -> AnswerBasis:
    reason = cleaned(reason)
    if given != suggested and not reason.strip():
        raise RoundError(_NO_REASON)
    return basis_of(suggested, given, suggestion.figures, suggestion.shown_sum, reason)
