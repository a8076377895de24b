"""Merging fills in what is blank, asks about what differs, and cares for no order of files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Decision, DecisionKind, QuestionNote
from app.domain.contract_case import ContractCase, FactAnswer
from app.domain.days_off import DayOff
from app.domain.evidence_register import LinkedEvidence
from app.domain.part_matching import Here
from app.domain.part_merging import (
    Doubt,
    EntryState,
    FieldState,
    Side,
    UndecidedError,
    compare_part,
    merged,
)
from app.domain.rounds import RoundState
from app.domain.shared_fields import FieldKey, fields_of, with_fields
from app.domain.shared_part import EntryKind, SharedPart, SharedRound, id_of
from tests.case_material import make_case
from tests.conftest import make_system
from tests.domain.records import CHECKLIST
from tests.generated_rounds import generated
from tests.round_material import full_assessment, make_file, make_task
from tests.sharing_material import origins

SYSTEM = make_system("민원예약 시스템", management_no="SYS-0001", outage_count=2)
OUTAGE = AnswerKey("outage_stop")
DAY_OFF = DayOff(date(2026, 12, 24), "개청 기념일")


def everything():
    """Return one of each kind, full."""
    return [
        SYSTEM,
        SharedRound(replace(full_assessment(CHECKLIST, SYSTEM), round_no=1), origins=origins()),
        LinkedEvidence(replace(make_file(SYSTEM, b"x"), number="증빙-001"), frozenset({"a", "b"})),
        make_task(SYSTEM, due_date=date(2026, 12, 31), owner="홍길동", cost_won=0),
        make_case(system_ids=(SYSTEM.id,)),
        DAY_OFF,
    ]


def part(*shared):
    kinds = ((type(one).__name__, one) for one in shared)
    names = {
        "InformationSystem": "systems", "SharedRound": "rounds", "LinkedEvidence": "evidence",
        "ImprovementTask": "tasks", "ContractCase": "cases", "DayOff": "days_off",
    }  # fmt: skip
    found = {name: [] for name in names.values()}
    for kind, one in kinds:
        found[names[kind]].append(one)
    return SharedPart(**{name: tuple(ones) for name, ones in found.items()})


def after(here, file, decisions=None, **around):
    """Return the register after a merge, and what had to be decided."""
    differences = compare_part(file, Here(here, **around))
    given_ = dict.fromkeys(differences.conflict_ids(), Side.HERE) | (decisions or {})
    written = {(one.kind, id_of(one.after)): one.after for one in merged(differences, given_)}
    ones = {(kind, id_of(one)): one for kind, one in here.entries()} | written
    return part(*ones.values()), differences


def round_of(**values):
    assessment = full_assessment(CHECKLIST, SYSTEM)
    return SharedRound(replace(assessment, id="round", round_no=1, **values))


@pytest.mark.parametrize("shared", everything(), ids=lambda one: type(one).__name__)
def test_the_fields_of_a_thing_are_all_of_it(shared):
    again = with_fields(shared, fields_of(shared))
    assert fields_of(again) == fields_of(shared)
    if not isinstance(shared, SharedRound | ContractCase):  # these may keep rows that say nothing
        assert again == shared


@settings(max_examples=30)
@given(seed=st.integers(0, 10_000))
def test_the_fields_of_any_round_are_all_that_it_says(seed):
    _system, assessment = generated(seed)
    shared = SharedRound(assessment)
    again = with_fields(shared, fields_of(shared)).assessment
    assert fields_of(SharedRound(again)) == fields_of(shared)
    assert again.counted_answers() == {
        key: one for key, one in assessment.answers.items() if one is not Answer.UNANSWERED
    }


def test_into_an_empty_register_everything_comes_as_it_is():
    file = part(*everything())
    there, differences = after(SharedPart(), file)
    assert there == file
    assert {one.state for one in differences.entries} == {EntryState.NEW}


def test_the_same_again_changes_nothing():
    file = part(*everything())
    differences = compare_part(file, Here(file))
    assert {one.state for one in differences.entries} == {EntryState.SAME}
    assert merged(differences, {}) == ()


def test_what_is_blank_here_is_filled_in_and_what_is_blank_there_takes_nothing_away():
    bare = replace(SYSTEM, outage_count=None, vendor="가나")
    there, differences = after(part(bare), part(replace(SYSTEM, vendor=None)))
    assert there.systems[0].outage_count == 2
    assert there.systems[0].vendor == "가나"
    assert [one.state for one in differences.entries] == [EntryState.CHANGED]


def test_unknown_here_is_an_answer_and_not_a_blank():
    here = part(SYSTEM, round_of(answers={OUTAGE: Answer.UNKNOWN}, bases={}))
    file = part(SYSTEM, round_of(answers={OUTAGE: Answer.YES}, bases={}))
    assert len(compare_part(file, Here(here)).conflict_ids()) == 1


def test_two_different_answers_are_a_conflict_that_only_an_officer_decides():
    here = part(SYSTEM, round_of(answers={OUTAGE: Answer.YES}, bases={}))
    file = part(SYSTEM, round_of(answers={OUTAGE: Answer.NO}, bases={}))
    differences = compare_part(file, Here(here))
    (id_,) = differences.conflict_ids()
    with pytest.raises(UndecidedError):
        merged(differences, {})
    assert merged(differences, {id_: Side.HERE}) == ()
    (taken,) = merged(differences, {id_: Side.FILE})
    assert taken.after.assessment.answers == {OUTAGE: Answer.NO}


def test_an_answer_that_waits_gives_way_to_one_that_does_not():
    waits = round_of(answers={OUTAGE: Answer.YES}, bases={}, carried=frozenset({"outage_stop"}))
    stands = round_of(answers={OUTAGE: Answer.NO}, bases={}, carried=frozenset())
    for here, file in ((waits, stands), (stands, waits)):
        there, differences = after(part(SYSTEM, here), part(SYSTEM, file))
        assert differences.conflict_ids() == ()
        assert there.rounds[0].assessment.answers == {OUTAGE: Answer.NO}
        assert not there.rounds[0].assessment.carried


@pytest.mark.parametrize("state", [RoundState.CONFIRMED, RoundState.REVIEW])
def test_a_round_that_is_confirmed_or_reviewed_here_is_never_touched(state):
    here = part(SYSTEM, round_of(state=state, answers={OUTAGE: Answer.YES}, bases={}))
    file = part(SYSTEM, round_of(answers={OUTAGE: Answer.NO}, bases={}, findings={"scaling": "x"}))
    there, differences = after(here, file)
    assert there == here
    (_, entry) = differences.entries
    assert entry.state is EntryState.KEPT
    assert {one.state for one in entry.fields} == {FieldState.KEPT}


def test_a_round_confirmed_elsewhere_does_not_confirm_the_one_here():
    here, file = round_of(), round_of(state=RoundState.CONFIRMED)
    there, differences = after(part(SYSTEM, here), part(SYSTEM, file))
    assert there.rounds[0].assessment.state is RoundState.DRAFT
    assert [one.key for one in differences.entries[1].fields] == [FieldKey("state")]


def test_rounds_begun_apart_under_one_number_are_one_where_they_ask_the_same():
    theirs = SharedRound(replace(round_of(answers={}).assessment, id="other"))
    there, differences = after(part(SYSTEM, round_of(answers={})), part(SYSTEM, theirs))
    assert [one.id for one in there.rounds] == ["round"]
    assert differences.conflict_ids() == ()
    closed = replace(theirs, assessment=replace(theirs.assessment, state=RoundState.CONFIRMED))
    entry = compare_part(part(SYSTEM, closed), Here(part(SYSTEM, round_of()))).entries[1]
    assert entry.doubt is Doubt.NUMBER_TAKEN


def test_a_system_of_the_same_name_is_the_same_system():
    theirs = make_system("민원예약  시스템", management_no="SYS-0001", vendor="가나")
    task = make_task(theirs, id="task")
    there, differences = after(part(SYSTEM), part(theirs, task))
    assert there.systems[0].id == SYSTEM.id
    assert there.tasks[0].system_id == SYSTEM.id
    assert len(differences.conflict_ids()) == 1  # the name is not quite the same


def test_a_number_given_to_another_is_an_officers_decision_and_brings_nothing_unsaid():
    other = make_system("도서관 시스템", management_no="SYS-0001")
    file = part(other, make_task(other), make_case(system_ids=(other.id,), case_no="9"))
    differences = compare_part(file, Here(part(SYSTEM)))
    (id_,) = differences.conflict_ids()
    assert differences.entries[0].doubt is Doubt.NUMBER_TAKEN
    assert merged(differences, {id_: Side.HERE}) == ()
    assert len(merged(differences, {id_: Side.FILE})) == 3


def test_what_was_deleted_here_comes_back_only_when_an_officer_says_so():
    file = part(SYSTEM, make_task(SYSTEM, id="task"))
    there, differences = after(part(SYSTEM), file, deleted=frozenset({SYSTEM.id, "task"}))
    assert {one.doubt for one in differences.entries} == {Doubt.DELETED_HERE}
    assert there == part(SYSTEM)


def test_a_row_that_was_deleted_here_stays_deleted():
    case = make_case(id="case", system_ids=(SYSTEM.id,))
    here = part(SYSTEM, replace(case, services=case.services[:1]))
    there, _ = after(here, part(SYSTEM, case), deleted=frozenset({case.services[1].id}))
    assert there == here


def test_rows_and_records_of_a_case_are_joined_field_by_field():
    case = make_case(id="case", system_ids=(SYSTEM.id,))
    bare = replace(
        case, services=(replace(case.services[0], provider=None),), facts={}, changes=(), texts={}
    )
    there, differences = after(part(SYSTEM, bare), part(SYSTEM, case))
    assert differences.conflict_ids() == ()
    facts = {id_: one for id_, one in case.facts.items() if one is not FactAnswer.UNKNOWN}
    assert there.cases[0] == replace(case, facts=facts)


# --- order -------------------------------------------------------------------------------------


def pieces(seed):
    """Return a register and three files of colleagues that each know a part of one truth."""
    dice = Random(seed)
    truth = [one for one in everything() if not isinstance(one, SharedRound)]
    truth += [SharedRound(replace(generated(seed)[1], id="r", system_id=SYSTEM.id, round_no=1))]

    def some(one):
        fields = fields_of(one)
        must = {"name", "title", "what", "effort", "effect_ids"}
        kept = {
            key: value
            for key, value in fields.items()
            if key.id in must or (not key.part and value is True) or dice.random() < 0.5
        }
        return with_fields(one, kept)

    def file():
        return part(SYSTEM, *(some(one) for one in truth if dice.random() < 0.8))

    return file(), [file() for _ in range(3)], dice


def said(register):
    return {(kind, id_of(one)): fields_of(one) for kind, one in register.entries()}


@settings(max_examples=15)
@given(seed=st.integers(0, 100_000))
def test_the_order_of_files_that_agree_makes_no_difference(seed):
    here, files, _ = pieces(seed)
    ends = []
    for order in permutations(files):
        there = here
        for file in order:
            there, differences = after(there, file)
            assert differences.conflict_ids() == ()
        ends.append(said(there))
    assert all(end == ends[0] for end in ends)


@settings(max_examples=15)
@given(seed=st.integers(0, 100_000))
def test_the_order_matters_for_nothing_but_what_conflicts(seed):
    here, files, dice = pieces(seed)
    odd = replace(files[0].systems[0], vendor=dice.choice(["가", "나"]), outage_count=7)
    files[0] = replace(files[0], systems=(odd,))
    files[1] = replace(files[1], systems=(replace(files[1].systems[0], vendor="다"),))
    ends, disputed = [], set()
    for order in permutations(files):
        there = here
        for file in order:
            there, differences = after(there, file)
            for entry in differences.entries:
                disputed |= {
                    (entry.kind, id_of(entry.file), one.key)
                    for one in entry.fields
                    if one.state is FieldState.CONFLICT
                }
        ends.append(said(there))
    assert disputed
    for end in ends:
        for (kind, id_), fields in end.items():
            for key, value in fields.items():
                if (kind, id_, key) not in disputed:
                    assert ends[0][kind, id_][key] == value


def test_decisions_and_comments_are_compared_too():
    mine = round_of(
        decisions={DecisionKind.METHOD: Decision("rehost", "가")},
        notes={"scaling": QuestionNote("여기")},
    )
    theirs = round_of(
        decisions={DecisionKind.METHOD: Decision("refactor", "나")},
        notes={"scaling": QuestionNote("거기", is_flagged=True)},
    )
    _, differences = after(part(SYSTEM, mine), part(SYSTEM, theirs))
    entry = next(one for one in differences.entries if one.kind is EntryKind.ROUND)
    assert {one.key.group: one.state for one in entry.fields} == {
        "comment": FieldState.CONFLICT, "flag": FieldState.FILLED, "decision": FieldState.CONFLICT,
    }  # fmt: skip


def test_the_text_open_says_something_where_an_open_stage_says_nothing():
    case = make_case(period_kind="open")
    assert fields_of(case)[FieldKey("case", "period_kind")] == "open"
    line = replace(case.services[0], csap_grade="unknown")
    again = with_fields(case, fields_of(replace(case, services=(line,))))
    assert again.services == (line,)


def test_a_day_off_of_another_name_is_a_conflict_and_of_another_agency_a_question():
    named = replace(DAY_OFF, name="임시 휴무")
    there, differences = after(part(DAY_OFF), part(named))
    assert differences.conflict_ids() == ("day_off:2026-12-24/day_off/name/",)
    assert there.days_off == (DAY_OFF,)
    (id_,) = differences.conflict_ids()
    assert after(part(DAY_OFF), part(named), {id_: Side.FILE})[0].days_off == (named,)

    there, differences = after(part(), part(DAY_OFF), is_other_agency=True)
    (entry,) = differences.entries
    assert (entry.doubt, there.days_off) == (Doubt.OTHER_AGENCY, ())
    there, _ = after(part(), part(DAY_OFF), {entry.id: Side.FILE}, is_other_agency=True)
    assert there.days_off == (DAY_OFF,)


def test_whence_answers_came_is_joined_in_the_order_in_which_it_came_in():
    first, second, third = origins()
    later = replace(first, import_id="0" * 32, imported_at=first.imported_at + timedelta(days=1))
    here, file = round_of(), round_of()
    there, differences = after(
        part(replace(here, origins=(first, second))),
        part(replace(file, origins=(first, second, third, later))),
    )
    assert [one.state for one in differences.entries] == [EntryState.CHANGED]
    assert there.rounds[0].origins == (third, first, second, later)  # as the register keeps them
    _, again = after(there, part(replace(file, origins=(later, third))))
    assert [one.state for one in again.entries] == [EntryState.SAME]


def test_whence_answers_came_is_not_added_to_a_round_confirmed_here():
    here = round_of(state=RoundState.CONFIRMED)
    there, differences = after(part(here), part(replace(round_of(), origins=origins())))
    assert there.rounds == (here,)
    assert {one.state for one in differences.entries[0].fields} == {FieldState.KEPT}
