"""A row is tall enough for its text, and breaking a text into lines loses nothing of it."""

from hypothesis import given
from hypothesis import strategies as st

from app.exports.row_heights import height_of, wrapped

WIDTHS = st.floats(min_value=4, max_value=120)


@given(st.text(), WIDTHS)
def test_the_lines_joined_again_are_the_text(text, width):
    assert "".join(wrapped(text, width)) == text


@given(st.text(alphabet="가나다 ", min_size=1, max_size=400), WIDTHS)
def test_no_line_is_wider_than_its_cell(text, width):
    for line in wrapped(text, width):
        assert sum(1.85 for one in line.strip() if one != " ") <= max(width - 1, 2)


@given(st.text(alphabet="가나다 ", max_size=400), WIDTHS)
def test_a_wider_cell_never_needs_more_lines(text, width):
    assert len(wrapped(text, width * 2)) <= len(wrapped(text, width))


def test_a_line_break_of_the_officer_stays():
    assert wrapped("첫째\n\n셋째", 40) == ["첫째\n", "\n", "셋째"]


def test_a_word_moves_to_the_next_line_whole():
    assert wrapped("자가진단 결과서를 제출함", 20) == ["자가진단 결과서를 ", "제출함"]


def test_a_word_longer_than_a_line_is_broken():
    assert len(wrapped("가" * 50, 20)) == 5


def test_an_empty_text_takes_one_line():
    assert wrapped("", 20) == [""]
    assert height_of(1) <= 20
