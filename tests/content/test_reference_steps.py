"""Each stage, each side of the two routes and each duty rests on words of every article it cites.

The words are typed here by hand from the text of the law, one line an article, so that an article
that is cited by mistake fails by the name of the stage, route or duty.
"""

from datetime import date

import pytest

from app.content.reference_library import load_reference_library
from app.domain.reference_data import ReferenceConfidence
from tests.conftest import ROOT
from tests.content.test_reference_values import FIGURES, TEXTS, named

DAY = date(2026, 11, 23)

# stage: article, words of it
STAGES = {
    "budget": {
        "L1 제13조제1항": "수요정보를 과학기술정보통신부장관에게 제출하여야 한다",
        "L2 제10조제1항": "매년 10월 31일까지 행정안전부장관에게 제출해야",
    },
    "business_plan": {
        "L20 제8조제2항": "기안은 행정안전부령으로 정하는 기안문으로",
        "L21 제3조제3항": "계획서, 검토서 등 발신할 필요가 없는 내부결재문서",
    },
    "pre_procedures": {
        "L15 제67조제1항": "상호연계 또는 공동이용과 관련한 전자정부사업",
        "L13 제43조제1항": "소프트웨어사업 영향평가를 하여야 한다",
        "L13 제50조제1항": "과업심의위원회",
        "L18 제33조제1항": '(이하 "영향평가"라 한다)를 하고',
        "L15 제57조제1항": "정보시스템 감리를 하게 하여야 한다",
    },
    "service_search": {"L2 제15조의2제3항제2호": "등록된 디지털서비스에 대한 검색 기능"},
    "quotation": {
        "L5 제30조제1항제1호": "같은 호 마목ㆍ사목ㆍ아목",
        "L8 제30조제1항제1호": "제25조제1항 각 호(제5호는 제외한다)",
    },
    "proposal": {"L11 제16조제4항": "제안서의 평가 및 협상 결과에 따라"},
    "statement_of_work": {
        "L13 제44조제2항": "요구사항을 상세하게 작성ㆍ공개하여야 한다",
        "L13 제50조제1항": "과업내용의 확정",
        "L18 제26조제1항": "다음 각 호의 내용이 포함된 문서로",
    },
    "contract_request": {
        "L10 제11조제1항": "조달청장에게 계약체결을 요청하여야 한다",
        "L11 제11조제1항제1호": "추정가격이 1억원",
        "L12 제6조제1항": "수요기관에 수요물자 구매 또는 공사의 계약체결을 위임",
    },
    "price_negotiation": {
        "L5 제7조의2제1항": "밀봉해 미리 개찰장소 또는 가격협상장소",
        "L5 제9조제1항": "가격을 기준으로 하여 예정가격을 결정하여야 한다",
        "L8 제8조제1항": "이를 갖추어 두거나 입력하여야 하며",
        "L8 제10조제1항": "가격을 기준으로 하여 예정가격을 결정하여야 한다",
    },
    "contract": {
        "L4 제11조제1항": "명백하게 기재한 계약서를 작성하여야 한다",
        "L4 제5조의2제1항": '(이하 "청렴계약"이라 한다)을 체결하여야 한다',
        "L7 제14조제1항": "명백히 적은 계약서를 작성하여야 한다",
        "L7 제6조의2제1항": "계약상대자에게 청렴서약서를 제출하도록",
        "L23 제12조제1항": '수의계약(이하 "수의계약"이라 한다)을 체결할 수 없다',
    },
    "disclosure": {
        "L5 제92조의2제1항": "전자조달시스템",
        "L6 제82조제3호아목": "수의계약의 경우에는 그 사유",
        "L8 제31조": "수의계약을 체결한 경우 계약 내용을 공개하여야 한다",
        "L8 제124조제4항": "계약이행 완료일부터 5년 이상",
    },
    "use": {
        "L1 제25조제1항": "지체 없이 그 사실을 해당 이용자에게 알려야 한다",
        "L2 제16조제1호": "연속해서 10분 이상",
    },
    "usage_registration": {"L2 제15조의2제5항": "그 이용 내역을 이용지원시스템에 등록해야 한다"},
    "inspection": {
        "L5 제55조제1항": "통지받은 날부터 14일",
        "L5 제56조제1호": "계약금액이 3천만원이하",
        "L8 제64조제1항": "통지받은 날부터 14일",
        "L8 제65조": "계약금액 3천만원을 말한다",
    },
    "payment": {
        "L5 제58조제1항": "청구를 받은 날부터 5일",
        "L5 제58조제6항": "공휴일 및 토요일을 제외한다",
        "L8 제67조제1항": "공휴일과 토요일은 제외한다",
        "L10 제15조제2항": "즉시 그 내용을 조달청장에게 알려야 한다",
    },
    "change": {
        "L13 제50조제1항": "계약금액ㆍ계약기간 조정",
        "L5 제64조제1항": "90일이상 경과하고",
        "L5 제66조제1항": "계약내용의 변경으로 계약금액을 조정",
        "L5 제69조제1항": "단가에 대한 계약으로 체결할 수 있다",
        "L8 제75조제1항": "계약내용의 변경으로 계약금액을 조정",
        "L8 제78조제1항": "단가에 대한 계약으로 체결할 수 있다",
    },
    "closing": {
        "L1 제27조제3항": "이용자 정보를 반환하여야 하고",
        "L1 제27조제4항": "사업 종료일 전까지 이용자 정보를 반환",
        "L1 제27조제6항": "반환 및 파기의 방법ㆍ시기",
    },
}

