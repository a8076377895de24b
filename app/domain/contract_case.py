"""A contract case (계약 건): what one officer buys for one or more systems, from need to end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.register import FieldValue, new_id


class ServiceCategory(StrEnum):
    """The three kinds of digital service (클라우드컴퓨팅법 제20조제3항)."""

    CLOUD_SERVICE = "cloud_service"
    SUPPORT_SERVICE = "support_service"
    CONVERGENCE_SERVICE = "convergence_service"


class ContractRoute(StrEnum):
    """How a digital service may be contracted without a tender."""

    NEGOTIATED_CONTRACT = "negotiated_contract"
    CATALOG_CONTRACT = "catalog_contract"


class PeriodKind(StrEnum):
    """Whether the end of a contract is fixed; an open one is reckoned by the month."""

    FIXED = "fixed"
    OPEN = "open"


class FactAnswer(StrEnum):
    """What an officer says of a fact that decides a procedure; unknown is never read as no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class StageState(StrEnum):
    """How far a stage of a case is."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOT_NEEDED = "not_needed"


class Recorded:
    """What is entered by a form, field by field."""

    __slots__ = ()

    def value(self, field_id: str) -> FieldValue:
        """Return one plain field by its id."""
        value: FieldValue = getattr(self, field_id)
        return value


@dataclass(frozen=True, slots=True)
class ServiceLine(Recorded):
    """One service that is bought: a row of the 산출내역서.

    `unit_price` is the list price (정가) for one billing unit and one month in whole won, VAT out
    unless `price_includes_vat`. `discount_pct` is 0 to 100. `months` is how long the service is
    used; None means the whole contract period. None anywhere means not known.
    """

    id: str = field(default_factory=new_id)
    category: str | None = None  # a ServiceCategory
    name: str | None = None
    provider: str | None = None
    service_model: str | None = None  # iaas, caas, paas, faas, saas
    specification: str | None = None
    billing_unit: str | None = None
    selection_no: str | None = None
    selected_on: date | None = None
    selection_valid_until: date | None = None
    registration_checked_on: date | None = None
    unit_price: int | None = None
    price_includes_vat: bool | None = None
    is_vat_exempt: bool | None = None
    discount_pct: Decimal | None = None
    quantity: Decimal | None = None
    months: int | None = None
    csap_grade: str | None = None  # high, medium, low, other, none, unknown
    csap_valid_until: date | None = None
    sla_availability_pct: Decimal | None = None
    sla_terms: str | None = None
    is_candidate_only: bool | None = None  # compared in the 서비스 비교표, not bought
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation(Recorded):
    """A price that a vendor named: a row of the 비교견적표. Money is whole won, VAT out."""

    id: str = field(default_factory=new_id)
    vendor: str | None = None
    item: str | None = None
    specification: str | None = None
    quantity: Decimal | None = None
    unit_price: int | None = None
    supply_amount: int | None = None
    is_vat_exempt: bool | None = None
    valid_until: date | None = None
    terms: str | None = None
    csap_grade: str | None = None  # high, medium, low, other, none, unknown
    surveyed_on: date | None = None
    source: str | None = None
    is_chosen: bool | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class MonthlyUse(Recorded):
    """One month of use: a row of the 월별 이용·SLA 점검표. Money is whole won, VAT included."""

    id: str = field(default_factory=new_id)
    month: date | None = None  # its first day
    used_quantity: Decimal | None = None
    charged_won: int | None = None
    availability_pct: Decimal | None = None
    outage_minutes: int | None = None
    outage_count: int | None = None
    was_notified: bool | None = None  # as 클라우드컴퓨팅법 제25조 asks
    remedy: str | None = None
    checked_by: str | None = None
    checked_on: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class InspectionItem(Recorded):
    """One row of the 검수조서: what was ordered, delivered and accepted."""

    id: str = field(default_factory=new_id)
    item: str | None = None
    specification: str | None = None
    unit: str | None = None
    ordered_quantity: Decimal | None = None
    delivered_quantity: Decimal | None = None
    accepted_quantity: Decimal | None = None
    is_accepted: bool | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ContractChange(Recorded):
    """One change of a running contract: a 변경 사유서. Amounts are whole won, VAT included."""

    id: str = field(default_factory=new_id)
    what: str | None = None
    reason: str | None = None
    basis: str | None = None
    amount_before: int | None = None
    amount_after: int | None = None
    ends_on_before: date | None = None
    ends_on_after: date | None = None
    changed_on: date | None = None
    committee_on: date | None = None  # 과업심의위원회
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StageRecord:
    """How far the officer is with one stage; `due_on` overrides the date that the rules give."""

    stage_id: str
    state: StageState = StageState.OPEN
    due_on: date | None = None
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """An officer's own record beside a procedure, a counterparty check or an end-of-contract item.

    `answer` tells whether it is done and in order; unknown while nobody looked.
    """

    check_id: str
    answer: FactAnswer = FactAnswer.UNKNOWN
    checked_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ContractCase(Recorded):
    """The case itself. Money is whole won; which of it holds VAT is said at the field.

    What the form of a case (forms/case/contract-case.toml) asks are the plain fields; what comes
    in rows or by the click are the tuples and mappings behind them.
    """

    title: str
    # basic
    case_no: str = ""
    document_no: str | None = None
    requesting_department: str | None = None
    contact_person: str | None = None
    contact_phone: str | None = None
    need: str | None = None
    purpose: str | None = None
    scope: str | None = None
    expected_effect: str | None = None
    # route
    contract_route: str | None = None  # a ContractRoute
    route_reason: str | None = None
    vendor_reason: str | None = None
    # period
    period_kind: str | None = None  # a PeriodKind
    starts_on: date | None = None
    ends_on: date | None = None
    is_multi_year: bool | None = None
    use_place: str | None = None
    # budget (won, VAT included)
    budget_won: int | None = None
    budget_year: int | None = None
    funding_line: str | None = None
    funding_balance_won: int | None = None
    reserve_price_won: int | None = None  # 예정가격, as the contract officer set it
    reserve_price_basis: str | None = None
    # counterparty
    vendor: str | None = None
    vendor_representative: str | None = None
    vendor_business_no: str | None = None
    vendor_phone: str | None = None
    # people
    contract_officer: str | None = None
    inspector: str | None = None
    security_officer: str | None = None
    # dates of the procedure
    planned_on: date | None = None
    requested_on: date | None = None
    contracted_on: date | None = None
    contract_no: str | None = None
    contract_amount_won: int | None = None  # 계약금액, VAT included
    disclosed_on: date | None = None
    usage_registered_on: date | None = None
    completed_on: date | None = None
    completion_notified_on: date | None = None
    inspected_on: date | None = None
    invoiced_on: date | None = None
    paid_on: date | None = None
    ended_on: date | None = None
    note: str | None = None

    id: str = field(default_factory=new_id)
    system_ids: tuple[str, ...] = ()
    services: tuple[ServiceLine, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    months: tuple[MonthlyUse, ...] = ()
    inspection: tuple[InspectionItem, ...] = ()
    changes: tuple[ContractChange, ...] = ()
    stages: Mapping[str, StageRecord] = field(default_factory=dict)
    facts: Mapping[str, FactAnswer] = field(default_factory=dict)
    checks: Mapping[str, CheckRecord] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)  # what was written over a draft, by id
    reference_version: str = ""  # the 기준 데이터 that the case goes by
    created_at: datetime | None = None

    def stage(self, stage_id: str) -> StageRecord:
        """Return what is recorded of a stage; an open one where nothing is."""
        return self.stages.get(stage_id, StageRecord(stage_id))

    def fact(self, fact_id: str) -> FactAnswer:
        """Return what is said of a fact; unknown where nothing is."""
        return self.facts.get(fact_id, FactAnswer.UNKNOWN)

    def check(self, check_id: str) -> CheckRecord:
        """Return what is recorded of a check; unknown where nothing is."""
        return self.checks.get(check_id, CheckRecord(check_id))

    @property
    def ends_on_in_force(self) -> date | None:
        """The end of the contract, with the changes that moved it."""
        moved = [one.ends_on_after for one in self.changes if one.ends_on_after is not None]
        return moved[-1] if moved else self.ends_on

    def bought(self) -> tuple[ServiceLine, ...]:
        """Return the services that are bought, without those that are only compared."""
        return tuple(line for line in self.services if not line.is_candidate_only)
