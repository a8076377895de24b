"""What the reading process tells the program, and how a read file comes of it. Plain data only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from decimal import Decimal
from itertools import islice

from app.domain.cell_formats import CellFormats
from app.domain.row_set import RowSet
from app.domain.sheet_grid import (
    CellError,
    CellNote,
    CellValue,
    DateSystem,
    FileKind,
    FileNote,
    MergedRange,
    NoteKind,
    ReadFile,
    Row,
    SheetGrid,
    SheetState,
)

# A cell on its way: a number with a fraction is still the number of the file format.
SentCell = str | int | float | bool | date | time | CellError | None
_MOST_WHOLE = 1e15  # beyond it the file format itself knows no single units any more
_NOTES_OF_MERGES = 200


@dataclass(frozen=True, slots=True)
class Started:
    """The process runs."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The file is harmless, and has so many rows."""

    rows: int


@dataclass(frozen=True, slots=True)
class SheetBegun:
    """A sheet; its rows follow."""

    name: str
    first_row: int = 1
    first_column: int = 1
    state: SheetState = SheetState.VISIBLE
    merged: tuple[MergedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    percent_columns: frozenset[int] = frozenset()
    notes: tuple[CellNote, ...] = ()
    more_notes: int = 0
    uncalculated: Mapping[int, RowSet] = field(default_factory=dict)
    scaled_columns: frozenset[int] = frozenset()
    formats: CellFormats = field(default_factory=CellFormats)


@dataclass(frozen=True, slots=True)
class RowsRead:
    """The next rows of the sheet."""

    rows: list[list[SentCell]]


@dataclass(frozen=True, slots=True)
class FileEnded:
    """All of the file was read."""

    kind: FileKind
    date_system: DateSystem = DateSystem.SINCE_1900
    notes: frozenset[FileNote] = frozenset()
    encoding: str = ""
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The file is not read, for this cause."""

    reason: str
    values: dict[str, object]


Message = Started | Checked | SheetBegun | RowsRead | FileEnded | Refused


def exact(cell: SentCell) -> CellValue:
    """Return a cell as the program keeps it: a fraction as the decimal of its shortest text."""
    if not isinstance(cell, float):
        return cell
    if cell.is_integer() and abs(cell) < _MOST_WHOLE:
        return int(cell)
    return Decimal(repr(cell))


@dataclass
class Assembly:
    """Puts a file together, message by message."""

    name: str
    rows_read: int = 0
    _begun: SheetBegun | None = None
    _rows: list[Row] = field(default_factory=list)
    _sheets: list[SheetGrid] = field(default_factory=list)
    _texts: dict[str, str] = field(default_factory=dict)  # one text of a sheet is kept once

    def begin(self, sheet: SheetBegun) -> None:
        """Take the head of the next sheet."""
        self._end_sheet()
        self._begun = sheet

    def add(self, rows: Iterable[list[SentCell]]) -> None:
        """Take the next rows of the sheet."""
        kept = self._texts.setdefault
        for row in rows:
            self._rows.append(
                tuple(kept(cell, cell) if type(cell) is str else exact(cell) for cell in row)
            )
            self.rows_read += 1

    def end(self, ended: FileEnded) -> ReadFile:
        """Return the file."""
        self._end_sheet()
        return ReadFile(
            self.name,
            ended.kind,
            tuple(self._sheets),
            ended.date_system,
            ended.notes,
            ended.encoding,
            ended.delimiter,
        )

    def _end_sheet(self) -> None:
        begun, rows = self._begun, self._rows
        if begun is None:
            return
        while rows and not any(cell is not None for cell in rows[-1]):
            rows.pop()
        above = next((n for n, row in enumerate(rows) if any(c is not None for c in row)), 0)
        left = min(map(_empty_cells_before, rows), default=0)
        grid = SheetGrid(
            begun.name,
            tuple(row[left:] if left else row for row in islice(rows, above, None)),
            begun.first_row + above,
            begun.first_column + left,
            tuple(sorted(begun.merged)),
            begun.hidden_rows,
            begun.hidden_columns,
            begun.state,
            begun.notes,
            begun.more_notes,
            begun.percent_columns,
            begun.uncalculated,
            scaled_columns=begun.scaled_columns,
            formats=begun.formats,
        )
        self._sheets.append(_with_covered(grid))
        self._begun, self._rows = None, []
        self._texts.clear()


def _empty_cells_before(row: Row) -> int:
    """Return how many empty cells begin a row; more than there are columns where all are empty."""
    return next((n for n, cell in enumerate(row) if cell is not None), sys.maxsize)


def _with_covered(grid: SheetGrid) -> SheetGrid:
    """Note the values that Excel does not show because a merged cell covers them."""
    covered: list[CellNote] = []
    for one in grid.merged:
        shown = grid.stored(*one.anchor)
        last_row = min(one.last_row, grid.last_row)
        last_column = min(one.last_column, grid.last_column)
        for row in range(max(one.first_row, grid.first_row), last_row + 1):
            for column in range(max(one.first_column, grid.first_column), last_column + 1):
                found = grid.stored(row, column)
                if found is not None and found != shown:
                    covered.append(CellNote(NoteKind.UNDER_MERGE, row, column))
    if not covered:
        return grid
    kept, more = covered[:_NOTES_OF_MERGES], len(covered[_NOTES_OF_MERGES:])
    return replace(grid, notes=(*grid.notes, *kept), more_notes=grid.more_notes + more)