# topic of the comparison, side: article, words of it
SIDES = {
    ("basis", "negotiated_contract"): {
        "L5 제26조제1항제5호아목": "선정된 디지털서비스에 관한 계약",
        "L8 제25조제1항제8호차목": "선정된 디지털서비스에 관한 계약",
        "L22 제8조제1항제7호": "제26조제1항ㆍ제2항에 따라 수의계약으로 하는 것이 가능한 경우",
    },
    ("basis", "catalog_contract"): {
        "L10 제14조제1항": "대통령령으로 정하는 계약방법으로 계약을 체결할 수 있다",
        "L11 제14조제1호": "제16조에 따른 카탈로그 계약",
        "L11 제16조제1항": '(이하 "카탈로그 계약"이라 한다)을 체결할 수 있다',
    },
    ("suppliers", "negotiated_contract"): {
        "L5 제30조제1항제1호": "같은 호 마목ㆍ사목ㆍ아목",
        "L8 제30조제1항제1호": "제25조제1항 각 호(제5호는 제외한다)",
    },
    ("suppliers", "catalog_contract"): {
        "L11 제16조제2항": "2인 이상의 계약상대자를 결정한다",
        "L11 제16조제3항": "심사를 통해 1인을 계약상대자로 결정할 수 있다",
    },
    ("decision", "catalog_contract"): {"L11 제16조제4항": "제안서의 평가 및 협상 결과에 따라"},
    ("catalog", "catalog_contract"): {
        "L11 제16조제1항": "상품의 기능이나 특징ㆍ조건ㆍ가격 등을 설명한 카탈로그",
        "L11 제16조제2항": "재무 상태, 납품 실적 및 카탈로그 내용의 적정성",
    },
    ("payment", "negotiated_contract"): {
        "L5 제58조제1항": "청구를 받은 날부터 5일",
        "L8 제67조제1항": "청구를 받은 날부터 5일",
    },
    ("payment", "catalog_contract"): {
        "L10 제15조제2항": "대금을 계약상대자에게 직접 지급하여야 하며",
        "L11 제18조제1항": "제3자를 위한 단가계약에 따른 납품대금",
    },
    ("fee", "catalog_contract"): {
        "L10 제16조제1항": "수수료를 수요기관으로부터 받을 수 있다",
        "L11 제19조제3항": "제1호에 따른 수수료 외의 수수료: 15일",
    },
    ("procurement_request", "negotiated_contract"): {
        "L10 제11조제1항": "조달청장에게 계약체결을 요청하여야 한다",
        "L11 제11조제1항제1호": "국가기관과 그 소속 기관이 수요물자를 구매하는 계약",
    },
}

