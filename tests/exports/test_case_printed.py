"""Printed, a paper of a case shows all of its text on A4, and no column is cut."""

import subprocess

import pytest
from pypdf import PdfReader

from app.domain.paper_vocabulary import PaperVocabulary, Table
from app.exports.bound_workbook import BoundPaper, bind
from app.exports.case_paper import fill_paper, write_paper
from app.exports.sheet_picture import SheetLayout
from tests.case_paper_material import (
    a_case,
    a_form,
    figures,
    make_template,
    material,
    shipped,
    vocabulary,
)
from tests.exports.test_printed_paper import WORD, said
from tests.read_paper import read_paper

LONG = {
    "vendor_reason": " ".join(f"선정사유{number}" for number in range(120)),
    "use_place": " ".join(f"장소{number}" for number in range(40)),
}
MANY = 90
PRINTED_HEIGHT = (297 - 2 * 15) / 25.4 * 72  # points between the margins of an upright page
ROWS = Table(tuple({"name": f"서비스{at}", "amount": 1_000 + at} for at in range(MANY)))


def long_table(folder):
    """Return a paper whose table runs over pages."""
    columns = [
        {"column": "number", "title": "순번", "kind": "code"},
        {"column": "name", "title": "서비스이름"},
        {"column": "amount", "title": "이용금액"},
    ]
    block = {"kind": "table", "id": "list", "table": "services", "columns": columns}
    sheets = [{"title": "내역", "columns": [1, 6, 3], "repeat": "list", "blocks": [block]}]
    form = a_form(sheets=sheets)
    known = PaperVocabulary({"case.title": "긴 표"}, {"services": ROWS})
    return fill_paper(form, make_template(form, folder), material(known))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("printed")


@pytest.fixture
def printed(folder, office):
    """Print the papers in one run of LibreOffice, once for all tests here."""
    names = ["contract-request", "cost-breakdown"]
    if not (folder / "bound.pdf").exists():
        made = material(vocabulary(a_case(**LONG), figures()))
        papers = []
        for name in names:
            form, template = shipped(name)
            write_paper(form, template, folder / f"{name}.xlsx", made)
            papers.append(BoundPaper(form, fill_paper(form, template, made)))
        front, template = shipped("contract-papers")
        bind(front, template, papers, made).save(folder / "bound.xlsx")
        long_table(folder).save(folder / "long.xlsx")
        files = [folder / f"{name}.xlsx" for name in (*names, "bound", "long")]
        subprocess.run(
            [office, f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return {name: PdfReader(folder / f"{name}.pdf").pages for name in (*names, "bound", "long")}


PAPERS = ["contract-request", "cost-breakdown", "bound", "long"]


@pytest.mark.office
@pytest.mark.parametrize("name", PAPERS)
def test_every_text_is_on_paper_whole(printed, folder, name):
    paper = "".join(map(said, printed[name]))
    for sheet in read_paper(folder / f"{name}.xlsx"):
        for row in sheet:
            for cell in row:
                if isinstance(cell.value, str):
                    missing = [word for word in WORD.findall(cell.value) if word not in paper]
                    assert not missing, (cell.coordinate, missing)
                elif isinstance(cell.value, int) and "#,##0" in cell.number_format:
                    assert f"{cell.value:,}" in paper


@pytest.mark.office
@pytest.mark.parametrize("name", PAPERS)
def test_pages_are_a4_with_their_number_and_no_sum_is_hidden(printed, name):
    pages = printed[name]
    for number, page in enumerate(pages, start=1):
        sides = sorted(round(float(side) / 72 * 25.4) for side in page.mediabox[2:])
        assert sides == [210, 297]
        assert f"{number}/{len(pages)}" in said(page)
        assert "###" not in said(page)


@pytest.mark.office
def test_the_head_of_a_long_table_stands_on_every_page(printed):
    assert len(printed["long"]) > 2
    assert all("이용금액" in said(page) for page in printed["long"])


@pytest.mark.office
def test_the_bound_workbook_prints_cover_and_papers_in_order(printed):
    pages = [said(page) for page in printed["bound"]]
    assert "계약요청서류일체" in pages[0]
    contents = next(number for number, text in enumerate(pages) if "목차" in text)
    request = next(
        number
        for number, text in enumerate(pages)
        if text.count("계약(구매)요청서") and number > contents
    )
    assert contents < request < len(pages) - 1
    assert "단가(원)(정가)" in pages[-1]


@pytest.mark.office
def test_a_page_is_printed_at_the_scale_that_its_end_was_reckoned_at(printed, folder):
    """A wider font would shrink the page, and leave its foot empty."""
    sheet = read_paper(folder / "long.xlsx").worksheets[0]
    layout = SheetLayout(sheet)
    rows = layout.pages()[1]
    told: list[tuple[str, float]] = []
    printed["long"][1].extract_text(
        visitor_text=lambda text, _, place, *more: told.append((text.strip(), place[5]))
    )
    names = [at for text, at in told if text.startswith("서비스") and text != "서비스이름"]
    reckoned = layout.height_of(rows[1], rows[-1]) / layout.room() * PRINTED_HEIGHT
    assert max(names) - min(names) > 0.9 * reckoned
