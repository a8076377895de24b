"""A 산출내역서 adds up to the won: prices, discounts, terms, VAT, 추정가격 and 예정가격."""

import ast
import decimal
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.case_lines import CostTerms, lines_figures
from app.domain.contract_case import ContractCase, PeriodKind, ServiceLine
from app.domain.money import (
    OPEN_TERM,
    CostLine,
    MoneyError,
    TermKind,
    add_vat,
    split_vat,
    term_of,
)
from app.domain.rounding import Direction, RoundingPurpose, cut_amount
from tests.conftest import ROOT
from tests.domain.money_material import OPEN_MONTHS, ROUNDING, TENTH

VAT_RULE = ROUNDING.of(RoundingPurpose.VAT)
TERMS_OF_LINES = CostTerms(ROUNDING, TENTH, OPEN_MONTHS)
ONE_MONTH = term_of(1)
PRICES = st.integers(1, 10**12)
QUANTITIES = st.decimals("0.001", "9999", places=3)
PERCENTS = st.decimals(0, 100, places=2)
TERMS = st.one_of(st.integers(1, 120).map(term_of), st.just(OPEN_TERM))
LINES = st.builds(CostLine, PRICES, QUANTITIES, TERMS, PERCENTS)


def table_of(*lines, includes_vat=False, is_exempt=False):
    """Return a table as the case has it; an open line is one of a case without an end."""
    case = ContractCase("산출내역", period_kind=PeriodKind.OPEN)
    entered = [
        ServiceLine(
            name="예시",
            unit_price=one.list_price,
            quantity=one.quantity,
            discount_pct=one.discount_percent,
            months=None if one.term.kind is TermKind.OPEN else one.term.months,
            price_includes_vat=includes_vat,
            is_vat_exempt=is_exempt,
        )
        for one in lines
    ]
    return lines_figures(case, entered, TERMS_OF_LINES)


def amounts_of(*lines, **given):
    return [one.amounts for one in table_of(*lines, **given).lines]


def line(price, quantity="1", term=ONE_MONTH, discount="0"):
    return CostLine(price, Decimal(quantity), term, Decimal(discount))


def test_a_discounted_price_over_three_years_is_as_one_counts_by_hand():
    told = table_of(line(333_333, "7", term_of(36), "12.5"))
    row = told.lines[0].amounts
    assert row.unit_price == 291_666  # 333,333 x 0.875 = 291,666.375
    assert row.period_amount == 2_041_662
    assert row.amount == 73_499_832
    assert row.discount_amount == 333_333 * 7 * 36 - 73_499_832
    whole = told.whole
    assert (whole.supply_amount, whole.vat, whole.total) == (73_499_832, 7_349_983, 80_849_815)
    assert (told.monthly.supply_amount, told.monthly.vat) == (2_041_662, 204_166)


def test_part_of_a_unit_is_counted_exactly_and_cut_once_a_month():
    (row,) = amounts_of(line(1_001, "2.5", term_of(12)))
    assert row.period_amount == 2_502  # 2,502.5
    assert row.amount == 2_502 * 12


def test_an_open_period_counts_as_one_month_times_what_the_rule_says():
    told = table_of(line(2_000_000, "1", OPEN_TERM), line(500_000))
    assert told.whole.supply_amount == 2_000_000 * 48 + 500_000
    assert told.has_open_term
    assert told.open_term_months == 48
    assert not table_of(line(1, "10", term_of(12))).has_open_term


def test_a_price_holds_vat_or_has_it_added():
    within = table_of(line(11_000_000), includes_vat=True).whole
    assert (within.supply_amount, within.vat, within.total) == (10_000_000, 1_000_000, 11_000_000)
    added = table_of(line(11_000_000)).whole
    assert (added.supply_amount, added.vat, added.total) == (11_000_000, 1_100_000, 12_100_000)


@pytest.mark.parametrize("includes_vat", [True, False])
def test_an_exempt_supply_bears_no_vat(includes_vat):
    told = table_of(line(11_000_000), includes_vat=includes_vat, is_exempt=True).whole
    assert (told.supply_amount, told.vat, told.total) == (11_000_000, 0, 11_000_000)


def test_a_line_may_be_free():
    first, _ = amounts_of(line(100, discount="100"), line(1_000))
    assert (first.amount, first.discount_amount) == (0, 100)


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
    (row,) = amounts_of(CostLine(price, quantity, term_of(months), percent))
    with decimal.localcontext(decimal.Context(prec=80)):
        unit = (price * (100 - percent) / 100).to_integral_value(ROUND_FLOOR)
        month = (unit * quantity).to_integral_value(ROUND_FLOOR)
        assert (row.unit_price, row.period_amount, row.amount) == (unit, month, month * months)


@given(st.lists(LINES, min_size=1, max_size=5), st.booleans())
def test_supply_and_vat_add_up_and_rows_make_the_whole(lines, includes_vat):
    told = table_of(*lines, includes_vat=includes_vat)
    whole, rows = told.whole, [one.amounts for one in told.lines]
    assert whole.supply_amount + whole.vat == whole.total
    split = split_vat if includes_vat else add_vat
    made = split(sum(row.amount for row in rows), TENTH, VAT_RULE)
    assert (whole.supply_amount, whole.vat) == (made.supply_amount, made.vat)
    assert all(
        type(value) is int
        for row in rows
        for value in (row.unit_price, row.period_amount, row.amount, row.list_amount)
    )
    assert all(row.discount_amount >= 0 for row in rows)


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
        table_of(CostLine(one.list_price, one.quantity, one.term, percent)).whole.total
        for percent in (dearer, cheaper)
    ]
    assert made[0] >= made[1]


def test_what_is_paid_is_cut_below_ten_won_and_the_cut_is_told():
    paid = cut_amount(80_849_815, 10)
    assert (paid.amount, paid.cut) == (80_849_810, 5)
    assert (cut_amount(9, 10).amount, cut_amount(10, 10).cut) == (0, 0)


@given(st.fractions(-1000, 1000))
def test_rounding_goes_the_same_way_on_both_sides_of_zero(value):
    down, near, up = (way.rounded(value) for way in Direction)
    assert abs(down) <= abs(value) <= abs(up)
    assert abs(near - value) <= Fraction(1, 2)
    assert [way.rounded(-value) for way in Direction] == [-down, -near, -up]


def test_half_a_won_goes_up_and_not_to_the_even_one():
    assert [Direction.HALF_UP.rounded(Fraction(n, 2)) for n in (1, 3, 5)] == [1, 2, 3]


def test_each_term_says_how_often_a_month_counts():
    assert (term_of(36).times(48), OPEN_TERM.times(48)) == (36, 48)


@pytest.mark.parametrize(
    "name",
    ["money", "rounding", "contract_amounts", "money_text", "payments", "case_lines", "case_money"],
)
def test_no_float_comes_near_money(name):
    text = (ROOT / "app/domain" / f"{name}.py").read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))
        assert not (isinstance(node, ast.Name) and node.id in {"float", "round"})