# key, value, words of each article in turn
RULES = [
    ("provider_duty.notify", "지체 없이 이용자에게 통지", ["지체 없이 그 사실을 해당 이용자에게"]),
    (
        "provider_duty.notify_content",
        (
            "발생 내용, 발생 원인, 피해 확산 방지 조치 현황, "
            "이용자의 피해 예방 또는 확산 방지 방법, 담당부서 및 연락처"
        ),
        ["피해 확산 방지 조치 현황"],
    ),
    (
        "provider_duty.notify_method",
        "전화, 휴대전화, 우편, 전자우편, 문자메시지, 접속화면 게시 등",
        ["전화, 휴대전화, 우편, 전자우편, 문자메시지"],
    ),
    (
        "provider_duty.storage_country",
        "알려 줄 것을 요구할 수 있음",
        ["저장되는 국가의 명칭을 알려 줄 것을 요구할 수 있다"],
    ),
    (
        "provider_duty.purpose_limit",
        "동의 없이 제공·이용할 수 없음",
        ["서비스 제공 목적 외의 용도로 이용할 수 없다"],
    ),
    ("provider_duty.consent", "다섯 가지 사항을 알리고 동의", ["5. 동의를 거부할 권리가 있다는"]),
    (
        "provider_duty.return_and_destroy",
        "반환하고 파기",
        ["이용자 정보를 파기하여야 한다", "특별히 다르게 정한 경우에는 그에 따른다"],
    ),
    ("provider_duty.closure", "사업 종료일 전까지 반환", ["사업 종료일 전까지 이용자 정보를 반환"]),
    ("provider_duty.escrow", "합의하여 임치할 수 있음", ["서로 합의하여 이용자 정보를"]),
    (
        "provider_duty.damages",
        "제공자가 고의·과실 없음을 입증",
        ["고의 또는 과실이 없음을 입증하지 아니하면"],
    ),
    ("sla.quality_basis", "과학기술정보통신부장관의 고시", ["품질ㆍ성능에 관한 기준"]),
    ("standard_contract.basis", "사용을 권고", ["그 사용을 권고할 수 있다"]),
    (
        "data_processing.document",
        (
            "목적 외 처리 금지, 기술적·관리적 보호조치, 위탁업무의 목적 및 범위, 재위탁 제한, "
            "안전성 확보 조치, 감독, 손해배상"
        ),
        ["목적 외 개인정보의 처리 금지", "손해배상 등 책임에 관한 사항"],
    ),
    (
        "data_processing.disclosure",
        "인터넷 홈페이지에 지속적으로 게재",
        ["언제든지 쉽게 확인할 수 있도록", "수탁자를 지속적으로 게재하는 방법"],
    ),
    ("data_processing.redelegation", "위탁자의 동의", ["위탁자의 동의를 받아야 한다"]),
    ("document.numerals", "아라비아 숫자", ["아라비아 숫자를 쓴다"]),
    ("document.date_format", "2026. 11. 23.", ["그 자리에 온점을 찍어 표시하며"]),
    ("document.time_format", "14:05", ["그 사이에 쌍점을 찍어 구분한다"]),
    ("document.direction", "가로", ["특별한 사유가 없으면 가로로 쓴다"]),
    (
        "document.item_marks",
        "1. → 가. → 1) → 가) → (1) → (가) → ① → ㉮",
        ["1., 가., 1), 가), (1), (가), ①, ㉮의 형태로"],
    ),
    (
        "document.amount_format",
        "금113,560원(금일십일만삼천오백육십원)",
        ["금113,560원(금일십일만삼천오백육십원)"],
    ),
    ("document.internal_form", "별지 제2호서식", ["발신할 필요가 없는 내부결재문서에만"]),
    ("document.recipient", "내부결재", ['"내부결재"로 표시한다']),
    ("document.attachment", "본문이 끝난 줄 다음에 ‘붙임’", ['끝난 줄 다음에 "붙임" 표시를']),
    ("document.end_mark", "한 글자 띄우고 ‘끝’", ['한 글자 띄우고 "끝" 표시를 한다']),
    (
        "document.end_mark_table",
        "표 아래 왼쪽에 ‘끝’, 중간이면 ‘이하 빈칸’",
        ['다음 칸에 "이하 빈칸"으로 표시한다'],
    ),
    ("document.initiator_mark", "발의자 ★, 보고자 ⊙", ["발의자는 ★표시를, 보고자는 ⊙표시를"]),
    ("document.attachment_author", "작성자 표시", ["첨부물에는 작성자를 표시하여야 한다"]),
    ("document.opinion_mark", "(의견 있음)", ['"(의견 있음)"이라고 표시하여야 한다']),
    ("document.approval_date", "서명란에 서명날짜", ["서명란에는 서명날짜를 함께 표시한다"]),
    ("document.delegated_mark", "전결", ['"전결" 표시를 한 후 서명하여야 한다']),
    ("document.acting_mark", "대결", ['"대결" 표시를 하고 서명하되']),
    ("document.unsigned_box", "만들지 않음", ["서명란은 만들지 아니한다"]),
    ("document.page_number", "중앙 하단", ["중앙 하단에 쪽 번호를 표시하되"]),
    (
        "document.flow.draft",
        "전자문서 원칙",
        ["전자문서로 하는 것을 원칙으로 한다", "행정안전부령으로 정하는 기안문"],
    ),
    (
        "document.flow.review",
        "결재 전 검토, 다른 부서의 협조",
        ["보조기관 또는 보좌기관의 검토를 받아야", "보좌기관의 협조를 받아야 한다"],
    ),
    (
        "document.flow.approval",
        "기관의 장의 결재, 위임전결",
        ["해당 행정기관의 장의 결재를 받아야 한다", "위임전결하게 할 수 있으며"],
    ),
    ("name.finance_ministry", "재정경제부", ["재정경제부장관이 정한다", "재정경제부장관"]),
    ("name.budget_ministry", "기획예산처", ["기획예산처장관에게 통보하여야"]),
    (
        "name.communications_commission",
        "방송미디어통신위원회",
        ["방송미디어통신위원회의 의견", "방송미디어통신위원회의 의견"],
    ),
    (
        "name.document_regulation",
        "행정업무의 운영 및 혁신에 관한 규정",
        ["행정업무의 운영 및 혁신에 관한 규정"],
    ),
    (
        "name.digital_service_basis",
        "클라우드컴퓨팅법 제20조제3항, 같은 법 시행령 제15조의2",
        ['(이하 "디지털서비스"라 한다)를 선정할 수 있으며', "선정을 위한 기준을"],
    ),
]


