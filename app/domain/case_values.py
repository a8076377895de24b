"""What the papers say straight from a contract case and its agency, without any rule applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.domain.agency import Agency
from app.domain.contract_case import (
    ContractCase,
    ContractChange,
    ContractRoute,
    InspectionItem,
    MonthlyUse,
    PeriodKind,
    Quotation,
    ServiceLine,
)
from app.domain.korean_text import date_text, named_together
from app.domain.paper_vocabulary import PaperVocabulary, Table, Value, VocabularyCatalogue

MONTHS_OF_A_YEAR = 12
_CASE_FIELDS = (
    *("title", "case_no", "requesting_department", "contact_person", "contact_phone", "need"),
    *("purpose", "scope", "expected_effect", "starts_on", "ends_on", "is_multi_year", "use_place"),
    *("funding_line", "contract_no", "note", "planned_on", "requested_on", "contracted_on"),
    *("disclosed_on", "usage_registered_on", "completed_on", "completion_notified_on"),
    *("inspected_on", "invoiced_on", "paid_on", "ended_on"),
)
_OTHER_FIELDS = {
    "route.id": "contract_route",
    "route.reason": "route_reason",
    "vendor.name": "vendor",
    "vendor.representative": "vendor_representative",
    "vendor.business_no": "vendor_business_no",
    "vendor.phone": "vendor_phone",
    "vendor.reason": "vendor_reason",
    "people.contract_officer": "contract_officer",
    "people.inspector": "inspector",
    "people.security_officer": "security_officer",
    "money.budget": "budget_won",
    "money.funding_balance": "funding_balance_won",
    "money.reserve_price": "reserve_price_won",
    "money.reserve_price_basis": "reserve_price_basis",
    "money.contract_amount": "contract_amount_won",
}


@dataclass(frozen=True, slots=True)
class PaperDocument:
    """What a paper says of itself."""

    no: str
    disclosure: str
    author: str
    written_on: date


def case_values(
    case: ContractCase,
    agency: Agency,
    system_names: Sequence[str],
    document: PaperDocument,
    catalogue: VocabularyCatalogue,
) -> PaperVocabulary:
    """Return the values that come straight from a case; what money rules give is joined to them."""
    return PaperVocabulary(
        values=_values(case, agency, system_names, document, catalogue),
        tables=_tables(case, system_names, catalogue),
    )


def whole_months(starts_on: date | None, ends_on: date | None) -> int | None:
    """Return how many months a period lasts, both days counted; None where they are not whole."""
    if starts_on is None or ends_on is None or ends_on < starts_on:
        return None
    after = ends_on + timedelta(days=1)
    if after.day != starts_on.day:
        return None
    return (after.year - starts_on.year) * MONTHS_OF_A_YEAR + after.month - starts_on.month


def _values(
    case: ContractCase,
    agency: Agency,
    system_names: Sequence[str],
    document: PaperDocument,
    catalogue: VocabularyCatalogue,
) -> dict[str, Value]:
    bought = case.bought()
    is_open = None if case.period_kind is None else case.period_kind == PeriodKind.OPEN
    route = case.contract_route
    values: dict[str, Value] = {f"case.{name}": _plain(case.value(name)) for name in _CASE_FIELDS}
    values |= {name: _plain(case.value(field)) for name, field in _OTHER_FIELDS.items()}
    values |= {
        "case.period": _period(case, catalogue),
        "case.months": None if is_open else whole_months(case.starts_on, case.ends_on),
        "case.is_open_period": is_open,
        "case.budget_year": None if case.budget_year is None else str(case.budget_year),
        "route.title": catalogue.choice("contract_route", route),
        "route.is_catalog": None if route is None else route == ContractRoute.CATALOG_CONTRACT,
        "route.is_negotiated": None
        if route is None
        else route == ContractRoute.NEGOTIATED_CONTRACT,
        "agency.name": agency.name,
        "agency.department": agency.department,
        "agency.track": agency.track.value,
        "agency.track_title": catalogue.choice("agency_track", agency.track.value),
        "agency.org_code": agency.org_code,
        "document.no": document.no,
        "document.disclosure": document.disclosure,
        "document.author": document.author,
        "document.written_on": document.written_on,
        "system.names": _joined(catalogue, system_names),
        "system.count": len(case.system_ids),
        "service.names": _named(catalogue, (one.name for one in bought)),
        "service.count": len(bought),
        "service.providers": _joined(catalogue, (one.provider for one in bought)),
        "service.selection_numbers": _joined(catalogue, (one.selection_no for one in bought)),
        "quotation.count": len(case.quotations),
    }
    return values


def _tables(
    case: ContractCase, system_names: Sequence[str], catalogue: VocabularyCatalogue
) -> dict[str, Table]:
    return {
        "systems": Table(tuple({"name": name} for name in system_names)),
        "services": Table(tuple(_service(line, case, catalogue) for line in case.bought())),
        "candidates": Table(tuple(_candidate(line, catalogue) for line in case.services)),
        "quotations": Table(tuple(_quotation(one, catalogue) for one in case.quotations)),
        "months": Table(tuple(_month(one, catalogue) for one in case.months)),
        "inspection": Table(tuple(_inspected(one, catalogue) for one in case.inspection)),
        "changes": Table(tuple(map(_change, case.changes))),
    }


def _service(
    line: ServiceLine, case: ContractCase, catalogue: VocabularyCatalogue
) -> dict[str, Value]:
    words = catalogue.choices.get("period", {})
    name = line.name
    if line.name and line.provider and "provider" in words:
        name = words["provider"].format(name=line.name, provider=line.provider)
    fields = (
        *("name", "provider", "service_model", "specification", "billing_unit", "selection_no"),
        *("selected_on", "selection_valid_until", "registration_checked_on", "unit_price"),
        *("discount_pct", "quantity", "csap_grade", "csap_valid_until", "sla_availability_pct"),
        *("sla_terms", "is_vat_exempt", "note"),
    )
    months = line.months
    if months is None and case.period_kind == PeriodKind.FIXED:
        months = whole_months(case.starts_on, case.ends_on)
    return {
        **{one: _plain(line.value(one)) for one in fields},
        "category": catalogue.choice("service_category", line.category),
        **_named_choices(line, catalogue),
        "name_and_provider": name,
        "months": months,
    }


def _candidate(line: ServiceLine, catalogue: VocabularyCatalogue) -> dict[str, Value]:
    fields = (
        *("name", "provider", "service_model", "specification", "billing_unit", "selection_no"),
        *("selection_valid_until", "unit_price", "csap_grade", "csap_valid_until"),
        *("sla_availability_pct", "sla_terms", "note"),
    )
    return {
        **{one: _plain(line.value(one)) for one in fields},
        "category": catalogue.choice("service_category", line.category),
        **_named_choices(line, catalogue),
        "is_bought": not line.is_candidate_only,
    }


def _named_choices(line: ServiceLine, catalogue: VocabularyCatalogue) -> dict[str, Value]:
    return {
        "service_model": catalogue.choice("service_model", line.service_model),
        "csap_grade": catalogue.choice("csap_grade", line.csap_grade),
    }


def _quotation(one: Quotation, catalogue: VocabularyCatalogue) -> dict[str, Value]:
    fields = (
        *("vendor", "item", "specification", "quantity", "unit_price", "supply_amount"),
        *("valid_until", "terms", "csap_grade", "surveyed_on", "source", "is_chosen", "note"),
    )
    told: dict[str, Value] = {name: _plain(one.value(name)) for name in fields}
    return told | {"csap_grade": catalogue.choice("csap_grade", one.csap_grade)}


def _month(one: MonthlyUse, catalogue: VocabularyCatalogue) -> dict[str, Value]:
    fields = (
        *("used_quantity", "charged_won", "availability_pct", "outage_minutes", "outage_count"),
        *("was_notified", "remedy", "checked_by", "checked_on", "note"),
    )
    form = catalogue.choices.get("period", {}).get("month", "")
    month = one.month and form.format(year=one.month.year, month=one.month.month)
    return {"month": month, **{name: _plain(one.value(name)) for name in fields}}


def _inspected(one: InspectionItem, catalogue: VocabularyCatalogue) -> dict[str, Value]:
    fields = (
        *("item", "specification", "unit", "ordered_quantity", "delivered_quantity"),
        *("accepted_quantity", "note"),
    )
    told = {True: "accepted", False: "refused", None: None}[one.is_accepted]
    result = catalogue.choice("inspection", told)
    return {"result": result, **{name: _plain(one.value(name)) for name in fields}}


def _change(one: ContractChange) -> dict[str, Value]:
    fields = (
        *("what", "reason", "basis", "amount_before", "amount_after", "ends_on_before"),
        *("ends_on_after", "changed_on", "committee_on", "note"),
    )
    known = one.amount_before is not None and one.amount_after is not None
    difference = (one.amount_after or 0) - (one.amount_before or 0) if known else None
    return {"amount_difference": difference, **{name: _plain(one.value(name)) for name in fields}}


def _period(case: ContractCase, catalogue: VocabularyCatalogue) -> str | None:
    words: Mapping[str, str] = catalogue.choices.get("period", {})
    if case.starts_on is None:
        return None
    starts_on = date_text(case.starts_on)
    if case.period_kind == PeriodKind.OPEN:
        return words["open"].format(starts_on=starts_on)
    if case.ends_on is None:
        return None
    months = whole_months(case.starts_on, case.ends_on)
    form = words["dates" if months is None else "whole"]
    return form.format(starts_on=starts_on, ends_on=date_text(case.ends_on), months=months)


def _joined(catalogue: VocabularyCatalogue, texts: Iterable[str | None]) -> str | None:
    """Join what is told, each text once; None where nothing is."""
    known = dict.fromkeys(text for text in texts if text)
    return catalogue.choices.get("period", {}).get("join", " ").join(known) or None


def _named(catalogue: VocabularyCatalogue, names: Iterable[str | None]) -> str | None:
    """Name what is told, each once; None where nothing is."""
    known, words = tuple(dict.fromkeys(name for name in names if name)), catalogue.choices
    return named_together(known, words["period"]["join"], words["period"]["many"]) or None


def _plain(value: object) -> Value:
    """Return a field as the vocabulary holds it; an empty text is not known."""
    if value is None or value == "":
        return None
    if isinstance(value, str | int | date | Decimal):
        return value
    raise TypeError(type(value))
