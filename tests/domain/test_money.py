"""A 산출내역서 adds up to the won: prices, discounts, terms, VAT, 추정가격 and 예정가격."""

import ast
import decimal
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import (
    ONE_TIME,
    OPEN_TERM,
    CostLine,
    MoneyError,
    PriceBasis,
    TermKind,
    VatTerms,
    add_vat,
    money_summary,
    split_vat,
    term_of,
)
from app.domain.rounding import Direction, RoundingPurpose, cut_amount
from tests.conftest import ROOT
from tests.domain.money_material import OPEN_MONTHS, ROUNDING, TENTH

VAT_RULE = ROUNDING.of(RoundingPurpose.VAT)
EXCLUDED = VatTerms(PriceBasis.VAT_EXCLUDED, TENTH)
INCLUDED = VatTerms(PriceBasis.VAT_INCLUDED, TENTH)
PRICES = st.integers(1, 10**12)
QUANTITIES = st.decimals("0.001", "9999", places=3)
PERCENTS = st.decimals(0, 100, places=2)
TERMS = st.one_of(st.integers(1, 120).map(term_of), st.sampled_from([OPEN_TERM, ONE_TIME]))
LINES = st.builds(CostLine, PRICES, QUANTITIES, TERMS, PERCENTS)


def summary_of(*lines, terms=EXCLUDED):
    return money_summary(lines, terms, ROUNDING, open_term_months=OPEN_MONTHS)


def line(price, quantity="1", term=ONE_TIME, discount="0"):
    return CostLine(price, Decimal(quantity), term, Decimal(discount))


def test_a_discounted_price_over_three_years_is_as_one_counts_by_hand():
    told = summary_of(line(333_333, "7", term_of(36), "12.5"))
    (row,) = told.lines
    assert row.unit_price == 291_666  # 333,333 x 0.875 = 291,666.375
    assert row.period_amount == 2_041_662
    assert row.amount == 73_499_832
    assert row.discount_amount == 333_333 * 7 * 36 - 73_499_832
    assert (told.supply_amount, told.vat, told.total) == (73_499_832, 7_349_983, 80_849_815)
    assert (told.monthly.supply_amount, told.monthly.vat) == (2_041_662, 204_166)


def test_part_of_a_unit_is_counted_exactly_and_cut_once_a_month():
    (row,) = summary_of(line(1_001, "2.5", term_of(12))).lines
    assert row.period_amount == 2_502  # 2,502.5
    assert row.amount == 2_502 * 12


def test_what_is_paid_once_is_not_paid_each_month():
    told = summary_of(line(1_000_000, "1", term_of(12)), line(3_000_000))
    assert told.supply_amount == 15_000_000
    assert told.monthly.supply_amount == 1_000_000
    assert summary_of(line(3_000_000)).monthly is None


def test_an_open_period_counts_as_one_month_times_what_the_rule_says():
    told = summary_of(line(2_000_000, "1", OPEN_TERM), line(500_000))
    assert told.estimated_price == 2_000_000 * 48 + 500_000
    assert told.has_open_term
    assert told.open_term_months == 48
    assert not summary_of(line(1, "10", term_of(12))).has_open_term


def test_the_estimated_price_leaves_vat_out_and_the_reserve_price_holds_it():
    for terms in (EXCLUDED, INCLUDED):
        told = summary_of(line(11_000_000), terms=terms)
        assert told.reserve_price - told.estimated_price == told.vat > 0
    assert summary_of(line(11_000_000), terms=INCLUDED).estimated_price == 10_000_000
    assert summary_of(line(11_000_000), terms=EXCLUDED).reserve_price == 12_100_000


@pytest.mark.parametrize("basis", PriceBasis)
def test_an_exempt_supply_bears_no_vat(basis):
    told = summary_of(line(11_000_000), terms=VatTerms(basis, TENTH, is_exempt=True))
    assert (told.supply_amount, told.vat, told.total) == (11_000_000, 0, 11_000_000)


