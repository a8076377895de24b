"""Reads .xls by xlrd; where its styles are broken, a second time without them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.domain.number_formats import UNKNOWN, shows_percent, tells_more
from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import (
    DateSystem,
    FileKind,
    FileNote,
    MergedRange,
    SheetState,
    cell_name,
)
from app.imports.facts import SheetFacts
from app.imports.messages import Checked, FileEnded, Message, SheetBegun
from app.imports.row_blocks import FoundCell, blocks, day_or_moment
from app.imports.workbook_facts import hides_thousands

if TYPE_CHECKING:
    import xlrd
    from xlrd.sheet import Sheet

_STATES = (SheetState.VISIBLE, SheetState.HIDDEN, SheetState.VERY_HIDDEN)
_FIRST_CERTAIN_DAY = 61  # days before 1900-03-01 are one off in Excel itself
_DAY_ZERO = datetime(1899, 12, 31)  # noqa: DTZ001 (a file knows no time zone)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.I)


def read_old_workbook(
    file: BinaryIO, name: str, limits: ReadingLimits, *, by_second_reader: bool
) -> Iterator[Message]:
    """Go through what an old workbook holds; raise ReadingError before the first row.

    What the reader itself raises for a broken file is let through.
    """
    import xlrd

    file.seek(0)
    with Path(os.devnull).open("w", encoding="utf-8") as log:
        try:
            book = xlrd.open_workbook(
                file_contents=file.read(),
                logfile=log,
                formatting_info=not by_second_reader,
                ragged_rows=True,
            )
        except (xlrd.XLRDError, xlrd.compdoc.CompDocError) as error:
            raise _refusal(str(error), name) from error
        sheets = [(_facts(book, sheet, name, limits), sheet) for sheet in book.sheets()]
    cells = 0
    for facts, _ in sheets:
        cells += facts.cells
        if cells > limits.value(LimitName.CELLS):
            words = limits.words(LimitName.CELLS)
            raise ReadingError(Refusal.TOO_MUCH, name=name, sheet=facts.name, limit=words)
    if not cells:
        raise ReadingError(Refusal.NO_TABLE, name=name)
    yield Checked(sum(facts.last_row for facts, _ in sheets))
    for facts, sheet in sheets:
        yield SheetBegun(
            facts.name,
            state=facts.state,
            merged=tuple(facts.merged),
            hidden_rows=frozenset(facts.hidden_rows),
            hidden_columns=frozenset(facts.hidden_columns),
            percent_columns=frozenset(facts.percent_columns),
            scaled_columns=frozenset(facts.scaled_columns),
            formats=facts.formats.told(),
        )
        yield from blocks(_rows(book, sheet, facts), 1, 1, facts.errors)
    system = DateSystem.SINCE_1904 if book.datemode else DateSystem.SINCE_1900
    notes = frozenset({FileNote.SECOND_READER} if by_second_reader else ())
    yield FileEnded(FileKind.XLS, system, notes)


def _refusal(complaint: str, name: str) -> ReadingError:
    if "encrypted" in complaint.lower():
        return ReadingError(Refusal.PASSWORD, name=name)
    if "No sheets" in complaint or "Can't find workbook" in complaint:
        return ReadingError(Refusal.NO_WORKBOOK, name=name)
    return ReadingError(Refusal.DAMAGED, name=name, where="통합 문서의 내용")


def _facts(book: xlrd.Book, sheet: Sheet, name: str, limits: ReadingLimits) -> SheetFacts:
    """Return the true range of a sheet, and what is merged, hidden, wrong or a percentage in it."""
    import xlrd

    facts = SheetFacts(sheet.name, state=_STATES[min(sheet.visibility, 2)])
    plain: set[int] = set()
    blank = {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}
    for row in range(sheet.nrows):
        kinds = sheet.row_types(row)
        for column, kind in enumerate(kinds):
            if kind in blank or sheet.cell_value(row, column) == "":
                continue
            _check_range(facts, row + 1, column + 1, name, limits)
            if kind == xlrd.XL_CELL_ERROR:
                code = sheet.cell_value(row, column)
                facts.errors.add(row + 1, column + 1, xlrd.error_text_from_code.get(code, ""))
            elif kind == xlrd.XL_CELL_NUMBER:
                format_ = _format(book, sheet, row, column)
                (facts.percent_columns if shows_percent(format_) else plain).add(column + 1)
                if hides_thousands(format_):
                    facts.scaled_columns.add(column + 1)
                if tells_more(format_):
                    facts.formats.add(row + 1, column + 1, format_)
    facts.percent_columns -= plain
    facts.merged = [
        MergedRange(top + 1, left + 1, below, right)
        for top, below, left, right in sheet.merged_cells
    ]
    facts.keep_merges(name, limits)
    facts.hidden_rows = {row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden}
    facts.hidden_columns = {column + 1 for column, info in sheet.colinfo_map.items() if info.hidden}
    return facts


def _check_range(
    facts: SheetFacts, row: int, column: int, name: str, limits: ReadingLimits
) -> None:
    facts.last_row = max(facts.last_row, row)
    facts.last_column = max(facts.last_column, column)
    if row <= limits.value(LimitName.ROWS):
        return
    raise ReadingError(
        Refusal.TOO_MANY_ROWS,
        name=name,
        sheet=facts.name,
        cell=cell_name(row, column),
        limit=limits.words(LimitName.ROWS),
    )


def _format(book: xlrd.Book, sheet: Sheet, row: int, column: int) -> str:
    """Return how a cell shows its number, as far as the formats were read."""
    if not book.formatting_info:
        return UNKNOWN
    style = book.xf_list[sheet.cell_xf_index(row, column)]
    shown = book.format_map.get(style.format_key)
    return "" if shown is None else str(shown.format_str)


def _rows(book: xlrd.Book, sheet: Sheet, facts: SheetFacts) -> Iterator[list[FoundCell]]:
    import xlrd

    for row in range(facts.last_row):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        yield [
            _moment(book, float(value), _format(book, sheet, row, column))
            if kind == xlrd.XL_CELL_DATE
            else _cell(kind, value)
            for column, (kind, value) in enumerate(zip(kinds, values, strict=True))
        ]


def _cell(kind: int, value: str | float) -> FoundCell:
    import xlrd

    if kind in {xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER}:
        return value
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    return None  # nothing, or an error, which the checks tell


def _moment(book: xlrd.Book, days: float, shown_by: str) -> FoundCell:
    """Return a day, a moment or a time; hours that are counted beyond a day are a length."""
    import xlrd

    if 0 <= days < 1 or _ELAPSED.search(shown_by):
        return timedelta(days=days) if days else time(0)
    if not book.datemode and days < _FIRST_CERTAIN_DAY:
        return day_or_moment(_DAY_ZERO + timedelta(days=days)) if days > 0 else days
    try:
        return day_or_moment(xlrd.xldate_as_datetime(days, book.datemode))
    except (xlrd.xldate.XLDateError, OverflowError):
        return days
