"""What all changes of a contract come to, for the 변경 사유서."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from app.domain.case_money import CaseMoney

_PLACES = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class WholeChange:
    """All changes together in won, VAT in: the amount concluded and the one in force.

    None is not known; so is the share while one of the amounts is.
    """

    before: int | None
    after: int | None
    difference: int | None
    share: Fraction | None


def whole_change(money: CaseMoney) -> WholeChange:
    """Return how far the amount in force is from the one that was concluded."""
    before, after = money.concluded_amount, money.contract_amount
    difference = None if before is None or after is None else after - before
    share = Fraction(difference, before) if difference is not None and before else None
    return WholeChange(before, after, difference, share)


def percent_of(share: Fraction | None) -> Decimal | None:
    """Return a share in percent with two decimals, rounded half away from zero."""
    if share is None:
        return None
    exact = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return exact.quantize(_PLACES, ROUND_HALF_UP)
