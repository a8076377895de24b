"""Conditions of the rules of a case over facts and the reference data; unknown is never a No."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.advice_conditions import Truth, all_of
from app.domain.agency import AgencyTrack
from app.domain.korean_text import grouped_number
from app.domain.prior_procedures import UNKNOWN, CaseFacts
from app.domain.reference_data import (
    ReferenceData,
    ReferenceRow,
    Unit,
)

# the tracks whose own rules nobody has verified: every rule is a question to check
ASKED_TRACKS = frozenset(
    {AgencyTrack.OTHER_PUBLIC_INSTITUTION, AgencyTrack.LOCAL_PUBLIC_CORPORATION}
)


@dataclass(frozen=True, slots=True)
class RuleCondition:
    """One condition: a fact, or the text of a row, is one of a list, or a figure has a bound.

    The keys name the row that says the bound, in the unit of the fact.
    """

    fact_id: str = ""
    row_key: str = ""  # instead of a fact
    any_of: tuple[str, ...] = ()
    at_least_key: str = ""  # 이상
    above_key: str = ""  # 초과
    at_most_key: str = ""  # 이하
    below_key: str = ""  # 미만

    def row_keys(self) -> tuple[str, ...]:
        """Return every row that it looks at."""
        bounds = (self.at_least_key, self.above_key, self.at_most_key, self.below_key)
        return tuple(key for key in (self.row_key, *bounds) if key)


@dataclass(frozen=True, slots=True)
class RuleGround:
    """Conditions that must all hold, and what that says. Without conditions it always holds."""

    when: tuple[RuleCondition, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RowsInForce:
    """The rows of a track on a day, found once for everything that is read of a case."""

    data: ReferenceData
    track: AgencyTrack | None
    day: date
    rows: Mapping[str, ReferenceRow]

    def row(self, key: str) -> ReferenceRow | None:
        """Return the row in force, None where there is none for the track on the day."""
        return self.rows.get(key)

    def figure(self, key: str) -> int | Decimal | None:
        """Return the figure of a row that a rule may rest on, else None and never zero."""
        row = self.rows.get(key)
        if row is None or not row.is_applicable:
            return None
        return row.value if isinstance(row.value, int | Decimal) else None

    def text(self, key: str) -> str | None:
        """Return the text of a row that a rule may rest on, else None."""
        row = self.rows.get(key)
        if row is None or not row.is_applicable or row.value is None:
            return None
        return str(row.value)

    def shown(self, key: str) -> str | None:
        """Return the value of a row as it reads, with its unit; None where it has none."""
        row = self.rows.get(key)
        if row is None or not row.is_applicable or row.value is None:
            return None
        return self.data.words.value_text(row)


def rows_in_force(data: ReferenceData, track: AgencyTrack | None, day: date) -> RowsInForce:
    """Return the rows of a day: the track's own before those of every track."""
    found = {row.key: row for row in data.rows(day) if row.track is None}
    if track is not None:
        found |= {row.key: row for row in data.rows(day) if row.track is track}
    return RowsInForce(data, track, day, found)


@dataclass(frozen=True, slots=True)
class RuleSurroundings:
    """What rules are judged by: facts of a case, and the rows of its track on a day."""

    facts: CaseFacts
    reference: RowsInForce

    @property
    def track(self) -> AgencyTrack | None:
        """The kind of agency, None while none is entered."""
        return self.reference.track

    @property
    def data(self) -> ReferenceData:
        """The whole reference data."""
        return self.reference.data

    def row(self, key: str) -> ReferenceRow | None:
        """Return the row in force, None where there is none."""
        return self.reference.row(key)

    def known(self, fact_id: str) -> str | int | None:
        """Return a fact, None where it is not known."""
        value = self.facts.get(fact_id)
        return None if value == UNKNOWN else value


@dataclass(frozen=True, slots=True)
class GroundTruth:
    """A ground judged, with the facts and the rows that must be known to settle it."""

    ground: RuleGround
    truth: Truth
    open_facts: tuple[str, ...]
    open_keys: tuple[str, ...]


def won_text(data: ReferenceData, amount: int) -> str:
    """Write a sum in won, as the words of the reference data have it."""
    return data.words.units[Unit.WON].format(value=grouped_number(amount))


def judge(ground: RuleGround, around: RuleSurroundings) -> GroundTruth:
    """Judge one ground by what is known."""
    truths = [_truth(one, around) for one in ground.when]
    truth = all_of(truths)
    if truth is not Truth.OPEN:
        return GroundTruth(ground, truth, (), ())
    left = [one for one, told in zip(ground.when, truths, strict=True) if told is Truth.OPEN]
    facts = [one.fact_id for one in left if one.fact_id and around.known(one.fact_id) is None]
    keys = [
        key
        for one in left
        for key in one.row_keys()
        if (around.reference.text(key) if key == one.row_key else around.reference.figure(key))
        is None
    ]
    return GroundTruth(ground, truth, tuple(dict.fromkeys(facts)), tuple(dict.fromkeys(keys)))


def any_of(read: Sequence[GroundTruth]) -> Truth:
    """Join grounds of which one is enough; none at all is not met."""
    truths = [one.truth for one in read]
    if Truth.MET in truths:
        return Truth.MET
    return Truth.OPEN if Truth.OPEN in truths else Truth.NOT_MET


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put values into the braces of a text."""
    return text.format_map(dict(values))


def _truth(condition: RuleCondition, around: RuleSurroundings) -> Truth:
    if condition.row_key:
        said = around.reference.text(condition.row_key)
        return Truth.OPEN if said is None else _met_if(said in condition.any_of)
    value = around.known(condition.fact_id)
    if value is None:
        return Truth.OPEN
    if condition.any_of:
        return _met_if(str(value) in condition.any_of)
    if not isinstance(value, int):
        return Truth.OPEN
    bounds: tuple[tuple[str, Callable[[int, int | Decimal], bool]], ...] = (
        (condition.at_least_key, operator.ge),
        (condition.above_key, operator.gt),
        (condition.at_most_key, operator.le),
        (condition.below_key, operator.lt),
    )
    truths = []
    for key, holds in bounds:
        if key:
            limit = around.reference.figure(key)
            truths.append(Truth.OPEN if limit is None else _met_if(holds(value, limit)))
    return all_of(truths)


def _met_if(holds: bool) -> Truth:
    return Truth.MET if holds else Truth.NOT_MET
