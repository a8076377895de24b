"""The advice files load whole, keep the guide's words, and say everything that is wrong at once."""

import pytest

from app.content.advice import load_advice, load_effects, load_tasks
from app.content.advice_centre import load_centre
from app.content.advice_methods import load_methods
from app.content.advice_models import load_models
from app.content.explaining import load_words
from app.domain.advice_source import Confidence
from app.domain.maturity import HIGHEST_LEVEL
from tests.advice_material import ADVICE, CHECKLIST, FORM, QUESTIONS, REFERENCE
from tests.broken_content import problems_with

# effect: gain, changes in public work, trouble without it; word for word from guide.md part 4
GUIDE = {
    "agility": ("빠른 배포", ["신속한 행정", "서비스 독립성"], "배포/테스트 지연"),
    "portability": ("컨테이너 보급", ["프로그램 이식성"], "프로그램 재설치"),
    "scalability": ("빠른 개발 및 증설, 정책대응", ["서비스 확장성"], "시스템 폭주"),
    "standardization": ("플랫폼화: 소스, OS, DB 등", ["플랫폼 보급확산"], "복잡한 환경"),
    "collaboration": ("서로 소통하는 조직, Agile", ["서비스 자동화"], "소통 어려움"),
    "economy": ("서비스별 신기술 적용: C/JAVA, DB 등", ["신서비스 보급"], "높은 비용"),
}
LOADERS = {
    "effects": lambda path: load_effects(path, QUESTIONS),
    "tasks": lambda path: load_tasks(path, CHECKLIST, QUESTIONS),
    "migration-methods": lambda path: load_methods(path, FORM, CHECKLIST, QUESTIONS),
    "service-models": lambda path: load_models(path, FORM, CHECKLIST, QUESTIONS),
    "centre": lambda path: load_centre(path, FORM, CHECKLIST, QUESTIONS),
    "explaining": load_words,
}


@pytest.fixture
def problems_of(tmp_path):
    """Return what a loader says of a shipped file in which some text was replaced."""

    def load(name, *changes):
        return problems_with(REFERENCE / f"{name}.toml", tmp_path, LOADERS[name], changes)

    return load


@pytest.mark.parametrize("name", LOADERS)
def test_every_file_loads_with_its_head(name):
    loaded = LOADERS[name](REFERENCE / f"{name}.toml")
    file = getattr(loaded, "file", None)
    if file is not None:
        assert file.id == name
        assert file.source
        assert file.origin
        assert file.checked_on >= file.valid_from


def test_a_folder_is_read_as_one():
    assert load_advice(REFERENCE, FORM, CHECKLIST, QUESTIONS) == ADVICE


def test_effects_changes_and_troubles_are_the_guide_s_own():
    assert {
        text.effect_id: (text.gain, list(text.changes), text.trouble)
        for text in ADVICE.effects.texts
    } == GUIDE
    assert {text.confidence for text in ADVICE.effects.texts} == {Confidence.GUIDE}
    assert ADVICE.effects.label == "기대효과(추정)"


def test_every_step_of_every_axis_has_a_task_with_what_it_gains():
    steps = {(text.axis_id, text.from_level) for text in ADVICE.tasks.texts}
    axes = [axis.id for axis in QUESTIONS.axes()]
    assert steps == {(axis, level) for axis in axes for level in range(HIGHEST_LEVEL)}
    assert len(ADVICE.tasks.texts) == len(steps)
    for text in ADVICE.tasks.texts:
        assert text.what.endswith("다.")
        assert text.effect_ids or text.goal_ids


def test_nothing_unverified_is_a_rule_and_nothing_goes_without_a_source():
    rules = [rule.rule for method in ADVICE.methods.methods for rule in method.rules]
    rules += [need for model in ADVICE.models.models for need in model.needs]
    rules += [row.rule for row in ADVICE.centre.rows]
    assert len({rule.id for rule in rules}) == len(rules)
    for rule in rules:
        assert rule.source.strip()
        assert rule.reason.endswith("다.")
        assert rule.confidence in Confidence
    assert "unverified" not in set(Confidence)


def test_a_rule_that_claims_the_guide_cites_it():
    rules = [rule.rule for method in ADVICE.methods.methods for rule in method.rules]
    rules += [row.rule for row in ADVICE.centre.rows]
    for rule in rules:
        assert (rule.confidence is Confidence.GUIDE) <= rule.source.startswith("교재"), rule.id
        told_by_others = "보도" in rule.source or "2차 자료" in rule.source
        assert told_by_others <= rule.confidence.needs_officer_check, rule.id


def test_everything_wrong_with_the_methods_is_told_at_once(problems_of):
    assert problems_of(
        "migration-methods",
        ('fact = "item.outage_stop", any_of = ["no"]', 'fact = "item.outage", any_of = ["no"]'),
        ('fact = "axis.platform", at_most = 0', 'fact = "axis.platform", at_most = 4'),
        ('any_of = ["nirs_daejeon"]', 'any_of = ["daejeon", "own"]'),
        ('fact = "field.staff_count", at_most = 1', 'fact = "field.staff_count"'),
        ('fact = "verdict", any_of = ["keep"]', 'fact = "verdict", at_least = 1'),
        ('fact = "field.handles_sensitive_data", any_of = [true]', 'fact = "field.note"'),
        ("points = 3\n", ""),
        ('id = "rehost.peak"', 'id = "rehost.state"'),
    ) == {
        "methods[1].rules[2].when[1].fact: 'item.outage' 사실이 없습니다",
        "methods[2].rules[1].when[3].at_most: 단계는 0부터 3까지입니다",
        (
            "methods[1].rules[5].when[1].any_of: 'daejeon' 값이 없습니다. 쓸 수 있는 값: mixed, "
            "nirs_daegu, nirs_daejeon, nirs_gwangju, own, private_cloud, public_cloud"
        ),
        "methods[4].rules[5].when[1]: 수치나 단계는 at_least, at_most, below로 비교합니다",
        "methods[1].rules[1].when[1].at_least: 이 사실은 any_of로 비교합니다",
        "methods[1].rules[1].when[1].any_of: 비교할 값을 적습니다",
        "methods[6].rules[6].when[1].fact: 'field.note' 사실이 없습니다",
        "methods[1].rules[1].points: kind가 for일 때만, 그리고 반드시 적습니다",
        "규칙 id 'rehost.state': 2번 쓰였습니다",
    }


