"""The register suggests an answer with its sum shown; a missing figure suggests nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.evidence import load_evidence_rules
from app.content.questionnaires import load_checklist
from app.content.reading import ContentError
from app.content.register_forms import load_register_form
from app.domain.answer import Answer, AnswerKey
from app.domain.evidence import suggestions
from tests.conftest import ROOT, make_system

CHECKLIST = load_checklist(ROOT / "forms/questionnaires/self-diagnosis.toml")
FORM = load_register_form(ROOT / "forms/register/information-system.toml")
PATH = ROOT / "resources/reference/evidence.toml"
RULES = load_evidence_rules(PATH, CHECKLIST)
SHARE, USERS = AnswerKey("cost_and_users", "share"), AnswerKey("cost_and_users", "users")

won = st.integers(0, 10**13)


def suggested(**figures):
    return suggestions(RULES, make_system(**figures), FORM)


def test_the_yearly_share_is_shown_with_its_sum():
    made = suggested(
        initial_dev_cost=1_200_000_000,
        added_dev_cost=120_000_000,
        annual_maintenance_cost=90_000_000,
    )[SHARE]
    assert made.answer is Answer.YES
    assert made.shown_sum == (
        "(추가개발비(최근 1년) 120,000,000원 + 유지보수비(최근 1년) 90,000,000원)"
        " ÷ 초기개발비 1,200,000,000원 = 17.5% ≥ 15%"
    )
    assert dict(made.figures)["initial_dev_cost"] == 1_200_000_000


@pytest.mark.parametrize(
    ("users", "answer"), [(9_999, Answer.NO), (10_000, Answer.YES), (0, Answer.NO)]
)
def test_ten_thousand_users_a_day_are_enough(users, answer):
    assert suggested(daily_users_avg=users)[USERS].answer is answer


@pytest.mark.parametrize(
    ("figures", "answer"),
    [
        ({"outage_count": 2, "outage_minutes": 180}, Answer.YES),
        ({"outage_count": 2, "outage_minutes": 0}, Answer.NO),
        ({"outage_count": 0, "outage_minutes": 0}, Answer.NO),
    ],
)
def test_only_outages_that_stopped_the_service_count(figures, answer):
    assert suggested(**figures)[AnswerKey("outage_stop")].answer is answer


@pytest.mark.parametrize(
    ("scope", "answer"), [("none", Answer.YES), ("partial", Answer.YES), ("full", Answer.NO)]
)
def test_tools_that_are_missing_or_partial_say_yes_at_item_9(scope, answer):
    assert suggested(tool_scope=scope)[AnswerKey("delivery_tools")].answer is answer


def test_a_missing_figure_suggests_nothing():
    assert suggested() == {}
    assert SHARE not in suggested(initial_dev_cost=1, added_dev_cost=1)
    assert AnswerKey("outage_stop") not in suggested(outage_count=3)


def test_a_cost_of_nothing_divides_nothing():
    assert SHARE not in suggested(initial_dev_cost=0, added_dev_cost=5, annual_maintenance_cost=5)


@given(won, won, st.integers(1, 10**13))
def test_the_shown_percentage_never_seems_to_cross_the_threshold(added, kept, initial):
    made = suggested(initial_dev_cost=initial, added_dev_cost=added, annual_maintenance_cost=kept)
    shown = made[SHARE].shown_sum.rpartition(" = ")[2]
    percent = Decimal(shown.split("%")[0].replace(",", ""))
    is_yes = (added + kept) * 100 >= 15 * initial
    assert (made[SHARE].answer is Answer.YES) == is_yes
    assert (percent >= 15) == is_yes
    assert ("≥" in shown) == is_yes


def test_a_rule_that_points_nowhere_is_told_with_every_other_mistake(tmp_path):
    text = PATH.read_text(encoding="utf-8")
    text = text.replace('item = "outage_stop"', 'item = "outage"')
    text = text.replace('divided_by = "initial_dev_cost"', 'divided_by = "first_cost"')
    broken = tmp_path / "evidence.toml"
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_evidence_rules(broken, CHECKLIST)
    assert set(caught.value.problems) == {
        "rules[1]: 'first_cost' 대장 항목이 없습니다",
        "rules[3].item: 'outage' 문항이나 조건이 없습니다",
    }
