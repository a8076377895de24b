"""A delay and a bond are counted exactly from the contract amount and rounded only once."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.contract_amounts import DelayTerms, delay_penalty, performance_bond
from app.domain.money import MoneyError
from app.domain.rounding import RoundingPurpose
from tests.domain.money_material import ROUNDING

RULE = ROUNDING.of(RoundingPurpose.DELAY_PENALTY)
BOND = ROUNDING.of(RoundingPurpose.PERFORMANCE_BOND)
NATIONAL = DelayTerms(Fraction("1.25") / 1000, Fraction(30, 100))
LOCAL = DelayTerms(Fraction("1.3") / 1000, Fraction(30, 100))


def test_the_rate_of_a_day_is_exact_to_the_last_won():
    told = delay_penalty(100_000_000, 10, NATIONAL, RULE)
    assert (told.per_day, told.amount, told.cap, told.is_capped) == (
        125_000,
        1_250_000,
        30_000_000,
        False,
    )
    assert delay_penalty(100_000_000, 1, LOCAL, RULE).amount == 130_000


def test_it_is_rounded_once_and_not_each_day():
    told = delay_penalty(1_000_500, 3, NATIONAL, RULE)
    assert told.per_day == 1_250  # 1,250.625
    assert told.amount == 3_751  # 3,751.875


def test_more_than_the_cap_is_never_paid():
    told = delay_penalty(100_000_001, 241, NATIONAL, RULE)
    assert told.is_capped
    assert told.amount == told.cap == 30_000_000
    assert not delay_penalty(100_000_000, 240, NATIONAL, RULE).is_capped


def test_what_was_taken_over_does_not_count():
    told = delay_penalty(100_000_000, 10, NATIONAL, RULE, accepted_amount=40_000_000)
    assert (told.base, told.amount, told.cap) == (60_000_000, 750_000, 18_000_000)


@given(st.integers(1, 10**14), st.integers(0, 2000))
def test_a_further_day_never_costs_less_and_the_cap_holds(amount, days):
    today, tomorrow = (delay_penalty(amount, n, LOCAL, RULE) for n in (days, days + 1))
    assert today.amount <= tomorrow.amount <= amount * LOCAL.cap


def test_a_bond_is_at_least_the_share_that_the_law_asks_for():
    assert performance_bond(100_000_000, Fraction(1, 10), BOND) == 10_000_000
    assert performance_bond(100_000_001, Fraction(1, 10), BOND) == 10_000_001


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: delay_penalty(0, 1, LOCAL, RULE), "계약금액이 0원 이하"),
        (lambda: delay_penalty(10, -1, LOCAL, RULE), "지체일수"),
        (lambda: delay_penalty(10, 1, LOCAL, RULE, accepted_amount=10), "인수한 부분"),
        (lambda: delay_penalty(10, 1, LOCAL, RULE, accepted_amount=-1), "인수한 부분"),
        (lambda: performance_bond(0, Fraction(1, 10), BOND), "계약금액이 0원 이하"),
    ],
)
def test_amounts_that_cannot_be_are_refused(make, told):
    with pytest.raises(MoneyError, match=told):
        make()
