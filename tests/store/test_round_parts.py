"""Every part of a round comes back as it was given, with the questions it was begun with."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import basis_of
from app.domain.assessment import Decision, DecisionKind, QuestionNote
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.selection import CriterionAnswer, CriterionState
from app.domain.standing import standings
from app.store.failures import StoreError
from app.store.glance import glance
from tests.conftest import NOON, make_assessment, make_system
from tests.round_material import (
    DRAFT,
    REVIEW,
    full_assessment,
    maturity_questions,
    selection_questions,
)
from tests.round_material import (
    event as move,
)

LATER = NOON + timedelta(minutes=1)
KEY = AnswerKey("outage_stop")

levels = st.none() | st.integers(0, 3)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
axis_answers = st.one_of(
    st.builds(AxisAnswer, st.just(AxisState.LEVEL), st.integers(0, 3), levels, texts),
    st.builds(AxisAnswer, st.just(AxisState.UNKNOWN), st.none(), levels, texts),
    st.builds(AxisAnswer, st.just(AxisState.UNANSWERED), st.none(), levels),
    st.builds(
        AxisAnswer,
        st.just(AxisState.NOT_APPLICABLE),
        st.none(),
        levels,
        texts.filter(lambda text: text.strip()),
    ),
)
criterion_answers = st.one_of(
    st.builds(CriterionAnswer, st.just(CriterionState.POINTS), st.integers(0, 3), texts),
    st.builds(CriterionAnswer, st.just(CriterionState.UNKNOWN), st.none(), texts),
    st.builds(CriterionAnswer, st.just(CriterionState.UNANSWERED), st.none(), texts),
)


@pytest.fixture
def system(store):
    system = make_system()
    store.systems.save(system)
    return system


@pytest.fixture
def full(store, system, checklist):
    return store.assessments.begin(full_assessment(checklist, system))


def only(store, system):
    return store.assessments.current(system.id)


def rows_in(store, table):
    with store._engine.connect() as connection:
        return connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()


def test_a_round_comes_back_as_it_was_begun(store, system, full):
    for read in (
        store.assessments.current(system.id),
        store.assessments.get(full.id),
        store.assessments.all_current()[system.id],
        store.assessments.rounds_of(system.id)[0],
    ):
        assert read == full
        assert read.round_no == 1


def test_rounds_are_counted_and_kept_apart(store, system, full, checklist):
    second = store.assessments.begin(full_assessment(checklist, system, LATER))
    assert second.round_no == 2
    store.parts.put_axis(second.id, "architecture", AxisAnswer(), LATER)
    assert store.assessments.rounds_of(system.id)[0] == full
    assert "architecture" not in only(store, system).maturity.axes


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(axis_answers)
def test_any_axis_answer_comes_back(store, system, checklist, answer):
    begun = store.assessments.begin(full_assessment(checklist, system))
    store.parts.put_axis(begun.id, "architecture", answer, LATER)
    assert only(store, system).maturity.axis("architecture") == answer


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(criterion_answers)
def test_any_points_come_back(store, system, checklist, answer):
    begun = store.assessments.begin(full_assessment(checklist, system))
    store.parts.put_criterion(begun.id, "complexity", answer, LATER)
    current = only(store, system)
    assert current.selection.get("complexity", CriterionAnswer()) == answer
    assert AnswerKey("complexity") not in current.bases


def test_what_is_taken_back_leaves_no_row(store, system, full):
    for take_back in (
        lambda: store.parts.put_axis(full.id, "scaling", AxisAnswer(), LATER),
        lambda: store.parts.put_factor(full.id, "logs", Answer.UNANSWERED, LATER),
        lambda: store.parts.put_criterion(full.id, "complexity", CriterionAnswer(), LATER),
        lambda: store.parts.put_note(full.id, "outage_stop", QuestionNote(" "), LATER),
        lambda: store.parts.put_decision(full.id, DecisionKind.METHOD, None, LATER),
        lambda: store.parts.put_ground(full.id, "other", None, LATER),
    ):
        take_back()
    current = only(store, system)
    assert "scaling" not in current.maturity.axes
    assert "logs" not in current.maturity.factors
    assert "complexity" not in current.selection
    assert current.note("outage_stop") == QuestionNote()
    assert current.decisions == {}
    assert current.grounds == {"stability": "무중단 전환이 어렵다"}
    assert rows_in(store, "axis_answer") == 3
    assert rows_in(store, "question_note") == 2


def test_a_ground_may_be_stated_before_there_are_words(store, system, full):
    store.parts.put_ground(full.id, "cost", "", LATER)
    assert only(store, system).grounds["cost"] == ""


def test_not_applicable_without_a_reason_cannot_be_stored(store, full, register_path):
    with pytest.raises(ValueError, match="needs a reason"):
        replace(full.maturity.axis("delivery"), reason="  ")
    with (
        closing(sqlite3.connect(register_path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="ck_axis_answer_reason"),
    ):
        connection.execute("UPDATE axis_answer SET reason = ' ' WHERE axis_id = 'delivery'")


def test_an_answer_brings_what_it_rests_on_and_drops_what_it_rested_on(store, system, full):
    basis = basis_of(Answer.YES, Answer.YES, (("outage_count", 3),), "3 ≥ 1")
    store.assessments.put_answer(full.id, KEY, Answer.YES, LATER, basis)
    assert only(store, system).bases[KEY] == basis
    store.assessments.put_answer(full.id, KEY, Answer.NO, LATER)
    assert KEY not in only(store, system).bases


def test_an_answer_settles_what_was_carried_over(store, system, full):
    store.assessments.put_answer(full.id, AnswerKey("new_technology"), Answer.NO, LATER)
    assert only(store, system).carried == {"codebase"}
    store.parts.put_factor(full.id, "codebase", Answer.NO, LATER)
    assert only(store, system).carried == frozenset()


def test_a_target_settles_nothing(store, system, checklist):
    waiting = replace(full_assessment(checklist, system), carried=frozenset({"architecture"}))
    store.assessments.begin(waiting)
    aimed = AxisAnswer(AxisState.LEVEL, 1, 2)
    store.parts.put_target(waiting.id, "architecture", aimed, LATER)
    assert only(store, system).carried == {"architecture"}
    assert only(store, system).maturity.axis("architecture") == aimed
    store.assessments.settle(waiting.id, ["architecture"], LATER)
    assert only(store, system).carried == frozenset()


def test_one_part_of_a_question_settles_not_the_whole(store, system, checklist):
    waiting = replace(full_assessment(checklist, system), carried=frozenset({"cost_and_users"}))
    store.assessments.begin(waiting)
    part = AnswerKey("cost_and_users", "share")
    store.assessments.put_answer(waiting.id, part, Answer.NO, LATER)
    assert only(store, system).carried == {"cost_and_users"}


def test_an_older_round_adopts_the_questions_it_lacks(store, system, checklist):
    old = store.assessments.begin(make_assessment(checklist, system, "Y" * 10))
    store.assessments.adopt(old.id, maturity_questions(), None)
    newer = replace(maturity_questions(), version="9")
    store.assessments.adopt(old.id, newer, selection_questions())
    assert only(store, system) == replace(
        old,
        maturity_questionnaire=maturity_questions(),
        selection_questionnaire=selection_questions(),
    )


def test_a_round_that_is_looked_at_adopts_nothing(store, system, checklist):
    old = store.assessments.begin(make_assessment(checklist, system))
    store.rounds.move(old, move(DRAFT, REVIEW))
    with pytest.raises(StoreError, match="검토 중"):
        store.assessments.adopt(old.id, maturity_questions(), None)
    with pytest.raises(StoreError, match="찾을 수 없는"):
        store.assessments.adopt("gone", maturity_questions(), None)


def test_a_questionnaire_is_frozen_once(store, checklist):
    for n in range(3):
        system = make_system(f"시스템 {n}")
        store.systems.save(system)
        store.assessments.begin(full_assessment(checklist, system))
    assert rows_in(store, "checklist") == 1
    assert rows_in(store, "frozen_questionnaire") == 2


def queries_of(store, read):
    """Return what was read, and how many queries it took."""
    asked = []

    def count(*arguments):
        asked.append(arguments[2])

    event.listen(store._engine, "before_cursor_execute", count)
    try:
        return read(), len(asked)
    finally:
        event.remove(store._engine, "before_cursor_execute", count)


def test_reading_all_takes_as_many_queries_as_reading_some(store, checklist):
    counted = []
    for n in range(12):
        system = make_system(f"시스템 {n}")
        store.systems.save(system)
        store.assessments.begin(full_assessment(checklist, system))
        store.assessments.begin(full_assessment(checklist, system, LATER))
        store.assessments.all_current()  # the questions are known from here on
        everything, full = queries_of(store, store.assessments.all_current)
        listed, short = queries_of(store, store.assessments.all_for_list)
        assert len(everything) == len(listed) == n + 1
        counted.append((full, short))
    assert len(set(counted[1:])) == 1
    full, short = counted[-1]
    assert short <= 4
    assert full <= 13


def test_the_list_reads_what_standings_need(store, checklist):
    systems = [make_system(f"시스템 {n}") for n in range(3)]
    store.systems.save_all(systems)
    for system in systems[:2]:
        store.assessments.begin(full_assessment(checklist, system))
    listed, everything = store.assessments.all_for_list(), store.assessments.all_current()
    assert standings(systems, listed) == standings(systems, everything)
    assert listed[systems[0].id].carried == {"new_technology", "codebase"}


def test_the_first_look_at_a_register_leaves_out_what_waits_as_well(
    store, full, system, register_path
):
    seen = glance(register_path)
    assert standings([system], seen.assessments) == standings(
        [system], store.assessments.all_for_list()
    )
    assert seen.assessments[system.id].counted_answers() == full.counted_answers()


@pytest.mark.parametrize("choice", ["rehost", "refactor"])
def test_a_decision_is_replaced(store, system, full, choice):
    made = Decision(choice, "다시 봄")
    store.parts.put_decision(full.id, DecisionKind.METHOD, made, LATER)
    assert only(store, system).decisions == {DecisionKind.METHOD: made}
