"""A workbook that no program ever calculated is told once a column, and the rest may come in."""

import json

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from app.domain.inventory_dry_run import RowState
from app.domain.uncalculated import leaving_unread
from app.services.importing import Importing
from app.services.registering import Registering
from app.store.database import open_register
from tests.import_material import form

ROWS = 1_200


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Return the paths of two files by how many of their columns are formulas: 1 and 40."""
    fields = [one.label for one in form().fields() if one.label not in {"정보시스템명", "운영부서"}]
    heads = {1: ["연간 유지보수비(원)"], 40: [*fields, *(f"참고 {n}" for n in range(40))][:40]}
    made = {}
    for count, of in heads.items():
        book = openpyxl.Workbook()
        book.active.append(["정보시스템명", "운영부서", *of])
        for row in range(2, ROWS + 2):
            formulas = [f"=ROW()*{column}" for column in range(1, count + 1)]
            book.active.append([f"시스템 {row}", "민원과", *formulas])
        made[count] = tmp_path_factory.mktemp("수식") / f"수식 {count}열.xlsx"
        book.save(made[count])
    return made


def judged(store, clock, path):
    importing = Importing(store, Registering(store, clock), form)
    file = importing.read(path)
    table = importing.table(file, importing.sheet(file))
    return importing, table, importing.prepare(table)


@pytest.mark.parametrize("count", [1, 40])
def test_each_column_is_told_with_how_many_and_the_first_cells(files, store, clock, count):
    importing, table, prepared = judged(store, clock, files[count])
    run = prepared.run
    assert len(run.uncalculated) == count
    assert {one.count for one in run.uncalculated} == {ROWS}
    for place, one in enumerate(run.uncalculated, start=3):
        letters = get_column_letter(place)
        assert one.cells == (f"{letters}2", f"{letters}3", f"{letters}4")
    assert not run.questions
    assert run.counts[RowState.ERROR] == ROWS
    assert sum(1 for _ in run.problems()) == ROWS  # one a row, however many columns
    left = leaving_unread(table.mapping, {one.column.number for one in run.uncalculated})
    again = importing.prepare(table.mapped(left))
    assert again.run.is_ready
    assert importing.write(again).added == ROWS
    first = store.systems.all()[0]
    assert (first.operating_department, first.annual_maintenance_cost) == ("민원과", None)


def test_the_command_tells_each_column_once_and_takes_the_rest_when_told(files, run, register_path):
    code, out, err = run("import", str(files[40]))
    assert code == 1
    assert out.count("1,200칸(") == 40
    assert "C ‘" in out
    assert "(C2, C3, C4 등)" in out
    assert "--skip-uncalculated" in out
    assert len(out.splitlines()) < 150  # and no line for each of the rows
    assert "대장은 그대로" in err
    code, out, _ = run("import", str(files[40]), "--skip-uncalculated", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["written"]["added"] == ROWS
    assert {one["count"] for one in told["uncalculated"]} == {ROWS}
    assert all(one["is_left"] for one in told["uncalculated"] if one["is_read"])
    with open_register(register_path) as store:
        kept = store.systems.all()
    assert all(one.annual_maintenance_cost is None for one in kept)
