"""Every paper of a case follows what its agency has set, and no official figure changes by it."""

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from app.domain.agency import AgencyTrack
from app.domain.agency_settings import AgencySettings
from app.domain.contract_case import ContractChange
from app.domain.money_text import DisplayUnit
from app.services.case_exports import CaseExports
from app.services.case_vocabulary import vocabulary_of
from app.services.procurement import Procurement
from tests.conftest import Clock
from tests.exports.conftest import column, named
from tests.vocabulary_material import DAY, DETAILS, NEGOTIATED, opened

THOUSANDS = AgencySettings(DisplayUnit.THOUSAND_WON)
CUTS = AgencySettings(cuts_payments=True)
TABLES = ("cost-breakdown", "monthly-use-check", "quotation-comparison", "contract-change")


def odd_case(case):
    """Return the case with prices that leave parts of a thousand won, and of ten."""
    first, second, *others = case.services
    months = [replace(one, charged_won=4_705_553) for one in case.months]
    return replace(
        case,
        contract_amount_won=169_400_007,
        services=(
            replace(first, unit_price=1_234_561),
            replace(second, unit_price=960_003),
            *others,
        ),
        months=tuple(months),
        changes=(),
    )


@pytest.fixture(scope="module")
def register():
    with opened(NEGOTIATED) as (store, case, vocabularies):
        yield store, odd_case(case), vocabularies
        store.agency_settings.save(AgencySettings())


@pytest.fixture(scope="module")
def procurement(register):
    return Procurement(register[0], Clock())


@pytest.fixture(scope="module")
def exports(register, procurement):
    return CaseExports(register[0], Clock(), procurement, lambda: "")


@pytest.fixture
def paper_of(register, exports, tmp_path):
    """Return what makes a paper of the case under some settings."""
    store, case, _ = register

    def make(form_id, settings, of=case):
        store.agency_settings.save(settings)
        form, file = exports.papers.form(form_id), tmp_path / "paper.xlsx"
        exports.papers.export_paper(form, file, exports.figures(of, DETAILS))
        return load_workbook(file)

    return make


def words_of(register, settings, of=None, track=AgencyTrack.LOCAL_GOVERNMENT):
    store, case, vocabularies = register
    agency = store.agencies.get()
    store.agency_settings.save(settings)
    store.agencies.save(replace(agency, track=track))
    try:
        material = vocabularies.material(of or case, store.agencies.get(), DETAILS, DAY)
        return vocabulary_of(material)
    finally:
        store.agencies.save(agency)


def texts_of(book):
    cells = [cell.value for sheet in book for row in sheet for cell in row]
    return "\n".join(str(value) for value in cells if value is not None)


def won_of(book):
    return [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in book
        for row in sheet
        for cell in row
        if isinstance(cell.value, int)
    ]


@pytest.mark.parametrize("form_id", TABLES)
def test_in_thousands_every_cell_holds_the_same_won(paper_of, register, form_id):
    case = replace(register[1], changes=(ContractChange(what="증액", amount_after=170_000_000),))
    in_won = paper_of(form_id, AgencySettings(), case)
    shown = paper_of(form_id, THOUSANDS, case)
    assert "(단위: 원)" in texts_of(in_won)
    assert "(단위: 천원)" in texts_of(shown)
    assert won_of(in_won) == won_of(shown)


def test_in_thousands_what_is_shown_is_reconciled_on_the_paper(paper_of, register):
    book = paper_of("cost-breakdown", THOUSANDS)
    rows = [n for n in column(book, "cost.amount", 3) if isinstance(n, int)]
    total = named(book, "cost.supply.amount").value
    assert sum(rows) == total
    off = (total + 500) // 1000 - sum((row + 500) // 1000 for row in rows)
    assert off != 0
    note = named(book, "cost.remark_line").value
    assert "단수 차이" in note
    assert f"공급가액 금액 {off:+}천원" in note
    assert "단수 차이" not in texts_of(paper_of("cost-breakdown", AgencySettings()))


