"""What one service costs and how VAT comes apart from it; app.domain.case_lines adds them up.

Every sum is whole won. Between two roundings, each named, numbers are exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from app.domain.rounding import RoundingPurpose, RoundingRule, RoundingRules
from app.errors import QT_TRANSLATE_NOOP, AdvisorError


class MoneyError(AdvisorError):
    """Figures that no cost can be calculated from, and which ones can."""


class TermKind(StrEnum):
    """How long a line is paid for."""

    MONTHS = "months"
    OPEN = "open"  # 기간 미정


@dataclass(frozen=True, slots=True)
class Term:
    """For how many months a line is paid: a number of 1 or more, or an open period.

    Raises MoneyError for less than one month.
    """

    kind: TermKind
    months: int = 1

    def __post_init__(self) -> None:
        if self.months < 1:
            raise MoneyError(
                QT_TRANSLATE_NOOP(
                    "errors", "이용개월이 1보다 작습니다: {months}. 1 이상의 정수로 적어 주세요."
                ),
                months=self.months,
            )

    def times(self, open_term_months: int) -> int:
        """Return how often the amount of one month counts towards the whole.

        An open period counts as so many months, which the rule on 추정가격 gives
        (국가계약법 시행령 제7조제4호나목, 지방계약법 시행령 제7조제3호나목).
        """
        return self.months if self.kind is TermKind.MONTHS else open_term_months


OPEN_TERM = Term(TermKind.OPEN)


def term_of(months: int) -> Term:
    """Return a fixed term; raise MoneyError for less than one month."""
    return Term(TermKind.MONTHS, months)


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line of a 산출내역서 as it is entered.

    `list_price` is 정가 in won for one unit and one month, with or without VAT as the officer
    says; `discount_percent` lies from 0 to 100, both allowed.
    Raises MoneyError for a price or quantity of 0 or less and for any other discount.
    """

    list_price: int
    quantity: Decimal
    term: Term
    discount_percent: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if self.list_price <= 0:
            raise MoneyError(
                QT_TRANSLATE_NOOP(
                    "errors", "단가(정가)가 0원 이하입니다: {price:,}원. 1원 이상으로 적어 주세요."
                ),
                price=self.list_price,
            )
        if not self.quantity.is_finite() or self.quantity <= 0:
            raise MoneyError(
                QT_TRANSLATE_NOOP(
                    "errors", "수량이 0 이하이거나 숫자가 아닙니다: {quantity}. 0보다 커야 합니다."
                ),
                quantity=self.quantity,
            )
        if not self.discount_percent.is_finite() or not 0 <= self.discount_percent <= 100:
            raise MoneyError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "할인율이 0%부터 100%까지가 아닙니다: {percent}%. 할인율을 확인해 주세요.",
                ),
                percent=self.discount_percent,
            )


@dataclass(frozen=True, slots=True)
class LineAmounts:
    """What comes of one line, in won, with or without VAT as its price.

    `period_amount` is that of one month, `amount` that of the whole term.
    `list_amount` is what the whole term would cost without discount.
    """

    line: CostLine
    unit_price: int  # 적용단가
    period_amount: int
    amount: int
    list_amount: int

    @property
    def discount_amount(self) -> int:
        """What the discount saves over the whole term, in won."""
        return self.list_amount - self.amount


@dataclass(frozen=True, slots=True)
class VatSplit:
    """공급가액 and 부가가치세, in won; they always add up to the total."""

    supply_amount: int
    vat: int

    @property
    def total(self) -> int:
        """Both together, in won."""
        return self.supply_amount + self.vat


def add_vat(supply_amount: int, rate: Fraction, rule: RoundingRule) -> VatSplit:
    """Add VAT to a supply amount in won (부가가치세법 제30조)."""
    return VatSplit(supply_amount, rule.rounded(supply_amount * rate))


def split_vat(total: int, rate: Fraction, rule: RoundingRule) -> VatSplit:
    """Split a total in won that holds VAT; what add_vat made comes apart into the same two.

    The tax is rounded as it is when it is added, and the supply amount is the rest.
    """
    vat = rule.rounded(total * rate / (1 + rate))
    return VatSplit(total - vat, vat)


def line_amounts(line: CostLine, open_term_months: int, rounding: RoundingRules) -> LineAmounts:
    """Calculate one line: 정가, 적용단가, one month, the whole term.

    One month is rounded before it is multiplied, for that is what is paid each month.
    """
    kept = 1 - Fraction(line.discount_percent) / 100
    unit_price = rounding.of(RoundingPurpose.UNIT_PRICE).rounded(line.list_price * kept)
    quantity = Fraction(line.quantity)
    per_period = rounding.of(RoundingPurpose.LINE_AMOUNT)
    period_amount = per_period.rounded(unit_price * quantity)
    times = line.term.times(open_term_months)
    return LineAmounts(
        line,
        unit_price,
        period_amount,
        period_amount * times,
        per_period.rounded(line.list_price * quantity) * times,
    )
