"""First consonants alone find the syllables that begin with them, and nothing is found by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.initials import initials, place_of, places_in


@pytest.mark.parametrize(
    ("word", "text", "place"),
    [
        ("ㅅㅇㄱㅇ", "소액 수의계약", (3, 7)),
        ("수의", "소액 수의계약", (3, 5)),
        ("ㄳ", "발주 검수 조서", (3, 5)),  # as a keyboard joins ㄱ and ㅅ
        ("ㅄ", "방식", (0, 2)),
        ("ㅃㄹ", "빠른 배포", (0, 2)),
        ("ㅅㅇ", "보기 ㅅㅇ 수의", (3, 5)),  # as it is written, before what begins alike
        ("ㅅ", "수의계약", None),
        ("ㅅㅏ", "사업", None),
        ("ㄱㄴ", "수의계약", None),
        ("계약서", "계약", None),
    ],
)
def test_a_word_is_found_as_it_is_written_or_by_its_first_consonants(word, text, place):
    assert place_of(word, text) == place


def test_every_place_is_found():
    assert list(places_in("ㄱㅇ", "계약과 기업, 견적")) == [(0, 2), (4, 6)]


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=9))
def test_a_word_is_found_by_its_own_initials(word):
    assert place_of(initials(word), f"(a) {word}") == (4, 4 + len(word))


@given(st.text(max_size=20))
def test_initials_keep_every_place(text):
    assert len(initials(text)) == len(text)
