"""The 종합의견 says why the verdict is so and what would change it, and claims nothing else."""

from dataclasses import replace

import pytest

from app.domain.answer import Answer, AnswerKey
from app.domain.change_groups import ChangeGroup
from app.domain.checklist import Verdict
from app.domain.result import assess
from app.domain.verdict import band_sensitivity
from app.exports.opinion import DETAIL, HEADING, NOTE, POINT, SECTION, opinion_lines
from app.exports.result_form import load_result_form
from app.services.exporting import RESULT_FORM
from tests.conftest import answers_of, make_assessment, make_system


@pytest.fixture(scope="module")
def form():
    return load_result_form(RESULT_FORM)


def under(lines, heading):
    """Return the lines that stand under a heading."""
    start = lines.index((HEADING, heading)) + 1
    ends = [at for at, line in enumerate(lines) if at >= start and line[0] == HEADING]
    return lines[start : min(ends, default=len(lines))]


def test_a_settled_verdict_names_the_items_that_made_it_with_their_evidence(
    form, register_form, result_of
):
    lines = under(
        opinion_lines(
            form, register_form, result_of("YNNYNYNYYY", {"policy_change": "법령 개정이 잦음"})
        ),
        "2. 판정 이유",
    )
    assert lines[0] == (SECTION, "□ ‘예’로 답한 문항: 6개")
    numbers = [text.partition("번.")[0] for kind, text in lines if kind == POINT]
    assert numbers == ["1", "4", "6", "8", "9", "10"]
    details = [text for kind, text in lines if kind == DETAIL]
    assert details.count("검토결과: 기재하지 않음") == 5
    assert "검토결과: 법령 개정이 잦음" in details


def test_one_answer_away_from_another_verdict_is_told_as_a_choice(form, register_form, result_of):
    lines = under(
        opinion_lines(form, register_form, result_of("YNNYNYNYYY")), "3. 판정이 달라지는 조건"
    )
    assert lines == [
        (SECTION, "□ 답변이 다음과 같이 바뀌면 판정이 달라짐"),
        (
            POINT,
            "1, 4, 6, 8, 9, 10번 문항 가운데 1개가 ‘아니오’로 바뀌면 ‘추가 검토’ 판정으로 바뀜",
        ),
    ]


def test_an_open_verdict_tells_what_to_find_out(form, register_form, result_of):
    lines = opinion_lines(form, register_form, result_of("YYYYNNNUU-"))
    told = [text for _, text in lines]
    assert "□ 판단 보류 (예 4~7개 / 10개)" in told
    assert "확인할 문항: 8, 9, 10번 문항 (총 3개)" in told
    assert "□ 답변이 다음과 같이 확인되면 판정이 정해짐" in told
    assert "8, 9, 10번 문항 가운데 2개가 ‘예’로 확인되면 ‘도입 검토’ 판정으로 정해짐" in told


def test_a_verdict_that_needs_both_answers_says_how_many_of_each(
    form, register_form, result_of, monkeypatch
):
    group = ChangeGroup(Verdict.FURTHER_REVIEW, 1, 2, ("split_organization", "legacy_code"))
    monkeypatch.setattr("app.exports.change_texts.grouped", lambda changes: [group])
    told = [text for _, text in opinion_lines(form, register_form, result_of("YYYNNNUUU-"))]
    sentence = (
        "7, 8번 문항 가운데 1개가 ‘예’, 2개가 ‘아니오’로 확인되면 ‘추가 검토’ 판정으로 정해짐"
    )
    assert sentence in told


def test_a_verdict_that_three_answers_cannot_move_says_so(form, register_form, result_of):
    result = result_of("Y" * 10)
    assert not result.changes
    told = [text for _, text in opinion_lines(form, register_form, result)]
    assert "□ 문항 3개 이하의 답변이 바뀌는 것으로는 판정이 달라지지 않음" in told


