"""What a new version of a questionnaire leaves of the old one, and of the answers given to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from app.domain.answer import Answer, AnswerKey
from app.domain.maturity import AxisAnswer, MaturityAnswers
from app.domain.questionnaire_version import (
    Aspect,
    QuestionnaireVersion,
    VersionedQuestion,
    Words,
)
from app.domain.selection import CriterionAnswer

A = TypeVar("A")

# An officer answered these words; where they differ, the old answer answers another question.
_ANSWERED = frozenset({Aspect.WORDING, Aspect.PARTS, Aspect.SENTENCES})


class Change(StrEnum):
    """What became of a question: 신규, 변경, 삭제, 동일."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """What became of one question, with every aspect in which the versions differ named."""

    change: Change
    old: VersionedQuestion | None
    new: VersionedQuestion | None
    differs_in: tuple[Aspect, ...] = ()

    @property
    def id(self) -> str:
        """The id of the question, the same in both versions."""
        return self._shown.id

    @property
    def label(self) -> str:
        """What the question is called, by the new version where it still asks it."""
        return self._shown.label

    @property
    def _shown(self) -> VersionedQuestion:
        shown = self.new or self.old
        if shown is None:
            raise ValueError("a question is asked by one version at least")
        return shown


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One aspect of the rule that the versions have otherwise, in the words of each."""

    aspect: Aspect
    old: Words
    new: Words


