"""Begins a new page above a table or boxes that a page would break, with the heading over them."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.worksheet.pagebreak import Break

from app.exports.case_form import (
    CaseForm,
    Fields,
    FormSheet,
    Heading,
    Lines,
    TableBlock,
    TextBlock,
)
from app.exports.case_names import part_name, total_name
from app.exports.case_workbook import CaseWorkbook
from app.exports.sheet_picture import SheetLayout

LARGEST_SHARE = 0.35  # of a page: a larger block is broken, or it would leave too much white
# Programs and fonts differ in how much goes on a page. Where that takes no further page, it is
# ended before any of them would end it, so that it ends at the same row everywhere.
FILLED_SHARE = 0.95


def keep_blocks_together(book: CaseWorkbook, form: CaseForm) -> None:
    """End pages above the smaller blocks that would be broken; a form without names stays."""
    for given in form.sheets:
        units = list(_units(book, given))
        if not units:
            continue
        sheet = book.place(part_name(units[0][0], "block")).sheet
        for _, first, last in units:
            layout = SheetLayout(sheet)
            is_small = layout.height_of(first, last) <= layout.room() * LARGEST_SHARE
            starts = {*layout.page_starts(FILLED_SHARE), *layout.page_starts()}
            if is_small and any(first < start <= last for start in starts):
                sheet.row_breaks.append(Break(id=first - 1))
        broken = {int(mark.id) for mark in sheet.row_breaks.brk}
        layout = SheetLayout(sheet)
        early, full = layout.page_starts(FILLED_SHARE), layout.page_starts()
        for start in (early if len(early) == len(full) else full)[1:]:
            if start - 1 not in broken:
                sheet.row_breaks.append(Break(id=start - 1))


def repeat_where_broken(book: CaseWorkbook, form: CaseForm) -> None:
    """Take the repeated head from a table that no page breaks: it would stand above no row."""
    for given in form.sheets:
        name = part_name(given.repeat or "", "block")
        if not given.repeat or not book.has(name):
            continue
        place = book.place(name)
        starts = SheetLayout(place.sheet).page_starts()
        if not any(place.row < start <= place.range.last_row for start in starts):
            book.repeat_no_row(place.sheet)


def _units(book: CaseWorkbook, sheet: FormSheet) -> Iterator[tuple[str, int, int]]:
    """Yield the id, first and last row of what holds together: a block with its heading.

    Of a table that may be broken, the head keeps its first row and the sums keep the last one; a
    heading keeps the first line of its text; the sentences that close a paper stay together.
    """
    heading: int | None = None
    closing: int | None = None
    for block in sheet.blocks:
        name = part_name(block.id, "block")
        if not book.has(name):
            continue
        rows = book.place(name).range
        if isinstance(block, Heading):
            heading = rows.row
            continue
        first = rows.row if heading is None else heading
        if isinstance(block, Fields | TableBlock):
            yield block.id, first, rows.last_row
        if isinstance(block, TableBlock):
            yield from _ends(book, block, first)
        if isinstance(block, Lines) and heading is not None:
            yield block.id, heading, rows.row
        is_closing = isinstance(block, TextBlock) and block.look in {"centre", "right"}
        if is_closing and closing is not None:
            yield block.id, closing, rows.last_row
        closing = (closing or first) if is_closing else None
        heading = None


def _ends(book: CaseWorkbook, block: TableBlock, first: int) -> Iterator[tuple[str, int, int]]:
    """Yield the head of a table with its first row, and its sums with the last one."""
    head = part_name(block.id, "head_line")
    if book.has(head):
        yield block.id, first, book.place(head).range.last_row + 1
    names = [total_name(block.id, one.id, "label") for one in block.totals]
    sums = [book.place(name).row for name in names if book.has(name)]
    if sums:
        yield block.id, min(sums) - 1, max(sums)
