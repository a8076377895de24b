"""An answer is in the register when the call returns; results rest on what is in the register."""

from dataclasses import replace

import pytest

from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import Verdict
from app.errors import AdvisorError
from app.services.assessing import Assessing
from app.store.database import open_register
from app.store.failures import StoreError
from tests.conftest import make_assessment, make_system

KEY = AnswerKey("outage_stop")


@pytest.fixture
def assessing(store, checklist, clock):
    return Assessing(store, lambda: checklist, clock)


@pytest.fixture
def system(store):
    system = make_system()
    store.systems.save(system)
    return system


def test_an_assessment_is_begun_once(assessing, system, checklist):
    first = assessing.begin(system)
    assert first.checklist == checklist
    assert assessing.begin(system) == first
    assert assessing.current(system.id) == first


def test_an_assessment_keeps_its_questions_when_newer_ones_are_published(
    assessing, store, system, checklist, clock
):
    assessing.begin(system)
    newer = Assessing(store, lambda: replace(checklist, version="2027.1"), clock)
    assert newer.begin(system).checklist.version == "2021.1"


def test_an_answer_is_saved_before_the_call_returns(assessing, system, register_path):
    begun = assessing.begin(system)
    answered = assessing.answer(begun, KEY, Answer.YES)
    assert answered.answer(KEY) is Answer.YES
    assert answered.updated_at > begun.updated_at
    assert begun.answers == {}
    with open_register(register_path) as other:
        assert other.assessments.current(system.id) == answered


def test_an_answer_can_be_taken_back(assessing, system):
    assessment = assessing.answer(assessing.begin(system), KEY, Answer.NO)
    assessment = assessing.answer(assessment, KEY, Answer.UNANSWERED)
    assert assessment.answers == {}
    assessment = assessing.answer(assessment, KEY, Answer.UNANSWERED)
    assert assessing.current(system.id) == assessment


def test_a_finding_is_saved_clean_and_can_be_taken_back(assessing, system):
    assessment = assessing.write_finding(assessing.begin(system), "outage_stop", "2건\r\n3시간\0")
    assert assessment.findings == {"outage_stop": "2건\n3시간"}
    assert assessing.current(system.id) == assessment
    assessment = assessing.write_finding(assessment, "outage_stop", "  ")
    assert assessment.findings == {}
    assert assessing.write_finding(assessment, "outage_stop", "").findings == {}
    assert assessing.current(system.id).findings == {}


def test_the_place_in_the_wizard_is_remembered(assessing, system):
    assessment = assessing.remember_step(assessing.begin(system), "dev_quality")
    assert assessing.current(system.id) == assessment


@pytest.mark.parametrize(
    "key", [AnswerKey("gone"), AnswerKey("cost_and_users"), AnswerKey("outage_stop", "share")]
)
def test_what_is_not_asked_cannot_be_answered(assessing, system, key):
    assessment = assessing.begin(system)
    with pytest.raises(KeyError):
        assessing.answer(assessment, key, Answer.YES)
    assert assessing.current(system.id).answers == {}


def test_a_finding_needs_an_item_of_the_checklist(assessing, system):
    with pytest.raises(KeyError):
        assessing.write_finding(assessing.begin(system), "gone", "글")


def test_an_assessment_that_was_never_begun_takes_no_answer(assessing, system, checklist):
    with pytest.raises(StoreError):
        assessing.answer(make_assessment(checklist, system), KEY, Answer.YES)


def test_there_is_no_result_before_the_first_answer(assessing, system):
    assert assessing.result(system) is None
    assert assessing.standings([system]) == {}
    opened = assessing.begin(system)
    assert assessing.result(system) is None
    assert assessing.standings([system]) == {}
    answered = assessing.answer(opened, KEY, Answer.UNKNOWN)
    assert assessing.result(system) is not None
    assert assessing.standings([system])[system.id].is_begun
    assessing.answer(answered, KEY, Answer.UNANSWERED)
    assert assessing.result(system) is None
    assert assessing.standings([system]) == {}


def test_results_and_what_a_list_shows_are_alike(assessing, store, checklist, clock):
    expected = {
        "YYYYYYNNNN": Verdict.ADOPT_REVIEW,
        "YYYYNNNNNN": Verdict.FURTHER_REVIEW,
        "YYYNNNNNNN": Verdict.KEEP,
        "YYYUUUU---": Verdict.UNDETERMINED,
    }
    systems = []
    for given_answers in expected:
        system = make_system(f"시스템 {given_answers}")
        store.systems.save(system)
        store.assessments.begin(make_assessment(checklist, system, given_answers))
        systems.append(system)
    bare = make_system("미진단")
    store.systems.save(bare)

    results = {system.id: assessing.result(system) for system in [*systems, bare]}
    standings = assessing.standings([*systems, bare])
    assert [results[s.id].verdict for s in systems] == list(expected.values())
    for system in systems:
        assert standings[system.id].verdict is results[system.id].verdict
        assert standings[system.id].count == results[system.id].count
    assert [standings[s.id].answered for s in systems] == [10, 10, 10, 7]
    assert results[bare.id] is None
    assert bare.id not in standings


def test_what_is_settled_asks_the_same_of_every_round_on_any_connection(
    store, system, checklist, clock
):
    read = []
    assessing = Assessing(store, lambda: read.append(1) or checklist, clock)
    settled = assessing.settled()
    with open_register(store.path) as own:
        elsewhere = settled(own)
        begun = elsewhere.begin(system)
        other = make_system("다른 시스템", management_no="SYS-0002")
        own.systems.save(other)
        assert elsewhere.begin(other).checklist == checklist
    assert len(read) == 1
    assert assessing.current(system.id) == begun


def test_questions_that_cannot_be_read_are_told_when_a_round_is_begun_with_them(
    store, system, clock
):
    def broken():
        raise AdvisorError("문항표가 없습니다.")

    settled = Assessing(store, broken, clock).settled()(store)
    assert settled.current(system.id) is None
    with pytest.raises(AdvisorError, match="문항표가 없습니다"):
        settled.begin(system)
