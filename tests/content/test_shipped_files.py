"""Every file that is shipped loads, and the guide's words stand in them as the guide has them."""

from datetime import date
from decimal import Decimal

import pytest

from app.content.maturity import load_maturity
from app.content.questionnaires import load_checklist
from app.content.register_forms import load_register_form
from app.content.samples import load_sample_file
from app.content.selection import load_selection
from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import PartReading, Verdict
from app.domain.register import FIELD_IDS
from app.domain.result import assess
from tests.conftest import NOON, ROOT

# goal, question, indicator: word for word from the guide's checklist
GUIDE = [
    (
        "안정적 서비스 운영",
        (
            "초기개발비의 약 15% 이상을 매년 추가개발 및 유지보수 비용으로 사용하고 있는가? "
            "(단, 정보시스템(대국민서비스)의 이용자수 일평균 1만명 이상인가?)"
        ),
        "개발비(초기, 추가), 유지보수비",
    ),
    (
        "안정적 서비스 운영",
        "장애 발생 시 장애복구(예: 시스템 증설, 업그레이드 등)를 위해 서비스를 중단한 적이 있는가?",
        "고객증가율, 장애복구소요시간",
    ),
    (
        "안정적 서비스 운영",
        "특정시점(년, 월, 주, 시)에 트래픽 증가로 접속지연으로 불만이 제기된 적이 있는가?",
        "신뢰성 및 가용성",
    ),
    (
        "업무 및 기술 변화 대응",
        "수시로 정책, 업무 요건 등의 변화에 따른 요구사항에 대해 신속한 대응이 필요한가?",
        "서비스요청(CSR), 적기 처리율",
    ),
    (
        "업무 및 기술 변화 대응",
        (
            "디지털 신기술(빅데이터, AI, 블록체인, IoT 등) 적용 및 다양한 오픈소스에 대한 요구사항 "
            "반영이 필요한가?"
        ),
        "업그레이드 용이성",
    ),
    (
        "업무 및 기술 변화 대응",
        (
            "소규모 서비스 단위로 기능과 DB의 명확한 분리가 가능하고, 독립적 단위로 실행이 "
            "가능한가? (공통 기능 및 데이터 사용, 타 시스템과의 연계성, 서비스 의존관계 등 확인)"
        ),
        "업무기능, 통합성 정도, DB설계 수준",
    ),
    (
        "개발 품질 향상",
        (
            "시스템 개발 및 운영 시 개발 및 운영 조직의 분리에 따라 의사소통, 개발 및 배포 지연 "
            "등의 문제가 있는가?"
        ),
        "유지보수 용이성",
    ),
    (
        "개발 품질 향상",
        "현행 시스템의 소스 코드가 노후화되고 복잡하여 품질 개선이 필요한가?",
        "유지보수 용이성",
    ),
    (
        "개발기간 단축",
        (
            "개발된 SW를 형상관리 시스템에 커밋한 후 개발계, 검증계, 운영계 서버에서 빌드, 테스트, "
            "배포하는 과정에 빌드·테스트·배포 도구를 사용하지 않거나 부분적으로 사용하고 있는가?"
        ),
        "해당사항 없음",
    ),
    ("개발기간 단축", "현행 시스템의 배포주기를 단축하고 싶습니까?", "해당사항 없음"),
]

# 검토결과: word for word from the guide's two examples
FINDINGS = {
    "공영홈쇼핑": [
        "개발비(초기, 추가)·유지보수비가 15% 이상으로 추정",
        "가용성 99.6% 수준으로 운영",
        "없음",
        "홈쇼핑 특성상 필요 (11번가 등과 유사)",
        "계획 없음",
        "서비스별 기능 및 DB 분리 가능",
        "정기/수시 배포는 단계별 승인 후 진행",
        "2015년 개발되어 7년째 운영 중, 개선 필요",
        "빌드·배포 도구 일부 사용",
        "판매상품의 변화에 따라 신속한 배포 필요",
    ],
    "표준프레임워크 포털": [
        "유지보수 담당자 1명",
        "장애 발생하지 않음",
        "개발자를 대상으로 한 정보 제공",
        "행안부와 NIA의 요구사항 발생 시",
        "포털 자체는 해당사항 없음 (표준프레임워크 관련 R&D는 별도로 추진)",
        "서비스 단위로 기능과 서비스 분리 가능",
        "개발자 1명 (유지보수 10%, 운영 90%)",
        "취약점 분석을 통해 보완하고 있음",
        "G-클라우드에서 제공하지 않음 (KT 내부 정책)",
        "배포 관련 이슈 없음",
    ],
}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "forms/questionnaires").glob("*.toml")), ids=lambda path: path.stem
)
def test_every_shipped_questionnaire_loads(path, checklist, register_form):
    items = {item.id for item in checklist.items()}
    questions = load_maturity(ROOT / "forms/questionnaires/maturity.toml", items)
    axes = {axis.id for axis in questions.axes()}
    loaders = {
        "self-diagnosis": load_checklist,
        "maturity": lambda file: load_maturity(file, items),
        "selection": lambda file: load_selection(file, items, axes, register_form).questionnaire,
    }
    assert loaders[path.stem](path).id == path.stem


