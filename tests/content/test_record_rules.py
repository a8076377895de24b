"""Selection criteria, contradictions and grounds load whole, or say everything that is wrong."""

import re

from app.content.contradictions import load_contradiction_rules
from app.content.selection import load_selection
from app.content.unavoidable import load_unavoidable_rules
from app.domain.advice_source import Confidence
from tests.content.broken_files import problems_of
from tests.domain.records import (
    ASKED,
    CHECKLIST,
    CONTRADICTIONS,
    FORM,
    MATURITY,
    QUESTIONNAIRES,
    REFERENCE,
    SELECTION,
)

GUIDE = [
    "서비스 복잡도가 높은 시스템",
    "명확한 경계가 가능한 시스템",
    "더 이상 확장할 수 없는 한계지점에 도달한 시스템",
    "24x365 · 혁신적이고 빠른 행정처리 업무",
    "변화가 많은 대국민 서비스",
    "빈번한 장애 · 폭주가 발생하는 업무",
    "빈번한 변경 · 배포가 있는 업무",
    "상호운용성이 필요한 서비스",
    "순환보직으로 담당 업무 단위 분리가 필요한 조직",
]
CONTRADICTION_IDS = {rule.rule.id for rule in CONTRADICTIONS.rules}


def selection_at(path):
    items = {item.id for item in CHECKLIST.items()}
    return load_selection(path, items, {axis.id for axis in MATURITY.axes()}, FORM)


def contradictions_at(path):
    return load_contradiction_rules(path, ASKED)


def unavoidable_at(path):
    return load_unavoidable_rules(path, ASKED, CONTRADICTION_IDS)


def test_the_nine_criteria_are_the_guides_with_a_sentence_for_each_number_of_points():
    assert [criterion.title for criterion in SELECTION.questionnaire.criteria] == GUIDE
    assert {len(criterion.sentences) for criterion in SELECTION.questionnaire.criteria} == {4}


def test_clear_bounds_make_readiness_and_the_other_eight_need():
    questions = SELECTION.questionnaire
    assert len(questions.need.parts) == 8
    assert [part.id for part in questions.readiness.parts] == [
        "clear_bounds", "clear_boundary", "state_data", "delivery"
    ]  # fmt: skip


def test_everything_wrong_in_the_criteria_is_told_at_once(tmp_path):
    assert problems_of(
        selection_at,
        QUESTIONNAIRES / "selection.toml",
        tmp_path,
        ('{ criterion = "complexity", weight = 1 },', ""),
        ('axis = "delivery"', 'axis = "nowhere"'),
        ('item = "clear_boundary", title', 'item = "nothing", axis = "scaling", title'),
        ("at_least = [1, 2, 4]", "at_least = [2, 1, 4]"),
        ('field = "deploy_count"', 'field = "deploys"'),
        ("high = 3, medium", "highest = 3, medium"),
        ("number = 9", "number = 10"),
        ('missing = "{label}: 점수 없음"', 'missing = "{name}: 점수 없음"'),
    ) == {
        "criteria: 번호(number)는 1부터 빠짐없이 차례로 적습니다",
        "기준 'complexity': 필요성과 준비도 가운데 한 곳에서 한 번 쓰여야 합니다",
        "readiness.parts[2]: criterion, item, axis 가운데 하나만 적습니다",
        "readiness.parts[4].axis: 'nowhere' id가 없습니다",
        "complexity.measures[1].points: 'complexity_grade' 항목에 'highest' 값이 없습니다",
        "frequent_incidents.measures[1]: 비교할 값은 작은 값부터 차례로 적습니다",
        "frequent_changes.measures[2].field: 'deploys' 대장 항목이 없습니다",
        "suggestion_texts.missing: '{label}' 자리가 없습니다",
        "suggestion_texts.missing: '{name}'에 채울 값이 없습니다",
    }


def test_a_measure_must_suit_its_field(tmp_path):
    assert problems_of(
        selection_at,
        QUESTIONNAIRES / "selection.toml",
        tmp_path,
        ('field = "outage_count", at_least', 'field = "backup", at_least'),
        ('field = "linked_systems"', 'field = "server_count"'),
        ('field = "deploy_count", at_least', 'field = "deploy_count", points = {}, at_least'),
    ) == {"criteria[7].suggestion.measures[2].points: 1개 이상이어야 합니다"}
    assert problems_of(
        selection_at,
        QUESTIONNAIRES / "selection.toml",
        tmp_path,
        ('field = "outage_count", at_least', 'field = "backup", at_least'),
        ('field = "linked_systems"', 'field = "server_count"'),
        ('{ field = "deploy_count", at_least = [4, 12, 52] }', '{ field = "deploy_count" }'),
    ) == {
        "frequent_incidents.measures[1].at_least: 'backup' 항목은 수가 아닙니다",
        (
            "interoperability.measures[1].lines_at_least: 'server_count' 항목은 여러 줄로 적는 "
            "항목이 아닙니다"
        ),
        "frequent_changes.measures[2]: at_least, lines_at_least, points 가운데 하나만 적습니다",
    }


