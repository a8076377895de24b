"""Which work to move first: nine criteria, and the two figures that are read out of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.answer import Answer
from app.domain.maturity import HIGHEST_LEVEL, MaturityAnswers

LOWEST_POINTS = 0
HIGHEST_POINTS = HIGHEST_LEVEL  # the level of an axis counts as points, so the scales end alike


class CriterionState(StrEnum):
    """Whether a criterion has points, and if not, why."""

    POINTS = "points"
    UNKNOWN = "unknown"
    UNANSWERED = "unanswered"

    @property
    def is_open(self) -> bool:
        """Whether points may still come."""
        return self is not CriterionState.POINTS


@dataclass(frozen=True, slots=True)
class CriterionAnswer:
    """What was picked for one criterion: 0 to 3 points, or why there are none.

    ValueError unless points stand exactly where some were picked, and within 0 to 3.
    """

    state: CriterionState = CriterionState.UNANSWERED
    points: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if (self.state is CriterionState.POINTS) != (self.points is not None):
            raise ValueError("points are given exactly when some were picked")
        if self.points is not None and not LOWEST_POINTS <= self.points <= HIGHEST_POINTS:
            raise ValueError(f"points are {LOWEST_POINTS} to {HIGHEST_POINTS}, not {self.points}")


UNANSWERED = CriterionAnswer()


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion, in the guide's words, with the sentence of each number of points."""

    id: str
    number: int
    title: str
    ground: str
    context: str  # figures of the guide's own year, never a rule; empty for most
    source: str
    evidence: tuple[str, ...]
    sentences: tuple[str, ...]


class FigureId(StrEnum):
    """The two figures: 필요성 and 준비도."""

    NEED = "need"
    READINESS = "readiness"


class PartKind(StrEnum):
    """What a part of a figure is taken from."""

    CRITERION = "criterion"
    ITEM = "item"  # an item of the checklist: Yes counts as the most points, No as none
    AXIS = "axis"  # an axis of the maturity questions: its level counts as points


@dataclass(frozen=True, slots=True)
class FigurePart:
    """One part of a figure and how much it weighs against the other parts."""

    kind: PartKind
    id: str
    title: str
    weight: int


@dataclass(frozen=True, slots=True)
class SelectionFigure:
    """One of the two figures, with everything that goes into it."""

    id: FigureId
    title: str
    statement: str
    parts: tuple[FigurePart, ...]


@dataclass(frozen=True, slots=True)
class SelectionRule:
    """How parts make a figure, in words."""

    statement: str
    incomplete: str
    not_applicable: str
    item: str
    source: str


@dataclass(frozen=True, slots=True)
class SelectionQuestionnaire:
    """One published version of the selection criteria."""

    id: str
    version: str
    title: str
    source: str
    origin: str
    valid_from: date
    checked_on: date
    rule: SelectionRule
    need: SelectionFigure
    readiness: SelectionFigure
    criteria: tuple[Criterion, ...]

    def item_ids(self) -> tuple[str, ...]:
        """Return the items of the checklist that a figure looks at."""
        return self._part_ids(PartKind.ITEM)

    def axis_ids(self) -> tuple[str, ...]:
        """Return the axes of the maturity questions that a figure looks at."""
        return self._part_ids(PartKind.AXIS)

    def _part_ids(self, kind: PartKind) -> tuple[str, ...]:
        return tuple(
            part.id
            for figure in (self.need, self.readiness)
            for part in figure.parts
            if part.kind is kind
        )

    def criterion(self, criterion_id: str) -> Criterion:
        """Return the criterion with this id; raise KeyError if there is none."""
        for criterion in self.criteria:
            if criterion.id == criterion_id:
                return criterion
        raise KeyError(criterion_id)


@dataclass(frozen=True, slots=True)
class SelectionAnswers:
    """Everything that the two figures rest on, wherever it was answered.

    `criteria` by criterion id, `items` by item id with the parts of an item joined
    (`verdict.item_answers`), and the maturity answers. `not_asked` are items and axes that a
    figure looks at and the round does not ask: they count in nothing.
    """

    criteria: Mapping[str, CriterionAnswer] = field(default_factory=dict)
    items: Mapping[str, Answer] = field(default_factory=dict)
    maturity: MaturityAnswers = field(default_factory=MaturityAnswers)
    not_asked: frozenset[str] = frozenset()

    def criterion(self, criterion_id: str) -> CriterionAnswer:
        """Return what was picked for a criterion; unanswered where nothing was."""
        return self.criteria.get(criterion_id, UNANSWERED)
