"""The register of information systems."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

from app.domain.korean_text import folded
from app.domain.register_line import is_public_facing

SYSTEM_TYPE = "system_type"  # the field that item 1 is read by

FieldValue = str | int | bool | date | Decimal | None


def new_id() -> str:
    """Return an id that stays unique when registers from two PCs are merged."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class InformationSystem:
    """One line of the register.

    None means that the figure is not known; it is never read as zero. Money is whole won,
    VAT included as contracted; durations are minutes or hours as the name says. What each field
    is called, its unit and its limits stand in forms/register/information-system.toml.
    """

    name: str
    # basic
    management_no: str = ""
    short_name: str | None = None
    agency_name: str | None = None
    org_code: str | None = None
    operating_department: str | None = None
    contact_person: str | None = None
    contact_phone: str | None = None
    system_type: str | None = None
    description: str | None = None
    built_year: int | None = None
    opened_on: date | None = None
    upgraded_year: int | None = None
    brm_area: str | None = None
    brm_code: str | None = None
    brm_name: str | None = None
    srm_code: str | None = None
    srm_name: str | None = None
    service_size: str | None = None
    complexity_grade: str | None = None
    extensibility: str | None = None
    system_scale: str | None = None
    # users and importance
    daily_users_avg: int | None = None
    registered_users: int | None = None
    peak_concurrent_users: int | None = None
    system_grade: str | None = None
    grade_confirmed_on: date | None = None
    csap_importance: str | None = None
    csap_importance_decided_on: date | None = None
    n2sf_class: str | None = None
    handles_personal_data: bool | None = None
    personal_data_count: int | None = None
    handles_sensitive_data: bool | None = None
    # cost (won)
    initial_dev_cost: int | None = None
    added_dev_cost: int | None = None
    cumulative_added_dev_cost: int | None = None
    annual_maintenance_cost: int | None = None
    maintenance_cost_previous_year: int | None = None
    maintenance_cost_two_years_ago: int | None = None
    operating_cost: int | None = None
    budget_code: str | None = None
    # operation
    hosting_center: str | None = None
    cloud_status: str | None = None
    impacted_systems: int | None = None
    linked_systems: str | None = None
    architecture_form: str | None = None
    languages: str | None = None
    software_list: str | None = None
    server_count: int | None = None
    storage_count: int | None = None
    network_count: int | None = None
    security_count: int | None = None
    virtualization_pct: Decimal | None = None
    operating_hours: str | None = None
    target_availability_pct: Decimal | None = None
    availability_pct: Decimal | None = None
    outage_count: int | None = None
    outage_minutes: int | None = None
    longest_recovery_minutes: int | None = None
    peak_period: str | None = None
    peak_complaints: int | None = None
    service_request_count: int | None = None
    on_time_rate: Decimal | None = None
    deploy_count: int | None = None
    deploy_cycle: str | None = None
    tool_scope: str | None = None
    organization_form: str | None = None
    staff_count: int | None = None
    rto_hours: Decimal | None = None
    rpo_hours: Decimal | None = None
    backup: str | None = None
    performance_score: Decimal | None = None
    # contract
    vendor: str | None = None
    contract_type: str | None = None
    contract_ends_on: date | None = None
    next_contract: str | None = None
    # remarks
    note: str | None = None
    as_of_date: date | None = None
    source: str | None = None

    id: str = field(default_factory=new_id)

    @property
    def is_public_facing(self) -> bool | None:
        """Whether citizens use it; None while the system type is not entered."""
        return is_public_facing(self.system_type)

    def value(self, field_id: str) -> FieldValue:
        """Return one field by its id."""
        value: FieldValue = getattr(self, field_id)
        return value


@dataclass(frozen=True, slots=True)
class KnownSystem:
    """A system that something refers to; it may be deleted from the register by now."""

    system: InformationSystem
    is_deleted: bool


FIELD_IDS: tuple[str, ...] = tuple(f.name for f in fields(InformationSystem) if f.name != "id")


def copy_of(system: InformationSystem, name: str, management_no: str) -> InformationSystem:
    """Return a new system with the same figures under another name and number."""
    return replace(system, id=new_id(), name=name, management_no=management_no)


def free_name(wanted: str, taken: set[str]) -> str:
    """Return the name, with ` (2)`, ` (3)` … behind it where it is taken."""
    known = {folded(name) for name in taken}
    name, number = wanted, 1
    while folded(name) in known:
        number += 1
        name = f"{wanted} ({number})"
    return name


def next_management_no(taken: set[str]) -> str:
    """Return the next number of the form SYS-0001 that no system has."""
    return next(free_management_numbers(taken))


def free_management_numbers(taken: Collection[str]) -> Iterator[str]:
    """Yield numbers of the form SYS-0001 that no system has, one after another."""
    known = {folded(number) for number in taken}
    for count in itertools.count(len(taken) + 1):
        if folded(f"SYS-{count:04d}") not in known:
            yield f"SYS-{count:04d}"
