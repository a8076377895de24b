"""What people do to an answer form by hand is told for what it is, and loses no answer silently."""

import pytest
from openpyxl import load_workbook

from app.domain.returned_answers import Outcome, Refusal
from tests.answer_form_material import fill, forms_of, heads_of, imports_of, put_in, row_of
from tests.conftest import make_system

FIRST, SECOND = "item/cost_and_users/share", "item/cost_and_users/users"


@pytest.fixture
def form(store, clock, tmp_path):
    system = make_system("민원예약")
    store.systems.save(system)
    forms_of(store, clock).save([system], tmp_path / "양식.xlsx")
    return tmp_path / "양식.xlsx"


def came_back(store, clock, form):
    return imports_of(store, clock).preview([form]).comparison


def test_one_cell_over_the_answers_of_two_questions_is_refused_for_both(store, clock, form):
    book = load_workbook(form)
    page = book.worksheets[1]
    put_in(page, FIRST, answer="예")
    column = heads_of(page)["@answer"]
    rows = row_of(page, FIRST), row_of(page, SECOND)
    page.merge_cells(start_row=rows[0], end_row=rows[1], start_column=column, end_column=column)
    book.save(form)
    found = came_back(store, clock, form)
    assert [(one.row, one.refusal) for one in found.refused] == [
        (row, Refusal.MERGED) for row in rows
    ]
    assert not found.of(Outcome.NEW)


def test_empty_cells_that_were_merged_are_no_answer(store, clock, form):
    book = load_workbook(form)
    page = book.worksheets[1]
    column, row = heads_of(page)["@answer"], row_of(page, FIRST)
    page.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)
    book.save(form)
    assert came_back(store, clock, form).refused == ()


@pytest.mark.parametrize("head", ["@row", "@system", "@round", "@asked-by"])
def test_a_hidden_column_that_was_deleted_is_told_once_as_such(store, clock, form, head):
    fill(form, {FIRST: {"answer": "예"}})
    book = load_workbook(form)
    page = book.worksheets[1]
    page.delete_cols(heads_of(page)[head])
    book.save(form)
    (refused,) = came_back(store, clock, form).refused
    assert (refused.refusal, refused.sheet, refused.row) == (Refusal.NO_ID, page.title, 0)


def test_a_hidden_row_that_was_deleted_is_told_as_such(store, clock, form):
    book = load_workbook(form)
    page = book.worksheets[1]
    marks = next(row[0].row for row in page.iter_rows() if any(c.value == "@row" for c in row))
    page.delete_rows(marks)
    book.save(form)
    (refused,) = came_back(store, clock, form).refused
    assert refused.refusal is Refusal.NO_ID


def test_a_stop_behind_an_answer_changes_nothing_but_a_remark_does(store, clock, form):
    fill(form, {FIRST: {"answer": "네."}, SECOND: {"answer": "Y(검토 중)"}})
    found = came_back(store, clock, form)
    assert [one.slot.part_id for one in found.of(Outcome.NEW)] == ["share"]
    assert [one.refusal for one in found.refused] == [Refusal.UNREADABLE]
