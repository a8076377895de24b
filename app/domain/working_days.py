"""Due dates by the legal rules: working days, calendar days, counting back, repeating dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.advice_source import AdviceFile, Confidence
from app.domain.periods import PeriodError, day_of_month, months_later
from app.errors import QT_TRANSLATE_NOOP

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


class CountingRule(StrEnum):
    """A rule that a due date was found by; what it says and where from is data."""

    FIRST_DAY_NOT_COUNTED = "first_day_not_counted"
    DAYS_OFF_LEFT_OUT = "days_off_left_out"
    MONTHS_BY_CALENDAR = "months_by_calendar"
    MOVED_LATER = "moved_later"
    MOVED_EARLIER = "moved_earlier"
    COUNTED_BACK = "counted_back"
    WHOLE_DAYS_BETWEEN = "whole_days_between"


@dataclass(frozen=True, slots=True)
class CountingText:
    """What a rule of counting says, where from, and how sure that is."""

    text: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class DayCounting:
    """What every rule of counting says."""

    source: AdviceFile
    texts: Mapping[CountingRule, CountingText]


class BackCounting(StrEnum):
    """What `N days before` an event asks for; the rule that names the period says which."""

    WHOLE_DAYS_BETWEEN = "whole_days_between"  # N whole days lie between, as in 7일 전에 공고
    ON_THE_DAY = "on_the_day"  # on the Nth day before at the latest


class Move(StrEnum):
    """Where a date goes that falls on a Saturday or a holiday."""

    STAYS = "stays"
    LATER = "later"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class OfficeDays:
    """The days on which offices are closed, beside Saturdays and Sundays.

    `covered_years` are those whose holidays are known; `added` are days that the officer knows
    of, such as a temporary holiday that was declared since.
    """

    holidays: frozenset[date]
    covered_years: frozenset[int]
    added: frozenset[date] = frozenset()

    def is_holiday(self, day: date) -> bool:
        """Whether it is a day off that is no Saturday or Sunday."""
        return day.weekday() < _SATURDAY and (day in self.holidays or day in self.added)

    def is_day_off(self, day: date) -> bool:
        """Whether it is a Saturday, a Sunday or a holiday, as far as is known."""
        return day.weekday() >= _SATURDAY or self.is_holiday(day)

    def is_covered(self, day: date) -> bool:
        """Whether the holidays of its year are known."""
        return day.year in self.covered_years


@dataclass(frozen=True, slots=True)
class DueDate:
    """The last day for something, and how it was found.

    `counted_day` is where the count ended before the day moved; `holidays` are those, on Monday
    to Friday, that changed the day. Where `is_beyond_calendar`, days were looked at whose
    holidays nobody knows yet, so the day may be wrong: 담당자 확인 필요.
    """

    day: date
    counted_day: date
    rules: tuple[CountingRule, ...]
    holidays: tuple[date, ...]
    is_beyond_calendar: bool

    @property
    def is_moved(self) -> bool:
        """Whether the count ended on a day off."""
        return self.day != self.counted_day


def working_days_within(start: date, count: int, office: OfficeDays) -> DueDate:
    """Return the last of so many working days, 1 or more, of a period that an event begins.

    The day of the event is not counted; Saturdays and holidays are left out
    (국가계약법 시행령 제58조제6항). Raises PeriodError for less than a day.
    """
    _check(count)
    looked_at = _walked(start, count, office, _ONE_DAY)
    rules = (CountingRule.FIRST_DAY_NOT_COUNTED, CountingRule.DAYS_OFF_LEFT_OUT)
    return _due(looked_at[-1], looked_at, office, Move.STAYS, rules)


def calendar_days_within(start: date, count: int, office: OfficeDays) -> DueDate:
    """Return the last of so many days, 1 or more, of a period that an event begins.

    The day of the event is not counted (민법 제157조); a last day off moves to the next day that
    is none (제161조). Raises PeriodError for less than a day.
    """
    _check(count)
    rules = (CountingRule.FIRST_DAY_NOT_COUNTED,)
    return _due(start + count * _ONE_DAY, (), office, Move.LATER, rules)


def months_within(start: date, count: int, office: OfficeDays) -> DueDate:
    """Return the last day of so many months, 1 or more, of a period that an event begins.

    Counted by the calendar (민법 제160조) without the day of the event; a last day off moves
    later. Raises PeriodError for less than a month.
    """
    _check(count)
    rules = (CountingRule.FIRST_DAY_NOT_COUNTED, CountingRule.MONTHS_BY_CALENDAR)
    return _due(months_later(start, count), (), office, Move.LATER, rules)


def working_days_before(
    event: date, count: int, office: OfficeDays, counting: BackCounting
) -> DueDate:
    """Return the day by which something must be done so many working days before an event.

    Counting begins with the day before the event. Raises PeriodError for less than a day.
    """
    _check(count)
    looked_at = _walked(event, count, office, -_ONE_DAY)
    rules = (CountingRule.COUNTED_BACK, CountingRule.DAYS_OFF_LEFT_OUT)
    return _before(looked_at[-1], looked_at, office, counting, rules)


def calendar_days_before(
    event: date, count: int, office: OfficeDays, counting: BackCounting
) -> DueDate:
    """Return the day by which something must be done so many days before an event.

    A day off moves earlier, to be safe. Raises PeriodError for less than a day.
    """
    _check(count)
    return _before(event - count * _ONE_DAY, (), office, counting, (CountingRule.COUNTED_BACK,))


def months_before(event: date, count: int, office: OfficeDays, counting: BackCounting) -> DueDate:
    """Return the day by which something must be done so many months before an event.

    A day off moves earlier, to be safe. Raises PeriodError for less than a month.
    """
    _check(count)
    rules = (CountingRule.COUNTED_BACK, CountingRule.MONTHS_BY_CALENDAR)
    return _before(months_later(event, -count), (), office, counting, rules)


def yearly_dates(
    first: date, last: date, month: int, day: int, office: OfficeDays, move: Move
) -> tuple[DueDate, ...]:
    """Return a day of every year from the first through the last day, each moved as asked."""
    days = (day_of_month(year, month, day) for year in range(first.year, last.year + 1))
    return tuple(_repeated(days, first, last, office, move))


def _repeated(
    days: Iterable[date], first: date, last: date, office: OfficeDays, move: Move
) -> Iterator[DueDate]:
    return (_due(day, (), office, move, ()) for day in days if first <= day <= last)


def _walked(start: date, count: int, office: OfficeDays, step: timedelta) -> tuple[date, ...]:
    """Return every day after the start up to the one that is the last of so many working days."""
    days = []
    day = start
    while count:
        day += step
        days.append(day)
        count -= not office.is_day_off(day)
    return tuple(days)


def _before(
    counted: date,
    looked_at: tuple[date, ...],
    office: OfficeDays,
    counting: BackCounting,
    rules: tuple[CountingRule, ...],
) -> DueDate:
    if counting is BackCounting.WHOLE_DAYS_BETWEEN:
        counted -= _ONE_DAY
        rules = (*rules, CountingRule.WHOLE_DAYS_BETWEEN)
    return _due(counted, looked_at, office, Move.EARLIER, rules)


def _due(
    counted: date,
    looked_at: tuple[date, ...],
    office: OfficeDays,
    move: Move,
    rules: tuple[CountingRule, ...],
) -> DueDate:
    """Move the day on which the count ended, if it is off, and tell what was met on the way."""
    day = counted
    passed = [day]
    while move is not Move.STAYS and office.is_day_off(day):
        day += _ONE_DAY if move is Move.LATER else -_ONE_DAY
        passed.append(day)
    if day != counted:
        moved = CountingRule.MOVED_LATER if move is Move.LATER else CountingRule.MOVED_EARLIER
        rules = (*rules, moved)
    met = sorted({*looked_at, *passed})
    return DueDate(
        day,
        counted,
        rules,
        tuple(one for one in met if office.is_holiday(one)),
        not all(office.is_covered(one) for one in met),
    )


def _check(count: int) -> None:
    if count < 1:
        raise PeriodError(
            QT_TRANSLATE_NOOP(
                "errors", "기간이 1보다 작습니다: {count}. 1 이상의 정수로 적어 주세요."
            ),
            count=count,
        )
