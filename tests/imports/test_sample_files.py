"""Each sample file is read, or refused, as its table says, in the process that reads."""

from datetime import date

import pytest

from app.domain.figure_reading import Read
from app.domain.korean_dates import read_date
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import DateSystem, FileKind
from app.services.reading_files import read_file
from tests.conftest import ROOT
from tests.imports.made_files import read_here

SAMPLES = ROOT / "tests/data/imports"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("P01_protected_passtika.xlsx", Refusal.PASSWORD),
        ("M01_empty_file.xlsx", Refusal.EMPTY),
        ("M04_null_archive.xlsx", Refusal.NO_WORKBOOK),
        ("H01_54764-2_billion_laughs.xlsx", Refusal.UNSAFE),
    ],
)
def test_what_is_not_read_is_refused_for_its_true_cause(name, reason):
    with pytest.raises(ReadingError) as caught:
        read_file(SAMPLES / name)
    assert caught.value.reason is reason
    assert reason is Refusal.EMPTY or "손상되어" not in str(caught.value)


def test_an_inventory_of_two_record_types_keeps_every_row():
    (sheet,) = read_here(SAMPLES / "O01_konveyor_template_application_import.csv").sheets
    kinds = [row[0] for row in sheet.rows[1:]]
    assert sheet.rows[0][:2] == ("Record Type 1", "Application Name")
    assert kinds.count("1") == 3
    assert set(kinds) == {"1", "2"}


def test_a_row_of_commas_is_empty_and_later_rows_keep_their_numbers():
    (sheet,) = read_here(SAMPLES / "O03_konveyor_mandatory_and_empty_rows.csv").sheets
    assert [number for number, row in sheet.shown_rows() if any(row)] == [1, 2, 4]
    assert sheet.rows[2] == ()


def test_a_table_in_the_middle_keeps_the_numbers_of_excel():
    (sheet,) = read_here(SAMPLES / "O11_temperature-in-middle.xlsx").sheets
    assert (sheet.first_row, sheet.first_column) == (4, 2)
    assert sheet.value(4, 2) == "label"
    assert sheet.value(6, 3) == 72
    assert str(sheet.value(5, 3)) == "22.2222"


@pytest.mark.parametrize("second", [False, True])
def test_days_since_1904_are_those_that_excel_shows(second):
    read = read_here(SAMPLES / "O13_date_1904.xlsx", by_second_reader=second)
    assert read.date_system is DateSystem.SINCE_1904
    assert read.sheets[0].value(1, 1) == date(2021, 1, 1)
    assert read.sheets[0].value(3, 1) == "255:10:10"


def test_headings_keep_their_line_breaks():
    (sheet,) = read_here(SAMPLES / "O16_TableHeadersWithLineBreaks.xlsx").sheets
    assert len(sheet.rows) == 7
    assert sheet.value(1, 3) == "Item/\ndescription"
    assert sheet.value(2, 6) == date(2011, 6, 13)


def test_an_old_workbook_keeps_codes_as_text_and_its_days_are_days():
    read = read_file(SAMPLES / "K22_전자정부프레임워크_기념일_업로드양식.xls")
    (sheet,) = read.sheets
    assert read.kind is FileKind.XLS
    assert len(sheet.rows) == 9
    assert sheet.value(2, 5) == "01"
    assert read_date(sheet.value(2, 3)) == Read(date(2022, 1, 10))


def test_the_workbook_that_another_links_to_is_read_as_it_is():
    (sheet,) = read_here(SAMPLES / "H10_link-external-workbook-a.xlsx").sheets
    assert sheet.rows == ((10, 20),)
