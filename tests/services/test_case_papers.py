"""Papers of a case are handed out one by one, as a set, or bound; none contradicts another."""

import re
from datetime import date

import pytest
from openpyxl import load_workbook

from app.domain.korean_text import date_text
from app.exports.failures import ExportError
from app.services.case_papers import CaseFigures, CasePapers
from tests.case_paper_material import AGENCY, DETAILS, figures, shipped, vocabulary
from tests.read_paper import read_paper

NAMES = [
    "01_대민포털 클라우드 이용_계약요청서_2026-11-23.xlsx",
    "02_대민포털 클라우드 이용_산출내역서_2026-11-23.xlsx",
]
TWO = ("contract-request", "cost-breakdown")


@pytest.fixture(scope="module")
def papers():
    return CasePapers()


@pytest.fixture(scope="module")
def two(papers):
    return [papers.form(name) for name in TWO]


@pytest.fixture
def case():
    return CaseFigures(vocabulary(), AGENCY, DETAILS)


def test_papers_come_in_order_and_by_stage_and_route(papers):
    forms = papers.forms()
    assert [form.order for form in forms] == sorted(form.order for form in forms)
    assert all(not form.is_front for form in forms)
    assert "cost-breakdown" in {form.id for form in papers.forms(stage="budget")}
    assert "contract-request" not in {form.id for form in papers.forms(stage="budget")}
    assert {form.id for form in papers.forms(route="catalog_contract")} >= set(TWO)


def test_a_case_wants_the_papers_whose_conditions_hold(papers):
    without = CaseFigures(vocabulary().__class__({"case.title": "건"}), AGENCY, DETAILS)
    assert "cost-breakdown" not in {form.id for form in papers.wanted(without)}


def test_a_form_that_is_not_there_is_told(papers):
    with pytest.raises(ExportError, match="cost-breakdown"):
        papers.form("nothing")


def test_a_set_is_numbered_and_told_while_it_is_written(papers, two, case, tmp_path):
    told = []
    written = papers.export_set(two, tmp_path, case, on_progress=lambda *now: told.append(now))
    assert [file.name for file in written.files] == NAMES
    assert sorted(file.name for file in tmp_path.iterdir()) == NAMES
    assert told == [(0, 2, "계약(구매)요청서"), (1, 2, "산출내역서"), (2, 2, "")]
    again = papers.export_set(two, tmp_path, case)
    assert [file.stem[-4:] for file in again.files] == [" (2)", " (2)"]


def test_cancelled_between_two_papers_only_whole_files_stay(papers, two, case, tmp_path):
    answers = iter([False, True])
    written = papers.export_set(two, tmp_path, case, is_cancelled=lambda: next(answers))
    assert written.is_cancelled
    assert [file.name for file in tmp_path.iterdir()] == NAMES[:1]
    load_workbook(written.files[0])


def test_a_set_that_cannot_be_whole_is_not_begun(papers, two, tmp_path):
    lacking = vocabulary(more=figures(**{"money.total": None}))
    with pytest.raises(ExportError, match="합계"):
        papers.export_set(two, tmp_path, CaseFigures(lacking, AGENCY, DETAILS))
    assert list(tmp_path.iterdir()) == []


def test_bound_in_one_workbook_and_cancelled_without_a_file(papers, two, case, tmp_path):
    target = tmp_path / "일체.xlsx"
    assert papers.export_bound(two, target, case, is_cancelled=lambda: True) is None
    assert list(tmp_path.iterdir()) == []
    told = []
    papers.export_bound(two, target, case, on_progress=lambda *now: told.append(now))
    assert load_workbook(target).sheetnames == [
        "표지",
        "01 계약요청서",
        "01 계약 요청 전 확인 사항",
        "02 산출내역서",
    ]
    assert told[-1] == (3, 3, "")