def test_a_line_may_be_free_but_not_the_whole_table():
    told = summary_of(line(100, discount="100"), line(1_000))
    assert told.lines[0].amount == 0
    assert told.lines[0].discount_amount == 100
    for lines in ([], [line(100, discount="100")]):
        with pytest.raises(MoneyError, match="합계가 0원"):
            summary_of(*lines)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: line(0), "0원 이하입니다: 0원"),
        (lambda: line(-1_000), "-1,000원"),
        (lambda: line(1, "0"), "수량"),
        (lambda: line(1, "-2"), "수량"),
        (lambda: line(1, "NaN"), "수량"),
        (lambda: line(1, "Infinity"), "수량"),
        (lambda: line(1, discount="100.01"), "할인율"),
        (lambda: line(1, discount="-0.1"), "할인율"),
        (lambda: line(1, discount="NaN"), "할인율"),
        (lambda: term_of(0), "이용개월"),
    ],
)
def test_figures_that_cannot_be_are_refused_with_what_can(make, told):
    with pytest.raises(MoneyError) as caught:
        make()
    assert told in str(caught.value)


@given(PRICES, QUANTITIES, PERCENTS, st.integers(1, 120))
def test_decimal_arithmetic_comes_to_the_same_line(price, quantity, percent, months):
    (row,) = summary_of(CostLine(price, quantity, term_of(months), percent), line(1)).lines[:1]
    with decimal.localcontext(decimal.Context(prec=80)):
        unit = (price * (100 - percent) / 100).to_integral_value(ROUND_FLOOR)
        month = (unit * quantity).to_integral_value(ROUND_FLOOR)
        assert (row.unit_price, row.period_amount, row.amount) == (unit, month, month * months)


@given(st.lists(LINES, min_size=1, max_size=5), st.sampled_from([EXCLUDED, INCLUDED]))
def test_supply_and_vat_add_up_and_rows_make_the_whole(lines, terms):
    told = summary_of(line(1), *lines, terms=terms)
    assert told.supply_amount + told.vat == told.total
    rows = sum(row.amount for row in told.lines)
    assert rows == (told.total if terms is INCLUDED else told.supply_amount)
    assert all(
        type(value) is int
        for row in told.lines
        for value in (row.unit_price, row.period_amount, row.amount, row.list_amount)
    )
    assert all(row.discount_amount >= 0 for row in told.lines)


@given(PRICES, st.sampled_from([TENTH, Fraction(1, 20), Fraction(0)]))
def test_what_vat_was_added_to_comes_apart_into_the_same_two(supply, rate):
    made = add_vat(supply, rate, VAT_RULE)
    assert split_vat(made.total, rate, VAT_RULE) == made


@given(PRICES)
def test_any_total_comes_apart_without_a_won_missing(total):
    apart = split_vat(total, TENTH, VAT_RULE)
    assert apart.supply_amount + apart.vat == total
    assert apart.vat == total // 11


@given(LINES, LINES)
def test_a_greater_discount_never_costs_more(one, other):
    dearer, cheaper = sorted((one.discount_percent, other.discount_percent))
    made = [
        summary_of(CostLine(one.list_price, one.quantity, one.term, percent), line(1)).total
        for percent in (dearer, cheaper)
    ]
    assert made[0] >= made[1]


def test_what_is_paid_is_cut_below_ten_won_and_the_cut_is_told():
    rule = ROUNDING.of(RoundingPurpose.PAYMENT_NATIONAL)
    assert not rule.is_optional
    paid = cut_amount(80_849_815, rule)
    assert (paid.amount, paid.cut) == (80_849_810, 5)
    assert cut_amount(9, rule).amount == 0
    assert ROUNDING.of(RoundingPurpose.PAYMENT_LOCAL).is_optional


@given(st.fractions(-1000, 1000))
def test_rounding_goes_the_same_way_on_both_sides_of_zero(value):
    down, near, up = (way.rounded(value) for way in Direction)
    assert abs(down) <= abs(value) <= abs(up)
    assert abs(near - value) <= Fraction(1, 2)
    assert [way.rounded(-value) for way in Direction] == [-down, -near, -up]


def test_half_a_won_goes_up_and_not_to_the_even_one():
    assert [Direction.HALF_UP.rounded(Fraction(n, 2)) for n in (1, 3, 5)] == [1, 2, 3]


def test_each_term_says_how_often_a_month_counts():
    assert {kind: term.times(48) for kind, term in (
        (TermKind.MONTHS, term_of(36)), (TermKind.OPEN, OPEN_TERM), (TermKind.ONE_TIME, ONE_TIME)
    )} == {TermKind.MONTHS: 36, TermKind.OPEN: 48, TermKind.ONE_TIME: 1}  # fmt: skip


@pytest.mark.parametrize("name", ["money", "rounding", "contract_amounts", "money_text"])
def test_no_float_comes_near_money(name):
    text = (ROOT / "app/domain" / f"{name}.py").read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))
        assert not (isinstance(node, ast.Name) and node.id in {"float", "round"})
