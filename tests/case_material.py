"""A contract case with something in every part, for tests of what is kept and made of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.domain.contract_case import (
    CheckRecord,
    ContractCase,
    ContractChange,
    FactAnswer,
    InspectionItem,
    MonthlyUse,
    Quotation,
    ServiceLine,
    StageRecord,
    StageState,
)
from tests.conftest import NOON


def make_line(name: str = "컨테이너 플랫폼", **values) -> ServiceLine:
    """Return a service that is bought for the whole period."""
    return ServiceLine(
        **{
            "name": name,
            "category": "cloud_service",
            "provider": "가나클라우드(예시)",
            "service_model": "paas",
            "billing_unit": "식",
            "unit_price": 1_850_000,
            "price_includes_vat": False,
            "discount_pct": Decimal("10.0"),
            "quantity": Decimal(2),
            **values,
        }
    )


def make_case(title: str = "민원예약 클라우드 이용", **values) -> ContractCase:
    """Return a case with plain fields, rows and records; its number is that of the first one."""
    return ContractCase(
        **{
            "title": title,
            "case_no": "계약-2026-001",
            "requesting_department": "정보화담당관",
            "contract_route": "negotiated_contract",
            "period_kind": "fixed",
            "starts_on": date(2026, 4, 1),
            "ends_on": date(2029, 3, 31),
            "is_multi_year": True,
            "budget_won": 180_000_000,
            "contract_amount_won": 169_400_000,
            "services": (make_line(), make_line("저장공간", quantity=Decimal("500.5"), months=12)),
            "quotations": (
                Quotation(vendor="가나클라우드(예시)", supply_amount=154_872_000, is_chosen=True),
                Quotation(vendor="다라시스템(예시)", supply_amount=161_000_000),
            ),
            "months": (
                MonthlyUse(
                    month=date(2026, 4, 1), availability_pct=Decimal("99.95"), outage_minutes=0
                ),
            ),
            "inspection": (InspectionItem(item="컨테이너 플랫폼", is_accepted=True, unit="식"),),
            "changes": (ContractChange(what="수량 변경", amount_after=171_000_000),),
            "stages": {
                "quotation": StageRecord(
                    "quotation", StageState.DONE, date(2026, 3, 2), date(2026, 3, 3), "완료"
                )
            },
            "facts": {"personal_data": FactAnswer.YES, "linked": FactAnswer.UNKNOWN},
            "checks": {
                "conflict_of_interest": CheckRecord(
                    "conflict_of_interest", FactAnswer.YES, date(2026, 3, 4), "확인서 받음"
                )
            },
            "texts": {"statement_of_work.purpose": "과업의 목적\n둘째 줄"},
            "reference_version": "2026.1",
            "created_at": NOON,
            **values,
        }
    )
