"""Sums are shown without losing a won, and in the words of official documents."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money_text import (
    WORDS_BELOW,
    DisplayUnit,
    number_in_words,
    official_amount,
    reconcile,
    shown_amount,
)
from app.domain.rounding import RoundingPurpose
from tests.conftest import ROOT
from tests.domain.money_material import ROUNDING

THOUSANDS = ROUNDING.of(RoundingPurpose.THOUSAND_WON).direction
# what another writer of numbers, num2words 0.5.14, writes; it leaves out a leading 일
OTHERS = ROOT / "tests/data/number-words/num2words-0.5.14-ko.txt"
PLACES = {"십": 10, "백": 100, "천": 1000}
GROUPS = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
DIGITS = {digit: value for value, digit in enumerate("영일이삼사오육칠팔구")}


def number_of(words):
    """Read a number in words back, one sign after another."""
    whole = group = digit = 0
    for sign in words:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in PLACES:
            group, digit = group + digit * PLACES[sign], 0
        else:
            whole, group, digit = whole + (group + digit) * GROUPS[sign], 0, 0
    return whole + group + digit


def test_the_example_of_the_rule_is_written_to_the_letter():
    assert official_amount(113_560) == "금113,560원(금일십일만삼천오백육십원)"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "영"),
        (1, "일"),
        (10, "일십"),
        (1_000, "일천"),
        (10_000, "일만"),
        (11_111, "일만일천일백일십일"),
        (100_000_000, "일억"),
        (10_010_000, "일천일만"),
        (120_000_305, "일억이천만삼백오"),
        (1_000_000_000_001, "일조일"),
        (9_999_999_999_999_999, "구천구백구십구조구천구백구십구억구천구백구십구만구천구백구십구"),
    ],
)
def test_every_one_is_written(number, words):
    assert number_in_words(number) == words


@given(st.one_of(st.integers(0, 10**6), st.integers(0, WORDS_BELOW - 1)))
def test_the_words_are_read_back_as_the_number(number):
    assert number_of(number_in_words(number)) == number


def test_another_writer_of_numbers_agrees_but_for_the_leading_one():
    lines = OTHERS.read_text(encoding="utf-8").splitlines()
    assert len(lines) > 200
    for line in lines:
        number, words = line.split()
        short = re.sub("일(?=[십백천])", "", number_in_words(int(number)))
        assert re.sub("(^|[억조])일만", r"\1만", short) == words


@pytest.mark.parametrize("number", [-1, WORDS_BELOW])
def test_no_words_are_made_up_for_what_has_none(number):
    with pytest.raises(ValueError, match="no words"):
        number_in_words(number)


def test_thousands_are_rounded_for_the_eye_and_the_difference_is_told():
    told = reconcile([1_400, 1_400, 1_400], DisplayUnit.THOUSAND_WON, THOUSANDS)
    assert (told.rows, told.total, told.difference) == ((1, 1, 1), 4, 1)
    assert told.has_difference
    told = reconcile([500, 500], DisplayUnit.THOUSAND_WON, THOUSANDS)
    assert (told.rows, told.total, told.difference) == ((1, 1), 1, -1)


@given(st.lists(st.integers(-(10**12), 10**12), max_size=20))
def test_in_won_nothing_is_rounded_and_in_thousands_little(rows):
    in_won = reconcile(rows, DisplayUnit.WON, THOUSANDS)
    assert (in_won.rows, in_won.has_difference) == (tuple(rows), False)
    shown = reconcile(rows, DisplayUnit.THOUSAND_WON, THOUSANDS)
    assert sum(shown.rows) + shown.difference == shown.total
    assert abs(shown.difference) * 2 <= len(rows) + 1
    assert all(abs(shown_amount(r, shown.unit, THOUSANDS) * 1000 - r) <= 500 for r in rows)
