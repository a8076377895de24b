"""Maturity and selection are in the register when the call returns, as it hands them back."""

from dataclasses import replace

import pytest

from app.domain.answer import Answer
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.selection import CriterionAnswer, CriterionState
from app.services.assessing import Assessing
from app.services.maturing import Maturing
from app.services.round_edits import RoundError
from tests.conftest import make_assessment, make_system
from tests.round_material import full_assessment, maturity_questions, selection_questions


@pytest.fixture
def maturing(store, clock):
    return Maturing(store, clock)


@pytest.fixture
def system(store):
    system = make_system()
    store.systems.save(system)
    return system


@pytest.fixture
def begun(store, system, checklist, clock):
    return Assessing(
        store,
        lambda: checklist,
        clock,
        maturity=maturity_questions,
        selection=selection_questions,
    ).begin(system)


def test_a_round_is_begun_with_every_questionnaire(begun, store):
    assert begun.maturity_questionnaire == maturity_questions()
    assert begun.selection_questionnaire == selection_questions()
    assert store.assessments.current(begun.system_id) == begun


def test_each_change_is_what_the_register_holds(maturing, store, begun):
    given = begun
    for change in (
        lambda a: maturing.set_target(a, "architecture", 3),
        lambda a: maturing.pick_level(a, "architecture", 1),
        lambda a: maturing.leave_open(a, "architecture", AxisState.UNKNOWN),
        lambda a: maturing.leave_open(a, "architecture", AxisState.UNANSWERED),
        lambda a: maturing.set_target(a, "architecture", None),
        lambda a: maturing.leave_out(a, "delivery", " 상용\r\n제품 "),
        lambda a: maturing.answer_factor(a, "codebase", Answer.YES),
        lambda a: maturing.answer_factor(a, "codebase", Answer.UNANSWERED),
        lambda a: maturing.answer_factor(a, "codebase", Answer.UNANSWERED),
        lambda a: maturing.rate(a, "complexity", CriterionAnswer(CriterionState.POINTS, 2)),
        lambda a: maturing.rate(a, "complexity", CriterionAnswer(note="모름\0")),
        lambda a: maturing.rate(a, "complexity", CriterionAnswer()),
    ):
        before, given = given, change(given)
        assert given.updated_at > before.updated_at
        assert store.assessments.current(begun.system_id) == given
    assert dict(given.maturity.axes) == {
        "delivery": AxisAnswer(AxisState.NOT_APPLICABLE, reason=" 상용\n제품 ")
    }


def test_a_level_keeps_the_target(maturing, begun):
    aimed = maturing.set_target(begun, "architecture", 3)
    assert aimed.maturity.axis("architecture") == AxisAnswer(target=3)
    picked = maturing.pick_level(aimed, "architecture", 1)
    assert picked.maturity.axis("architecture") == AxisAnswer(AxisState.LEVEL, 1, 3)
    left = maturing.leave_open(picked, "architecture", AxisState.UNKNOWN)
    assert left.maturity.axis("architecture") == AxisAnswer(AxisState.UNKNOWN, None, 3)


@pytest.mark.parametrize("reason", ["", "  \n", "\0"])
def test_not_applicable_needs_a_reason(maturing, store, begun, reason):
    with pytest.raises(RoundError, match="사유를 적어"):
        maturing.leave_out(begun, "delivery", reason)
    assert store.assessments.current(begun.system_id) == begun


def test_what_is_not_asked_cannot_be_answered(maturing, store, begun, checklist):
    for change in (
        lambda: maturing.pick_level(begun, "gone", 1),
        lambda: maturing.set_target(begun, "gone", 1),
        lambda: maturing.answer_factor(begun, "gone", Answer.YES),
        lambda: maturing.rate(begun, "gone", CriterionAnswer()),
    ):
        with pytest.raises(KeyError):
            change()
    other = make_system("다른 시스템")
    store.systems.save(other)
    bare = store.assessments.begin(make_assessment(checklist, other))
    for change in (
        lambda: maturing.pick_level(bare, "architecture", 1),
        lambda: maturing.answer_factor(bare, "codebase", Answer.YES),
        lambda: maturing.rate(bare, "complexity", CriterionAnswer()),
    ):
        with pytest.raises(KeyError):
            change()


def test_an_answer_settles_what_was_carried_and_a_target_does_not(
    maturing, store, system, checklist
):
    waiting = frozenset({"architecture", "codebase", "complexity"})
    begun = store.assessments.begin(replace(full_assessment(checklist, system), carried=waiting))
    given = maturing.set_target(begun, "architecture", 2)
    assert given.carried == waiting
    given = maturing.pick_level(given, "architecture", 2)
    given = maturing.answer_factor(given, "codebase", Answer.NO)
    given = maturing.rate(given, "complexity", CriterionAnswer(CriterionState.POINTS, 1))
    assert given.carried == frozenset()
    assert store.assessments.current(system.id) == given


def test_an_older_round_gets_the_questions_it_lacks_when_it_is_opened(
    store, system, checklist, clock
):
    old = store.assessments.begin(make_assessment(checklist, system, "Y" * 10))
    now = Assessing(
        store,
        lambda: replace(checklist, version="9999.1"),
        clock,
        maturity=maturity_questions,
        selection=lambda: None,
    )
    opened = now.begin(system)
    assert opened == replace(old, maturity_questionnaire=maturity_questions())
    assert store.assessments.current(system.id) == opened