def test_the_own_form_of_an_agency_is_used_and_a_lacking_one_refused(two, case, tmp_path):
    form, template = shipped("cost-breakdown")
    book = load_workbook(template)
    book.worksheets[0].title = "우리 서식"
    book.defined_names.clear()
    for name, defined in load_workbook(template).defined_names.items():
        defined.attr_text = defined.attr_text.replace("'산출내역서'", "'우리 서식'")
        book.defined_names[name] = defined
    book.save(tmp_path / "cost-breakdown.xlsx")
    own = CasePapers(tmp_path)
    assert own.own_form(form).is_usable
    assert own.own_form(two[0]) is None
    own.export_paper(form, tmp_path / "나온 것.xlsx", case)
    assert load_workbook(tmp_path / "나온 것.xlsx").sheetnames == ["우리 서식"]

    del book.defined_names["cost.amount"]
    book.save(tmp_path / "cost-breakdown.xlsx")
    with pytest.raises(ExportError, match=r"없는 이름 1개: cost\.amount"):
        own.export_set(two, tmp_path / "out", case)
    assert not (tmp_path / "out").exists()


def test_a_picture_is_shown_before_anything_is_written(papers, two, case):
    pages = papers.picture(two[0], case).pages
    assert pages[0].sheet == "계약요청서"
    assert "대민포털 클라우드 이용" in {cell.text for cell in pages[0].cells}


def test_no_paper_says_another_sum_date_name_or_article_than_the_vocabulary(papers, case, tmp_path):
    """Read every named value back from all papers and their bound workbook."""
    forms = papers.forms()
    known = case.vocabulary
    usable = [form for form in forms if not papers.missing_values(form, case)]
    files = papers.export_set(usable, tmp_path, case).files
    bound = papers.export_bound(usable, tmp_path / "일체.xlsx", case)
    compared = 0
    for file in (*files, bound):
        book = read_paper(file)
        prefixes = tuple(f"{form.id.replace('-', '_')}." for form in usable)
        for name, defined in book.defined_names.items():
            plain = next((name[len(one) :] for one in prefixes if name.startswith(one)), name)
            if papers.catalogue.value(plain) is None:
                continue
            sheet, address = next(iter(defined.destinations))
            shown = book[sheet][address.replace("$", "").split(":")[0]].value
            expected = known.value(plain)
            if isinstance(expected, date):
                shown = shown.date()
            is_told = shown == expected
            is_left = not expected and (shown == "-" or ASKED_FOR.fullmatch(shown))
            assert is_told or is_left, (file.name, name)
            compared += 1
        sums = {total for sheet in book for row in sheet for total in amounts(row)}
        assert sums <= allowed_amounts(known)
    assert compared > 20


ASKED_FOR = re.compile(r"〔.+: 입력 필요〕")
SUM = re.compile(r"\d[\d,]*(?=원)")


def told_in(text):
    """Return the sums that a text tells."""
    return [int(one.replace(",", "")) for one in SUM.findall(text)]


def amounts(row):
    """Yield what looks like a sum of won on a paper: in a cell, or in a text."""
    for cell in row:
        if isinstance(cell.value, int) and "#,##0" in cell.number_format and cell.value > 999:
            yield cell.value
        elif isinstance(cell.value, str):
            yield from told_in(cell.value)


def allowed_amounts(known):
    rows = [row for table in known.tables.values() for row in table.rows]
    values = [*known.values.values(), *(value for row in rows for value in row.values())]
    words = [one for value in values if isinstance(value, str) for one in told_in(value)]
    return {value for value in values if isinstance(value, int)} | set(words)


def test_dates_are_told_alike_in_cells_and_sentences(papers, two, case, tmp_path):
    written = date_text(DETAILS.written_on)
    files = papers.export_set(two, tmp_path, case).files
    for file in files:
        texts = [
            cell.value
            for sheet in read_paper(file)
            for row in sheet
            for cell in row
            if isinstance(cell.value, str) and "2026." in cell.value
        ]
        assert texts
        assert all(written in text for text in texts)
