"""Formulas of a working copy: a small grammar that is calculated exactly, and written for Excel.

    amount = "rounding.line_amount(applied_price * quantity) * months"
    vat    = "rounding.vat(total.supply * money.vat_rate_pct / 100)"

Numbers; + - * / and brackets; a plain word is a column of the same row, `total.<id>` a sum below
the table; another dotted name is a value of the vocabulary; `rounding.<purpose>( … )` rounds as the
values rounding.<purpose>.step and .direction say. Over all rows of a column: `sum(amount)`;
`sum(amount, tax, tax.added)`, of the rows whose column `tax` has the text of the value `tax.added`;
`min(amount)`; `rank(amount)`, 1 for the rows that have the lowest figure, 2 for those next to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)*)|([-+*/(),]))")
ROUNDING, TOTAL, TEXTS = "rounding", "total", "texts"


class ColumnFigureKind(StrEnum):
    """What is figured out over all rows of a column."""

    SUM = "sum"
    LOWEST = "min"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A column, a sum below the table, or a value of the vocabulary."""

    name: str


@dataclass(frozen=True, slots=True)
class ColumnFigure:
    """A figure over all rows of a column; a sum may be of those that have a text in another one.

    `where` is that other column and `like` the name of the value that says the text.
    """

    kind: ColumnFigureKind
    column: str
    where: str = ""
    like: str = ""

    @property
    def name(self) -> str:
        """What it needs of the column: `sum(amount)`."""
        return f"{self.kind}({self.column})"


@dataclass(frozen=True, slots=True)
class Rounded:
    """What a rounding rule makes of an expression."""

    purpose: str
    inner: Expression


@dataclass(frozen=True, slots=True)
class Operation:
    """Two expressions and the sign between them."""

    sign: str
    left: Expression
    right: Expression


Expression = Number | Name | ColumnFigure | Rounded | Operation


class FormulaError(ValueError):
    """A formula that the grammar does not know."""


def read_formula(written: str) -> Expression:
    """Read a formula; raise FormulaError where it cannot be read."""
    return _Reader(written).whole()


def names_of(expression: Expression) -> Iterator[str]:
    """Yield every name that a formula needs; of a whole column `sum(column)`, `texts(column)`."""
    if isinstance(expression, Name):
        yield expression.name
    elif isinstance(expression, ColumnFigure):
        yield expression.name
        if expression.where:
            yield f"{TEXTS}({expression.where})"
            yield expression.like
    elif isinstance(expression, Rounded):
        yield f"{ROUNDING}.{expression.purpose}.step"
        yield f"{ROUNDING}.{expression.purpose}.direction"
        yield from names_of(expression.inner)
    elif isinstance(expression, Operation):
        yield from names_of(expression.left)
        yield from names_of(expression.right)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a formula is calculated from: its names, figures over a column, a rounding rule."""

    value: Callable[[str], Fraction]
    column: Callable[[ColumnFigure], Fraction]
    rounded: Callable[[str, Fraction], Fraction]


def calculated(expression: Expression, around: Surroundings) -> Fraction:
    """Calculate a formula exactly."""
    if isinstance(expression, Number):
        return Fraction(expression.text)
    if isinstance(expression, Name):
        return around.value(expression.name)
    if isinstance(expression, ColumnFigure):
        return around.column(expression)
    if isinstance(expression, Rounded):
        return around.rounded(expression.purpose, calculated(expression.inner, around))
    left, right = calculated(expression.left, around), calculated(expression.right, around)
    if expression.sign == "+":
        return left + right
    if expression.sign == "-":
        return left - right
    return left * right if expression.sign == "*" else left / right


class _Reader:
    """Reads a formula from left to right."""

    def __init__(self, written: str) -> None:
        self._written = written
        self._tokens = list(self._split(written))
        self._at = 0

    def whole(self) -> Expression:
        expression = self._sum()
        if self._at != len(self._tokens):
            raise FormulaError(self._written)
        return expression

    def _split(self, written: str) -> Iterator[str]:
        at = 0
        while written[at:].strip():
            match = _TOKEN.match(written, at)
            if match is None:
                raise FormulaError(written)
            yield match[1] or match[2] or match[3]
            at = match.end()

    def _next(self) -> str:
        if self._at >= len(self._tokens):
            raise FormulaError(self._written)
        self._at += 1
        return self._tokens[self._at - 1]

    def _is_at(self, *tokens: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at] in tokens

    def _sum(self) -> Expression:
        left = self._product()
        while self._is_at("+", "-"):
            left = Operation(self._next(), left, self._product())
        return left

    def _product(self) -> Expression:
        left = self._part()
        while self._is_at("*", "/"):
            left = Operation(self._next(), left, self._part())
        return left

    def _part(self) -> Expression:
        token = self._next()
        if token == "(":
            return self._closed()
        if token[0].isdigit():
            return Number(token)
        if token in "+-*/),":
            raise FormulaError(self._written)
        if not self._is_at("("):
            return Name(token)
        self._next()
        if token in set(ColumnFigureKind):
            return self._column_figure(ColumnFigureKind(token))
        group, _, purpose = token.partition(".")
        if group != ROUNDING or not purpose or "." in purpose:
            raise FormulaError(self._written)
        return Rounded(purpose, self._closed())

    def _column_figure(self, kind: ColumnFigureKind) -> ColumnFigure:
        named = [self._next()]
        while self._is_at(","):
            self._next()
            named.append(self._next())
        columns, like = named[:2], named[2:]
        is_read = (
            self._next() == ")"
            and (len(named) == 1 or (len(named) == 3 and kind is ColumnFigureKind.SUM))
            and all(one.isidentifier() for one in columns)
            and all("." in one and one[0].isalpha() for one in like)
        )
        if not is_read:
            raise FormulaError(self._written)
        return ColumnFigure(kind, *named)

    def _closed(self) -> Expression:
        inner = self._sum()
        if self._next() != ")":
            raise FormulaError(self._written)
        return inner
