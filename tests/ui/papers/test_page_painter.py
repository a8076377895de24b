"""A page is painted as its workbook has it: lines, fills, letters in their cells, charts."""

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment
from PySide6.QtGui import QColor, QFontMetricsF

from app import paths
from app.exports.picture_parts import PictureChart, PictureOutline
from app.exports.sheet_picture import pictures
from app.ui.charts.radar_data import OutlineStyle
from app.ui.papers.chart_on_paper import radar_of
from app.ui.papers.page_output import page_image
from app.ui.papers.page_painter import set_texts
from app.ui.papers.paper_fonts import UNITS
from app.ui.theme import load_fonts
from tests.ui.papers.conftest import NAMES

FINE = 4  # dots to the point
DOTS = 72 * FINE
WHITE, RED = QColor("#ffffff"), QColor("#cc0000")


def cell_at(page, address):
    return next(cell for cell in page.cells if cell.address == address)


def is_red(colour):
    return colour.red() > 180 and colour.green() < 140


def reds_across(image, cell, side="top"):
    """Return how many dots are red on a way straight across a line of a cell."""
    if side == "top":
        x, y = cell.left + cell.width / 2, cell.top
        ways = [(x * FINE, y * FINE + step) for step in range(-16, 17)]
    else:
        x, y = cell.left, cell.top + cell.height / 2
        ways = [(x * FINE + step, y * FINE) for step in range(-16, 17)]
    return sum(is_red(image.pixelColor(round(x), round(y))) for x, y in ways)


def test_a_fill_has_its_colour_and_the_paper_is_white(small_page):
    image = page_image(small_page, DOTS)
    cell = cell_at(small_page, "A1")
    x, y = (cell.left + cell.width / 2) * FINE, (cell.top + cell.height / 2) * FINE
    assert image.pixelColor(round(x), round(y)) == QColor("#1f6feb")
    assert image.pixelColor(5, 5) == WHITE


@pytest.mark.parametrize("side", ["top", "left"])
def test_a_line_is_where_a_line_is_and_as_heavy(small_page, side):
    image = page_image(small_page, DOTS)
    thin, medium, thick = (
        reds_across(image, cell_at(small_page, address), side) for address in ("B1", "B3", "B5")
    )
    assert 1 <= thin < medium < thick
    assert reds_across(image, cell_at(small_page, "C2"), side) == 0


def test_a_double_line_is_two_and_a_dashed_one_has_gaps(small_page):
    image = page_image(small_page, DOTS)
    double = cell_at(small_page, "D1")
    x = round((double.left + double.width / 2) * FINE)
    reds = [is_red(image.pixelColor(x, round(double.top * FINE) + step)) for step in range(-10, 11)]
    runs = "".join("x" if red else " " for red in reds).split()
    assert len(runs) == 2
    for address in ("D3", "D5"):
        cell = cell_at(small_page, address)
        y = round(cell.top * FINE)
        along = [
            any(is_red(image.pixelColor(x, y + up)) for up in (-2, -1, 0, 1, 2))
            for x in range(round(cell.left * FINE) + 4, round((cell.left + cell.width) * FINE) - 4)
        ]
        assert any(along)
        assert not all(along)


def test_a_merged_cell_is_one_with_its_text_in_the_middle(small_page):
    cell, text = next(pair for pair in set_texts(small_page) if pair[0].address == "A6")
    (line,) = text.lines
    assert line.x + line.width / 2 == pytest.approx(cell.left + cell.width / 2)
    assert (text.top + text.bottom) / 2 == pytest.approx(cell.top + cell.height / 2)
    assert text.ruler.font.bold()


def test_a_long_text_wraps_in_its_cell_or_runs_over_empty_ones(small_page):
    found = {cell.address: (cell, text) for cell, text in set_texts(small_page)}
    cell, wrapped = found["C3"]
    assert len(wrapped.lines) > 1
    assert " ".join(line.text for line in wrapped.lines) == cell.text
    cell, running = found["A7"]
    assert [line.text for line in running.lines] == [cell.text]
    assert running.lines[0].width > cell.width
    assert running.ruler.font.pixelSize() == round(cell.font.size * UNITS)


