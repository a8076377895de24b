"""Rows that stay together on paper: a page begins above them where one would end between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.sheet_picture import SheetLayout

LARGEST_SHARE = 0.35  # of a page: a larger block is broken, or it would leave too much white
# Programs and fonts differ in how much goes on a page. Where that takes no further page, it is
# ended before any of them would end it, so that it ends at the same row everywhere.
FILLED_SHARE = 0.95


def is_broken(layout: SheetLayout, first: int, last: int, largest: float = LARGEST_SHARE) -> bool:
    """Whether a page would end between these rows, and they are few enough to be kept together."""
    is_small = layout.height_of(first, last) <= layout.room() * largest
    starts = {*layout.page_starts(FILLED_SHARE), *layout.page_starts()}
    return is_small and any(first < start <= last for start in starts)


def begin_pages(sheet: Worksheet, rows: Iterable[int]) -> bool:
    """Begin a page with each of these rows; tell whether that was anything new."""
    begun = {int(mark.id) + 1 for mark in sheet.row_breaks.brk}
    new = [row for row in rows if row not in begun]
    for row in new:
        sheet.row_breaks.append(Break(id=row - 1))
    return bool(new)


def end_pages(layout: SheetLayout, sheet: Worksheet) -> None:
    """End every page where it ends now, so that it ends at the same row in any program."""
    early, full = layout.page_starts(FILLED_SHARE), layout.page_starts()
    begin_pages(sheet, (early if len(early) == len(full) else full)[1:])


def keep_titles(sheet: Worksheet, titles: Iterable[int]) -> None:
    """End the pages of a sheet, none of them below one of these rows (from top to bottom)."""
    layout = SheetLayout(sheet)
    for row in titles:
        if is_broken(layout, row, row + 1) and begin_pages(sheet, [row]):
            layout = SheetLayout(sheet)
    end_pages(layout, sheet)


def leads(sheet: Worksheet, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield each line of a text that has deeper ones below it, with the first that has none.

    How deep a line stands is told by its column, or its indent in a text of one column. No page
    should end between the two.
    """
    depths = [_depth(sheet, row) for row in range(first, last + 1)]
    for at, depth in enumerate(depths):
        end, deepest = at, depth
        while end + 1 < len(depths) and depths[end + 1] > deepest:
            end, deepest = end + 1, depths[end + 1]
        if end > at:
            yield first + at, first + end


def keep_leads(sheet: Worksheet, first: int, last: int) -> None:
    """Begin pages above lines whose deeper lines follow, where a page would end below them."""
    layout = SheetLayout(sheet)
    for row, end in leads(sheet, first, last):
        # a tall line goes to the next page whole: its title goes with it, whatever it leaves white
        if is_broken(layout, row, end, FILLED_SHARE) and begin_pages(sheet, [row]):
            layout = SheetLayout(sheet)


def _depth(sheet: Worksheet, row: int) -> tuple[int, float]:
    """Return the column of the text of a row, and its indent there; none for an empty row."""
    filled = [cell for cell in sheet[row] if cell.value is not None]
    return (filled[-1].column, filled[-1].alignment.indent) if filled else (0, 0.0)
