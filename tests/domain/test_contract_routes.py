"""Both ways of contracting side by side; nothing decides but the officer, with a reason."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.contract_case import CheckRecord, ContractRoute, FactAnswer, Quotation
from app.domain.track_rules import Applies
from tests.rules_material import (
    LIBRARY,
    LOCAL,
    NATIONAL,
    OTHER,
    PUBLIC,
    bought,
    figures_of,
    line,
    said,
)

TOPICS = {topic.id for topic in LIBRARY.routes.topics}


def routes(case, track=NATIONAL, **given):
    return figures_of(case, track, **given).routes


def arguments(side):
    return {one.id for one in side.arguments}


def warning(case, id_, track=NATIONAL, **given):
    return next((one for one in routes(case, track, **given).warnings if one.id == id_), None)


@pytest.mark.parametrize(
    ("topic", "negotiated", "catalog"),
    [
        ("method", "자체조달", "중앙조달"),
        ("basis", "제26조제1항제5호아목", "제16조"),
        ("suppliers", "1인", "2인 이상"),
        ("decision", "사유서", "제안서"),
        ("catalog", "해당 없음", "카탈로그를 제시"),
        ("reserve_price", "작성하는 것으로", "작성하지 않는"),
        ("payment", "직접 지급", "조달청장에게"),
        ("fee", "없음", "15일"),
        ("request_form", "계약요청서", "조달요청서"),
        ("details", "가이드라인", "특수조건"),
        ("feature", "빠르고", "수수료"),
    ],
)
def test_each_row_of_the_comparison_stands_side_by_side(topic, negotiated, catalog):
    row = next(one for one in routes(bought()).topics if one.id == topic)
    assert negotiated in row.negotiated_contract.text
    assert catalog in row.catalog_contract.text


def test_every_row_of_the_comparison_is_told():
    assert {one.id for one in routes(bought()).topics} == TOPICS


def test_what_speaks_for_each_way_depends_on_the_case():
    small = routes(bought(99_999_999))
    assert "negotiated_below_request" in arguments(small.negotiated_contract)
    assert "catalog_above_request" not in arguments(small.catalog_contract)
    large = routes(bought(100_000_000))
    assert "negotiated_below_request" not in arguments(large.negotiated_contract)
    assert "catalog_above_request" in arguments(large.catalog_contract)
    support = bought(services=(line(category="support_service"),))
    assert "catalog_support" in arguments(routes(support).catalog_contract)


def test_comparing_vendors_speaks_for_proposals():
    case = bought(quotations=(Quotation(vendor="가"), Quotation(vendor="나")))
    read = next(
        one for one in routes(case).catalog_contract.arguments if one.id == "catalog_proposals"
    )
    assert read.is_open is False
    one_vendor = routes(bought()).catalog_contract.arguments
    assert next(one for one in one_vendor if one.id == "catalog_proposals").is_open is True


def test_a_basis_that_nobody_verified_is_only_a_question():
    read = routes(bought(), OTHER).negotiated_contract.arguments[0]
    assert read.is_open
    assert read.text.endswith("확인했습니까?")


@pytest.mark.parametrize("route", [None, "negotiated_contract", "catalog_contract"])
def test_the_officer_chooses_and_gives_the_reason(route):
    case = bought(500_000_000, route)
    assert routes(case).chosen == (None if route is None else ContractRoute(route))
    assert routes(case).is_decided is (route is not None)
    assert routes(replace(case, route_reason=" ")).is_decided is False


@pytest.mark.parametrize(
    ("price", "expected"),
    [(99_999_999, None), (100_000_000, Applies.TO_CHECK), (100_000_001, Applies.TO_CHECK)],
)
def test_a_national_agency_is_warned_from_the_amount(price, expected):
    found = warning(bought(price), "procurement_agency")
    assert (found.applies if found else None) is expected
    assert warning(bought(price), "procurement_agency", LOCAL) is None


def test_what_may_hold_is_no_claim():
    found = warning(bought(route=None), "reserve_price_missing")
    assert found.applies is Applies.TO_CHECK
    assert found.text.startswith("해당하는지 판단하지 못했습니다(확인할 사항: 계약 방식).")
    asked = warning(bought(), "reserve_price_missing", OTHER)
    assert asked.applies is Applies.TO_CHECK
    assert asked.text.startswith("기관의 계약 규정에서 확인할 점입니다.")
    one_vendor = routes(bought()).catalog_contract.arguments
    told = next(one for one in one_vendor if one.id == "catalog_proposals")
    assert "확인할 사항: 비교할 업체" in told.text


def test_the_warning_is_settled_by_the_answers():
    case = said(bought(100_000_000), is_delegated_by_procurement_service=False)
    case = said(case, is_urgent_or_secret=False)
    found = warning(case, "procurement_agency")
    assert found.applies is Applies.YES
    assert "100,000,000원" in found.text
    assert {"L10 제11조제1항", "L11 제11조제1항제1호"} == {str(one) for one in found.articles}
    assert warning(said(case, is_urgent_or_secret=True), "procurement_agency") is None


def test_registration_is_unchecked_or_expired():
    unchecked = bought(services=(line(selection_no=None),))
    assert warning(unchecked, "registration_unchecked").applies is Applies.YES
    never = bought(services=(line(registration_checked_on=None),))
    assert warning(never, "registration_unchecked").applies is Applies.YES
    ended = bought(services=(line(selection_valid_until=date(2026, 11, 24)),))
    assert warning(ended, "registration_expired").applies is Applies.YES
    last_day = bought(services=(line(selection_valid_until=date(2026, 11, 25)),))
    assert warning(last_day, "registration_expired") is None
    in_time = replace(ended, contracted_on=date(2026, 11, 24))
    assert warning(in_time, "registration_expired") is None


@pytest.mark.parametrize(
    ("grade", "expected"),
    [("medium", None), ("none", Applies.YES), ("unknown", Applies.TO_CHECK),
     (None, Applies.TO_CHECK)],
)  # fmt: skip
def test_a_certificate_that_nobody_checked_is_not_a_missing_one(grade, expected):
    found = warning(bought(services=(line(csap_grade=grade),)), "csap")
    assert (found.applies if found else None) is expected
    support = bought(services=(line(csap_grade=grade, category="support_service"),))
    assert warning(support, "csap") is None


def test_the_reform_of_the_certificate_is_told_with_every_cloud_service():
    found = warning(bought(), "csap_reform")
    assert found.needs_officer_check


def test_a_reserve_price_is_asked_for_until_it_is_set():
    assert warning(bought(), "reserve_price_missing") is not None
    assert warning(bought(reserve_price_won=1_000), "reserve_price_missing") is None
    assert warning(bought(route="catalog_contract"), "reserve_price_missing") is None


def test_conflicts_and_retirees_are_asked_for_until_they_are_recorded():
    assert warning(bought(), "conflict_of_interest") is not None
    assert warning(bought(), "retiree") is None
    assert warning(bought(), "retiree", PUBLIC) is not None
    done = bought(
        checks={
            id_: CheckRecord(id_, FactAnswer.YES)
            for id_ in ("counterparty.conflict_of_interest", "counterparty.retiree_list")
        }
    )
    assert warning(done, "conflict_of_interest", PUBLIC) is None
    assert warning(done, "retiree", PUBLIC) is None
    record = CheckRecord("counterparty.conflict_of_interest", FactAnswer.NO)
    found = replace(done, checks={record.check_id: record})
    assert warning(found, "conflict_of_interest_found").applies is Applies.YES


def test_like_cases_may_be_one_need_in_parts():
    case = bought(system_ids=("a",), requested_on=date(2026, 11, 1))
    near = bought(system_ids=("a",), contracted_on=date(2025, 11, 2), contract_amount_won=1_000)
    far = replace(near, contracted_on=date(2025, 10, 31))
    assert warning(case, "splitting", others=(case, far)) is None
    found = warning(case, "splitting", others=(case, near))
    assert "1,000원" in found.text


def test_a_budget_that_is_not_enough_is_told():
    assert warning(bought(1_000, budget_won=1_099), "over_budget") is not None
    assert warning(bought(1_000, budget_won=1_100), "over_budget") is None
    discounted = bought(services=(line(1_000, discount_pct=Decimal(10)),), budget_won=990)
    assert warning(discounted, "over_budget") is None


@pytest.mark.parametrize(
    ("track", "article"),
    [(NATIONAL, "L4 제4조제1항"), (LOCAL, "L7 제5조제1항"), (PUBLIC, "L22 제8조제2항")],
)
def test_an_international_tender_is_warned_of_as_a_question_in_each_law(track, article):
    read = warning(bought(), "international_tender", track)
    assert read.applies is Applies.TO_CHECK
    assert read.needs_officer_check
    assert article in [str(ref) for ref in read.articles]
    assert warning(bought(route="catalog_contract"), "international_tender", track) is None


def test_an_agency_under_its_own_rules_is_not_warned_of_an_international_tender():
    assert warning(bought(), "international_tender", OTHER) is None
