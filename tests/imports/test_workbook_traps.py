"""Where a reader is silently wrong, the checks before it set it right: each trap is tried."""

import zipfile
from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest

from app.domain.reading_limits import LimitName, ReadingLimit
from app.domain.reading_refusals import Refusal
from app.domain.sheet_grid import CellError, DateSystem, MergedRange, NoteKind, SheetState
from tests.imports.made_files import (
    LIMITS,
    STRICT_MAIN,
    STRICT_OFFICE,
    data,
    made_workbook,
    num,
    packed,
    read_here,
    refusal_of,
    row,
    text,
    workbook_parts,
)

EITHER_READER = pytest.mark.parametrize("second", [False, True], ids=["calamine", "openpyxl"])
FORMATS = (
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\.\\ m\\.\\ d\\."/>'
    '<numFmt numFmtId="171" formatCode="[h]:mm:ss"/>'
    '<numFmt numFmtId="172" formatCode="0.0&quot;%&quot;"/></numFmts>'
    "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders>"
    "<cellStyleXfs><xf/></cellStyleXfs><cellXfs>"
    + "".join(f'<xf numFmtId="{one}"/>' for one in (0, 170, 171, 10, 172, 20))
    + "</cellXfs>"
)
DAY, LENGTH, PERCENT, WORD_PERCENT, CLOCK = 1, 2, 3, 4, 5


def limited(name, value, words):
    return replace(LIMITS, limits={**LIMITS.limits, name: ReadingLimit(value, words)})


def test_a_strict_workbook_is_read(tmp_path):
    path = made_workbook(
        tmp_path / "가.xlsx", data(row(1, num("A1", 7))), main=STRICT_MAIN, office=STRICT_OFFICE
    )
    assert read_here(path).sheets[0].rows == ((7,),)


@EITHER_READER
def test_a_wrong_dimension_hides_no_row(tmp_path, second):
    rows = "".join(row(number, num(f"A{number}", number)) for number in range(1, 51))
    path = made_workbook(tmp_path / "가.xlsx", '<dimension ref="A1"/>' + data(rows))
    assert len(read_here(path, by_second_reader=second).sheets[0].rows) == 50


@EITHER_READER
def test_errors_stay_errors_and_are_no_text(tmp_path, second):
    cells = [
        '<c r="B2" t="e"><v>#N/A</v></c>',
        '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        text("D2", "#N/A"),
    ]
    last = row(5, '<c r="F5" t="e"><v>#REF!</v></c>')
    path = made_workbook(tmp_path / "가.xlsx", data(row(2, *cells) + last))
    (sheet,) = read_here(path, by_second_reader=second).sheets
    assert (sheet.first_row, sheet.first_column) == (2, 2)
    assert sheet.rows[0] == (CellError.NOT_AVAILABLE, CellError.DIV_0, "#N/A")
    assert sheet.value(5, 6) is CellError.REF


@pytest.mark.parametrize(
    ("cells", "reason", "place"),
    [
        (num("XFD20000", 1), Refusal.TOO_MANY_COLUMNS, "XFD20000"),
        (num("XFD1048576", 1), Refusal.TOO_MANY_ROWS, "XFD1048576"),
        (num("ZZ200000", 1), Refusal.TOO_MANY_ROWS, "ZZ200000"),
        (num("A50001", 1), Refusal.TOO_MANY_ROWS, "A50001"),
        (num("SG1", 1), Refusal.TOO_MANY_COLUMNS, "SG1"),
        (num("ZZZZZ9999999999", 1), Refusal.DAMAGED, "ZZZZZ999"),
        (num("A0", 1), Refusal.DAMAGED, "A0"),
        (num("A1048577", 1), Refusal.DAMAGED, "A1048577"),
        (num("XFE1", 1), Refusal.DAMAGED, "XFE1"),
        (num("가1", 1), Refusal.DAMAGED, "가1"),
    ],
)
def test_a_far_or_impossible_cell_is_refused_with_its_place(tmp_path, cells, reason, place):
    path = made_workbook(tmp_path / "가.xlsx", data(row(1, num("A1", 1)) + f"<row>{cells}</row>"))
    refused = refusal_of(path)
    assert refused.reason is reason
    assert place in str(refused)


