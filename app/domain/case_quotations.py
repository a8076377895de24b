"""비교견적: the quotations of a case beside one another, compared by supply amount."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from app.domain.case_lines import CostTerms
from app.domain.case_places import CasePage, CasePlace
from app.domain.contract_case import ContractCase, Quotation
from app.domain.money import add_vat
from app.domain.rounding import RoundingPurpose


@dataclass(frozen=True, slots=True)
class QuotationFigures:
    """One quotation in won. `rank` is 1 for the cheapest; `above_cheapest` is the difference."""

    quotation: Quotation
    supply_amount: int | None
    vat: int | None
    total: int | None
    rank: int | None
    above_cheapest: int | None
    is_cheapest: bool | None
    adds_up: bool | None  # whether 단가 × 수량 is the supply amount; None where one is not known


@dataclass(frozen=True, slots=True)
class QuotationsFigures:
    """All quotations. While one has no amount, the cheapest is that of those that have one.

    `differs_from_lines` is the chosen supply amount less that of the 산출내역, in won.
    """

    quotations: tuple[QuotationFigures, ...]
    is_complete: bool
    missing: tuple[CasePlace, ...]
    differs_from_lines: int | None

    @property
    def cheapest(self) -> tuple[QuotationFigures, ...]:
        """Those of the lowest supply amount."""
        return tuple(one for one in self.quotations if one.is_cheapest)

    @property
    def chosen(self) -> tuple[QuotationFigures, ...]:
        """Those that the officer chose."""
        return tuple(one for one in self.quotations if one.quotation.is_chosen)

    @property
    def is_cheapest_chosen(self) -> bool | None:
        """Whether what is chosen is the cheapest; None while that cannot be told."""
        chosen = self.chosen
        if not chosen or not self.is_complete:
            return None
        return all(one.is_cheapest for one in chosen)

    def expired(self, day: date) -> tuple[QuotationFigures, ...]:
        """Return those whose validity ended before a day."""
        ends = [(one, one.quotation.valid_until) for one in self.quotations]
        return tuple(one for one, end in ends if end is not None and end < day)


def quotations_figures(
    case: ContractCase, terms: CostTerms, lines_supply: int | None
) -> QuotationsFigures:
    """Compare the quotations of a case, in the order of the case."""
    known = sorted({one.supply_amount for one in case.quotations if one.supply_amount is not None})
    read = tuple(_read(one, known, terms) for one in case.quotations)
    missing = tuple(
        CasePlace(CasePage.QUOTATIONS, one.id, "supply_amount")
        for one in case.quotations
        if one.supply_amount is None
    )
    chosen = [one.supply_amount for one in read if one.quotation.is_chosen]
    differs = None
    if len(chosen) == 1 and chosen[0] is not None and lines_supply is not None:
        differs = chosen[0] - lines_supply
    return QuotationsFigures(read, bool(read) and not missing, missing, differs)


def _read(one: Quotation, known: list[int], terms: CostTerms) -> QuotationFigures:
    amount = one.supply_amount
    if amount is None:
        return QuotationFigures(one, None, None, None, None, None, None, None)
    rate = Fraction(0) if one.is_vat_exempt else terms.vat_rate
    vat = total = None
    if rate is not None and one.is_vat_exempt is not None:
        split = add_vat(amount, rate, terms.rounding.of(RoundingPurpose.VAT))
        vat, total = split.vat, split.total
    adds_up = None
    if one.unit_price is not None and one.quantity is not None:
        adds_up = Decimal(one.unit_price) * one.quantity == amount
    return QuotationFigures(
        one,
        amount,
        vat,
        total,
        known.index(amount) + 1,
        amount - known[0],
        amount == known[0],
        adds_up,
    )
