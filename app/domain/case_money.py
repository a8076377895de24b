"""Every sum of a contract case: 산출내역, 추정가격, 예정가격, budget, bond, penalty, quotations."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from app.domain.case_lines import (
    OPEN_TERM_MONTHS,
    VAT_RATE,
    CostTerms,
    LinesFigures,
    amount_of_year,
    lines_figures,
)
from app.domain.case_places import CaseMistake, CasePlace, of_case
from app.domain.case_quotations import QuotationsFigures, quotations_figures
from app.domain.contract_amounts import DelayTerms, delay_penalty, performance_bond
from app.domain.contract_case import ContractCase
from app.domain.prior_procedures import Figures
from app.domain.rounding import RoundingPurpose, RoundingRules

BOND_RATE = "performance_bond.rate"
BOND_WAIVER = "performance_bond.waiver"
PENALTY_RATE = "delay_penalty.service"
PENALTY_CAP = "delay_penalty.cap"
# what a sum rests on in the reference data: another key would be another sum
MONEY_KEYS = (VAT_RATE, OPEN_TERM_MONTHS, BOND_RATE, BOND_WAIVER, PENALTY_RATE, PENALTY_CAP)


@dataclass(frozen=True, slots=True)
class BudgetFigures:
    """What is needed against the budget and the balance of the 예산과목, in won, VAT in.

    `of_year` is what falls into the budget year, and is what the balance must cover where the
    contract is 장기계속. None is not known, and so is whether it is over.
    """

    needed: int | None
    budget: int | None
    left: int | None
    is_over: bool | None
    of_year: int | None
    balance: int | None
    balance_left: int | None
    is_over_balance: bool | None


@dataclass(frozen=True, slots=True)
class BondFigures:
    """계약보증금: the least sum in won, its rate in percent, and whether it may be waived."""

    rate: int | Decimal | None
    amount: int | None
    waiver: int | Decimal | None  # won
    is_waivable: bool | None


class PenaltyBase(StrEnum):
    """Which amount a penalty is reckoned from."""

    CONTRACT = "contract"
    PLANNED = "planned"
    PLANNED_YEAR = "planned_year"


@dataclass(frozen=True, slots=True)
class PenaltyFigures:
    """지체상금 (지연배상금): of one day and the most, in won; rate per mille, cap in percent.

    `base` is the contract amount, planned before it is concluded. Under a 장기계속계약 each yearly
    contract counts by itself (국가계약법 시행령 제74조제1항, 지방 제90조제1항): as nobody
    enters their amounts, it is the planned share of the budget year. `base_is` tells which of
    them; None is not known.
    """

    base: int | None
    base_is: PenaltyBase | None
    rate: int | Decimal | None
    per_day: int | None
    cap_rate: int | Decimal | None
    cap: int | None


@dataclass(frozen=True, slots=True)
class CaseMoney:
    """Every sum of a case in won; None is not known, `missing` and `mistakes` tell why.

    `contract_amount` is the one in force, with its changes, VAT in; before it is concluded it is
    None, and `planned_amount` is the total of the lines. Where the period is open there is no
    whole amount to plan with.
    """

    bought: LinesFigures
    compared: LinesFigures
    quotations: QuotationsFigures
    concluded_amount: int | None
    contract_amount: int | None
    budget: BudgetFigures
    bond: BondFigures
    penalty: PenaltyFigures
    missing: tuple[CasePlace, ...]
    mistakes: tuple[CaseMistake, ...]

    @property
    def supply_amount(self) -> int | None:
        """공급가액."""
        return self.bought.whole.supply_amount

    @property
    def vat(self) -> int | None:
        """부가가치세."""
        return self.bought.whole.vat

    @property
    def total(self) -> int | None:
        """공급가액과 부가가치세의 합계."""
        return self.bought.whole.total

    @property
    def estimated_price(self) -> int | None:
        """추정가격, VAT out (국가계약법 시행령 제7조, 지방계약법 시행령 제7조)."""
        return self.bought.whole.supply_amount

    @property
    def reserve_price_base(self) -> int | None:
        """What 예정가격 is decided from, VAT in (국가계약법 시행규칙 제11조제1항)."""
        return self.bought.whole.total

    @property
    def planned_amount(self) -> int | None:
        """What the contract will come to, VAT in; None for an open period."""
        return None if self.bought.has_open_term else self.total

    @property
    def expected_amount(self) -> int | None:
        """계약금액 where it is concluded, else what is planned; VAT in."""
        return self.planned_amount if self.contract_amount is None else self.contract_amount


def cost_terms(figures: Figures, rounding: RoundingRules) -> CostTerms:
    """Return what lines are calculated by, out of the figures of a track on a day."""
    rate, months = figures(VAT_RATE), figures(OPEN_TERM_MONTHS)
    return CostTerms(
        rounding,
        None if rate is None else Fraction(rate) / 100,
        months if isinstance(months, int) else None,
    )


def case_money(case: ContractCase, figures: Figures, rounding: RoundingRules) -> CaseMoney:
    """Calculate everything by the figures of the agency's track on a day."""
    terms = cost_terms(figures, rounding)
    bought = lines_figures(case, case.bought(), terms)
    compared = lines_figures(
        case, [line for line in case.services if line.is_candidate_only], terms
    )
    amount = _amount_in_force(case)
    planned = None if bought.has_open_term else bought.whole.total
    expected = planned if amount is None else amount
    if expected is not None and expected <= 0:
        expected = None  # the check before handing in tells it
    of_year = amount_of_year(case, bought, terms)
    base = {True: of_year, False: expected, None: expected if _is_of_a_year(case) else None}[
        case.is_multi_year
    ]
    return CaseMoney(
        bought,
        compared,
        quotations_figures(case, terms, bought.whole.supply_amount),
        case.contract_amount_won,
        amount,
        _budget(case, expected, of_year),
        _bond(expected, figures, rounding),
        _penalty(base, _base_is(case, base), figures, rounding),
        tuple(dict.fromkeys([*bought.missing, *_missing_base(case, expected, base)])),
        bought.mistakes,
    )


