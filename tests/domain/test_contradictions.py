"""What contradicts is told with what to do; what is not known contradicts nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.contradictions import concerning, contradictions
from app.domain.maturity import AxisAnswer, AxisState
from tests.domain.records import CONTRADICTIONS, record_of


def found(given="-" * 10, **record):
    return {one.id: one for one in contradictions(record_of(given, **record), CONTRADICTIONS)}


def letters(number, letter):
    return "-" * (number - 1) + letter + "-" * (10 - number)


OUTAGE = {"outage_count": 3, "outage_minutes": 180}
CHEAP = {"initial_dev_cost": 100, "added_dev_cost": 1, "annual_maintenance_cost": 1}
COSTLY = {"initial_dev_cost": 100, "added_dev_cost": 10, "annual_maintenance_cost": 10}


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        ("cost_share_denied", {"given": letters(1, "N"), **COSTLY}),
        ("cost_share_claimed", {"given": letters(1, "Y"), **CHEAP}),
        ("users_denied", {"given": letters(1, "N"), "daily_users_avg": 10_000}),
        ("users_claimed", {"given": letters(1, "Y"), "daily_users_avg": 9_999}),
        ("outage_denied", {"given": letters(2, "N"), **OUTAGE}),
        ("outage_unexplained", {"given": letters(2, "N"), "outage_count": 3}),
        ("outage_unseen", {"given": letters(2, "Y"), "outage_count": 0, "outage_minutes": 0}),
        ("complaint_denied", {"given": letters(3, "N"), "peak_complaints": 1}),
        ("complaint_unseen", {"given": letters(3, "Y"), "peak_complaints": 0}),
        ("tools_denied", {"given": letters(9, "N"), "tool_scope": "none"}),
        ("tools_denied", {"given": letters(9, "N"), "tool_scope": "partial"}),
        ("tools_unseen", {"given": letters(9, "Y"), "tool_scope": "full"}),
        ("boundary_denied", {"given": letters(6, "N"), "architecture_form": "msa"}),
        ("boundary_architecture", {"given": letters(6, "N"), "axes": {"architecture": 3}}),
        ("tools_delivery", {"given": letters(9, "Y"), "axes": {"delivery": 2}}),
        ("tools_manual_delivery", {"given": letters(9, "N"), "axes": {"delivery": 0}}),
        ("scaling_physical", {"axes": {"scaling": 3, "platform": 0}}),
        ("scaling_physical", {"axes": {"scaling": 2, "platform": 0}}),
        ("scaling_unvirtualized", {"axes": {"scaling": 2, "platform": 1}, "virtualization_pct": 0}),
        ("state_kept", {"axes": {"state_data": 0}, "factors": {"processes": "yes"}}),
        ("state_left", {"axes": {"state_data": 2}, "factors": {"processes": "no"}}),
        ("platform_cloud", {"axes": {"platform": 0}, "cloud_status": "iaas"}),
        ("platform_native", {"axes": {"platform": 1}, "cloud_status": "cloud_native"}),
        ("architecture_monolith", {"axes": {"architecture": 3}, "architecture_form": "monolith"}),
        ("architecture_msa", {"axes": {"architecture": 0}, "architecture_form": "msa"}),
        ("delivery_no_tools", {"axes": {"delivery": 3}, "tool_scope": "none"}),
        ("delivery_seldom", {"axes": {"delivery": 2}, "deploy_count": 11}),
        ("resilience_stopped", {"axes": {"resilience": 2}, "outage_minutes": 1}),
        ("bounds_missing", {"given": letters(6, "Y"), "criteria": {"clear_bounds": 0}}),
        ("bounds_found", {"given": letters(6, "N"), "criteria": {"clear_bounds": 3}}),
        ("incidents_denied", {"criteria": {"frequent_incidents": 0}, "outage_count": 1}),
        ("surges_denied", {"criteria": {"frequent_incidents": 0}, "peak_complaints": 1}),
        ("hours_denied", {"criteria": {"always_on": 0}, "operating_hours": "always"}),
        ("hours_claimed", {"criteria": {"always_on": 2}, "operating_hours": "office_hours"}),
        ("public_claimed", {"criteria": {"changing_service": 1}, "system_type": "internal"}),
        ("kept_against_verdict", {"given": "YYYYYY----", "method": "retain"}),
        ("moved_against_verdict", {"given": "NNNNNNN---", "method": "rearchitect"}),
        ("rearchitected_without_boundary", {"given": letters(6, "N"), "method": "rearchitect"}),
        ("availability_full", {"availability_pct": 100, "outage_minutes": 1}),
        ("cloud_centre", {"cloud_status": "none", "hosting_center": "private_cloud"}),
        ("personal_data_count", {"handles_personal_data": False, "personal_data_count": 1}),
        ("sensitive_data", {"handles_personal_data": False, "handles_sensitive_data": True}),
    ],
)
def test_each_rule_finds_what_it_is_for(rule, record):
    assert rule in found(**{"given": "-" * 10, **record})


def test_every_rule_is_tried():
    tried = {
        parameters[0]
        for mark in test_each_rule_finds_what_it_is_for.pytestmark
        for parameters in mark.args[1]
    }
    assert tried == {rule.rule.id for rule in CONTRADICTIONS.rules}


def test_a_no_at_item_2_with_outages_says_what_contradicts_what_and_what_to_do():
    told = found(letters(2, "N"), **OUTAGE)["outage_denied"]
    assert told.sentence == (
        "2번 문항에 서비스를 중단한 적이 없다고 답했으나, 대장에는 서비스 중단시간이 있습니다."
    )
    assert told.todo.startswith("장애대장에서 중단한 사실을 확인합니다.")
    assert (told.question_ids, told.field_ids) == (("outage_stop",), ("outage_minutes",))
    assert [(fact.label, fact.text) for fact in told.facts] == [
        ("자가진단 2번 문항", "아니오"),
        ("서비스 중단시간(최근 1년)", "180분"),
    ]


def test_a_no_at_item_1_names_every_figure_that_suggests_yes():
    told = found(letters(1, "N"), **COSTLY)["cost_share_denied"]
    assert told.question_ids == ("cost_and_users",)
    assert told.field_ids == ("added_dev_cost", "annual_maintenance_cost", "initial_dev_cost")
    assert told.facts[1].text.endswith("= 20.0% ≥ 15%")


def test_an_outage_that_did_not_stop_the_service_contradicts_no_answer():
    assert found(letters(2, "N"), outage_count=3, outage_minutes=0) == {}


def test_a_container_on_a_bare_server_may_scale():
    record = {"axes": {"scaling": 3, "platform": 2}, "virtualization_pct": 0}
    assert found(**record) == {}


def test_a_contradiction_is_found_from_its_question_and_from_its_field():
    told = contradictions(record_of(letters(2, "N"), **OUTAGE), CONTRADICTIONS)
    assert concerning(told, "outage_stop") == concerning(told, "outage_minutes") == told
    assert concerning(told, "peak_complaint") == ()


@given(
    st.text("YN", min_size=10, max_size=10),
    st.sets(st.integers(0, 9)),
    st.dictionaries(
        st.sampled_from(["scaling", "platform", "delivery", "resilience", "state_data"]),
        st.integers(0, 3),
    ),
    st.fixed_dictionaries(
        {},
        optional={
            "outage_count": st.integers(0, 3),
            "outage_minutes": st.integers(0, 3),
            "peak_complaints": st.integers(0, 3),
            "tool_scope": st.sampled_from(["none", "partial", "full"]),
            "deploy_count": st.integers(0, 60),
            "daily_users_avg": st.integers(9_990, 10_010),
        },
    ),
    st.sampled_from("U-"),
)
def test_an_answer_that_is_not_known_takes_part_in_no_contradiction(
    given_letters, opened, axes, figures, unknown
):
    held_back = "".join(
        unknown if number in opened else letter for number, letter in enumerate(given_letters)
    )
    before = found(given_letters, axes=axes, **figures)
    after = found(held_back, axes=axes, **figures)
    items = list(record_of().facts.checklist.items())
    for one in after.values():
        assert not {items[number].id for number in opened} & set(one.question_ids)
    assert set(after) <= set(before)


@pytest.mark.parametrize("state", [AxisState.UNKNOWN, AxisState.UNANSWERED])
def test_an_open_axis_and_one_that_does_not_apply_contradict_nothing(state):
    away = AxisAnswer(AxisState.NOT_APPLICABLE, reason="해당 없음")
    assert found(axes={"scaling": 3, "platform": AxisAnswer(state)}) == {}
    assert found(axes={"scaling": 3, "platform": away}) == {}


def test_a_checkpoint_that_is_unknown_contradicts_nothing():
    assert found(axes={"state_data": 0}, factors={"processes": Answer.UNKNOWN.value}) == {}


def test_a_verdict_that_is_open_contradicts_no_method():
    assert found("YYYYY-----", method="retain") == {}
