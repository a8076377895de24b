"""The texts of the procurement papers load whole, have a source, and tell all that is wrong."""

import re
import tomllib

import pytest

from app import cli
from app.content.case_facts import load_case_facts
from app.domain.agency import AgencyTrack
from app.domain.placeholders import names_in, value_key
from app.domain.proposal_evaluation import FULL_WEIGHT
from app.domain.requirement_choice import check_key
from app.domain.security_review import prompt_key
from app.domain.sla import measure_key
from app.domain.statement_of_work import paragraph_key
from app.domain.technology_plan import status_key
from app.domain.text_confidence import TextConfidence
from tests.broken_content import problems_with
from tests.domain.records import FORM, REFERENCE
from tests.paper_material import (
    AROUND,
    CASE_FACTS,
    CHECKS,
    END,
    EVALUATION,
    LOADERS,
    PLAN,
    REQUIREMENTS,
    REVIEW,
    SLA,
    STATEMENT,
)

ITEMS = {
    "statement-of-work": [p for chapter in STATEMENT.chapters for p in chapter.items],
    "deliverables": STATEMENT.deliverables,
    "sla": SLA.measures,
    "technology-plan": [item for area in PLAN.areas for item in area.items],
    "security-review": [prompt for section in REVIEW.sections for prompt in section.items],
    "proposal-evaluation": [
        *EVALUATION.criteria(),
        *(item for section in EVALUATION.request for item in section.items),
    ],
    "end-of-contract": [*END.end, *END.monthly, *END.inspection],
    "contract-checks": CHECKS.checks,
}
ALL_ITEMS = [item for items in ITEMS.values() for item in items]
PARTICLES = (
    "을",
    "를",
    "은",
    "는",
    "이 ",
    "가 ",
    "와 ",
    "과 ",
    "으로",
    "로 ",
    "에서",
    "의 ",
    "에 ",
)


@pytest.fixture
def problems_of(tmp_path):
    """Return what a loader says of a shipped file in which some text was replaced."""

    def load(name, *changes):
        loaders = {
            **{kind: lambda path, load=load: load(path, AROUND) for kind, load in LOADERS.items()},
            "case-facts": lambda path: load_case_facts(path, FORM),
        }
        return problems_with(REFERENCE / f"{name}.toml", tmp_path, loaders[name], changes)

    return load


@pytest.mark.parametrize("name", ["case-facts", *LOADERS])
def test_every_file_is_checked_by_the_command_and_has_a_head(name, capsys):
    assert cli.run(["check-content", str(REFERENCE / f"{name}.toml")]) == 0
    assert f"id와 version: {name} 2026.1" in capsys.readouterr().out
    data = tomllib.loads((REFERENCE / f"{name}.toml").read_text(encoding="utf-8"))
    assert data["source"]
    assert data["origin"]
    assert data["checked_on"] >= data["valid_from"]


def test_a_rule_of_a_paper_is_checked_by_the_command(tmp_path, capsys):
    text = (REFERENCE / "sla.toml").read_text(encoding="utf-8")
    path = tmp_path / "sla.toml"
    path.write_text(text.replace("line.category", "line.kind", 1), encoding="utf-8")
    assert cli.run(["check-content", str(path)]) == 1
    assert "'line.kind' 사실이 없습니다" in capsys.readouterr().err


def test_questions_of_an_own_file_of_facts_can_be_asked_by_the_files_beside_it(tmp_path, capsys):
    facts = (REFERENCE / "case-facts.toml").read_text(encoding="utf-8")
    own = (
        facts + '\n[[questions]]\nid = "moves_paper"\nquestion = "종이를 옮기는가?"\nhelp = "예"\n'
    )
    (tmp_path / "case-facts.toml").write_text(own, encoding="utf-8")
    text = (REFERENCE / "sla.toml").read_text(encoding="utf-8")
    asks = text.replace(
        'fact = "line.category", any_of = ["cloud_service", "convergence_service"]',
        'fact = "told.moves_paper", any_of = [true]',
        1,
    )
    (tmp_path / "sla.toml").write_text(asks, encoding="utf-8")
    assert cli.run(["check-content", str(tmp_path / "sla.toml")]) == 0
    assert capsys.readouterr().err == ""


