"""The verdict: how many Yes, what that means, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import Checklist, ChecklistItem, DecisionRule, PartReading, Verdict

LARGEST_CHANGE = 3  # a change of more items than this explains nothing to an officer

Answers = Mapping[AnswerKey, Answer]
ItemAnswers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class CountRange:
    """How many Yes there are at least and at most, in items, once every open answer is known."""

    low: int
    high: int

    @property
    def is_exact(self) -> bool:
        """Whether nothing is open any more."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A smallest set of items whose answers, given so instead, lead to another verdict.

    UNDETERMINED is one, too: an officer may not count on a verdict that falls to it.
    """

    verdict: Verdict
    answers: tuple[tuple[str, Answer], ...]  # item id, the answer it would need


def join_parts(
    parts: Sequence[Answer], reading: PartReading, *, is_public_facing: bool | None
) -> Answer:
    """Join the part answers of one item by the reading in force.

    Under `PUBLIC_NEEDS_BOTH` a citizen-facing system needs every part and another one the first
    alone; while it is not known which of the two it is (None), only an answer that both agree
    on is given. Source: guide.md part 1, item 1 (the guide leaves the proviso open).
    """
    if reading is PartReading.FIRST_ALONE:
        return parts[0]
    if reading is PartReading.EITHER:
        return _any_of(parts)
    if is_public_facing is None:
        both, alone = _all_of(parts), parts[0]
        if both == alone:
            return both
        return Answer.UNANSWERED if Answer.UNANSWERED in {both, alone} else Answer.UNKNOWN
    return _all_of(parts) if is_public_facing else parts[0]


def _all_of(parts: Sequence[Answer]) -> Answer:
    if Answer.NO in parts:
        return Answer.NO
    return _open_or(parts, Answer.YES)


def _any_of(parts: Sequence[Answer]) -> Answer:
    if Answer.YES in parts:
        return Answer.YES
    return _open_or(parts, Answer.NO)


def _open_or(parts: Sequence[Answer], settled: Answer) -> Answer:
    if Answer.UNANSWERED in parts:
        return Answer.UNANSWERED
    return Answer.UNKNOWN if Answer.UNKNOWN in parts else settled


def item_answer(
    item: ChecklistItem,
    answers: Answers,
    reading: PartReading,
    *,
    is_public_facing: bool | None,
) -> Answer:
    """Return the answer that counts for an item, its parts joined."""
    keys, unanswered = item.answer_keys(), Answer.UNANSWERED
    if not item.parts:
        return answers.get(keys[0], unanswered)
    given = [answers.get(key, unanswered) for key in keys]
    return join_parts(given, reading, is_public_facing=is_public_facing)


def awaits_system_type(
    item: ChecklistItem,
    answers: Answers,
    reading: PartReading,
    *,
    is_public_facing: bool | None,
) -> bool:
    """Whether the item is open only because the type of the system is not known.

    Then everything asked is answered, and entering the type settles the item, whichever it is.
    """
    if is_public_facing is not None:
        return False
    unknown, public, other = (
        item_answer(item, answers, reading, is_public_facing=known) for known in (None, True, False)
    )
    return unknown.is_open and not public.is_open and not other.is_open


def item_answers(
    checklist: Checklist, answers: Answers, *, is_public_facing: bool | None
) -> dict[str, Answer]:
    """Return the answer that counts for every item, by item id, in the order asked."""
    return {
        item.id: item_answer(item, answers, checklist.reading, is_public_facing=is_public_facing)
        for item in checklist.items()
    }


def yes_range(answers: ItemAnswers) -> CountRange:
    """Count the Yes at least and at most: every open answer may become one."""
    values = list(answers.values())
    low = values.count(Answer.YES)
    return CountRange(low, low + len([answer for answer in values if answer.is_open]))


def band(yes_count: int, rule: DecisionRule) -> Verdict:
    """Return what this number of Yes means. Source: guide.md part 1, the rule."""
    if yes_count >= rule.adopt_min:
        return Verdict.ADOPT_REVIEW
    return Verdict.KEEP if yes_count <= rule.keep_max else Verdict.FURTHER_REVIEW


def verdict_of(count: CountRange, rule: DecisionRule) -> Verdict:
    """Return the verdict, or UNDETERMINED while the possible counts span two bands."""
    lowest, highest = band(count.low, rule), band(count.high, rule)
    return lowest if lowest == highest else Verdict.UNDETERMINED


def band_sensitivity(answers: ItemAnswers, rule: DecisionRule) -> tuple[VerdictChange, ...]:
    """Return every smallest set of at most three items whose change moves the verdict.

    For a settled verdict these are answers given otherwise, and a fall to UNDETERMINED moves it
    as another band does; for an open one, the open answers that would settle it. Each set is found
    by scoring again. Empty when no set of three or fewer items is enough; an answer that turns
    into 확인 필요 moves no verdict that the same number of Yes and No would not move.
    """
    now = verdict_of(yes_range(answers), rule)
    if now is Verdict.UNDETERMINED:
        candidates = [item_id for item_id, answer in answers.items() if answer.is_open]
    else:
        candidates = list(answers)
    for size in range(1, LARGEST_CHANGE + 1):
        found = tuple(_changes(answers, rule, now, candidates, size))
        if found:
            return found
    return ()


def _changes(
    answers: ItemAnswers, rule: DecisionRule, now: Verdict, candidates: Sequence[str], size: int
) -> Iterator[VerdictChange]:
    for chosen in combinations(candidates, size):
        for given in product(*(_otherwise(answers[item_id]) for item_id in chosen)):
            changed = {**answers, **dict(zip(chosen, given, strict=True))}
            then = verdict_of(yes_range(changed), rule)
            if then is not now:
                yield VerdictChange(then, tuple(zip(chosen, given, strict=True)))


def _otherwise(answer: Answer) -> tuple[Answer, ...]:
    if answer.is_open:
        return (Answer.YES, Answer.NO)
    return (Answer.NO,) if answer is Answer.YES else (Answer.YES,)
