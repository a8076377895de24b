"""Every figure says its rule, what went into it and where the rule is from."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.explaining import explain_maturity, explain_side, explain_verdict
from app.domain.korean_text import percent_text
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.maturity_reading import read_maturity
from tests.advice_material import (
    ADVICE,
    CHECKLIST,
    FACTORS,
    QUESTIONS,
    all_answers,
    maturity,
    picked,
    result_of,
)
from tests.conftest import make_system

WORDS = ADVICE.words
SYSTEM = make_system(system_type="public_facing")


def explained(answers):
    return explain_maturity(read_maturity(QUESTIONS, answers), WORDS)


def test_the_verdict_is_explained_by_the_guide_s_rule_and_every_item():
    told = explain_verdict(result_of(SYSTEM, "YNNYNYNYYY"), WORDS)
    assert (told.subject, told.outcome) == ("자가진단 판정", "도입 검토")
    assert told.rule == CHECKLIST.rule.statement
    assert told.inputs[0] == ("‘예’ 문항 수", "6개")
    assert told.inputs[1] == ("자가진단 1번 문항", "예")
    assert told.inputs[2] == ("자가진단 2번 문항", "아니오")
    assert len(told.inputs) == 11
    assert told.source == CHECKLIST.rule.source
    assert told.notes == (CHECKLIST.reading_text().statement,)


def test_between_the_bands_the_silence_of_the_guide_is_told():
    told = explain_verdict(result_of(SYSTEM, "YYYYNNNNNN"), WORDS)
    assert told.outcome == "추가 검토"
    assert told.rule.endswith(CHECKLIST.rule.silence)


def test_an_open_verdict_gives_the_range_and_a_note_of_the_result_is_kept():
    told = explain_verdict(result_of(SYSTEM, "YYYYYU----"), WORDS)
    assert told.outcome == "판단 보류"
    assert told.inputs[0][1].startswith("5~10개")
    assert ("자가진단 6번 문항", "확인 필요") in told.inputs
    assert ("자가진단 7번 문항", "미응답") in told.inputs
    noted = explain_verdict(result_of(SYSTEM, "YYYYYNYYYY"), WORDS)
    assert any("6번 문항" in note for note in noted.notes)


@given(st.text("YNU-", min_size=10, max_size=10))
def test_the_count_told_is_the_count_of_the_answers_told(letters):
    told = explain_verdict(result_of(SYSTEM, letters), WORDS)
    said = [value for _, value in told.inputs[1:]]
    assert told.inputs[0][1].partition("개")[0].partition("~")[0] == str(said.count("예"))


def test_a_side_names_its_weakest_axis_and_shows_the_sum_of_the_mean():
    side, other = explained(maturity("2131----")).sides
    assert (side.subject, side.outcome) == ("애플리케이션 관점", "1단계")
    assert ("서비스 구조", "2단계") in side.inputs
    assert ("단계를 정한 축", "상태와 데이터, 개발과 배포") in side.inputs
    assert ("축 단계의 평균", "(2 + 1 + 3 + 1) ÷ 4 = 1.75") in side.inputs
    assert side.rule == QUESTIONS.rule.statement
    assert side.notes == (QUESTIONS.rule.monolith,)
    assert other.outcome == "판단 보류"
    assert other.rule == f"{QUESTIONS.rule.statement} {QUESTIONS.rule.incomplete}"


def test_a_side_held_down_by_the_gate_says_by_which_checkpoints():
    given_ = MaturityAnswers(maturity("33333333").axes, dict.fromkeys(FACTORS[:3], Answer.NO))
    side = explained(given_).sides[0]
    assert side.outcome == "1단계"
    assert side.rule.endswith(QUESTIONS.rule.gate_statement)
    assert QUESTIONS.rule.gate_source in side.source
    told = dict(side.inputs)
    assert told["12 Factors 점검"] == "12개 중 충족 0개, 미충족 3개, 미확인 9개"
    assert told["충족하지 못한 점검 항목"] == "1. 코드베이스, 2. 종속성, 3. 설정"


def test_an_axis_shows_the_sentence_picked_and_the_one_aimed_at():
    away = AxisAnswer(AxisState.NOT_APPLICABLE, reason="데이터를 두지 않음")
    told = explained(maturity(delivery=picked(1, target=2), state_data=away)).axes
    by_subject = {one.subject: one for one in told}
    delivery = by_subject["개발과 배포"]
    assert delivery.outcome == "1단계"
    assert delivery.inputs == (
        ("고른 문장", "형상관리를 쓰고 정해진 절차로 배포한다"),
        ("목표 단계", "2단계: 빌드 · 시험 · 배포를 도구로 자동화하여 매주 또는 매월 배포한다"),
    )
    assert by_subject["상태와 데이터"].outcome == "해당 없음"
    assert by_subject["상태와 데이터"].inputs == (("사유", "데이터를 두지 않음"),)
    assert by_subject["확장성"].outcome == "미응답"


def test_an_effect_shows_its_sum_today_and_at_the_target():
    told = explained(maturity("1-------", delivery=picked(2, target=3))).effects
    agility = next(one for one in told if one.subject == "민첩성")
    assert agility.outcome == "현재 50%, 목표 67%"
    assert agility.inputs == (
        ("개발과 배포", "현재 2단계, 목표 3단계"),
        ("서비스 구조", "1단계"),
        ("현재 값 계산", "(2 + 1) ÷ (2 × 3) = 50%"),
        ("목표 달성 시 계산", "(3 + 1) ÷ (2 × 3) = 67%"),
    )
    assert "달성을 보장하지 않습니다" in agility.rule
    portability = next(one for one in told if one.subject == "이식성")
    assert portability.outcome == "판단 보류"
    assert portability.rule.endswith(WORDS.effect_open)


@given(all_answers)
def test_every_sum_shown_comes_to_the_figure_that_is_read(answers):
    reading = read_maturity(QUESTIONS, answers)
    told = explain_maturity(reading, WORDS)
    for effect, one in zip(reading.effects, told.effects, strict=True):
        shown = dict(one.inputs)
        assert (effect.today is None) == (WORDS.today_label not in shown)
        if effect.today is not None:
            for label, value in (
                (WORDS.today_label, effect.today),
                (WORDS.aimed_label, effect.target),
            ):
                sum_, _, said = shown[label].partition(" = ")
                assert _worth(sum_) == value
                assert said == percent_text(value)
                assert said in one.outcome
    for side, one in zip(reading.sides, told.sides, strict=True):
        shown = dict(one.inputs)
        if side.mean is not None:
            sum_, _, said = shown[WORDS.mean_label].partition(" = ")
            assert _worth(sum_) == side.mean
            assert abs(Fraction(said) - side.mean) <= Fraction(1, 200)


@given(all_answers)
def test_everything_is_explained_with_a_rule_and_a_source(answers):
    reading = read_maturity(QUESTIONS, answers)
    told = explain_maturity(reading, WORDS)
    assert len(told.sides) == 2
    assert len(told.axes) == 8
    assert len(told.effects) == 6
    for one in (*told.sides, *told.axes, *told.effects):
        assert one.rule.strip()
        assert one.source.strip()
        assert one.outcome.strip()
        assert all(label.strip() and value.strip() for label, value in one.inputs)
    assert told.sides[0] == explain_side(reading.sides[0], reading, WORDS)


def _worth(shown: str) -> Fraction:
    """Work out a sum as it is shown: `(2 + 1) ÷ (2 × 3)` or `(2 + 1) ÷ 2`."""
    above, _, below = shown.partition(" ÷ ")
    total = sum(int(part) for part in above.strip("()").split(" + "))
    divisor = 1
    for part in below.strip("()").split(" × "):
        divisor *= int(part)
    return Fraction(total, divisor)