@pytest.fixture(scope="module")
def library():
    return load_reference_library(ROOT / "resources/reference", today=DAY)


def assert_cited(library, cited, words_by_article):
    assert [str(ref) for ref in cited] == list(words_by_article)
    for ref, words in zip(cited, words_by_article.values(), strict=True):
        assert words in library.laws.article_text(ref).cited, str(ref)


@pytest.mark.parametrize("stage_id", STAGES)
def test_a_stage_rests_on_every_article_that_it_cites(library, stage_id):
    stage = next(one for one in library.stages.stages if one.id == stage_id)
    assert_cited(library, stage.article, STAGES[stage_id])


@pytest.mark.parametrize(("topic_id", "route"), SIDES, ids=[" ".join(one) for one in SIDES])
def test_a_side_of_the_comparison_rests_on_every_article_that_it_cites(library, topic_id, route):
    topic = next(one for one in library.routes.topics if one.id == topic_id)
    assert_cited(library, getattr(topic, route).article, SIDES[topic_id, route])


@pytest.mark.parametrize(("key", "value", "words"), RULES, ids=[line[0] for line in RULES])
def test_a_duty_or_a_rule_of_papers_is_what_its_articles_say(library, key, value, words):
    (row,) = (one for one in library.data.all(key) if one.is_in_force(DAY))
    assert row.value == value
    assert len(row.article) == len(words)
    for ref, told in zip(row.article, words, strict=True):
        assert told in library.laws.article_text(ref).cited, str(ref)


def test_every_stage_and_every_side_that_was_read_in_the_law_is_named_above(library):
    seen = ReferenceConfidence.SEEN
    assert {one.id for one in library.stages.stages if one.confidence == seen} == set(STAGES)
    sides = {
        (topic.id, route)
        for topic in library.routes.topics
        for route in ("negotiated_contract", "catalog_contract")
        if getattr(topic, route).confidence == seen
    }
    assert sides == set(SIDES)


def test_no_row_of_any_file_that_was_read_in_the_law_goes_without_a_test(library):
    expected = {line[:2] for line in [*FIGURES, *TEXTS]} | {(line[0], None) for line in RULES}
    seen = {
        (row.key, row.track)
        for part in library.data.parts
        for row in part.rows
        if row.confidence is ReferenceConfidence.SEEN
    }
    assert seen == expected, sorted(named(*one) for one in seen ^ expected)
