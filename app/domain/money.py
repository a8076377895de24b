"""What a service costs: 산출내역서 by line, 공급가액, 부가가치세, 추정가격 and 예정가격.

Every sum is whole won. Between two roundings, each named, numbers are exact.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    ONE_TIME = "one_time"  # 일시 비용


@dataclass(frozen=True, slots=True)
class Term:
    """For how many months a line is paid: a number of 1 or more, an open period, or only once.

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
        if self.kind is TermKind.MONTHS:
            return self.months
        return open_term_months if self.kind is TermKind.OPEN else 1


OPEN_TERM = Term(TermKind.OPEN)
ONE_TIME = Term(TermKind.ONE_TIME)


def term_of(months: int) -> Term:
    """Return a fixed term; raise MoneyError for less than one month."""
    return Term(TermKind.MONTHS, months)


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line of a 산출내역서 as it is entered.

    `list_price` is 정가 in won for one unit (and one month, unless it is paid once), with or
    without VAT as the whole table has it; `discount_percent` lies from 0 to 100, both allowed.
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

    `period_amount` is that of one month, or of the one time; `amount` that of the whole term.
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


class PriceBasis(StrEnum):
    """Whether the prices of a table hold VAT."""

    VAT_EXCLUDED = "vat_excluded"  # 부가가치세 별도
    VAT_INCLUDED = "vat_included"  # 부가가치세 포함


@dataclass(frozen=True, slots=True)
class VatTerms:
    """How a table is taxed: its prices with or without VAT, the rate of 0 to 1, or 면세."""

    basis: PriceBasis
    rate: Fraction
    is_exempt: bool = False

    @property
    def applied_rate(self) -> Fraction:
        """The share of the supply amount that is added; 0 where the supply is exempt."""
        return Fraction(0) if self.is_exempt else self.rate


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


@dataclass(frozen=True, slots=True)
class MoneySummary:
    """All the sums of a 산출내역서, in won.

    `monthly` is one month in which every monthly line runs; None without such a line. Its tax
    is rounded by itself, so twelve times it may be a few won off the tax of the whole.
    With an open period the sums are those of so many months as the rule on 추정가격 counts.
    """

    lines: tuple[LineAmounts, ...]
    vat_terms: VatTerms
    whole: VatSplit
    monthly: VatSplit | None
    open_term_months: int | None  # how many months an open period was counted as

    @property
    def supply_amount(self) -> int:
        """공급가액."""
        return self.whole.supply_amount

    @property
    def vat(self) -> int:
        """부가가치세."""
        return self.whole.vat

    @property
    def total(self) -> int:
        """공급가액과 부가가치세의 합계; 계약금액 where the period is fixed."""
        return self.whole.total

    @property
    def estimated_price(self) -> int:
        """추정가격, without VAT (국가계약법 시행령 제7조, 지방계약법 시행령 제7조).

        Options and like contracts of the same twelve months are not in it.
        """
        return self.whole.supply_amount

    @property
    def reserve_price(self) -> int:
        """What 예정가격 is decided from, with VAT (국가계약법 시행규칙 제11조제1항)."""
        return self.whole.total

    @property
    def has_open_term(self) -> bool:
        """Whether a line has an open period, so that there is no whole contract amount yet."""
        return self.open_term_months is not None

    @property
    def discount_amount(self) -> int:
        """What the discounts save, with or without VAT as the prices are."""
        return sum(line.discount_amount for line in self.lines)


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


def money_summary(
    lines: Sequence[CostLine],
    vat_terms: VatTerms,
    rounding: RoundingRules,
    *,
    open_term_months: int,
) -> MoneySummary:
    """Calculate a whole 산출내역서; raise MoneyError without lines and where nothing is to be paid.

    `open_term_months` is how many months of an open period count, by the law of the body.
    """
    amounts = tuple(line_amounts(line, open_term_months, rounding) for line in lines)
    whole = sum(one.amount for one in amounts)
    if whole <= 0:
        raise MoneyError(
            QT_TRANSLATE_NOOP(
                "errors", "금액의 합계가 0원입니다. 단가, 할인율, 수량을 확인해 주세요."
            )
        )
    monthly = [one for one in amounts if one.line.term.kind is not TermKind.ONE_TIME]
    has_open = any(one.line.term.kind is TermKind.OPEN for one in amounts)
    rule = rounding.of(RoundingPurpose.VAT)
    return MoneySummary(
        amounts,
        vat_terms,
        _split(whole, vat_terms, rule),
        _split(sum(one.period_amount for one in monthly), vat_terms, rule) if monthly else None,
        open_term_months if has_open else None,
    )


def _split(amount: int, terms: VatTerms, rule: RoundingRule) -> VatSplit:
    made = add_vat if terms.basis is PriceBasis.VAT_EXCLUDED else split_vat
    return made(amount, terms.applied_rate, rule)
