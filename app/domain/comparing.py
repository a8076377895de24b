"""Results side by side: what differs between rounds or systems, and where each figure went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from app.domain.compared_count import FEWEST, MOST

Figure = int | Fraction | Decimal | str | None  # None: 판단 보류 or 미응답, never zero


class RowKind(StrEnum):
    """What a row of the comparison holds."""

    FIGURE = "figure"
    AXIS = "axis"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class ComparedResult:
    """One round, snapshot or system, in the figures, levels and answers that it shows.

    Each mapping is by a key that means the same in every result; a key that is missing was not
    asked there, a value of None was asked and is open. `labels` says what a key is called where
    that is not the key itself.
    """

    title: str
    at: datetime
    figures: Mapping[str, Figure] = field(default_factory=dict)
    answers: Mapping[str, str | None] = field(default_factory=dict)
    axes: Mapping[str, int | None] = field(default_factory=dict)  # axis id -> level, 0 to 3
    labels: Mapping[str, str] = field(default_factory=dict)

    def of_kind(self, kind: RowKind) -> Mapping[str, Figure]:
        """Return what a kind of row is made of."""
        if kind is RowKind.FIGURE:
            return self.figures
        return self.axes if kind is RowKind.AXIS else self.answers

    def label(self, key: str) -> str:
        """Return what a key is called here."""
        return self.labels.get(key, key)


@dataclass(frozen=True, slots=True)
class ComparedValue:
    """One cell: a value, or None while it is open; `is_asked` is False where there is no such."""

    value: Figure
    is_asked: bool = True


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One figure, axis or question with its value in every result, in their order.

    `label` is what the newest of the results calls it; `is_reworded` where another calls it
    otherwise, so that nobody takes an answer to other words for a change of mind.
    """

    kind: RowKind
    key: str
    label: str
    cells: tuple[ComparedValue, ...]
    is_reworded: bool

    @property
    def values(self) -> tuple[Figure, ...]:
        """The bare values; None both for what is open and for what was not asked."""
        return tuple(cell.value for cell in self.cells)

    @property
    def differs(self) -> bool:
        """Whether any two results have it otherwise; open and not asked are otherwise too."""
        return any(cell != self.cells[0] for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ResultComparison:
    """Two to four results side by side, in the order in which they were given."""

    results: tuple[ComparedResult, ...]
    rows: tuple[ComparedRow, ...]

    def of_kind(self, kind: RowKind) -> tuple[ComparedRow, ...]:
        """Return the rows of one kind; those of the axes are what the radars draw."""
        return tuple(row for row in self.rows if row.kind is kind)

    def only_differences(self) -> tuple[ComparedRow, ...]:
        """Return the rows in which the results differ, or are asked in other words."""
        return tuple(row for row in self.rows if row.differs or row.is_reworded)


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A figure as it stood at one time; None where it was open or not there, which is a gap."""

    at: datetime
    title: str
    value: int | Fraction | Decimal | None


@dataclass(frozen=True, slots=True)
class TrendLine:
    """One figure over the results, from the oldest to the newest."""

    key: str
    label: str
    points: tuple[TrendPoint, ...]

    @property
    def change(self) -> int | Fraction | Decimal | None:
        """How far the last known value is from the first; None with fewer than two known."""
        known = [point.value for point in self.points if point.value is not None]
        if len(known) < FEWEST:
            return None
        return _difference(known[-1], known[0])


def compare(results: Sequence[ComparedResult]) -> ResultComparison:
    """Put two to four results side by side; raise ValueError for fewer or more.

    Every key of any of them has a row: figures first, then axes, then questions, each kind in the
    order of the newest result, what only older ones have behind it.
    """
    if not FEWEST <= len(results) <= MOST:
        raise ValueError(f"{FEWEST} to {MOST} results are compared, not {len(results)}")
    newest_first = sorted(results, key=lambda result: result.at, reverse=True)
    return ResultComparison(
        tuple(results),
        tuple(
            _row(kind, key, results, newest_first)
            for kind in RowKind
            for key in _keys(kind, newest_first)
        ),
    )


def trend(results: Sequence[ComparedResult], keys: Sequence[str]) -> tuple[TrendLine, ...]:
    """Follow figures over time, by their keys; results of any number, sorted by their time.

    A key that no result has gives no line. A value that is no number is a gap, as an open one is.
    """
    in_time = sorted(results, key=lambda result: result.at)
    newest_first = in_time[::-1]
    lines = []
    for key in keys:
        having = [result for result in newest_first if key in result.figures]
        if having:
            points = tuple(
                TrendPoint(result.at, result.title, _number(result.figures.get(key)))
                for result in in_time
            )
            lines.append(TrendLine(key, having[0].label(key), points))
    return tuple(lines)


def _keys(kind: RowKind, newest_first: Sequence[ComparedResult]) -> dict[str, None]:
    return dict.fromkeys(key for result in newest_first for key in result.of_kind(kind))


def _row(
    kind: RowKind,
    key: str,
    results: Sequence[ComparedResult],
    newest_first: Sequence[ComparedResult],
) -> ComparedRow:
    called = [result.label(key) for result in newest_first if key in result.of_kind(kind)]
    cells = (
        ComparedValue(result.of_kind(kind).get(key), key in result.of_kind(kind))
        for result in results
    )
    return ComparedRow(kind, key, called[0], tuple(cells), len(set(called)) > 1)


def _number(value: Figure) -> int | Fraction | Decimal | None:
    return None if isinstance(value, str) else value


def _difference(
    last: int | Fraction | Decimal, first: int | Fraction | Decimal
) -> int | Fraction | Decimal:
    """Subtract exactly, whatever kinds of number the two are."""
    if isinstance(last, Decimal) and isinstance(first, Decimal):
        return last - first
    if isinstance(last, int) and isinstance(first, int):
        return last - first
    return Fraction(last) - Fraction(first)
