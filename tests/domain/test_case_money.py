"""Every sum of a case: to the won, named where it is not known, and never zero for unknown."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.case_places import CasePage
from app.domain.contract_case import ContractChange, Quotation
from tests.rules_material import LOCAL, NATIONAL, OTHER, bought, concluded, line, money_of

LINES = st.builds(
    line,
    st.integers(1, 5_000_000),
    quantity=st.decimals("0.001", "500", places=3),
    discount_pct=st.decimals("0", "99", places=1),
    months=st.integers(1, 60),
    price_includes_vat=st.booleans(),
    is_vat_exempt=st.booleans(),
)


def missing_fields(money):
    return {place.field_id for place in money.missing}


def test_a_table_without_vat_is_summed_before_the_tax_is_rounded():
    money = money_of(bought(services=(line(5), line(5))))
    assert (money.supply_amount, money.vat, money.total) == (10, 1, 11)
    assert [one.sums.vat for one in money.bought.lines] == [0, 1]


def test_prices_with_vat_come_apart_into_the_same_total():
    money = money_of(bought(services=(line(1_100_000, price_includes_vat=True),)))
    assert (money.supply_amount, money.vat, money.total) == (1_000_000, 100_000, 1_100_000)
    assert money.estimated_price == 1_000_000
    assert money.reserve_price_base == 1_100_000


def test_an_exempt_line_has_no_tax_beside_one_that_has():
    money = money_of(bought(services=(line(1_000), line(2_000, is_vat_exempt=True))))
    assert (money.supply_amount, money.vat, money.total) == (3_000, 100, 3_100)


@pytest.mark.parametrize("field_id", ["unit_price", "quantity", "discount_pct"])
def test_what_lacks_in_a_line_is_named_and_leaves_the_sums_unknown(field_id):
    case = bought(services=(line(), line(name="저장공간", **{field_id: None})))
    if field_id == "unit_price":
        case = bought(services=(line(), line(None)))
    money = money_of(case)
    assert money.total is None
    assert money.bond.amount is None
    place = next(one for one in money.missing if one.field_id == field_id)
    assert (place.page, place.row_id) == (CasePage.SERVICES, case.services[1].id)


def test_what_is_known_of_a_line_is_told_without_the_rest():
    untaxed = money_of(bought(services=(line(1_000, is_vat_exempt=None),)))
    assert (untaxed.supply_amount, untaxed.total) == (1_000, None)
    taxed = line(1_100, is_vat_exempt=None, price_includes_vat=True)
    whole = money_of(bought(services=(taxed,)))
    assert (whole.supply_amount, whole.total) == (None, 1_100)
    unsaid = money_of(bought(services=(line(1_000, price_includes_vat=None),)))
    assert (unsaid.supply_amount, unsaid.total) == (None, None)
    assert missing_fields(unsaid) == {"price_includes_vat"}


def test_a_line_without_months_runs_for_the_period():
    case = bought(
        services=(line(1_000, months=None),), starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31)
    )
    assert money_of(case).supply_amount == 12_000
    assert missing_fields(money_of(replace(case, ends_on=None))) == {"ends_on"}
    assert missing_fields(money_of(replace(case, period_kind=None))) == {"period_kind"}


def test_a_period_that_ends_before_it_begins_is_a_mistake_and_no_sum():
    case = bought(
        services=(line(months=None),), starts_on=date(2027, 2, 1), ends_on=date(2027, 1, 1)
    )
    money = money_of(case)
    assert money.total is None
    (mistake,) = money.mistakes
    assert mistake.place.field_id == "ends_on"
    assert "빠릅니다" in mistake.message


@pytest.mark.parametrize(
    ("values", "field_id"),
    [
        ({"discount_pct": Decimal("100.1")}, "discount_pct"),
        ({"quantity": Decimal(0)}, "quantity"),
        ({"months": 0}, "months"),
    ],
)
def test_a_figure_that_cannot_be_is_a_mistake_at_its_place(values, field_id):
    money = money_of(bought(services=(line(**values),)))
    assert [one.place.field_id for one in money.mistakes] == [field_id]
    assert money.total is None


@pytest.mark.parametrize("track", [NATIONAL, LOCAL])
def test_an_open_period_is_48_months_of_it_and_no_contract_amount(track):
    money = money_of(bought(period_kind="open", services=(line(1_000, months=None),)), track)
    assert money.estimated_price == 48_000
    assert money.bought.open_term_months == 48
    assert money.planned_amount is None
    assert money.bond.amount is None


def test_an_open_period_under_a_law_that_nobody_verified_has_a_month_and_no_whole():
    money = money_of(bought(period_kind="open", services=(line(1_000, months=None),)), OTHER)
    assert money.bought.monthly.total == 1_100
    assert money.estimated_price is None
    assert [place.row_id for place in money.missing] == ["estimated_price.subscription"]


def test_services_that_are_only_compared_are_not_bought():
    case = bought(services=(line(1_000), line(9_000, is_candidate_only=True)))
    money = money_of(case)
    assert money.supply_amount == 1_000
    assert money.compared.whole.supply_amount == 9_000


def test_the_amount_in_force_is_that_of_the_latest_change():
    changes = (
        ContractChange(what="둘째", amount_after=300, changed_on=date(2027, 2, 1)),
        ContractChange(what="첫째", amount_after=200, changed_on=date(2027, 1, 1)),
    )
    money = money_of(concluded(100, changes=changes))
    assert (money.concluded_amount, money.contract_amount) == (100, 300)
    undated = tuple(replace(one, changed_on=None) for one in changes)
    assert money_of(concluded(100, changes=undated)).contract_amount == 200
    assert money_of(bought(changes=changes)).contract_amount is None


def test_bond_and_penalty_are_those_of_the_amount_in_force():
    national, local = money_of(concluded(100_000_001)), money_of(concluded(100_000_001), LOCAL)
    assert national.bond.amount == 10_000_001  # at least the share, so rounded up
    assert (national.penalty.per_day, national.penalty.cap) == (125_000, 30_000_000)
    assert local.penalty.per_day == 130_000
    assert money_of(concluded(50_000_000)).bond.is_waivable is True


def test_each_yearly_contract_has_a_penalty_of_its_own():
    case = bought(
        services=(line(1_000_000, months=24),),
        starts_on=date(2027, 7, 1),
        ends_on=date(2029, 6, 30),
        budget_year=2027,
        is_multi_year=True,
    )
    assert money_of(case).penalty.base == 6_600_000
    assert money_of(replace(case, is_multi_year=False)).penalty.base == 26_400_000
    unsaid = money_of(replace(case, is_multi_year=None))
    assert unsaid.penalty.per_day is None
    assert missing_fields(unsaid) == {"is_multi_year"}
    assert missing_fields(money_of(replace(case, budget_year=None))) == {"budget_year"}
    short = replace(case, is_multi_year=None, ends_on=date(2027, 12, 31))
    assert money_of(short).penalty.base == 26_400_000


def test_the_budget_is_compared_to_the_won_and_unknown_is_not_enough():
    case = concluded(1_000, budget_won=1_000)
    assert money_of(case).budget.is_over is False
    over = money_of(replace(case, budget_won=999)).budget
    assert (over.left, over.is_over) == (-1, True)
    assert money_of(bought(None, budget_won=1)).budget.is_over is None


def test_the_balance_covers_the_year_of_a_contract_over_several():
    case = bought(
        services=(line(1_000, months=24),),
        starts_on=date(2027, 7, 1),
        ends_on=date(2029, 6, 30),
        budget_year=2027,
        funding_balance_won=6_600,
        is_multi_year=True,
    )
    assert money_of(case).budget.of_year == 6_600
    assert money_of(case).budget.is_over_balance is False
    assert money_of(replace(case, is_multi_year=False)).budget.is_over_balance is True
    assert money_of(replace(case, is_multi_year=None)).budget.is_over_balance is None


def quoted(amount, **values):
    return Quotation(vendor="가나", supply_amount=amount, is_vat_exempt=False, **values)


def test_quotations_are_ranked_by_supply_amount():
    case = bought(1_000, quotations=(quoted(1_200), quoted(1_000, is_chosen=True), quoted(1_200)))
    found = money_of(case).quotations
    assert [one.rank for one in found.quotations] == [2, 1, 2]
    assert [one.above_cheapest for one in found.quotations] == [200, 0, 200]
    assert [one.quotation.supply_amount for one in found.cheapest] == [1_000]
    assert found.is_cheapest_chosen is True
    assert found.differs_from_lines == 0


def test_a_quotation_without_an_amount_leaves_open_which_is_the_cheapest():
    found = money_of(bought(quotations=(quoted(1_000, is_chosen=True), quoted(None)))).quotations
    assert found.is_complete is False
    assert found.is_cheapest_chosen is None
    assert [place.field_id for place in found.missing] == ["supply_amount"]


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=5))
def test_the_lines_add_up_to_the_sums_of_the_table(lines):
    money = money_of(bought(services=tuple(lines)))
    parts = [one.sums for one in money.bought.lines]
    assert sum(one.supply_amount for one in parts) == money.supply_amount
    assert sum(one.vat for one in parts) == money.vat
    assert money.supply_amount + money.vat == money.total
    assert all(one.vat >= 0 for one in parts)


@settings(max_examples=30, deadline=None)
@given(LINES, st.sampled_from(["unit_price", "quantity", "discount_pct", "price_includes_vat"]))
def test_taking_a_figure_away_never_leaves_a_sum_of_it(one, field_id):
    money = money_of(bought(services=(replace(one, **{field_id: None}),)))
    is_exempt_alone = field_id == "price_includes_vat" and one.is_vat_exempt
    assert (money.total is None) is not is_exempt_alone
    assert field_id in missing_fields(money)