def _amount_in_force(case: ContractCase) -> int | None:
    """Return the contract amount with the latest change that names one."""
    changed = [one for one in case.changes if one.amount_after is not None]
    if case.contract_amount_won is None or not changed:
        return case.contract_amount_won
    dated = [one for one in changed if one.changed_on is not None]
    if len(dated) < len(changed):  # the rows stand in the order in which they were entered
        return changed[-1].amount_after
    return max(dated, key=lambda one: str(one.changed_on)).amount_after


def _missing_base(
    case: ContractCase, expected: int | None, base: int | None
) -> tuple[CasePlace, ...]:
    """Return what lacks before it is known which amount a penalty is reckoned from."""
    if expected is None or base is not None:
        return ()
    if case.is_multi_year is None:
        return (of_case("is_multi_year"),)
    wanted = ("starts_on", "budget_year")
    return tuple(of_case(name) for name in wanted if case.value(name) is None)


def _base_is(case: ContractCase, base: int | None) -> PenaltyBase | None:
    if base is None:
        return None
    if case.is_multi_year:
        return PenaltyBase.PLANNED_YEAR
    is_concluded = case.contract_amount_won is not None
    return PenaltyBase.CONTRACT if is_concluded else PenaltyBase.PLANNED


def _is_of_a_year(case: ContractCase) -> bool:
    """Whether the contract begins and ends in one year, so that it cannot run over several."""
    if case.starts_on is None or case.ends_on is None:
        return False
    return case.starts_on.year == case.ends_on.year


def _budget(case: ContractCase, needed: int | None, of_year: int | None) -> BudgetFigures:
    left = _less(case.budget_won, needed)
    charged = of_year if case.is_multi_year else needed
    balance_left = _less(case.funding_balance_won, charged)
    is_over_balance = None if balance_left is None else balance_left < 0
    if case.is_multi_year is None and is_over_balance:
        is_over_balance = None  # it may be that only the share of the year counts
    return BudgetFigures(
        needed,
        case.budget_won,
        left,
        None if left is None else left < 0,
        of_year,
        case.funding_balance_won,
        balance_left,
        is_over_balance,
    )


def _less(whole: int | None, part: int | None) -> int | None:
    return None if whole is None or part is None else whole - part


def _bond(amount: int | None, figures: Figures, rounding: RoundingRules) -> BondFigures:
    rate, waiver = figures(BOND_RATE), figures(BOND_WAIVER)
    made = None
    if amount is not None and rate is not None:
        rule = rounding.of(RoundingPurpose.PERFORMANCE_BOND)
        made = performance_bond(amount, Fraction(rate) / 100, rule)
    is_waivable = None if amount is None or waiver is None else amount <= waiver
    return BondFigures(rate, made, waiver, is_waivable)


def _penalty(
    amount: int | None, base_is: PenaltyBase | None, figures: Figures, rounding: RoundingRules
) -> PenaltyFigures:
    rate, cap = figures(PENALTY_RATE), figures(PENALTY_CAP)
    if not amount or rate is None or cap is None:
        return PenaltyFigures(amount, base_is, rate, None, cap, None)
    terms = DelayTerms(Fraction(rate) / 1000, Fraction(cap) / 100)
    made = delay_penalty(amount, 1, terms, rounding.of(RoundingPurpose.DELAY_PENALTY))
    return PenaltyFigures(amount, base_is, rate, made.per_day, cap, made.cap)
