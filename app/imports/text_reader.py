"""Reads .csv, .tsv and .txt: encoding, delimiter, and rows under the numbers that Excel shows."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from io import BufferedReader, TextIOWrapper
from itertools import islice
from typing import NamedTuple

from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import FileKind, FileNote, NoteKind, cell_name
from app.imports.facts import ErrorCells, Notes
from app.imports.messages import Checked, FileEnded, Message, SheetBegun
from app.imports.row_blocks import blocks
from app.imports.text_encoding import encoding_of

DELIMITERS = ",\t;|"
_LONGEST_CELL = 1_000_000  # characters; one quotation mark too few makes a cell of all the rest
_LONGEST_LINE = 1_000_000  # characters; 500 columns of 2,000 characters each
_LINES_LOOKED_AT = 20  # to tell the delimiter: titles may stand above the table
_SEPARATOR_LINE = re.compile(r"\ufeff?sep=(.)\s*", re.I)
_KEPT_AS_TEXT = re.compile(r'="(.*)"', re.S)  # ="01", by which programs keep Excel from counting


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the lines of a text make a table."""

    delimiter: str
    skipped: int  # lines before the table that Excel does not count


@dataclass(slots=True)
class _Counted:
    """What the first pass over the rows found."""

    rows: int
    columns: int
    usual_width: int
    notes: Notes
    is_strict: bool


def read_text(
    file: BufferedReader, name: str, ending: str, limits: ReadingLimits, chosen_encoding: str = ""
) -> Iterator[Message]:
    """Go through the rows of a text file; raise ReadingError before the first one."""
    encoding = encoding_of(file, name, chosen_encoding)
    file.seek(0)
    text = TextIOWrapper(file, encoding=encoding, newline="")
    csv.field_size_limit(_LONGEST_CELL)
    shape = _shape(text, name, ending)
    counted = _count(text, shape, name, limits)
    yield Checked(counted.rows)
    yield SheetBegun(name, notes=tuple(counted.notes.kept), more_notes=counted.notes.more)
    rows = _records(text, shape, name, is_strict=counted.is_strict)
    yield from blocks((_cells(row) for row in rows), 1, 1, ErrorCells())
    notes = frozenset({FileNote.SEPARATOR_LINE} if shape.skipped else ())
    yield FileEnded(FileKind.TEXT, notes=notes, encoding=encoding, delimiter=shape.delimiter)


def _shape(text: TextIOWrapper, name: str, ending: str) -> _Shape:
    """Tell the delimiter from the first lines."""
    text.seek(0)
    lines = [line for line in islice(_pieces(text, name), _LINES_LOOKED_AT) if line.strip()]
    if not lines:
        raise ReadingError(Refusal.NO_TABLE, name=name)
    told = _SEPARATOR_LINE.fullmatch(lines[0])
    if told is not None:
        return _Shape(told[1], 1)
    fits = {one: _fit(lines, one) for one in DELIMITERS}
    if ending in {".tsv", ".txt"} and 2 * fits["\t"].share > 1:
        return _Shape("\t", 0)
    delimiter = max(DELIMITERS, key=lambda one: fits[one])
    if fits[delimiter].width > 1:
        return _Shape(delimiter, 0)
    if ending != ".csv":
        raise ReadingError(Refusal.NO_TABLE, name=name)
    return _Shape(",", 0)  # one column


class _Fit(NamedTuple):
    """How well a delimiter parts the first rows: in how many of them it finds the usual width.

    Where it does not stand beside the quotation marks, these are left over in the cells.
    """

    is_beside_quotes: bool
    share: Fraction
    width: int


def _fit(lines: list[str], delimiter: str) -> _Fit:
    """Look at rows and not at the first line alone, which may be a title with a comma in it."""
    try:
        rows = [row for row in csv.reader(lines, delimiter=delimiter) if any(row)]
    except csv.Error:
        rows = []
    widths = [len(row) for row in rows]
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return _Fit(False, Fraction(0), 1)
    width, usual = max(counts.items(), key=lambda one: (one[1], one[0]))
    is_beside = all(cell.count('"') % 2 == 0 for row in rows for cell in row)
    return _Fit(is_beside, Fraction(usual, len(widths)), width)


def _pieces(text: TextIOWrapper, name: str) -> Iterator[str]:
    """Go through the lines; raise ReadingError for an endless one, which may be the whole file."""
    while line := text.readline(_LONGEST_LINE):
        is_cut = len(line) == _LONGEST_LINE and not line.endswith(("\n", "\r"))
        if is_cut and line.count('"') % 2 == 0:  # else the true cause is a quote that stays open
            raise ReadingError(Refusal.ENDLESS_LINE, name=name)
        yield line


