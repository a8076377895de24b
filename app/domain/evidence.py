"""Answers that the register's own figures suggest. A suggestion is never an answer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from app.domain.answer import Answer, AnswerKey
from app.domain.korean_text import grouped_number
from app.domain.register import FieldValue, InformationSystem
from app.domain.register_form import RegisterForm

PERCENT_PLACES = 1


class EvidenceKind(StrEnum):
    """How figures are compared."""

    RATIO = "ratio"
    AT_LEAST = "at_least"
    ALL_POSITIVE = "all_positive"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """One rule that leads from figures of the register to a suggested answer.

    `threshold` is a percentage for a ratio, and in the unit of the field otherwise.
    """

    key: AnswerKey
    kind: EvidenceKind
    field_ids: tuple[str, ...]
    source: str
    threshold: int = 0
    divided_by: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    def rests_on(self) -> tuple[str, ...]:
        """Return every field that the rule looks at."""
        return (*self.field_ids, self.divided_by) if self.divided_by else self.field_ids


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the figures suggest for one question, and the sum behind it as it is shown."""

    key: AnswerKey
    answer: Answer
    shown_sum: str
    source: str
    figures: tuple[tuple[str, FieldValue], ...]  # field id, the value it rests on


def suggestion(
    rule: EvidenceRule, system: InformationSystem, form: RegisterForm
) -> Suggestion | None:
    """Work out the suggestion of one rule, or None while a figure is missing.

    A missing figure is not zero, and a cost of nothing divides nothing.
    """
    figures = tuple((field_id, system.value(field_id)) for field_id in rule.rests_on())
    if any(value is None for _, value in figures):
        return None
    worked = _WORK[rule.kind](rule, system, form)
    if worked is None:
        return None
    answer, shown_sum = worked
    return Suggestion(rule.key, answer, shown_sum, rule.source, figures)


def suggestions(
    rules: tuple[EvidenceRule, ...], system: InformationSystem, form: RegisterForm
) -> dict[AnswerKey, Suggestion]:
    """Work out every suggestion that the figures of a system allow."""
    found = (suggestion(rule, system, form) for rule in rules)
    return {made.key: made for made in found if made is not None}


def _number(system: InformationSystem, field_id: str) -> Fraction:
    value = system.value(field_id)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(f"{field_id} is no figure")
    return Fraction(value)


def _told(system: InformationSystem, form: RegisterForm, field_id: str) -> str:
    field = form.field(field_id)
    return f"{field.label} {field.text_of(system.value(field_id))}{field.unit}"


def _ratio(
    rule: EvidenceRule, system: InformationSystem, form: RegisterForm
) -> tuple[Answer, str] | None:
    divisor = _number(system, rule.divided_by)
    if divisor == 0:
        return None
    share = sum((_number(system, field_id) for field_id in rule.field_ids), Fraction()) / divisor
    reached = share * 100 >= rule.threshold
    added = " + ".join(_told(system, form, field_id) for field_id in rule.field_ids)
    divided = _told(system, form, rule.divided_by)
    percent = _percent(share, reached_at=rule.threshold)
    sign = "≥" if reached else "<"
    return _yes_if(reached), f"({added}) ÷ {divided} = {percent}% {sign} {rule.threshold}%"


def _percent(share: Fraction, reached_at: int) -> str:
    """Write a percentage so that rounding never seems to cross the threshold."""
    points = share * 100
    for places in range(PERCENT_PLACES, 12):
        rounded = Fraction(round(points * 10**places), 10**places)
        if (rounded >= reached_at) == (points >= reached_at):
            return f"{float(rounded):,.{places}f}"
    return str(points)


def _at_least(
    rule: EvidenceRule, system: InformationSystem, form: RegisterForm
) -> tuple[Answer, str]:
    field_id = rule.field_ids[0]
    reached = _number(system, field_id) >= rule.threshold
    sign = "≥" if reached else "<"
    unit = form.field(field_id).unit
    threshold = f"{grouped_number(rule.threshold)}{unit}"
    return _yes_if(reached), f"{_told(system, form, field_id)} {sign} {threshold}"


def _all_positive(
    rule: EvidenceRule, system: InformationSystem, form: RegisterForm
) -> tuple[Answer, str]:
    reached = all(_number(system, field_id) > 0 for field_id in rule.field_ids)
    return _yes_if(reached), ", ".join(_told(system, form, f) for f in rule.field_ids)


def _choice(
    rule: EvidenceRule, system: InformationSystem, form: RegisterForm
) -> tuple[Answer, str] | None:
    field_id = rule.field_ids[0]
    value = system.value(field_id)
    if value not in rule.yes + rule.no:
        return None
    field = form.field(field_id)
    return _yes_if(value in rule.yes), f"{field.label}: {field.text_of(value)}"


def _yes_if(reached: bool) -> Answer:
    return Answer.YES if reached else Answer.NO


_WORK = {
    EvidenceKind.RATIO: _ratio,
    EvidenceKind.AT_LEAST: _at_least,
    EvidenceKind.ALL_POSITIVE: _all_positive,
    EvidenceKind.CHOICE: _choice,
}
