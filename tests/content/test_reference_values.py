"""Every row that was read in the law says what the law says: typed here by hand, word for word.

Each line names a row, the value that a reader of the article comes to, and the words of the article
that say so. A wrong edit of the data, or a citation of the wrong place, fails by name.
"""

from datetime import date
from decimal import Decimal

import pytest

from app.content.reference_library import load_reference_library
from app.domain.agency import AgencyTrack
from app.domain.reference_data import MonthDay, ReferenceConfidence, Unit
from tests.conftest import ROOT

DAY = date(2026, 11, 23)
N = AgencyTrack.NATIONAL_AGENCY
L = AgencyTrack.LOCAL_GOVERNMENT
P = AgencyTrack.PUBLIC_CORPORATION

# key, track, value, unit, words of the article
FIGURES = [
    ("digital_service.negotiated.ceiling", N, None, "won", "디지털서비스에 관한 계약을 하는 경우"),
    ("digital_service.negotiated.ceiling", L, None, "won", "디지털서비스에 관한 계약을 하는 경우"),
    ("digital_service.negotiated.ceiling", P, None, "won", "디지털서비스에 관한 계약을 하는 경우"),
    ("quotation.min_count", N, 1, "count", "같은 호 마목ㆍ사목ㆍ아목"),
    ("quotation.min_count", L, 1, "count", "제25조제1항 각 호(제5호는 제외한다)"),
    ("quotation.waiver_below", N, 2_000_000, "won", "추정가격이 200만원 미만인 물품"),
    ("quotation.waiver_below", L, 2_000_000, "won", "추정가격이 200만원 미만인 물품"),
    ("small_negotiated", N, 20_000_000, "won", "추정가격이 2천만원 이하인 물품의 제조ㆍ구매"),
    ("small_negotiated", L, 20_000_000, "won", "추정가격이 2천만원 이하인 물품의 제조ㆍ구매"),
    ("small_negotiated", P, 20_000_000, "won", "추정가격이 2천만원 이하인 물품의 제조ㆍ구매"),
    ("small_negotiated.small_firm", P, 100_000_000, "won", "2천만원 초과 1억원 이하"),
    ("small_negotiated.young_startup", P, 50_000_000, "won", "추정가격이 5천만원 이하인 계약"),
    ("small_negotiated.small_firm", N, 100_000_000, "won", "2천만원 초과 1억원 이하"),
    ("small_negotiated.small_firm", L, 100_000_000, "won", "2천만원 초과 1억원 이하"),
    ("small_negotiated.young_startup", N, 50_000_000, "won", "추정가격이 5천만원 이하인 계약"),
    ("small_negotiated.young_startup", L, 50_000_000, "won", "2천만원 초과 5천만원 이하인 계약"),
    ("estimated_price.subscription", N, 48, "months", "1월분의 추정지급액에 48을 곱한 금액"),
    ("estimated_price.subscription", L, 48, "months", "1개월분의 추정지급액에 48을 곱한 금액"),
    ("estimated_price.split_orders", N, 12, "months", "직전 12개월 동안 체결된 유사한 계약"),
    ("estimated_price.split_orders", L, 12, "months", "직전 12개월 동안 체결된 유사한 계약"),
    ("contract_doc.waiver", N, 30_000_000, "won", "계약금액이 3천만원이하인 계약"),
    ("contract_doc.waiver", L, 50_000_000, "won", "계약금액이 5천만원 이하인 계약"),
    ("performance_bond.rate", N, 10, "percent", "계약금액의 100분의 10 이상"),
    ("performance_bond.rate", L, 10, "percent", "계약금액의 100분의 10 이상"),
    ("performance_bond.rate_in_crisis", N, 5, "percent", "계약금액의 100분의 5 이상"),
    ("performance_bond.rate_in_crisis", L, 5, "percent", "계약금액의 100분의 5 이상"),
    ("performance_bond.waiver", N, 50_000_000, "won", "계약금액이 5천만원이하인 계약"),
    ("performance_bond.waiver", L, 50_000_000, "won", "계약금액이 5천만원 이하인 계약"),
    ("inspection.days", N, 14, "days", "사실을 통지받은 날부터 14일"),
    ("inspection.days", L, 14, "days", "사실을 통지받은 날부터 14일"),
    ("inspection.days_in_crisis", N, 7, "days", "사실을 통지받은 날부터 7일"),
    ("inspection.days_in_crisis", L, 7, "days", "사실을 통지받은 날부터 7일"),
    ("inspection.force_majeure", N, 3, "days", "사유가 소멸한 날부터 3일이내"),
    ("inspection.force_majeure", L, 3, "days", "사유가 소멸된 날부터 3일 이내"),
    ("inspection_report.waiver", N, 30_000_000, "won", "계약금액이 3천만원이하인 계약"),
    ("inspection_report.waiver", L, 30_000_000, "won", "계약금액 3천만원을 말한다"),
    ("payment.days", N, 5, "business_days", "청구를 받은 날부터 5일"),
    ("payment.days", L, 5, "business_days", "공휴일과 토요일은 제외한다"),
    ("payment.days_in_crisis", N, 3, "business_days", "청구를 받은 날부터 3일"),
    ("payment.days_in_crisis", L, 3, "business_days", "청구를 받은 날부터 3일"),
    ("payment.progress", N, 30, "days", "적어도 30일마다"),
    ("payment.progress", L, 30, "days", "적어도 30일마다"),
    # 제58조제6항 excludes holidays for 제1항 and 제2항 only; 제67조제1항 for its whole article
    ("payment.progress_after_inspection", N, 5, "days", "제1항 및 제2항에 따른 기간을 산정하는"),
    ("payment.progress_after_inspection", L, 5, "business_days", "이하 이 조에서 같다"),
    ("delay_penalty.service", N, Decimal("1.25"), "per_mille", "1천분의 1.25"),
    ("delay_penalty.service", L, Decimal("1.3"), "per_mille", "1000분의 1.3"),
    ("delay_penalty.goods", N, Decimal("0.75"), "per_mille", "1천분의 0.75"),
    ("delay_penalty.goods", L, Decimal("0.8"), "per_mille", "1000분의 0.8"),
    ("delay_penalty.cap", N, 30, "percent", "100분의 30을 초과하는 경우에는 100분의 30으로 한다"),
    ("delay_penalty.cap", L, 30, "percent", "100분의 30을 한도로 한다"),
    ("price_adjust.trigger", N, 3, "percent", "100분의 3 이상 증감된 때"),
    ("price_adjust.trigger", L, 3, "percent", "100분의 3 이상 증감된 경우"),
    ("price_adjust.wait", N, 90, "days", "날부터 90일이상 경과하고"),
    ("price_adjust.wait", L, 90, "days", "날부터 90일 이상 지나고"),
    ("overhead.cap.service", N, 6, "percent", "기타 용역: 100분의 6"),
    ("overhead.cap.service", L, 6, "percent", "기타 용역: 100분의 6"),
    ("overhead.cap.maintenance", N, 10, "percent", "장비 유지ㆍ보수 용역: 100분의 10"),
    ("overhead.cap.maintenance", L, 10, "percent", "장비 유지ㆍ보수 용역: 100분의 10"),
    ("overhead.cap.goods", N, 11, "percent", "기타 물품의 제조ㆍ구매 : 100분의 11"),
    ("overhead.cap.goods", L, 11, "percent", "물품 외의 물품의 제조ㆍ구매: 100분의 11"),
    ("profit.cap.service", N, 10, "percent", "소프트웨어개발을 제외한다) : 100분의 10"),
    ("profit.cap.service", L, 10, "percent", "용역: 100분의 10"),
    ("profit.cap.goods", N, 25, "percent", "소프트웨어개발을 포함한다) : 100분의 25"),
    ("profit.cap.goods", L, 25, "percent", "제조ㆍ구매: 100분의 25"),
    ("procurement_agency.mandatory", N, 100_000_000, "won", "추정가격이 1억원"),
    ("procurement_agency.mandatory", L, None, "won", "지방자치단체와 그 소속 기관이 구매하려는"),
    ("procurement_agency.delegation_reply", None, 10, "days", "요청받은 날부터 10일 이내"),
    (
        "procurement_fee.due_advanced",
        None,
        5,
        "business_days",
        "대지급 대금 및 그에 따른 수수료: 5일",
    ),
    ("procurement_fee.due_prepaid", None, 14, "days", "선급 대금: 14일"),
    ("procurement_fee.due_other", None, 15, "days", "제1호에 따른 수수료 외의 수수료: 15일"),
    ("catalog_contract.single_supplier", None, 1, "count", "심사를 통해 1인을 계약상대자로"),
    ("notice_interruption.continuous", None, 10, "minutes", "연속해서 10분 이상"),
    ("notice_interruption.repeated", None, 15, "minutes", "합하여 15분 이상"),
    ("notice_interruption.repeated_count", None, 2, "count", "2회 이상 중단된 경우"),
    ("end_notice.days", None, 30, "days", "이용자와의 계약이 종료되기 30일 전까지"),
    ("subcontract.cap", None, 50, "percent", "100분의 50을 초과하여 하도급할 수 없다"),
    ("notice_interruption.repeated_window", None, 24, "hours", "24시간 이내"),
    ("csap.validity", None, 5, "years", "유효기간은 5년으로 한다"),
    ("csap.renewal", None, 6, "months", "만료되기 6개월 전까지"),
    ("csap.follow_up", None, 1, "years", "매 1년마다"),
    ("demand_forecast.due", None, MonthDay(10, 31), "month_day", "매년 10월 31일까지"),
    ("demand_forecast.publication", None, 30, "days", "제출받은 날부터 30일 이내"),
    ("scope_committee.size_min", None, 5, "persons", "5명 이상 10명 이내"),
    ("scope_committee.size_max", None, 10, "persons", "5명 이상 10명 이내"),
    ("scope_committee.term", None, 2, "years", "임기는 2년으로 하며, 한 차례만 연임"),
    ("scope_committee.reply", None, 14, "days", "요청을 받은 날부터 14일 이내"),
    ("scope_committee.reply_extension", None, 14, "days", "한 차례에 한정하여 14일 이내"),
    ("sw_impact.due", None, 30, "days", "입찰공고일 30일 전"),
    ("sw_impact.due_urgent", None, 10, "days", "긴급한 경우에는 10일 전"),
    ("prior_consult.reply", None, 30, "days", "신청받은 날부터 30일 이내"),
    ("prior_consult.objection", None, 15, "days", "통보받은 날부터 15일 이내"),
    ("prior_consult.objection_reply", None, 15, "days", "이의제기를 받은 날부터 15일 이내"),
    ("audit.threshold", None, 500_000_000, "won", "사업비가 5억원 이상"),
    ("audit.small_exempt", None, 100_000_000, "won", "1억원 미만의 소규모 사업"),
    ("audit.short_project", None, 5, "months", "사업기간이 5개월 미만"),
    ("local.disclosure", L, 5, "years", "계약이행 완료일부터 5년 이상"),
    ("privacy_impact.sensitive", None, 50_000, "persons", "5만명 이상의 정보주체"),
    ("privacy_impact.linked", None, 500_000, "persons", "50만명 이상의 정보주체"),
    ("privacy_impact.subjects", None, 1_000_000, "persons", "100만명 이상의 정보주체"),
    ("retiree_check.years", P, 2, "years", "퇴직일부터 2년 이내"),
    ("review_committee.size_max", None, 20, "persons", "20명 이내의 위원"),
    ("review_committee.notice", None, 7, "days", "회의 개최 7일 전까지"),
    ("vat.rate", None, 10, "percent", "세율은 10퍼센트로 한다"),
    ("money.truncate_below", N, 10, "won", "10원 미만의 끝수가 있을 때"),
    ("money.truncate_below", L, 10, "won", "10원 미만은 계산하지 아니할 수 있고"),
    ("provider_duty.notice_on_screen", None, 15, "days", "15일 이상 게시하여야 한다"),
    ("document.paper_width", None, 210, "millimetres", "가로 210밀리미터"),
    ("document.paper_height", None, 297, "millimetres", "세로 297밀리미터"),
]

