"""How a compared figure stands in its cell: as a number with the unit of its kind, or in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from app.domain.compared_result import (
    GATE_MET,
    YES_COUNT,
    side_key,
    side_mean_key,
    target_key,
)
from app.domain.comparing import ComparedRow, ComparedValue, Figure, RowKind, TrendLine
from app.domain.noun_endings import noun_sentence
from app.exports.cell_values import Formatted, Value
from app.exports.comparison_form import ComparisonForm

MEAN, SHARE, PLAIN = "0.00", "0%", "#,##0"
_LEVELS = (side_key(""), target_key(""))
_COUNTS = (YES_COUNT, GATE_MET, "answers.")


def level_value(cell: ComparedValue) -> int | None:
    """Return the level of an axis that a chart draws; nothing, which it leaves out, for none."""
    return cell.value if isinstance(cell.value, int) else None


def cell_value(form: ComparisonForm, row: ComparedRow, cell: ComparedValue) -> Value:
    """Return what a cell of the comparison holds; what is open or not asked is told in words."""
    if not cell.is_asked:
        return form.common.not_asked
    if cell.value is None:
        return _missing(form, row)
    if row.kind is RowKind.AXIS and isinstance(cell.value, int):
        return Formatted(cell.value, form.formats.level)
    if row.kind is RowKind.ANSWER and isinstance(cell.value, str):
        return noun_sentence(cell.value)  # the sentence of a level, as the other papers end it
    return _shown(form, row.key, cell.value)


def trend_value(form: ComparisonForm, key: str, value: Figure) -> Value:
    """Return a figure as it stood at one time, or that it was open."""
    return form.common.open if value is None else _shown(form, key, value)


def change_value(form: ComparisonForm, line: TrendLine) -> Value:
    """Return how far a figure went, with its sign; nothing with fewer than two known."""
    if line.change is None:
        return form.empty
    number_format = number_format_of(form, line.key, line.change)
    signed = f"+{number_format};-{number_format};{number_format}"
    return Formatted(_number(line.change), signed)


def number_format_of(form: ComparisonForm, key: str, value: int | Fraction | Decimal) -> str:
    """Return how a figure with this key is shown: in levels, a mean, a share, a number of items."""
    if key.startswith(_LEVELS):
        return form.formats.level
    if key.startswith(side_mean_key("")):
        return MEAN
    if key.startswith(_COUNTS):
        return form.formats.count
    return SHARE if isinstance(value, Fraction) else PLAIN


def _missing(form: ComparisonForm, row: ComparedRow) -> str:
    """Say what stands for a value that is not there: an answer, a target, or a figure."""
    if row.kind is RowKind.ANSWER:
        return form.common.unanswered
    is_target = row.kind is RowKind.FIGURE and row.key.startswith(target_key(""))
    return form.common.no_target if is_target else form.common.open


def _shown(form: ComparisonForm, key: str, value: int | Fraction | Decimal | str) -> Value:
    if isinstance(value, str):
        return value
    return Formatted(_number(value), number_format_of(form, key, value))


def _number(value: int | Fraction | Decimal) -> int | float | Decimal:
    return float(value) if isinstance(value, Fraction) else value