def test_requirements_have_an_id_of_their_category_and_a_way_to_be_checked():
    found = REQUIREMENTS.requirements
    assert len({one.id for one in found}) == len(found)
    assert {one.category.id for one in found} == {one.id for one in REQUIREMENTS.categories}
    assert len(REQUIREMENTS.categories) == 10
    for one in found:
        assert re.fullmatch(rf"{one.category.prefix}-\d{{3}}", one.id)
        assert len(one.check) >= 10, one.id
        assert one.text.endswith(("야 함", "처리함", "전제하지 않음")), one.id
        assert one.grounds
        assert (one.confidence == "guide") <= one.source.startswith("교재"), one.id
        assert (one.confidence == "seen") <= bool(one.articles), one.id


@pytest.mark.parametrize(
    "word",
    [
        "컨테이너 이미지", "마이크로서비스", "서버군", "일정을 등록", "장애가 다른 서비스",
        "이식성", "자동 복원", "추적", "재해복구", "가용성", "반환", "영구 삭제", "저장되는 국가",
        "임치", "목적 외의 용도", "감사 로그", "표준", "대안", "재위탁", "교육", "시험 전환",
        "되돌리", "사전 평가", "안정화",
    ],
)  # fmt: skip
def test_what_the_guide_and_the_law_ask_for_is_among_the_requirements(word):
    everything = " ".join(
        f"{one.title} {one.text} {one.check} {one.source}" for one in REQUIREMENTS.requirements
    )
    assert word in everything


def test_what_a_case_keeps_a_record_of_has_a_key_of_its_own():
    keys = [item.id for item in (*END.end, *END.monthly, *END.inspection, *CHECKS.checks)]
    keys += [paragraph_key(one.id) for one in ITEMS["statement-of-work"]]
    keys += [measure_key(one.id) for one in SLA.measures]
    keys += [status_key(one.id) for one in ITEMS["technology-plan"]]
    keys += [prompt_key(one.id) for one in ITEMS["security-review"]]
    keys += [check_key(one.id) for one in REQUIREMENTS.requirements]
    keys += [value_key(id_) for id_ in CASE_FACTS.placeholders.by_id()]
    assert len(set(keys)) == len(keys)


def test_every_text_says_where_it_is_from_and_how_sure_that_is():
    for item in ALL_ITEMS:
        assert item.source.strip()
        assert (item.confidence is TextConfidence.SEEN) <= bool(item.articles), item.id
        assert (item.confidence is TextConfidence.GUIDE) <= item.source.startswith("교재"), item.id
        assert item.needs_officer_check is (item.confidence not in {"guide", "seen"})
        assert ("미확인" in item.source) <= (item.confidence == "unverified"), item.id


def test_no_particle_stands_behind_a_value():
    texts = {item.id: item.text for item in ALL_ITEMS}
    texts |= {one.id: f"{one.text} / {one.method} / {one.remedy}" for one in SLA.measures}
    texts |= {one.id: f"{one.text} / {one.check}" for one in REQUIREMENTS.requirements}
    for id_, text in texts.items():
        for behind in re.findall(r"\{\w+\}(.{0,2})", text):
            assert not behind.startswith(PARTICLES), (id_, behind)


def test_no_period_of_the_law_is_written_into_a_text():
    """What the reference data holds is filled in; a law that changes changes every paper."""
    texts = [item.text for item in ALL_ITEMS]
    texts += [f"{one.method} {one.remedy}" for one in SLA.measures]
    texts += [one.due for one in STATEMENT.deliverables]
    texts += [f"{one.text} {one.check}" for one in REQUIREMENTS.requirements]
    for text in texts:
        for found in ("10분", "15분", "14일", "30일", "5일", "50", "2년", "10%"):
            assert found not in text, text


def test_every_value_that_is_declared_has_a_use():
    used = {name for item in ALL_ITEMS for name in names_in(item.text)}
    used |= {name for one in SLA.measures for name in names_in(one.method)}
    used |= {measure.suggestion for measure in SLA.measures}
    used |= {id_ for prompt in ITEMS["security-review"] for id_ in prompt.prefill}
    for one in REQUIREMENTS.requirements:
        used |= {*names_in(one.text), *names_in(one.check)}
    declared = CASE_FACTS.placeholders.by_id()
    assert set(declared) <= used
    assert used - {""} <= set(declared)


def test_every_question_is_asked_by_some_text():
    asked = {condition.fact_id for item in ALL_ITEMS for condition in item.when}
    for one in REQUIREMENTS.requirements:
        for ground in one.grounds:
            asked |= {condition.fact_id for condition in ground.when}
    assert {f"told.{question.id}" for question in CASE_FACTS.questions} <= asked


