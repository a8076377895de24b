"""Reads 필요성 and 준비도 out of the selection answers, with the parts that each is made of.

The portfolio reads tens of thousands of systems, so that a reading keeps whole numbers and works
its fractions and parts out only when they are asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.domain.answer import Answer
from app.domain.maturity import AxisState
from app.domain.selection import (
    HIGHEST_POINTS,
    LOWEST_POINTS,
    FigurePart,
    PartKind,
    SelectionAnswers,
    SelectionFigure,
    SelectionQuestionnaire,
)


class PartState(StrEnum):
    """Why a part of a figure has no points."""

    OPEN = "open"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class PartReading:
    """What one part gives to its figure.

    `points` are 0 to 3; without any, `state` says why. `contribution` is the share of the whole
    figure that they make: the contributions of a settled figure add up to its value.
    """

    part: FigurePart
    points: int | None
    state: PartState | None
    contribution: Fraction | None


@dataclass(frozen=True, slots=True)
class FigureReading:
    """How a figure stands. `given` has the points of each part, or why it has none."""

    figure: SelectionFigure
    given: tuple[int | PartState, ...]
    earned: int  # points times weight, of the parts that have points
    open_weight: int
    weight: int  # of every part but those that do not apply

    @property
    def value(self) -> Fraction | None:
        """The figure, 0 to 1; None while a part is open, and when no part applies."""
        if self.open_weight or not self.weight:
            return None
        return Fraction(self.earned, self.weight * HIGHEST_POINTS)

    @property
    def low(self) -> Fraction:
        """The figure, 0 to 1, if every open part turned out to give nothing."""
        return self._share(self.earned)

    @property
    def high(self) -> Fraction:
        """The figure, 0 to 1, if every open part turned out to give the most."""
        return self._share(self.earned + self.open_weight * HIGHEST_POINTS)

    @property
    def open(self) -> tuple[FigurePart, ...]:
        """The parts that must be answered before there is a figure."""
        return tuple(
            part
            for part, given in zip(self.figure.parts, self.given, strict=True)
            if given is PartState.OPEN
        )

    def parts(self) -> tuple[PartReading, ...]:
        """Return what each part gives, in the order of the file."""
        return tuple(
            PartReading(part, None, given, None)
            if isinstance(given, PartState)
            else PartReading(part, given, None, self._share(given * part.weight))
            for part, given in zip(self.figure.parts, self.given, strict=True)
        )

    def _share(self, earned: int) -> Fraction:
        return Fraction(earned, self.weight * HIGHEST_POINTS) if self.weight else Fraction()


@dataclass(frozen=True, slots=True)
class SelectionReading:
    """Both figures of one system."""

    questionnaire: SelectionQuestionnaire
    answers: SelectionAnswers
    need: FigureReading
    readiness: FigureReading


def read_selection(
    questionnaire: SelectionQuestionnaire, answers: SelectionAnswers
) -> SelectionReading:
    """Read both figures. Source: selection.toml, its rule (the guide has no sum)."""
    return SelectionReading(
        questionnaire,
        answers,
        need=read_figure(questionnaire.need, answers),
        readiness=read_figure(questionnaire.readiness, answers),
    )


def read_figure(figure: SelectionFigure, answers: SelectionAnswers) -> FigureReading:
    """Read one figure; nothing that is open or does not apply is ever counted as no points.

    An axis that does not apply weighs nothing. If an open axis turns out not to apply, the figure
    still ends between `low` and `high`.
    """
    given = tuple([_given(part, answers) for part in figure.parts])
    earned = open_weight = weight = 0
    for part, points in zip(figure.parts, given, strict=True):
        if points is PartState.OPEN:
            open_weight += part.weight
        elif not isinstance(points, PartState):
            earned += points * part.weight
        else:
            continue
        weight += part.weight
    return FigureReading(figure, given, earned, open_weight, weight)


def _given(part: FigurePart, answers: SelectionAnswers) -> int | PartState:
    if part.kind is PartKind.CRITERION:
        picked = answers.criterion(part.id).points
        return PartState.OPEN if picked is None else picked
    if part.kind is PartKind.ITEM:
        answer = answers.items.get(part.id, Answer.UNANSWERED)
        if answer is Answer.YES:
            return HIGHEST_POINTS
        if answer is Answer.NO:
            return LOWEST_POINTS
        return PartState.NOT_APPLICABLE if part.id in answers.not_asked else PartState.OPEN
    axis = answers.maturity.axis(part.id)
    if axis.level is not None:
        return axis.level
    is_away = axis.state is AxisState.NOT_APPLICABLE or part.id in answers.not_asked
    return PartState.NOT_APPLICABLE if is_away else PartState.OPEN