def test_points_beyond_3_and_a_missing_sentence_are_told(tmp_path):
    assert problems_of(
        selection_at,
        QUESTIONNAIRES / "selection.toml",
        tmp_path,
        ("points = { msa = 3 }", "points = { msa = 4 }"),
        ('  "업무시간에만 운영한다",\n', ""),
        ("weight = 1", "weight = 0"),
    ) == {
        "criteria[2].suggestion.measures[1].points.msa: 3 이하여야 합니다",
        "criteria[4].sentences: 4개 이상이어야 합니다",
        "figures[1].parts[1].weight: 1 이상이어야 합니다",
    }


def test_everything_wrong_in_the_contradictions_is_told_at_once(tmp_path):
    assert problems_of(
        contradictions_at,
        REFERENCE / "contradictions.toml",
        tmp_path,
        ('id = "users_denied"', 'id = "users_claimed"'),
        ("field.outage_minutes", "field.outage_hours"),
        ('any_of = ["none", "partial"]', 'any_of = ["nothing", "partial"]'),
        ('unless = [{ fact = "field.outage_minutes", at_least = 0 }]',
         'unless = [{ fact = "field.outage_minutes", any_of = ["0"] }]'),
        ("criterion.clear_bounds\", at_least = 3", "criterion.clear_bounds\", at_least = 4"),
        ("{number}번 문항의 조건", "{no}번 문항의 조건"),
    ) == {
        "규칙 id 'users_claimed': 2번 쓰였습니다",
        "outage_denied.when[2].fact: 'field.outage_hours' 사실이 없습니다",
        "tools_denied.when[2].any_of: 'nothing' 값이 없습니다. 쓸 수 있는 값: full, none, partial",
        "outage_unexplained.unless[1]: 수치나 단계는 at_least, at_most, below로 비교합니다",
        "bounds_found.when[2].at_least: 점수는 0부터 3까지입니다",
        "words.part_label: '{number}' 자리가 없습니다",
        "words.part_label: '{no}'에 채울 값이 없습니다",
    }  # fmt: skip


def test_everything_wrong_in_the_grounds_is_told_at_once(tmp_path):
    assert problems_of(
        unavoidable_at,
        REFERENCE / "unavoidable.toml",
        tmp_path,
        ('grounds = ["stability"]', 'grounds = ["safety"]'),
        ('grounds = ["stability", "other"]', 'grounds = ["stability", "rest"]'),
        ("contradiction.outage_denied", "contradiction.nowhere"),
        ('id = "cost"\n', 'id = "stability"\n'),
        ("‘{name}’에 대하여", "‘{system}’에 대하여"),
    ) >= {
        "사유 id 'stability': 2번 쓰였습니다",
        "근거 'egov_act_56_2_2': 'safety' 사유가 없습니다",
        "규칙 'stability_boundary': 'rest' 사유가 없습니다",
        "stability_outage_denied.when[1].fact: 'contradiction.nowhere' 사실이 없습니다",
        "draft.target: '{name}' 자리가 없습니다",
        "draft.target: '{system}'에 채울 값이 없습니다",
    }


def test_what_nobody_verified_is_no_rule(tmp_path):
    assert problems_of(
        unavoidable_at,
        REFERENCE / "unavoidable.toml",
        tmp_path,
        ('confidence = "secondary"', 'confidence = "unverified"'),
    ) == {
        (
            "bases[1].confidence: 쓸 수 없는 값입니다. 쓸 수 있는 값: 'guide', 'seen', "
            "'secondary', 'inferred'"
        )
    }


def test_an_article_is_cited_with_its_law_number_and_address():
    for basis in unavoidable_at(REFERENCE / "unavoidable.toml").bases:
        assert basis.address.startswith("https://")
        if basis.confidence is Confidence.SEEN:
            assert re.fullmatch(r"제\d+조(의\d+)?(제\d+항)?", basis.article)
            assert re.fullmatch(r"법률 제\d+호\(\d+\. \d+\. \d+\. 시행\)", basis.source)
