"""Dates that follow from a case: deadlines by the reference data, expiries, and milestones.

Which there are is data (stage-dates.toml); a period is that of the row, counted by the law.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.agency_settings import AgencySettings
from app.domain.case_fields import CaseRow
from app.domain.case_places import CasePage, CasePlace, of_case
from app.domain.case_running import renewal_day
from app.domain.contract_case import ContractCase
from app.domain.periods import months_later
from app.domain.reference_data import MonthDay, ReferenceRow, Unit
from app.domain.rule_conditions import RuleSurroundings
from app.domain.working_days import (
    BackCounting,
    DueDate,
    Move,
    OfficeDays,
    calendar_days_before,
    calendar_days_within,
    months_before,
    months_within,
    working_days_before,
    working_days_within,
    yearly_dates,
)

_MONTHS_A_YEAR = 12


class DateKind(StrEnum):
    """What a date is: something to be done by, something that runs out, or a mark on the way."""

    DEADLINE = "deadline"
    EXPIRY = "expiry"
    MILESTONE = "milestone"


class DateCount(StrEnum):
    """How a date is counted from the day that it hangs on."""

    ON = "on"  # that day itself
    AFTER = "after"  # so long after it, the day itself not counted
    BEFORE = "before"  # so long before it
    YEAR_BEFORE = "year_before"  # on a day of every year, the last one before its year
    RENEWAL = "renewal"  # as long before the end of the contract as the agency has set


@dataclass(frozen=True, slots=True)
class DateRule:
    """One date: what it hangs on, how long, and which field of the case tells that it is done."""

    id: str
    title: str
    kind: DateKind
    page: CasePage  # the case itself, or the rows that each have such a date
    field_id: str
    count: DateCount
    row_key: str  # the row that says how long; empty for the day itself
    done_field_id: str
    stage_id: str  # the stage that it is the deadline of, empty for none
    confidence_note: str  # what is to be checked about it, empty for nothing


@dataclass(frozen=True, slots=True)
class CaseDate:
    """A date of a case. `due` tells how it was counted, None where it is the day itself.

    `row` says the period. Where `is_beyond_calendar`, holidays were met that nobody knows yet.
    """

    rule: DateRule
    title: str
    day: date
    due: DueDate | None
    row: ReferenceRow | None
    place: CasePlace
    done_on: date | None

    @property
    def is_beyond_calendar(self) -> bool:
        """Whether the day may be wrong for holidays that are not known: 담당자 확인 필요."""
        return self.due is not None and self.due.is_beyond_calendar

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 goes beside it."""
        second_hand = self.row is not None and self.row.needs_officer_check
        return self.is_beyond_calendar or second_hand or bool(self.rule.confidence_note)

    def is_overdue(self, today: date) -> bool:
        """Whether it was to be done before today and is not."""
        is_open = self.rule.kind is DateKind.DEADLINE and self.done_on is None
        return is_open and self.day < today


def case_dates(
    rules: Sequence[DateRule],
    case: ContractCase,
    around: RuleSurroundings,
    office: OfficeDays,
    settings: AgencySettings,
) -> tuple[CaseDate, ...]:
    """Return every date that is known, in order; what no row in force says is left out."""
    found = [one for rule in rules for one in _dates(rule, case, around, office, settings)]
    order = [rule.id for rule in rules]
    return tuple(sorted(found, key=lambda one: (one.day, order.index(one.rule.id))))


def _dates(
    rule: DateRule,
    case: ContractCase,
    around: RuleSurroundings,
    office: OfficeDays,
    settings: AgencySettings,
) -> Iterator[CaseDate]:
    row = around.row(rule.row_key) if rule.row_key else None
    if rule.row_key and (row is None or not row.is_applicable):
        return
    done = case.value(rule.done_field_id) if rule.done_field_id else None
    done_on = done if isinstance(done, date) else None
    if rule.count is DateCount.RENEWAL:
        day = renewal_day(case, settings.renewal_days)
        if day is not None:
            yield CaseDate(rule, rule.title, day, None, None, of_case(rule.field_id), done_on)
        return
    for entered, place, name in _events(rule, case):
        due = None if rule.count is DateCount.ON else _counted(rule.count, entered, row, office)
        if due is None and rule.count is not DateCount.ON:
            continue
        title = f"{rule.title}: {name}" if name else rule.title
        yield CaseDate(rule, title, entered if due is None else due.day, due, row, place, done_on)


def _events(rule: DateRule, case: ContractCase) -> Iterator[tuple[date, CasePlace, str]]:
    """Yield each day that a rule hangs on, where it stands, and whose it is."""
    if rule.page is CasePage.CASE:
        value = case.value(rule.field_id)
        if isinstance(value, date):
            yield value, of_case(rule.field_id), ""
        return
    rows: Sequence[CaseRow] = case.quotations
    if rule.page is CasePage.SERVICES:
        rows = case.bought()
    names = {CasePage.SERVICES: "name", CasePage.QUOTATIONS: "vendor"}
    told: dict[date, list[CaseRow]] = {}
    for row in rows:
        value = row.value(rule.field_id)
        if isinstance(value, date):
            told.setdefault(value, []).append(row)
    for day, those in told.items():
        named = [str(row.value(names[rule.page]) or "") for row in those]
        place = CasePlace(rule.page, those[0].id, rule.field_id)
        yield day, place, ", ".join(name for name in named if name)


def _counted(
    count: DateCount, event: date, row: ReferenceRow | None, office: OfficeDays
) -> DueDate | None:
    """Count as the row says; None where its value is no such period."""
    if row is None:
        return None
    if count is DateCount.YEAR_BEFORE:
        if not isinstance(row.value, MonthDay):
            return None
        first = date(event.year - 1, 1, 1)
        last = months_later(first, _MONTHS_A_YEAR)
        made = yearly_dates(first, last, row.value.month, row.value.day, office, Move.EARLIER)
        return made[0] if made else None
    if not isinstance(row.value, int):
        return None
    length = row.value * (_MONTHS_A_YEAR if row.unit is Unit.YEARS else 1)
    back = BackCounting.ON_THE_DAY
    if count is DateCount.BEFORE:
        if row.unit is Unit.BUSINESS_DAYS:
            return working_days_before(event, length, office, back)
        if row.unit is Unit.DAYS:
            return calendar_days_before(event, length, office, back)
        return months_before(event, length, office, back) if _is_months(row.unit) else None
    if row.unit is Unit.BUSINESS_DAYS:
        return working_days_within(event, length, office)
    if row.unit is Unit.DAYS:
        return calendar_days_within(event, length, office)
    return months_within(event, length, office) if _is_months(row.unit) else None


def _is_months(unit: Unit) -> bool:
    return unit in {Unit.MONTHS, Unit.YEARS}