def test_the_weights_make_a_hundred_and_are_marked_as_examples():
    assert sum(one.weight for one in EVALUATION.criteria()) == FULL_WEIGHT
    assert "담당자 확인 필요" in EVALUATION.weights_note
    assert {one.confidence for one in EVALUATION.criteria()} == {TextConfidence.INFERRED}


def test_layouts_that_are_the_products_own_say_so():
    assert "담당자 확인 필요" in PLAN.layout_note
    assert "담당자 확인 필요" in REVIEW.draft_note
    assert "확인하지 못한" in SLA.caution
    assert list(PLAN.statuses.values()) == ["적용", "부분적용", "미적용", "해당 없음"]
    assert [area.title for area in PLAN.areas] == [
        "법률·고시", "서비스 접근·전달", "인터페이스·통합", "플랫폼·기반구조", "요소기술", "보안",
    ]  # fmt: skip
    assert [area.title for area in SLA.areas] == [
        "가용성", "응답성", "확장성", "신뢰성", "서비스 지속성", "서비스 지원", "고객대응",
    ]  # fmt: skip


def test_the_chapters_are_those_of_a_statement_of_work():
    assert [chapter.title for chapter in STATEMENT.chapters] == [
        "사업개요", "현황", "목표와 범위", "세부 과업", "이용조건과 서비스 수준(SLA)",
        "보안과 개인정보 보호", "산출물과 검수", "대금 지급", "기타(권리, 종료, 데이터 반환)",
    ]  # fmt: skip


def test_every_track_has_a_check_of_integrity_and_of_debarment():
    for kind in ("integrity", "debarred"):
        tracks = [
            track for one in CHECKS.checks if one.id.startswith(f"counterparty.{kind}")
            for track in one.tracks
        ]  # fmt: skip
        assert sorted(tracks) == sorted(AgencyTrack)


def test_the_local_restriction_asks_of_everyone_whom_the_article_names():
    """지방계약법 제33조제1항(본인)과 제2항(배우자, 직계존속·비속, 계열회사, 자본금 합산)."""
    asked = next(one for one in ITEMS["contract-checks"] if one.id.endswith("local_restriction"))
    for named in ("본인", "배우자", "직계존속·비속", "계열회사", "자본금 합산"):
        assert named in asked.text, named


def test_the_end_of_a_contract_rests_on_the_paragraph_that_lets_a_contract_differ():
    """클라우드컴퓨팅법 시행령 제19조제6항: 법 제27조제5항에 따라 기준대로 계약을 체결한다."""
    item = next(one for one in ITEMS["end-of-contract"] if one.id == "end.public_standard")
    assert {str(one) for one in item.articles} == {"L1 제27조제5항", "L2 제19조제6항"}


def test_everything_wrong_with_the_requirements_is_told_at_once(problems_of):
    assert problems_of(
        "requirements",
        ('id = "FUN-002"', 'id = "FUN-001"'),
        ('id = "PER-001"', 'id = "ABC-001"'),
        ('gaps = ["platform.2"]', 'gaps = ["platform.4"]'),
        ('factors = ["config"]', 'factors = ["configs"]'),
        ('limit = "saas"', 'limit = "sass"'),
        ("{scale_out_time} 이내", "{scale_time} 이내"),
        ('fact = "told.uses_ai"', 'fact = "told.uses_al"'),
        ('{ fact = "line.category", any_of = ["support_service"] }', '{ fact = "line.kind" }'),
    ) == {
        "요구사항 id 'FUN-001': 2번 쓰였습니다",
        "ABC-001: 'ABC' 분류가 없습니다",
        "FUN-001.gaps: 'platform.4' 축의 단계가 없습니다(예: scaling.2)",
        "FUN-014.factors: 'configs' 점검 항목이 없습니다",
        "FUN-021.limit: 'sass' 범위가 없습니다",
        "PER-005.text: '{scale_time}'에 채울 값이 없습니다",
        "FUN-023.grounds[1].when[1].fact: 'told.uses_al' 사실이 없습니다",
        "limits.support[1].fact: 'line.kind' 사실이 없습니다",
    }


