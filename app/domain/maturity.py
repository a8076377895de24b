"""How far a system has come: axes, sides, the 12 Factors gate, and the effects to expect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.domain.answer import Answer

LOWEST_LEVEL, HIGHEST_LEVEL = 0, 3
FEWEST_AXES, MOST_AXES = 3, 12  # of all sides, and of effects: what one radar can show


class AxisState(StrEnum):
    """Whether an axis has a level, and if not, why."""

    LEVEL = "level"
    UNKNOWN = "unknown"
    UNANSWERED = "unanswered"
    NOT_APPLICABLE = "not_applicable"

    def __init__(self, value: str) -> None:
        #: Whether a level may still come; worked out once, as a portfolio asks it often.
        self.is_open = value in {"unknown", "unanswered"}


@dataclass(frozen=True, slots=True)
class AxisAnswer:
    """What was picked for one axis: a level of 0 to 3, or why there is none.

    `target` is the level aimed at, 0 to 3, or None while none is set. 해당 없음 needs a reason
    (ValueError without one), and so does a level that is not there.
    """

    state: AxisState = AxisState.UNANSWERED
    level: int | None = None
    target: int | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        if (self.state is AxisState.LEVEL) != (self.level is not None):
            raise ValueError("a level is given exactly when one was picked")
        for value in (self.level, self.target):
            if value is not None and not LOWEST_LEVEL <= value <= HIGHEST_LEVEL:
                raise ValueError(f"a level is {LOWEST_LEVEL} to {HIGHEST_LEVEL}, not {value}")
        if self.state is AxisState.NOT_APPLICABLE and not self.reason.strip():
            raise ValueError("an axis that does not apply needs a reason")


UNANSWERED_AXIS = AxisAnswer()


@dataclass(frozen=True, slots=True)
class MaturityAxis:
    """One axis of a side, with the sentence of each level from 0 to 3."""

    id: str
    title: str
    sentences: tuple[str, ...]
    evidence: tuple[str, ...]
    item_ids: tuple[str, ...]  # the checklist items that it explains


@dataclass(frozen=True, slots=True)
class MaturitySide:
    """One side from which maturity is seen: application or infrastructure."""

    id: str
    title: str
    axes: tuple[MaturityAxis, ...]


@dataclass(frozen=True, slots=True)
class MaturityLevel:
    """One level of the scale, 0 to 3, and what the guide says drives it."""

    level: int
    id: str
    title: str
    driver: str
    composition: str


@dataclass(frozen=True, slots=True)
class Factor:
    """One checkpoint of the 12 Factors."""

    number: int
    id: str
    title: str
    axis_id: str
    question: str


@dataclass(frozen=True, slots=True)
class Effect:
    """One of the guide's six effects, and the axes that it rests on."""

    id: str
    title: str
    meaning: str
    axis_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MaturityRule:
    """How axes make a side, in words, and from how many factors on level 2 may count."""

    statement: str
    incomplete: str
    monolith: str
    source: str
    min_met: int
    highest_without: int
    gate_statement: str
    gate_source: str


@dataclass(frozen=True, slots=True)
class MaturityQuestionnaire:
    """One published version of the maturity questions."""

    id: str
    version: str
    title: str
    source: str
    origin: str
    valid_from: date
    checked_on: date
    rule: MaturityRule
    levels: tuple[MaturityLevel, ...]
    sides: tuple[MaturitySide, ...]
    factors: tuple[Factor, ...]
    effects: tuple[Effect, ...]

    def axes(self) -> Iterator[MaturityAxis]:
        """Yield every axis in the order it is asked."""
        for side in self.sides:
            yield from side.axes


@dataclass(frozen=True, slots=True)
class MaturityAnswers:
    """Everything answered: axes by axis id, factors by factor id."""

    axes: Mapping[str, AxisAnswer] = field(default_factory=dict)
    factors: Mapping[str, Answer] = field(default_factory=dict)

    def axis(self, axis_id: str) -> AxisAnswer:
        """Return what was picked for an axis; unanswered where nothing was."""
        return self.axes.get(axis_id, UNANSWERED_AXIS)

    def factor(self, factor_id: str) -> Answer:
        """Return the answer to a checkpoint; unanswered where none was given."""
        return self.factors.get(factor_id, Answer.UNANSWERED)


@dataclass(frozen=True, slots=True)
class GateReading:
    """Where the 12 Factors gate stands."""

    met: int
    unmet: tuple[Factor, ...]
    open: tuple[Factor, ...]
    is_closed: bool  # too many are not met: no side counts above `highest_without`


@dataclass(frozen=True, slots=True)
class SideReading:
    """How far one side has come.

    `level` is that of its weakest answered axis, held down by a closed gate; `mean` the mean of
    the levels picked. Both are None while an axis is open, and when no axis applies.
    """

    side: MaturitySide
    level: int | None
    mean: Fraction | None
    weakest: tuple[MaturityAxis, ...]
    open: tuple[MaturityAxis, ...]
    is_held_by_gate: bool


@dataclass(frozen=True, slots=True)
class EffectReading:
    """What to expect of one effect: shares of level 3, 0 to 1; None where an axis is missing."""

    effect: Effect
    today: Fraction | None
    target: Fraction | None


@dataclass(frozen=True, slots=True)
class MaturityReading:
    """Everything that is read out of the answers."""

    questionnaire: MaturityQuestionnaire
    answers: MaturityAnswers
    gate: GateReading
    sides: tuple[SideReading, ...]
    effects: tuple[EffectReading, ...]
