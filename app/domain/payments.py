"""What is paid of a contract where the agency leaves off small ends of sums.

How much may be left off, and whether that is so for a kind of agency, is the row of the reference
data (국고금 관리법 제47조, 지방회계법 제55조); it holds for what is paid, not for what is agreed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.agency_settings import AgencySettings
from app.domain.case_money import CaseMoney
from app.domain.contract_case import MonthlyUse
from app.domain.reference_data import ReferenceRow
from app.domain.rounding import CutAmount, cut_amount

TRUNCATE_BELOW = "money.truncate_below"


@dataclass(frozen=True, slots=True)
class Payments:
    """Sums in won, VAT in, as they are paid; each None while not known, or where nothing is cut.

    `monthly` is a month in which every line runs, `charged` all months so far, each cut by
    itself, `whole` the contract amount in force paid at once. `row` is what the cut rests on.
    """

    row: ReferenceRow | None
    is_cut: bool
    monthly: CutAmount | None = None
    charged: CutAmount | None = None
    whole: CutAmount | None = None


def can_cut(row: ReferenceRow | None) -> bool:
    """Whether the law of an agency says from which sum on ends may be left off.

    A row that nobody has verified is a question, and cuts nothing.
    """
    return row is not None and row.is_applicable and isinstance(row.value, int)


def payments(
    money: CaseMoney,
    months: Iterable[MonthlyUse],
    settings: AgencySettings,
    row: ReferenceRow | None,
) -> Payments:
    """Return what is paid of a case as the agency has set it."""
    below = row.value if row is not None and can_cut(row) else None
    if not settings.cuts_payments or not isinstance(below, int):
        return Payments(row, is_cut=False)
    charged = [one.charged_won for one in months]
    known = [cut_amount(one, below) for one in charged if one is not None]
    monthly, amount = money.bought.monthly.total, money.contract_amount
    return Payments(
        row,
        is_cut=True,
        monthly=None if monthly is None else cut_amount(monthly, below),
        charged=CutAmount(sum(one.amount for one in known), sum(one.cut for one in known))
        if known and len(known) == len(charged)
        else None,
        whole=None if amount is None else cut_amount(amount, below),
    )
