"""What a contract case is made of: its plain fields, its rows, its number; and copies of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum

from app.domain.contract_case import (
    ContractCase,
    ContractChange,
    InspectionItem,
    MonthlyUse,
    Quotation,
    ServiceLine,
)
from app.domain.korean_text import folded
from app.domain.register import new_id

CaseRow = ServiceLine | Quotation | MonthlyUse | InspectionItem | ContractChange


class RowKind(StrEnum):
    """What a case holds in rows, by the name of the field that holds them."""

    SERVICES = "services"
    QUOTATIONS = "quotations"
    MONTHS = "months"
    INSPECTION = "inspection"
    CHANGES = "changes"


ROW_TYPES: Mapping[RowKind, type[CaseRow]] = {
    RowKind.SERVICES: ServiceLine,
    RowKind.QUOTATIONS: Quotation,
    RowKind.MONTHS: MonthlyUse,
    RowKind.INSPECTION: InspectionItem,
    RowKind.CHANGES: ContractChange,
}
RECORD_FIELDS = ("stages", "facts", "checks", "texts")  # by the id of what they are said of
_BEHIND = {"id", "system_ids", "reference_version", "created_at", *RECORD_FIELDS, *RowKind}

# What the forms under forms/case/ ask.
CASE_FIELD_IDS: tuple[str, ...] = tuple(
    one.name for one in fields(ContractCase) if one.name not in _BEHIND
)
ROW_FIELD_IDS: Mapping[RowKind, tuple[str, ...]] = {
    kind: tuple(one.name for one in fields(type_) if one.name != "id")
    for kind, type_ in ROW_TYPES.items()
}
# What happened to a contract, or was looked up for it: a copy begins without.
_OF_ITS_TIME = (
    "document_no", "starts_on", "ends_on", "budget_year", "funding_balance_won",
    "reserve_price_won", "reserve_price_basis", "planned_on", "requested_on", "contracted_on",
    "contract_no", "contract_amount_won", "disclosed_on", "usage_registered_on", "completed_on",
    "completion_notified_on", "inspected_on", "invoiced_on", "paid_on", "ended_on",
)  # fmt: skip


def rows_of(case: ContractCase, kind: RowKind) -> tuple[CaseRow, ...]:
    """Return the rows of one kind, in their order."""
    rows: tuple[CaseRow, ...] = getattr(case, kind.value)
    return rows


def kind_of(row: CaseRow) -> RowKind:
    """Return among which rows of a case this one stands."""
    return next(kind for kind, type_ in ROW_TYPES.items() if type(row) is type_)


def next_case_no(taken: set[str], year: int) -> str:
    """Return the next number of the form 계약-2026-001 of a year that no case has."""
    known = {folded(number) for number in taken}
    start = f"계약-{year}-"
    count = sum(number.startswith(folded(start)) for number in known) + 1
    while folded(f"{start}{count:03d}") in known:
        count += 1
    return f"{start}{count:03d}"


# how the ids of checks begin that put a text of a paper in or leave it out
_CHOICES = ("requirement.", "statement.")


def copy_of_case(
    case: ContractCase, title: str, case_no: str, reference_version: str, at: datetime
) -> ContractCase:
    """Return a new case for the same need under another title and number.

    It keeps what is bought, from whom and why, what is said of the facts, what was written over
    drafts, and what of them was put in or left out. Period, amounts, dates, quotations and all that
    happened are left behind, and the registration of each service is to be checked anew.
    """
    bare = ContractCase(title)
    return replace(
        case,
        **{field_id: bare.value(field_id) for field_id in _OF_ITS_TIME},  # type: ignore[arg-type]
        id=new_id(),
        title=title,
        case_no=case_no,
        services=tuple(
            replace(line, id=new_id(), registration_checked_on=None) for line in case.services
        ),
        quotations=(),
        months=(),
        inspection=(),
        changes=(),
        stages={},
        checks={id_: one for id_, one in case.checks.items() if id_.startswith(_CHOICES)},
        reference_version=reference_version,
        created_at=at,
    )


def moved(ids: Sequence[str], row_id: str, steps: int) -> tuple[str, ...]:
    """Return the ids with one moved down by so many places, or up where `steps` is negative.

    It stops at either end. Raise ValueError for an id that is not among them.
    """
    place = ids.index(row_id)
    rest = [one for one in ids if one != row_id]
    rest.insert(max(0, min(len(rest), place + steps)), row_id)
    return tuple(rest)
