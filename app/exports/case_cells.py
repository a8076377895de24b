"""How the named values of a case stand in cells: figures stay figures, shown by their format."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeGuard

from app.domain.money_text import DisplayUnit
from app.domain.paper_vocabulary import Value, ValueKind
from app.domain.rounding import Direction
from app.exports.case_words import CaseWords
from app.exports.cell_values import PART_FORMAT, WHOLE_FORMAT, Formatted, printable
from app.exports.cell_values import Value as CellValue

THOUSANDS_FORMAT = "#,##0,"  # the cell holds won, and shows thousands of them
THOUSANDS_SHOWN = Direction.HALF_UP  # as every reader of workbooks rounds by that format
THOUSAND = 1000


def in_box(value: Value, kind: ValueKind, words: CaseWords) -> CellValue:
    """Return a value as a box beside its label shows it: with its unit."""
    if kind is ValueKind.WON and is_amount(value):
        return Formatted(value, f'{WHOLE_FORMAT}"{words.values.won}"')
    return _cell(value, kind, words)


def in_table(value: Value, kind: ValueKind, words: CaseWords, amounts_in: DisplayUnit) -> CellValue:
    """Return a value as a column of a table shows it: the unit stands above the table."""
    if kind is ValueKind.WON and is_amount(value):
        shown = WHOLE_FORMAT if amounts_in is DisplayUnit.WON else THOUSANDS_FORMAT
        return Formatted(value, shown)
    return _cell(value, kind, words)


def is_rounded(value: Value) -> bool:
    """Whether a sum in won loses something when it is shown in thousands."""
    return is_amount(value) and value % THOUSAND != 0


def is_amount(value: Value) -> TypeGuard[int]:
    """Whether a value is a whole number, as every sum in won is."""
    return isinstance(value, int) and not isinstance(value, bool)


def _cell(value: Value, kind: ValueKind, words: CaseWords) -> CellValue:
    if isinstance(value, bool):
        return words.values.yes if value else words.values.no
    if isinstance(value, str) and not printable(value, "").strip():
        return None  # nothing that anyone would see
    if isinstance(value, int | Decimal):
        is_whole = value == int(value)
        if kind is ValueKind.PERCENT:
            number_format = f'{"0" if is_whole else "0.0##"}"{words.values.percent}"'
        else:
            number_format = WHOLE_FORMAT if is_whole else PART_FORMAT
        return Formatted(int(value) if is_whole else value, number_format)
    return value
