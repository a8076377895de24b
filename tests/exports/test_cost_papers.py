"""The papers of costs, procedures, inspection and use: read back, and recalculated."""

import subprocess
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.domain.agency_settings import AgencySettings
from app.domain.money_text import DisplayUnit
from app.exports.case_names import names_of
from app.services.case_papers import CaseFigures
from app.services.case_vocabulary import vocabulary_of
from tests.exports.conftest import column, named
from tests.read_paper import read_paper
from tests.vocabulary_material import (
    CATALOG,
    DAY,
    DETAILS,
    NEGOTIATED,
    PAPERS,
    figures_of,
    opened,
)

IDS = (
    *("cost-breakdown", "quotation-comparison", "reserve-price-basis", "service-comparison"),
    *("pre-procedure-check", "inspection-report", "monthly-use-check", "usage-registration"),
)
CALCULATED = ("cost-breakdown", "quotation-comparison", "monthly-use-check")
TYPED = "=1+1\n‮{money.total} @부서 #REF!"


@dataclass(frozen=True)
class Written:
    """Every paper of one case: the figures they were made of, and their files by id."""

    figures: CaseFigures
    files: dict[str, Path]

    def book(self, form_id):
        return read_paper(self.files[form_id])


def write(figures, folder, ids=IDS, *, working=False):
    files = {}
    for form_id in ids:
        file = folder / f"{form_id}{'-working' if working else ''}.xlsx"
        files[form_id] = PAPERS.export_paper(PAPERS.form(form_id), file, figures, working=working)
    return Written(figures, files)


def changed(change, **more):
    """Return the figures of the negotiated sample after a change of its case."""
    with opened(NEGOTIATED) as (store, case, vocabularies):
        agency = store.agencies.get()
        material = vocabularies.material(change(case), agency, DETAILS, DAY)
        return CaseFigures(vocabulary_of(material), agency, DETAILS, **more)


def odd_case(case):
    """Return discounts that leave parts of a won, each way of VAT, an open period, equal quotes."""
    odd = {"unit_price": 1_234_567, "discount_pct": Decimal("7.3"), "quantity": Decimal("2.5")}
    first, second, third, *others = case.services
    one, two, three = case.quotations
    return replace(
        case,
        services=(
            replace(first, months=None, **odd),
            replace(second, months=12, price_includes_vat=True, **odd),
            replace(third, months=None, is_vat_exempt=True, price_includes_vat=None),
            *others,
        ),
        quotations=(
            replace(one, supply_amount=154_872_015, terms="가나다라 " * 200),
            replace(two, is_vat_exempt=True, specification="가나다라 " * 300),
            replace(three, supply_amount=154_872_015),
            replace(three, id="fourth", supply_amount=154_872_019),
        ),
        period_kind="open",
        ends_on=None,
    )


