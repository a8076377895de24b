"""Sums as papers show them: in won or thousands of won, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.domain.korean_text import grouped_number
from app.domain.rounding import Direction

_DIGITS = "영일이삼사오육칠팔구"
_WITHIN = ("천", "백", "십", "")
_GROUPS = ("", "만", "억", "조", "경")
WORDS_BELOW = 10 ** (4 * len(_GROUPS))  # the first sum, in won, that has no words here


class DisplayUnit(StrEnum):
    """The unit that a table of sums is shown in; it never changes what is calculated."""

    WON = "won"
    THOUSAND_WON = "unit_thousand_won"

    @property
    def size(self) -> int:
        """How many won one of the shown figures stands for."""
        return 1 if self is DisplayUnit.WON else 1000


@dataclass(frozen=True, slots=True)
class ShownSums:
    """The figures of a table as shown, each rounded by itself from exact won."""

    unit: DisplayUnit
    rows: tuple[int, ...]
    total: int

    @property
    def difference(self) -> int:
        """The shown total less the sum of the shown rows, in the shown unit: 단수 차이."""
        return self.total - sum(self.rows)

    @property
    def has_difference(self) -> bool:
        """Whether the paper must say 단수 차이 below the table."""
        return self.difference != 0


def shown_amount(amount: int, unit: DisplayUnit, direction: Direction) -> int:
    """Return a sum in won as a figure of the unit, rounded in a direction."""
    return direction.rounded(Fraction(amount, unit.size))


def reconcile(rows: Sequence[int], unit: DisplayUnit, direction: Direction) -> ShownSums:
    """Return how rows in won and their total are shown."""
    return ShownSums(
        unit,
        tuple(shown_amount(row, unit, direction) for row in rows),
        shown_amount(sum(rows), unit, direction),
    )


def number_in_words(number: int) -> str:
    """Write a number from 0 to below WORDS_BELOW in Korean: `일십일만삼천오백육십`.

    Each 일 is written, as in the example of 행정업무의 운영 및 혁신에 관한 규정 시행규칙
    제2조제2항; raises ValueError for any other number.
    """
    if not 0 <= number < WORDS_BELOW:
        raise ValueError(f"no words for {number}")
    words = ""
    for place, unit in enumerate(_GROUPS):
        group = number // 10 ** (4 * place) % 10**4
        if group:
            words = _group_in_words(group) + unit + words
    return words or _DIGITS[0]


def official_amount(amount: int) -> str:
    """Write won as official documents do: `금113,560원(금일십일만삼천오백육십원)`.

    행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조제2항; raises ValueError below 0.
    """
    return f"금{grouped_number(amount)}원(금{number_in_words(amount)}원)"


def _group_in_words(group: int) -> str:
    return "".join(
        _DIGITS[int(digit)] + unit
        for digit, unit in zip(f"{group:04}", _WITHIN, strict=True)
        if digit != "0"
    )