def _records(
    text: TextIOWrapper, shape: _Shape, name: str, *, is_strict: bool
) -> Iterator[list[str]]:
    text.seek(0)
    lines = islice(_pieces(text, name), shape.skipped, None)
    return csv.reader(lines, delimiter=shape.delimiter, strict=is_strict)


def _count(text: TextIOWrapper, shape: _Shape, name: str, limits: ReadingLimits) -> _Counted:
    """Go through all rows once; raise ReadingError past a limit and for an open quote."""
    try:
        return _counted(_records(text, shape, name, is_strict=True), name, limits, is_strict=True)
    except _BrokenQuoteError as broken:
        _refuse_open_quote(text, shape, name)
        counted = _counted(
            _records(text, shape, name, is_strict=False), name, limits, is_strict=False
        )
        counted.notes.add(NoteKind.BROKEN_QUOTE, broken.row)
        return counted


class _BrokenQuoteError(Exception):
    """Text behind a closing quotation mark, by the number of its row."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def _counted(
    records: Iterable[list[str]], name: str, limits: ReadingLimits, *, is_strict: bool
) -> _Counted:
    most_rows, most_columns = limits.value(LimitName.ROWS), limits.value(LimitName.COLUMNS)
    widths: list[int] = []
    last_row = columns = 0
    row = 0
    try:
        for row, record in enumerate(records, start=1):
            has_value = any(record) and not all(map(_is_blank, record))
            widths.append(len(record) if has_value else 0)
            if not has_value:
                continue
            last_row = row
            if len(record) > columns:
                columns = len(record)
                _check(columns, most_columns, name, cell_name(row, columns), limits)
            if row > most_rows:
                raise _too_large(Refusal.TOO_MANY_ROWS, name, f"A{row}", limits, LimitName.ROWS)
    except csv.Error as error:
        complaint = str(error)
        if "end of data" in complaint or "field limit" in complaint or not is_strict:
            raise ReadingError(Refusal.OPEN_QUOTE, name=name, row=row + 1) from error
        raise _BrokenQuoteError(row + 1) from error
    if not last_row:
        raise ReadingError(Refusal.NO_TABLE, name=name)
    if last_row * columns > limits.value(LimitName.CELLS):
        words = limits.words(LimitName.CELLS)
        raise ReadingError(Refusal.TOO_MUCH, name=name, sheet=name, limit=words)
    usual = Counter(width for width in widths if width).most_common(1)[0][0]
    notes = Notes()
    for number, width in enumerate(widths[:last_row], start=1):
        if width and width != usual:
            notes.add(NoteKind.RAGGED_ROW, number)
    return _Counted(last_row, columns, usual, notes, is_strict)


def _is_blank(cell: str) -> bool:
    return not cell or cell.isspace()


def _check(columns: int, most: int, name: str, cell: str, limits: ReadingLimits) -> None:
    if columns > most:
        raise _too_large(Refusal.TOO_MANY_COLUMNS, name, cell, limits, LimitName.COLUMNS)


def _too_large(
    reason: Refusal, name: str, cell: str, limits: ReadingLimits, limit: LimitName
) -> ReadingError:
    return ReadingError(reason, name=name, sheet=name, cell=cell, limit=limits.words(limit))


def _refuse_open_quote(text: TextIOWrapper, shape: _Shape, name: str) -> None:
    """Raise ReadingError when the last row swallowed the rest because a quote stays open.

    Lenient reading says nothing of it; the marks in the lines of that row are then odd in number.
    """
    text.seek(0)
    taken: list[str] = []

    def lines() -> Iterator[str]:
        nonlocal taken
        for line in islice(_pieces(text, name), shape.skipped, None):
            taken.append(line)
            yield line

    row, last = 0, taken
    try:
        for _ in csv.reader(lines(), delimiter=shape.delimiter):
            row += 1
            last, taken = taken, []
    except csv.Error as error:
        raise ReadingError(Refusal.OPEN_QUOTE, name=name, row=row + 1) from error
    if sum(line.count('"') for line in last) % 2:
        raise ReadingError(Refusal.OPEN_QUOTE, name=name, row=row)


def _cells(record: list[str]) -> list[str]:
    if not any(cell.startswith('="') for cell in record):
        return record
    return [
        kept[1] if (kept := _KEPT_AS_TEXT.fullmatch(cell)) is not None else cell for cell in record
    ]
