"""What each service of a case costs, and all of them; what is not known is None and is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from app.domain.case_places import CaseMistake, CasePage, CasePlace, of_case
from app.domain.contract_case import ContractCase, PeriodKind, ServiceLine
from app.domain.money import (
    OPEN_TERM,
    CostLine,
    LineAmounts,
    MoneyError,
    Term,
    TermKind,
    VatSplit,
    add_vat,
    line_amounts,
    split_vat,
    term_of,
)
from app.domain.periods import ContractPeriod, PeriodError, months_later
from app.domain.rounding import RoundingPurpose, RoundingRules

VAT_RATE = "vat.rate"
OPEN_TERM_MONTHS = "estimated_price.subscription"


@dataclass(frozen=True, slots=True)
class SumsOfLines:
    """공급가액, 부가가치세 and 합계 in won; each None where a line leaves it unknown."""

    supply_amount: int | None = None
    vat: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class LineFigures:
    """One service: 적용단가 and amounts as priced, and its part of the sums of the table.

    `amounts` is None while something is missing. `sums` are those of the whole term; the sums of
    all lines add up to those of the table to the won.
    """

    line: ServiceLine
    amounts: LineAmounts | None
    sums: SumsOfLines
    missing: tuple[CasePlace, ...]
    mistakes: tuple[CaseMistake, ...]


@dataclass(frozen=True, slots=True)
class LinesFigures:
    """All lines of a table with their sums.

    `monthly` is a month in which every line runs; where not all run for the same months
    (`runs_evenly`), no month need be like it. `list_amount` and `discount_amount` are with or
    without VAT as each line is priced. With an open term, sums are those of `open_term_months`.
    """

    lines: tuple[LineFigures, ...]
    whole: SumsOfLines
    monthly: SumsOfLines
    list_amount: int | None
    discount_amount: int | None
    has_open_term: bool
    open_term_months: int | None
    runs_evenly: bool

    @property
    def missing(self) -> tuple[CasePlace, ...]:
        """What must be entered before every sum is known, once each."""
        return tuple(dict.fromkeys(place for one in self.lines for place in one.missing))

    @property
    def mistakes(self) -> tuple[CaseMistake, ...]:
        """What cannot be as it is entered, once each."""
        return tuple(dict.fromkeys(one for line in self.lines for one in line.mistakes))


@dataclass(frozen=True, slots=True)
class CostTerms:
    """What lines are calculated by; None where the reference data has nothing to rest on."""

    rounding: RoundingRules
    vat_rate: Fraction | None
    open_term_months: int | None


def lines_figures(
    case: ContractCase, lines: Sequence[ServiceLine], terms: CostTerms
) -> LinesFigures:
    """Calculate the services given, with the period of the case where a line names no months."""
    read = [_read(case, line, terms) for line in lines]
    whole = _split(read, terms, lambda amounts, _: amounts.amount)
    # an open term without a number of months has a monthly amount all the same
    told = tuple(
        replace(one, sums=sums if _is_whole_known(one, terms) else SumsOfLines())
        for one, sums in zip(read, whole, strict=True)
    )
    monthly = _split(read, terms, lambda amounts, _: amounts.period_amount)
    amounts = [one.amounts for one in told]
    known = [one for one in amounts if one is not None]
    is_known = bool(told) and all(_is_whole_known(one, terms) for one in told)
    has_open = any(one.line.term.kind is TermKind.OPEN for one in known)
    return LinesFigures(
        told,
        _summed([one.sums for one in told]),
        _summed(monthly),
        sum(one.list_amount for one in known) if is_known else None,
        sum(one.discount_amount for one in known) if is_known else None,
        has_open,
        terms.open_term_months if has_open else None,
        len({one.line.term for one in known}) <= 1,
    )


def amount_of_year(case: ContractCase, figures: LinesFigures, terms: CostTerms) -> int | None:
    """Return what is paid in the budget year, VAT in: the months that begin in it.

    None while the start, the year or an amount is not known, and for an open term.
    """
    start, year = case.starts_on, case.budget_year
    if start is None or year is None or figures.has_open_term:
        return None

    def of_year(amounts: LineAmounts, _: ServiceLine) -> int:
        begin = (months_later(start, month) for month in range(amounts.line.term.months))
        return amounts.period_amount * sum(day.year == year for day in begin)

    return _summed(_split(figures.lines, terms, of_year)).total


def _is_whole_known(one: LineFigures, terms: CostTerms) -> bool:
    if one.amounts is None:
        return False
    return one.amounts.line.term.kind is not TermKind.OPEN or terms.open_term_months is not None


def _read(case: ContractCase, line: ServiceLine, terms: CostTerms) -> LineFigures:
    missing = [
        CasePlace(CasePage.SERVICES, line.id, name)
        for name in (
            "unit_price",
            "quantity",
            "discount_pct",
            "price_includes_vat",
            "is_vat_exempt",
        )
        if line.value(name) is None
    ]
    term, wanted, mistakes = _term(case, line)
    missing += wanted
    if terms.vat_rate is None and not line.is_vat_exempt:
        missing.append(CasePlace(CasePage.REFERENCE, VAT_RATE))
    if term == OPEN_TERM and terms.open_term_months is None:
        missing.append(CasePlace(CasePage.REFERENCE, OPEN_TERM_MONTHS))
    amounts = None
    if (
        term is not None
        and line.unit_price is not None
        and line.quantity is not None
        and line.discount_pct is not None
    ):
        try:
            cost = CostLine(line.unit_price, line.quantity, term, line.discount_pct)
        except MoneyError as error:
            mistakes.append(CaseMistake(_culprit(line), str(error)))
        else:
            amounts = line_amounts(cost, terms.open_term_months or 1, terms.rounding)
    return LineFigures(line, amounts, SumsOfLines(), tuple(missing), tuple(mistakes))


def _culprit(line: ServiceLine) -> CasePlace:
    """Return which of the three figures of a line cannot be, in the order they are checked."""
    field_id = "discount_pct"
    if line.unit_price is not None and line.unit_price <= 0:
        field_id = "unit_price"
    elif line.quantity is not None and (not line.quantity.is_finite() or line.quantity <= 0):
        field_id = "quantity"
    return CasePlace(CasePage.SERVICES, line.id, field_id)


def _term(
    case: ContractCase, line: ServiceLine
) -> tuple[Term | None, list[CasePlace], list[CaseMistake]]:
    """Return how long a line is paid for, or what is missing or wrong."""
    if line.months is not None:
        try:
            return term_of(line.months), [], []
        except MoneyError as error:
            place = CasePlace(CasePage.SERVICES, line.id, "months")
            return None, [], [CaseMistake(place, str(error))]
    if case.period_kind is None:
        return None, [of_case("period_kind")], []
    if case.period_kind == PeriodKind.OPEN:
        return OPEN_TERM, [], []
    if case.starts_on is None or case.ends_on is None:
        wanted = [name for name in ("starts_on", "ends_on") if case.value(name) is None]
        return None, [of_case(name) for name in wanted], []
    try:
        return ContractPeriod(case.starts_on, case.ends_on).term(), [], []
    except PeriodError as error:
        return None, [], [CaseMistake(of_case("ends_on"), str(error))]


def _split(
    read: Iterable[LineFigures],
    terms: CostTerms,
    amount_of: Callable[[LineAmounts, ServiceLine], int],
) -> list[SumsOfLines]:
    """Split the amount of each line so that the parts add up to the split of the whole.

    Lines that are taxed alike are summed before VAT is rounded; each line has what it adds.
    """
    so_far: dict[tuple[bool | None, bool | None], int] = {}
    made = []
    for one in read:
        if one.amounts is None:
            made.append(SumsOfLines())
            continue
        kind = one.line.price_includes_vat, one.line.is_vat_exempt
        before = so_far.get(kind, 0)
        after = so_far[kind] = before + amount_of(one.amounts, one.line)
        made.append(_added(before, after, kind, terms))
    return made


def _added(
    before: int, after: int, kind: tuple[bool | None, bool | None], terms: CostTerms
) -> SumsOfLines:
    includes_vat, is_exempt = kind
    rate = Fraction(0) if is_exempt else terms.vat_rate
    amount = after - before
    if includes_vat is None:
        return SumsOfLines(amount, 0, amount) if is_exempt else SumsOfLines()
    if is_exempt is None or rate is None:
        return SumsOfLines(total=amount) if includes_vat else SumsOfLines(supply_amount=amount)
    rule = terms.rounding.of(RoundingPurpose.VAT)
    split: Callable[[int], VatSplit] = lambda sum_: (  # noqa: E731
        split_vat(sum_, rate, rule) if includes_vat else add_vat(sum_, rate, rule)
    )
    first, last = split(before), split(after)
    return SumsOfLines(
        last.supply_amount - first.supply_amount, last.vat - first.vat, last.total - first.total
    )


def _summed(parts: Sequence[SumsOfLines]) -> SumsOfLines:
    return SumsOfLines(
        _sum([one.supply_amount for one in parts]),
        _sum([one.vat for one in parts]),
        _sum([one.total for one in parts]),
    )


def _sum(parts: Sequence[int | None]) -> int | None:
    known = [one for one in parts if one is not None]
    return sum(known) if known and len(known) == len(parts) else None
