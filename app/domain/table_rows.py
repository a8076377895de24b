"""The rows under a heading: which hold data, and which are left out and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.domain.header_finding import TableHead
from app.domain.inventory_headings import InventoryHeadings
from app.domain.row_marks import LeftOut, RowMarks, TableRow, filled, says_nothing
from app.domain.sheet_grid import MergedRange, Row, SheetGrid


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
    marks = RowMarks(head, grid.first_column, heads, headings)
    is_other = False  # whether another table has begun
    for number in range(first, grid.last_row + 1):
        at = number - grid.first_row
        cells = grid.rows[at] if at >= 0 else ()
        if len(cells) < width:
            cells += (None,) * (width - len(cells))
        shared: frozenset[int] = frozenset()
        if number in merges.by_row:
            cells, shared = _merged(grid, cells, merges.by_row[number])
        if says_nothing(cells):
            blank += 1
            continue
        hidden += number in grid.hidden_rows
        if not is_other and found:
            is_other = marks.begins_other_table(
                cells, found, is_apart=found[-1].number < number - 1
            )
            if is_other:
                _take_title(found)
        left_out = (
            LeftOut.OTHER_TABLE
            if is_other
            else marks.left_out(number, cells, merges.by_row.get(number, ()))
        )
        found.append(TableRow(number, cells, left_out, shared))
    return TableRows(tuple(_singles_told(found, head, marks, width)), blank, hidden)


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


def _take_title(rows: list[TableRow]) -> None:
    """Give the title right above another table to that table: `2. 서버 현황`."""
    for place in range(len(rows) - 1, -1, -1):
        row = rows[place]
        if row.left_out is not None or filled(row.cells) > 1:
            return
        rows[place] = replace(row, left_out=LeftOut.OTHER_TABLE)


def _singles_told(
    rows: list[TableRow], head: TableHead, marks: RowMarks, width: int
) -> Iterator[TableRow]:
    """Tell what rows of a single text are, where the table has more columns than two.

    Under the last row of data they are notes; between rows of data those that stand before the
    name, or look like the title of a section, are such titles.
    """
    named = sum(bool(column.parts) for column in head.columns)
    if named <= 2 or width <= 2:
        yield from rows
        return
    data = (row.number for row in reversed(rows) if not row.left_out and filled(row.cells) > 1)
    last = next(data, 0)
    for row in rows:
        if not last or row.left_out is not None or filled(row.cells) != 1:
            yield row
        elif marks.only_counts(row.cells):
            yield replace(row, left_out=LeftOut.ONLY_NUMBER)
        elif row.number > last:
            yield replace(row, left_out=LeftOut.NOTE)
        elif marks.titles_section(row.cells):
            yield replace(row, left_out=LeftOut.SECTION)
        else:
            yield row
