"""What is watched while a contract runs: months against the SLA, inspection, changes, renewal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from app.domain.case_lines import LinesFigures
from app.domain.contract_case import ContractCase, ContractChange, InspectionItem, MonthlyUse
from app.domain.periods import months_later
from app.domain.reference_data import ReferenceRow
from app.domain.rule_conditions import RuleSurroundings
from app.domain.track_rules import Applies

CONTINUOUS = "notice_interruption.continuous"
REPEATED = "notice_interruption.repeated"
REPEATED_COUNT = "notice_interruption.repeated_count"
# what the reading of a month rests on in the reference data
NOTICE_KEYS = (CONTINUOUS, REPEATED, REPEATED_COUNT)


@dataclass(frozen=True, slots=True)
class MonthReading:
    """One month of use.

    `meets_sla`: yes, no, or to check where it lies between what was agreed for several services
    or a figure lacks. `notice_duty`: whether the provider had to tell of an interruption
    (클라우드컴퓨팅법 시행령 제16조); `was_notice_kept` is None where there was none, or nobody
    said. `above_plan` is what was charged beyond the planned month, in won, VAT in.
    """

    month: MonthlyUse
    meets_sla: Applies
    notice_duty: Applies
    was_notice_kept: bool | None
    above_plan: int | None

    @property
    def needs_action(self) -> bool:
        """Whether something is amiss or must be looked at."""
        has_duty = self.notice_duty is not Applies.NO
        return self.meets_sla is not Applies.YES or (has_duty and self.was_notice_kept is not True)


@dataclass(frozen=True, slots=True)
class UseReading:
    """All months: the availability that was agreed (lowest and highest, percent), the sums.

    `unrecorded` are the first days of months that have passed without a row. `charged` is the sum
    of what was charged in won, VAT in; None while a month does not say.
    """

    agreed_lowest: Decimal | None
    agreed_highest: Decimal | None
    is_agreed_for_all: bool
    months: tuple[MonthReading, ...]
    unrecorded: tuple[date, ...]
    charged: int | None
    outage_minutes: int | None
    rows: tuple[ReferenceRow, ...]  # what the notice duty rests on

    @property
    def needing_action(self) -> tuple[MonthReading, ...]:
        """The months in which something is amiss or must be looked at."""
        return tuple(one for one in self.months if one.needs_action)


@dataclass(frozen=True, slots=True)
class InspectionReading:
    """One row of the 검수조서. `lacking` is ordered less accepted, None where one is not known."""

    item: InspectionItem
    lacking: Decimal | None
    is_consistent: bool  # no more accepted than delivered, and accepted only where so much is

    @property
    def is_passed(self) -> bool | None:
        """Whether all that was ordered is accepted; None while that is not known."""
        if self.item.is_accepted is None or self.lacking is None:
            return None
        return self.item.is_accepted and self.lacking <= 0


@dataclass(frozen=True, slots=True)
class InspectionSums:
    """All rows of the 검수조서. The sums are None where rows differ in unit or one is unknown."""

    rows: tuple[InspectionReading, ...]
    ordered: Decimal | None
    delivered: Decimal | None
    accepted: Decimal | None
    passed: int
    failed: int
    open: int

    @property
    def is_passed(self) -> bool | None:
        """Whether everything is accepted; None without rows and while a row is open."""
        if self.failed:
            return False
        return None if self.open or not self.rows else True


@dataclass(frozen=True, slots=True)
class ChangeReading:
    """One change: the difference in won, its share of the amount before, and the days moved.

    `follows` tells whether the amount before is the one that was in force; None where one of them
    is not known.
    """

    change: ContractChange
    difference: int | None
    share: Fraction | None
    days_moved: int | None
    follows: bool | None


@dataclass(frozen=True, slots=True)
class RenewalReading:
    """When the contract ends, with its changes, and how far off that is; None while not known.

    `consider_on` is the day from which its renewal is considered, as the agency has set it.
    """

    ends_on: date | None
    days_left: int | None
    is_ended: bool
    consider_on: date | None = None


def read_use(
    case: ContractCase, lines: LinesFigures, around: RuleSurroundings, today: date
) -> UseReading:
    """Read every month of use, in the order of the case."""
    agreed = [line.sla_availability_pct for line in case.bought()]
    known = [one for one in agreed if one is not None]
    lowest, highest = min(known, default=None), max(known, default=None)
    is_whole = bool(known) and len(known) == len(agreed)
    limits = [around.reference.figure(key) for key in NOTICE_KEYS]
    months = tuple(
        MonthReading(
            one,
            _meets(one.availability_pct, lowest, highest, is_whole=is_whole),
            duty := _notice_duty(one, limits),
            one.was_notified if duty is not Applies.NO else None,
            _above(one.charged_won, lines),
        )
        for one in case.months
    )
    charged = [one.charged_won for one in case.months]
    minutes = [one.outage_minutes for one in case.months]
    rows = [around.row(key) for key in NOTICE_KEYS]
    return UseReading(
        lowest,
        highest,
        is_whole,
        months,
        _unrecorded(case, today),
        _sum(charged),
        _sum(minutes),
        tuple(row for row in rows if row is not None),
    )


def read_inspection(items: Sequence[InspectionItem]) -> InspectionSums:
    """Sum the rows of the 검수조서."""
    rows = tuple(_inspected(one) for one in items)
    alike = len({one.unit for one in items}) == 1
    passed = [row.is_passed for row in rows]

    def summed(quantities: Sequence[Decimal | None]) -> Decimal | None:
        known = [one for one in quantities if one is not None]
        return sum(known, Decimal(0)) if alike and len(known) == len(quantities) else None

    return InspectionSums(
        rows,
        summed([one.ordered_quantity for one in items]),
        summed([one.delivered_quantity for one in items]),
        summed([one.accepted_quantity for one in items]),
        passed.count(True),
        passed.count(False),
        passed.count(None),
    )


def read_changes(case: ContractCase) -> tuple[ChangeReading, ...]:
    """Read every change, in the order of the case, each against the amount before it."""
    amounts = [case.contract_amount_won, *(one.amount_after for one in case.changes)]
    in_force = [pair[0] for pair in pairwise(amounts)]
    return tuple(_change(one, before) for one, before in zip(case.changes, in_force, strict=True))


def read_renewal(case: ContractCase, today: date, days: int | None = None) -> RenewalReading:
    """Tell when the contract ends, and when its renewal is considered so many days before."""
    ends_on = case.ends_on_in_force
    left = None if ends_on is None else (ends_on - today).days
    is_ended = case.ended_on is not None or (left or 0) < 0
    return RenewalReading(ends_on, left, is_ended, renewal_day(case, days))


def renewal_day(case: ContractCase, days: int | None) -> date | None:
    """Return the day so many days before the end; None while one of them is not known."""
    ends_on = case.ends_on_in_force
    return None if ends_on is None or days is None else ends_on - timedelta(days=days)


def _meets(
    measured: Decimal | None, lowest: Decimal | None, highest: Decimal | None, *, is_whole: bool
) -> Applies:
    if measured is None or lowest is None or highest is None:
        return Applies.TO_CHECK
    if measured < lowest:
        return Applies.NO
    return Applies.YES if measured >= highest and is_whole else Applies.TO_CHECK


def _notice_duty(month: MonthlyUse, limits: Sequence[int | Decimal | None]) -> Applies:
    """Tell by the sums of a month whether an interruption was long enough to be told.

    The months hold how often and how long in all. Where that leaves open how long one lasted, or
    whether several fell into one day, it is to be checked.
    """
    minutes, count = month.outage_minutes, month.outage_count
    continuous, repeated, least_count = limits
    if minutes == 0 or count == 0:
        return Applies.NO if not minutes and not count else Applies.TO_CHECK
    if minutes is None or continuous is None or repeated is None or least_count is None:
        return Applies.TO_CHECK
    if count is not None and minutes >= continuous * count:
        return Applies.YES  # were each shorter, all would be shorter
    if minutes < continuous and (minutes < repeated or (count or least_count) < least_count):
        return Applies.NO
    return Applies.TO_CHECK


def _above(charged: int | None, lines: LinesFigures) -> int | None:
    planned = lines.monthly.total
    if charged is None or planned is None or not lines.runs_evenly:
        return None
    return charged - planned


def _unrecorded(case: ContractCase, today: date) -> tuple[date, ...]:
    """Return the months that have passed since the start and have no row."""
    if case.starts_on is None:
        return ()
    end = case.ends_on_in_force
    last = min(one for one in (case.ended_on, end, today) if one is not None)
    recorded = {one.month.replace(day=1) for one in case.months if one.month is not None}
    month, missing = case.starts_on.replace(day=1), []
    while months_later(month, 1) <= last + timedelta(days=1):
        if month not in recorded:
            missing.append(month)
        month = months_later(month, 1)
    return tuple(missing)


def _inspected(item: InspectionItem) -> InspectionReading:
    ordered, accepted = item.ordered_quantity, item.accepted_quantity
    delivered = item.delivered_quantity
    lacking = None if ordered is None or accepted is None else ordered - accepted
    too_many = accepted is not None and delivered is not None and accepted > delivered
    is_off = item.is_accepted is True and lacking is not None and lacking > 0
    return InspectionReading(item, lacking, not too_many and not is_off)


def _change(change: ContractChange, in_force: int | None) -> ChangeReading:
    before, after = change.amount_before, change.amount_after
    difference = None if before is None or after is None else after - before
    share = Fraction(difference, before) if difference is not None and before else None
    moved = None
    if change.ends_on_before is not None and change.ends_on_after is not None:
        moved = (change.ends_on_after - change.ends_on_before).days
    follows = None if before is None or in_force is None else before == in_force
    return ChangeReading(change, difference, share, moved, follows)


def _sum(parts: Sequence[int | None]) -> int | None:
    known = [one for one in parts if one is not None]
    return sum(known) if parts and len(known) == len(parts) else None
