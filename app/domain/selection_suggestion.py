"""Points that the register suggests for a criterion. A suggestion is never an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.korean_text import grouped_number
from app.domain.register import FieldValue, InformationSystem
from app.domain.register_form import RegisterForm


class Combine(StrEnum):
    """Which points count where several values are looked at."""

    HIGHEST = "highest"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True)
class Measure:
    """How one field of the register leads to points.

    `at_least` are the smallest figures for 1, 2 and 3 points, in the unit of the field;
    `counts_lines` compares the number of lines instead, where a line out of `nothing` is none.
    `points` are those of each choice of the field; a choice that is not in it says nothing.
    """

    field_id: str
    at_least: tuple[int, ...] = ()
    points: Mapping[str, int] | None = None
    counts_lines: bool = False
    nothing: frozenset[str] = frozenset()

    @property
    def most(self) -> int:
        """The most points that it can lead to."""
        return len(self.at_least) if self.points is None else max(self.points.values())


@dataclass(frozen=True, slots=True)
class CriterionRule:
    """How the register suggests points for one criterion."""

    criterion_id: str
    combine: Combine
    measures: tuple[Measure, ...]
    source: str


@dataclass(frozen=True, slots=True)
class SuggestionTexts:
    """How the working of a suggestion is written."""

    measure: str  # {figure} {points}
    missing: str  # {label}
    highest: str  # {points}
    lowest: str  # {points}
    lines_unit: str


@dataclass(frozen=True, slots=True)
class CriterionSuggestion:
    """What the register suggests for one criterion, 0 to 3 points, and how it comes to that."""

    criterion_id: str
    points: int
    shown_sum: str
    source: str
    figures: tuple[tuple[str, FieldValue], ...]  # field id, the value it rests on


def criterion_suggestions(
    rules: tuple[CriterionRule, ...],
    texts: SuggestionTexts,
    system: InformationSystem,
    form: RegisterForm,
) -> dict[str, CriterionSuggestion]:
    """Work out every suggestion that the values of a system allow, by criterion id."""
    made = (criterion_suggestion(rule, texts, system, form) for rule in rules)
    return {one.criterion_id: one for one in made if one is not None}


def criterion_suggestion(
    rule: CriterionRule, texts: SuggestionTexts, system: InformationSystem, form: RegisterForm
) -> CriterionSuggestion | None:
    """Work out one suggestion, or None while a missing value could lead to other points."""
    reached = [_points(measure, system) for measure in rule.measures]
    pick = max if rule.combine is Combine.HIGHEST else min
    lowest = pick(0 if points is None else points for points in reached)
    highest = pick(
        measure.most if points is None else points
        for measure, points in zip(rule.measures, reached, strict=True)
    )
    if lowest != highest or all(points is None for points in reached):
        return None
    shown = [
        _shown(measure, points, texts, system, form)
        for measure, points in zip(rule.measures, reached, strict=True)
    ]
    if len(shown) > 1:
        last = texts.highest if rule.combine is Combine.HIGHEST else texts.lowest
        shown.append(last.format(points=lowest))
    figures = tuple((one.field_id, system.value(one.field_id)) for one in rule.measures)
    return CriterionSuggestion(rule.criterion_id, lowest, ", ".join(shown), rule.source, figures)


def _points(measure: Measure, system: InformationSystem) -> int | None:
    """Return the points that one value leads to; None where it is missing or says nothing."""
    value = system.value(measure.field_id)
    if measure.points is not None:
        return measure.points.get(value) if isinstance(value, str) else None
    figure = _figure(measure, value)
    return None if figure is None else sum(figure >= least for least in measure.at_least)


def _figure(measure: Measure, value: FieldValue) -> int | Decimal | None:
    if measure.counts_lines:
        if not isinstance(value, str) or not value.strip():
            return None
        lines = (line.strip() for line in value.splitlines())
        return sum(bool(line) and line not in measure.nothing for line in lines)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return value


def _shown(
    measure: Measure,
    points: int | None,
    texts: SuggestionTexts,
    system: InformationSystem,
    form: RegisterForm,
) -> str:
    field = form.field(measure.field_id)
    if points is None:
        return texts.missing.format(label=field.label)
    value = system.value(measure.field_id)
    figure = None if measure.points is not None else _figure(measure, value)
    if figure is None:
        shown = f"{field.label} {field.text_of(value)}"
        return texts.measure.format(figure=shown, points=points)
    unit = texts.lines_unit if measure.counts_lines else field.unit
    # The threshold that was reached, or the first one that was not.
    sign, least = ("≥", measure.at_least[points - 1]) if points else ("<", measure.at_least[0])
    compared = f"{grouped_number(figure)}{unit} {sign} {grouped_number(least)}{unit}"
    return texts.measure.format(figure=f"{field.label} {compared}", points=points)