def test_what_is_not_verified_cannot_be_written_as_a_rule(problems_of):
    (problem,) = problems_of("centre", ('confidence = "secondary"', 'confidence = "unverified"'))
    assert problem.startswith("rows[4].confidence: 쓸 수 없는 값입니다.")


def test_everything_wrong_with_the_tasks_is_told_at_once(problems_of):
    first = 'axis = "architecture"\nfrom_level = 0\nto_level = 1'
    assert problems_of(
        "tasks",
        (first, 'axis = "structure"\nfrom_level = 0\nto_level = 2'),
        ('effects = ["scalability"]', 'effects = ["agility"]'),
        ('effects = []\ngoals = ["stable_operation"]', "effects = []\ngoals = []"),
        ('goals = ["dev_quality"]\nsource = "성숙도 문항 ‘설정', 'goals = ["x"]\nsource = "‘설정'),
    ) == {
        "tasks[1].axis: 'structure' 축이 없습니다",
        "tasks[1].to_level: 과제는 한 단계씩 올립니다(1)",
        "tasks[1].effects: 'agility' 기대효과에 'structure' 축이 걸려 있지 않습니다",
        "tasks[1].effects: 'economy' 기대효과에 'structure' 축이 걸려 있지 않습니다",
        "tasks[4].effects: 'agility' 기대효과에 'state_data' 축이 걸려 있지 않습니다",
        "tasks[7].goals: 'x' 목표가 없습니다",
        "tasks[19]: effects와 goals 가운데 하나는 적습니다",
        "tasks: 'architecture 0→1' 과제가 없습니다",
    }


def test_an_effect_that_is_missing_or_unknown_is_told(problems_of):
    assert problems_of("effects", ('effect = "economy"', 'effect = "economics"')) == {
        "effects: 'economics' 기대효과가 없습니다",
        "effects: 'economy' 기대효과의 설명이 없습니다",
    }


def test_a_matrix_with_a_hole_is_told(problems_of):
    assert problems_of(
        "service-models",
        ('network = "shared"\n', ""),
        ('facility = "provider"\n', 'roof = "provider"\n'),
        ('no_needs = "프로그램을', '# no_needs = "프로그램을'),
        ('fact = "axis.architecture", at_least = 1', 'fact = "axis.structure", at_least = 1'),
    ) == {
        "models[1].responsibilities: 'network' 계층의 책임이 없습니다",
        "models[1].responsibilities: 'facility' 계층의 책임이 없습니다",
        "models[1].responsibilities: 'roof' 계층이 없습니다",
        "models[1].no_needs: 필요한 성숙도가 없을 때만, 그리고 반드시 적습니다",
        "models[2].needs[1].when[1].fact: 'axis.structure' 사실이 없습니다",
    }


def test_dates_that_cannot_be_and_reforms_that_are_not_there_are_told(problems_of):
    assert problems_of(
        "centre",
        ('key = "centre.n2sf.s"', 'key = "centre.n2sf.c"'),
        ('reform = "n2sf"', 'reform = "n2s"'),
        ("valid_from = 2021-01-01\nchecked_on", "valid_from = 2027-01-01\nchecked_on"),
        ("valid_from = 2023-04-12\n", "valid_from = 2023-04-12\nvalid_to = 2023-04-11\n"),
        ('fact = "asked.trial"', 'fact = "asked.court"'),
    ) == {
        "rows[1].checked_on: 효력 시작일보다 앞섭니다",
        "rows: 'centre.n2sf.c' 행의 효력 기간이 서로 겹칩니다",
        "rows[4].reform: 'n2s' 개편 항목이 없습니다",
        "rows[7].valid_to: 효력 시작일보다 앞섭니다",
        "rows[3].when[1].fact: 'asked.court' 사실이 없습니다",
    }


def test_a_row_may_follow_an_ended_one_of_the_same_key(tmp_path):
    text = (REFERENCE / "centre.toml").read_text(encoding="utf-8")
    text = text.replace('key = "centre.n2sf.s"', 'key = "centre.n2sf.o"', 1)
    row = text.index('key = "centre.n2sf.o"')
    text = text[:row] + text[row:].replace(
        "valid_from = 2026-02-25\n", "valid_from = 2026-02-01\nvalid_to = 2026-02-24\n", 1
    )
    path = tmp_path / "centre.toml"
    path.write_text(text, encoding="utf-8")
    rows = load_centre(path, FORM, CHECKLIST, QUESTIONS).rows
    assert [row.rule.id for row in rows].count("centre.n2sf.o") == 2


def test_a_text_that_takes_the_wrong_values_is_told(problems_of):
    assert problems_of(
        "explaining",
        ('level = "{level}단계"', 'level = "{step}단계"'),
        ('no_level = "판단 보류"', 'no_level = "판단 보류{"'),
    ) == {
        "words.level: '{level}' 자리가 없습니다",
        "words.level: '{step}'에 채울 값이 없습니다",
        "words.no_level: 중괄호의 짝이 맞지 않습니다",
    }
