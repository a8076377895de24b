"""Where a sum is cut to whole won or to tens of won, in which direction, and by what rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.domain.advice_source import AdviceFile, Confidence


class Direction(StrEnum):
    """Which way what does not fit goes. A negative sum is rounded as its positive is."""

    DOWN = "down"  # 절사
    HALF_UP = "half_up"  # 반올림
    UP = "up"  # 올림

    def rounded(self, value: Fraction | int) -> int:
        """Return the whole number that the value becomes."""
        size = abs(Fraction(value))
        whole = {
            Direction.DOWN: size.__floor__,
            Direction.HALF_UP: (size + Fraction(1, 2)).__floor__,
            Direction.UP: size.__ceil__,
        }[self]()
        return whole if value >= 0 else -whole


class RoundingPurpose(StrEnum):
    """What a rounding rule is for. What is paid is cut by the reference data: see cut_amount."""

    UNIT_PRICE = "unit_price"  # 적용단가
    LINE_AMOUNT = "line_amount"  # 한 달분(또는 1회분) 금액
    VAT = "vat"  # 부가가치세
    DELAY_PENALTY = "delay_penalty"  # 지체상금, 지연배상금
    PERFORMANCE_BOND = "performance_bond"  # 계약보증금
    THOUSAND_WON = "thousand_won"  # 천원 단위 표시


@dataclass(frozen=True, slots=True)
class RoundingRule:
    """One rounding: to a multiple of `step` won, with the reason that the paper gives."""

    step: int
    direction: Direction
    reason: str
    source: str
    confidence: Confidence
    valid_from: date
    checked_on: date

    def rounded(self, value: Fraction | int) -> int:
        """Return the sum in won, a multiple of the step."""
        return self.direction.rounded(Fraction(value) / self.step) * self.step


@dataclass(frozen=True, slots=True)
class CutAmount:
    """A sum in won as it is paid, and what was cut from it."""

    amount: int
    cut: int


def cut_amount(amount: int, below: int) -> CutAmount:
    """Leave off of what is paid, in won, all that is below so many won, and tell what was cut.

    Nothing is left of a sum below that (국고금관리법 제47조제1항, 지방회계법 제55조).
    """
    kept = Direction.DOWN.rounded(Fraction(amount, below)) * below
    return CutAmount(kept, amount - kept)


@dataclass(frozen=True, slots=True)
class RoundingRules:
    """Every rounding that money goes through, by what it is for."""

    source: AdviceFile
    rules: Mapping[RoundingPurpose, RoundingRule]

    def of(self, purpose: RoundingPurpose) -> RoundingRule:
        """Return the rule for a purpose; there is one for each."""
        return self.rules[purpose]
