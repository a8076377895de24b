"""One list tells everything that the reference data say, and a question is never told as a rule."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.agency import AgencyTrack
from app.domain.contract_case import ContractRoute
from app.domain.holidays import HolidayKind
from app.domain.reference_data import ReferenceConfidence
from app.domain.reference_entries import EntryFilter, EntryPeriod, NoteKind
from app.domain.reference_listing import entries_of, themes_of
from app.services.reference import holiday_calendar, shipped_library

N, L = AgencyTrack.NATIONAL_AGENCY, AgencyTrack.LOCAL_GOVERNMENT


@pytest.fixture(scope="module")
def library():
    return shipped_library()


@pytest.fixture(scope="module")
def holidays():
    return holiday_calendar()


@pytest.fixture(scope="module")
def entries(library, holidays):
    return entries_of(library, holidays)


@pytest.fixture
def shown(library, entries):
    def choose(*, stale=(), **wanted):
        accepts = EntryFilter(**wanted).accepts
        laws = library.laws
        return [e for e in entries if accepts(e, e.searched(laws), is_stale=e.id in stale)]

    return choose


def test_every_row_stage_topic_procedure_and_holiday_is_told_once(library, holidays, entries):
    rows = sum(len(part.rows) for part in library.data.parts)
    told = (
        rows
        + len(library.stages.stages)
        + 2 * len(library.routes.topics)
        + len(library.procedures.procedures)
        + len(holidays.days)
    )
    assert len(entries) == len({entry.id for entry in entries}) == told
    assert {entry.theme for entry in entries} == {file.id for file in themes_of(library, holidays)}


def test_every_question_of_a_procedure_is_told_with_a_procedure(library, entries):
    told = " ".join(note.text for e in entries for note in e.notes if note.kind is NoteKind.FACT)
    assert all(fact.title in told for fact in library.procedures.facts)


def test_a_row_that_nobody_verified_is_a_question_without_a_value(library, entries):
    questions = [entry for entry in entries if entry.is_question]
    assert len([e for e in questions if e.theme == "procurement-amounts"]) > 50
    assert {e.value for e in questions if e.theme != "procurement-routes"} == {
        library.data.words.question
    }
    assert all(entry.amount is None for entry in questions)


def test_a_ground_that_nobody_verified_is_a_question(entries):
    notes = [note for entry in entries for note in entry.notes if note.confidence is not None]
    asked = [note for note in notes if note.is_question]
    assert asked
    assert all(note.confidence is ReferenceConfidence.UNVERIFIED for note in asked)


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2026, 5, 31), EntryPeriod.UPCOMING),
        (date(2026, 6, 1), EntryPeriod.IN_FORCE),
        (date(2026, 6, 30), EntryPeriod.IN_FORCE),
        (date(2026, 7, 1), EntryPeriod.ENDED),
    ],
)
def test_an_entry_holds_from_its_first_day_to_its_last(entries, day, period):
    entry = replace(entries[0], valid_from=date(2026, 6, 1), valid_to=date(2026, 6, 30))
    assert entry.period(day) is period
    without_end = replace(entry, valid_to=None).period(day)
    assert without_end is (EntryPeriod.IN_FORCE if period is EntryPeriod.ENDED else period)


def test_a_check_is_old_only_after_the_days_of_the_data(entries):
    entry = replace(entries[0], checked_on=date(2026, 1, 1))
    assert not entry.is_stale(date(2026, 6, 30), 180)
    assert entry.is_stale(date(2026, 7, 1), 180)


def test_a_track_shows_its_own_rows_and_those_of_every_track(shown):
    scopes = {entry.scope for entry in shown(track=L, theme="procurement-tracks")}
    assert scopes == {L, None}
    assert {e.scope for e in shown(track=N, theme="holidays")} == set(HolidayKind)


def test_theme_confidence_and_age_narrow_the_list(shown, entries):
    assert all(e.theme == "procurement-stages" for e in shown(theme="procurement-stages"))
    assert all(e.is_question for e in shown(confidence=ReferenceConfidence.UNVERIFIED))
    assert [e.id for e in shown(only_stale=True, stale={entries[3].id})] == [entries[3].id]
    assert len(shown()) == len(entries)


def test_a_day_shows_only_what_holds_on_it(shown):
    told = shown(theme="holidays", day=date(2026, 1, 1))
    assert [(entry.title, entry.value) for entry in told] == [("1월 1일", "2026. 1. 1.")]


def test_words_are_found_in_statement_source_and_notes_with_either_middle_dot(shown):
    assert shown(text="공기업ㆍ준정부기관 계약사무규칙") == shown(
        text="공기업·준정부기관 계약사무규칙"
    )
    assert "사전협의" in [entry.title for entry in shown(text="중복성 사전검토")]
    assert not shown(text="없는말")


def test_both_ways_of_contracting_are_told_of_each_topic(shown, library):
    told = shown(theme="procurement-routes")
    assert [e.scope for e in told[:2]] == list(ContractRoute)
    assert [e.statement for e in told[:2]] == [
        library.routes.topics[0].negotiated_contract.text,
        library.routes.topics[0].catalog_contract.text,
    ]
