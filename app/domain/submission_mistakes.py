"""What cannot be as it stands in a case: amounts, periods, dates, rows that do not fit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.case_fields import RowKind, rows_of
from app.domain.case_places import CasePage, CasePlace, of_case
from app.domain.contract_case import FactAnswer
from app.domain.korean_text import date_text, grouped_number
from app.domain.register_form import Entered
from app.domain.submission_check import Problem, ProblemId, ProblemMaker


def mistakes(maker: ProblemMaker) -> Iterator[Problem]:
    """Yield what must be put right."""
    case, money = maker.figures.case, maker.figures.money
    for mistake in money.mistakes:
        yield maker.told(ProblemId.COST_MISTAKE, mistake.place, message=mistake.message)
    yield from _not_positive(maker)
    if case.starts_on and case.ends_on and case.ends_on < case.starts_on:
        yield maker.told(
            ProblemId.PERIOD_REVERSED,
            of_case("ends_on"),
            start=date_text(case.starts_on),
            end=date_text(case.ends_on),
        )
    yield from _reversed_dates(maker)
    budget = money.budget
    if budget.is_over and budget.left is not None:
        yield maker.told(
            ProblemId.OVER_BUDGET, of_case("budget_won"), amount=grouped_number(-budget.left)
        )
    if budget.is_over_balance and budget.balance_left is not None:
        yield maker.told(
            ProblemId.OVER_BALANCE,
            of_case("funding_balance_won"),
            amount=grouped_number(-budget.balance_left),
        )
    reserve, concluded = case.reserve_price_won, case.contract_amount_won
    if reserve is not None and concluded is not None and concluded > reserve:
        yield maker.told(
            ProblemId.OVER_RESERVE_PRICE,
            of_case("contract_amount_won"),
            amount=grouped_number(concluded - reserve),
        )
    yield from _expired_registrations(maker)
    yield from _rows_with_mistakes(maker)
    for one in maker.figures.counterparty.items:
        if one.record.answer is FactAnswer.NO:
            place = CasePlace(CasePage.CHECKS, one.id)
            yield maker.told(ProblemId.CHECK_FAILED, place, title=one.title)


def _not_positive(maker: ProblemMaker) -> Iterator[Problem]:
    case = maker.figures.case
    places = [
        of_case(name)
        for name in ("budget_won", "reserve_price_won", "contract_amount_won")
        if _is_not_positive(case, name)
    ]
    for kind, names in (
        (RowKind.QUOTATIONS, ("unit_price", "supply_amount")),
        (RowKind.CHANGES, ("amount_before", "amount_after")),
    ):
        places += [
            CasePlace(CasePage(kind.value), row.id, name)
            for row in rows_of(case, kind)
            for name in names
            if _is_not_positive(row, name)
        ]
    if maker.figures.money.total == 0:
        places.append(CasePlace(CasePage.SERVICES))
    for place in places:
        yield maker.told(
            ProblemId.AMOUNT_NOT_POSITIVE,
            place,
            label=maker.forms.label(place) or maker.forms.rows[RowKind.SERVICES].title,
        )


def _reversed_dates(maker: ProblemMaker) -> Iterator[Problem]:
    case = maker.figures.case
    for first, second in maker.texts.order:
        earlier, later = case.value(first), case.value(second)
        if isinstance(earlier, date) and isinstance(later, date) and later < earlier:
            yield maker.told(
                ProblemId.DATES_REVERSED,
                of_case(second),
                earlier=maker.forms.label(of_case(first)),
                later=maker.forms.label(of_case(second)),
                first=date_text(earlier),
                second=date_text(later),
            )


def _expired_registrations(maker: ProblemMaker) -> Iterator[Problem]:
    case = maker.figures.case
    days = [case.contracted_on] if case.contracted_on else [maker.figures.day]
    for line in case.bought():
        end = line.selection_valid_until
        if end is not None and any(end < day for day in days):
            place = CasePlace(CasePage.SERVICES, line.id, "selection_valid_until")
            yield maker.told(
                ProblemId.REGISTRATION_EXPIRED, place, name=line.name or "", end=date_text(end)
            )


def _rows_with_mistakes(maker: ProblemMaker) -> Iterator[Problem]:
    figures = maker.figures
    for quoted in figures.money.quotations.quotations:
        if quoted.adds_up is False:
            place = CasePlace(CasePage.QUOTATIONS, quoted.quotation.id, "supply_amount")
            name = quoted.quotation.vendor or ""
            yield maker.told(ProblemId.QUOTATION_NOT_ADDING, place, name=name)
    if len(figures.money.quotations.chosen) > 1:
        yield maker.told(ProblemId.SEVERAL_CHOSEN, CasePlace(CasePage.QUOTATIONS))
    for inspected in figures.inspection.rows:
        if not inspected.is_consistent:
            place = CasePlace(CasePage.INSPECTION, inspected.item.id, "accepted_quantity")
            name = inspected.item.item or ""
            yield maker.told(ProblemId.INSPECTION_INCONSISTENT, place, name=name)
    for changed in figures.changes:
        if changed.follows is False:
            place = CasePlace(CasePage.CHANGES, changed.change.id, "amount_before")
            name = changed.change.what or ""
            yield maker.told(ProblemId.CHANGE_NOT_FOLLOWING, place, name=name)


def _is_not_positive(entered: Entered, field_id: str) -> bool:
    value = entered.value(field_id)
    return isinstance(value, int) and value <= 0
