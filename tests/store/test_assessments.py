"""An assessment comes back as it was given, with the checklist it was begun with."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import PartReading
from app.store.checklist_json import checklist_body, checklist_fingerprint, checklist_from_body
from app.store.failures import StoreError
from tests.conftest import NOON, make_assessment, make_system

KEY = AnswerKey("outage_stop")
LATER = NOON + timedelta(minutes=1)


@pytest.fixture
def system(store):
    system = make_system()
    store.systems.save(system)
    return system


@pytest.fixture
def assessment(store, system, checklist):
    assessment = make_assessment(checklist, system)
    store.assessments.begin(assessment)
    return assessment


def test_there_is_none_before_the_first(store, system):
    assert store.assessments.current(system.id) is None
    assert store.assessments.all_current() == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.text("YNU-", min_size=10, max_size=10))
def test_an_assessment_comes_back_as_it_was_begun(store, checklist, given_answers):
    system = make_system(f"시스템 {len(store.systems.names())}")
    store.systems.save(system)
    begun = make_assessment(checklist, system, given_answers, {"outage_stop": "없음\n둘째 줄"})
    store.assessments.begin(begun)
    assert store.assessments.current(system.id) == begun
    assert store.assessments.all_current()[system.id] == begun


def test_an_answer_is_kept_and_can_be_changed(store, assessment):
    store.assessments.put_answer(assessment.id, KEY, Answer.YES, NOON)
    store.assessments.put_answer(assessment.id, KEY, Answer.UNKNOWN, LATER)
    current = store.assessments.current(assessment.system_id)
    assert current.answers == {KEY: Answer.UNKNOWN}
    assert (current.started_at, current.updated_at) == (NOON, LATER)


def test_an_answer_taken_back_leaves_no_row(store, assessment):
    store.assessments.put_answer(assessment.id, KEY, Answer.NO, NOON)
    store.assessments.put_answer(assessment.id, KEY, Answer.UNANSWERED, LATER)
    assert store.assessments.current(assessment.system_id).answers == {}
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM answer").scalar() == 0


def test_the_parts_of_an_item_are_answered_apart(store, assessment):
    share, users = AnswerKey("cost_and_users", "share"), AnswerKey("cost_and_users", "users")
    store.assessments.put_answer(assessment.id, share, Answer.YES, NOON)
    store.assessments.put_answer(assessment.id, users, Answer.NO, NOON)
    current = store.assessments.current(assessment.system_id)
    assert current.answers == {share: Answer.YES, users: Answer.NO}


def test_a_finding_is_kept_and_an_empty_one_is_dropped(store, assessment):
    store.assessments.put_finding(assessment.id, "outage_stop", "최근 1년 2건\n", NOON)
    assert store.assessments.current(assessment.system_id).findings == {
        "outage_stop": "최근 1년 2건\n"
    }
    store.assessments.put_finding(assessment.id, "outage_stop", " \n", LATER)
    assert store.assessments.current(assessment.system_id).findings == {}


def test_looking_on_does_not_make_the_answers_newer(store, assessment):
    store.assessments.put_step(assessment.id, "dev_quality")
    current = store.assessments.current(assessment.system_id)
    assert (current.step, current.updated_at) == ("dev_quality", NOON)


def test_the_latest_round_is_the_current_one(store, system, assessment, checklist):
    second = make_assessment(checklist, system, "Y" * 10, at=LATER)
    store.assessments.begin(second)
    assert store.assessments.current(system.id) == second
    assert store.assessments.all_current() == {system.id: second}


def test_each_assessment_keeps_the_checklist_it_began_with(store, system, assessment, checklist):
    changed = replace(checklist, version="2027.1", reading=PartReading.EITHER)
    other = make_system("다른 시스템")
    store.systems.save(other)
    store.assessments.begin(make_assessment(changed, other))
    current = store.assessments.all_current()
    assert current[system.id].checklist == checklist
    assert current[other.id].checklist == changed
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM checklist").scalar() == 2


@pytest.mark.parametrize(
    "write",
    [
        lambda repository: repository.put_answer("gone", KEY, Answer.YES, NOON),
        lambda repository: repository.put_finding("gone", "outage_stop", "글", NOON),
        lambda repository: repository.put_step("gone", "dev_quality"),
    ],
)
def test_an_answer_to_nothing_is_refused(store, write):
    with pytest.raises(StoreError, match="찾을 수 없는"):
        write(store.assessments)


def test_an_assessment_of_no_system_is_refused(store, checklist):
    with pytest.raises(StoreError, match="찾을 수 없는"):
        store.assessments.begin(make_assessment(checklist, make_system()))


def test_a_moment_keeps_its_offset_from_utc(store, system, checklist):
    seoul = datetime(2026, 11, 23, 14, 5, 12, 345678, tzinfo=timezone(timedelta(hours=9)))
    store.assessments.begin(make_assessment(checklist, system, at=seoul))
    assert store.assessments.current(system.id).updated_at.isoformat() == seoul.isoformat()


def test_a_checklist_is_the_same_after_json(checklist):
    body = checklist_body(checklist)
    assert checklist_from_body(body) == checklist
    assert checklist_body(checklist_from_body(body)) == body


def test_json_has_english_keys_and_readable_hangul(checklist):
    body = checklist_body(checklist)
    assert "초기개발비의 약 15% 이상" in body
    keys = {part.rsplit('"', 1)[-1] for part in body.split('":')[:-1]}
    assert all(key.isascii() for key in keys)


def test_a_fingerprint_tells_one_checklist_from_another(checklist):
    fingerprint = checklist_fingerprint(checklist)
    assert len(fingerprint) == 64
    assert checklist_fingerprint(replace(checklist)) == fingerprint
    assert checklist_fingerprint(replace(checklist, version="2021.2")) != fingerprint