# key, track, value, words of the article
TEXTS = [
    ("contract_law", N, "국가를 당사자로 하는 계약에 관한 법률", "수의계약(隨意契約)을 할 수 있다"),
    (
        "contract_law",
        L,
        "지방자치단체를 당사자로 하는 계약에 관한 법률",
        "계약상대자와 체결하는 수입 및 지출의 원인이 되는 계약",
    ),
    (
        "contract_law",
        P,
        "공기업ㆍ준정부기관 계약사무규칙",
        "국가를 당사자로 하는 계약에 관한 법령을 준용한다",
    ),
    (
        "negotiated_contract.basis",
        N,
        "국가계약법 시행령 제26조제1항제5호아목",
        "제20조제3항에 따라 선정된 디지털서비스에 관한 계약을 하는 경우",
    ),
    (
        "negotiated_contract.basis",
        L,
        "지방계약법 시행령 제25조제1항제8호차목",
        "제20조제3항에 따라 선정된 디지털서비스에 관한 계약을 하는 경우",
    ),
    (
        "negotiated_contract.basis",
        P,
        "공기업ㆍ준정부기관 계약사무규칙 제8조제1항제7호",
        "제26조제1항ㆍ제2항에 따라 수의계약으로 하는 것이 가능한 경우",
    ),
    (
        "track.education_office",
        None,
        "지방자치단체를 당사자로 하는 계약에 관한 법률",
        '는 "교육감"으로',
    ),
    (
        "digital_service.users",
        None,
        "국가기관, 지방자치단체, 전자정부법 제2조제3호의 공공기관",
        '공공기관(이하 "국가기관등"이라 한다)',
    ),
    (
        "disclosure.basis",
        N,
        "전자조달시스템 또는 지정·고시한 정보처리장치",
        "수의계약의 경우에는 그 사유",
    ),
    (
        "disclosure.basis",
        L,
        "해당 지방자치단체의 인터넷 홈페이지와 지정정보처리장치 등",
        "인터넷 홈페이지에 공개하여야 한다",
    ),
    ("retiree_check.officer_list", P, "임원의 명단이 기재된 문서", "임원의 명단이 기재된 문서"),
    ("international_tender.limit", N, "따로 대통령령으로 정함", "정하여 고시하는 금액 이상의 계약"),
    ("international_tender.limit", L, "특례규정을 준용함", "대상 금액, 공사ㆍ물품ㆍ용역의 범위"),
    (
        "international_tender.limit",
        P,
        "특례규정 제23조 각 호의 경우로 한정",
        "제23조 각 호의 어느 하나에 해당하는 경우에만 수의계약",
    ),
    (
        "conflict_of_interest.limit",
        None,
        (
            "소속 고위공직자, 계약업무 담당 공직자, 감독기관·모회사의 고위공직자, "
            "소관 상임위원회 국회의원, 감사·조사하는 지방의회의원, 그 배우자·직계존비속, "
            "그가 대표자인 법인·단체, 특수관계사업자"
        ),
        '수의계약(이하 "수의계약"이라 한다)을 체결할 수 없다',
    ),
    ("integrity_pledge", N, "청렴계약", '(이하 "청렴계약"이라 한다)을 체결하여야 한다'),
    ("integrity_pledge", L, "청렴서약서", "수의계약을 체결할 때 법 제6조의2에 따라 청렴서약서"),
    ("cloud.introduction", None, "노력 의무", "클라우드컴퓨팅을 도입하도록 노력하여야 한다"),
    ("cloud.budget_first", None, "우선 고려", "도입을 우선적으로 고려하여야 한다"),
    ("cloud.use", None, "노력 의무", "이용할 수 있도록 노력하여야 한다"),
    ("csap.first_consideration", None, "우선 고려", "우선적으로 고려하여야 한다"),
    (
        "digital_service.kinds",
        None,
        "클라우드컴퓨팅서비스, 지원하는 서비스, 융합한 서비스",
        '(이하 "디지털서비스"라 한다)를 선정할 수 있으며',
    ),
    (
        "digital_service.criteria",
        None,
        "과학기술정보통신부장관의 고시",
        "재정경제부장관, 행정안전부장관 및 조달청장과 협의하여 고시한다",
    ),
    ("digital_service.review", None, "심사위원회의 심사", "심사를 거쳐야 한다"),
    (
        "support_system.functions",
        None,
        "등록 및 관리, 검색",
        "등록된 디지털서비스에 대한 검색 기능",
    ),
    (
        "usage_registration.duty",
        None,
        "이용지원시스템에 등록",
        "그 이용 내역을 이용지원시스템에 등록해야 한다",
    ),
    ("egov.cloud_use", None, "이용할 수 있음", "이용 기준 및 안전성 확보 등에 필요한 사항"),
    (
        "catalog_contract.basis",
        None,
        "조달사업법 제14조제1항, 같은 법 시행령 제14조제1호·제16조",
        '(이하 "카탈로그 계약"이라 한다)을 체결할 수 있다',
    ),
    (
        "service_category.cloud_service",
        None,
        "서버·저장장치·네트워크, 응용프로그램, 개발·운영 환경을 제공하는 서비스와 그 복합",
        "서버, 저장장치, 네트워크 등을 제공하는 서비스",
    ),
    (
        "service_category.support_service",
        None,
        "클라우드컴퓨팅서비스를 지원하는 서비스",
        "클라우드컴퓨팅서비스를 지원하는 서비스",
    ),
    (
        "service_category.convergence_service",
        None,
        "다른 기술·서비스와 클라우드컴퓨팅기술을 융합한 서비스",
        "지능정보기술 등 다른 기술ㆍ서비스와 클라우드컴퓨팅기술을 융합한 서비스",
    ),
    ("inspection_report.waiver_includes_amount", N, "이하", "3천만원이하"),
    ("inspection_report.waiver_includes_amount", L, "미만", "대통령령으로 정하는 금액 미만"),
    ("contract_change.basis", N, "실비를 초과하지 않는 범위", "실비를 초과하지 아니하는 범위"),
    ("contract_change.basis", L, "실비를 초과하지 않는 범위", "실비를 초과하지 아니하는 범위"),
    (
        "procurement_agency.delegation",
        None,
        "조달청장의 위임",
        "수요기관에 수요물자 구매 또는 공사의 계약체결을 위임",
    ),
    ("procurement_fee.basis", None, "조달청이 받을 수 있음", "수요기관으로부터 받을 수 있다"),
    (
        "catalog_contract.supplier_decision",
        None,
        "제안서의 평가 및 협상 결과",
        "제안서의 평가 및 협상 결과에 따라",
    ),
    (
        "catalog_contract.payment_notice",
        None,
        "즉시 조달청장에게 알림",
        "즉시 그 내용을 조달청장에게 알려야 한다",
    ),
    (
        "multi_year.unit_price",
        N,
        "소속 중앙관서의 장의 승인",
        "장비, 정보시스템 및 소프트웨어의 유지보수계약",
    ),
    (
        "multi_year.unit_price",
        L,
        "지방자치단체의 장의 승인",
        "장비, 정보시스템 및 소프트웨어의 유지보수계약",
    ),
    (
        "multi_year.system_build",
        N,
        "총액을 부기하고 연차별로 계약",
        "운영 및 유지보수사업을 포괄하여 계약을 체결하는 경우를 포함한다",
    ),
    (
        "multi_year.system_build",
        L,
        "총액을 덧붙여 적고 연차별로 계약",
        "운영 및 유지보수사업을 포괄하여 계약을 체결하는 경우를 포함한다",
    ),
    (
        "provisional_price.scope",
        N,
        "개발시제품, 시험·조사·연구 용역, 공공기관 위탁·대행, 긴급한 재해복구",
        "긴급한 재해복구를 위한 계약",
    ),
    ("reserve_price.keeping", N, "밀봉하여 비치", "밀봉해 미리 개찰장소 또는 가격협상장소"),
    (
        "reserve_price.keeping",
        L,
        "밀봉하여 비치하거나 지정정보처리장치에 입력",
        "지정정보처리장치에 입력할 것",
    ),
    (
        "reserve_price.order",
        N,
        "거래실례가격 → 원가계산 → (공사: 표준시장단가) → 감정가격·유사 거래실례가격·견적가격",
        "감정가격, 유사한 물품ㆍ공사ㆍ용역등의 거래실례가격 또는 견적가격",
    ),
    (
        "reserve_price.order",
        L,
        "거래실례가격 → 원가계산 → (공사: 표준시장단가) → 감정가격·유사 거래실례가격·견적가격",
        "감정가격, 유사한 물품ㆍ공사ㆍ용역 등의 거래실례가격 또는 견적가격",
    ),
    (
        "reserve_price.last_order",
        N,
        "감정가격 → 유사한 거래실례가격 → 견적가격",
        "적용순서는 다음 각호의 순서에 의한다",
    ),
    (
        "reserve_price.last_order",
        L,
        "감정가격 → 유사한 거래실례가격 → 견적가격",
        "적용 순서는 다음 각 호의 순서에 따른다",
    ),
    ("reserve_price.includes_vat", N, "포함", "「부가가치세법」에 의한 부가가치세"),
    ("reserve_price.includes_vat", L, "포함", "「부가가치세법」에 따른 부가가치세"),
    (
        "negotiated_report.scope",
        N,
        "제26조제1항제1호다목·라목, 제2호, 제4호나목·다목, 제5호다목·마목",
        "제5호다목ㆍ마목에 따라 수의계약을 체결한 때",
    ),
    (
        "negotiated_report.items",
        N,
        "계약의 목적, 예산과목, 적용법령조문 및 구체적인 적용사유, 기타 참고사항",
        "적용법령조문 및 구체적인 적용사유",
    ),
    ("justification.proof", N, "비치 대상에 제5호아목이 없음", "또는 제5호다목ㆍ라목에 따라"),
    ("justification.proof", L, "비치 대상에 제8호차목이 없음", "같은 항 제8호나목"),
    ("disclosure.reason", N, "수의계약 사유", "수의계약의 경우에는 그 사유"),
    ("disclosure.reason", L, "계약 내용", "수의계약을 체결한 경우 계약 내용을 공개하여야 한다"),
    (
        "local.counterparty_decision",
        L,
        "견적가격과 계약이행능력 등 행정안전부장관이 정하는 기준",
        "견적가격과 계약이행능력 등 행정안전부장관이 정하는 기준",
    ),
    ("delay_penalty.base", N, "계약금액", "연차별 계약금액을 말한다"),
    ("delay_penalty.base", L, "계약금액", "연차별 계약금액을 말한다"),
]

