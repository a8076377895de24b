"""The rows under a heading: which hold data, and which are left out and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.figure_units import heading_unit
from app.domain.header_finding import TableHead, one_line
from app.domain.inventory_headings import InventoryHeadings
from app.domain.sheet_grid import CellValue, MergedRange, Row, SheetGrid

_NUMBERED = re.compile(r"[(\[]?(\d{1,3})[)\]]?")
_CIRCLED = ord("①") - 1
_FEWEST_NUMBERED = 3
_FEWEST_HEADINGS = 2


class LeftOut(StrEnum):
    """Why a row is no data."""

    TOTAL = "total"
    UNITS = "units"
    NUMBERING = "numbering"  # (1) (2) (3) under the heading
    HEADING_AGAIN = "heading_again"  # as at the top of every printed page
    SECTION = "section"  # one text over the whole width
    NOTE = "note"
    OTHER_TABLE = "other_table"  # under the heading of another table, after a blank row
    OTHER_RECORD = "other_record"  # a row of a list of several kinds that is no system
    REPEATED = "repeated"  # the same system with the same values as a row before


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table by its number in Excel; its cells begin at the first column of the sheet.

    `shared` are the columns whose cell is merged with the rows above or below.
    """

    number: int
    cells: Row
    left_out: LeftOut | None = None
    shared: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TableRows:
    """All rows under a heading. Blank rows are only counted; hidden ones are read like others."""

    rows: tuple[TableRow, ...]
    blank: int = 0
    hidden: int = 0


@dataclass
class _Merges:
    """The merged cells of data rows, by row."""

    by_row: dict[int, list[MergedRange]] = field(default_factory=dict)

    def of(self, grid: SheetGrid, first: int) -> _Merges:
        for one in grid.merged:
            for row in range(max(one.first_row, first), min(one.last_row, grid.last_row) + 1):
                self.by_row.setdefault(row, []).append(one)
        return self


def rows_under(grid: SheetGrid, head: TableHead, headings: InventoryHeadings) -> TableRows:
    """Return every row under the heading with a value, and what is to be left out of it."""
    first = head.rows.last + 1
    merges = _Merges().of(grid, first)
    width = grid.last_column - grid.first_column + 1
    heads = [_texts_of(grid, head, column.number) for column in head.columns]
    found: list[TableRow] = []
    blank = hidden = 0
    is_other = False  # whether another table has begun
    for number in range(first, grid.last_row + 1):
        at = number - grid.first_row
        cells = grid.rows[at] if at >= 0 else ()
        if len(cells) < width:
            cells += (None,) * (width - len(cells))
        shared: frozenset[int] = frozenset()
        if number in merges.by_row:
            cells, shared = _merged(grid, cells, merges.by_row[number])
        if not any(cell is not None and cell != "" for cell in cells):
            blank += 1
            continue
        hidden += number in grid.hidden_rows
        is_other = is_other or (
            bool(found)
            and found[-1].number < number - 1
            and _begins_other_table(cells, heads, headings)
        )
        left_out = (
            LeftOut.OTHER_TABLE
            if is_other
            else _left_out(
                number, cells, head.rows.last, heads, headings, merges.by_row.get(number, ())
            )
        )
        found.append(TableRow(number, cells, left_out, shared))
    return TableRows(tuple(_without_tail(found, head, width)), blank, hidden)


def _texts_of(grid: SheetGrid, head: TableHead, column: int) -> frozenset[str]:
    """Return what stands in the heading of a column, without blanks."""
    cells = (grid.value(row, column) for row in range(head.rows.first, head.rows.last + 1))
    return frozenset("".join(str(cell).split()) for cell in cells if cell is not None)


