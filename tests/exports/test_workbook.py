"""A template is filled by its names: it may be moved and restyled, and nothing in it is lost."""

from datetime import date

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font

from app.exports.cell_values import LONGEST_TEXT, put
from app.exports.failures import ExportError
from app.exports.row_heights import LONGEST_BLOCK
from app.exports.workbook import FormWorkbook
from tests.exports.conftest import name_cells, named

MARK = "…(이하 생략)"


@pytest.fixture
def filled(sheet, tmp_path):
    """Save the sheet as a template, fill it as told, and read it again."""

    def made(fill, names=()):
        sheet.parent.save(tmp_path / "template.xlsx")
        book = FormWorkbook(tmp_path / "template.xlsx", names, MARK)
        fill(book)
        book.save(tmp_path / "결과.xlsx")
        return load_workbook(tmp_path / "결과.xlsx", data_only=True)

    return made


def test_a_value_follows_its_name_wherever_the_cell_was_moved(sheet, filled):
    name_cells(sheet.parent, sheet, author="$D$17")
    assert filled(lambda book: book.fill({"author": "김하늘"}))["결과"]["D17"].value == "김하늘"


def test_a_value_goes_to_the_first_of_merged_cells(sheet, filled):
    sheet.merge_cells("B2:D2")
    name_cells(sheet.parent, sheet, author="$C$2")
    assert filled(lambda book: book.fill({"author": "김하늘"}))["결과"]["B2"].value == "김하늘"


def test_every_missing_name_is_told_at_once(sheet, filled):
    name_cells(sheet.parent, sheet, author="$A$1")
    with pytest.raises(ExportError, match=r"2개.*department, day"):
        filled(lambda book: None, names=["author", "department", "day"])


def test_a_name_whose_cell_was_deleted_in_excel_counts_as_missing(sheet, filled):
    name_cells(sheet.parent, sheet, author="#REF!")
    with pytest.raises(ExportError, match="author"):
        filled(lambda book: None, names=["author"])


def test_a_file_that_is_no_workbook_is_told(tmp_path):
    (tmp_path / "template.xlsx").write_bytes(b"not a workbook")
    with pytest.raises(ExportError, match="서식 파일을 열 수 없습니다"):
        FormWorkbook(tmp_path / "template.xlsx", [], MARK)


def test_a_missing_template_is_told(tmp_path):
    with pytest.raises(ExportError, match="서식 파일을 열 수 없습니다"):
        FormWorkbook(tmp_path / "template.xlsx", [], MARK)


def test_a_text_longer_than_a_cell_holds_ends_with_a_mark(sheet, filled):
    name_cells(sheet.parent, sheet, finding="$A$1")
    text = filled(lambda book: book.fill({"finding": "가" * 40_000}))["결과"]["A1"].value
    assert len(text) == LONGEST_TEXT
    assert text.endswith(f"가{MARK}")


def test_signs_that_take_two_places_in_excel_are_counted_twice(sheet, filled):
    name_cells(sheet.parent, sheet, finding="$A$1")
    text = filled(lambda book: book.fill({"finding": "😀" * 20_000}))["결과"]["A1"].value
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert text.endswith(f"😀{MARK}")


@pytest.mark.parametrize("typed", ["=1+1", "+82", "-5점", "@부서", "#N/A", "#REF!"])
def test_what_looks_like_a_formula_or_an_error_stays_text_even_when_edited(sheet, filled, typed):
    name_cells(sheet.parent, sheet, finding="$A$1")
    cell = filled(lambda book: book.fill({"finding": typed}))["결과"]["A1"]
    assert (cell.value, cell.data_type) == (typed, "s")
    assert cell.quotePrefix or typed[0] == "#"


@pytest.mark.parametrize("refused", ["\x00", "\x0b", "\x1f", "\ud800", "￾", "￿"])
def test_what_no_workbook_can_hold_is_dropped(sheet, filled, refused):
    name_cells(sheet.parent, sheet, finding="$A$1")
    book = filled(lambda book: book.fill({"finding": f"가{refused}나"}))
    assert book["결과"]["A1"].value == "가나"


def test_a_row_grows_with_its_text_and_never_shrinks(sheet, filled):
    sheet["A1"].alignment = sheet["A2"].alignment = Alignment(wrap_text=True)
    sheet.column_dimensions["A"].width = 20
    sheet.row_dimensions[2].height = 90
    name_cells(sheet.parent, sheet, long="$A$1", short="$A$2")
    shown = filled(lambda book: book.fill({"long": "가나다라 " * 20, "short": "짧음"}))["결과"]
    assert shown.row_dimensions[1].height > 100
    assert shown.row_dimensions[2].height == 90


