"""The rules of a track read for a case: each amount to the won, and nobody's guess as a rule."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.contract_case import ContractCase
from app.domain.track_rules import Applies, rule_keys
from tests.rules_material import (
    ASKED_TRACKS,
    KNOWN_TRACKS,
    LIBRARY,
    LOCAL,
    NATIONAL,
    OTHER,
    PUBLIC,
    TRACK_RULES,
    bought,
    concluded,
    figures_of,
    line,
    said,
)

YES, NO, TO_CHECK = Applies.YES, Applies.NO, Applies.TO_CHECK


def rule(key, case, track=NATIONAL, **given):
    return figures_of(case, track, **given).rule(key)


def not_delegated(case):
    return said(case, is_urgent_or_secret=False, is_delegated_by_procurement_service=False)


# ── who can use it, and on what basis (a row for each track) ──


@pytest.mark.parametrize(
    ("track", "law", "basis", "article"),
    [
        (NATIONAL, "국가를 당사자로 하는", "제26조제1항제5호아목", "L5 제26조제1항제5호아목"),
        (LOCAL, "지방자치단체를 당사자로", "제25조제1항제8호차목", "L8 제25조제1항제8호차목"),
        (PUBLIC, "계약사무규칙", "제8조제1항제7호", "L22 제8조제1항제7호"),
    ],
)
def test_each_track_has_its_law_and_its_basis(track, law, basis, article):
    assert law in rule("contract_law", bought(), track).statement
    read = rule("legal_basis", bought(), track)
    assert read.applies is YES
    assert basis in read.statement
    assert article in [str(ref) for ref in read.articles]
    assert not read.needs_officer_check


@pytest.mark.parametrize(
    ("track", "article"),
    [(NATIONAL, "L5 제30조제1항제1호"), (LOCAL, "L8 제30조제1항제1호")],
)
def test_one_quotation_is_enough(track, article):
    read = rule("one_quotation", bought(), track)
    assert read.applies is YES
    assert read.row.value == 1
    assert article in [str(ref) for ref in read.articles]


def test_what_a_public_corporation_takes_over_from_the_national_law_is_to_be_checked():
    read = rule("one_quotation", bought(), PUBLIC)
    assert read.applies is YES
    assert read.needs_officer_check


@pytest.mark.parametrize(
    ("track", "articles"),
    [
        (NATIONAL, {"L5 제92조의2제1항", "L6 제82조제3호아목"}),
        (LOCAL, {"L7 제9조제4항", "L8 제31조", "L8 제124조제1항", "L8 제124조제2항"}),
    ],
)
def test_a_contract_is_published_by_the_law_of_the_track(track, articles):
    read = rule("publication", bought(), track)
    assert read.applies is YES
    assert {str(ref) for ref in read.articles} == articles


def test_only_a_local_government_publishes_for_so_many_years():
    assert "5년" in rule("publication_period", bought(), LOCAL).statement
    assert rule("publication_period", bought(), NATIONAL).applies is NO


@pytest.mark.parametrize("track", ASKED_TRACKS)
def test_every_rule_of_a_track_that_nobody_verified_is_a_question(track):
    read = figures_of(bought(), track).rules
    assert read
    for one in read:
        assert one.applies is TO_CHECK
        assert one.needs_officer_check


def test_without_a_track_nothing_is_told_as_a_rule():
    assert {one.applies for one in figures_of(bought(), None).rules} == {TO_CHECK}


# ── amounts and periods: just under, at, just over ──


@pytest.mark.parametrize("track", KNOWN_TRACKS)
@pytest.mark.parametrize(
    ("price", "applies"), [(1_999_999, NO), (2_000_000, YES), (2_000_001, YES)]
)
def test_quotations_may_be_left_out_below_the_amount(track, price, applies):
    assert rule("quotation", bought(price), track).applies is applies


@pytest.mark.parametrize(
    ("track", "limit"), [(NATIONAL, 30_000_000), (LOCAL, 50_000_000), (PUBLIC, 30_000_000)]
)
def test_a_contract_document_is_written_above_the_amount(track, limit):
    read = [rule("contract_document", concluded(limit + by), track).applies for by in (-1, 0, 1)]
    assert read == [NO, NO, YES]


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_a_bond_is_taken_above_the_amount(track):
    read = [
        rule("performance_bond", concluded(50_000_000 + by), track).applies for by in (-1, 0, 1)
    ]
    assert read == [NO, NO, YES]
    assert "5,000,001원 이상" in rule("performance_bond", concluded(50_000_001), track).statement


@pytest.mark.parametrize(
    ("track", "applies"),
    [(NATIONAL, [NO, NO, YES]), (LOCAL, [NO, YES, YES]), (PUBLIC, [NO, NO, YES])],
)
def test_an_inspection_report_is_written_from_the_amount_that_the_law_says(track, applies):
    """국가 30,000,000 이하, 지방 30,000,000 미만 may leave it out."""
    read = [
        rule("inspection_report", concluded(30_000_000 + by), track).applies for by in (-1, 0, 1)
    ]
    assert read == applies


@pytest.mark.parametrize(
    ("track", "price", "applies"),
    [
        (NATIONAL, 99_999_999, NO),
        (NATIONAL, 100_000_000, YES),
        (NATIONAL, 100_000_001, YES),
        (LOCAL, 100_000_000, NO),
        (PUBLIC, 100_000_000, NO),
    ],
)
def test_a_national_agency_asks_the_procurement_service_from_the_amount(track, price, applies):
    assert rule("procurement_agency", not_delegated(bought(price)), track).applies is applies


def test_what_nobody_answered_keeps_the_request_open_and_delegation_ends_it():
    case = bought(100_000_000)
    read = rule("procurement_agency", case)
    assert read.applies is TO_CHECK
    assert read.open_facts == ("is_urgent_or_secret", "is_delegated_by_procurement_service")
    told = said(case, is_delegated_by_procurement_service=True)
    assert rule("procurement_agency", told).applies is NO
    assert rule("procurement_agency", bought(100_000_000, "catalog_contract")).applies is NO


@pytest.mark.parametrize("track", KNOWN_TRACKS)
@pytest.mark.parametrize(
    ("price", "small", "small_firm"),
    [
        (20_000_000, YES, NO),
        (20_000_001, NO, YES),
        (100_000_000, NO, YES),
        (100_000_001, NO, NO),
    ],
)
def test_small_contracts_are_told_for_comparison(track, price, small, small_firm):
    assert rule("small_negotiated", bought(price), track).applies is small
    assert rule("small_negotiated_small_firm", bought(price), track).applies is small_firm


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_no_amount_bounds_the_contract_for_a_digital_service(track):
    read = rule("amount_ceiling", bought(999_000_000_000), track)
    assert read.applies is YES
    assert read.row.value is None


@pytest.mark.parametrize(
    ("track", "service", "goods"),
    [(NATIONAL, "1.25", "0.75"), (LOCAL, "1.3", "0.8"), (PUBLIC, "1.25", "0.75")],
)
def test_the_penalty_of_a_day_is_that_of_the_track(track, service, goods):
    read = rule("delay_penalty", concluded(100_000_000), track)
    assert f"1천분의 {service}" in read.statement
    assert f"{int(Decimal(service) * 100_000):,}원" in read.statement
    assert "한도는 30%" in read.statement
    assert "기준 금액 100,000,000원" in read.statement
    assert "한도액 30,000,000원" in read.statement
    assert f"1천분의 {goods}" in rule("delay_penalty_goods", concluded(1), track).statement


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_only_a_contract_over_several_years_is_told_of_the_amount_of_the_year(track):
    """국가계약법 시행령 제74조제1항, 지방계약법 시행령 제90조제1항: the amount of the year."""
    one_year = concluded(100_000_000)
    assert "연차별" not in rule("delay_penalty", one_year, track).statement
    assert rule("delay_penalty_of_year", one_year, track).applies is NO
    several = replace(one_year, is_multi_year=True)
    read = rule("delay_penalty_of_year", several, track)
    assert read.applies is YES
    assert "연차별 계약금액이 다르면 다시 계산" in read.statement


@pytest.mark.parametrize("track", KNOWN_TRACKS)
@pytest.mark.parametrize(
    ("key", "figures"),
    [
        ("inspection", ["14일", "7일", "3일"]),
        ("payment", ["5일(공휴일·토요일 제외)", "3일(공휴일·토요일 제외)"]),
        ("progress_payment", ["30일"]),
        ("price_adjustment", ["90일", "3%"]),
        ("overhead_cap", ["6%", "10%", "11%"]),
        ("profit_cap", ["10%", "25%"]),
        ("performance_bond_in_crisis", ["5%"]),
        ("demand_forecast", ["10. 31."]),
        ("interruption_notice", ["10분", "24시간", "2회", "15분"]),
    ],
)
def test_periods_and_rates_stand_in_the_statement(track, key, figures):
    statement = rule(key, concluded(60_000_000), track).statement
    for figure in figures:
        assert figure in statement


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_an_open_period_counts_as_so_many_months(track):
    case = bought(period_kind="open", services=(line(1_000_000, months=None),))
    read = rule("estimated_price_period", case, track)
    assert read.applies is YES
    assert "48개월" in read.statement
    assert "48,000,000원" in read.statement


def test_like_cases_within_the_months_are_told():
    case = bought(vendor="가나클라우드(예시)", starts_on=None)
    other = concluded(30_000_000, vendor="가나클라우드(예시)", contracted_on=figures_of(case).day)
    assert rule("split_orders", case).applies is NO
    read = rule("split_orders", case, others=(other,))
    assert read.applies is YES
    assert "30,000,000원" in read.statement


def test_an_answer_of_the_procurement_service_comes_within_days():
    assert "10일" in rule("delegation_reply", bought(100_000_000)).statement


# ── the delicate points: 예정가격, 견적, 사유서 ──


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_a_reserve_price_is_made_for_a_negotiated_contract_and_is_to_be_checked(track):
    read = rule("reserve_price", bought(10_000_000), track)
    assert read.applies is YES
    assert read.needs_officer_check  # inferred from what the law does not list
    assert "11,000,000원" in read.statement
    assert rule("reserve_price", bought(route="catalog_contract"), track).applies is NO


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_the_order_of_price_basis_ends_with_quotations(track):
    assert rule("reserve_price_order", bought(), track).statement.index("거래실례가격") < rule(
        "reserve_price_order", bought(), track
    ).statement.index("원가계산")
    assert rule("reserve_price_last_order", bought(), track).row.value.endswith("견적가격")


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_vat_is_in_the_reserve_price_and_out_of_the_estimated_price(track):
    case = bought(10_000_000)
    assert "11,000,000원" in rule("reserve_price_vat", case, track).statement
    assert "10,000,000원" in rule("estimated_price_vat", case, track).statement


def test_a_national_agency_need_not_report_this_contract():
    assert "들어 있지 않다" in rule("negotiated_report", bought(), NATIONAL).statement
    assert rule("negotiated_report", bought(), LOCAL).applies is NO


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_the_registration_print_is_kept(track):
    assert "출력하여 보관" in rule("justification_proof", bought(), track).statement


def test_the_reason_is_published():
    assert "사유" in rule("publication_reason", bought(), NATIONAL).statement
    assert rule("publication_reason", bought(), LOCAL).applies is YES


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_splitting_is_flagged_though_the_ban_is_on_works(track):
    read = rule("splitting", bought(), track)
    assert read.applies is YES
    assert read.needs_officer_check


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_conflicts_of_interest_are_checked_in_every_body(track):
    assert rule("conflict_of_interest", bought(), track).applies is YES
    assert rule("conflict_of_interest", bought(route="catalog_contract"), track).applies is NO


def test_only_a_public_corporation_checks_for_retirees():
    read = rule("retiree_check", bought(), PUBLIC)
    assert read.applies is YES
    assert "2년" in read.statement
    assert read.needs_officer_check
    assert rule("retiree_check", bought(), NATIONAL).applies is NO


def test_a_local_government_decides_by_price_and_ability():
    assert rule("counterparty_decision", bought(), LOCAL).applies is YES
    assert rule("counterparty_decision", bought(), NATIONAL).applies is NO


def test_comparing_quotations_is_a_question_and_no_rule():
    read = rule("quotation_comparison", bought())
    assert read.applies is TO_CHECK
    assert not read.row.is_applicable


# ── what holds of every rule ──


def test_an_unknown_amount_settles_nothing():
    case = bought(None)
    for key in ("quotation", "contract_document", "performance_bond", "inspection_report"):
        assert rule(key, case).applies is TO_CHECK
    assert "estimated_price" in rule("quotation", case).open_facts


def test_without_a_route_what_hangs_on_it_is_to_be_checked():
    read = rule("reserve_price", bought(route=None))
    assert read.applies is TO_CHECK
    assert "계약 방식" in read.statement


DUTIES = ("quotation", "contract_document", "performance_bond", "inspection_report",
          "procurement_agency")  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(KNOWN_TRACKS),
    st.integers(1, 400_000_000),
    st.integers(0, 400_000_000),
)
def test_a_higher_price_never_makes_a_duty_vanish(track, price, more):
    low = figures_of(not_delegated(bought(price)), track)
    high = figures_of(not_delegated(bought(price + more)), track)
    for key in DUTIES:
        if low.rule(key).applies is YES:
            assert high.rule(key).applies is YES


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(KNOWN_TRACKS), st.integers(1, 400_000_000))
def test_what_is_not_known_never_reads_as_no(track, price):
    """Whatever an empty case leaves open may turn out either way; it never says No before."""
    unknown = figures_of(ContractCase("미정"), track)
    known = figures_of(not_delegated(bought(price)), track)
    for before, after in zip(unknown.rules, known.rules, strict=True):
        if after.applies is YES:
            assert before.applies is not NO, before.key


def test_every_key_that_a_rule_names_is_in_the_reference_data():
    keys = set(LIBRARY.data.keys())
    for one in TRACK_RULES.rules:
        assert set(rule_keys(one)) <= keys


def test_a_row_that_is_not_in_force_yet_is_no_rule():
    early = figures_of(bought(), NATIONAL, day=bought().services[0].registration_checked_on)
    assert early.rule("legal_basis").applies is YES
    before_any = figures_of(bought(), NATIONAL, day=replace_year(early.day, 2020))
    assert before_any.rule("legal_basis").applies is TO_CHECK
    assert before_any.money.total is None  # without a rate in force there is no VAT


def replace_year(day, year):
    return day.replace(year=year)


def test_an_other_institution_has_no_sum_that_hangs_on_its_law():
    money = figures_of(replace(concluded(100_000_000), period_kind="open"), OTHER).money
    assert money.bond.amount is None
    assert money.penalty.per_day is None


# ── international tender: nobody knows the published amount yet ──


@pytest.mark.parametrize(
    ("track", "article", "minister"),
    [
        (NATIONAL, "L4 제4조제1항", "재정경제부장관"),
        (LOCAL, "L7 제5조제1항", "행정안전부장관"),
        (PUBLIC, "L22 제4조제1항", None),
    ],
)
def test_an_international_tender_is_asked_about_while_the_published_amount_is_not_known(
    track, article, minister
):
    read = rule("international_tender", bought(), track)
    assert read.applies is TO_CHECK
    assert read.needs_officer_check
    assert "고시금액" in read.statement
    assert article in [str(ref) for ref in read.articles]
    assert minister is None or minister in read.reason


@pytest.mark.parametrize("track", KNOWN_TRACKS)
def test_no_international_tender_is_asked_about_beside_a_catalog_contract(track):
    assert rule("international_tender", bought(route="catalog_contract"), track).applies is NO
