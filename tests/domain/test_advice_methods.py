"""A way of moving is suggested by written rules, and never on something that is not known."""

import pytest
from hypothesis import given

from app.domain.advice_conditions import Truth
from app.domain.advice_methods import MethodId, SuggestionState, suggest_methods
from tests.advice_material import ADVICE, before_and_after, facts_of

# what may still become of a way that is settled: one without a reason may turn out to be excluded
LATER = {
    SuggestionState.SUGGESTED: {SuggestionState.SUGGESTED},
    SuggestionState.EXCLUDED: {SuggestionState.EXCLUDED},
    SuggestionState.NOT_SUGGESTED: {SuggestionState.NOT_SUGGESTED, SuggestionState.EXCLUDED},
}


def suggested(**known):
    return suggest_methods(facts_of(**known), ADVICE.methods)


def by_id(**known):
    return {one.method.id: one for one in suggested(**known)}


def rule_ids(readings):
    return [reading.rule.id for reading in readings]


def test_six_yes_with_clear_bounds_suggest_a_new_design_first():
    first, *_ = suggested(
        answers="YNNYNYNYYY",  # 공영홈쇼핑
        levels="10100000",
        cloud_status="none",
        hosting_center="own",
        system_scale="large",
        complexity_grade="high",
        extensibility="low",
    )
    assert first.method.id is MethodId.REARCHITECT
    assert first.state is SuggestionState.SUGGESTED
    assert first.points == 3 + 2 + 1
    assert rule_ids(first.reasons) == [
        "rearchitect.adopt", "rearchitect.first_candidate", "rearchitect.change"
    ]  # fmt: skip
    assert rule_ids(first.objections) == ["rearchitect.delivery", "rearchitect.state"]


def test_unclear_bounds_exclude_a_new_design_in_the_guide_s_words():
    one = by_id(answers="YYYYYNYYYY", levels="11111111")[MethodId.REARCHITECT]
    assert one.state is SuggestionState.EXCLUDED
    assert rule_ids(one.excluded_by) == ["rearchitect.no_boundary"]
    assert "샘 뉴먼" in one.excluded_by[0].rule.source


def test_the_verdict_to_keep_suggests_to_keep_and_says_what_speaks_against_it():
    first, *_ = suggested(
        answers="NNNNNNNYNN",
        levels="11111111",
        cloud_status="none",
        hosting_center="nirs_daejeon",
        performance_score=80,
    )
    assert first.method.id is MethodId.RETAIN
    assert first.points == 4
    assert rule_ids(first.objections) == ["retain.legacy", "retain.daejeon"]
    assert [one.rule.confidence.needs_officer_check for one in first.objections] == [False, True]


def test_what_runs_in_the_cloud_already_is_not_moved_there():
    assert by_id(cloud_status="iaas")[MethodId.REHOST].state is SuggestionState.EXCLUDED


@pytest.mark.parametrize(
    ("score", "retire", "replace"),
    [
        (39, SuggestionState.SUGGESTED, SuggestionState.NOT_SUGGESTED),
        (40, SuggestionState.NOT_SUGGESTED, SuggestionState.SUGGESTED),
        (59, SuggestionState.NOT_SUGGESTED, SuggestionState.SUGGESTED),
        (60, SuggestionState.NOT_SUGGESTED, SuggestionState.NOT_SUGGESTED),
    ],
)
def test_the_performance_score_speaks_within_its_bounds(score, retire, replace):
    found = by_id(
        answers="NNNNNNNNNN", cloud_status="none", performance_score=score, daily_users_avg=5
    )
    assert found[MethodId.RETIRE].state is retire
    assert found[MethodId.REPLACE].state is replace


def test_with_nothing_known_nothing_is_suggested_and_everything_missing_is_named():
    found = suggested()
    assert {one.state for one in found} == {SuggestionState.TO_CHECK}
    rehost = next(one for one in found if one.method.id is MethodId.REHOST)
    assert {fact.label for fact in rehost.missing} >= {"클라우드 전환 상태", "자가진단 6번 문항"}
    assert {fact.text for fact in rehost.missing} >= {"미입력", "미응답", "판단 보류"}


def test_an_exclusion_that_hangs_on_something_unknown_holds_the_suggestion_back():
    known = {"answers": "YYYYYYYYYY", "levels": "11111111"}
    refactor = by_id(**known)[MethodId.REFACTOR]
    assert refactor.state is SuggestionState.TO_CHECK
    assert refactor.points > 0
    assert rule_ids(refactor.to_check) == ["refactor.one_person", "refactor.saas"]
    assert by_id(**known, cloud_status="iaas")[MethodId.REFACTOR].state is SuggestionState.SUGGESTED
    assert by_id(**known, cloud_status="saas")[MethodId.REFACTOR].state is SuggestionState.EXCLUDED


@given(before_and_after())
def test_what_is_settled_stays_so_whatever_the_unknown_turns_out_to_be(known):
    before, after = (one.facts() for one in known)
    then = {one.method.id: one.state for one in suggest_methods(after, ADVICE.methods)}
    for one in suggest_methods(before, ADVICE.methods):
        if one.state is not SuggestionState.TO_CHECK:
            assert then[one.method.id] in LATER[one.state], one.method.id
    # with everything known only the verdict can still be open, and it is not: ten answers
    assert SuggestionState.TO_CHECK not in then.values()


@given(before_and_after())
def test_no_reason_rests_on_what_is_not_known_and_the_points_are_its_sum(known):
    found = suggest_methods(known[0].facts(), ADVICE.methods)
    assert {one.method.id for one in found} == set(MethodId)
    for one in found:
        points = {r.rule.id: r.points for r in one.method.rules}
        assert one.points == sum(points[reading.rule.id] for reading in one.reasons)
        for reading in (*one.reasons, *one.objections, *one.excluded_by):
            assert reading.truth is Truth.MET
            assert all(fact.is_known for fact in reading.facts)
        for reading in one.to_check:
            assert reading.open_facts
        assert (one.state is SuggestionState.SUGGESTED) <= bool(one.reasons)


@given(before_and_after())
def test_the_order_is_the_one_that_the_statement_tells(known):
    found = suggest_methods(known[0].facts(), ADVICE.methods)
    order = list(SuggestionState)
    keys = [(order.index(one.state), -one.points, len(one.objections)) for one in found]
    assert keys == sorted(keys)
    assert suggest_methods(known[0].facts(), ADVICE.methods) == found