def test_a_requirement_without_a_check_or_a_ground_is_refused(problems_of):
    check = 'check = "확장 일정을 등록하여 정한 시각 전의 확보와 지난 뒤의 회수를 시험"\n'
    assert problems_of("requirements", (check, "")) == {"requirements[25].check: 없습니다"}
    ground = 'factors = ["admin_processes"]\n'
    assert problems_of("requirements", (ground, "")) == {
        "FUN-019: 제안하는 조건(gaps, factors, grounds)이 없습니다"
    }


@pytest.mark.parametrize(
    ("name", "changes", "problems"),
    [
        (
            "statement-of-work",
            [
                ("{case_title}", "{case_titel}"),
                ('id = "present"\n', 'id = "overview"\n'),
                ('"entered.description"', '"entered.descriptions"'),
                ('due = "매월"', 'due = "{month"'),
            ],
            {
                "overview.title.text: '{case_titel}'에 채울 값이 없습니다",
                "장 id 'overview': 2번 쓰였습니다",
                "present.description.when[1].fact: 'entered.descriptions' 사실이 없습니다",
                "deliverable.sla_report.due: 중괄호의 짝이 맞지 않습니다",
            },
        ),
        (
            "sla",
            [
                ('area = "availability"', 'area = "available"'),
                ('suggestion = "rto"', 'suggestion = "rtoo"'),
                ('unit = "초"\n', ""),
            ],
            {
                "availability.monthly.area: 'available' 영역이 없습니다",
                "reliability.mttr.suggestion: 'rtoo' 값이 없습니다",
                "responsiveness.time.unit: 수치로 재는 지표에만, 그리고 반드시 적습니다",
            },
        ),
        (
            "technology-plan",
            [
                ('id = "access.channel"', 'id = "law.cloud"'),
                ('any_of = ["public_facing"]', 'any_of = ["public"]'),
            ],
            {
                "항목 id 'law.cloud': 2번 쓰였습니다",
                (
                    "law.accessibility.when[1].any_of: 'public' 값이 없습니다. 쓸 수 있는 값: "
                    "interagency, internal, public_facing, shared_platform"
                ),
            },
        ),
        (
            "security-review",
            [('"contract_period", ', '"period", '), ('id = "network"', 'id = "system"')],
            {
                "overview.project.prefill: 'period' 값이 없습니다",
                "절 id 'system': 2번 쓰였습니다",
            },
        ),
        (
            "proposal-evaluation",
            [("weight = 20", "weight = 21"), ('id = "good"', 'id = "excellent"')],
            {
                "groups: 배점의 합이 기준과 다릅니다(기준 100, 지금 101)",
                "등급 id 'excellent': 2번 쓰였습니다",
            },
        ),
        (
            "end-of-contract",
            [('phase = "before"', 'phase = "after"'), ('field = "remedy"', 'field = "remedies"')],
            {
                "end: 종료 전, 종료일, 종료 후의 순서로 적습니다",
                "monthly.remedy.field: 'remedies' 항목이 없습니다",
            },
        ),
        (
            "contract-checks",
            [
                ('articles = ["L23 제12조제2항"]\n', ""),
                ("case.contract_route", "case.route"),
            ],
            {
                "counterparty.no_direction: 조문을 읽은 항목(seen)에는 articles를 적습니다",
                "counterparty.conflict_of_interest.when[1].fact: 'case.route' 사실이 없습니다",
            },
        ),
        (
            "case-facts",
            [
                ('id = "need"\n', 'id = "case_title"\n'),
                ('key = "purpose"', 'key = "purposes"'),
                ('source = "period"', 'source = "period"\nkey = "starts_on"'),
                ('gap = "{today} → {target}"', 'gap = "{today}"'),
                ('"case.is_multi_year" = "장기계속계약"\n', ""),
            ],
            {
                "채울 값 id 'case_title': 2번 쓰였습니다",
                "placeholders[3].key: 'purposes' 항목이 없습니다",
                "placeholders[7].key: 값을 가져올 곳이 있을 때만, 그리고 반드시 적습니다",
                "words.gap: '{target}' 자리가 없습니다",
                "labels: 'case.is_multi_year' 이름이 없습니다",
            },
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_everything_wrong_with_a_paper_is_told_at_once(problems_of, name, changes, problems):
    assert problems_of(name, *changes) == problems


def test_an_article_is_a_law_with_an_article(problems_of):
    (problem,) = problems_of("sla", ('articles = ["L1 제23조제2항"]', 'articles = ["법 제23조"]'))
    assert problem.startswith("measures[1].articles[1]: 형식에 맞지 않습니다")