# procedure, words of an article that makes it apply or takes it out
PROCEDURES = [
    ("prior_consultation", "다른 행정기관등과의 상호연계 또는 공동이용"),
    ("prior_consultation", "중복성 사전검토를 완료한 사업"),
    ("prior_consultation", "사업금액 등을 고려하여 행정안전부장관이 정하는 사업"),
    ("software_impact_assessment", "소프트웨어사업 영향평가를 하여야 한다"),
    ("software_impact_assessment", "상용소프트웨어의 구매ㆍ설치 및 유지ㆍ관리 사업"),
    ("software_impact_assessment", "민간이 서비스하는 것이 부적합한"),
    ("software_impact_assessment", "민간투자형 소프트웨어사업"),
    ("software_impact_assessment", "과학기술정보통신부장관이 정하여 고시하는 소프트웨어사업"),
    ("scope_review_committee", "과업내용의 확정"),
    ("requirement_detail", "요구사항을 상세하게 작성ㆍ공개하여야 한다"),
    ("large_company_limit", "를 제한하여야 한다. 이 경우 사업금액은"),
    ("commercial_software_purchase", "상용소프트웨어를 직접 구매하여야 하고"),
    ("security_review", "미리 국가정보원장에게 보안성 검토를 요청하여야 한다"),
    ("csap_check", "우선적으로 고려하여야 한다"),
    ("data_processing_agreement", "다음 각 호의 내용이 포함된 문서로 하여야 한다"),
    ("privacy_impact_assessment", "5만명 이상의 정보주체에 관한 민감정보 또는 고유식별정보"),
    ("privacy_impact_assessment", "50만명 이상의 정보주체"),
    ("privacy_impact_assessment", "100만명 이상의 정보주체"),
    ("privacy_impact_assessment", "운용체계를 변경하려는 경우"),
    ("audit", "대국민 서비스를 위한 행정업무 또는 민원업무 처리용"),
    ("audit", "여러 중앙행정기관등이 공동으로 구축하거나 사용하는 경우"),
    ("audit", "사업비가 5억원 이상인 경우"),
    ("audit", "중앙행정기관등의 장이 인정하는 경우"),
    ("audit", "1억원 미만의 소규모 사업"),
    ("audit", "사업기간이 5개월 미만인 정보시스템 구축사업"),
    ("service_level", "품질ㆍ성능에 관한 기준"),
    ("standard_contract", "그 사용을 권고할 수 있다"),
    ("procurement_service_request", "추정가격이 1억원"),
    ("procurement_service_request", "조달청장이 수요기관에 수요물자 구매"),
    ("conflict_of_interest_check", '수의계약(이하 "수의계약"이라 한다)을 체결할 수 없다'),
]


