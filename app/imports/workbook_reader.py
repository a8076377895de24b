"""Reads .xlsx and .xlsm: checked whole, then read by python-calamine, or by openpyxl after it.

Each reader is silently wrong somewhere. Both take from the checks what they get wrong: which sheets
there are, how far each goes, merged cells, errors.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.row_set import RowSet
from app.domain.sheet_grid import FileKind, FileNote
from app.imports.facts import SheetFacts
from app.imports.messages import Checked, FileEnded, Message, SheetBegun
from app.imports.package_parts import PackageParts
from app.imports.row_blocks import FoundCell, blocks, day_or_moment
from app.imports.sheet_scan import scan_sheet
from app.imports.workbook_facts import WorkbookFacts, workbook_facts

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # a character that XML cannot hold


def read_workbook(
    file: BinaryIO, name: str, limits: ReadingLimits, *, by_second_reader: bool
) -> Iterator[Message]:
    """Go through what a workbook holds; raise ReadingError before the first row or not at all.

    What a reader itself raises for a broken file is let through.
    """
    facts = checked_workbook(file, name, limits)
    yield Checked(sum(sheet.last_row for sheet in facts.sheets))
    if by_second_reader:
        yield from _by_openpyxl(file, facts)
    else:
        yield from _by_calamine(file, facts)
    notes = frozenset({FileNote.SECOND_READER} if by_second_reader else ())
    yield FileEnded(FileKind.XLSX, facts.date_system, notes)


def checked_workbook(file: BinaryIO, name: str, limits: ReadingLimits) -> WorkbookFacts:
    """Return what is to be known of a workbook before it is read; raise ReadingError."""
    parts = PackageParts(file, name, limits)
    facts = workbook_facts(parts, name, limits)
    cells = 0
    for sheet in facts.sheets:
        scan_sheet(parts, sheet, facts, name, limits)
        cells += sheet.cells
        if cells > limits.value(LimitName.CELLS):
            words = limits.words(LimitName.CELLS)
            raise ReadingError(Refusal.TOO_MUCH, name=name, sheet=sheet.name, limit=words)
    if not any(sheet.last_row for sheet in facts.sheets):
        is_formulas = any(sheet.uncalculated for sheet in facts.sheets)
        raise ReadingError(Refusal.NO_VALUES if is_formulas else Refusal.NO_TABLE, name=name)
    return facts


def _by_calamine(file: BinaryIO, facts: WorkbookFacts) -> Iterator[Message]:
    from python_calamine import CalamineWorkbook

    file.seek(0)
    workbook = CalamineWorkbook.from_filelike(file)
    for sheet in facts.sheets:
        found = workbook.get_sheet_by_name(sheet.name)
        row, column = found.start or (0, 0)
        yield _begun(sheet, row + 1, column + 1)
        # Its rows begin with the first of the sheet, its columns with the first that has a value.
        rows = islice(found.iter_rows(), row, None)
        yield from blocks(rows, row + 1, column + 1, sheet.errors)


def _by_openpyxl(file: BinaryIO, facts: WorkbookFacts) -> Iterator[Message]:
    import openpyxl

    file.seek(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it leaves out, none of which is read here
        workbook = openpyxl.load_workbook(
            file,
            read_only=all(sheet.is_in_order for sheet in facts.sheets),  # else rows get lost
            data_only=True,
            keep_links=False,
        )
        for sheet in facts.sheets:
            yield _begun(sheet, 1, 1)
            if not sheet.last_row:
                continue
            found = workbook[sheet.name]
            if workbook.read_only:
                found.reset_dimensions()  # what the file says of its size may be wrong
            rows = found.iter_rows(
                max_row=sheet.last_row, max_col=sheet.last_column, values_only=True
            )
            yield from blocks(map(_cells, rows), 1, 1, sheet.errors)


def _cells(row: tuple[object, ...]) -> Iterator[FoundCell]:
    from datetime import datetime

    for cell in row:
        if isinstance(cell, datetime):
            yield day_or_moment(cell)
        elif isinstance(cell, str) and "_x" in cell:
            yield _ESCAPED.sub(lambda one: chr(int(one[1], 16)), cell)
        else:
            yield cell  # type: ignore[misc]  # openpyxl gives no others than these


def _begun(sheet: SheetFacts, first_row: int, first_column: int) -> SheetBegun:
    return SheetBegun(
        sheet.name,
        first_row,
        first_column,
        sheet.state,
        tuple(sheet.merged),
        frozenset(sheet.hidden_rows),
        frozenset(sheet.hidden_columns),
        frozenset(sheet.percent_columns),
        tuple(sheet.notes.kept),
        sheet.notes.more,
        {column: RowSet(bytes(rows)) for column, rows in sheet.uncalculated.items()},
        scaled_columns=frozenset(sheet.scaled_columns),
        formats=sheet.formats.told(),
    )
