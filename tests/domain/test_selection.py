"""Need and readiness are read from every part the rule asks, never from fewer, and show them."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.selection import (
    CriterionAnswer,
    CriterionState,
    FigurePart,
    PartKind,
    SelectionAnswers,
)
from app.domain.selection_reading import PartState, read_figure, read_selection
from app.domain.selection_suggestion import criterion_suggestions
from tests.conftest import make_system
from tests.domain.records import FORM, SELECTION, maturity_answers, picked

QUESTIONS = SELECTION.questionnaire
CRITERIA = [criterion.id for criterion in QUESTIONS.criteria]
NEED = [part.id for part in QUESTIONS.need.parts]
AXES = ["state_data", "delivery"]
AWAY = AxisAnswer(AxisState.NOT_APPLICABLE, reason="데이터를 두지 않는 시스템")

points = st.integers(0, 3)
open_criteria = st.sampled_from([CriterionAnswer(), CriterionAnswer(CriterionState.UNKNOWN)])
levels = points.map(lambda level: AxisAnswer(AxisState.LEVEL, level))
open_axes = st.sampled_from([AxisAnswer(), AxisAnswer(AxisState.UNKNOWN)])


def all_answers(criterion, item, axis):
    return st.builds(
        SelectionAnswers,
        st.fixed_dictionaries(dict.fromkeys(CRITERIA, criterion)),
        st.fixed_dictionaries({"clear_boundary": item}),
        st.builds(MaturityAnswers, st.fixed_dictionaries(dict.fromkeys(AXES, axis))),
    )


some_answers = all_answers(
    points.map(picked) | open_criteria,
    st.sampled_from(list(Answer)),
    levels | open_axes | st.just(AWAY),
)
settled_answers = all_answers(
    points.map(picked), st.sampled_from([Answer.YES, Answer.NO]), levels | st.just(AWAY)
)
weights = st.lists(st.integers(1, 9), min_size=4, max_size=4)


def answers(need=(), bounds=None, item=Answer.UNANSWERED, axes=None):
    given = dict(zip(NEED, map(picked, need), strict=False))
    if bounds is not None:
        given["clear_bounds"] = picked(bounds)
    return SelectionAnswers(given, {"clear_boundary": item}, maturity_answers(axes))


def weighted(figure, given_weights):
    pairs = zip(figure.parts, given_weights, strict=False)
    return replace(figure, parts=tuple(replace(part, weight=weight) for part, weight in pairs))


def test_need_is_the_share_of_the_points_that_could_be_had():
    reading = read_selection(QUESTIONS, answers(need=[3, 2, 2, 3, 3, 2, 1, 0]))
    assert reading.need.value == Fraction(16, 24)


def test_readiness_joins_bounds_item_6_and_two_axes():
    given = answers(bounds=2, item=Answer.YES, axes={"state_data": 1, "delivery": 2})
    reading = read_selection(QUESTIONS, given).readiness
    assert reading.value == Fraction(2 + 3 + 1 + 2, 12)
    assert [(part.part.id, part.points, part.contribution) for part in reading.parts()] == [
        ("clear_bounds", 2, Fraction(2, 12)),
        ("clear_boundary", 3, Fraction(3, 12)),
        ("state_data", 1, Fraction(1, 12)),
        ("delivery", 2, Fraction(2, 12)),
    ]


def test_a_no_at_item_6_gives_nothing_and_is_known():
    given = answers(bounds=3, item=Answer.NO, axes={"state_data": 3, "delivery": 3})
    assert read_selection(QUESTIONS, given).readiness.value == Fraction(9, 12)


def test_an_open_criterion_gives_a_range_and_no_figure():
    reading = read_selection(QUESTIONS, answers(need=[3, 2, None, 3, 3, 2, 1, 0])).need
    assert reading.value is None
    assert (reading.low, reading.high) == (Fraction(14, 24), Fraction(17, 24))
    assert [part.id for part in reading.open] == [NEED[2]]
    assert reading.parts()[2].state is PartState.OPEN


def test_nothing_answered_is_no_figure_and_not_nought():
    reading = read_selection(QUESTIONS, SelectionAnswers())
    assert (reading.need.value, reading.readiness.value) == (None, None)
    assert (reading.need.low, reading.need.high) == (0, 1)


def test_an_axis_that_does_not_apply_weighs_nothing():
    given = answers(bounds=3, item=Answer.YES, axes={"state_data": AWAY, "delivery": 0})
    reading = read_selection(QUESTIONS, given).readiness
    assert reading.value == Fraction(6, 9)
    assert reading.parts()[2].state is PartState.NOT_APPLICABLE


def test_a_figure_of_which_no_part_applies_has_no_value():
    figure = replace(
        QUESTIONS.readiness, parts=(FigurePart(PartKind.AXIS, "state_data", "상태와 데이터", 1),)
    )
    reading = read_figure(figure, answers(axes={"state_data": AWAY}))
    assert (reading.value, reading.low, reading.high) == (None, 0, 0)


def test_a_heavier_part_pulls_the_figure_more():
    given = answers(bounds=3, item=Answer.NO, axes={"state_data": 0, "delivery": 0})
    assert read_figure(weighted(QUESTIONS.readiness, [5, 1, 1, 1]), given).value == Fraction(5, 8)


@pytest.mark.parametrize("wrong", [-1, 4])
def test_points_outside_0_to_3_cannot_be(wrong):
    with pytest.raises(ValueError, match="0 to 3"):
        CriterionAnswer(CriterionState.POINTS, wrong)


def test_points_without_being_picked_cannot_be():
    with pytest.raises(ValueError, match="picked"):
        CriterionAnswer(CriterionState.UNKNOWN, 2)
    with pytest.raises(ValueError, match="picked"):
        CriterionAnswer(CriterionState.POINTS)


@given(some_answers, st.sampled_from(CRITERIA))
def test_raising_a_criterion_never_lowers_a_figure(given_answers, criterion):
    now = given_answers.criterion(criterion).points
    if now is None or now == 3:
        return
    raised = {**given_answers.criteria, criterion: picked(now + 1)}
    before = read_selection(QUESTIONS, given_answers)
    after = read_selection(QUESTIONS, replace(given_answers, criteria=raised))
    for old, new in [(before.need, after.need), (before.readiness, after.readiness)]:
        assert new.low >= old.low
        assert new.high >= old.high
        assert (new.value is None) == (old.value is None)


@given(settled_answers, st.data(), weights)
def test_the_range_told_while_answers_are_open_holds_the_final_value(final, data, given_weights):
    opened = data.draw(st.sets(st.sampled_from(["clear_bounds", "clear_boundary", *AXES])))
    before = SelectionAnswers(
        {k: v for k, v in final.criteria.items() if k not in opened},
        {k: v for k, v in final.items.items() if k not in opened},
        MaturityAnswers({k: v for k, v in final.maturity.axes.items() if k not in opened}),
    )
    figure = weighted(QUESTIONS.readiness, given_weights)
    told, value = read_figure(figure, before), read_figure(figure, final).value
    assert told.low <= value <= told.high
    assert {part.id for part in told.open} == opened
    assert (told.value is None) == bool(opened)


@given(some_answers, weights)
def test_the_parts_shown_add_up_to_the_figure(given_answers, given_weights):
    reading = read_figure(weighted(QUESTIONS.readiness, given_weights), given_answers)
    added = sum(part.contribution for part in reading.parts() if part.contribution is not None)
    assert added == (reading.low if reading.value is None else reading.value)
    assert 0 <= reading.low <= reading.high <= 1


def suggested(**figures):
    system = make_system(**{"system_type": None, **figures})
    return criterion_suggestions(SELECTION.rules, SELECTION.texts, system, FORM)


def test_a_suggestion_shows_how_it_came_to_its_points():
    made = suggested(outage_count=5, peak_complaints=0)["frequent_incidents"]
    assert made.points == 3
    assert made.shown_sum == (
        "장애 건수(최근 1년) 5건 ≥ 4건 → 3점, "
        "접속지연 민원 건수 0건 < 1건 → 0점, 가장 높은 점수 3점"
    )
    assert dict(made.figures) == {"outage_count": 5, "peak_complaints": 0}


@pytest.mark.parametrize(
    ("figures", "criterion", "expected"),
    [
        ({"complexity_grade": "high"}, "complexity", 3),
        ({"complexity_grade": "low"}, "complexity", 0),
        ({"extensibility": "low"}, "scaling_limit", 2),
        ({"operating_hours": "always"}, "always_on", 2),
        ({"architecture_form": "msa"}, "clear_bounds", 3),
        ({"system_type": "public_facing", "service_request_count": 12}, "changing_service", 2),
        ({"system_type": "public_facing", "service_request_count": 3}, "changing_service", 0),
        ({"service_request_count": 0, "deploy_count": 52}, "frequent_changes", 3),
        ({"linked_systems": "없음", "hosting_center": "own"}, "interoperability", 0),
        ({"linked_systems": "가\n나\n\n다\n라", "hosting_center": "own"}, "interoperability", 2),
    ],
)
def test_the_register_suggests_points(figures, criterion, expected):
    assert suggested(**figures)[criterion].points == expected


def test_a_missing_value_suggests_nothing_unless_it_could_not_matter():
    assert suggested() == {}
    assert "frequent_incidents" not in suggested(outage_count=2)
    settled = suggested(outage_count=4)["frequent_incidents"]
    assert settled.points == 3
    assert "접속지연 민원 건수: 점수 없음" in settled.shown_sum
    assert suggested(system_type="internal")["changing_service"].points == 0


def test_a_value_the_rule_is_silent_on_suggests_nothing():
    assert "clear_bounds" not in suggested(architecture_form="monolith")


@given(st.integers(0, 500) | st.none(), st.integers(0, 500) | st.none(), st.data())
def test_a_suggestion_stands_whatever_the_missing_value_turns_out_to_be(outages, complaints, data):
    made = suggested(outage_count=outages, peak_complaints=complaints).get("frequent_incidents")
    if made is None:
        return
    outages = data.draw(st.integers(0, 500)) if outages is None else outages
    complaints = data.draw(st.integers(0, 500)) if complaints is None else complaints
    full = suggested(outage_count=outages, peak_complaints=complaints)["frequent_incidents"]
    assert full.points == made.points
