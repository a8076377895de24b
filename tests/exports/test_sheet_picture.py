"""A filled workbook is pictured page by page: what stands where, and how it looks."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import RadarChart, Reference

from app.exports.case_paper import fill_paper
from app.exports.cell_text import cell_text
from app.exports.cell_values import DATE_FORMAT
from app.exports.chart_caches import cache_chart_points
from app.exports.sheet_picture import LONG_SIDE, SHORT_SIDE, picture_of, pictures
from tests.case_paper_material import material, shipped


@pytest.fixture(scope="module")
def pictured():
    made = {}
    for name in ("contract-request", "cost-breakdown"):
        form, template = shipped(name)
        book = fill_paper(form, template, material())
        made[name] = (book, picture_of(book))
    return made


@pytest.mark.parametrize("name", ["contract-request", "cost-breakdown"])
def test_every_text_is_on_a_page_and_inside_its_margins(pictured, name):
    book, picture = pictured[name]
    told = {cell.text for page in picture.pages for cell in page.cells}
    for row in book.book.worksheets[0]:
        for cell in row:
            if isinstance(cell.value, str):
                assert cell.value in told
    for page in picture.pages:
        for cell in page.cells:
            assert cell.left > 0
            assert cell.left + cell.width <= page.width - 56 + 0.01
            assert cell.top + cell.height <= page.height - 42 + 0.01


def test_pages_lie_as_their_sheets_do_and_are_numbered(pictured):
    upright, across = pictured["contract-request"][1], pictured["cost-breakdown"][1]
    request = upright.of_sheet("계약요청서")
    assert {(page.width, page.height) for page in request} == {(SHORT_SIDE, LONG_SIDE)}
    assert {(page.width, page.height) for page in across.pages} == {(LONG_SIDE, SHORT_SIDE)}
    count = len(upright.pages)
    assert [page.footer.centre for page in request] == [f"1/{count}", f"2/{count}"]


def test_figures_are_shown_by_their_format(pictured):
    told = {cell.text for page in pictured["contract-request"][1].pages for cell in page.cells}
    assert {"578,946,912원", "494,399,376", "2026. 11. 23.", "2.5"} <= told


def test_a_cell_has_its_font_fill_lines_and_place(pictured):
    page = pictured["cost-breakdown"][1].pages[0]
    head = next(cell for cell in page.cells if cell.text == "단가(원)\n(정가)")
    assert (head.font.bold, head.fill, head.horizontal) == (True, "F2F2F2", "centre")
    assert head.top_line.style == "medium"
    assert head.left_line.style == "thin"
    title = next(cell for cell in page.cells if cell.text == "산출내역서")
    assert title.width == pytest.approx(page.width - 2 * title.left, abs=1)


def test_a_long_table_runs_on_with_its_head_on_every_page():
    sheet = Workbook().active
    sheet.append(["번호"])
    for row in range(120):
        sheet.append([row])
    sheet.print_title_rows = "1:1"
    pages = pictures([sheet]).pages
    assert len(pages) > 2
    assert all(page.cells[0].text == "번호" for page in pages)
    figures = [int(cell.text) for page in pages for cell in page.cells if cell.text.isdigit()]
    assert figures == list(range(120))


def test_a_break_begins_a_page():
    from openpyxl.worksheet.pagebreak import Break

    sheet = Workbook().active
    sheet.append(["앞"])
    sheet.append(["뒤"])
    sheet.row_breaks.append(Break(id=1))
    assert [page.cells[0].text for page in pictures([sheet]).pages] == ["앞", "뒤"]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1_234_567, "#,##0", "1,234,567"),
        (1_499, "#,##0,", "1"),
        (1_500, "#,##0,", "2"),
        (-1_234_567, "#,##0", "-1,234,567"),
        (5, '#,##0"원"', "5원"),
        (7.3, '0.0##"%"', "7.3%"),
        (10.25, '0.0##"%"', "10.25%"),
        (0.671, "0%", "67%"),
        (2.5, "#,##0.0##", "2.5"),
        (36, "General", "36"),
        (2.5, "General", "2.5"),
        (date(2026, 11, 3), DATE_FORMAT, "2026. 11. 3."),
        (date(2026, 11, 3), "yyyy-mm-dd", "2026-11-03"),
        ("글", "#,##0", "글"),
        (None, "General", ""),
    ],
)
def test_a_cell_is_shown_as_excel_shows_it(value, number_format, text):
    assert cell_text(value, number_format) == text


def test_a_chart_is_pictured_where_it_lies_out_of_the_points_of_its_cells():
    sheet = Workbook().active
    for row in (("축", "현재"), ("하나", 1), ("둘", None), ("셋", 3)):
        sheet.append(row)
    chart = RadarChart()
    chart.title = "축별 단계"
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=4), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=4))
    chart.y_axis.scaling.min, chart.y_axis.scaling.max, chart.y_axis.majorUnit = 0, 3, 1
    chart.y_axis.number_format = '0"단계"'
    chart.width, chart.height = 12, 9  # cm
    sheet.add_chart(chart, "B6")
    sheet.print_area = "A1:H40"
    sheet.page_margins.left = 1
    file = BytesIO()
    sheet.parent.save(file)
    book = load_workbook(file)
    cache_chart_points(book)
    (page,) = pictures(book.worksheets).pages
    (pictured,) = page.charts
    corner = next(cell for cell in page.cells if cell.address == "B6")
    assert (pictured.kind, pictured.title) == ("radar", "축별 단계")
    assert (pictured.left, pictured.top) == (corner.left, corner.top)
    assert pictured.width == pytest.approx(12 / 2.54 * 72, abs=0.1)
    assert pictured.labels == ("하나", "둘", "셋")
    assert [(one.title, one.values) for one in pictured.outlines] == [("현재", (1.0, None, 3.0))]
    assert [text for _, text in pictured.levels] == ["0단계", "1단계", "2단계", "3단계"]
