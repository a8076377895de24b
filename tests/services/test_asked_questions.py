"""What the centre rules ask is kept with the round, in the words that were answered."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.domain.advice_centre import Centre, CentreState
from app.domain.answer import Answer
from app.domain.rounds import RoundState
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.diagnosis_figures import Kept, further_figures
from app.store.failures import StoreError
from app.store.glance import glance
from tests.conftest import make_system

YES, NO, UNKNOWN, UNANSWERED = Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.UNANSWERED


@pytest.fixture
def advising(store, clock):
    return Advising(store, Assessing.with_shipped(store, clock), clock)


@pytest.fixture
def system(store):
    system = make_system(n2sf_class="O")
    store.systems.save(system)
    return system


@pytest.fixture
def questions(advising):
    return advising.content().advice.centre.questions


@pytest.fixture
def answered(advising, system, questions):
    """Return the round with every question answered No."""
    round_ = advising.assessing.begin(system)
    for question in questions:
        round_ = advising.judging.answer_asked(round_, question, NO)
    return round_


def centre_of(advising, round_, system):
    return advising.diagnose(round_, system).centre


def test_the_suggestion_waits_until_all_of_them_are_known(advising, system, questions):
    round_ = advising.assessing.begin(system)
    assert centre_of(advising, round_, system).state is CentreState.TO_CHECK
    for question, answer in zip(questions, (NO, NO, UNKNOWN), strict=True):
        round_ = advising.judging.answer_asked(round_, question, answer)
    told = centre_of(advising, round_, system)
    assert told.state is CentreState.TO_CHECK  # 확인 필요 is no No
    asked = [fact.id for fact in told.missing if fact.id.startswith("asked.")]
    assert asked == ["asked.trial"]
    round_ = advising.judging.answer_asked(round_, questions[2], NO)
    assert centre_of(advising, round_, system).centre is Centre.PRIVATE
    round_ = advising.judging.answer_asked(round_, questions[0], YES)
    assert centre_of(advising, round_, system).centre is Centre.PUBLIC


def test_an_answer_is_stored_at_once_and_can_be_taken_back(
    advising, store, system, questions, answered
):
    assert store.assessments.current(system.id) == answered
    assert answered.answers == {}
    taken_back = advising.judging.answer_asked(answered, questions[1], UNANSWERED)
    assert store.assessments.current(system.id) == taken_back
    assert set(taken_back.asked) == {questions[0].key, questions[2].key}


def test_the_checklist_is_not_begun_by_them(advising, store, system, answered):
    assert advising.assessing.standings([system]) == {}
    (seen,) = glance(store.path).assessments.values()
    assert seen.answers == {}


def test_a_round_under_review_or_confirmed_takes_no_answer(
    advising, store, system, questions, answered
):
    submitted = advising.rounds.submit(answered)
    with pytest.raises(StoreError, match="검토"):
        advising.judging.answer_asked(submitted, questions[0], YES)
    confirmed = advising.rounds.confirm(submitted)
    assert confirmed.state is RoundState.CONFIRMED
    with pytest.raises(StoreError, match="확정"):
        advising.judging.answer_asked(confirmed, questions[0], YES)
    assert store.assessments.current(system.id).asked == answered.asked


def test_question_and_answer_are_frozen_with_the_suggestion(advising, system, questions, answered):
    advising.rounds.confirm(advising.rounds.submit(answered))
    (frozen,) = advising.rounds.confirmed(system.id)
    assert frozen.assessment.asked == answered.asked
    assert frozen.figures["centre"]["centre"] == "private"
    assert frozen.figures["centre"]["questions"] == [
        {"id": one.id, "question": one.question, "answer": "no"} for one in questions
    ]


def test_json_tells_each_question_with_its_answer(advising, system, questions):
    round_ = advising.judging.answer_asked(advising.assessing.begin(system), questions[0], UNKNOWN)
    figures = further_figures(advising.diagnose(round_, system), Kept())
    told = json.loads(json.dumps(figures["centre"]["questions"]))
    assert [one["answer"] for one in told] == ["unknown", "unanswered", "unanswered"]


def test_a_new_round_takes_over_what_is_asked_in_the_same_words(advising, system, answered):
    advising.rounds.confirm(advising.rounds.submit(answered))
    second = advising.assessing.begin_round(system)
    assert second.asked == answered.asked
    assert centre_of(advising, second, system).centre is Centre.PRIVATE


def test_an_answer_to_other_words_answers_nothing(advising, store, system, questions, answered):
    reworded = replace(questions[0], question=f"{questions[0].question} (개정)")
    rules = advising.content().advice.centre
    content = replace(
        advising.content(),
        advice=replace(
            advising.content().advice,
            centre=replace(rules, questions=(reworded, *questions[1:])),
        ),
    )
    from app.domain.diagnosis import diagnose

    told = diagnose(answered, system, content, date(2026, 11, 23))
    assert [answer for _, answer in told.asked] == [UNANSWERED, NO, NO]
    assert told.centre.state is CentreState.TO_CHECK
    again = advising.judging.answer_asked(answered, reworded, NO)
    assert questions[0].key not in again.asked  # what was said to the old words is gone
    assert store.assessments.current(system.id) == again


def test_blanks_at_the_ends_are_the_same_words(questions):
    spaced = replace(questions[0], question=f" {questions[0].question}\n", help="다른 도움말")
    assert spaced.key == questions[0].key
