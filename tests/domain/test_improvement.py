"""Every step between today and the target is a task, and no other is."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.advice import effect_advice
from app.domain.improvement import (
    Effort,
    ImprovementTask,
    TaskState,
    not_taken_on,
    task_of,
    task_proposals,
)
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.maturity_reading import aimed_level, read_maturity
from tests.advice_material import ADVICE, QUESTIONS, all_answers, maturity, picked
from tests.conftest import NOON

TEXTS = ADVICE.tasks.texts


def proposed(answers):
    return task_proposals(QUESTIONS, answers, TEXTS)


def make_task(**values):
    given = {
        "id": "t", "system_id": "s", "axis_id": "delivery", "from_level": 0, "to_level": 1,
        "what": "절차를 정한다.", "effect_ids": (), "effort": Effort.LOW, "created_at": NOON,
    }  # fmt: skip
    return ImprovementTask(**{**given, **values})


def test_a_gap_of_two_levels_is_two_steps_in_order():
    made = proposed(maturity("1111----", delivery=picked(0, target=2)))
    assert [one.key for one in made] == [("delivery", 0, 1), ("delivery", 1, 2)]
    assert made[0].axis.title == "개발과 배포"
    assert "형상관리" in made[0].text.what
    assert made[1].text.effort is Effort.MEDIUM
    assert made[1].text.effect_ids == ("agility", "collaboration")


def test_where_there_is_no_level_or_no_higher_target_there_is_no_task():
    away = AxisAnswer(AxisState.NOT_APPLICABLE, target=3, reason="상용 소프트웨어")
    open_ = AxisAnswer(AxisState.UNKNOWN, target=3)
    given = maturity(
        architecture=away, state_data=open_, configuration=picked(2, 2), delivery=picked(3, 1)
    )
    assert proposed(given) == ()


@given(all_answers)
def test_there_is_one_task_for_each_level_of_each_gap(answers):
    made = proposed(answers)
    assert len({one.key for one in made}) == len(made)
    expected = 0
    for axis in QUESTIONS.axes():
        answer = answers.axis(axis.id)
        if answer.level is not None:
            expected += aimed_level(answer) - answer.level
    assert len(made) == expected
    assert all(one.text.to_level == one.text.from_level + 1 for one in made)


@given(all_answers)
def test_every_effect_that_a_target_raises_has_a_task_and_the_other_way_round(answers):
    raised = {
        one.text.effect_id
        for one in effect_advice(read_maturity(QUESTIONS, answers), ADVICE.effects)
        if one.is_raised
    }
    served = {effect for one in proposed(answers) for effect in one.text.effect_ids}
    assert raised <= served


@given(all_answers, st.data())
def test_a_task_taken_on_outlives_a_new_assessment(answers, data):
    made = proposed(answers)
    taken = data.draw(st.sets(st.sampled_from(made))) if made else set()
    tasks = [task_of(one, task_id="t", system_id="s", created_at=NOON) for one in taken]
    left = not_taken_on(made, tasks)
    assert {one.key for one in left} == {one.key for one in made} - {task.key for task in tasks}
    assert all(task.state is TaskState.PLANNED and task.cost_won is None for task in tasks)


@pytest.mark.parametrize(
    "wrong",
    [
        {"from_level": 1, "to_level": 1},
        {"from_level": 2, "to_level": 1},
        {"to_level": 4},
        {"from_level": -1},
        {"cost_won": -1},
        {"what": "  "},
    ],
)
def test_a_task_that_says_nothing_true_cannot_be(wrong):
    with pytest.raises(ValueError, match=r"task|cost"):
        make_task(**wrong)


@pytest.mark.parametrize(
    ("state", "due", "overdue"),
    [
        (TaskState.PLANNED, date(2026, 11, 22), True),
        (TaskState.IN_PROGRESS, date(2026, 11, 22), True),
        (TaskState.PLANNED, date(2026, 11, 23), False),
        (TaskState.DONE, date(2026, 11, 22), False),
        (TaskState.ON_HOLD, date(2026, 11, 22), False),
        (TaskState.PLANNED, None, False),
    ],
)
def test_a_task_is_overdue_from_the_day_after_it_was_due(state, due, overdue):
    assert make_task(state=state, due_date=due).is_overdue(date(2026, 11, 23)) is overdue


def test_the_effects_stand_beside_the_guide_s_words():
    reading = read_maturity(
        QUESTIONS, maturity("1-------", delivery=picked(1, target=3), platform=picked(2))
    )
    agility, portability, *_ = effect_advice(reading, ADVICE.effects)
    assert agility.reading.today == Fraction(1, 3)
    assert agility.is_raised
    assert agility.text.changes == ("신속한 행정", "서비스 독립성")
    assert agility.text.trouble == "배포/테스트 지연"
    assert (portability.reading.today, portability.is_raised) == (None, False)
