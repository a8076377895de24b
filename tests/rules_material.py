"""The shipped rules of cases, loaded once, and makers of cases to try them on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.content.contract_routes import load_route_rules
from app.content.holidays import load_holidays
from app.content.rounding import load_rounding
from app.content.stage_dates import load_stage_dates
from app.content.submission_check import load_submission_texts
from app.content.track_rules import load_track_rules
from app.domain.agency import Agency, AgencyTrack
from app.domain.case_fields import RowKind
from app.domain.case_figures import (
    CaseFigures,
    CaseRuleFiles,
    CaseSystem,
    ReferenceStamp,
    case_figures,
)
from app.domain.case_money import CaseMoney, case_money
from app.domain.contract_case import ContractCase, FactAnswer, ServiceLine
from app.domain.submission import check_submission
from app.domain.submission_check import CaseForms, ProblemId, SubmissionCheck
from app.services.case_forms import case_form, row_form
from app.services.reference import shipped_library
from tests.paper_material import CASE_FACTS, CHECKS, END, REFERENCE

DAY = date(2026, 11, 25)
NATIONAL = AgencyTrack.NATIONAL_AGENCY
LOCAL = AgencyTrack.LOCAL_GOVERNMENT
PUBLIC = AgencyTrack.PUBLIC_CORPORATION
OTHER = AgencyTrack.OTHER_PUBLIC_INSTITUTION
LOCAL_PUBLIC = AgencyTrack.LOCAL_PUBLIC_CORPORATION
KNOWN_TRACKS = (NATIONAL, LOCAL, PUBLIC)
ASKED_TRACKS = (OTHER, LOCAL_PUBLIC)

LIBRARY = shipped_library()
STAMP = ReferenceStamp.of(LIBRARY)
TRACK_RULES = load_track_rules(REFERENCE / "track-rules.toml", LIBRARY)
ROUTE_RULES = load_route_rules(REFERENCE / "contract-routes.toml", LIBRARY, TRACK_RULES)
STAGE_DATES = load_stage_dates(REFERENCE / "stage-dates.toml", LIBRARY)
TEXTS = load_submission_texts(REFERENCE / "submission-check.toml")
ROUNDING = load_rounding(REFERENCE / "rounding.toml")
OFFICE = load_holidays(REFERENCE / "holidays.toml").office_days()
FILES = CaseRuleFiles(TRACK_RULES, ROUTE_RULES, STAGE_DATES, CASE_FACTS, CHECKS, END)
FORMS = CaseForms(case_form(), {kind: row_form(kind) for kind in RowKind})


def line(price: int | None = 1_000_000, **values) -> ServiceLine:
    """Return one service for one month at a price without VAT, with everything entered."""
    return ServiceLine(
        **{
            "name": "컨테이너 플랫폼",
            "category": "cloud_service",
            "provider": "가나클라우드(예시)",
            "specification": "예시",
            "billing_unit": "식",
            "unit_price": price,
            "price_includes_vat": False,
            "is_vat_exempt": False,
            "discount_pct": Decimal(0),
            "quantity": Decimal(1),
            "months": 1,
            "selection_no": "예시-0001",
            "registration_checked_on": date(2026, 11, 2),
            "csap_grade": "medium",
            **values,
        }
    )


def bought(price: int | None = 1_000_000, route="negotiated_contract", **values) -> ContractCase:
    """Return a case that buys one service once; its price is the 추정가격."""
    return ContractCase(
        **{
            "title": "클라우드 이용",
            "contract_route": route,
            "route_reason": "견적을 비교한 결과",
            "period_kind": "fixed",
            "is_multi_year": False,
            "services": (line(price),),
            **values,
        }
    )


def concluded(amount: int, **values) -> ContractCase:
    """Return a case with a contract amount, VAT in."""
    return bought(**{"contract_amount_won": amount, **values})


def money_of(case: ContractCase, track: AgencyTrack | None = NATIONAL, day=DAY) -> CaseMoney:
    """Return every sum of a case under the shipped reference data."""
    return case_money(case, LIBRARY.figures(track, day), ROUNDING)


def figures_of(
    case: ContractCase,
    track: AgencyTrack | None = NATIONAL,
    *,
    systems: tuple[CaseSystem, ...] = (),
    others: tuple[ContractCase, ...] = (),
    day: date = DAY,
    stamp: ReferenceStamp = STAMP,
) -> CaseFigures:
    """Return everything that is figured out of a case."""
    agency = None if track is None else Agency("가온청(예시)", track, "정보화기획팀")
    return case_figures(
        case,
        agency=agency,
        systems=systems,
        others=others,
        library=LIBRARY,
        stamp=stamp,
        files=FILES,
        rounding=ROUNDING,
        office=OFFICE,
        day=day,
    )


def checked(case: ContractCase, track: AgencyTrack | None = NATIONAL, **given) -> SubmissionCheck:
    """Return every problem of a case."""
    return check_submission(figures_of(case, track, **given), FORMS, TEXTS)


def ids_of(check: SubmissionCheck) -> set[ProblemId]:
    """Return which problems were found."""
    return {one.id for one in check.problems}


def said(case: ContractCase, **answers: bool) -> ContractCase:
    """Return the case with facts answered."""
    told = {id_: FactAnswer.YES if yes else FactAnswer.NO for id_, yes in answers.items()}
    return replace(case, facts={**case.facts, **told})
