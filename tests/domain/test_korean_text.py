"""Figures and dates are written as official papers write them; text is made clean."""

import unicodedata
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.korean_text import (
    cleaned,
    date_text,
    decimal_text,
    folded,
    grouped_number,
    percent_points,
    percent_text,
    time_text,
)


def test_dates_and_times_follow_the_official_style():
    assert date_text(date(2026, 1, 3)) == "2026. 1. 3."
    assert time_text(datetime(2026, 1, 3, 4, 5, 6)) == "04:05:06"  # noqa: DTZ001


def test_numbers_are_grouped_by_thousands():
    assert grouped_number(12000) == "12,000"
    assert grouped_number(Decimal("99.60")) == "99.60"


@pytest.mark.parametrize(
    ("share", "text"),
    [((2, 3), "67%"), ((1, 3), "33%"), ((1, 8), "13%"), ((0, 1), "0%"), ((1, 1), "100%")],
)
def test_a_share_is_rounded_half_up(share, text):
    assert percent_text(Fraction(*share)) == text


@given(st.fractions(0, 1))
def test_a_share_stays_between_0_and_100_points(share):
    assert abs(percent_points(share) - share * 100) <= Fraction(1, 2)


def test_hangul_typed_on_a_mac_is_the_same_name():
    name = "인허가 시스템"
    assert folded(unicodedata.normalize("NFD", name)) == folded(name)
    assert folded(" GIS   포털 ") == folded("gis 포털")


@given(st.text(st.characters(codec=None)))
def test_clean_text_can_be_stored_and_stays_as_it_is(text):
    clean = cleaned(text)
    assert clean.encode("utf-8").decode("utf-8") == cleaned(clean)
    assert not set(clean) & {"\0", "\r", "\x0b", "\ufeff", "\u202e"}


def test_cleaning_leaves_what_an_officer_wrote():
    text = "1) 최근 3년\n\t2) ‘예’ 6개 이상 · ㈜한빛 👨‍👩‍👧"
    assert cleaned(text) == text
    assert cleaned("한\r\n글\ud800\x00") == "한\n글"


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(Fraction(7, 4), 2, "1.75"), (Fraction(2, 3), 2, "0.67"), (Fraction(1, 8), 2, "0.13"),
     (Fraction(3), 2, "3.00"), (Fraction(0), 1, "0.0"), (Fraction(199, 200), 2, "1.00")],
)  # fmt: skip
def test_a_mean_is_rounded_half_up(value, places, text):
    assert decimal_text(value, places) == text
