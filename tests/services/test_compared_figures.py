"""Every figure and every question of a result can be compared, and what is open stays open."""

from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.maturity import load_maturity
from app.content.questionnaires import load_checklist
from app.domain.answer import Answer
from app.domain.compared_result import ComparisonWords, trend_keys
from app.domain.comparing import compare, trend
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.maturity_reading import read_maturity
from app.domain.result import assess
from app.domain.selection import CriterionAnswer, CriterionState, SelectionAnswers
from app.domain.selection_reading import read_selection
from app.services import forms
from app.services.compared_figures import compared_figures
from app.services.figures import result_figures
from app.services.maturity_figures import maturity_figures, selection_figures
from tests.conftest import NOON, ROOT, make_assessment, make_system

FORMS = ROOT / "forms/questionnaires"
CHECKLIST = load_checklist(FORMS / "self-diagnosis.toml")
MATURITY = load_maturity(FORMS / "maturity.toml", {item.id for item in CHECKLIST.items()})
SELECTION = forms.selection().questionnaire
AXES = [axis.id for axis in MATURITY.axes()]
WORDS = ComparisonWords(
    answers={Answer.YES: "예", Answer.NO: "아니오", Answer.UNKNOWN: "확인 필요"},
    not_applicable="해당 없음",
    figures={"verdict": "판정", "yes_count": "‘예’ 개수", "maturity_mean": "{title} 평균"},
)
SYSTEM = make_system(system_type="public_facing")


def result_of(letters, at=NOON):
    return assess(make_assessment(CHECKLIST, SYSTEM, letters, at=at), SYSTEM)


def reading_of(*levels, factors=(), **answers):
    axes = {a: AxisAnswer(AxisState.LEVEL, n, 3) for a, n in zip(AXES, levels, strict=False)}
    return read_maturity(MATURITY, MaturityAnswers(axes | answers, dict(factors)))


def selection_of(points, without="", **answers):
    given = {
        criterion.id: CriterionAnswer(CriterionState.POINTS, points)
        for criterion in SELECTION.criteria
        if criterion.id != without
    }
    return read_selection(SELECTION, SelectionAnswers(given | answers))


def plain(letters="YYYYYYNNNN", maturity=None, selection=None, at=NOON):
    figures = result_figures(result_of(letters, at))
    if maturity is not None:
        figures["maturity"] = maturity_figures(maturity)
    if selection is not None:
        figures["selection"] = selection_figures(selection)
    return compared_figures(figures, "1차", WORDS)


def test_a_settled_result_is_told_in_figures():
    figures = plain().figures
    assert figures["verdict"] == "도입 검토"
    assert figures["yes_count"] == 6
    assert figures["goal.stable_operation"] == Fraction(1)
    assert figures["goal.dev_period"] == 0


def test_an_open_result_has_no_verdict_no_count_and_no_share():
    figures = plain("YYU-YYNNNN").figures
    assert figures["verdict"] is None
    assert figures["yes_count"] is None
    assert (figures["yes_count.low"], figures["yes_count.high"]) == (4, 6)
    assert figures["goal.stable_operation"] is None
    assert figures["answers.unknown"] == figures["answers.unanswered"] == 1


def test_every_question_and_part_is_there_with_its_answer():
    answers = plain("YNU-YYNNNN").answers
    assert len(answers) == 12
    assert answers["cost_and_users"] == answers["cost_and_users.users"] == "예"
    assert answers["outage_stop"] == "아니오"
    assert answers["peak_complaint"] == "확인 필요"
    assert answers["policy_change"] is None


def test_levels_targets_means_and_effects_are_there():
    reading = reading_of(2, 1, 3, 2)
    told = plain(maturity=reading)
    assert told.figures["maturity_level.application_view"] == 1
    assert told.figures["maturity_mean.application_view"] == 2
    assert told.figures["maturity_level.infrastructure_view"] is None
    assert told.figures["target.state_data"] == 3
    assert told.figures["target.scaling"] is None
    assert told.figures["effect.agility"] == Fraction(67, 100)
    assert told.figures["effect.economy"] is None
    assert told.axes["configuration"] == 3
    assert told.axes["operations"] is None
    assert told.answers["sentence.configuration"] == list(MATURITY.axes())[2].sentences[3]
    assert told.labels["maturity_mean.application_view"] == "애플리케이션 관점 평균"