def test_the_last_row_and_column_that_may_be_are_read(tmp_path):
    path = made_workbook(
        tmp_path / "가.xlsx", data(f"<row>{num('A50000', 1)}{num('SF50000', 2)}</row>")
    )
    wide = limited(LimitName.CELLS, 30_000_000, "충분")
    (sheet,) = read_here(path, wide).sheets
    assert (sheet.first_row, len(sheet.rows), sheet.last_column) == (50000, 1, 500)
    assert refusal_of(path).reason is Refusal.TOO_MUCH


def test_a_formatted_but_empty_far_cell_is_no_value(tmp_path):
    far = '<row r="1048576" hidden="1"><c r="XFD1048576" s="1"/></row>'
    path = made_workbook(tmp_path / "가.xlsx", data(row(1, num("A1", 1)) + far))
    assert read_here(path).sheets[0].rows == ((1,),)


@EITHER_READER
def test_rows_above_and_columns_before_the_table_do_not_shift_its_numbers(tmp_path, second):
    rows = row(3, text("C3", "이름"), text("D3", "값")) + row(7, text("C7", "가"), num("D7", 5))
    path = made_workbook(tmp_path / "가.xlsx", data(rows))
    (sheet,) = read_here(path, by_second_reader=second).sheets
    assert (sheet.first_row, sheet.first_column) == (3, 3)
    assert sheet.value(7, 4) == 5
    assert [number for number, _ in sheet.shown_rows()] == [3, 4, 5, 6, 7]


@EITHER_READER
def test_cells_without_an_address_follow_each_other(tmp_path, second):
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    path = made_workbook(tmp_path / "가.xlsx", data(rows))
    sheet = read_here(path, by_second_reader=second).sheets[0]
    assert sheet.rows == ((1, 2), (3,))


@EITHER_READER
def test_a_merged_cell_shows_its_first_value_in_all_of_it_and_tells_what_it_covers(
    tmp_path, second
):
    rows = row(1, text("A1", "서울"), num("B1", 1)) + row(2, text("A2", "부산"), num("B2", 2))
    merges = '<mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="C1:XFD1"/></mergeCells>'
    path = made_workbook(tmp_path / "가.xlsx", data(rows + row(3, num("B3", 3))) + merges)
    (sheet,) = read_here(path, by_second_reader=second).sheets
    assert [shown[0] for _, shown in sheet.shown_rows()] == ["서울"] * 3
    assert sheet.merge_at(3, 1) == MergedRange(1, 1, 3, 1)
    assert sheet.merge_at(3, 2) is None
    covered = [note for note in sheet.notes if note.kind is NoteKind.UNDER_MERGE]
    # openpyxl leaves out what a merged cell covers only where it reads the sheet whole.
    assert [(note.row, note.column) for note in covered] == [(2, 1)]


def test_more_merged_cells_than_may_be_are_refused(tmp_path):
    merges = "".join(f'<mergeCell ref="A1:A{number}"/>' for number in range(2, 60))
    path = made_workbook(
        tmp_path / "가.xlsx", data(row(60, num("A60", 1))) + f"<mergeCells>{merges}</mergeCells>"
    )
    assert "병합 9칸" in str(refusal_of(path, limited(LimitName.MERGES, 9, "병합 9칸")))


def test_merged_cells_beyond_the_last_value_cost_nothing(tmp_path):
    far = "".join(f'<mergeCell ref="XFA{n}:XFD50000"/>' for n in range(1, 9000))
    path = made_workbook(
        tmp_path / "가.xlsx", data(row(9, num("A9", 1))) + f"<mergeCells>{far}</mergeCells>"
    )
    assert read_here(path).sheets[0].merged == ()


