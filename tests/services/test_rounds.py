"""Rounds are submitted, returned, confirmed and reopened; what was confirmed can be shown again."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.answer import Answer, AnswerKey
from app.domain.evidence_register import EvidenceState
from app.domain.result import assess
from app.paths import RESOURCES
from app.services.assessing import Assessing
from app.services.evidences import Evidences
from app.services.figures import result_figures
from app.services.round_edits import RoundError
from app.services.rounds import Rounds
from app.services.snapshots import ReferenceVersion, content_of, reference_versions
from app.store.checklist_json import canonical_json, sha256_of
from app.store.failures import StoreError
from tests.conftest import NOON, make_assessment, make_system
from tests.round_material import (
    CONFIRMED,
    DRAFT,
    RETURNED,
    REVIEW,
    full_assessment,
    maturity_questions,
    selection_questions,
)

KEY = AnswerKey("outage_stop")


@pytest.fixture
def rounds(store, clock):
    return Rounds(store, clock)


@pytest.fixture
def assessing(store, checklist, clock):
    return Assessing(
        store,
        lambda: checklist,
        clock,
        maturity=maturity_questions,
        selection=selection_questions,
    )


@pytest.fixture
def system(store):
    system = make_system(outage_count=2)
    store.systems.save(system)
    return system


@pytest.fixture
def draft(store, system, checklist):
    before = NOON - timedelta(minutes=1)
    return store.assessments.begin(full_assessment(checklist, system, before))


def confirm(rounds, draft):
    return rounds.confirm(rounds.submit(draft, "김하늘"), "이검토")


def test_a_round_is_returned_with_reasons_mended_and_confirmed(rounds, assessing, store, draft):
    submitted = rounds.submit(draft, " 김하늘 ")
    assert submitted.state is REVIEW
    sent_back = rounds.send_back(submitted, {"outage_stop": "장애대장과 다름 "}, "이검토")
    assert sent_back.state is RETURNED
    assert store.assessments.get(draft.id) == sent_back
    assert rounds.reasons_for_return(sent_back) == {"outage_stop": "장애대장과 다름"}
    mended = assessing.answer(sent_back, KEY, Answer.YES)
    assert mended.state is DRAFT
    assert rounds.reasons_for_return(mended) == {"outage_stop": "장애대장과 다름"}
    confirmed = confirm(rounds, mended)
    assert confirmed.state is CONFIRMED
    assert store.assessments.get(draft.id) == confirmed
    assert rounds.reasons_for_return(confirmed) == {}
    assert [(e.after, e.who) for e in rounds.events(confirmed)] == [
        (REVIEW, "김하늘"),
        (RETURNED, "이검토"),
        (DRAFT, ""),
        (REVIEW, "김하늘"),
        (CONFIRMED, "이검토"),
    ]


@pytest.mark.parametrize(
    "reasons", [{}, {"outage_stop": " "}, {"outage_stop": "글", "scaling": ""}]
)
def test_returning_needs_a_reason_for_each_question(rounds, draft, reasons):
    submitted = rounds.submit(draft)
    with pytest.raises(RoundError, match="문항을 하나 이상"):
        rounds.send_back(submitted, reasons)
    with pytest.raises(KeyError):
        rounds.send_back(submitted, {"gone": "글"})


def test_reopening_needs_a_reason_and_makes_a_revision(rounds, assessing, store, draft):
    confirmed = confirm(rounds, draft)
    with pytest.raises(RoundError, match="사유를 적어"):
        rounds.reopen(confirmed, " ")
    reopened = rounds.reopen(confirmed, "오기 정정", "김하늘")
    assert (reopened.state, reopened.revision_no) == (DRAFT, 2)
    assert store.assessments.get(draft.id) == reopened
    confirm(rounds, assessing.answer(reopened, KEY, Answer.YES))
    first, second = rounds.confirmed(draft.system_id)
    assert first.assessment.answer(KEY) is Answer.NO
    assert second.assessment.answer(KEY) is Answer.YES
    assert (first.assessment.revision_no, second.assessment.revision_no) == (1, 2)


def test_moves_that_there_are_not_are_told(rounds, draft):
    for move in (
        lambda: rounds.confirm(draft),
        lambda: rounds.send_back(draft, {"outage_stop": "글"}),
        lambda: rounds.reopen(draft, "사유"),
        lambda: rounds.submit(replace(draft, state=REVIEW)),
        lambda: rounds.reopen(replace(draft, state=RETURNED), "사유"),
    ):
        with pytest.raises(RoundError, match="지금 상태에서는"):
            move()


def test_a_snapshot_holds_everything_that_was_shown(rounds, store, clock, system, draft, tmp_path):
    path = tmp_path / "장애대장.xlsx"
    path.write_bytes(b"1234")
    item = Evidences(store, clock).add_file(system.id, path, question_ids=["outage_stop"])
    confirmed = confirm(rounds, draft)
    (snapshot,) = rounds.snapshots_of(system.id)
    content = rounds.content(snapshot)
    assert content.assessment == confirmed
    assert content.assessment.round_no == 1
    assert content.system == system
    assert content.who == "이검토"
    (evidence,) = content.evidence
    assert evidence.linked.item == item
    assert evidence.linked.question_ids == {"outage_stop"}
    assert evidence.state is EvidenceState.OK
    assert content.figures == json.loads(canonical_json(result_figures(assess(draft, system))))
    assert content.reference == reference_versions()
    assert canonical_json(json.loads(snapshot.body)) == snapshot.body
    assert sha256_of(snapshot.body) == snapshot.sha256


def test_a_snapshot_stays_when_everything_else_goes_on(rounds, assessing, store, system, draft):
    confirm(rounds, draft)
    before = rounds.snapshots_of(system.id)
    store.systems.save(replace(system, name="새 이름", outage_count=99))
    store.systems.remove([system.id], draft.started_at)
    (after,) = rounds.confirmed(system.id)
    assert rounds.snapshots_of(system.id) == before
    assert after.system == system


def test_the_figures_to_freeze_may_be_more(store, clock, system, draft):
    rounds = Rounds(
        store,
        clock,
        figures=lambda assessment, of: {"name": of.name, "state": assessment.state.value},
        reference=lambda: (ReferenceVersion("centre", "2026.1", "0" * 64),),
    )
    confirm(rounds, draft)
    (content,) = rounds.confirmed(system.id)
    assert content.figures == {"name": system.name, "state": "review"}
    assert content.reference == (ReferenceVersion("centre", "2026.1", "0" * 64),)


def test_what_a_window_still_holds_is_not_confirmed(rounds, assessing, store, draft):
    submitted = rounds.submit(draft)
    unsaved = replace(submitted, answers={**submitted.answers, KEY: Answer.YES})
    assert rounds.confirm(unsaved).answer(KEY) is Answer.NO
    (content,) = rounds.confirmed(draft.system_id)
    assert content.assessment.answer(KEY) is Answer.NO


def test_a_round_changed_in_another_window_is_not_moved(rounds, assessing, store, draft):
    assessing.answer(draft, KEY, Answer.YES)
    with pytest.raises(StoreError, match="다른 창에서"):
        rounds.submit(draft)
    submitted = rounds.submit(store.assessments.get(draft.id))
    rounds.confirm(submitted)
    with pytest.raises(StoreError, match="다른 창에서"):
        rounds.confirm(submitted)
    assert len(rounds.snapshots_of(draft.system_id)) == 1


def test_a_round_of_a_deleted_system_is_not_confirmed(rounds, store, draft):
    submitted = rounds.submit(draft)
    store.systems.remove([draft.system_id], draft.started_at)
    with pytest.raises(RoundError, match="찾을 수 없는 정보시스템"):
        rounds.confirm(submitted)


def test_a_snapshot_of_a_newer_program_is_told(rounds, draft):
    confirm(rounds, draft)
    (snapshot,) = rounds.snapshots_of(draft.system_id)
    newer = snapshot.body.replace('"format":1', '"format":2')
    assert newer != snapshot.body
    with pytest.raises(RoundError, match="더 새로운 프로그램"):
        content_of(replace(snapshot, body=newer))


def test_a_confirmed_round_is_looked_through_without_a_trace(rounds, assessing, store, draft):
    confirmed = confirm(rounds, draft)
    assert assessing.remember_step(confirmed, "result").step == "result"
    assert store.assessments.get(draft.id).step == draft.step


def test_reference_data_is_told_by_version_and_hash():
    versions = reference_versions()
    assert {one.name for one in versions} == {
        path.stem for path in (RESOURCES / "reference").glob("*.toml")
    }
    assert all(one.version and len(one.sha256) == 64 for one in versions)


def test_a_new_round_waits_for_the_last_one(rounds, assessing, system, draft):
    with pytest.raises(RoundError, match="아직 확정하지 않은 회차"):
        assessing.begin_round(system)
    confirm(rounds, draft)
    second = assessing.begin_round(system)
    assert (second.round_no, second.state, second.revision_no) == (2, DRAFT, 1)
    assert rounds.rounds_of(system.id)[1] == second


def test_a_new_round_takes_over_what_is_asked_in_the_same_words(
    rounds, assessing, store, system, draft
):
    confirm(rounds, draft)
    second = assessing.begin_round(system)
    assert second.id != draft.id
    for part in ("answers", "findings", "maturity", "selection", "notes", "bases", "grounds"):
        assert getattr(second, part) == getattr(draft, part)
    assert second.carried == draft.carried
    assert second.decisions == {}
    assert store.assessments.current(system.id) == second


def test_a_changed_question_waits_and_a_dropped_one_is_left_out(
    rounds, store, checklist, clock, system, draft
):
    reworded = replace(
        checklist,
        version="2027.1",
        goals=tuple(
            replace(
                goal,
                items=tuple(
                    replace(item, question=f"{item.question} (개정)")
                    if item.id == "outage_stop"
                    else item
                    for item in goal.items
                    if item.id != "legacy_code"
                ),
            )
            for goal in checklist.goals
        ),
    )
    now = Assessing(
        store, lambda: reworded, clock, maturity=maturity_questions, selection=selection_questions
    )
    second = now.begin_round(system)  # the questions are new: an open round is no hindrance
    assert second.checklist == reworded
    assert second.carried == draft.carried | {"outage_stop"}
    assert second.answer(KEY) is Answer.NO
    assert KEY not in second.counted_answers()
    assert second.findings == draft.findings
    assert second.bases[KEY] == draft.bases[KEY]
    assert AnswerKey("legacy_code") not in second.answers
    assert store.assessments.rounds_of(system.id)[0].checklist == checklist


def test_the_first_round_is_begun_either_way(assessing, system):
    assert assessing.begin_round(system).round_no == 1


def test_a_round_without_maturity_is_followed_by_one_with_it(
    rounds, assessing, store, checklist, system
):
    bare = store.assessments.begin(make_assessment(checklist, system, "Y" * 10))
    confirm(rounds, bare)
    assert assessing.begin(system).maturity_questionnaire is None
    second = assessing.begin_round(system)
    assert second.maturity_questionnaire == maturity_questions()
    assert second.answers == bare.answers
