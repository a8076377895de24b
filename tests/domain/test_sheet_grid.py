"""A sheet answers under the numbers of Excel, and a merged cell with the value that Excel shows."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sheet_grid import (
    CellNote,
    MergedRange,
    NoteKind,
    SheetGrid,
    cell_name,
    column_letters,
    column_number,
)

GRID = SheetGrid(
    "목록",
    (("이름", "값"), ("가",), (None, 2)),
    first_row=4,
    first_column=2,
    merged=(MergedRange(5, 2, 6, 2),),
    notes=(CellNote(NoteKind.RAGGED_ROW, 5),),
)


def test_rows_and_columns_have_the_numbers_of_excel():
    assert GRID.value(4, 3) == "값"
    assert (GRID.last_row, GRID.last_column) == (6, 3)
    assert [number for number, _ in GRID.shown_rows()] == [4, 5, 6]
    assert GRID.notes_at(5) == (CellNote(NoteKind.RAGGED_ROW, 5),)


def test_outside_of_what_was_read_nothing_stands():
    for row, column in [(1, 1), (3, 2), (4, 1), (4, 4), (7, 2), (5, 3)]:
        assert GRID.value(row, column) is None


def test_a_merged_cell_has_the_value_of_its_first_and_is_known_as_merged():
    assert GRID.value(6, 2) == "가"
    assert GRID.stored(6, 2) is None
    assert GRID.shown_row(6) == ("가", 2)
    assert GRID.merge_at(6, 2) == MergedRange(5, 2, 6, 2)
    assert GRID.merge_at(6, 3) is None


def test_a_merged_range_beyond_the_sheet_is_filled_only_within_it():
    grid = SheetGrid("가", ((1, 2, 3),), merged=(MergedRange(1, 2, 9, 16384),))
    assert grid.shown_row(1) == (1, 2, 2)
    assert list(grid.shown_rows()) == [(1, (1, 2, 2))]


def test_every_row_that_is_shown_is_as_wide_as_the_sheet():
    assert {len(row) for _, row in GRID.shown_rows()} == {2}
    assert SheetGrid("빈 시트", ()).is_empty


def test_a_grid_can_be_sent_to_another_process():
    assert pickle.loads(pickle.dumps(GRID)) == GRID


def test_columns_have_the_letters_of_excel():
    assert [column_letters(one) for one in (1, 26, 27, 702, 703, 16384)] == [
        *("A", "Z", "AA", "ZZ", "AAA", "XFD")
    ]
    assert cell_name(4, 2) == "B4"


@given(st.integers(1, 20_000))
def test_letters_and_numbers_of_columns_are_each_others_reverse(column):
    assert column_number(column_letters(column)) == column


@pytest.mark.parametrize("letters", ["", "a", "A1", "가"])
def test_what_is_no_column_is_refused(letters):
    with pytest.raises(ValueError, match="no column"):
        column_number(letters)
    with pytest.raises(ValueError, match="no column"):
        column_letters(0)
