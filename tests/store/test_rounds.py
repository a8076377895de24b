"""A round moves only as it may, and what is confirmed stays as it was, whoever opens the file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Decision, DecisionKind, QuestionNote
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.selection import CriterionAnswer
from app.store.failures import StoreError
from tests.conftest import NOON, make_system
from tests.round_material import (
    CONFIRMED,
    DRAFT,
    RETURNED,
    REVIEW,
    confirmed_round,
    event,
    full_assessment,
    returned,
    snapshot_for,
)

LATER = NOON + timedelta(minutes=1)
KEY = AnswerKey("outage_stop")
LEVEL = AxisAnswer(AxisState.LEVEL, 2)

EDITS = {
    "answer": lambda s, i: s.assessments.put_answer(i, KEY, Answer.YES, LATER),
    "answer taken back": lambda s, i: s.assessments.put_answer(i, KEY, Answer.UNANSWERED, LATER),
    "finding": lambda s, i: s.assessments.put_finding(i, "outage_stop", "글", LATER),
    "settle": lambda s, i: s.assessments.settle(i, ["codebase"], LATER),
    "axis": lambda s, i: s.parts.put_axis(i, "platform", LEVEL, LATER),
    "target": lambda s, i: s.parts.put_target(i, "platform", LEVEL, LATER),
    "factor": lambda s, i: s.parts.put_factor(i, "codebase", Answer.NO, LATER),
    "criterion": lambda s, i: s.parts.put_criterion(i, "always_on", CriterionAnswer(), LATER),
    "note": lambda s, i: s.parts.put_note(i, "outage_stop", QuestionNote("글"), LATER),
    "decision": lambda s, i: s.parts.put_decision(
        i, DecisionKind.CENTRE, Decision("public"), LATER
    ),
    "ground": lambda s, i: s.parts.put_ground(i, "stability", None, LATER),
}
each_edit = pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())


@pytest.fixture
def system(store):
    system = make_system()
    store.systems.save(system)
    return system


@pytest.fixture
def draft(store, system, checklist):
    return store.assessments.begin(full_assessment(checklist, system))


@pytest.fixture
def confirmed(store, draft):
    return confirmed_round(store, draft)


def test_a_round_goes_from_draft_over_review_to_confirmed(store, draft):
    store.rounds.move(draft, event(DRAFT, REVIEW))
    assert store.assessments.get(draft.id).state is REVIEW
    reviewed = replace(draft, state=REVIEW)
    snapshot = snapshot_for(draft)
    store.rounds.confirm(reviewed, event(REVIEW, CONFIRMED), snapshot)
    assert store.assessments.get(draft.id) == replace(draft, state=CONFIRMED)
    assert store.rounds.snapshots(draft.id) == [snapshot]
    assert store.rounds.snapshots_of(draft.system_id) == [snapshot]
    assert store.rounds.snapshot(snapshot.id) == snapshot
    assert [(e.before, e.after, e.who) for e in store.rounds.events(draft.id)] == [
        (DRAFT, REVIEW, "홍길동"),
        (REVIEW, CONFIRMED, "홍길동"),
    ]


def test_a_returned_round_keeps_its_reasons_and_is_a_draft_again_once_edited(store, draft):
    store.rounds.move(draft, event(DRAFT, REVIEW))
    store.rounds.move(replace(draft, state=REVIEW), returned())
    assert store.assessments.get(draft.id).state is RETURNED
    store.assessments.put_answer(draft.id, KEY, Answer.YES, LATER)
    assert store.assessments.get(draft.id).state is DRAFT
    events = store.rounds.events(draft.id)
    assert [e.after for e in events] == [REVIEW, RETURNED, DRAFT]
    assert events[1].question_reasons == {"outage_stop": "증빙과 다름"}


def test_a_returned_round_may_be_submitted_as_it_is(store, draft):
    store.rounds.move(draft, event(DRAFT, REVIEW))
    store.rounds.move(replace(draft, state=REVIEW), returned())
    store.rounds.move(replace(draft, state=RETURNED), event(RETURNED, REVIEW))
    assert store.assessments.get(draft.id).state is REVIEW


@each_edit
def test_a_confirmed_round_takes_no_edit(store, confirmed, edit):
    with pytest.raises(StoreError, match="확정한 진단이어서"):
        edit(store, confirmed.id)
    assert store.assessments.get(confirmed.id) == confirmed


@each_edit
def test_a_round_in_review_takes_no_edit(store, draft, edit):
    store.rounds.move(draft, event(DRAFT, REVIEW))
    with pytest.raises(StoreError, match="검토 중인 진단이어서"):
        edit(store, draft.id)
    assert store.assessments.get(draft.id) == replace(draft, state=REVIEW)


@each_edit
def test_a_round_that_is_not_there_takes_no_edit(store, edit):
    with pytest.raises(StoreError, match="찾을 수 없는"):
        edit(store, "gone")


@each_edit
def test_every_edit_makes_a_draft_newer(store, draft, edit):
    edit(store, draft.id)
    assert store.assessments.get(draft.id).updated_at == LATER


def test_a_confirmed_round_keeps_its_step_too(store, confirmed):
    with pytest.raises(StoreError, match="확정한 진단이어서"):
        store.assessments.put_step(confirmed.id, "result")


def test_reopening_makes_the_next_revision_and_the_snapshot_stays(store, confirmed):
    (first,) = store.rounds.snapshots(confirmed.id)
    store.rounds.reopen(confirmed, event(CONFIRMED, DRAFT, reason="오기 정정"))
    reopened = store.assessments.get(confirmed.id)
    assert (reopened.state, reopened.revision_no) == (DRAFT, 2)
    store.assessments.put_answer(confirmed.id, KEY, Answer.YES, LATER)
    again = store.assessments.get(confirmed.id)
    confirmed_round(store, again)
    snapshots = store.rounds.snapshots(confirmed.id)
    assert snapshots[0] == first
    assert [s.revision_no for s in snapshots] == [1, 2]
    assert store.rounds.events(confirmed.id)[2].reason == "오기 정정"


@pytest.mark.parametrize("stale", [{"updated_at": LATER}, {"revision_no": 7}, {"state": REVIEW}])
def test_a_round_changed_meanwhile_is_not_moved(store, draft, stale):
    seen = replace(draft, **stale)
    before = DRAFT if seen.state is DRAFT else RETURNED
    with pytest.raises(StoreError, match="다른 창에서"):
        store.rounds.move(seen, event(before, REVIEW))
    assert store.assessments.get(draft.id) == draft
    assert store.rounds.events(draft.id) == []


def test_a_confirmation_that_comes_too_late_leaves_no_snapshot(store, draft):
    store.rounds.move(draft, event(DRAFT, REVIEW))
    store.rounds.move(replace(draft, state=REVIEW), returned())
    with pytest.raises(StoreError, match="다른 창에서"):
        store.rounds.confirm(
            replace(draft, state=REVIEW), event(REVIEW, CONFIRMED), snapshot_for(draft)
        )
    assert store.rounds.snapshots(draft.id) == []


def test_a_full_disk_leaves_the_round_in_review(store, draft):
    store.rounds.move(draft, event(DRAFT, REVIEW))
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    large = snapshot_for(draft, "가" * 1_000_000)
    with pytest.raises(StoreError, match="공간이 없어"):
        store.rounds.confirm(replace(draft, state=REVIEW), event(REVIEW, CONFIRMED), large)
    assert store.assessments.get(draft.id).state is REVIEW
    assert store.rounds.snapshots(draft.id) == []
    assert len(store.rounds.events(draft.id)) == 1


def test_no_move_gets_round_the_snapshot(store, draft, confirmed):
    with pytest.raises(ValueError, match="own way"):
        store.rounds.move(replace(draft, state=REVIEW), event(REVIEW, CONFIRMED))
    with pytest.raises(ValueError, match="own way"):
        store.rounds.move(confirmed, event(CONFIRMED, DRAFT, reason="사유"))
    other = replace(snapshot_for(draft), revision_no=2)
    with pytest.raises(ValueError, match="confirmation"):
        store.rounds.confirm(replace(draft, state=REVIEW), event(REVIEW, CONFIRMED), other)
    with pytest.raises(ValueError, match="reopening"):
        store.rounds.reopen(confirmed, event(DRAFT, REVIEW))


def test_a_snapshot_that_is_not_there_is_told(store):
    with pytest.raises(StoreError, match="찾을 수 없는"):
        store.rounds.snapshot("gone")
