"""Maturity is read by the weakest link, never from fewer answers than the rule asks."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.maturity import load_maturity
from app.content.questionnaires import load_checklist
from app.domain.answer import Answer
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.maturity_reading import (
    checkpoints_to_meet,
    read_gate,
    read_maturity,
    smallest_lift,
)
from tests.conftest import ROOT

FORMS = ROOT / "forms/questionnaires"
CHECKLIST = load_checklist(FORMS / "self-diagnosis.toml")
QUESTIONS = load_maturity(FORMS / "maturity.toml", {item.id for item in CHECKLIST.items()})
AXES = [axis.id for axis in QUESTIONS.axes()]
FACTORS = [factor.id for factor in QUESTIONS.factors]
APPLICATION = ["architecture", "state_data", "configuration", "delivery"]

levels = st.integers(0, 3)
axis_answers = st.one_of(
    levels.map(lambda level: AxisAnswer(AxisState.LEVEL, level)),
    st.just(AxisAnswer(AxisState.UNKNOWN)),
    st.just(AxisAnswer()),
    st.just(AxisAnswer(AxisState.NOT_APPLICABLE, reason="상용 SW")),
)
all_answers = st.builds(
    MaturityAnswers,
    st.fixed_dictionaries(dict.fromkeys(AXES, axis_answers)),
    st.fixed_dictionaries(dict.fromkeys(FACTORS, st.sampled_from(list(Answer)))),
)


def answers(*picked, no=0, **factors):
    given = {
        axis: AxisAnswer(AxisState.LEVEL, level) if isinstance(level, int) else level
        for axis, level in zip(AXES, picked, strict=False)
    }
    return MaturityAnswers(given, dict.fromkeys(FACTORS[:no], Answer.NO) | factors)


def side(reading, number=0):
    return reading.sides[number]


def test_a_side_stands_at_its_weakest_axis_and_names_it():
    reading = side(read_maturity(QUESTIONS, answers(2, 1, 3, 1)))
    assert reading.level == 1
    assert reading.mean == Fraction(7, 4)
    assert [axis.id for axis in reading.weakest] == ["state_data", "delivery"]


def test_an_axis_that_is_open_holds_the_judgement_back():
    reading = side(read_maturity(QUESTIONS, answers(2, AxisAnswer(AxisState.UNKNOWN), 3, 1)))
    assert (reading.level, reading.mean) == (None, None)
    assert [axis.id for axis in reading.open] == ["state_data"]


def test_what_does_not_apply_counts_in_neither_minimum_nor_mean():
    away = AxisAnswer(AxisState.NOT_APPLICABLE, reason="데이터를 두지 않는 시스템")
    reading = side(read_maturity(QUESTIONS, answers(2, away, 3, 1)))
    assert (reading.level, reading.mean) == (1, Fraction(2))


def test_a_side_where_nothing_applies_has_no_level():
    away = AxisAnswer(AxisState.NOT_APPLICABLE, reason="해당 없음")
    assert side(read_maturity(QUESTIONS, answers(away, away, away, away))).level is None


def test_not_applicable_without_a_reason_cannot_be():
    with pytest.raises(ValueError, match="reason"):
        AxisAnswer(AxisState.NOT_APPLICABLE, reason="  ")


@pytest.mark.parametrize(("no", "closed"), [(0, False), (2, False), (3, True), (12, True)])
def test_three_checkpoints_that_are_no_close_the_gate(no, closed):
    gate = read_gate(QUESTIONS, answers(no=no))
    assert gate.is_closed is closed
    assert len(gate.unmet) == no
    assert len(gate.open) == 12 - no


def test_a_closed_gate_holds_both_sides_at_level_1_and_says_so():
    reading = read_maturity(QUESTIONS, answers(3, 3, 3, 3, 2, 2, 2, 2, no=3))
    assert [(s.level, s.is_held_by_gate) for s in reading.sides] == [(1, True), (1, True)]
    assert side(reading).mean == 3


def test_a_closed_gate_does_not_lift_a_lower_side():
    reading = side(read_maturity(QUESTIONS, answers(0, 3, 3, 3, no=5)))
    assert (reading.level, reading.is_held_by_gate) == (0, False)


def test_an_effect_is_the_mean_of_its_axes_as_a_share_of_level_3():
    given = answers(1, 0, 0, 2)
    given.axes["delivery"] = AxisAnswer(AxisState.LEVEL, 2, target=3)
    effects = {e.effect.id: e for e in read_maturity(QUESTIONS, given).effects}
    assert effects["agility"].today == Fraction(1, 2)
    assert effects["agility"].target == Fraction(2, 3)
    assert effects["portability"].today is None


def test_raising_the_weakest_axes_is_the_smallest_lift():
    given = answers(2, 1, 3, 1)
    reading = side(read_maturity(QUESTIONS, given))
    assert [axis.id for axis in smallest_lift(reading, given)] == ["state_data", "delivery"]


def lifted(given_answers, axes, checkpoints):
    """Return the side after these axes rose one level and so many checkpoints were met."""
    raised = dict(given_answers.axes)
    for axis in axes:
        raised[axis.id] = AxisAnswer(AxisState.LEVEL, raised[axis.id].level + 1)
    unmet = read_gate(QUESTIONS, given_answers).unmet
    met = {factor.id: Answer.YES for factor in unmet[:checkpoints]}
    return side(read_maturity(QUESTIONS, MaturityAnswers(raised, {**given_answers.factors, **met})))


@given(all_answers)
def test_the_smallest_lift_does_lift_and_nothing_less_does(given_answers):
    """Axes and checkpoints together; a side that the gate held down may rise by more."""
    whole = read_maturity(QUESTIONS, given_answers)
    reading = side(whole)
    lift = smallest_lift(reading, given_answers)
    checkpoints = checkpoints_to_meet(reading, whole)
    if not lift and not checkpoints:
        assert reading.level in {None, 3}
        return
    after = lifted(given_answers, lift, checkpoints)
    assert after.level > reading.level
    assert after.level == reading.level + 1 or reading.is_held_by_gate
    for left_out in lift:
        fewer = [axis for axis in lift if axis is not left_out]
        assert lifted(given_answers, fewer, checkpoints).level == reading.level
    if checkpoints:
        assert lifted(given_answers, lift, checkpoints - 1).level == reading.level


def test_an_axis_alone_does_not_lift_a_side_that_the_gate_would_hold_down():
    factors = {factor.id: Answer.NO for factor in QUESTIONS.factors[:4]}
    given = MaturityAnswers(answers(1, 1, 2, 3).axes, factors)
    whole = read_maturity(QUESTIONS, given)
    reading = side(whole)
    assert (reading.level, reading.is_held_by_gate) == (1, False)
    assert [axis.id for axis in smallest_lift(reading, given)] == ["architecture", "state_data"]
    assert checkpoints_to_meet(reading, whole) == 2
    low = MaturityAnswers(answers(0, 1, 2, 3).axes, factors)
    whole = read_maturity(QUESTIONS, low)
    assert checkpoints_to_meet(side(whole), whole) == 0  # level 1 asks for none


@given(all_answers, st.sampled_from(APPLICATION))
def test_a_better_axis_never_lowers_a_side(given_answers, axis):
    before = side(read_maturity(QUESTIONS, given_answers))
    level = given_answers.axis(axis).level
    if level is None or level == 3 or before.level is None:
        return
    raised = {**given_answers.axes, axis: AxisAnswer(AxisState.LEVEL, level + 1)}
    after = side(read_maturity(QUESTIONS, MaturityAnswers(raised, given_answers.factors)))
    assert after.level >= before.level
    assert after.mean > before.mean


@given(all_answers)
def test_a_side_never_stands_above_its_mean_and_never_has_one_without_the_other(given_answers):
    for reading in read_maturity(QUESTIONS, given_answers).sides:
        assert (reading.level is None) == (reading.mean is None)
        if reading.level is not None:
            assert reading.level <= reading.mean
            assert not reading.open


@given(all_answers)
def test_an_expected_effect_is_never_below_today(given_answers):
    for effect in read_maturity(QUESTIONS, given_answers).effects:
        assert (effect.today is None) == (effect.target is None)
        if effect.today is not None:
            assert 0 <= effect.today <= effect.target <= 1