@dataclass(frozen=True, slots=True)
class VersionComparison:
    """Every question of two versions, those of the new one first, in the order it asks them."""

    questions: tuple[QuestionChange, ...]
    rule: tuple[RuleChange, ...]

    def count(self, change: Change) -> int:
        """Count the questions of which this became."""
        return sum(question.change is change for question in self.questions)

    def counts(self) -> dict[Change, int]:
        """Count the questions by what became of them; together they are all questions."""
        return {change: self.count(change) for change in Change}

    def change_of(self, question_id: str) -> QuestionChange:
        """Return what became of a question; raise KeyError for one that neither version asks."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)


@dataclass(frozen=True, slots=True)
class CarryOver(Generic[A]):
    """What a new round makes of the answers of the old one. No answer is in two of these.

    `taken` stand as they are. `to_confirm` are taken over 재확인 필요: they stay out of the verdict
    until an officer confirms them. `dropped` answered what is no longer asked. `new` is what was
    not asked before, and so is not answered.
    """

    taken: Mapping[AnswerKey, A]
    to_confirm: Mapping[AnswerKey, A]
    dropped: Mapping[AnswerKey, A]
    new: tuple[AnswerKey, ...]

    def kept(self) -> dict[AnswerKey, A]:
        """Return what the new round stores: the answers taken over, those to confirm among them."""
        return {**self.taken, **self.to_confirm}

    def waiting(self) -> frozenset[str]:
        """Return the ids of the questions whose answer waits for confirmation."""
        return frozenset(key.item_id for key in self.to_confirm)


def compare_versions(old: QuestionnaireVersion, new: QuestionnaireVersion) -> VersionComparison:
    """Say what became of every question from one version to the other.

    동일 means the same id and the same wording (in NFC, without blanks at the ends); for a question
    asked in parts the parts too, for an axis its sentences. What else differs is named and leaves
    it 동일.
    """
    before = {question.id: question for question in old.questions}
    still = {question.id for question in new.questions}
    return VersionComparison(
        questions=(
            *(_change(before.get(question.id), question) for question in new.questions),
            *(
                QuestionChange(Change.REMOVED, question, None)
                for question in old.questions
                if question.id not in still
            ),
        ),
        rule=tuple(
            RuleChange(aspect, old.rule.get(aspect, ()), new.rule.get(aspect, ()))
            for aspect in _differing(old.rule, new.rule)
        ),
    )


def plan(
    old: QuestionnaireVersion,
    new: QuestionnaireVersion,
    answers: Mapping[AnswerKey, A],
    waiting: Collection[str] = (),
) -> CarryOver[A]:
    """Share the answers of a round out over a new one: taken, to confirm, dropped.

    `waiting` are the questions that the old round itself left 재확인 필요; they wait on. An answer
    is never altered: 확인 필요 stays 확인 필요. What was not answered is in none of the three. An
    answer to something that the old version did not ask is dropped.
    """
    comparison = compare_versions(old, new)
    before = {key for question in old.questions for key in question.keys}
    becomes = {
        key: Change.CHANGED if question.id in waiting else question.change
        for question in comparison.questions
        if question.old is not None and question.new is not None
        for key in question.new.keys
        if key in before
    }
    asked = (key for question in new.questions for key in question.keys)

    def those(change: Change | None) -> dict[AnswerKey, A]:
        return {
            key: answer
            for key, answer in answers.items()
            if becomes.get(key) is change and answer != Answer.UNANSWERED
        }

    return CarryOver(
        taken=those(Change.SAME),
        to_confirm=those(Change.CHANGED),
        dropped=those(None),
        new=tuple(key for key in asked if key not in before),
    )


def still_asked(comparison: VersionComparison, texts: Mapping[str, A]) -> dict[str, A]:
    """Return what is held by question id (검토결과, comments) of questions asked by both."""
    both = {q.id for q in comparison.questions if q.old is not None and q.new is not None}
    return {question_id: text for question_id, text in texts.items() if question_id in both}


def maturity_by_key(answers: MaturityAnswers) -> dict[AnswerKey, AxisAnswer | Answer]:
    """Return what was answered by its key, as `plan` takes it."""
    axes: dict[AnswerKey, AxisAnswer | Answer] = {
        AnswerKey(axis): answer for axis, answer in answers.axes.items() if answer != AxisAnswer()
    }
    return axes | {AnswerKey(factor): answer for factor, answer in answers.factors.items()}


def maturity_of_keys(answers: Mapping[AnswerKey, AxisAnswer | Answer]) -> MaturityAnswers:
    """Return answers by key, as `plan` gives them, as the maturity answers that they are."""
    return MaturityAnswers(
        {key.item_id: one for key, one in answers.items() if isinstance(one, AxisAnswer)},
        {key.item_id: one for key, one in answers.items() if isinstance(one, Answer)},
    )


def criteria_by_key(answers: Mapping[str, CriterionAnswer]) -> dict[AnswerKey, CriterionAnswer]:
    """Return what was answered of the selection by its key, as `plan` takes it."""
    return {AnswerKey(id_): one for id_, one in answers.items() if one != CriterionAnswer()}


def criteria_of_keys(
    answers: Mapping[AnswerKey, CriterionAnswer],
) -> dict[str, CriterionAnswer]:
    """Return answers by key, as `plan` gives them, by the id of their criterion."""
    return {key.item_id: one for key, one in answers.items()}


def counted_maturity(answers: MaturityAnswers, waiting: Collection[str]) -> MaturityAnswers:
    """Return the maturity answers that a level may count: without those 재확인 필요."""
    return MaturityAnswers(
        {axis: answer for axis, answer in answers.axes.items() if axis not in waiting},
        {factor: answer for factor, answer in answers.factors.items() if factor not in waiting},
    )


def _change(old: VersionedQuestion | None, new: VersionedQuestion) -> QuestionChange:
    if old is None:
        return QuestionChange(Change.NEW, None, new)
    differs_in = tuple(_differing(old.aspects, new.aspects))
    change = Change.CHANGED if _ANSWERED.intersection(differs_in) else Change.SAME
    return QuestionChange(change, old, new, differs_in)


def _differing(old: Mapping[Aspect, Words], new: Mapping[Aspect, Words]) -> Iterator[Aspect]:
    for aspect in Aspect:
        if _settled(old.get(aspect, ())) != _settled(new.get(aspect, ())):
            yield aspect


def _settled(words: Words) -> Words:
    return tuple(unicodedata.normalize("NFC", word).strip() for word in words)
