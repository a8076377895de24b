"""A newer file is compared row by row and field by field; nothing that differs is passed over."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.agency import AgencyTrack
from app.domain.reference_changes import ChangeKind, FieldChange, compare
from app.domain.reference_data import ReferencePart
from tests.domain.test_reference_data import FILE, row

N, L = AgencyTrack.NATIONAL_AGENCY, AgencyTrack.LOCAL_GOVERNMENT


def part(*rows, version="2026.1"):
    return ReferencePart(replace(FILE, version=version), rows)


def test_an_amended_row_tells_each_field_that_differs():
    changes = compare(part(row(N)), part(row(N, value=3, source="개정"), version="2026.2"))
    (entry,) = changes.of(ChangeKind.CHANGED)
    assert entry.title == "대가 지급 기간"
    assert entry.fields == (
        FieldChange("value", "5", "3"),
        FieldChange("source", "국가계약법 시행령 제58조제1항", "개정"),
    )
    assert (changes.before.version, changes.after.version) == ("2026.1", "2026.2")


def test_a_row_whose_first_day_moves_is_changed_and_not_gone():
    changes = compare(part(row(N)), part(row(N, start=date(2027, 1, 1))))
    assert [entry.kind for entry in changes.entries] == [ChangeKind.CHANGED]
    assert changes.entries[0].fields == (FieldChange("valid_from", "2020-01-01", "2027-01-01"),)


def test_a_row_that_ends_and_its_successor_are_a_change_and_an_addition():
    newer = part(row(N, end=date(2026, 12, 31)), row(N, start=date(2027, 1, 1), value=3))
    changes = compare(part(row(N)), newer)
    assert [entry.kind for entry in changes.entries] == [ChangeKind.CHANGED, ChangeKind.ADDED]


def test_rows_of_another_track_or_key_are_never_taken_for_one_another():
    changes = compare(part(row(N)), part(row(L), row(N, key="payment.other")))
    assert [entry.kind for entry in changes.entries] == [
        ChangeKind.ADDED,
        ChangeKind.ADDED,
        ChangeKind.REMOVED,
    ]
    assert {field.after for field in changes.of(ChangeKind.REMOVED)[0].fields} == {""}


ROWS = st.lists(
    st.builds(
        row,
        track=st.sampled_from([None, N, L]),
        start=st.dates(date(2020, 1, 1), date(2020, 1, 4)),
        value=st.integers(0, 2),
        key=st.sampled_from(["a", "b"]),
    ),
    unique_by=lambda one: (one.key, one.track, one.valid_from),
    max_size=6,
)


@given(ROWS, ROWS)
def test_every_row_of_both_files_is_told_once(before, after):
    changes = compare(part(*before), part(*after))
    told = {kind: len(changes.of(kind)) for kind in ChangeKind}
    stayed = told[ChangeKind.SAME] + told[ChangeKind.CHANGED]
    assert stayed + told[ChangeKind.ADDED] == len(after)
    assert stayed + told[ChangeKind.REMOVED] == len(before)
    for entry in changes.entries:
        assert bool(entry.fields) == (entry.kind is not ChangeKind.SAME)


@given(ROWS)
def test_a_file_compared_with_itself_is_the_same(rows):
    assert {entry.kind for entry in compare(part(*rows), part(*rows)).entries} <= {ChangeKind.SAME}
