"""A result counts items, keeps open answers apart, and says what the rules want said."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import Verdict
from app.domain.result import assess
from app.domain.standing import standing
from tests.conftest import NOON, make_assessment, make_system

SYSTEM = make_system(system_type="public_facing")


def result_of(checklist, given_answers, system=SYSTEM, findings=None):
    return assess(make_assessment(checklist, system, given_answers, findings), system)


def tallies(result):
    return {g.goal.id: (g.yes, g.no, g.unknown, g.unanswered) for g in result.goals}


def test_answers_are_counted_by_goal(checklist):
    assert tallies(result_of(checklist, "YNUYYN-UNN")) == {
        "stable_operation": (1, 1, 1, 0),
        "change_response": (2, 1, 0, 0),
        "dev_quality": (0, 0, 1, 1),
        "dev_period": (0, 2, 0, 0),
    }


def test_a_goal_has_no_share_while_an_answer_is_open(checklist):
    goals = {goal.goal.id: goal for goal in result_of(checklist, "YNUYYN-UNN").goals}
    assert goals["stable_operation"].share is None
    assert goals["stable_operation"].lowest_share == Fraction(1, 3)
    assert goals["stable_operation"].highest_share == Fraction(2, 3)
    assert goals["change_response"].share == Fraction(2, 3)
    assert goals["dev_quality"].share is None
    assert goals["dev_period"].share == 0


@given(st.text("YNU-", min_size=10, max_size=10))
def test_every_item_is_counted_once(checklist, given_answers):
    result = result_of(checklist, given_answers)
    for goal in result.goals:
        assert goal.total == len(goal.goal.items)
        assert goal.answered == goal.total - goal.unanswered
        assert 0 <= goal.lowest_share <= goal.highest_share <= 1
    assert sum(result.number_of(answer) for answer in Answer) == 10
    assert len(result.yes_items()) == result.count.low
    assert len(result.yes_items()) + len(result.open_items()) == result.count.high


@given(
    st.text("YNU-", min_size=10, max_size=10), st.sampled_from([None, "internal", "public_facing"])
)
def test_a_list_says_the_same_as_the_result(checklist, given_answers, system_type):
    system = make_system(system_type=system_type)
    assessment = make_assessment(checklist, system, given_answers)
    result, listed = assess(assessment, system), standing(assessment, system)
    assert (listed.verdict, listed.count) == (result.verdict, result.count)
    assert (listed.answered, listed.total) == (10 - result.number_of(Answer.UNANSWERED), 10)


def test_the_parts_of_item_1_are_kept_beside_its_answer(checklist):
    answers = {
        AnswerKey("cost_and_users", "share"): Answer.YES,
        AnswerKey("cost_and_users", "users"): Answer.NO,
    }
    for system_type, joined in [("public_facing", Answer.NO), ("internal", Answer.YES)]:
        system = make_system(system_type=system_type)
        assessment = Assessment("a", system.id, checklist, NOON, NOON, answers)
        first = assess(assessment, system).items[0]
        assert (first.parts, first.answer) == ((Answer.YES, Answer.NO), joined)


def test_item_1_waits_for_the_system_type_when_all_of_it_is_answered(checklist):
    answers = {
        AnswerKey("cost_and_users", "share"): Answer.YES,
        AnswerKey("cost_and_users", "users"): Answer.NO,
    }
    for system_type, waits in [(None, True), ("internal", False), ("public_facing", False)]:
        system = make_system(system_type=system_type)
        result = assess(Assessment("a", system.id, checklist, NOON, NOON, answers), system)
        assert [item.awaits_system_type for item in result.items] == [waits] + [False] * 9


def test_a_verdict_is_called_as_its_own_checklist_calls_it(checklist):
    renamed = replace(
        checklist,
        verdicts=tuple(replace(text, title=f"새 {text.title}") for text in checklist.verdicts),
    )
    assessment = make_assessment(renamed, SYSTEM, "NNNNNNNNNN")
    assert assess(assessment, SYSTEM).verdict_title == "새 기존 유지 권장"
    assert standing(assessment, SYSTEM).verdict_title == "새 기존 유지 권장"


def test_adopting_with_no_clear_boundary_carries_the_warning(checklist):
    assert result_of(checklist, "YYYYYYYYYY").notes == ()
    warned = result_of(checklist, "YYYYYNYYYY")
    assert warned.verdict is Verdict.ADOPT_REVIEW
    assert len(warned.notes) == 1
    assert "명확한 경계가 가능한 시스템" in warned.notes[0]
    assert result_of(checklist, "NNNNNNNNNN").notes == ()


def test_a_finding_stands_with_its_item(checklist):
    result = result_of(checklist, "-" * 10, findings={"peak_complaint": "없음"})
    assert [item.finding for item in result.items] == ["", "", "없음"] + [""] * 7


def test_an_unknown_item_is_refused(checklist):
    with pytest.raises(KeyError):
        checklist.item("gone")