@pytest.mark.parametrize(
    ("text", "alignment"),
    [
        ("긴 글이 낮은 칸에 들어 있어 줄이 넘침 " * 4, {"wrap_text": True}),
        ("칸에 맞추어 줄이는 글은 옆 칸으로 나가지 않음", {"shrink_to_fit": True}),
        ("옆의 칸이 차 있어 이어질 곳이 없는 글", {}),
    ],
)
def test_a_text_that_would_be_cut_is_set_smaller(qapp, text, alignment):
    load_fonts(paths.RESOURCES)
    sheet = Workbook().active
    sheet.append([text, "옆 칸"])
    sheet.row_dimensions[1].height = 30
    sheet.column_dimensions["A"].width = 20
    sheet["A1"].alignment = Alignment(**alignment)
    (page,) = pictures([sheet]).pages
    cell, made = next(set_texts(page))
    assert made.ruler.font.pixelSize() < round(cell.font.size * UNITS)
    assert max(line.x + line.width for line in made.lines) <= cell.left + cell.width + 0.5
    assert made.bottom - made.top <= cell.height


@pytest.mark.parametrize("paper", NAMES, indirect=True)
def test_no_text_of_a_shipped_paper_is_cut(paper):
    for page in paper.picture.pages:
        left = min(cell.left for cell in page.cells)
        right = max(cell.left + cell.width for cell in page.cells)
        for cell, text in set_texts(page):
            where = (page.sheet, cell.address, cell.text)
            metrics = QFontMetricsF(text.ruler.font)
            begin, end = (cell.left, cell.left + cell.width) if cell.wraps else (left, right)
            for line in text.lines:
                drawn = metrics.boundingRect(line.text).translated(line.x * UNITS, line.y * UNITS)
                assert drawn.left() / UNITS >= begin - 0.5, where
                assert drawn.right() / UNITS <= end + 0.5, where
            assert text.top >= cell.top - 0.5, where
            assert text.bottom <= cell.top + cell.height + 0.5, where
            assert text.ruler.font.pixelSize() >= round(cell.font.size * UNITS * 0.8), where


def test_the_charts_of_the_result_are_drawn_out_of_their_points(papers):
    charts = {
        chart.title: (page, chart)
        for page in papers["result"].picture.pages
        for chart in page.charts
    }
    assert len(charts) == 3
    page, chart = next(both for title, both in charts.items() if "축별" in title)
    data = radar_of(chart)
    assert [axis.title for axis in data.axes] == list(chart.labels)
    assert data.outlines[0].style is OutlineStyle.TODAY
    sheet = papers["result"].book.book["성숙도 진단"]
    rows = sheet.iter_rows(min_col=1, max_col=2, values_only=True)
    told = {str(label): figure for label, figure in reversed(list(rows))}  # the upper table counts
    for label, value in zip(chart.labels, chart.outlines[0].values, strict=True):
        figure = told[label]
        assert value == (float(figure) if isinstance(figure, int | float) else None)
    for page, chart in charts.values():
        image = page_image(page, 72)
        inside = [
            image.pixelColor(x, y).lightness() < 128
            for x in range(round(chart.left) + 2, round(chart.left + chart.width) - 2)
            for y in range(round(chart.top) + 2, round(chart.top + chart.height) - 2)
        ]
        assert sum(inside) > 200


def test_a_point_that_is_not_known_is_a_gap_and_never_zero():
    outline = PictureOutline("현재", "solid", (1.0, None, 3.0))
    chart = PictureChart("radar", "도표", 0, 0, 10, 10, ("가", "나", "다"), (outline,), (), 0, 3)
    data = radar_of(chart)
    assert [value.share for value in data.outlines[0].values] == [pytest.approx(1 / 3), None, 1.0]
    assert data.first_open() is None  # no word for it in the legend, as in the workbook


def test_outlines_of_one_dash_are_still_told_apart():
    outlines = tuple(PictureOutline(title, "solid", (1.0,) * 3) for title in "가나다라")
    chart = PictureChart("radar", "", 0, 0, 9, 9, ("1", "2", "3"), outlines, (), 0, 3)
    assert len({outline.style for outline in radar_of(chart).outlines}) == 4
