"""The words on sums, quotations, use, inspection and procedures are those of the case's figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from app.domain.agency import AgencyTrack
from app.domain.case_fields import RowKind
from app.domain.contract_case import FactAnswer, InspectionItem, MonthlyUse
from app.domain.money_text import official_amount
from app.services.case_forms import row_form
from app.services.case_vocabulary import vocabulary_of
from tests.vocabulary_material import CATALOG, DAY, DETAILS, NEGOTIATED, material_of, opened

# 정가 1,234,567원 with 7.3 % off, two and a half of them: each step leaves parts of a won
ODD = {"unit_price": 1_234_567, "discount_pct": Decimal("7.3"), "quantity": Decimal("2.5")}


@cache
def changed_case(change):
    """Return material and words of the negotiated sample after a change of its case."""
    with opened(NEGOTIATED) as (store, case, vocabularies):
        made = change(case)
        material = vocabularies.material(made, store.agencies.get(), DETAILS, DAY)
        return material, vocabulary_of(material)


def mixed(case):
    """One price with VAT out, one with VAT in, one exempt, for a period that has no end."""
    first, second, third, *others = case.services
    lines = (
        replace(first, months=None, **ODD),
        replace(second, months=12, price_includes_vat=True, **ODD),
        replace(third, months=None, is_vat_exempt=True, price_includes_vat=None),
        *others,
    )
    return replace(case, services=lines, period_kind="open", ends_on=None)


@pytest.fixture(scope="module", params=[NEGOTIATED, CATALOG])
def sample(request):
    material = material_of(request.param)
    return material, vocabulary_of(material)


def test_every_sum_is_the_one_of_the_figures_and_is_written_out(sample):
    material, words = sample
    money = material.figures.money
    assert words.value("money.supply_amount") == money.supply_amount
    assert words.value("money.estimated_price") == money.estimated_price
    assert words.value("money.reserve_price_base") == money.reserve_price_base == money.total
    assert words.value("money.total_words") == official_amount(money.total)
    assert words.value("money.amount_in_force") == money.contract_amount
    rows = words.table("services").rows
    assert sum(row["total"] for row in rows) == money.total
    assert [row["applied_price"] for row in rows] == [
        one.amounts.unit_price for one in money.bought.lines
    ]


def test_lines_of_an_open_period_count_as_many_months_as_the_law_says():
    material, words = changed_case(mixed)
    months = material.around.reference.figure("estimated_price.subscription")
    rows = words.table("services").rows
    assert [row["months"] for row in rows] == [months, 12, months]
    assert [row["tax"] for row in rows] == ["별도", "포함", "면세"]
    assert "기간 미정" in rows[0]["basis"]
    assert "기간 미정" not in (rows[1]["basis"] or "")
    assert words.value("money.has_open_term") is words.value("money.has_mixed_tax") is True
    assert words.value("money.price_includes_vat") is None
    total = material.figures.money
    assert words.value("money.total") == total.total == total.supply_amount + total.vat


def test_second_hand_months_are_told_beside_the_sums_that_rest_on_them():
    with opened(NEGOTIATED) as (store, case, vocabularies):
        agency = replace(store.agencies.get(), track=AgencyTrack.PUBLIC_CORPORATION)
        store.agencies.save(agency)
        material = vocabularies.material(mixed(case), agency, DETAILS, DAY)
        assert material.around.row("estimated_price.subscription").needs_officer_check
        assert "money.estimated_price" in vocabulary_of(material).to_check


def test_quotations_are_ranked_and_compared_with_the_cheapest(sample):
    material, words = sample
    rows = words.table("quotations").rows
    cheapest = min(row["supply_amount"] for row in rows)
    assert [row["above_lowest"] for row in rows] == [
        row["supply_amount"] - cheapest for row in rows
    ]
    assert rows[0]["choice"] == "선정\n최저가"
    assert words.value("quotation.lowest") == cheapest
    assert words.value("quotation.is_lowest_chosen") is True
    assert words.value("quotation.differs") is (
        material.figures.money.quotations.differs_from_lines != 0
    )


def test_a_quotation_valid_when_the_contract_was_concluded_is_not_told_as_expired():
    def early(case):
        return replace(case, contracted_on=None)

    _, words = changed_case(early)
    assert words.value("quotation.expired_vendors").count(",") == 2
    assert "기간 지남" in words.table("quotations").rows[0]["validity"]
    concluded = vocabulary_of(material_of(NEGOTIATED))
    assert concluded.value("quotation.expired_vendors") is None


def test_an_exempt_quotation_has_no_tax_and_an_unknown_one_no_total():
    def taxes(case):
        first, second, third = case.quotations
        return replace(
            case,
            quotations=(
                replace(first, is_vat_exempt=True),
                replace(second, is_vat_exempt=None),
                replace(third, supply_amount=None),
            ),
        )

    _, words = changed_case(taxes)
    first, second, third = words.table("quotations").rows
    assert (first["vat_rate_pct"], first["vat"], first["total"]) == (0, 0, first["supply_amount"])
    assert (second["vat_rate_pct"], second["vat"], second["total"]) == (None, None, None)
    assert (third["rank"], third["choice"]) == (None, None)
    assert words.value("quotation.is_complete") is False


def test_months_tell_the_sla_and_the_notice_and_what_is_to_be_done():
    bad = MonthlyUse(
        month=date(2026, 11, 1),
        charged_won=4_732_200,
        availability_pct=Decimal("99.1"),
        outage_minutes=40,
        outage_count=1,
        was_notified=False,
    )

    def late(case):
        return replace(case, months=(*case.months, bad))

    _, words = changed_case(late)
    row = words.table("months").rows[-1]
    assert (row["meets_sla"], row["notice"], row["above_plan"]) == ("미달", "통지 없음", 0)
    told = [line.text for line in words.text_lines("use.actions")]
    assert told == [
        "2026. 11.: 가용성 99.1%로 약정에 미달",
        "2026. 11.: 서비스 중단(40분, 1회)을 통지받지 못함",
    ]
    assert words.value("use.action_count") == 1
    assert words.table("months").rows[3]["notice"] == "통지함"


def test_an_inspection_with_a_refused_item_is_not_passed():
    _, words = changed_case(lambda case: case)
    assert words.value("inspection.result") == "불합격"
    assert (words.value("inspection.passed"), words.value("inspection.failed")) == (2, 1)
    assert [row["lacking"] for row in words.table("inspection").rows] == [0, 0, 20]

    def nothing(case):
        return replace(case, inspection=(InspectionItem(item="가"),))

    assert changed_case(nothing)[1].value("inspection.result") == "판정 보류"


def test_a_procedure_says_whether_it_applies_why_and_what_was_done(sample):
    material, words = sample
    rows = {row["title"]: row for row in words.table("procedures").rows}
    assert len(rows) == words.value("procedure.count") == len(material.figures.procedures)
    counts = ("due_count", "done_count", "not_needed_count", "to_check_count")
    assert sum(words.value(f"procedure.{one}") for one in counts) == len(rows)
    for one in material.figures.procedures:
        row = rows[one.reading.procedure.title]
        assert row["applies"] in {"해당", "해당 없음", "확인 필요"}
        assert (row["applies"] == "확인 필요") is (one.reading.applicability == "to_check")
        assert not row["reason"].endswith(("다", "다."))
        assert row["checked_on"] == one.record.checked_on


def test_what_is_not_known_is_never_told_as_a_reason():
    def nobody_asked(case):
        return replace(case, facts={}, checks={})

    _, words = changed_case(nobody_asked)
    rows = [row for row in words.table("procedures").rows if row["applies"] == "확인 필요"]
    assert rows
    for row in rows:
        assert all(part.startswith("(확인되면 ") for part in row["reason"].split("\n"))
    asked = [line.text for line in words.text_lines("procedure.to_ask")]
    assert any("소프트웨어사업인가?" in text for text in asked)
    assert len(asked) == len(set(asked))


def test_a_procedure_done_and_not_in_order_is_told_so():
    def refused(case):
        record = replace(case.check("scope_review_committee"), answer=FactAnswer.NO)
        return replace(case, checks={**case.checks, record.check_id: record})

    _, words = changed_case(refused)
    states = {row["title"]: row["state"] for row in words.table("procedures").rows}
    assert states["과업심의위원회"] == "처리했으나 부적정"


@pytest.mark.parametrize("track", [AgencyTrack.NATIONAL_AGENCY, AgencyTrack.LOCAL_GOVERNMENT])
def test_stages_cite_the_contract_law_of_the_agency_alone(track):
    words = vocabulary_of(material_of(NEGOTIATED, track))
    cited = " ".join(row["basis"] or "" for row in words.table("stages").rows)
    assert ("국가계약법" in cited) is (track is AgencyTrack.NATIONAL_AGENCY)
    assert ("지방계약법" in cited) is (track is AgencyTrack.LOCAL_GOVERNMENT)


def test_choices_are_called_as_the_forms_call_them():
    catalogue = material_of(NEGOTIATED).catalogue
    form = row_form(RowKind.SERVICES)
    for field_id in ("csap_grade", "service_model"):
        labels = {one.id: one.label for one in form.field(field_id).choices}
        assert catalogue.choices[field_id] == labels


def test_the_reserve_price_stands_in_no_text_of_the_basis():
    material, words = changed_case(lambda case: case)
    assert material.figures.case.reserve_price_won == words.value("money.reserve_price")
    assert all(
        row["total"] != words.value("money.reserve_price")
        for row in words.table("price_bases").rows
    )
