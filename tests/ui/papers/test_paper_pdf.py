"""A PDF holds every text of its workbook, to be read and searched, in fonts of its own."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from app.exports.picture_parts import WorkbookPicture
from app.ui.papers.page_output import print_pages
from tests.ui.papers.conftest import NAMES


def pages_of(pdf):
    return PdfReader(BytesIO(pdf), strict=True).pages


def said(pages):
    return "".join("".join(page.extract_text().split()) for page in pages)


@pytest.mark.parametrize("paper", NAMES, indirect=True)
def test_every_text_of_every_cell_is_in_the_pdf(paper):
    told = said(pages_of(paper.pdf))
    missing = [
        (where, word) for where, text in paper.texts() for word in text.split() if word not in told
    ]
    assert not missing


@pytest.mark.parametrize("paper", NAMES, indirect=True)
def test_figures_and_days_are_there_as_they_are_shown(paper):
    told = said(pages_of(paper.pdf))
    for page in paper.picture.pages:
        for cell in page.cells:
            assert "".join(cell.text.split()) in told or cell.wraps, cell.address


def test_blanks_can_be_searched_for(papers):
    first = pages_of(papers["result"].pdf)[0].extract_text()
    assert "클라우드 네이티브 도입 자가진단 결과서" in first
    assert "\t" not in first


@pytest.mark.parametrize("paper", NAMES, indirect=True)
def test_every_font_is_in_the_file(paper):
    for page in pages_of(paper.pdf):
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        assert fonts
        for font in fonts:
            (descendant,) = font["/DescendantFonts"]
            descriptor = descendant.get_object()["/FontDescriptor"]
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


@pytest.mark.parametrize("paper", NAMES, indirect=True)
def test_pages_are_a4_lie_as_the_sheet_does_and_tell_their_number(paper):
    pages = pages_of(paper.pdf)
    assert len(pages) == len(paper.picture.pages)
    for number, (page, pictured) in enumerate(
        zip(pages, paper.picture.pages, strict=True), start=1
    ):
        width, height = (float(side) for side in page.mediabox[2:])
        assert (width, height) == pytest.approx((pictured.width, pictured.height), abs=1)
        assert f"{number}/{len(pages)}" in said([page])


def test_a_printer_gets_the_same_pages(papers, tmp_path):
    paper = papers["result"]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "인쇄.pdf"))
    few = [page for page in paper.picture.pages if page.sheet in {"표지", "문항별 결과"}]
    print_pages(printer, WorkbookPicture(tuple(few)))
    printed = PdfReader(tmp_path / "인쇄.pdf").pages
    assert [page.mediabox.width > page.mediabox.height for page in printed] == [
        page.width > page.height for page in few
    ]
    assert "클라우드네이티브도입자가진단결과서" in said(printed).replace("\x01", "")


@pytest.mark.office
def test_a_paper_has_about_as_many_pages_as_libreoffice_makes(papers, print_all, tmp_path):
    """Columns are wider there, so it prints smaller: a sheet that just fits takes a page less."""
    for name, paper in papers.items():
        paper.book.save(tmp_path / f"{name}.xlsx")
    print_all(tmp_path)
    for name, paper in papers.items():
        theirs = len(PdfReader(tmp_path / f"{name}.pdf").pages)
        ours = len(paper.picture.pages)
        assert theirs <= ours <= theirs + 1, name