def test_a_date_and_a_figure_are_shown_small_rather_than_as_hashes_where_texts_would_wrap(
    sheet, filled
):
    for column in "ABC":
        sheet[f"{column}1"].alignment = Alignment(wrap_text=True, horizontal="center", indent=1)
    name_cells(sheet.parent, sheet, rows="$A$1")
    rows = [[date(2026, 12, 31), 1_234_567, "확인하지 않은 것"], ["미확인", "해당 없음", "글"]]
    shown = filled(lambda book: book.fill_rows("rows", rows))["결과"]
    kept = [[(bool(one.alignment.wrap_text), bool(one.alignment.shrink_to_fit)) for one in row]
            for row in shown["A1:C2"]]  # fmt: skip
    assert kept == [[(False, True), (False, True), (True, False)], [(True, False)] * 3]
    assert (shown["A1"].alignment.horizontal, shown["A1"].alignment.indent) == ("center", 1)


def test_what_stands_below_a_table_moves_down_with_everything_it_has(sheet, filled):
    sheet["A2"].font = Font(bold=True)
    sheet["A3"], sheet.row_dimensions[3].height = "합계", 33
    sheet.merge_cells("A4:C4")
    sheet.print_area = "A1:C4"
    name_cells(sheet.parent, sheet, rows="$A$2", total="$B$3", note="$A$4")

    def fill(book):
        book.fill_rows("rows", [[n, n * 10] for n in range(5)])
        book.fill({"total": 100, "note": "끝."})

    book = filled(fill)
    shown = book["결과"]
    assert [cell.value for cell in shown["B"]] == [None, 0, 10, 20, 30, 40, 100, None]
    assert all(shown.cell(row, 1).font.bold for row in range(2, 7))
    assert (shown["A7"].value, shown.row_dimensions[7].height) == ("합계", 33)
    assert [str(merged) for merged in shown.merged_cells.ranges] == ["A8:C8"]
    assert shown.print_area == "'결과'!$A$1:$C$8"
    assert named(book, "note").coordinate == "A8"


def test_a_chart_draws_every_row_of_a_table_that_grew(sheet, filled):
    sheet["A1"], sheet["B1"] = "목표", "비율"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=2))
    sheet.add_chart(chart, "A5")
    name_cells(sheet.parent, sheet, rows="$A$2")
    book = filled(
        lambda book: book.fill_rows("rows", [["운영", 0.5], ["변화", None], ["품질", 0.25]])
    )
    (drawn,) = book["결과"]._charts
    assert drawn.anchor._from.row == 6
    labels, figures = drawn.ser[0].cat.strRef, drawn.ser[0].val.numRef
    assert [point.v for point in labels.strCache.pt] == ["운영", "변화", "품질"]
    assert [(point.idx, point.v) for point in figures.numCache.pt] == [(0, 0.5), (2, 0.25)]
    assert drawn.ser[0].tx.strRef.strCache.pt[0].v == "비율"
    assert (labels.f, figures.f) == ("'결과'!$A$2:$A$4", "'결과'!$B$2:$B$4")


def test_a_text_too_tall_for_one_row_runs_on_in_the_next_and_loses_nothing(sheet, filled):
    sheet["B1"].alignment = Alignment(wrap_text=True, horizontal="left")
    sheet.column_dimensions["B"].width = 20
    name_cells(sheet.parent, sheet, rows="$A$1")
    long = " ".join(f"{n}번째" for n in range(600))
    shown = filled(lambda book: book.fill_rows("rows", [[1, long], [2, "짧음"]]))["결과"]
    assert "".join(cell.value for cell in shown["B"][:-1]) == long
    assert [c.value for c in shown["A"] if c.value] == [1, 2]
    heights = [shown.row_dimensions[row].height for row in range(1, shown.max_row + 1)]
    assert max(heights) < 409
    assert shown.max_row > 600 / LONGEST_BLOCK / 4


def test_every_sheet_opens_at_its_first_cell_and_only_the_first_is_chosen(sheet, filled):
    second = sheet.parent.create_sheet("둘째")
    second.sheet_view.topLeftCell, second.sheet_view.zoomScale = "A40", 60
    second.sheet_view.selection[0].activeCell = second.sheet_view.selection[0].sqref = "C44"
    sheet.parent.active = 1
    book = filled(lambda book: None)
    assert book.active.title == "결과"
    for at, shown in enumerate(book.worksheets):
        view = shown.sheet_view
        assert (view.topLeftCell, view.zoomScale, view.tabSelected) == ("A1", 100, at == 0)
        assert view.selection[0].activeCell == "A1"


def test_a_date_reads_as_papers_write_it_where_the_template_chose_no_format(sheet):
    put(sheet["A1"], date(2026, 3, 24), "…")
    sheet["A2"].number_format = "yyyy"
    put(sheet["A2"], date(2026, 3, 24), "…")
    assert sheet["A1"].number_format == 'yyyy". "m". "d"."'
    assert sheet["A2"].number_format == "yyyy"