def test_what_is_hidden_is_read_and_told(tmp_path):
    columns = '<cols><col min="2" max="16384" hidden="1"/></cols>'
    rows = row(1, num("A1", 1)) + '<row r="2" hidden="1"><c r="A2"><v>2</v></c></row>'
    path = made_workbook(
        tmp_path / "가.xlsx",
        columns + data(rows),
        data(row(1, num("A1", 3))),
        data(row(1, num("A1", 4))),
        states=("", "hidden", "veryHidden"),
    )
    first, *others = read_here(path).sheets
    assert first.rows == ((1,), (2,))
    assert first.hidden_rows == {2}
    assert first.hidden_columns == set(range(2, 501))
    assert [sheet.state for sheet in others] == [SheetState.HIDDEN, SheetState.VERY_HIDDEN]
    assert [sheet.rows for sheet in others] == [((3,),), ((4,),)]


def test_a_formula_keeps_its_stored_value_and_tells_what_it_links_to(tmp_path):
    cells = [
        '<c r="A1"><f>[1]Sheet1!$A$1</f><v>5</v></c>',
        '<c r="B1"><f>SUM(A1)</f><v>6</v></c>',
        '<c r="C1"><f>AVERAGE(A1:B1)</f><v/></c>',
        '<c r="D1"><f>A1</f></c>',
        '<c r="E1" t="str"><f>IF(A1=5,"","")</f><v></v></c>',
        '<c r="F1"><f>Table1[2024]*2</f><v>8</v></c>',
        '<c r="G1"><f t="shared" si="0" ref="G1:H1">\'[2]다른 시트\'!B2</f><v>9</v></c>',
        '<c r="H1"><f t="shared" si="0"/><v>10</v></c>',
    ]
    path = made_workbook(tmp_path / "가.xlsx", data(row(1, *cells)))
    (sheet,) = read_here(path).sheets
    assert sheet.rows == ((5, 6, None, None, None, 8, 9, 10),)
    told = {(note.column, note.kind) for note in sheet.notes_at(1)}
    assert told == {
        (1, NoteKind.EXTERNAL_LINK),
        (7, NoteKind.EXTERNAL_LINK),
        (8, NoteKind.EXTERNAL_LINK),
    }
    assert {column: list(rows) for column, rows in sheet.uncalculated.items()} == {3: [1], 4: [1]}


def test_every_formula_without_a_value_is_known_however_many_there_are(tmp_path):
    cells = ['<c r="{c}{r}"><f>A1</f></c>'.format(c=c, r="{0}") for c in ("B", "D")]
    rows = "".join(
        row(n, num(f"A{n}", n), *(one.format(n) for one in cells)) for n in range(1, 1301)
    )
    path = made_workbook(tmp_path / "가.xlsx", data(rows))
    (sheet,) = read_here(path).sheets
    assert {column: len(rows) for column, rows in sheet.uncalculated.items()} == {2: 1300, 4: 1300}
    assert list(sheet.uncalculated[4])[-1] == 1300
    assert sheet.more_notes == 0


def test_nothing_but_formulas_without_values_is_told_as_such(tmp_path):
    path = made_workbook(tmp_path / "가.xlsx", data(row(1, '<c r="A1"><f>1+1</f></c>')))
    assert "LibreOffice에서 열어 저장" in str(refusal_of(path))


def test_formulas_where_no_value_may_stand_take_no_memory(tmp_path):
    far = data(row(1, num("A1", 1)) + '<row><c r="XFD1048576"><f>1+1</f></c></row>')
    (sheet,) = read_here(made_workbook(tmp_path / "가.xlsx", far)).sheets
    assert sheet.rows == ((1,),)
    assert sheet.uncalculated == {}


def test_a_link_outside_the_package_is_not_followed(tmp_path):
    parts = workbook_parts(data(row(1, num("A1", 1))))
    links = parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId77" Type="x/externalLink" TargetMode="External"'
        ' Target="file://server/share/other.xlsx"/></Relationships>',
    )
    path = packed(tmp_path / "가.xlsx", parts | {"xl/_rels/workbook.xml.rels": links})
    assert read_here(path).sheets[0].rows == ((1,),)


