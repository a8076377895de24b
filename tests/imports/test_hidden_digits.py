"""What Excel shows without digits that the cell holds, or holds without some, is asked about."""

import pytest
from openpyxl import Workbook

from app.domain.figure_reading import Doubt
from app.imports.workbook_facts import hides_thousands
from tests.import_material import dry_run, table
from tests.imports.made_files import read_here

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
