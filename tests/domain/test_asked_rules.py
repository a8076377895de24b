"""A round with another checklist is diagnosed by the rules that it gives something to look at."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.diagnosis import load_diagnosis_content
from app.domain.answer import Answer
from app.domain.asked_rules import asked_by, rules_for
from app.domain.diagnosis import diagnose
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.selection_reading import PartState
from tests.conftest import NOON, make_assessment, make_system
from tests.domain.records import CHECKLIST, FORM, MATURITY, QUESTIONNAIRES, REFERENCE, picked

CONTENT = load_diagnosis_content(QUESTIONNAIRES, REFERENCE, FORM, CHECKLIST)
ITEMS = [item.id for item in CHECKLIST.items()]
DAY = date(2026, 11, 23)


def renamed(*item_ids):
    """Return the checklist with these items asked under ids that no rule knows."""
    return replace(
        CHECKLIST,
        goals=tuple(
            replace(
                goal,
                items=tuple(
                    replace(item, id=f"own_{item.id}", parts=()) if item.id in item_ids else item
                    for item in goal.items
                ),
            )
            for goal in CHECKLIST.goals
        ),
    )


def facts_looked_at(content):
    methods = content.advice.methods.methods
    rules = [rule.rule for method in methods for rule in method.rules]
    rules += [need for model in content.advice.models.models for need in model.needs]
    rules += [row.rule for row in content.advice.centre.rows]
    rules += [rule.rule for rule in content.contradictions.rules]
    rules += [sign.rule for sign in content.unavoidable.signs]
    return {condition.fact_id for rule in rules for condition in rule.when}


def test_the_shipped_checklist_gives_every_rule_something_to_look_at():
    assert rules_for(CONTENT, CHECKLIST) == CONTENT


@pytest.mark.parametrize("item_id", ITEMS)
def test_exactly_the_rules_over_what_is_not_asked_are_left_out(item_id):
    content = rules_for(CONTENT, renamed(item_id))
    before, after = facts_looked_at(CONTENT), facts_looked_at(content)
    gone = {fact for fact in before if item_id in fact.split(".")}
    assert not gone & after
    assert {rule.key.item_id for rule in content.evidence} == {
        rule.key.item_id for rule in CONTENT.evidence
    } - {item_id}
    told = {rule.rule.id for rule in content.contradictions.rules}
    for rule in CONTENT.contradictions.rules:
        looks = {condition.fact_id for condition in rule.rule.when + rule.unless}
        assert (rule.rule.id in told) == (not looks & gone)


def test_a_sign_over_a_contradiction_that_cannot_be_found_goes_with_it():
    (rule, *_) = [
        one
        for one in CONTENT.contradictions.rules
        if any(condition.fact_id == "item.clear_boundary" for condition in one.rule.when)
    ]
    sign = CONTENT.unavoidable.signs[0]
    when = (replace(sign.rule.when[0], fact_id=f"contradiction.{rule.rule.id}", any_of=(True,)),)
    looking = replace(sign, rule=replace(sign.rule, id="looking", when=when))
    content = replace(CONTENT, unavoidable=replace(CONTENT.unavoidable, signs=(looking,)))
    assert rules_for(content, CHECKLIST).unavoidable.signs == (looking,)
    assert rules_for(content, renamed("clear_boundary")).unavoidable.signs == ()


def own_maturity(*axis_ids):
    """Return the maturity questions with these axes under ids that no rule knows."""

    def own(id_):
        return f"own_{id_}" if id_ in axis_ids else id_

    return replace(
        MATURITY,
        sides=tuple(
            replace(side, axes=tuple(replace(axis, id=own(axis.id)) for axis in side.axes))
            for side in MATURITY.sides
        ),
        factors=tuple(replace(one, axis_id=own(one.axis_id)) for one in MATURITY.factors),
        effects=tuple(
            replace(one, axis_ids=tuple(map(own, one.axis_ids))) for one in MATURITY.effects
        ),
    )


@pytest.mark.parametrize("axis_id", [axis.id for axis in MATURITY.axes()])
def test_a_round_with_own_maturity_questions_is_diagnosed_by_what_it_asks(axis_id):
    questions = own_maturity(axis_id)
    content = rules_for(CONTENT, CHECKLIST, questions)
    assert f"axis.{axis_id}" not in facts_looked_at(content)
    for model in CONTENT.advice.models.models:
        looks = {one.fact_id for need in model.needs for one in need.when}
        is_left = model in content.advice.models.models
        assert is_left == (f"axis.{axis_id}" not in looks)  # whole, or not at all
    system = make_system()
    levels = {axis.id: AxisAnswer(AxisState.LEVEL, 1, 2) for axis in questions.axes()}
    assessment = replace(
        make_assessment(CHECKLIST, system, "YYYYYYNNNN", at=NOON),
        maturity_questionnaire=questions,
        maturity=MaturityAnswers(levels),
    )
    told = diagnose(assessment, system, content, DAY)
    assert {one.axis.id for one in told.proposals} == set(levels) - {f"own_{axis_id}"}
    assert all(side.level == 1 for side in told.maturity.sides)
    assert len(told.effects) == len(MATURITY.effects)
    for proposal in told.proposals:
        for effect in questions.effects:
            if effect.id in proposal.text.effect_ids:
                assert proposal.axis.id in effect.axis_ids
    readings = (told.selection.need, told.selection.readiness)
    parts = [part for reading in readings for part in reading.parts()]
    gone = [part for part in parts if part.part.id == axis_id]
    assert all(part.state is PartState.NOT_APPLICABLE for part in gone)


def test_an_effect_that_there_is_no_text_for_is_left_out_of_the_texts_alone():
    effects = (replace(MATURITY.effects[0], id="own_effect"), *MATURITY.effects[1:])
    questions = replace(MATURITY, effects=effects)
    system = make_system()
    assessment = replace(
        make_assessment(CHECKLIST, system, "YYYYYYNNNN", at=NOON), maturity_questionnaire=questions
    )
    told = diagnose(assessment, system, rules_for(CONTENT, CHECKLIST, questions), DAY)
    assert len(told.maturity.effects) == len(effects)
    assert len(told.effects) == len(effects) - 1


def test_points_are_suggested_only_for_criteria_in_the_same_sentences():
    selection = CONTENT.selection
    ruled = CONTENT.criterion_rules[0].criterion_id
    others = tuple(
        replace(one, sentences=tuple(f"{s} (개정)" for s in one.sentences))
        if one.id == ruled
        else one
        for one in selection.criteria
    )
    content = rules_for(CONTENT, CHECKLIST, None, replace(selection, criteria=others))
    assert {rule.criterion_id for rule in content.criterion_rules} == {
        rule.criterion_id for rule in CONTENT.criterion_rules
    } - {ruled}


def test_goals_that_the_checklist_does_not_have_are_not_named_by_a_task():
    goal = CHECKLIST.goals[0]
    others = replace(CHECKLIST, goals=(replace(goal, id="own_goal"), *CHECKLIST.goals[1:]))
    assert any(goal.id in text.goal_ids for text in CONTENT.advice.tasks.texts)
    texts = rules_for(CONTENT, others).advice.tasks.texts
    assert len(texts) == len(CONTENT.advice.tasks.texts)
    assert not any(goal.id in text.goal_ids for text in texts)


def test_checklists_are_alike_when_they_ask_the_same():
    assert asked_by(CHECKLIST) == asked_by(replace(CHECKLIST, version="2099", title="다른 제목"))
    assert asked_by(CHECKLIST) != asked_by(renamed("legacy_code"))
    assert hash(asked_by(CHECKLIST)) == hash(asked_by(renamed()))


@given(
    st.sets(st.sampled_from(ITEMS), min_size=1),
    st.text("YNU-", min_size=10, max_size=10),
    st.lists(st.integers(0, 3), min_size=8, max_size=8),
    st.sampled_from(["public_facing", "internal", None]),
)
def test_every_round_with_another_checklist_is_diagnosed(own, letters, levels, kind):
    checklist = renamed(*own)
    system = make_system(system_type=kind, outage_count=2, outage_minutes=30)
    axes = zip(MATURITY.axes(), levels, strict=True)
    maturity = {axis.id: AxisAnswer(AxisState.LEVEL, level) for axis, level in axes}
    assessment = replace(
        make_assessment(checklist, system, letters, at=NOON), maturity=MaturityAnswers(maturity)
    )
    told = diagnose(assessment, system, rules_for(CONTENT, checklist), DAY)
    assert not {key.item_id for key in told.suggestions} & own
    questions = {id_ for one in told.contradictions for id_ in one.question_ids}
    assert not questions & own


def test_readiness_is_read_without_an_item_that_is_not_asked():
    system = make_system()
    for checklist in (CHECKLIST, renamed("clear_boundary")):
        content = rules_for(CONTENT, checklist)
        axes = ("state_data", "delivery")
        assessment = replace(
            make_assessment(checklist, system, "-" * 10),
            maturity=MaturityAnswers({id_: AxisAnswer(AxisState.LEVEL, 3) for id_ in axes}),
            selection={"clear_bounds": picked(0)},
        )
        readiness = diagnose(assessment, system, content, DAY).selection.readiness
        if checklist is CHECKLIST:
            assert readiness.value is None
        else:
            assert PartState.NOT_APPLICABLE in readiness.given
            assert readiness.value == pytest.approx(2 / 3)
        answered = replace(
            assessment,
            answers=dict.fromkeys(checklist.answer_keys(), Answer.NO),
        )
        value = diagnose(answered, system, content, DAY).selection.readiness.value
        assert value == pytest.approx(1 / 2 if checklist is CHECKLIST else 2 / 3)
