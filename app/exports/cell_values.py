"""Puts values in cells so that every program shows them as they are: no formula, no cut text."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl.cell import Cell

from app.domain.korean_text import cleaned


@dataclass(frozen=True, slots=True)
class Formatted:
    """A figure with its own number format, in a column that holds figures of several kinds."""

    figure: int | float | Decimal
    number_format: str


Value = str | int | float | Decimal | date | Formatted | None

LONGEST_TEXT = 32_767  # UTF-16 units that Excel keeps in one cell; it cuts the rest without a word
DATE_FORMAT = 'yyyy". "m". "d"."'  # 2026. 11. 23.
WHOLE_FORMAT = "#,##0"
PART_FORMAT = "#,##0.0##"
_LOOKS_LIKE_FORMULA = ("=", "+", "-", "@")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # _x0041_ in a text would be shown as A
_REFUSED = re.compile("[\ufffe\uffff]")  # what XML refuses beside control characters


def printable(text: str, cut_mark: str) -> str:
    """Return the text as a cell can hold it: no unseen characters, cut visibly when too long."""
    text = _REFUSED.sub("", cleaned(text))
    units = text.encode("utf-16-le")
    if len(units) <= LONGEST_TEXT * 2:
        return text
    return units[: (LONGEST_TEXT - len(cut_mark)) * 2].decode("utf-16-le", "ignore") + cut_mark


def _usual_format(value: int | float | date | None) -> str:
    """Return how a value is shown where the template does not say."""
    if isinstance(value, date):
        return DATE_FORMAT
    if isinstance(value, int):
        return WHOLE_FORMAT
    return PART_FORMAT if isinstance(value, float) else "General"


def is_figure(value: Value) -> bool:
    """Whether a value is a number, which stands at the right."""
    return isinstance(value, int | float | Decimal | Formatted)


def put(cell: Cell, value: Value, cut_mark: str) -> None:
    """Write one value; what an officer typed stays text, whatever it looks like."""
    if isinstance(value, Formatted):
        cell.number_format = value.number_format
        value = value.figure
    if isinstance(value, str):
        text = printable(value, cut_mark)
        cell.value = _ESCAPE.sub("_x005F_", text) or None
        if text:
            cell.data_type = "s"  # "=1+1" and "#N/A" too
            cell.quotePrefix = len(text) > 1 and text.startswith(_LOOKS_LIKE_FORMULA)  # when edited
        return
    if isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else float(value)
    is_open = cell.number_format == "General"  # the library sets a format of its own for a date
    cell.value = value
    if is_open:
        cell.number_format = _usual_format(value)
    if value is not None and cell.alignment.wrap_text:
        align(cell, wrap_text=False, shrink_to_fit=True)  # a narrow column would show ####


def align(cell: Cell, **changed: str | bool) -> None:
    """Change how a cell is aligned; the rest of its alignment stays."""
    alignment: Any = copy(cell.alignment)
    for name, value in changed.items():
        setattr(alignment, name, value)
    cell.alignment = alignment
