"""Every sum of a contract case as plain JSON types: whole won, None where it is not known."""

from __future__ import annotations

from decimal import Decimal

from app.domain.agency_settings import AgencySettings
from app.domain.case_lines import LineFigures, LinesFigures, SumsOfLines
from app.domain.case_money import CaseMoney
from app.domain.case_places import CaseMistake, CasePlace
from app.domain.case_quotations import QuotationFigures
from app.domain.payments import Payments
from app.domain.rounding import CutAmount
from app.services.figures import Figures


def money_figures(money: CaseMoney) -> Figures:
    """Return every sum of a case under the glossary's names."""
    budget, bond, penalty = money.budget, money.bond, money.penalty
    return {
        "supply_amount": money.supply_amount,
        "vat": money.vat,
        "total": money.total,
        "estimated_price": money.estimated_price,
        "reserve_price_base": money.reserve_price_base,
        "planned_amount": money.planned_amount,
        "concluded_amount": money.concluded_amount,
        "contract_amount": money.contract_amount,
        "lines": _table(money.bought),
        "compared": _table(money.compared),
        "quotations": {
            "rows": [_quotation(one) for one in money.quotations.quotations],
            "cheapest": [one.quotation.id for one in money.quotations.cheapest],
            "chosen": [one.quotation.id for one in money.quotations.chosen],
            "is_complete": money.quotations.is_complete,
            "is_cheapest_chosen": money.quotations.is_cheapest_chosen,
            "differs_from_lines": money.quotations.differs_from_lines,
        },
        "budget": {
            "needed": budget.needed,
            "budget": budget.budget,
            "left": budget.left,
            "is_over": budget.is_over,
            "of_year": budget.of_year,
            "balance": budget.balance,
            "balance_left": budget.balance_left,
            "is_over_balance": budget.is_over_balance,
        },
        "performance_bond": {
            "rate": _number(bond.rate),
            "amount": bond.amount,
            "waiver": _number(bond.waiver),
            "is_waivable": bond.is_waivable,
        },
        "delay_penalty": {
            "base": penalty.base,
            "base_is": None if penalty.base_is is None else penalty.base_is.value,
            "rate": _number(penalty.rate),
            "per_day": penalty.per_day,
            "cap_rate": _number(penalty.cap_rate),
            "cap": penalty.cap,
        },
        "missing": [place_figures(one) for one in money.missing],
        "mistakes": [_mistake(one) for one in money.mistakes],
    }


def settings_figures(settings: AgencySettings, paid: Payments) -> Figures:
    """Return what the agency has set for its cases, and what is paid by it."""
    row = paid.row
    return {
        "amounts_in": settings.amounts_in.value,
        "cuts_payments": settings.cuts_payments,
        "renewal_days": settings.renewal_days,
        "payments": {
            "is_cut": paid.is_cut,
            "row": None if row is None else row.key,
            "articles": [] if row is None else [str(one) for one in row.article],
            "needs_officer_check": row is not None and row.needs_officer_check,
            "monthly": _cut(paid.monthly),
            "charged": _cut(paid.charged),
            "whole": _cut(paid.whole),
        },
    }


def _cut(one: CutAmount | None) -> Figures | None:
    return None if one is None else {"amount": one.amount, "cut": one.cut}


def place_figures(place: CasePlace) -> Figures:
    """Return where something stands."""
    return {"page": place.page.value, "row": place.row_id, "field": place.field_id}


def _table(table: LinesFigures) -> Figures:
    return {
        "rows": [_line(one) for one in table.lines],
        "monthly": _sums(table.monthly),
        "list_amount": table.list_amount,
        "discount_amount": table.discount_amount,
        "has_open_term": table.has_open_term,
        "open_term_months": table.open_term_months,
        "runs_evenly": table.runs_evenly,
    }


def _line(one: LineFigures) -> Figures:
    amounts = one.amounts
    return {
        "id": one.line.id,
        "name": one.line.name,
        "applied_unit_price": None if amounts is None else amounts.unit_price,
        "period_amount": None if amounts is None else amounts.period_amount,
        **_sums(one.sums),
    }


def _sums(sums: SumsOfLines) -> Figures:
    return {"supply_amount": sums.supply_amount, "vat": sums.vat, "total": sums.total}


def _quotation(one: QuotationFigures) -> Figures:
    return {
        "id": one.quotation.id,
        "vendor": one.quotation.vendor,
        "supply_amount": one.supply_amount,
        "vat": one.vat,
        "total": one.total,
        "rank": one.rank,
        "above_cheapest": one.above_cheapest,
        "adds_up": one.adds_up,
    }


def _mistake(one: CaseMistake) -> Figures:
    return {"message": one.message, "place": place_figures(one.place)}


def _number(value: int | Decimal | None) -> int | str | None:
    return str(value) if isinstance(value, Decimal) else value