def test_what_is_paid_is_told_beside_sums_that_stay_as_they_were(paper_of):
    plain, cut = (paper_of("cost-breakdown", one) for one in (AgencySettings(), CUTS))
    assert won_of(plain) == won_of(cut)
    assert "매월 지급할 때의 지급액" not in texts_of(plain)
    assert "매월 지급할 때의 지급액" in texts_of(cut)
    assert "지방회계법 제55조" in texts_of(cut)
    assert "청구금액을 달마다 지급할 때" in texts_of(paper_of("monthly-use-check", CUTS))
    assert "한 번에 지급할 때" in texts_of(paper_of("inspection-report", CUTS))


def test_each_month_is_cut_by_itself(register):
    words = words_of(register, CUTS)
    months = len(register[1].months)
    assert words.value("payment.charged") == 4_705_550 * months
    assert words.value("payment.charged_cut") == 3 * months
    assert words.value("payment.whole") == 169_400_000


@pytest.mark.parametrize(
    ("track", "basis", "is_second_hand"),
    [
        (AgencyTrack.NATIONAL_AGENCY, "제47조제1항", False),
        (AgencyTrack.LOCAL_GOVERNMENT, "제55조", False),
        (AgencyTrack.PUBLIC_CORPORATION, "제47조제3항", True),
    ],
)
def test_a_cut_rests_on_the_law_of_the_agency(register, track, basis, is_second_hand):
    words = words_of(register, CUTS, track=track)
    assert basis in words.value("payment.basis")
    assert ("payment.basis" in words.to_check) is is_second_hand


def test_a_rule_that_nobody_verified_cuts_nothing(register):
    words = words_of(register, CUTS, track=AgencyTrack.OTHER_PUBLIC_INSTITUTION)
    assert words.value("payment.is_cut") is False
    assert words.value("payment.monthly") is None


def test_a_renewal_is_due_as_long_before_the_end_as_the_agency_has_set(register, procurement):
    store, case, _ = register
    moved = replace(
        case, ends_on=date(2027, 3, 31), changes=(ContractChange(ends_on_after=date(2027, 6, 30)),)
    )
    store.agency_settings.save(AgencySettings())
    plain = procurement.figures(moved, DAY)
    assert plain.renewal.consider_on is None
    assert not [one for one in plain.stages.calendar if "갱신 검토" in one.title]
    store.agency_settings.save(AgencySettings(renewal_days=90))
    told = procurement.figures(moved, DAY)
    assert told.renewal.consider_on == date(2027, 4, 1)
    (entry,) = [one for one in told.stages.calendar if "갱신 검토" in one.title]
    assert (entry.day, entry.title) == (date(2027, 4, 1), "갱신 검토(기관이 정한 기한)")
    assert told.stages.stage("change").due_on == date(2027, 4, 1)
    assert not entry.is_overdue
    late = procurement.figures(moved, date(2027, 4, 2))
    assert late.stages.stage("change").is_overdue
    ended = procurement.figures(replace(moved, ended_on=date(2027, 3, 1)), date(2027, 4, 2))
    assert not ended.stages.stage("change").is_overdue


STATING = (
    "inspection-report", "usage-registration", "monthly-use-check", "end-checklist",
    "contract-request",
)  # fmt: skip


@pytest.mark.parametrize("form_id", STATING)
def test_after_a_change_of_the_amount_both_amounts_are_told_by_name(paper_of, register, form_id):
    case = register[1]
    grown = replace(case, changes=(ContractChange(what="증액", amount_after=171_000_000),))
    told = texts_of(paper_of(form_id, AgencySettings(), grown))
    for name, amount in (("당초", "169,400,007원"), ("변경 후", "171,000,000원")):
        assert name in told
        assert amount in told
    longer = replace(case, changes=(ContractChange(what="연장", ends_on_after=date(2029, 6, 30)),))
    told = texts_of(paper_of(form_id, AgencySettings(), longer))
    assert "당초" not in told
    assert "변경 후" not in told
