"""Names are broken between words where that will do, and no letter of them is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.charts.line_breaking import folded, syllable_breaks, whole_word_breaks

hangul = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
names = st.text(st.one_of(hangul, st.sampled_from(" ·/()A7")), min_size=1, max_size=24).map(
    str.strip
)


def squeezed(text):
    return text.replace(" ", "")


def test_words_stay_whole_and_lines_come_out_even():
    assert whole_word_breaks("업무 및 기술 변화 대응") == [
        ("업무 및 기술 변화 대응",),
        ("업무 및 기술", "변화 대응"),
        ("업무 및", "기술", "변화 대응"),
    ]


def test_a_single_word_is_broken_between_syllables_only_when_asked():
    assert whole_word_breaks("실행환경표준화") == [("실행환경표준화",)]
    assert ("실행환경", "표준화") in syllable_breaks("실행환경표준화")


@pytest.mark.parametrize("name", ["서비스(업무)", "개발·운영", "확장성, 탄력성"])
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(name):
    for lines in whole_word_breaks(name) + syllable_breaks(name):
        assert not any(line[0] in "),·" for line in lines[1:])
        assert not any(line.endswith("(") for line in lines[:-1])


@given(names)
def test_breaking_loses_no_letter_and_makes_at_most_three_lines(name):
    for lines in whole_word_breaks(name) + syllable_breaks(name):
        assert 1 <= len(lines) <= 3
        assert squeezed("".join(lines)) == squeezed(name)


@given(names, st.integers(1, 12))
def test_folded_text_fits_its_width_and_loses_no_letter(name, width):
    lines = folded(name, width, len)
    assert all(len(line) <= width for line in lines)
    assert squeezed("".join(lines)) == squeezed(name)
