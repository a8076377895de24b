"""A table of an inventory: its sheet, its heading, its rows and what its columns hold."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.column_mapping import ColumnMapping, map_columns
from app.domain.header_finding import HeaderRows, TableHead, find_header, head_at
from app.domain.inventory_headings import InventoryHeadings
from app.domain.register_form import RegisterForm
from app.domain.sheet_grid import DateSystem, ReadFile, SheetGrid, SheetState
from app.domain.table_rows import TableRows, rows_under


@dataclass(frozen=True, slots=True)
class InventoryTable:
    """A table as it was found, or as the officer corrected it."""

    grid: SheetGrid
    head: TableHead
    rows: TableRows
    mapping: ColumnMapping
    date_system: DateSystem = DateSystem.SINCE_1900

    def mapped(self, mapping: ColumnMapping) -> InventoryTable:
        """Return the same table with other columns."""
        return replace(self, mapping=mapping)


def find_table(
    file: ReadFile, sheet: SheetGrid, headings: InventoryHeadings, form: RegisterForm
) -> InventoryTable | None:
    """Return the table of a sheet; None where the sheet has no value at all."""
    header = find_header(sheet, headings)
    return None if header is None else table_under(file, sheet, header, headings, form)


def table_under(
    file: ReadFile,
    sheet: SheetGrid,
    header: HeaderRows,
    headings: InventoryHeadings,
    form: RegisterForm,
) -> InventoryTable:
    """Return the table whose heading stands in these rows."""
    head = head_at(sheet, header)
    rows = rows_under(sheet, head, headings)
    mapping = map_columns(head, rows, sheet.first_column, headings, form)
    return InventoryTable(sheet, head, rows, mapping, file.date_system)


def likeliest_sheet(file: ReadFile, headings: InventoryHeadings) -> tuple[SheetGrid | None, bool]:
    """Return the sheet that most likely holds the inventory, and whether no other one may.

    Hidden sheets are taken only where there is no other.
    """
    filled = [sheet for sheet in file.sheets if not sheet.is_empty]
    shown = [sheet for sheet in filled if sheet.state is SheetState.VISIBLE] or filled
    sure = [
        sheet
        for sheet in shown
        if (header := find_header(sheet, headings)) is not None and header.is_sure
    ]
    found = sure or shown
    return (found[0], len(found) == 1) if found else (None, False)