def test_at_most_three_ways_are_told_and_the_rest_is_counted(
    form, register_form, result_of, monkeypatch
):
    result = result_of("YNNYNYNYYY")
    groups = [
        ChangeGroup(change.verdict, 0, 1, tuple(item for item, _ in change.answers))
        for change in result.changes[:5]
    ]
    monkeypatch.setattr("app.exports.change_texts.grouped", lambda changes: groups)
    lines = under(opinion_lines(form, register_form, result), "3. 판정이 달라지는 조건")
    assert [kind for kind, _ in lines] == [SECTION, POINT, POINT, POINT, NOTE]
    assert lines[1][1] == "1번 문항이 ‘아니오’로 바뀌면 ‘추가 검토’ 판정으로 바뀜"
    assert lines[-1][1] == "이 밖에 같은 수의 문항으로 이루어진 경우가 2가지 더 있음"


def test_the_note_of_the_guide_stands_with_the_next_step(form, register_form, result_of):
    result = result_of("YYYYYNYNNN")
    lines = under(opinion_lines(form, register_form, result), "4. 유의사항 및 후속 조치")
    assert lines[0][0] == SECTION
    assert [text for kind, text in lines if kind == NOTE] == list(result.notes)
    assert result.notes


@pytest.mark.parametrize(("given", "says"), [("YYYYNNNNNN", True), ("YYYYYYNNNN", False)])
def test_the_silence_of_the_guide_is_told_where_it_matters(
    form, register_form, result_of, given, says
):
    told = [text for _, text in opinion_lines(form, register_form, result_of(given))]
    assert ("‘예’ 4~5개인 경우는 교재에 판정 기준이 없음" in told) is says


def test_what_would_change_the_verdict_is_what_scoring_again_found(form, register_form, result_of):
    result = result_of("YYYNNNNNNN")
    joined = {item.item.id: item.answer for item in result.items}
    assert result.changes == band_sensitivity(joined, result.checklist.rule)
    told = [text for _, text in opinion_lines(form, register_form, result)]
    assert (
        "4, 5, 6, 7, 8, 9, 10번 문항 가운데 1개가 ‘예’로 바뀌면 ‘추가 검토’ 판정으로 바뀜" in told
    )


@pytest.mark.parametrize(
    ("given", "way"),
    [
        (
            "NNNNNNNUUU",  # 예 0~3개
            "1, 2, 3, 4, 5, 6, 7번 문항 가운데 1개가 ‘예’로 바뀌면 ‘판단 보류’ 상태로 바뀜",
        ),
        (
            "YYYYYYUUUU",  # 예 6~10개
            "1, 2, 3, 4, 5, 6번 문항 가운데 1개가 ‘아니오’로 바뀌면 ‘판단 보류’ 상태로 바뀜",
        ),
        (
            "YYYYYYUNNN",  # 예 6~7개
            "1, 2, 3, 4, 5, 6번 문항 가운데 1개가 ‘아니오’로 바뀌면 ‘판단 보류’ 상태로 바뀜",
        ),
    ],
)
def test_a_verdict_that_one_answer_puts_off_is_told_so(form, register_form, result_of, given, way):
    lines = opinion_lines(form, register_form, result_of(given))
    assert under(lines, "3. 판정이 달라지는 조건") == [
        (SECTION, "□ 답변이 다음과 같이 바뀌면 판정이 달라짐"),
        (POINT, way),
    ]


def test_with_nothing_answered_nothing_settles_the_verdict(form, register_form, result_of):
    lines = opinion_lines(form, register_form, result_of("-" * 10))
    assert under(lines, "3. 판정이 달라지는 조건") == [
        (SECTION, "□ 문항 3개 이하의 확인만으로는 판정이 정해지지 않음")
    ]


def test_an_item_that_waits_for_the_system_type_says_so(form, register_form, checklist, result_of):
    assert not any("항목을 입력하면" in text for _, text in opinion_lines(
        form, register_form, result_of("UYYYYYYYYY", system_type=None)
    ))  # fmt: skip
    system = make_system(system_type=None)
    answers = answers_of(checklist, "YYYYYYYYYY")
    answers[AnswerKey("cost_and_users", "users")] = Answer.NO
    waiting = replace(make_assessment(checklist, system), answers=answers)
    lines = opinion_lines(form, register_form, assess(waiting, system))
    at = next(n for n, (_, text) in enumerate(lines) if text.startswith("1번(확인 필요). "))
    label = register_form.field("system_type").label
    assert lines[at + 1] == (DETAIL, f"정보시스템 대장의 ‘{label}’ 항목을 입력하면 답이 정해짐")
