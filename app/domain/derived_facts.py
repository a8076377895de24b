"""Facts of a contract case that procedures and rules look at, so far as they are known.

None is not known. Yes and no are told apart only where the case settles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.agency import AgencyTrack
from app.domain.case_money import CaseMoney
from app.domain.contract_case import ContractCase, FactAnswer, PeriodKind, ServiceCategory
from app.domain.periods import ContractPeriod, months_later
from app.domain.prior_procedures import UNKNOWN, CaseFacts
from app.domain.register import InformationSystem

_CERTIFIED = frozenset({"high", "medium", "low", "other"})  # as csap_grade of a service has it
# what was looked at of the counterparty: by contract-checks.toml, by prior-procedures.toml
CONFLICT_CHECKS = ("counterparty.conflict_of_interest", "conflict_of_interest_check")
RETIREE_CHECKS = ("counterparty.retiree_list", "retiree_check")
# facts that are figures in won, for the texts of rules
WON_FACTS = (
    "estimated_price",
    "reserve_price_base",
    "contract_amount",
    "budget",
    "similar_amount",
    "bond",
    "penalty_base",
    "penalty_per_day",
    "penalty_cap",
)


@dataclass(frozen=True, slots=True)
class SimilarCases:
    """Other cases that buy for the same systems or from the same vendor near in time.

    `amount` is the sum of their contract amounts that are known, VAT in.
    """

    cases: tuple[ContractCase, ...]
    amount: int


def similar_cases(
    case: ContractCase, others: Iterable[ContractCase], months: int | None, day: date
) -> SimilarCases:
    """Return the cases that may be parts of one need (추정가격 합산, 시행령 제7조).

    `months` is how far from this case in either direction; without it, none is told.
    """
    if months is None:
        return SimilarCases((), 0)
    middle = _dated(case) or day
    first, last = months_later(middle, -months), months_later(middle, months)
    found = tuple(
        one
        for one in others
        if one.id != case.id
        and _is_kin(case, one)
        and (dated := _dated(one)) is not None
        and first <= dated <= last
    )
    return SimilarCases(found, sum(one.contract_amount_won or 0 for one in found))


def derived_facts(
    case: ContractCase,
    track: AgencyTrack | None,
    money: CaseMoney,
    systems: Sequence[InformationSystem],
    similar: SimilarCases,
    day: date,
) -> CaseFacts:
    """Return every fact by its id: what the officer answered, and what the case tells."""
    facts: dict[str, str | int | None] = {id_: answer.value for id_, answer in case.facts.items()}
    at = case.contracted_on or day
    return facts | {
        "track": None if track is None else track.value,
        "route": case.contract_route,
        "period_kind": case.period_kind,
        "is_multi_year": _said(case.is_multi_year),
        "digital_service": _is_digital(case),
        **{f"category.{one.value}": _has_category(case, one) for one in ServiceCategory},
        "registration": _registration(case, at),
        "csap": _csap(case, at),
        "estimated_price": money.estimated_price,
        "reserve_price_base": money.reserve_price_base,
        "contract_amount": money.expected_amount,
        "budget": case.budget_won,
        "bond": money.bond.amount,
        "penalty_base": money.penalty.base,
        "penalty_per_day": money.penalty.per_day,
        "penalty_cap": money.penalty.cap,
        "is_over_budget": _said(money.budget.is_over),
        "project_cost": money.expected_amount,
        "project_months": _months(case),
        "is_reserve_price_set": _said(case.reserve_price_won is not None),
        "is_concluded": _said(case.contracted_on is not None),
        "quotation_count": len(case.quotations),
        "compares_providers": _compares(case),
        "has_similar_cases": _said(bool(similar.cases)),
        "similar_count": len(similar.cases),
        "similar_amount": similar.amount,
        "conflict_of_interest_record": _record(case, CONFLICT_CHECKS),
        "retiree_record": _record(case, RETIREE_CHECKS),
        **_subjects(systems),
    }


def _said(value: bool | None) -> str | None:
    return None if value is None else (FactAnswer.YES if value else FactAnswer.NO).value


def _record(case: ContractCase, check_ids: Sequence[str]) -> str:
    """Return what is recorded: no before yes, or open while nobody looked. Open is known too."""
    answers = {case.check(check_id).answer for check_id in check_ids}
    for answer in (FactAnswer.NO, FactAnswer.YES):
        if answer in answers:
            return answer.value
    return "open"


def _is_digital(case: ContractCase) -> str | None:
    """Whether a selected service is bought; without a number it is only not known yet."""
    return _said(True) if any(line.selection_no for line in case.bought()) else None


def _has_category(case: ContractCase, category: ServiceCategory) -> str | None:
    kinds = [line.category for line in case.bought()]
    if category in kinds:
        return _said(True)
    return None if not kinds or None in kinds else _said(False)


def _registration(case: ContractCase, at: date) -> str | None:
    """Return the worst of the lines: expired, unchecked (never looked up), registered."""
    lines = case.bought()
    if not lines:
        return None
    if any(line.selection_valid_until and line.selection_valid_until < at for line in lines):
        return "expired"
    if any(not line.selection_no or line.registration_checked_on is None for line in lines):
        return "unchecked"
    return "registered"


def _csap(case: ContractCase, at: date) -> str | None:
    """Return the worst of the cloud services: expired, none, unknown, certified."""
    lines = [one for one in case.bought() if one.category == ServiceCategory.CLOUD_SERVICE]
    if not lines:
        return None
    if any(line.csap_valid_until and line.csap_valid_until < at for line in lines):
        return "expired"
    if any(line.csap_grade == "none" for line in lines):
        return "none"
    if any(line.csap_grade not in _CERTIFIED for line in lines):
        return UNKNOWN
    return "certified"


def _months(case: ContractCase) -> int | None:
    start, end = case.starts_on, case.ends_on
    if case.period_kind == PeriodKind.OPEN or start is None or end is None or end < start:
        return None
    length = ContractPeriod(start, end).length
    return None if length is None else length.months


def _compares(case: ContractCase) -> str | None:
    """Whether two providers or more are compared; with fewer it is only not known yet."""
    named = {one.vendor for one in case.quotations} | {one.provider for one in case.services}
    return _said(True) if len(named - {None, ""}) > 1 else None


def _subjects(systems: Sequence[InformationSystem]) -> dict[str, int | None]:
    """Return how many persons the files of the systems are about: the most of any one system.

    Those of sensitive data, and those after linking, the register does not hold.
    """
    counts = [
        0 if one.handles_personal_data is False else one.personal_data_count for one in systems
    ]
    known = [one for one in counts if one is not None]
    has_none = bool(systems) and all(
        one.handles_sensitive_data is False or one.handles_personal_data is False for one in systems
    )
    return {
        "total_subjects": max(known) if known and len(known) == len(counts) else None,
        "sensitive_subjects": 0 if has_none else None,
        "linked_subjects": None,
    }


def _dated(case: ContractCase) -> date | None:
    return case.contracted_on or case.requested_on or case.planned_on or case.starts_on


def _is_kin(case: ContractCase, other: ContractCase) -> bool:
    same_system = bool(set(case.system_ids) & set(other.system_ids))
    return same_system or bool(case.vendor and case.vendor == other.vendor)
