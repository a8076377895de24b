"""A contract period is counted in months by the calendar and written as papers write it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import OPEN_TERM, TermKind
from app.domain.periods import (
    ContractPeriod,
    PeriodError,
    PeriodLength,
    day_of_month,
    months_later,
)

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
FROM_FIRST = DAYS.map(lambda day: day.replace(day=1))


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2027-01-01", "2029-12-31", "2027. 1. 1. ~ 2029. 12. 31. (36개월)"),
        ("2027-03-15", "2027-06-14", "2027. 3. 15. ~ 2027. 6. 14. (3개월)"),
        ("2027-03-15", "2027-06-20", "2027. 3. 15. ~ 2027. 6. 20. (3개월 6일)"),
        ("2027-03-15", "2027-03-15", "2027. 3. 15. ~ 2027. 3. 15. (1일)"),
        ("2027-01-31", "2027-02-28", "2027. 1. 31. ~ 2027. 2. 28. (1개월)"),
        ("2027-01-31", "2027-03-30", "2027. 1. 31. ~ 2027. 3. 30. (2개월)"),
        ("2027-01-30", "2027-02-27", "2027. 1. 30. ~ 2027. 2. 27. (29일)"),
        ("2028-02-29", "2029-02-28", "2028. 2. 29. ~ 2029. 2. 28. (12개월)"),
        ("2027-02-01", "2027-02-28", "2027. 2. 1. ~ 2027. 2. 28. (1개월)"),
        ("2027-12-16", "2028-01-31", "2027. 12. 16. ~ 2028. 1. 31. (1개월 16일)"),
    ],
)
def test_a_period_is_told_in_months_and_the_days_left(start, end, text):
    assert ContractPeriod(date.fromisoformat(start), date.fromisoformat(end)).text == text


def test_an_open_period_has_no_length_and_counts_as_open():
    period = ContractPeriod(date(2027, 1, 1), None)
    assert period.is_open
    assert period.length is None
    assert period.text == "2027. 1. 1. ~ (기간 미정)"
    assert period.term() == OPEN_TERM
    assert period.holds(date(2099, 1, 1))


def test_whole_months_become_the_term_of_a_line():
    term = ContractPeriod(date(2027, 1, 1), date(2029, 12, 31)).term()
    assert (term.kind, term.months) == (TermKind.MONTHS, 36)


def test_how_left_over_days_are_paid_is_asked_and_not_guessed():
    with pytest.raises(PeriodError, match="3개월 6일"):
        ContractPeriod(date(2027, 3, 15), date(2027, 6, 20)).term()


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(PeriodError) as caught:
        ContractPeriod(date(2027, 1, 2), date(2027, 1, 1))
    assert "2027. 1. 2. ~ 2027. 1. 1." in str(caught.value)


def test_a_period_holds_its_first_and_last_day():
    period = ContractPeriod(date(2027, 1, 1), date(2027, 1, 31))
    days = [date(2026, 12, 31), period.start, period.end, date(2027, 2, 1)]
    assert [period.holds(day) for day in days] == [False, True, True, False]


@given(FROM_FIRST, st.integers(1, 120))
def test_from_the_first_of_a_month_months_are_months(start, months):
    end = months_later(start, months) - timedelta(days=1)
    assert ContractPeriod(start, end).length == PeriodLength(months, 0)


@given(DAYS, st.integers(0, 4000))
def test_one_day_more_is_never_shorter_and_days_never_make_a_month(start, days):
    end = start + timedelta(days=days)
    length = ContractPeriod(start, end).length
    longer = ContractPeriod(start, end + timedelta(days=1)).length
    assert (length.months, length.days) < (longer.months, longer.days)
    assert 0 <= length.days <= 30
    assert 28 * length.months + length.days <= days + 1 <= 31 * length.months + length.days


@given(DAYS, st.integers(-240, 240))
def test_months_there_and_back_end_on_the_day_or_the_last_before_it(day, months):
    there = months_later(day, months)
    assert months_later(there, -months) <= day
    assert there.day == day.day or (there + timedelta(days=1)).day == 1


def test_a_month_without_the_day_has_its_last():
    assert day_of_month(2027, 2, 31) == date(2027, 2, 28)
    assert day_of_month(2028, 2, 31) == date(2028, 2, 29)
    assert months_later(date(2027, 8, 31), -6) == date(2027, 2, 28)