def _merged(
    grid: SheetGrid, cells: Row, merges: Sequence[MergedRange]
) -> tuple[Row, frozenset[int]]:
    """Fill cells that are merged downwards; those merged sideways keep only their first."""
    made = list(cells)
    shared = set()
    for one in merges:
        place = one.first_column - grid.first_column
        for covered in range(place, one.last_column - grid.first_column + 1):
            if 0 <= covered < len(made):
                made[covered] = None
        if 0 <= place < len(made):
            made[place] = grid.stored(*one.anchor)
        if one.last_row > one.first_row:
            shared.add(one.first_column)
    return tuple(made), frozenset(shared)


def _left_out(
    number: int,
    cells: Row,
    last: int,
    heads: Sequence[frozenset[str]],
    headings: InventoryHeadings,
    merges: Sequence[MergedRange],
) -> LeftOut | None:
    first = next(cell for cell in cells if cell is not None and cell != "")
    if isinstance(first, str):
        if headings.is_total(first):
            return LeftOut.TOTAL
        filled = [cell for cell in cells if cell is not None and cell != ""]
        if len(filled) == 1:
            if one_line(first).startswith(headings.notes):
                return LeftOut.NOTE
            if len(cells) > 2 and any(one.last_column > one.first_column for one in merges):
                return LeftOut.SECTION
    if _is_heading_again(cells, heads):
        return LeftOut.HEADING_AGAIN
    if number <= last + 2:
        if _is_numbering(cells):
            return LeftOut.NUMBERING
        if _are_units(cells):
            return LeftOut.UNITS
    return None


def _is_heading_again(cells: Row, heads: Sequence[frozenset[str]]) -> bool:
    """Whether most of the row says what the heading says at the same place."""
    filled = same = 0
    for cell, texts in zip(cells, heads, strict=True):
        if cell is None or cell == "":
            continue
        filled += 1
        if not isinstance(cell, str):
            return False
        same += "".join(cell.split()) in texts
        if filled - same > 1:  # data rows are told apart after two cells
            return False
    return same > 1 and same >= filled - 1


def _begins_other_table(
    cells: Row, heads: Sequence[frozenset[str]], headings: InventoryHeadings
) -> bool:
    """Whether a row after a blank one is a heading, and not the same once more."""
    texts = [cell for cell in cells if cell is not None and cell != ""]
    if len(texts) < _FEWEST_HEADINGS or not all(isinstance(one, str) for one in texts):
        return False
    known = sum(headings.knows(str(one)) for one in texts)
    return known >= _FEWEST_HEADINGS and not _is_heading_again(cells, heads)


def _is_numbering(cells: Row) -> bool:
    """Whether the row counts the columns: (1) (2) (3), ① ② ③."""
    numbers = [_number(cell) for cell in cells if cell is not None and cell != ""]
    return len(numbers) >= _FEWEST_NUMBERED and numbers == list(range(1, len(numbers) + 1))


def _number(cell: CellValue) -> int:
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    if not isinstance(cell, str):
        return 0
    text = cell.strip()
    if len(text) == 1 and 1 <= ord(text) - _CIRCLED <= 20:
        return ord(text) - _CIRCLED
    match = _NUMBERED.fullmatch(text)
    return int(match[1]) if match else 0


def _are_units(cells: Row) -> bool:
    texts = [cell for cell in cells if cell is not None and cell != ""]
    return all(
        isinstance(one, str) and heading_unit(f"x({one.strip().strip('()[]')})") is not None
        for one in texts
    )


def _without_tail(rows: list[TableRow], head: TableHead, width: int) -> Iterator[TableRow]:
    """Take single texts under the last row of data for notes, where the table has more columns."""
    named = sum(bool(column.parts) for column in head.columns)
    last = 0
    for row in rows:
        if row.left_out is None and _filled(row) > 1:
            last = row.number
    for row in rows:
        is_tail = last and row.number > last and row.left_out is None and named > 2 and width > 2
        if is_tail and _filled(row) == 1:
            yield TableRow(row.number, row.cells, LeftOut.NOTE, row.shared)
        else:
            yield row


def _filled(row: TableRow) -> int:
    return sum(cell is not None and cell != "" for cell in row.cells)
