"""A row speaks of its own days and track; what no row speaks of is an error, never zero."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.advice_source import AdviceFile
from app.domain.agency import AgencyTrack
from app.domain.law_texts import ArticleRef
from app.domain.reference_data import (
    NotInForceError,
    ReferenceConfidence,
    ReferenceData,
    ReferencePart,
    ReferenceRow,
    ReferenceWords,
    Unit,
    UnknownReferenceKeyError,
    highest_version,
)

FIRST = date(2020, 1, 1)
TRACKS = st.sampled_from([None, *AgencyTrack])
DAYS = st.dates(date(2019, 1, 1), date(2032, 12, 31))
FILE = AdviceFile("amounts", "2026.1", "금액", "법령", "시험", FIRST, FIRST)
WORDS = ReferenceWords(FILE, 180, "", "", "", "", "", "", {}, {}, {})


def row(track=None, start=FIRST, end=None, value=5, **changes):
    made = ReferenceRow(
        key="payment.days",
        title="대가 지급 기간",
        value=value,
        unit=Unit.DAYS,
        track=track,
        statement="5일 이내에 지급한다.",
        source="국가계약법 시행령 제58조제1항",
        article=(ArticleRef("L5", "제58조제1항"),),
        valid_from=start,
        valid_to=end,
        checked_on=FIRST,
        confidence=ReferenceConfidence.SEEN,
    )
    return replace(made, **changes)


def data_of(*rows, version="2026.1"):
    return ReferenceData((ReferencePart(replace(FILE, version=version), rows),), WORDS)


@st.composite
def histories(draw):
    """Rows of one key: for each track a chain of periods without overlap, the last one open."""
    rows = []
    for track in draw(st.sets(TRACKS, min_size=1)):
        start = FIRST + timedelta(days=draw(st.integers(0, 400)))
        for _ in range(draw(st.integers(0, 3))):
            end = start + timedelta(days=draw(st.integers(0, 500)))
            rows.append(row(track, start, end, value=len(rows)))
            start = end + timedelta(days=draw(st.integers(1, 90)))
        rows.append(row(track, start, value=len(rows)))
    return rows


@given(histories(), TRACKS, DAYS)
def test_the_row_in_force_is_the_track_s_own_before_that_of_every_track(rows, track, day):
    found = data_of(*rows).find("payment.days", track, day)
    in_force = {one.track: one for one in rows if one.is_in_force(day)}
    assert found is in_force.get(track, in_force.get(None))


@given(histories(), TRACKS, DAYS)
def test_at_gives_the_same_row_or_says_that_there_is_none(rows, track, day):
    data = data_of(*rows)
    found = data.find("payment.days", track, day)
    if found is not None:
        assert data.at("payment.days", track, day) is found
        return
    with pytest.raises(NotInForceError, match="대가 지급 기간"):
        data.at("payment.days", track, day)


@given(histories(), DAYS)
def test_at_most_one_row_of_a_track_is_in_force(rows, day):
    in_force = [one.track for one in data_of(*rows).rows(day)]
    assert len(in_force) == len(set(in_force))
    assert not any(one.overlaps(other) for one in rows for other in rows if one is not other)


@given(histories(), st.randoms())
def test_the_hash_tells_what_is_said_and_not_in_which_order(rows, random):
    shuffled = random.sample(rows, len(rows))
    assert data_of(*rows).content_hash == data_of(*shuffled).content_hash
    changed = [*rows[:-1], replace(rows[-1], statement="3일 이내에 지급한다.")]
    assert data_of(*rows).content_hash != data_of(*changed).content_hash


def test_both_ends_of_a_period_belong_to_it():
    one = row(start=date(2026, 1, 2), end=date(2026, 6, 2))
    assert [one.is_in_force(date(2026, *day)) for day in ((1, 1), (1, 2), (6, 2), (6, 3))] == [
        False,
        True,
        True,
        False,
    ]


def test_a_key_that_does_not_exist_is_an_error_and_not_nothing():
    data = data_of(row())
    for ask in (data.find, data.at):
        with pytest.raises(UnknownReferenceKeyError, match=r"payment\.day"):
            ask("payment.day", None, FIRST)
    with pytest.raises(UnknownReferenceKeyError):
        data.all("payment.day")
    assert data.keys() == ("payment.days",)


@pytest.mark.parametrize(
    ("confidence", "is_applicable", "is_to_check"),
    [
        ("guide", True, False),
        ("seen", True, False),
        ("secondary", True, True),
        ("inferred", True, True),
        ("unverified", False, False),
    ],
)
def test_how_a_row_was_come_by_says_what_may_rest_on_it(confidence, is_applicable, is_to_check):
    one = row(confidence=ReferenceConfidence(confidence))
    assert (one.is_applicable, one.needs_officer_check) == (is_applicable, is_to_check)


def test_a_check_is_old_once_more_days_have_passed_than_allowed():
    one = row(checked_on=date(2026, 5, 1))
    assert not one.is_stale(date(2026, 10, 28), 180)
    assert one.is_stale(date(2026, 10, 29), 180)


def test_versions_are_put_in_order_as_numbers():
    files = [replace(FILE, version=version) for version in ("2026.9", "2026.10", "2025.99")]
    assert highest_version(files) == "2026.10"
    assert highest_version([]) == ""
