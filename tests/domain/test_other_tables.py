"""No system is lost because it stands in another table of the sheet: it is asked about."""

from app.domain.inventory_dry_run import RowState
from app.domain.row_marks import LeftOut
from tests.import_material import dry_run, table

FIRST = [["시스템명", "운영부서"], ["가", "민원과"], ["나", "총무과"]]
BLANK = [None, None]


def test_a_second_inventory_below_is_asked_about_once_and_not_row_by_row():
    rows = [*FIRST, BLANK, ["정보시스템명", "구축연도"], ["나", 2014], ["다", 2015], ["라", 2016]]
    found = dry_run(rows)
    (question,) = map(str, found.questions)
    assert question.startswith(
        "5행부터 다른 표가 이어지고, 그 표에만 있는 시스템이 2개 있습니다: 다, 라."
    )
    assert not found.may_leave_errors_out()


def test_a_third_inventory_is_asked_about_too():
    second = [BLANK, ["정보시스템명", "구축연도"], ["다", 2015]]
    third = [BLANK, ["정보시스템명", "구축연도"], ["라", 2016]]
    found = dry_run([*FIRST, *second, *third])
    assert [str(one)[:2] for one in found.questions] == ["5행", "8행"]


def test_another_table_that_names_no_other_system_is_only_left_out():
    servers = [BLANK, ["시스템명", "연락처"], ["가", "02-1-1"], ["나", None]]
    found = dry_run([*FIRST, *servers])
    assert found.questions == ()
    assert found.counts[RowState.NEW] == 2


def test_another_table_of_other_things_is_only_left_out():
    found = dry_run([*FIRST, BLANK, ["운영부서", "연락처"], ["민원과", "02-1-1"]])
    assert found.questions == ()


BESIDE = [
    ["시스템명", "운영부서", None, "시스템명", "운영부서"],
    ["가", "민원과", None, "다", "총무과"],
    ["나", "민원과", None, "라", "총무과"],
]


def test_an_inventory_beside_stays_asked_when_the_name_is_confirmed():
    given = table(*BESIDE)
    confirmed = given.mapped(given.mapping.confirmed())
    (question,) = map(str, dry_run(confirmed).questions)
    assert question.startswith("D열에도 정보시스템명이 적혀 있고, 그 열에만 있는 시스템이 2개")


def test_an_officer_may_say_that_the_column_beside_names_no_systems():
    given = table(*BESIDE)
    column = given.mapping.columns[3].chosen(None)
    mapping = given.mapping.confirmed().with_column(column)
    assert dry_run(given.mapped(mapping)).questions == ()


def test_rows_of_a_table_beside_are_left_out_and_no_errors():
    found = dry_run(
        [
            ["시스템명", "운영부서", None, "서버명", "수량"],
            ["가", "민원과", None, "s1", 1],
            [None, None, None, "s2", 3],
        ]
    )
    assert [row.left_out for row in found.rows] == [None, LeftOut.TABLE_BESIDE]


def test_a_row_without_a_name_stays_an_error_where_no_column_is_empty():
    found = dry_run([["시스템명", "담당 업무량", "수량"], ["가", "s1", 1], [None, "s2", 3]])
    assert found.rows[1].state is RowState.ERROR


def test_a_row_without_a_name_stays_an_error_where_the_columns_behind_are_read():
    found = dry_run(
        [
            ["시스템명", None, "연락처", "업무량", "항목"],
            ["가", None, "02-1-1", "s1", 1],
            [None, None, None, "s2", 2],
        ]
    )
    assert found.rows[1].state is RowState.ERROR