@pytest.fixture(scope="module")
def library():
    return load_reference_library(ROOT / "resources/reference", today=DAY)


def named(key, track):
    return f"{key} {track or 'all'}"


def row_of(library, key, track):
    found = [row for row in library.data.all(key) if row.track is track and row.is_in_force(DAY)]
    assert len(found) == 1, named(key, track)
    return found[0]


def cited_words(library, refs):
    return "\n".join(library.laws.article_text(ref).cited for ref in refs)


@pytest.mark.parametrize(
    ("key", "track", "value", "unit", "words"),
    FIGURES,
    ids=[named(*line[:2]) for line in FIGURES],
)
def test_a_figure_is_what_the_article_says(library, key, track, value, unit, words):
    row = row_of(library, key, track)
    assert (row.value, row.unit) == (value, Unit(unit))
    assert type(row.value) is type(value)  # a rate stays a Decimal, an amount an int
    assert words in cited_words(library, row.article)
    assert row.confidence is ReferenceConfidence.SEEN


@pytest.mark.parametrize(
    ("key", "track", "value", "words"), TEXTS, ids=[named(*line[:2]) for line in TEXTS]
)
def test_a_rule_is_what_the_article_says(library, key, track, value, words):
    row = row_of(library, key, track)
    assert row.value == value
    assert words in cited_words(library, row.article)
    assert row.confidence is ReferenceConfidence.SEEN


