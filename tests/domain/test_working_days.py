"""Due dates follow the law: what is not counted, what moves, and what nobody can know yet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.holidays import load_holidays
from app.domain.periods import PeriodError
from app.domain.working_days import (
    BackCounting,
    CountingRule,
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
from tests.conftest import ROOT

OFFICE = load_holidays(ROOT / "resources/reference/holidays.toml").office_days()
BETWEEN, ON_THE_DAY = BackCounting.WHOLE_DAYS_BETWEEN, BackCounting.ON_THE_DAY
DAYS = st.dates(date(2024, 3, 1), date(2032, 6, 30))
COUNTS = st.integers(1, 60)


def days(*texts):
    return [date.fromisoformat(text) for text in texts]


def test_five_working_days_go_round_the_harvest_holidays():
    due = working_days_within(date(2026, 9, 22), 5, OFFICE)  # Tuesday; 9. 24. to 9. 26. 추석
    assert due.day == date(2026, 10, 1)
    assert list(due.holidays) == days("2026-09-24", "2026-09-25")
    assert due.rules == (CountingRule.FIRST_DAY_NOT_COUNTED, CountingRule.DAYS_OFF_LEFT_OUT)
    assert not due.is_beyond_calendar


def test_fourteen_days_that_end_on_a_sunday_before_a_substitute_end_on_tuesday():
    due = calendar_days_within(date(2026, 5, 10), 14, OFFICE)  # 5. 24. Sunday, 5. 25. 대체공휴일
    assert (due.counted_day, due.day) == (date(2026, 5, 24), date(2026, 5, 26))
    assert due.is_moved
    assert due.rules == (CountingRule.FIRST_DAY_NOT_COUNTED, CountingRule.MOVED_LATER)
    assert list(due.holidays) == days("2026-05-25")


def test_a_last_day_on_saturday_moves_to_monday_and_one_on_friday_stays():
    assert calendar_days_within(date(2026, 11, 11), 10, OFFICE).day == date(2026, 11, 23)
    due = calendar_days_within(date(2026, 11, 10), 10, OFFICE)
    assert (due.day, due.is_moved) == (date(2026, 11, 20), False)


def test_holidays_within_calendar_days_count_like_any_day():
    due = calendar_days_within(date(2026, 9, 22), 14, OFFICE)
    assert due.day == date(2026, 10, 6)
    assert due.holidays == ()


def test_months_run_by_the_calendar():
    assert months_within(date(2026, 8, 31), 6, OFFICE).day == date(2027, 3, 2)  # 2. 28. Sunday
    before = months_before(date(2027, 8, 31), 6, OFFICE, ON_THE_DAY)
    assert (before.counted_day, before.day) == (date(2027, 2, 28), date(2027, 2, 26))


def test_whole_days_between_leave_the_event_and_the_act_out():
    on_the_day = calendar_days_before(date(2026, 11, 20), 7, OFFICE, ON_THE_DAY)
    between = calendar_days_before(date(2026, 11, 20), 7, OFFICE, BETWEEN)
    assert on_the_day.day == date(2026, 11, 13)
    assert between.day == date(2026, 11, 12)
    assert CountingRule.WHOLE_DAYS_BETWEEN in between.rules
    assert CountingRule.COUNTED_BACK in between.rules


def test_counting_back_to_a_day_off_ends_before_it():
    due = calendar_days_before(date(2026, 10, 12), 7, OFFICE, ON_THE_DAY)  # 10. 5. 대체공휴일
    assert (due.counted_day, due.day) == (date(2026, 10, 5), date(2026, 10, 2))
    assert due.rules[-1] is CountingRule.MOVED_EARLIER


def test_working_days_are_counted_back_too():
    assert working_days_before(date(2026, 10, 6), 3, OFFICE, ON_THE_DAY).day == date(2026, 9, 30)
    assert working_days_before(date(2026, 10, 6), 2, OFFICE, ON_THE_DAY).day == date(2026, 10, 1)
    assert working_days_before(date(2026, 10, 6), 1, OFFICE, BETWEEN).day == date(2026, 10, 1)


def test_a_day_that_the_officer_adds_is_a_day_off():
    added = OfficeDays(OFFICE.holidays, OFFICE.covered_years, frozenset({date(2026, 11, 24)}))
    assert working_days_within(date(2026, 11, 23), 1, added).day == date(2026, 11, 25)
    assert calendar_days_within(date(2026, 11, 23), 1, added).day == date(2026, 11, 25)


def test_a_day_of_each_year_lies_within_the_asked_days():
    told = yearly_dates(date(2026, 11, 1), date(2028, 10, 31), 10, 31, OFFICE, Move.EARLIER)
    assert [(due.counted_day, due.day) for due in told] == [
        (date(2027, 10, 31), date(2027, 10, 29)),
        (date(2028, 10, 31), date(2028, 10, 31)),
    ]
    assert yearly_dates(date(2026, 11, 1), date(2026, 12, 1), 10, 31, OFFICE, Move.STAYS) == ()


@pytest.mark.parametrize(
    "due",
    [
        working_days_within(date(2032, 12, 30), 3, OFFICE),
        calendar_days_within(date(2032, 12, 30), 14, OFFICE),
        calendar_days_before(date(2024, 1, 5), 14, OFFICE, BETWEEN),
        working_days_before(date(2024, 1, 3), 3, OFFICE, ON_THE_DAY),
        working_days_before(date(2033, 1, 4), 3, OFFICE, ON_THE_DAY),  # by way of 2033
        months_within(date(2030, 1, 1), 60, OFFICE),
        *yearly_dates(date(2033, 1, 1), date(2033, 12, 31), 1, 3, OFFICE, Move.STAYS),
    ],
)
def test_beyond_the_known_years_nothing_passes_for_certain(due):
    assert due.is_beyond_calendar


@pytest.mark.parametrize(
    "count",
    [
        lambda n: working_days_within(date(2026, 1, 1), n, OFFICE),
        lambda n: calendar_days_within(date(2026, 1, 1), n, OFFICE),
        lambda n: months_within(date(2026, 1, 1), n, OFFICE),
        lambda n: working_days_before(date(2026, 1, 1), n, OFFICE, BETWEEN),
        lambda n: calendar_days_before(date(2026, 1, 1), n, OFFICE, BETWEEN),
        lambda n: months_before(date(2026, 1, 1), n, OFFICE, BETWEEN),
    ],
)
def test_no_period_is_shorter_than_one(count):
    for number in (0, -1):
        with pytest.raises(PeriodError, match="1 이상"):
            count(number)


@given(DAYS, COUNTS)
def test_so_many_working_days_lie_in_the_period_and_the_last_is_one(start, count):
    due = working_days_within(start, count, OFFICE)
    span = [start + timedelta(n) for n in range(1, (due.day - start).days + 1)]
    working = [day for day in span if day.weekday() < 5 and day not in OFFICE.holidays]
    assert len(working) == count
    assert working[-1] == due.day
    assert set(due.holidays) == {d for d in span if d.weekday() < 5} - set(working)


@given(DAYS, COUNTS)
def test_counting_there_and_back_over_working_days_meets(start, count):
    due = working_days_within(start, count, OFFICE)
    back = working_days_before(due.day, count, OFFICE, ON_THE_DAY)
    between = [back.day + timedelta(n) for n in range(1, (start - back.day).days + 1)]
    assert back.day <= start
    assert not OFFICE.is_day_off(back.day)
    assert all(OFFICE.is_day_off(day) for day in between)


@given(DAYS, COUNTS, st.sampled_from(BackCounting))
def test_no_due_date_is_a_day_off_and_each_moves_only_its_own_way(day, count, counting):
    later = calendar_days_within(day, count, OFFICE)
    earlier = calendar_days_before(day, count, OFFICE, counting)
    assert later.day >= later.counted_day == day + timedelta(count)
    assert earlier.day <= earlier.counted_day < day
    assert not OFFICE.is_day_off(later.day)
    assert not OFFICE.is_day_off(earlier.day)


@given(DAYS, COUNTS)
def test_the_safe_way_of_counting_back_is_never_later(day, count):
    for count_back in (calendar_days_before, working_days_before):
        safe = count_back(day, count, OFFICE, BETWEEN)
        plain = count_back(day, count, OFFICE, ON_THE_DAY)
        assert safe.counted_day < plain.counted_day
        assert safe.day <= plain.day
