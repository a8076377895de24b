"""Copies a filled sheet into another workbook, as it looks and as it prints."""

from __future__ import annotations

from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.sample_row import merge

_STYLES = ("font", "fill", "border", "alignment", "protection")


def copy_sheet(source: Worksheet, target: Workbook, title: str) -> Worksheet:
    """Return a copy of a sheet at the end of another workbook; one with charts is not meant.

    Values, styles, merged cells, sizes, page set-up, repeated rows, breaks, header and footer.
    """
    sheet: Worksheet = target.create_sheet(title)
    made: dict[tuple[int, ...], Any] = {}  # a style is made once for all cells that have it
    for merged in source.merged_cells.ranges:
        merge(sheet, merged)
    for down, row in enumerate(source.iter_rows(), start=1):
        for right, cell in enumerate(row, start=1):
            there = sheet.cell(down, right)
            if not isinstance(cell, MergedCell) and not isinstance(there, MergedCell):
                there.value = cell.value
                if cell.value is not None:
                    there.data_type = cell.data_type  # a text that looks like a formula stays one
            if cell.has_style:
                _copy_style(cell, there, made)
    _copy_sizes(source, sheet)
    _copy_page(source, sheet)
    return sheet


def _copy_style(cell: Any, there: Any, made: dict[tuple[int, ...], Any]) -> None:
    key = tuple(cell._style)  # noqa: SLF001 (one key for all of a style)
    if key not in made:
        for name in _STYLES:
            setattr(there, name, copy(getattr(cell, name)))
        there.number_format = cell.number_format
        there.quotePrefix = cell.quotePrefix
        made[key] = copy(there._style)  # noqa: SLF001
    there._style = copy(made[key])  # noqa: SLF001


def _copy_sizes(source: Worksheet, sheet: Worksheet) -> None:
    for letter, column in source.column_dimensions.items():
        there = sheet.column_dimensions[letter]
        there.width, there.hidden = column.width, column.hidden
        there.min, there.max = column.min, column.max
    for number, row in source.row_dimensions.items():
        sheet.row_dimensions[number].height = row.height
        sheet.row_dimensions[number].hidden = row.hidden
    sheet.sheet_format = copy(source.sheet_format)


def _copy_page(source: Worksheet, sheet: Worksheet) -> None:
    sheet.sheet_properties = copy(source.sheet_properties)
    sheet.page_margins = copy(source.page_margins)
    sheet.print_options = copy(source.print_options)
    for name in ("orientation", "paperSize", "fitToWidth", "fitToHeight", "scale"):
        setattr(sheet.page_setup, name, getattr(source.page_setup, name))
    sheet.oddHeader, sheet.oddFooter = copy(source.oddHeader), copy(source.oddFooter)
    sheet.sheet_view.showGridLines = source.sheet_view.showGridLines
    for mark in source.row_breaks.brk:
        sheet.row_breaks.append(copy(mark))
    if source.print_area:
        sheet.print_area = source.print_area.rpartition("!")[2]
    if source.print_title_rows:
        sheet.print_title_rows = source.print_title_rows.rpartition("!")[2]
