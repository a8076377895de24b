"""Begins a new page above a table or boxes that a page would break, with the heading over them."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.worksheet.pagebreak import Break

from app.exports.case_form import CaseForm, Fields, FormSheet, Heading, TableBlock
from app.exports.case_names import part_name
from app.exports.case_workbook import CaseWorkbook
from app.exports.sheet_picture import SheetLayout

LARGEST_SHARE = 0.5  # of a page: a larger block is broken, or it would leave too much white


def keep_blocks_together(book: CaseWorkbook, form: CaseForm) -> None:
    """Put breaks above the smaller blocks that would be broken; a form without names stays."""
    for given in form.sheets:
        units = list(_units(book, given))
        if not units:
            continue
        sheet = book.place(part_name(units[0][0], "block")).sheet
        for _, first, last in units:
            layout = SheetLayout(sheet)
            is_small = layout.height_of(first, last) <= layout.room() * LARGEST_SHARE
            if is_small and any(first < start <= last for start in layout.page_starts()):
                sheet.row_breaks.append(Break(id=first - 1))


def _units(book: CaseWorkbook, sheet: FormSheet) -> Iterator[tuple[str, int, int]]:
    """Yield the id, first and last row of each block that holds together, with its heading."""
    heading: int | None = None
    for block in sheet.blocks:
        name = part_name(block.id, "block")
        if not book.has(name):
            continue
        rows = book.place(name).range
        if isinstance(block, Heading):
            heading = rows.row
            continue
        if isinstance(block, Fields | TableBlock):
            yield block.id, rows.row if heading is None else heading, rows.last_row
        heading = None
