"""Puts live formulas in a working copy, after each was calculated to the official figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from openpyxl.utils import get_column_letter

from app.domain.paper_formula import (
    TEXTS,
    TOTAL,
    ColumnFigure,
    ColumnFigureKind,
    Expression,
    Name,
    Number,
    Rounded,
    Surroundings,
    calculated,
    names_of,
    read_formula,
)
from app.domain.paper_vocabulary import PaperVocabulary, Value
from app.errors import QT_TRANSLATE_NOOP
from app.exports.case_form import TableBlock, Total, TotalFormula
from app.exports.case_names import column_name, total_name
from app.exports.case_workbook import CaseWorkbook
from app.exports.failures import ExportError
from app.exports.keeping_together import LaidHead

# Excel reckons in binary: 926.9999… that is meant as 927 must not be cut to 926.
SAFE_PLACES = 6
_OF_COLUMN = re.compile(r"(\w+)\((\w+)\)")  # sum(amount), texts(tax)
_ROUND = {"down": "ROUNDDOWN", "half_up": "ROUND", "up": "ROUNDUP"}


@dataclass(frozen=True, slots=True)
class BegunTable:
    """A table as it stands on its sheet: its rows, the sheet rows they begin in, its sums."""

    block: TableBlock
    rows: tuple[Mapping[str, Value], ...]
    begins: tuple[int, ...]
    totals: tuple[Total, ...]
    formulas: tuple[tuple[Total, TotalFormula], ...]

    def below(self, book: CaseWorkbook, heads: Iterable[LaidHead]) -> BegunTable:
        """Return it with its rows where they are since heads were laid again."""
        names = (column_name(self.block.id, one.column) for one in self.block.columns)
        sheet = book.place(next(name for name in names if book.has(name))).sheet
        begins = list(self.begins)
        for head in heads:
            if head.sheet is sheet:
                begins = [one + 1 if one >= head.row else one for one in begins]
        return replace(self, begins=tuple(begins))


def write_formulas(book: CaseWorkbook, table: BegunTable, vocabulary: PaperVocabulary) -> None:
    """Replace the figures of a table by the formulas of its form.

    A cell whose figure, or an operand, is not known keeps what it shows. Raise ExportError where
    a formula does not come to the official figure: a copy that contradicts it is not made.
    """
    for column in table.block.columns:
        name = column_name(table.block.id, column.column)
        if not column.formula or not book.has(name):
            continue
        formula = read_formula(column.formula)
        for number, row in enumerate(table.rows):
            own = _RowCells(book, table, vocabulary, number)
            if _is_official(own, formula, row.get(column.column), column.title):
                book.write_formula(name, table.begins[number], own.excel(formula))
    for total, one in table.formulas:
        name = total_name(table.block.id, total.id, one.column)
        if not book.has(name):
            continue
        formula, cells = read_formula(one.formula), _TotalCells(book, table, vocabulary, one.column)
        official = vocabulary.value(total.values.get(one.column, ""))
        if _is_official(cells, formula, official, total.label):
            book.write_formula(name, None, cells.excel(formula))


def _is_official(cells: _Cells, formula: Expression, official: Value, title: str) -> bool:
    """Whether a formula can stand for the official figure; raise ExportError if it says another."""
    figure = _fraction(official)
    if figure is None or any(cells.value(name) is None for name in names_of(formula)):
        return False
    result = calculated(formula, cells.surroundings())
    if result != figure:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "작업용 사본의 수식이 공식 금액과 다릅니다: {title}\n"
                "수식 {result}, 공식 금액 {official}\n서식 파일의 수식을 고쳐 주세요.",
            ),
            title=title,
            result=result,
            official=official,
        )
    return True


class _Cells:
    """What the names of a formula are: their values, and how Excel calls them."""

    def __init__(self, book: CaseWorkbook, table: BegunTable, vocabulary: PaperVocabulary) -> None:
        self._book, self._table, self._vocabulary = book, table, vocabulary

    def value(self, name: str) -> Fraction | str | None:
        """Return the value of a name; None where it is not known."""
        if found := _OF_COLUMN.fullmatch(name):
            return self._of_column(found[1], found[2])
        value = self._vocabulary.value(name)
        return value if isinstance(value, str) else _fraction(value)

    def address(self, name: str) -> str:
        """Return the cell of a name, or its value where no cell shows it."""
        return _written(self._number(name))

    def surroundings(self) -> Surroundings:
        return Surroundings(self._number, self._column_figure, self._rounded)

    def excel(self, formula: Expression) -> str:
        """Write a formula for Excel."""
        if isinstance(formula, Number):
            return formula.text
        if isinstance(formula, Name):
            return self.address(formula.name)
        if isinstance(formula, ColumnFigure):
            return self._excel_of_column(formula)
        if isinstance(formula, Rounded):
            step, direction = self._rule(formula.purpose)
            inner = f"ROUND({self.excel(formula.inner)},{SAFE_PLACES})"
            if step == 1:
                return f"{_ROUND[direction]}({inner},0)"
            return f"{_ROUND[direction]}({inner}/{step},0)*{step}"
        return f"({self.excel(formula.left)}{formula.sign}{self.excel(formula.right)})"

    def _column(self, column_id: str) -> str:
        place = self._book.place(column_name(self._table.block.id, column_id))
        return get_column_letter(place.column)

    def _excel_of_column(self, figure: ColumnFigure) -> str:
        cells = self._all_rows(figure.column)
        if figure.kind is ColumnFigureKind.RANK:
            # distinct lower figures; a row that text has pushed apart leaves empty cells between
            lower = f'({cells}<{self.address(figure.column)})*({cells}<>"")'
            alike = f'(COUNTIF({cells},{cells})+({cells}=""))'
            return f"(ROUND(SUMPRODUCT({lower}/{alike}),0)+1)"
        if figure.where:
            text = str(self.value(figure.like)).replace('"', '""')
            return f'SUMIF({self._all_rows(figure.where)},"{text}",{cells})'
        return f"{figure.kind.upper()}({cells})"

    def _all_rows(self, column_id: str) -> str:
        column, begins = self._column(column_id), self._table.begins
        return f"{column}{begins[0]}:{column}{begins[-1]}"

    def _of_column(self, kind: str, column: str) -> Fraction | str | None:
        """Return a figure over a column, None while one of its rows is not known."""
        values = [row.get(column) for row in self._table.rows]
        if kind == TEXTS:
            return "" if all(isinstance(value, str) and value for value in values) else None
        known = [value for value in map(_fraction, values) if value is not None]
        if not known or len(known) < len(values):
            return None
        if kind == ColumnFigureKind.RANK:
            own = self.value(column)
            if not isinstance(own, Fraction):
                return None
            return Fraction(sorted(set(known)).index(own) + 1)
        return min(known) if kind == ColumnFigureKind.LOWEST else sum(known, Fraction(0))

    def _column_figure(self, figure: ColumnFigure) -> Fraction:
        if not figure.where:
            return self._number(figure.name)
        text = self.value(figure.like)
        rows = [row for row in self._table.rows if row.get(figure.where) == text]
        return sum((_fraction(row.get(figure.column)) or Fraction(0) for row in rows), Fraction(0))

    def _number(self, name: str) -> Fraction:
        value = self.value(name)
        if not isinstance(value, Fraction):
            raise TypeError(name)
        return value

    def _rounded(self, purpose: str, value: Fraction) -> Fraction:
        step, direction = self._rule(purpose)
        units = value / step
        whole = {
            "down": units.__floor__,
            "half_up": (units + Fraction(1, 2)).__floor__,
            "up": units.__ceil__,
        }[direction]()
        return Fraction(whole * step)

    def _rule(self, purpose: str) -> tuple[int, str]:
        step = self._number(f"rounding.{purpose}.step")
        return int(step), str(self.value(f"rounding.{purpose}.direction"))


class _RowCells(_Cells):
    """The cells of one row of a table."""

    def __init__(
        self, book: CaseWorkbook, table: BegunTable, vocabulary: PaperVocabulary, number: int
    ) -> None:
        super().__init__(book, table, vocabulary)
        self._row, self._at = table.rows[number], table.begins[number]

    def value(self, name: str) -> Fraction | str | None:
        if self._is_column(name):
            return _fraction(self._row.get(name))
        return super().value(name)

    def address(self, name: str) -> str:
        if self._is_column(name) and self._book.has(column_name(self._table.block.id, name)):
            return f"{self._column(name)}{self._at}"
        return super().address(name)

    def _is_column(self, name: str) -> bool:
        return any(one.column == name for one in self._table.block.columns)


class _TotalCells(_Cells):
    """The cells of the sums below a table, in one column."""

    def __init__(
        self, book: CaseWorkbook, table: BegunTable, vocabulary: PaperVocabulary, column: str
    ) -> None:
        super().__init__(book, table, vocabulary)
        self._sums = column

    def value(self, name: str) -> Fraction | str | None:
        total = self._total(name)
        if total is None:
            return super().value(name)
        return _fraction(self._vocabulary.value(total.values.get(self._sums, "")))

    def address(self, name: str) -> str:
        total = self._total(name)
        if total is None:
            return super().address(name)
        place = self._book.place(total_name(self._table.block.id, total.id, self._sums))
        return f"{get_column_letter(place.column)}{place.row}"

    def _total(self, name: str) -> Total | None:
        group, _, total_id = name.partition(".")
        totals: Sequence[Total] = self._table.totals if group == TOTAL else ()
        return next((one for one in totals if one.id == total_id), None)


def _fraction(value: Value) -> Fraction | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return Fraction(value)


def _written(value: Fraction) -> str:
    """Write a value for Excel: whole, or with its places."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"({value.numerator}/{value.denominator})"