@EITHER_READER
@pytest.mark.parametrize(
    ("properties", "system", "day"),
    [
        ("", DateSystem.SINCE_1900, date(2026, 3, 4)),
        ('<workbookPr date1904="1"/>', DateSystem.SINCE_1904, date(2030, 3, 5)),
    ],
)
def test_days_and_times_are_those_that_excel_shows(tmp_path, second, properties, system, day):
    cells = [num("A1", 46085, DAY), num("B1", 1.5, LENGTH), num("C1", 0.25, CLOCK)]
    path = made_workbook(
        tmp_path / "가.xlsx", data(row(1, *cells)), styles=FORMATS, properties=properties
    )
    read = read_here(path, by_second_reader=second)
    assert read.date_system is system
    assert read.sheets[0].rows == ((day, "36:00:00", time(6, 0)),)


def test_columns_that_excel_shows_as_percentages_are_told(tmp_path):
    rows = row(1, num("A1", 0.996, PERCENT), num("B1", 0.5, PERCENT), num("C1", 5, WORD_PERCENT))
    path = made_workbook(tmp_path / "가.xlsx", data(rows + row(2, num("B2", 3))), styles=FORMATS)
    assert read_here(path).sheets[0].percent_columns == {1}


@EITHER_READER
def test_numbers_are_exact_and_text_stays_text(tmp_path, second):
    cells = [
        num("A1", "0.1"),
        num("B1", "35156.490000000005"),
        num("C1", "1200"),
        num("D1", "1E+20"),
        text("E1", "01"),
        '<c r="F1" t="b"><v>1</v></c>',
        text("G1", "１２"),
    ]
    path = made_workbook(tmp_path / "가.xlsx", data(row(1, *cells)))
    (values,) = read_here(path, by_second_reader=second).sheets[0].rows
    assert values == (
        Decimal("0.1"),
        Decimal("35156.490000000005"),
        1200,
        Decimal("1E+20"),
        "01",
        True,
        "１２",
    )
    assert not any(isinstance(value, float) for value in values)


def test_a_workbook_whose_elements_have_a_prefix_is_checked_all_the_same(tmp_path):
    parts = workbook_parts("")
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>3</x:v></x:c>'
        '<x:c r="C2" t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    path = packed(tmp_path / "가.xlsx", parts | {"xl/worksheets/sheet1.xml": sheet})
    (found,) = read_here(path).sheets
    assert found.rows == ((3, CellError.NOT_AVAILABLE),)


@EITHER_READER
def test_rows_out_of_their_order_are_all_read(tmp_path, second):
    rows = row(9, num("A9", 9)) + row(2, num("C2", 2)) + row(5, num("B5", 5))
    path = made_workbook(tmp_path / "가.xlsx", data(rows))
    (sheet,) = read_here(path, by_second_reader=second).sheets
    assert (sheet.value(9, 1), sheet.value(2, 3), sheet.value(5, 2)) == (9, 2, 5)


def test_a_sheet_that_is_missing_or_listed_twice_is_damage(tmp_path):
    parts = workbook_parts(data(row(1, num("A1", 1))), data(row(1, num("A1", 2))))
    twice = parts["xl/workbook.xml"].replace("시트2", "시트1")
    path = packed(tmp_path / "가.xlsx", parts | {"xl/workbook.xml": twice})
    assert refusal_of(path).reason is Refusal.DAMAGED
    del parts["xl/worksheets/sheet2.xml"]
    assert "sheet2.xml" in str(refusal_of(packed(tmp_path / "나.xlsx", parts)))


def test_a_macro_workbook_is_read_and_its_macros_are_left_alone(tmp_path):
    path = made_workbook(tmp_path / "가.xlsm", data(row(1, num("A1", 1))))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
    assert read_here(path).sheets[0].rows == ((1,),)


def test_an_empty_fill_for_which_openpyxl_refuses_all_hides_nothing(tmp_path):
    broken = FORMATS.replace("<fill><patternFill/></fill>", "<fill/>")
    path = made_workbook(tmp_path / "가.xlsx", data(row(1, num("A1", 1))), styles=broken)
    assert read_here(path).sheets[0].rows == ((1,),)
    with pytest.raises(TypeError):
        read_here(path, by_second_reader=True)
