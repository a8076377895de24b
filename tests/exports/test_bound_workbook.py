"""Bound in one workbook, papers stand in order, look as they did, and keep their names."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell

from app.exports.bound_workbook import BoundPaper, bind
from app.exports.case_paper import fill_paper
from app.exports.sheet_copy import copy_sheet
from tests.case_paper_material import (
    LINES,
    SERVICES,
    a_case,
    a_form,
    figures,
    make_template,
    material,
    shipped,
    vocabulary,
)
from tests.exports.conftest import named

ORDER = ["contract-request", "cost-breakdown"]


@pytest.fixture(scope="module")
def papers():
    made = []
    for name in ORDER:
        form, template = shipped(name)
        made.append(BoundPaper(form, fill_paper(form, template, material())))
    return made


@pytest.fixture(scope="module")
def bound(papers, tmp_path_factory):
    front, template = shipped("contract-papers")
    file = tmp_path_factory.mktemp("bound") / "일체.xlsx"
    bind(front, template, papers, material()).save(file)
    return load_workbook(file)


def test_the_cover_lists_every_paper_with_its_sheet_and_leads_there(bound):
    assert bound.sheetnames == [
        "표지",
        "01 계약요청서",
        "01 계약 요청 전 확인 사항",
        "02 산출내역서",
    ]
    titles, sheets = named(bound, "papers.title"), named(bound, "papers.sheet")
    shown = [(titles.offset(down).value, sheets.offset(down).value) for down in range(2)]
    assert shown == [
        ("계약(구매)요청서", "01 계약요청서, 01 계약 요청 전 확인 사항"),
        ("산출내역서", "02 산출내역서"),
    ]
    assert [sheets.offset(down).hyperlink.location for down in range(2)] == [
        "'01 계약요청서'!A1", "'02 산출내역서'!A1",
    ]  # fmt: skip


@pytest.mark.parametrize("at", range(len(ORDER)))
def test_a_bound_sheet_is_the_sheet_of_its_paper(bound, papers, at):
    read_again = load_workbook(BytesIO(papers[at].book.content()))
    own = read_again.worksheets[0]
    copied = bound[f"{at + 1:02} {own.title}"]
    assert copied.print_area.rpartition("!")[2] == own.print_area.rpartition("!")[2]
    assert sorted(map(str, copied.merged_cells.ranges)) == sorted(map(str, own.merged_cells.ranges))
    assert copied.page_setup.orientation == own.page_setup.orientation
    assert copied.oddFooter.center.text == "&P/&N"
    assert copied.sheet_properties.pageSetUpPr.fitToPage
    for row in own.iter_rows():
        for cell in row:
            there = copied[cell.coordinate]
            assert there.value == cell.value
            assert there.number_format == cell.number_format
            for look in ("font", "fill", "border", "alignment"):
                assert repr(getattr(there, look)) == repr(getattr(cell, look))
    for number, dimension in own.row_dimensions.items():
        assert copied.row_dimensions[number].height == dimension.height
    for letter, column in own.column_dimensions.items():
        assert copied.column_dimensions[letter].width == column.width


def test_repeated_heads_are_kept(tmp_path):
    form, template = shipped("cost-breakdown")
    known = material(vocabulary(a_case(services=SERVICES * 8), figures(LINES * 8)))
    long = BoundPaper(form, fill_paper(form, template, known))
    front, cover = shipped("contract-papers")
    bind(front, cover, [long], known).save(tmp_path / "일체.xlsx")
    assert load_workbook(tmp_path / "일체.xlsx")["01 산출내역서"].print_title_rows


def test_names_are_kept_with_the_id_of_their_form(bound):
    assert named(bound, "cost_breakdown.cost.sum.amount").value == 636_841_603
    assert named(bound, "contract_request.money.estimated_price").value == 578_946_912
    for defined in bound.defined_names.values():
        assert all(title in bound.sheetnames for title, _ in defined.destinations)


def test_no_formula_comes_in(bound):
    assert all(cell.data_type != "f" for sheet in bound for row in sheet for cell in row)


def test_a_text_that_looks_like_a_formula_stays_text():
    form, template = shipped("contract-request")
    made = material(vocabulary(a_case(use_place="=1+1")))
    front, cover = shipped("contract-papers")
    book = bind(front, cover, [BoundPaper(form, fill_paper(form, template, made))], made)
    read_again = load_workbook(BytesIO(book.content()))
    cell = named(read_again, "contract_request.case.use_place")
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_sheets_of_one_name_or_a_long_one_are_told_apart(tmp_path):
    end = {"kind": "end", "id": "closing"}
    long = "가" * 31
    sheets = [
        {"title": long, "blocks": [end]},
        {"title": "나" * 31, "blocks": [{**end, "id": "b"}]},
    ]
    form = a_form(sheets=sheets)
    made = [BoundPaper(form, fill_paper(form, make_template(form, tmp_path), material()))] * 2
    front, template = shipped("contract-papers")
    titles = bind(front, template, made, material()).book.sheetnames
    assert len({title.casefold() for title in titles}) == 5
    assert all(len(title) <= 31 for title in titles)
    assert titles[3].startswith("02 가")


def test_cells_that_are_merged_stay_merged_in_the_copy_and_hold_nothing_of_their_own():
    source = Workbook().active
    source["A1"] = "합친 칸"
    source.merge_cells("A1:C2")
    source.merge_cells("A3:B3")

    copied = copy_sheet(source, Workbook(), "붙임")

    assert {merged.coord for merged in copied.merged_cells.ranges} == {"A1:C2", "A3:B3"}
    within = {cell.coordinate for row in copied for cell in row if isinstance(cell, MergedCell)}
    assert within == {"B1", "C1", "A2", "B2", "C2", "B3"}