@pytest.mark.parametrize(("procedure_id", "words"), PROCEDURES)
def test_a_procedure_rests_on_what_the_article_says(library, procedure_id, words):
    procedure = library.procedures.procedure(procedure_id)
    refs = [
        ref
        for ground in procedure.applies_when + procedure.not_when
        if ground.confidence is ReferenceConfidence.SEEN
        for ref in ground.article
    ]
    assert words in cited_words(library, refs)


def test_every_row_that_was_read_in_the_law_is_named_above(library):
    expected = {line[:2] for line in FIGURES} | {line[:2] for line in TEXTS}
    files = {"procurement-tracks", "procurement-amounts", "procurement-price"}
    seen = {
        (row.key, row.track)
        for part in library.data.parts
        if part.file.id in files
        for row in part.rows
        if row.confidence is ReferenceConfidence.SEEN
    }
    assert seen <= expected, sorted(named(*one) for one in seen - expected)


def test_every_procedure_that_was_read_in_the_law_is_named_above(library):
    seen = {
        procedure.id
        for procedure in library.procedures.procedures
        if procedure.confidence is ReferenceConfidence.SEEN
    }
    assert seen == {procedure_id for procedure_id, _ in PROCEDURES}


def test_a_public_corporation_goes_by_the_national_rule_as_a_thing_to_check(library):
    """계약사무규칙 제2조제5항: what the rule is silent on follows the national law."""
    followed = 0
    for key, track, value, unit, _ in FIGURES:
        rows = {row.track: row for row in library.data.all(key)}
        # the duty to ask 조달청 is one of state agencies alone (조달사업법 시행령 제11조제1항제1호)
        if track is N and P in rows and key != "procurement_agency.mandatory":
            assert (rows[P].value, rows[P].unit) == (value, Unit(unit)), key
            assert rows[P].needs_officer_check or rows[P].confidence is ReferenceConfidence.SEEN
            followed += 1
    assert followed > 25
    mandatory = row_of(library, "procurement_agency.mandatory", P)
    assert (mandatory.value, mandatory.confidence) == (None, ReferenceConfidence.INFERRED)


@pytest.mark.parametrize(
    "track", [AgencyTrack.OTHER_PUBLIC_INSTITUTION, AgencyTrack.LOCAL_PUBLIC_CORPORATION]
)
def test_what_is_not_known_of_an_agency_is_only_asked(library, track):
    rows = [row for row in library.data.rows(DAY) if row.track is track]
    assert len(rows) > 30
    for row in rows:
        assert not row.is_applicable
        assert row.value is None
        assert row.statement.endswith(("까?",))


def test_a_corporation_reads_of_its_own_head_where_the_law_of_the_state_names_a_minister(library):
    """공기업ㆍ준정부기관 계약사무규칙 제2조제5항: 중앙관서의 장 is read as 기관장."""
    rows = [one for one in library.data.rows(DAY) if one.track is P]
    assert rows
    told = [one.key for one in rows if "소속 중앙관서의 장" in f"{one.value} {one.statement}"]
    assert told == []


def test_the_limit_of_negotiated_contracts_names_members_of_assembly_and_council(library):
    """이해충돌방지법 제12조제1항제5호·제6호."""
    row = row_of(library, "conflict_of_interest.limit", None)
    for told in (str(row.value), row.statement):
        assert "국회의원" in told
        assert "지방의회의원" in told
