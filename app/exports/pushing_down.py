"""Makes room below a row of a sheet: what stands there moves down, as Excel does it."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.chart_caches import charts_of, references_of, series_of
from app.exports.ranges import SheetRange


def push_down(book: Workbook, sheet: Worksheet, row: int, count: int) -> None:
    """Move everything below `row` down by `count` rows.

    Cells, merged cells, heights, page breaks, the print area, charts and the ranges they are
    drawn from. A range of a chart that ends in `row` takes the new rows in.
    """
    _move_cells(sheet, row, count)
    for mark in sheet.row_breaks.brk:
        mark.id += count if mark.id > row else 0
    for chart in charts_of(sheet):
        for corner in (chart.anchor._from, getattr(chart.anchor, "to", None)):  # noqa: SLF001
            if corner is not None and corner.row >= row:  # counted from 0
                corner.row += count
    for other in book.worksheets:
        for series in series_of(other):
            for reference in references_of(series):
                drawn = SheetRange.read(reference.f)
                if drawn and drawn.title == sheet.title:
                    reference.f = str(
                        drawn.stretched(count)
                        if drawn.last_row == row
                        else drawn.pushed_down(row, count)
                    )
    area = SheetRange.read(sheet.print_area or "")
    if area:
        sheet.print_area = str(area.stretched(count)).rpartition("!")[2]


def _move_cells(sheet: Worksheet, row: int, count: int) -> None:
    last_row, last_column = sheet.max_row, sheet.max_column
    if last_row <= row:
        return
    below = [merged for merged in sheet.merged_cells.ranges if merged.min_row > row]
    for merged in below:
        sheet.merged_cells.remove(merged)
    sheet.move_range(f"A{row + 1}:{get_column_letter(last_column)}{last_row}", rows=count)
    for merged in below:
        merged.shift(row_shift=count)
        # Not merged_cells.add, which compares with all others: apart before, they are apart still.
        sheet.merged_cells.ranges.add(merged)
    for at in range(last_row, row, -1):
        sheet.row_dimensions[at + count].height = sheet.row_dimensions[at].height
        sheet.row_dimensions[at].height = None
