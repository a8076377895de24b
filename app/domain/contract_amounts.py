"""What hangs on the contract amount: 지체상금(지연배상금) and 계약보증금."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.domain.money import MoneyError
from app.domain.rounding import Direction, RoundingRule
from app.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class DelayTerms:
    """What a late vendor pays: a share of the amount for each day, and the most in all.

    지체상금 국가계약법 시행령 제74조, 지연배상금 지방계약법 시행령 제90조.
    """

    rate_per_day: Fraction
    cap: Fraction


@dataclass(frozen=True, slots=True)
class DelayPenalty:
    """What is to be paid for a delay, in won, and how it came about."""

    base: int  # the contract amount without what was taken over already
    days: int
    per_day: int  # of one day alone; the whole is rounded only once
    uncapped: int
    cap: int
    amount: int

    @property
    def is_capped(self) -> bool:
        """Whether it would be more without the cap."""
        return self.uncapped > self.cap


def delay_penalty(
    contract_amount: int,
    days: int,
    terms: DelayTerms,
    rule: RoundingRule,
    *,
    accepted_amount: int = 0,
) -> DelayPenalty:
    """Calculate the penalty in won for so many days of delay, VAT in as in the contract amount.

    What was inspected and taken over (기성, 기납) does not count. Days without the vendor's
    fault are for the caller to leave out. Raises MoneyError for amounts or days that cannot be.
    """
    _check_contract_amount(contract_amount)
    if not 0 <= accepted_amount < contract_amount:
        raise MoneyError(
            QT_TRANSLATE_NOOP(
                "errors",
                "인수한 부분의 금액이 0원 이상, 계약금액 미만이 아닙니다: {accepted:,}원. "
                "금액을 확인해 주세요.",
            ),
            accepted=accepted_amount,
        )
    if days < 0:
        raise MoneyError(
            QT_TRANSLATE_NOOP(
                "errors", "지체일수가 0보다 작습니다: {days}일. 0 이상의 정수로 적어 주세요."
            ),
            days=days,
        )
    base = contract_amount - accepted_amount
    uncapped = rule.rounded(base * terms.rate_per_day * days)
    cap = Direction.DOWN.rounded(base * terms.cap)  # rounded up, it would be more than the law has
    return DelayPenalty(
        base, days, rule.rounded(base * terms.rate_per_day), uncapped, cap, min(uncapped, cap)
    )


def performance_bond(contract_amount: int, rate: Fraction, rule: RoundingRule) -> int:
    """Return the least 계약보증금 in won; raise MoneyError for an amount of 0 or less.

    국가계약법 시행령 제50조, 지방계약법 시행령 제51조. Who need not pay it is not asked here.
    """
    _check_contract_amount(contract_amount)
    return rule.rounded(contract_amount * rate)


def _check_contract_amount(amount: int) -> None:
    if amount <= 0:
        raise MoneyError(
            QT_TRANSLATE_NOOP(
                "errors", "계약금액이 0원 이하입니다: {amount:,}원. 1원 이상으로 적어 주세요."
            ),
            amount=amount,
        )
