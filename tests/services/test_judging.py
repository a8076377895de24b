"""Suggestions are taken or answered otherwise with a reason; notes and decisions are saved."""

from dataclasses import replace

import pytest

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Decision, DecisionKind, QuestionNote, ground_question
from app.domain.evidence import Suggestion
from app.domain.selection import CriterionAnswer, CriterionState
from app.domain.selection_suggestion import CriterionSuggestion
from app.domain.verdict import item_answers, yes_range
from app.services.judging import Judging
from app.services.round_edits import RoundError
from tests.conftest import make_system
from tests.round_material import DRAFT, REVIEW, event, full_assessment, returned

KEY = AnswerKey("outage_stop")
SUGGESTED = Suggestion(KEY, Answer.YES, "장애 2건 ≥ 1건", "교재 2번 문항", (("outage_count", 2),))
POINTS = CriterionSuggestion("complexity", 3, "12 ≥ 10", "교재", (("linked_systems", "가\n나"),))


@pytest.fixture
def judging(store, clock):
    return Judging(store, clock)


@pytest.fixture
def system(store):
    system = make_system(outage_count=2, linked_systems="가\n나")
    store.systems.save(system)
    return system


@pytest.fixture
def begun(store, system, checklist):
    return store.assessments.begin(
        replace(full_assessment(checklist, system), bases={}, carried=frozenset())
    )


def current(store, begun):
    return store.assessments.current(begun.system_id)


def test_a_suggestion_taken_is_an_answer_with_its_figures(judging, store, begun):
    taken = judging.take(begun, SUGGESTED)
    assert taken.answer(KEY) is Answer.YES
    basis = taken.bases[KEY]
    assert (basis.is_taken, basis.reason, basis.shown_sum) == (True, "", "장애 2건 ≥ 1건")
    assert basis.figures == (("outage_count", "2"),)
    assert current(store, begun) == taken


def test_another_answer_needs_a_reason(judging, store, begun):
    with pytest.raises(RoundError, match="사유를 적어"):
        judging.differ(begun, SUGGESTED, Answer.NO, " ")
    assert current(store, begun) == begun
    given = judging.differ(begun, SUGGESTED, Answer.NO, "계획정지였음")
    assert given.answer(KEY) is Answer.NO
    assert (given.bases[KEY].is_taken, given.bases[KEY].reason) == (False, "계획정지였음")
    assert current(store, begun) == given


def test_points_are_taken_or_given_otherwise(judging, store, begun):
    taken = judging.take_points(begun, POINTS)
    assert taken.selection["complexity"] == CriterionAnswer(CriterionState.POINTS, 3, "연계 12종")
    assert taken.bases[AnswerKey("complexity")].is_taken
    assert current(store, begun) == taken
    other = CriterionAnswer(CriterionState.POINTS, 1)
    with pytest.raises(RoundError, match="사유를 적어"):
        judging.differ_in_points(taken, POINTS, other, "")
    given = judging.differ_in_points(taken, POINTS, other, "연계는 조회뿐")
    assert given.bases[AnswerKey("complexity")].suggested == 3
    assert current(store, begun) == given


def test_a_changed_figure_marks_the_answers_that_rest_on_it(judging, store, system, begun):
    given = judging.take_points(judging.take(begun, SUGGESTED), POINTS)
    assert given.resting_on_changed(system) == {}
    assert given.resting_on_changed(replace(system, name="새 이름")) == {}
    changed = replace(system, outage_count=None, linked_systems="가")
    assert given.resting_on_changed(changed) == {
        "outage_stop": ("outage_count",),
        "complexity": ("linked_systems",),
    }


def test_what_was_carried_over_counts_once_it_is_confirmed(judging, store, system, checklist):
    begun = store.assessments.begin(full_assessment(checklist, system))
    carried = AnswerKey("new_technology")
    assert begun.answer(carried) is Answer.YES
    assert carried not in begun.counted_answers()
    confirmed = judging.confirm_carried(begun, "new_technology")
    assert carried in confirmed.counted_answers()
    assert current(store, begun) == confirmed

    def yes(assessment):
        joined = item_answers(checklist, assessment.counted_answers(), is_public_facing=False)
        return yes_range(joined).low

    assert yes(confirmed) == yes(begun) + 1
    with pytest.raises(KeyError):
        judging.confirm_carried(confirmed, "new_technology")


def test_a_comment_and_a_flag_stand_side_by_side(judging, store, begun):
    question = ground_question("cost")
    given = judging.comment(begun, question, "자료 요청\r\n11월까지\0")
    given = judging.flag(given, question, is_flagged=True)
    assert given.note(question) == QuestionNote("자료 요청\n11월까지", is_flagged=True)
    assert current(store, begun) == given
    given = judging.comment(given, question, " ")
    given = judging.flag(given, question, is_flagged=False)
    assert question not in given.notes
    assert current(store, begun) == given
    with pytest.raises(KeyError):
        judging.comment(begun, "gone", "글")


def test_a_decision_may_differ_from_what_is_suggested_with_a_reason(judging, store, begun):
    suggested = ("replatform", "refactor")
    with pytest.raises(RoundError, match="사유를 적어"):
        judging.decide(begun, DecisionKind.METHOD, "rehost", suggested=suggested)
    assert current(store, begun) == begun
    given = judging.decide(begun, DecisionKind.METHOD, "rehost", "예산", suggested=suggested)
    given = judging.decide(given, DecisionKind.CENTRE, "public")
    given = judging.decide(given, DecisionKind.SERVICE_MODEL, "paas", suggested=("paas",))
    assert given.decisions == {
        DecisionKind.METHOD: Decision("rehost", "예산"),
        DecisionKind.CENTRE: Decision("public"),
        DecisionKind.SERVICE_MODEL: Decision("paas"),
    }
    assert current(store, begun) == given
    assert current(store, judging.undecide(given, DecisionKind.METHOD)).decisions.keys() == {
        DecisionKind.CENTRE,
        DecisionKind.SERVICE_MODEL,
    }


def test_a_ground_is_stated_worded_and_taken_back(judging, store, begun):
    given = judging.state_ground(begun, "cost", "")
    assert given.grounds["cost"] == ""
    given = judging.state_ground(given, "cost", "연 2억 원이 더 든다")
    assert current(store, begun) == given
    given = judging.state_ground(given, "cost", None)
    assert "cost" not in given.grounds
    assert current(store, begun) == given


def test_the_first_edit_after_a_return_makes_a_draft(judging, store, begun):
    store.rounds.move(begun, event(DRAFT, REVIEW))
    store.rounds.move(replace(begun, state=REVIEW), returned())
    given = judging.take(store.assessments.current(begun.system_id), SUGGESTED)
    assert given.state is DRAFT
    assert current(store, begun) == given
