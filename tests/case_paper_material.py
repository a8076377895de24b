"""A contract case with its figures, for the tests of its papers."""

import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.domain.case_values import PaperDocument, case_values
from app.domain.contract_case import ContractCase, Quotation, ServiceLine
from app.domain.paper_vocabulary import PaperVocabulary, Table
from app.exports.case_checks import form_problems, load_case_form
from app.exports.case_form import CaseForm
from app.exports.case_paper import PaperMaterial
from app.exports.case_words import load_case_words
from app.exports.cover import DocumentDetails
from app.exports.vocabulary_file import VOCABULARY, load_catalogue
from tests.conftest import ROOT

sys.path.append(str(ROOT / "packaging"))  # at the end: nothing there may stand before a library

import template_case
from template_paper import packed

PAPERS = ROOT / "forms" / "papers"
FORMS = ROOT / "forms" / "workbooks"
DAY = date(2026, 11, 23)
AGENCY = Agency(
    "한빛시",
    AgencyTrack.LOCAL_GOVERNMENT,
    "정보화담당관",
    "김하늘",
    approval_line=(
        ApprovalPost("주무관", ApprovalRole.DRAFTER),
        ApprovalPost("팀장", ApprovalRole.REVIEWER),
        ApprovalPost("과장", ApprovalRole.APPROVER, ApprovalMark.DELEGATED),
        ApprovalPost("정보보호담당", ApprovalRole.COOPERATOR),
    ),
)
DETAILS = DocumentDetails("정보화담당관-1234", "부분공개", "김하늘", DAY)
CATALOGUE = load_catalogue(PAPERS / VOCABULARY)
WORDS = load_case_words(PAPERS)

SERVICES = (
    ServiceLine(
        category="cloud_service",
        name="한빛 클라우드 컨테이너",
        provider="한빛클라우드",
        service_model="caas",
        specification="노드 8 vCPU·32 GB\n월",
        billing_unit="월",
        selection_no="2025-0123",
        unit_price=1_234_567,
        discount_pct=Decimal("7.3"),
        quantity=Decimal(12),
        note="카탈로그 정가",
    ),
    ServiceLine(
        category="cloud_service",
        name="오브젝트 저장소",
        provider="한빛클라우드",
        specification="TB·월",
        selection_no="2025-0124",
        unit_price=23_450,
        discount_pct=Decimal(0),
        quantity=Decimal("2.5"),
    ),
    ServiceLine(
        category="support_service",
        name="운영관리",
        provider="가온엠에스피",
        specification="인·월",
        selection_no="2024-0777",
        unit_price=7_654_321,
        discount_pct=Decimal("10.25"),
        quantity=Decimal(1),
        months=12,
    ),
)
# 적용단가 and 월 이용료 are cut to whole won; VAT is 10 % of the sum, cut to whole won.
LINES = ((1_144_443, 13_733_316, 36), (23_450, 58_625, 36), (6_869_753, 6_869_753, 12))
ROUNDING = {
    f"rounding.{purpose}.{part}": value
    for purpose in ("unit_price", "line_amount", "vat")
    for part, value in (("step", 1), ("direction", "down"))
}


def a_case(**changed):
    """Return a case of three services for 36 months."""
    values = {
        "title": "대민포털 클라우드 이용",
        "requesting_department": "정보화담당관",
        "contact_person": "김하늘",
        "contact_phone": "044-000-0000",
        "contract_route": "negotiated_contract",
        "period_kind": "fixed",
        "starts_on": date(2027, 1, 1),
        "ends_on": date(2029, 12, 31),
        "use_place": "한빛시 전산실",
        "budget_won": 700_000_000,
        "funding_line": "정보화 관리 > 공공운영비(201-02)",
        "funding_balance_won": 650_000_000,
        "vendor": "주식회사 가온엠에스피",
        "vendor_representative": "이바다",
        "vendor_business_no": "000-00-00000",
        "vendor_phone": "02-000-0000",
        "vendor_reason": "선정된 디지털서비스 가운데 기능 요건을 모두 갖춘 서비스의 제공자임",
        "inspector": "박나루",
        "system_ids": ("s1",),
        "services": SERVICES,
        "quotations": (Quotation(vendor="가온엠에스피", supply_amount=578_949_600),),
    }
    return ContractCase(**(values | changed))


def figures(lines=LINES, tax="별도", **changed):
    """Return the sums of the case as a money service would: VAT out in the prices."""
    amounts = [period * months for _, period, months in lines]
    supply = sum(amounts)
    vat = supply // 10
    values = {
        "money.supply_amount": supply,
        "money.vat": vat,
        "money.total": supply + vat,
        "money.total_words": f"금{supply + vat:,}원(금…원)",
        "money.estimated_price": supply,
        "money.vat_rate_pct": Decimal(10),
        "money.price_includes_vat": False,
        "route.basis": "지방자치단체를 당사자로 하는 계약에 관한 법률 시행령 제25조제1항제8호차목",
        "tax.added": "별도",
        "tax.within": "포함",
        "tax.exempt": "면세",
        **ROUNDING,
    }
    rows = tuple(
        {
            "applied_price": price,
            "period_amount": period,
            "months": months,
            "amount": amount,
            "tax": tax,
        }
        for (price, period, months), amount in zip(lines, amounts, strict=True)
    )
    return PaperVocabulary(values | changed, {"services": Table(rows)})


def vocabulary(case=None, more=None):
    """Return all that is known of a case."""
    document = PaperDocument(DETAILS.document_no, DETAILS.disclosure, DETAILS.author, DAY)
    direct = case_values(case or a_case(), AGENCY, ["대민포털"], document, CATALOGUE)
    return direct.joined(figures() if more is None else more)


def material(known=None, **changed):
    """Return what the papers of the case are made of."""
    made = PaperMaterial(
        WORDS, CATALOGUE, known or vocabulary(), AGENCY, DETAILS, "클라우드 네이티브 발주 길잡이"
    )
    return replace(made, **changed)


def a_form(*blocks, head="plain", sheets=None, **more):
    """Return a small form with these blocks on one sheet, or with these sheets."""
    given = sheets or [{"title": "본문", "blocks": list(blocks)}]
    return CaseForm.model_validate(
        {
            "id": "small-paper", "version": "1", "title": "작은 서류", "name": "작은서류",
            "source": "시험", "valid_from": DAY, "checked_on": DAY, "head": head, "stages": [],
            "routes": [], "order": 1, "sheets": given, **more,
        }
    )  # fmt: skip


def make_template(form, folder):
    """Save the template of a form, as packaging/ makes it; return its file."""
    assert form_problems(form, CATALOGUE) == []
    file = folder / "template.xlsx"
    file.write_bytes(packed(template_case.build(form, WORDS, CATALOGUE)))
    return file


def shipped(form_id):
    """Return a shipped form and its template."""
    return load_case_form(FORMS / form_id, CATALOGUE), FORMS / form_id / "template.xlsx"
