"""What Excel shows without digits that the cell holds, or holds without some, is asked about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook

from app.domain.cell_formats import CellFormats
from app.domain.figure_reading import Doubt
from app.domain.inventory_table import find_table
from app.domain.number_formats import UNKNOWN
from app.imports.workbook_facts import hides_thousands
from tests.import_material import dry_run, form, headings, table
from tests.imports.made_files import read_here
from tests.imports.old_books import old_workbook

COST = "유지보수비(천원)"


@pytest.mark.parametrize("shown", ["#,##0,", "0,,", '#,##0,"천원"', "#,##0,_ ;-#,##0,"])
def test_a_format_that_hides_thousands_is_known(shown):
    assert hides_thousands(shown)


@pytest.mark.parametrize(
    "shown", ["#,##0", "General", '0"천,"', "#,##0;[Red](#,##0)", "0.00%", "@"]
)
def test_a_format_that_only_groups_digits_hides_none(shown):
    assert not hides_thousands(shown)


@pytest.mark.parametrize("by_second_reader", [False, True])
def test_the_columns_that_hide_digits_are_read_of_the_workbook(tmp_path, by_second_reader):
    book = Workbook()
    book.active.append(["시스템명", COST, "이용자 수"])
    book.active.append(["가", 1_200_000, 3])
    book.active["B2"].number_format = "#,##0,"
    book.save(tmp_path / "현황.xlsx")
    (sheet,) = read_here(tmp_path / "현황.xlsx", by_second_reader=by_second_reader).sheets
    assert sheet.scaled_columns == {2}


def problem_of(cell, **more):
    found = dry_run(table(["시스템명", COST], ["가", cell], **more))
    return next(found.problems(), None), found


def test_an_amount_shown_in_thousands_under_a_heading_in_thousands_is_asked():
    problem, _ = problem_of(1_200_000, scaled_columns=frozenset({2}))
    assert problem.doubt is Doubt.SCALED
    assert [one.value for one in problem.candidates] == [1_200_000, 1_200_000_000]


def test_a_text_or_a_zero_in_such_a_column_is_certain():
    for cell, won in (("1,200천원", 1_200_000), (0, 0)):
        _, found = problem_of(cell, scaled_columns=frozenset({2}))
        assert found.rows[0].system.annual_maintenance_cost == won


def test_an_amount_that_is_shown_whole_is_certain():
    _, found = problem_of(1_200)
    assert found.rows[0].system.annual_maintenance_cost == 1_200_000


def test_a_telephone_number_that_lost_its_zero_is_asked():
    found = dry_run(
        [["시스템명", "연락처"], ["가", 1012345678], ["나", "02-123-4567"], ["다", 1234]]
    )
    (problem,) = found.problems()
    assert (problem.row, problem.doubt) == (2, Doubt.LEADING_ZERO)
    assert [one.value for one in problem.candidates] == ["01012345678", "1012345678"]
    assert [row.system.contact_phone for row in found.rows[1:]] == ["02-123-4567", "1234"]


FORMATTED = [
    ("관리번호", 1, '"SYS-"0000', "management_no", "SYS-0001"),
    ("관리번호", 7, "000", "management_no", "007"),
    ("관리번호", 202601, "0000-00", "management_no", "2026-01"),
    ("연락처", 1012345678, "000-0000-0000", "contact_phone", "010-1234-5678"),
    ("연락처", 15881234, "0000-0000", "contact_phone", "1588-1234"),
    ("기관코드", 1234, "0000000", "org_code", "0001234"),
    ("구축비", 3.54, '0.0"억"', "initial_dev_cost", 354_000_000),
    ("구축비", 1200, '#,##0"천원"', "initial_dev_cost", 1_200_000),
    ("구축비", 1200, '"₩"#,##0', "initial_dev_cost", 1200),
    ("등록 이용자 수", 1200, '#,##0"명"', "registered_users", 1200),
    ("구축연도", 2015, '0"년"', "built_year", 2015),
    ("개통일", 20150304, '0000"년 "00"월 "00"일"', "opened_on", date(2015, 3, 4)),
    ("개인정보 처리 여부", 1, '"예";;"아니오"', "handles_personal_data", True),
    ("가용률(%)", 0.996, "0.0%", "availability_pct", Decimal("99.6")),
    ("가용률(%)", 99.6, '0.0"%"', "availability_pct", Decimal("99.6")),
]


def inventories(tmp_path, heading, cell, shown_by):
    """Go through the same table as both readers of .xlsx and that of .xls find it."""
    book = Workbook()
    book.active.append(["시스템명", heading])
    book.active.append(["가", cell])
    book.active["B2"].number_format = shown_by
    book.save(tmp_path / "현황.xlsx")
    old = old_workbook(tmp_path / "현황.xls", ("시스템명", heading), ("가", (cell, shown_by)))
    for path, second in ((tmp_path / "현황.xlsx", False), (tmp_path / "현황.xlsx", True), (old, 0)):
        file = read_here(path, by_second_reader=bool(second))
        yield dry_run(find_table(file, file.sheets[0], headings(), form()))


@pytest.mark.parametrize(("heading", "cell", "shown_by", "field", "value"), FORMATTED)
def test_a_number_is_read_with_what_its_format_writes(
    tmp_path, heading, cell, shown_by, field, value
):
    for found in inventories(tmp_path, heading, cell, shown_by):
        assert list(found.problems()) == []
        assert found.rows[0].system.value(field) == value


ASKED = [
    ("관리번호", 1200, "#,##0,", Doubt.TEXT_AS_NUMBER),
    ("관리번호", 12, "[DBNum1]0", Doubt.TEXT_AS_NUMBER),
    ("관리번호", 1.25, "0.0", Doubt.TEXT_AS_NUMBER),
    ("관리번호", 1234567890123456789, "0", Doubt.TEXT_AS_NUMBER),
    ("관리번호", 46024, 'm"-"d', Doubt.TEXT_AS_DATE),
    ("연락처", 212345678, "##-####-####", Doubt.LEADING_ZERO),
    ("구축비(천원)", 1200, '"₩"#,##0', Doubt.UNIT_DIFFERS),
    ("등록 이용자 수(천명)", 12000, "#,##0,", Doubt.SCALED),
    ("구축연도", 2015, 'yyyy"년"', Doubt.YEAR_AS_DATE),
    ("개통일", 2015, 'yyyy"년"', Doubt.FAR_DATE),
]


@pytest.mark.parametrize(("heading", "cell", "shown_by", "doubt"), ASKED)
def test_what_a_format_leaves_open_is_asked(tmp_path, heading, cell, shown_by, doubt):
    for found in inventories(tmp_path, heading, cell, shown_by):
        (problem,) = found.problems()
        assert problem.doubt is doubt
        assert problem.candidates


REFUSED = [
    ("구축비", 1200, "[$$-409]#,##0.00"),
    ("구축비", 1200, "[$€-2] #,##0"),
    ("등록 이용자 수", 1, "0%"),
]


@pytest.mark.parametrize(("heading", "cell", "shown_by"), REFUSED)
def test_what_a_format_makes_of_another_kind_is_refused(tmp_path, heading, cell, shown_by):
    for found in inventories(tmp_path, heading, cell, shown_by):
        (problem,) = found.problems()
        assert problem.doubt is None


def test_a_length_of_time_beyond_a_day_is_read_as_such_by_every_reader(tmp_path):
    days = 30.25 / 24
    for found in inventories(tmp_path, "장애시간(분)", days, "[h]:mm"):
        assert list(found.problems()) == []
        assert found.rows[0].system.outage_minutes == 30 * 60 + 15


def test_a_time_on_the_first_days_of_excel_is_no_number(tmp_path):
    for found in inventories(tmp_path, "장애시간(분)", 1.25, "h:mm"):
        (problem,) = found.problems()
        assert problem.doubt is None


def test_a_merged_number_is_shown_by_the_format_of_its_first_cell():
    found = table(
        ["시스템명", "예산 과목"],
        ["가", 7],
        ["나", None],
        ["다", 7],
        merged=[(2, 2, 3, 2)],
        formats=CellFormats(("000",), {2: bytes([0, 1])}),
    )
    assert [row.system.budget_code for row in dry_run(found).rows] == ["007", "007", "7"]


def test_an_old_workbook_whose_formats_are_not_read_asks_for_its_numbers(tmp_path):
    path = old_workbook(tmp_path / "현황.xls", ("시스템명", "관리번호"), ("가", (1, '"SYS-"0000')))
    file = read_here(path, by_second_reader=True)
    (problem,) = dry_run(find_table(file, file.sheets[0], headings(), form())).problems()
    assert problem.doubt is Doubt.TEXT_AS_NUMBER


def test_more_formats_than_can_be_kept_are_told_as_unknown(tmp_path):
    book = Workbook()
    for number in range(1, 300):
        book.active.append([number])
        book.active.cell(number, 1).number_format = f'"{number}-"000'
    book.save(tmp_path / "현황.xlsx")
    (sheet,) = read_here(tmp_path / "현황.xlsx").sheets
    assert sheet.format_at(1, 1) == '"1-"000'
    assert sheet.format_at(299, 1) == UNKNOWN


def test_one_answer_settles_the_numbers_of_a_column(tmp_path):
    found = table(
        ["시스템명", "관리번호"],
        ["가", 1],
        ["나", 2],
        formats=CellFormats(("# ?/?",), {2: bytes([0, 1, 1])}),
    )
    column = found.mapping.of_field("management_no").with_settled(Doubt.TEXT_AS_NUMBER, 0)
    settled = replace(found, mapping=found.mapping.with_column(column))
    assert [row.system.management_no for row in dry_run(settled).rows] == ["1", "2"]
