"""Sheets and tables as inventories have them, made without a file."""

from __future__ import annotations

from functools import cache

from app.content.inventory_headings import load_inventory_headings
from app.content.register_forms import load_register_form
from app.domain.inventory_headings import InventoryHeadings
from app.domain.inventory_rows import judge
from app.domain.inventory_table import InventoryTable, find_table
from app.domain.register_form import RegisterForm
from app.domain.sheet_grid import FileKind, MergedRange, ReadFile, SheetGrid
from tests.conftest import ROOT


@cache
def form() -> RegisterForm:
    return load_register_form(ROOT / "forms/register/information-system.toml")


@cache
def headings() -> InventoryHeadings:
    return load_inventory_headings(ROOT / "forms/imports/inventory-headings.toml", form())


def grid(*rows, merged=(), first_row=1, first_column=1, **more) -> SheetGrid:
    """Return a sheet; `merged` are ranges as (first row, first column, last row, last column)."""
    ranges = tuple(MergedRange(*one) for one in merged)
    return SheetGrid("현황", tuple(map(tuple, rows)), first_row, first_column, ranges, **more)


def table(*rows, **more) -> InventoryTable:
    sheet = grid(*rows, **more)
    found = find_table(ReadFile("현황.xlsx", FileKind.XLSX, (sheet,)), sheet, headings(), form())
    assert found is not None
    return found


def dry_run(given, systems=(), **more):
    """Return what would come of a table, or of rows of cells."""
    found = given if isinstance(given, InventoryTable) else table(*given)
    return judge(found, form(), headings(), systems, **more)


def fields(found: InventoryTable) -> dict[str, str | None]:
    """Return the field of every column by its letters."""
    return {one.letters: one.field_id for one in found.mapping.columns}
