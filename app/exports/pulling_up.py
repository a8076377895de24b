"""Takes whole rows out of a sheet: what stands below moves up, as Excel does it."""

from __future__ import annotations

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.ranges import SheetRange


def pull_up(sheet: Worksheet, first: int, last: int) -> None:
    """Take the rows from first to last out of a sheet that holds no chart.

    Cells, merged cells, heights, page breaks and the print area. A cell that is merged over these
    rows and others keeps its others.
    """
    count = last - first + 1
    end, last_column = sheet.max_row, sheet.max_column
    touched = [merged for merged in sheet.merged_cells.ranges if merged.max_row >= first]
    for merged in touched:  # all of them first: none is taken that lies where another one was
        sheet.merged_cells.remove(merged)
    for merged in touched:
        if merged.min_row > last:
            merged.shift(row_shift=-count)
        elif merged.min_row < first:
            merged.shrink(bottom=min(merged.max_row, last) - first + 1)
        else:
            continue
        # Not merged_cells.add, which compares with all others: apart before, they are apart still.
        sheet.merged_cells.ranges.add(merged)
    for row in range(first, last + 1):
        for column in range(1, last_column + 1):
            sheet._cells.pop((row, column), None)  # noqa: SLF001 (it has no public way)
    if end > last:
        sheet.move_range(f"A{last + 1}:{get_column_letter(last_column)}{end}", rows=-count)
    for row in range(first, end + 1):
        below = row + count
        sheet.row_dimensions[row].height = (
            sheet.row_dimensions[below].height if below <= end else None
        )
    sheet.row_breaks.brk = [mark for mark in sheet.row_breaks.brk if not first <= mark.id <= last]
    for mark in sheet.row_breaks.brk:
        mark.id -= count if mark.id > last else 0
    area = SheetRange.read(sheet.print_area or "")
    if area:
        sheet.print_area = str(area.stretched(-count)).rpartition("!")[2]
