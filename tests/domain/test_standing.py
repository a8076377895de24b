"""A system counts as assessed from its first answer on, and its standing is that of its result."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, AnswerKey
from app.domain.result import assess
from app.domain.standing import is_begun, standing, standings
from tests.conftest import make_assessment, make_system

SYSTEM = make_system()
FIRST = AnswerKey("cost_and_users", "share")


@given(letters=st.text("YNU-", min_size=10, max_size=10))
def test_a_standing_is_that_of_the_result(checklist, letters):
    assessment = make_assessment(checklist, SYSTEM, letters)
    shown, result = standing(assessment, SYSTEM), assess(assessment, SYSTEM)
    assert (shown.verdict, shown.count) == (result.verdict, result.count)
    assert shown.answered == 10 - result.number_of(Answer.UNANSWERED)
    assert shown.is_begun == (letters != "-" * 10)


def test_an_assessment_that_was_only_opened_has_no_standing(checklist):
    opened = make_assessment(checklist, SYSTEM)
    assert not is_begun(opened)
    assert not is_begun(replace(opened, answers={FIRST: Answer.UNANSWERED}))
    assert standings([SYSTEM], {SYSTEM.id: opened}) == {}


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO, Answer.UNKNOWN])
def test_one_part_of_one_item_begins_it(checklist, answer):
    begun = replace(make_assessment(checklist, SYSTEM), answers={FIRST: answer})
    assert standings([SYSTEM], {SYSTEM.id: begun})[SYSTEM.id] == standing(begun, SYSTEM)


def test_answers_that_all_wait_for_another_look_were_given(checklist):
    begun = make_assessment(checklist, SYSTEM, "YYYYYYNNNN")
    waiting = replace(begun, carried=frozenset(item.id for item in checklist.items()))
    assert standings([SYSTEM], {SYSTEM.id: waiting})[SYSTEM.id].answered == 0
