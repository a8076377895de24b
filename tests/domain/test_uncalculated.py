"""A formula whose value is not in the file is never an empty cell, and an officer decides of it."""

from app.domain.inventory_dry_run import RowState
from app.domain.row_set import row_set
from app.domain.uncalculated import leaving_unread
from tests.conftest import make_system
from tests.import_material import dry_run, table

HEAD = ["시스템명", "운영부서", "유지보수비(원)", "메모장"]
ROWS = [["가", None, None, "적은 것"], ["나", "과", 5, None]]


def inventory(*rows, uncalculated, **more):
    of = {column: row_set(of) for column, of in uncalculated.items()}
    return table(HEAD, *rows, uncalculated=of, **more)


def told(run):
    return [(one.column.letters, one.count, one.cells, one.is_read) for one in run.uncalculated]


def test_it_is_told_once_a_column_and_stands_in_the_way_of_its_rows():
    run = dry_run(inventory(*ROWS, uncalculated={2: [2], 3: [2, 9], 4: [3]}))
    assert told(run) == [("B", 1, ("B2",), True), ("C", 1, ("C2",), True), ("D", 1, ("D3",), False)]
    assert [row.state for row in run.rows] == [RowState.ERROR, RowState.NEW]
    (problem,) = run.problems()
    assert problem.is_uncalculated
    assert "B, C열" in str(problem.reason)
    assert "LibreOffice" in str(problem.remedy)
    assert not run.is_ready
    assert run.may_leave_errors_out()
    assert not run.questions


def test_only_the_cells_that_an_officer_gave_up_are_left_unread():
    found = inventory(*ROWS, uncalculated={2: [2], 3: [2]})
    run = dry_run(found.mapped(leaving_unread(found.mapping, {2, 3})))
    assert run.is_ready
    first, second = run.to_save()
    assert (first.operating_department, first.annual_maintenance_cost) == (None, None)
    assert (second.operating_department, second.annual_maintenance_cost) == ("과", 5)
    assert "B, C열" in str(run.rows[0].notes[0].text)
    assert [one.is_left for one in run.uncalculated] == [True, True]
    half = dry_run(found.mapped(leaving_unread(found.mapping, {3})))
    assert [row.state for row in half.rows] == [RowState.ERROR, RowState.NEW]


def test_what_the_register_holds_stays_where_a_cell_is_left_unread():
    known = make_system("가", annual_maintenance_cost=7)
    found = inventory(["가", "민원과", None, None], uncalculated={3: [2]})
    run = dry_run(found.mapped(leaving_unread(found.mapping, {3})), [known])
    assert run.rows[0].state is RowState.SAME
    assert run.rows[0].system.annual_maintenance_cost == 7


def test_a_name_is_never_left_unread():
    found = inventory([None, "과", 5, None], uncalculated={1: [2]})
    for mapping in (found.mapping, leaving_unread(found.mapping, {1})):
        run = dry_run(found.mapped(mapping))
        assert [row.state for row in run.rows] == [RowState.ERROR]
        (problem,) = run.problems()
        assert problem.column == "A"
        assert "계산한 값" in str(problem.reason)
        assert not run.uncalculated[0].may_be_left


def test_a_row_of_nothing_but_such_formulas_does_not_get_lost():
    run = dry_run(inventory(["가", "과", 5, None], uncalculated={1: [3], 3: [3]}))
    assert "알 수 없는 행이 1개" in str(run.questions[0])
    assert not run.may_leave_errors_out()
    alone = dry_run(inventory(uncalculated={1: [2, 3]}))
    assert ["정보시스템명 열의 수식" in str(one) for one in alone.questions] == [True]


def test_rows_that_are_no_systems_do_not_count():
    rows = [["가", "과", 5, None], ["합계", None, None, None]]
    assert dry_run(inventory(*rows, uncalculated={3: [3]})).uncalculated == ()


def test_every_row_of_a_merged_formula_is_unknown():
    rows = [["가", None, 1, None], ["나", None, 2, None]]
    run = dry_run(inventory(*rows, uncalculated={2: [2]}, merged=[(2, 2, 3, 2)]))
    assert [row.state for row in run.rows] == [RowState.ERROR, RowState.ERROR]


def test_another_field_for_the_column_takes_the_choice_back():
    found = inventory(*ROWS, uncalculated={2: [2]})
    left = leaving_unread(found.mapping, {2}).of_field("operating_department")
    assert left.leaves_uncalculated
    assert not left.chosen("name").leaves_uncalculated