@pytest.fixture(scope="module", params=[NEGOTIATED, CATALOG], ids=["negotiated", "catalog"])
def written(request, tmp_path_factory):
    return write(figures_of(request.param), tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    return write(changed(odd_case), tmp_path_factory.mktemp("odd"), CALCULATED)


@pytest.mark.parametrize("form_id", IDS)
def test_a_paper_has_values_alone_and_says_that_its_layout_is_its_own(written, form_id):
    book = written.book(form_id)
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert any("자체 서식" in str(cell.value) for cell in cells)
    assert not any("(미정)" in str(cell.value) for cell in cells)


@pytest.mark.parametrize("form_id", IDS)
def test_every_name_that_is_left_points_to_something_said(written, form_id):
    book = written.book(form_id)
    boxes = {one.name for one in names_of(PAPERS.form(form_id)) if one.is_mandatory}
    for name in boxes & set(book.defined_names):
        assert named(book, name).value not in {None, ""}, name


def test_the_cost_breakdown_holds_every_line_and_the_sums_of_the_case(written):
    book, words = written.book("cost-breakdown"), written.figures.vocabulary
    rows = words.table("services").rows
    for column_id in ("unit_price", "applied_price", "period_amount", "amount"):
        told = column(book, f"cost.{column_id}", len(rows))
        assert told == [row[column_id] for row in rows]
    for total, name in (("supply", "supply_amount"), ("vat", "vat"), ("sum", "total")):
        assert named(book, f"cost.{total}.amount").value == words.value(f"money.{name}")


def test_the_comparison_of_quotations_marks_the_cheapest(written):
    book, words = written.book("quotation-comparison"), written.figures.vocabulary
    rows = words.table("quotations").rows
    assert column(book, "prices.total", len(rows)) == [row["total"] for row in rows]
    assert column(book, "prices.choice", 1) == ["선정\n최저가"]
    assert book.sheetnames == ["비교견적표", "조건 비교"]


def test_the_reserve_price_is_on_no_page_of_its_basis(written):
    secret = written.figures.vocabulary.value("money.reserve_price")
    book = written.book("reserve-price-basis")
    shown = [str(cell.value) for sheet in book for row in sheet for cell in row]
    assert not any(f"{secret:,}" in text or str(secret) == text for text in shown if secret)
    assert any("밀봉" in text for text in shown)


def test_the_order_of_price_bases_is_that_of_the_agencys_law(written):
    shown = " ".join(
        str(cell.value) for row in written.book("reserve-price-basis").worksheets[0] for cell in row
    )
    is_local = written.figures.vocabulary.value("agency.track") == "local_government"
    assert ("지방계약법 시행령 제10조제1항제1호" in shown) is is_local
    assert ("국가계약법 시행령 제9조제1항제1호" in shown) is not is_local


def test_the_matrix_has_a_row_for_every_procedure(written):
    book, words = written.book("pre-procedure-check"), written.figures.vocabulary
    rows = words.table("procedures").rows
    assert [row["title"] for row in rows] == [
        cell.value
        for cell in book["점검 내역"]["B"]
        if cell.value in {row["title"] for row in rows}
    ]
    assert named(book, "counts.1").value == f"{len(rows)}개"


def test_an_open_period_a_mixed_tax_and_missing_vendors_are_told_below(odd):
    shown = [
        str(cell.value)
        for sheet in odd.book("cost-breakdown")
        for row in sheet
        for cell in row
        if cell.value
    ]
    assert any("48개월을 곱하여 추정가격을 산정함" in text for text in shown)
    assert any("면세는 부가가치세가 면제되는 것임" in text for text in shown)
    assert any("근거 조문: 담당자 확인 필요" in text for text in shown)


def test_in_thousands_prices_of_one_unit_stay_in_won_and_the_difference_is_told(tmp_path):
    thousands = AgencySettings(DisplayUnit.THOUSAND_WON)
    figures = changed(odd_case, settings=thousands)
    book = write(figures, tmp_path, ["cost-breakdown"]).book("cost-breakdown")
    assert named(book, "cost.unit_price").number_format == "#,##0"
    assert named(book, "cost.amount").number_format == "#,##0,"
    assert named(book, "cost.unit_line").value == "(단위: 천원)"
    assert "천원 단위로 반올림하여 표시함" in named(book, "cost.remark_line").value


def test_what_an_officer_types_stays_text_in_every_paper(tmp_path):
    def typed(case):
        return replace(
            case,
            title=TYPED,
            vendor=TYPED,
            services=tuple(
                replace(one, name=TYPED, note=TYPED, billing_unit=TYPED) for one in case.services
            ),
            quotations=tuple(
                replace(one, vendor=TYPED, item=TYPED, terms=TYPED) for one in case.quotations
            ),
            months=tuple(replace(one, remedy=TYPED, checked_by=TYPED) for one in case.months),
            inspection=tuple(replace(one, item=TYPED, note=TYPED) for one in case.inspection),
        )

    made = write(changed(typed), tmp_path)
    for form_id in IDS:
        cells = [cell for sheet in made.book(form_id) for row in sheet for cell in row]
        assert all(cell.data_type != "f" for cell in cells)
        assert any("{money.total}" in str(cell.value) for cell in cells)


def test_the_papers_of_an_empty_case_say_that_nothing_is_there(tmp_path):
    def empty(case):
        return replace(case, quotations=(), months=(), inspection=(), checks={}, facts={})

    figures = changed(empty)
    wanted = [form.id for form in PAPERS.wanted(figures)]
    assert not {"quotation-comparison", "monthly-use-check", "inspection-report"} & set(wanted)
    book = write(figures, tmp_path, ["quotation-comparison"]).book("quotation-comparison")
    assert named(book, "prices.item_and_specification").value == "받은 견적이 없음"


@pytest.mark.office
def test_recalculated_each_cell_of_a_working_copy_is_the_official_one(
    tmp_path, office, tmp_path_factory
):
    pairs = []
    for name, figures in {
        "odd": changed(odd_case),
        "negotiated": figures_of(NEGOTIATED),
        "catalog": figures_of(CATALOG),
    }.items():
        folder = tmp_path_factory.mktemp(name)
        official = write(figures, folder, CALCULATED)
        for form_id, file in write(figures, folder, CALCULATED, working=True).files.items():
            pairs.append(
                (official.files[form_id], file.rename(tmp_path / f"{name}-{form_id}.xlsx"))
            )
    out = tmp_path / "out"
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         "xlsx", "--outdir", str(out), *(str(working) for _, working in pairs)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    formulas = 0
    for official, working in pairs:
        given, recalculated = (
            load_workbook(official),
            load_workbook(out / working.name, data_only=True),
        )
        for sheet, right, got in zip(load_workbook(working), given, recalculated, strict=True):
            for row in sheet:
                for cell in row:
                    formulas += cell.data_type == "f"
                    if cell.data_type == "f" or not isinstance(cell.value, str):
                        told = got[cell.coordinate].value
                        assert told == right[cell.coordinate].value, (working.name, cell.coordinate)
    assert formulas > 80
