"""What is asked of a table as a whole, and which of its rows are no systems at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain import inventory_sentences as words
from app.domain.column_mapping import NAME, MappedColumn
from app.domain.figure_reading import Said, said
from app.domain.header_finding import told_money_unit
from app.domain.heading_words import heading_key
from app.domain.inventory_cells import shown
from app.domain.inventory_dry_run import RowOutcome, RowProblem, RowState
from app.domain.inventory_headings import InventoryHeadings, RecordTypes
from app.domain.inventory_table import InventoryTable
from app.domain.other_tables import other_inventories
from app.domain.row_marks import LeftOut, TableRow
from app.domain.sheet_grid import CellValue
from app.domain.uncalculated import nameless_rows

_LOOKED_AT = 200  # rows from which it is told whether a table lies on its side
_SHOWN = 3


def table_questions(table: InventoryTable, headings: InventoryHeadings) -> tuple[Said, ...]:
    """Return what has to be answered before anything is written."""
    found = []
    name = table.mapping.of_field(NAME)
    header = table.head.rows
    if not header.is_sure and (name is None or name.is_asked):
        found.append(said(words.HEADER_ASKED, row=header.first))
    nameless = 0 if name is None else nameless_rows(table, name)
    if nameless:
        found.append(said(words.NAMES_NOT_CALCULATED, count=nameless))
    elif all(row.left_out is not None for row in table.rows.rows):
        found.append(said(words.NO_ROWS))
    if name is None:
        found.append(said(words.NO_NAME_COLUMN))
    elif name.is_asked:
        found.append(said(words.NAME_ASKED, column=name.letters, heading=name.heading))
    lying = () if name is None else _headings_among_names(table, name, headings)
    if name is not None and lying:
        told = ", ".join(lying[:_SHOWN])
        found.append(said(words.LYING, heading=name.heading, column=name.letters, found=told))
    if name is not None:
        found += other_inventories(table, name, headings)
    found += _other_units(table)
    return tuple(found)


def _headings_among_names(
    table: InventoryTable, name: MappedColumn, headings: InventoryHeadings
) -> tuple[str, ...]:
    """Return the known headings in the column of names, where most of its texts are headings.

    The table lies on its side then: a system a column, a field a row.
    """
    place = name.number - table.grid.first_column
    rows = [row for row in table.rows.rows if row.left_out is None][:_LOOKED_AT]
    texts = [shown(row.cells[place]) for row in rows if isinstance(row.cells[place], str)]
    known = tuple(text for text in texts if headings.knows(text))
    if len(known) > 1 and 2 * len(known) >= len(texts):
        return known
    # A name and its value beside another name and its value: 구축연도 | 2010 | 연락처 | 02-1.
    return tuple(
        shown(row.cells[place])
        for row in rows
        if _is_heading(row.cells[place], headings)
        and sum(_is_heading(cell, headings) for cell in row.cells) > 1
    )


def _is_heading(cell: CellValue, headings: InventoryHeadings) -> bool:
    return isinstance(cell, str) and headings.knows(shown(cell))


def _other_units(table: InventoryTable) -> Iterator[Said]:
    """Ask where a row tells another unit of money than that above the heading, and data follow."""
    unit = table.head.unit
    if unit is None or not any(one.unit == unit for one in table.mapping.used()):
        return
    last = max((row.number for row in table.rows.rows if row.left_out is None), default=0)
    for row in table.rows.rows:
        if row.left_out in {None, LeftOut.OTHER_TABLE} or row.number > last:
            continue
        for told in filter(None, map(told_money_unit, row.cells)):
            if told != unit:
                yield said(words.OTHER_UNIT, row=row.number, unit=told.text, used=unit.text)


@dataclass(frozen=True, slots=True)
class RowKinds:
    """Tells by one column which rows are systems, in a list of several kinds of rows."""

    column: MappedColumn
    place: int
    types: RecordTypes

    def other(self, row: TableRow, name: str) -> RowOutcome | None:
        """Return that a row is no system, or that nobody can tell; None where it is one."""
        cell = row.cells[self.place]
        key = heading_key("" if cell is None else str(cell))
        if key in {heading_key(one) for one in self.types.systems}:
            return None
        for other in self.types.others:
            if key in {heading_key(one) for one in other.values}:
                why = said(words.OTHER_KIND, title=other.title)
                return RowOutcome(
                    row.number, RowState.LEFT_OUT, name, left_out=LeftOut.OTHER_RECORD, reason=why
                )
        problem = RowProblem(
            row.number,
            self.column.letters,
            self.column.heading,
            shown(cell),
            said(words.UNKNOWN_KIND),
            said(words.MEND_KIND, value=self.types.systems[0]),
        )
        return RowOutcome(row.number, RowState.ERROR, name, problems=(problem,))


def row_kinds(table: InventoryTable, headings: InventoryHeadings) -> RowKinds | None:
    """Return what tells the kinds of rows of a table apart; None where all are of one kind."""
    column = table.mapping.type_column()
    types = None if column is None else headings.type_of(column.heading)
    if column is None or types is None:
        return None
    return RowKinds(column, column.number - table.grid.first_column, types)
