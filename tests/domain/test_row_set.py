"""A set of rows holds what was put into it, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.row_set import RowSet, row_set


@settings(max_examples=50)
@given(st.sets(st.integers(1, 3_000)), st.integers(-9, 4_000))
def test_what_is_in_it_is_what_was_put_in(rows, other):
    made = row_set(rows)
    assert list(made) == sorted(rows)
    assert len(made) == len(rows)
    assert (other in made) == (other in rows)


def test_there_is_no_row_before_the_first():
    assert 0 not in RowSet(b"\xff")
    with pytest.raises(ValueError, match="no row 0"):
        row_set([0])
