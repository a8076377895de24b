"""Everything a result shows, worked out once: screen, workbook, chart and JSON read it here."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import Checklist, ChecklistItem, GoalGroup, Verdict
from app.domain.register import InformationSystem
from app.domain.verdict import (
    CountRange,
    VerdictChange,
    awaits_system_type,
    band_sensitivity,
    item_answers,
    verdict_of,
    yes_range,
)


@dataclass(frozen=True, slots=True)
class ItemResult:
    """How one item was answered, and on what ground."""

    item: ChecklistItem
    goal: GoalGroup
    answer: Answer
    parts: tuple[Answer, ...]  # the part answers of an item asked in parts
    finding: str
    awaits_system_type: bool  # all of it is answered, and only the type of the system is missing


@dataclass(frozen=True, slots=True)
class GoalTally:
    """The answers under one goal, counted in items."""

    goal: GoalGroup
    yes: int
    no: int
    unknown: int
    unanswered: int

    @property
    def total(self) -> int:
        """How many items the goal has."""
        return self.yes + self.no + self.unknown + self.unanswered

    @property
    def answered(self) -> int:
        """How many items have an answer, 확인 필요 among them."""
        return self.total - self.unanswered

    @property
    def open(self) -> int:
        """How many items may still turn out Yes."""
        return self.unknown + self.unanswered

    @property
    def share(self) -> Fraction | None:
        """The share of Yes, 0 to 1; None while an answer is open (never read as zero)."""
        return None if self.open else Fraction(self.yes, self.total)

    @property
    def lowest_share(self) -> Fraction:
        """The share of Yes, 0 to 1, if every open answer turned out No."""
        return Fraction(self.yes, self.total)

    @property
    def highest_share(self) -> Fraction:
        """The share of Yes, 0 to 1, if every open answer turned out Yes."""
        return Fraction(self.yes + self.open, self.total)


@dataclass(frozen=True, slots=True)
class AssessmentResult:
    """The result of one assessment, every figure in it worked out from answers and rule."""

    system: InformationSystem
    assessment: Assessment
    items: tuple[ItemResult, ...]
    goals: tuple[GoalTally, ...]
    count: CountRange
    verdict: Verdict
    changes: tuple[VerdictChange, ...]
    notes: tuple[str, ...]

    @property
    def checklist(self) -> Checklist:
        """The checklist it was judged by."""
        return self.assessment.checklist

    @property
    def verdict_title(self) -> str:
        """What the verdict is called, in the words of the checklist it was judged by."""
        return self.checklist.text_of(self.verdict).title

    def number_of(self, answer: Answer) -> int:
        """Count the items with this answer."""
        return sum(item.answer is answer for item in self.items)

    def yes_items(self) -> tuple[ItemResult, ...]:
        """Return the items that said Yes: the reasons of the verdict."""
        return tuple(item for item in self.items if item.answer is Answer.YES)

    def open_items(self) -> tuple[ItemResult, ...]:
        """Return the items that may still turn out Yes."""
        return tuple(item for item in self.items if item.answer.is_open)


def assess(assessment: Assessment, system: InformationSystem) -> AssessmentResult:
    """Work out everything that a result shows."""
    checklist = assessment.checklist
    given = assessment.counted_answers()
    joined = item_answers(checklist, given, is_public_facing=system.is_public_facing)
    items = tuple(
        ItemResult(
            item=item,
            goal=goal,
            answer=joined[item.id],
            parts=tuple(
                given.get(AnswerKey(item.id, part.id), Answer.UNANSWERED) for part in item.parts
            ),
            finding=assessment.findings.get(item.id, ""),
            awaits_system_type=awaits_system_type(
                item,
                assessment.answers,
                checklist.reading,
                is_public_facing=system.is_public_facing,
            ),
        )
        for goal in checklist.goals
        for item in goal.items
    )
    count = yes_range(joined)
    verdict = verdict_of(count, checklist.rule)
    return AssessmentResult(
        system=system,
        assessment=assessment,
        items=items,
        goals=tuple(_tally(goal, items) for goal in checklist.goals),
        count=count,
        verdict=verdict,
        changes=band_sensitivity(joined, checklist.rule),
        notes=tuple(
            note.text
            for note in checklist.notes
            if note.verdict is verdict and joined.get(note.item_id) == note.answer
        ),
    )


def _tally(goal: GoalGroup, items: tuple[ItemResult, ...]) -> GoalTally:
    given = [item.answer for item in items if item.goal.id == goal.id]
    return GoalTally(
        goal,
        yes=given.count(Answer.YES),
        no=given.count(Answer.NO),
        unknown=given.count(Answer.UNKNOWN),
        unanswered=given.count(Answer.UNANSWERED),
    )
