"""The self-assessment checklist: goals, their items, the decision rule, and its texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.answer import AnswerKey


class Verdict(StrEnum):
    """What the checklist says of a system."""

    ADOPT_REVIEW = "adopt_review"
    FURTHER_REVIEW = "further_review"
    KEEP = "keep"
    UNDETERMINED = "undetermined"


class PartReading(StrEnum):
    """How the two part answers of an item with a proviso are joined."""

    PUBLIC_NEEDS_BOTH = "public_needs_both"
    EITHER = "either"
    FIRST_ALONE = "first_alone"


@dataclass(frozen=True, slots=True)
class ItemPart:
    """One condition of an item that joins several; asked and answered on its own."""

    id: str
    question: str


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One question of the checklist, in the guide's words."""

    id: str
    number: int
    question: str
    indicator: str
    help: str
    evidence: tuple[str, ...]
    source: str
    parts: tuple[ItemPart, ...] = ()
    _keys: tuple[AnswerKey, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        keys = tuple(AnswerKey(self.id, part.id) for part in self.parts) or (AnswerKey(self.id),)
        object.__setattr__(self, "_keys", keys)  # made once: every system of a list is asked by it

    def answer_keys(self) -> tuple[AnswerKey, ...]:
        """Return what is answered for this item: its parts, or the item itself."""
        return self._keys


@dataclass(frozen=True, slots=True)
class GoalGroup:
    """A goal of the checklist: one wizard page and one axis of the radar."""

    id: str
    title: str
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """From how many Yes the checklist says 도입 검토, and up to how many 기존 유지.

    Counts are numbers of items. Between the two bands the guide is silent.
    """

    adopt_min: int
    keep_max: int
    statement: str
    silence: str
    source: str


@dataclass(frozen=True, slots=True)
class ReadingText:
    """One way to read an item with a proviso, told to the officer."""

    reading: PartReading
    title: str
    statement: str


@dataclass(frozen=True, slots=True)
class VerdictText:
    """What a verdict is called and what it means, as screen and paper say it."""

    verdict: Verdict
    title: str
    meaning: str
    next_step: str


@dataclass(frozen=True, slots=True)
class VerdictNote:
    """A remark that a result carries when a verdict meets a certain answer."""

    verdict: Verdict
    item_id: str
    answer: str
    text: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """One published version of the checklist, with everything needed to judge by it."""

    id: str
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    rule: DecisionRule
    reading: PartReading
    reading_source: str
    readings: tuple[ReadingText, ...]
    verdicts: tuple[VerdictText, ...]
    notes: tuple[VerdictNote, ...]
    goals: tuple[GoalGroup, ...]

    def items(self) -> Iterator[ChecklistItem]:
        """Yield every item in the order it is asked."""
        for goal in self.goals:
            yield from goal.items

    def item(self, item_id: str) -> ChecklistItem:
        """Return the item with this id; raise KeyError if there is none."""
        for item in self.items():
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def answer_keys(self) -> Iterator[AnswerKey]:
        """Yield everything that is answered, in the order it is asked."""
        for item in self.items():
            yield from item.answer_keys()

    def text_of(self, verdict: Verdict) -> VerdictText:
        """Return what this verdict is called and means."""
        return next(text for text in self.verdicts if text.verdict == verdict)

    def reading_text(self) -> ReadingText:
        """Return the reading in force, in words."""
        return next(text for text in self.readings if text.reading == self.reading)