@pytest.mark.parametrize(
    "path", sorted((ROOT / "forms/register").glob("*.toml")), ids=lambda path: path.stem
)
def test_every_shipped_register_form_loads(path):
    assert {field.id for field in load_register_form(path).fields()} == set(FIELD_IDS)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "resources/samples").glob("*.toml")), ids=lambda path: path.stem
)
def test_every_shipped_sample_loads(path, checklist, register_form):
    assert load_sample_file(path, checklist, register_form).systems


def test_the_ten_questions_are_the_guide_s_own(checklist):
    asked = [
        (goal.title, item.question, item.indicator)
        for goal in checklist.goals
        for item in goal.items
    ]
    assert asked == GUIDE
    assert [item.number for item in checklist.items()] == list(range(1, 11))


def test_the_two_conditions_of_item_1_are_words_of_its_question(checklist):
    item = checklist.item("cost_and_users")
    assert [part.id for part in item.parts] == ["share", "users"]
    assert all(part.question in item.question for part in item.parts)
    assert [i.id for i in checklist.items() if i.parts] == ["cost_and_users"]


def test_the_rule_is_the_guide_s_own(checklist):
    assert (checklist.rule.adopt_min, checklist.rule.keep_max) == (6, 3)
    assert checklist.reading is PartReading.PUBLIC_NEEDS_BOTH
    assert "교재에 기준이 없" in checklist.rule.silence
    assert [checklist.text_of(verdict).title for verdict in Verdict] == [
        "도입 검토",
        "추가 검토",
        "기존 유지 권장",
        "판단 보류",
    ]


def test_official_texts_say_where_they_come_from(checklist, register_form):
    assert checklist.checked_on >= date(2026, 11, 23)
    for source in (checklist.source, checklist.rule.source, checklist.reading_source):
        assert source.strip()
    assert all(item.source and item.help and item.evidence for item in checklist.items())
    assert register_form.source


@pytest.fixture
def sample(checklist, register_form):
    path = ROOT / "resources/samples/guide-2021.toml"
    return load_sample_file(path, checklist, register_form)


def result_of(example, checklist):
    assessment = Assessment(
        "a", example.system.id, checklist, NOON, NOON, example.answers, example.findings
    )
    return assess(assessment, example.system)


def test_the_sample_holds_the_guide_s_review_notes_word_for_word(sample, checklist):
    assert {
        example.system.name: [example.findings[item.id] for item in checklist.items()]
        for example in sample.systems
    } == FINDINGS


def test_the_home_shopping_system_is_to_be_reviewed_for_adoption(sample, checklist):
    result = result_of(sample.systems[0], checklist)
    assert [item.item.number for item in result.yes_items()] == [1, 4, 6, 8, 9, 10]
    assert result.number_of(Answer.NO) == 4
    assert result.verdict is Verdict.ADOPT_REVIEW


def test_the_portal_is_to_stay_as_it_is(sample, checklist):
    """Its single answers cannot be read from the guide; only the verdict is certain."""
    result = result_of(sample.systems[1], checklist)
    assert result.verdict is Verdict.KEEP


def test_what_the_guide_leaves_in_doubt_is_told_in_the_note(sample):
    shopping, portal = (example.system for example in sample.systems)
    assert "1번 문항" in shopping.note
    assert "추정" in shopping.note
    assert "확실한 것은 판정" in portal.note


def test_the_sample_invents_no_figure(sample, register_form):
    shopping, portal = (example.system for example in sample.systems)
    told = {
        system.name: {
            field.id: system.value(field.id)
            for field in register_form.fields()
            if field.kind.is_figure and system.value(field.id) is not None
        }
        for system in (shopping, portal)
    }
    assert told["표준프레임워크 포털"] == {}
    assert told["공영홈쇼핑"] == {"built_year": 2015, "availability_pct": Decimal("99.6")}
    assert shopping.as_of_date is None
    assert portal.as_of_date is None
    assert sample.systems[1].answers[AnswerKey("cost_and_users", "users")] is Answer.UNKNOWN
