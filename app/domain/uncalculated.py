"""Formulas whose value was never stored: told once a column, and never taken for empty cells.

Programs that write workbooks without calculating leave them so. Their value is unknown until the
file was opened and saved by a program that calculates.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain import inventory_sentences as words
from app.domain.column_mapping import NAME, ColumnMapping, MappedColumn
from app.domain.figure_reading import said
from app.domain.inventory_dry_run import RowNote, RowProblem, UncalculatedColumn
from app.domain.inventory_table import InventoryTable
from app.domain.row_marks import TableRow
from app.domain.sheet_grid import cell_name

_CELLS_SHOWN = 3


def uncalculated_columns(table: InventoryTable) -> tuple[UncalculatedColumn, ...]:
    """Return the columns with such formulas in rows that are read, and what is done with them."""
    numbers = [row.number for row in table.rows.rows if row.left_out is None]
    found = []
    for column in table.mapping.columns:
        rows = table.grid.uncalculated.get(column.number)
        of = [number for number in numbers if number in rows] if rows is not None else []
        if of:
            first = tuple(cell_name(row, column.number) for row in of[:_CELLS_SHOWN])
            found.append(UncalculatedColumn(column, len(of), first))
    return tuple(found)


def leaving_unread(mapping: ColumnMapping, numbers: Collection[int]) -> ColumnMapping:
    """Return the mapping with such formulas left unread in these columns, and in no others.

    Never in the column of the names: a system without a name is none.
    """
    return ColumnMapping(
        tuple(
            replace(one, leaves_uncalculated=one.number in numbers and one.field_id != NAME)
            for one in mapping.columns
        )
    )


def nameless_rows(table: InventoryTable, name: MappedColumn) -> int:
    """Return how many rows hold nothing but such formulas, and one of them in the names.

    They are blank to whoever reads the values, and may be systems all the same.
    """
    rows = table.grid.uncalculated.get(name.number)
    if rows is None:
        return 0
    seen = {row.number for row in table.rows.rows}
    return sum(row > table.head.rows.last and row not in seen for row in rows)


class UncalculatedCells:
    """Tells of each row which of its cells are such formulas, in the columns that are read."""

    def __init__(self, table: InventoryTable, columns: Sequence[MappedColumn]) -> None:
        self._grid = table.grid
        found = [one for one in columns if one.number in table.grid.uncalculated]
        self._left = [one for one in found if one.leaves_uncalculated]
        self._open = [one for one in found if not one.leaves_uncalculated]

    def problem(self, row: TableRow) -> RowProblem | None:
        """Return what stands in the way of a row, all its columns in one."""
        found = self._at(row, self._open)
        if not found:
            return None
        first = found[0]
        if len(found) == 1:
            told = said(words.NOT_CALCULATED)
        else:
            told = said(words.MANY_CELLS_NOT_CALCULATED, columns=_letters(found))
        return RowProblem(
            row.number,
            first.letters if len(found) == 1 else "",
            first.heading if len(found) == 1 else "",
            "",
            told,
            said(words.CALCULATE),
            is_uncalculated=True,
        )

    def is_nameless(self, row: TableRow) -> bool:
        """Whether the name of a row is such a formula."""
        return any(one.field_id == NAME for one in self._at(row, self._open))

    def note(self, row: TableRow) -> RowNote | None:
        """Return what is not read of a row because an officer chose so."""
        found = self._at(row, self._left)
        if not found:
            return None
        return RowNote("", said(words.LEFT_UNCALCULATED, columns=_letters(found)))

    def _at(self, row: TableRow, columns: Sequence[MappedColumn]) -> list[MappedColumn]:
        return [one for one in columns if self._is_unknown(row, one.number)]

    def _is_unknown(self, row: TableRow, column: int) -> bool:
        """Whether a cell is such a formula, or shows the one that it is merged with."""
        rows = self._grid.uncalculated[column]
        if column not in row.shared:
            return row.number in rows
        merge = self._grid.merge_at(row.number, column)
        return merge is not None and merge.first_row in rows and merge.first_column == column


def _letters(columns: Sequence[MappedColumn]) -> str:
    return ", ".join(one.letters for one in columns)