def test_why_an_axis_has_no_level_is_told():
    away = AxisAnswer(AxisState.NOT_APPLICABLE, reason="데이터 없음 ")
    reading = reading_of(state_data=away, scaling=AxisAnswer(AxisState.UNKNOWN))
    answers = plain(maturity=reading).answers
    assert answers["sentence.state_data"] == "해당 없음: 데이터 없음"
    assert answers["sentence.scaling"] == "확인 필요"
    assert answers["sentence.delivery"] is None


def test_the_criteria_are_told_in_their_sentences_and_the_figures_as_shares():
    unknown = CriterionAnswer(CriterionState.UNKNOWN)
    told = plain(selection=selection_of(2, without="job_rotation", complexity=unknown))
    assert told.answers["always_on"] == SELECTION.criterion("always_on").sentences[2]
    assert told.answers["complexity"] == "확인 필요"
    assert told.answers["job_rotation"] is None
    assert told.figures["need"] is None
    assert plain(selection=selection_of(1)).figures["need"] == Fraction(33, 100)
    assert told.labels["need"] == "필요성"


def test_labels_are_the_words_of_the_questionnaire_and_of_whoever_shows_them():
    labels = plain(maturity=reading_of(1)).labels
    assert labels["verdict"] == "판정"
    assert labels["yes_count.low"] == "‘예’ 개수"
    assert labels["goal.dev_quality"] == "개발 품질 향상"
    assert labels["outage_stop"] == CHECKLIST.item("outage_stop").question
    assert labels["scaling"] == "확장성"


def test_two_rounds_of_one_system_differ_in_what_was_answered_otherwise():
    first = plain("YYYYYYNNNN")
    second = plain("YYYYYYYNNN", at=NOON + timedelta(days=365))
    assert [row.key for row in compare([first, second]).only_differences()] == [
        "yes_count",
        "yes_count.low",
        "yes_count.high",
        "answers.no",
        "goal.dev_quality",
        "split_organization",
    ]


def test_the_trend_follows_yes_sides_need_and_readiness():
    reading = reading_of(1, 1, 1, 1, 2, 2, 2, 2)
    rounds = [
        plain("YYYYYYNNNN", reading, selection_of(2, without="clear_bounds")),
        plain("YYYYYY-NNN", reading_of(2, 2, 2, 2), at=NOON + timedelta(days=365)),
    ]
    lines = {line.key: line for line in trend(rounds, trend_keys(reading))}
    assert {key: [point.value for point in line.points] for key, line in lines.items()} == {
        "yes_count": [6, None],
        "maturity_level.application_view": [1, 2],
        "maturity_level.infrastructure_view": [2, None],
        "need": [Fraction(67, 100), None],
        "readiness": [None, None],
    }


picks = st.one_of(
    st.integers(0, 3).map(lambda level: AxisAnswer(AxisState.LEVEL, level)),
    st.sampled_from([AxisAnswer(), AxisAnswer(AxisState.UNKNOWN)]),
)


@given(
    st.text("YNU-", min_size=10, max_size=10),
    st.fixed_dictionaries(dict.fromkeys(AXES, picks)),
)
def test_nothing_open_is_ever_a_figure(letters, axes):
    reading = read_maturity(MATURITY, MaturityAnswers(axes))
    told = plain(letters, reading)
    result = result_of(letters)
    for tally in result.goals:
        assert (told.figures[f"goal.{tally.goal.id}"] is None) == bool(tally.open)
    for key, said in told.answers.items():
        if key in {item.item.id for item in result.items}:
            assert (said is None) == (letters[CHECKLIST.item(key).number - 1] == "-")
    assert (told.figures["yes_count"] is None) == (not result.count.is_exact)
    for axis, answer in axes.items():
        assert told.axes[axis] == answer.level
        assert (told.answers[f"sentence.{axis}"] is None) == (answer == AxisAnswer())


@pytest.mark.parametrize("key", ["figures", "answers", "axes"])
def test_every_key_has_a_label(key):
    told = plain(maturity=reading_of(1), selection=selection_of(3))
    assert all(told.label(name) for name in getattr(told, key))
    assert set(told.labels) == {*told.figures, *told.answers, *told.axes}
