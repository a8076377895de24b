"""The figures say in plain JSON what the result page shows; the fingerprint tells results apart."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import PartReading
from app.domain.result import assess
from app.services.figures import fingerprint, result_figures
from app.store.checklist_json import checklist_fingerprint
from tests.conftest import NOON, make_assessment, make_system

SYSTEM = make_system(
    system_type="public_facing",
    opened_on=date(2015, 3, 2),
    availability_pct=Decimal("99.60"),
    handles_personal_data=False,
    initial_dev_cost=1_200_000_000,
)
FINDINGS = {"outage_stop": "최근 1년 2건"}


@pytest.fixture
def assessment(checklist):
    return make_assessment(checklist, SYSTEM, "YNUYYNYYY-", FINDINGS)


@pytest.fixture
def figures(assessment):
    return result_figures(assess(assessment, SYSTEM))


def test_the_figures_are_plain_json(figures):
    assert json.loads(json.dumps(figures)) == figures


def test_verdict_and_counts_are_told(figures):
    assert figures["verdict"] == "adopt_review"
    assert figures["verdict_text"]["title"] == "도입 검토"
    assert figures["yes_count"] == {"low": 6, "high": 8}
    assert figures["answers"] == {"yes": 6, "no": 2, "unknown": 1, "unanswered": 1}
    assert figures["decision_rule"]["adopt_min"] == 6
    assert figures["reading"]["reading"] == "public_needs_both"
    assert len(figures["notes"]) == 1


def test_an_open_goal_has_no_share(figures):
    goals = {goal["id"]: goal for goal in figures["goals"]}
    assert goals["stable_operation"]["share"] is None
    assert goals["stable_operation"]["lowest_share"] == 33
    assert goals["stable_operation"]["highest_share"] == 67
    assert goals["change_response"]["share"] == 67
    assert goals["dev_quality"]["share"] == 100


def test_items_carry_question_answer_parts_and_finding(figures, checklist):
    assert [item["number"] for item in figures["items"]] == list(range(1, 11))
    first, second = figures["items"][:2]
    assert [(part["id"], part["answer"]) for part in first["parts"]] == [
        ("share", "yes"),
        ("users", "yes"),
    ]
    assert (second["answer"], second["finding"], second["parts"]) == ("no", "최근 1년 2건", [])
    assert second["question"] == checklist.item("outage_stop").question
    assert second["indicator"] == "고객증가율, 장애복구소요시간"


def test_what_would_change_the_verdict_is_told_in_groups(checklist):
    exact = make_assessment(checklist, SYSTEM, "YYYYYYNNNN")
    (change,) = result_figures(assess(exact, SYSTEM))["band_sensitivity"]
    assert (change["verdict"], change["yes"], change["no"]) == ("further_review", 0, 1)
    assert len(change["items"]) == 6


def test_a_fall_to_undetermined_is_among_the_changes(checklist):
    held = make_assessment(checklist, SYSTEM, "YYYYYYUNNN")
    (change,) = result_figures(assess(held, SYSTEM))["band_sensitivity"]
    assert (change["verdict"], change["yes"], change["no"]) == ("undetermined", 0, 1)


def test_an_item_that_waits_for_the_system_type_is_told(checklist, figures):
    assert [item["awaits_system_type"] for item in figures["items"]] == [False] * 10
    untyped = replace(SYSTEM, system_type=None)
    split = make_assessment(checklist, untyped, "Y" * 10)
    answers = {**split.answers, AnswerKey("cost_and_users", "users"): Answer.NO}
    told = result_figures(assess(replace(split, answers=answers), untyped))["items"]
    assert [item["awaits_system_type"] for item in told] == [True] + [False] * 9


def test_the_system_is_told_field_by_field(figures):
    system = figures["system"]
    assert system["opened_on"] == "2015-03-02"
    assert system["availability_pct"] == "99.60"
    assert system["handles_personal_data"] is False
    assert system["initial_dev_cost"] == 1_200_000_000
    assert system["built_year"] is None
    assert "id" not in system


def test_the_checklist_is_named_with_its_fingerprint(figures, checklist):
    assert figures["questionnaire"]["version"] == "2021.1"
    assert figures["questionnaire"]["fingerprint"] == checklist_fingerprint(checklist)


def test_the_fingerprint_knows_no_time_and_no_register(assessment, figures):
    later = replace(
        assessment,
        id="f" * 32,
        started_at=NOON + timedelta(days=1),
        updated_at=NOON + timedelta(days=2),
        answers=dict(reversed(list(assessment.answers.items()))),
        step="dev_period",
    )
    same = fingerprint(assess(later, replace(SYSTEM, id="e" * 32)))
    assert same == figures["fingerprint"]
    assert len(same) == 64


@pytest.mark.parametrize(
    "change",
    [
        lambda a, s: (replace(a, answers={**a.answers, AnswerKey("outage_stop"): Answer.YES}), s),
        lambda a, s: (
            replace(a, answers={**a.answers, AnswerKey("outage_stop"): Answer.UNKNOWN}),
            s,
        ),
        lambda a, s: (replace(a, findings={}), s),
        lambda a, s: (replace(a, findings={**a.findings, "legacy_code": "2015년"}), s),
        lambda a, s: (a, replace(s, note="비고")),
        lambda a, s: (replace(a, checklist=replace(a.checklist, reading=PartReading.EITHER)), s),
        lambda a, s: (replace(a, checklist=replace(a.checklist, version="2021.2")), s),
    ],
)
def test_any_change_of_what_it_rests_on_changes_the_fingerprint(assessment, figures, change):
    assert fingerprint(assess(*change(assessment, SYSTEM))) != figures["fingerprint"]
