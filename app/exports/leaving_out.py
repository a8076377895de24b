"""Takes away what a template shows and one paper has no use for: columns, series of charts."""

from __future__ import annotations

from collections.abc import Callable

from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.chart_caches import charts_of
from app.exports.laying import Place
from app.exports.ranges import SheetRange
from app.exports.sample_row import width_of


def leave_out_series(sheet: Worksheet, is_left_out: Callable[[SheetRange], bool]) -> None:
    """Take out of the sheet's charts the series whose title stands where `is_left_out` says."""
    for chart in charts_of(sheet):
        for part in chart._charts:  # noqa: SLF001
            part.ser = [series for series in part.ser if not _is_titled(series, is_left_out)]


def leave_out_columns(place: Place, kept: int) -> None:
    """Clear the columns of this range behind the first `kept` ones.

    The range ends at the right end of its sheet. The columns that are kept share the width of all,
    so that the page stays as wide as it was; merged cells and the print area end with them.
    """
    sheet, area = place.sheet, place.range
    first, last = area.column + kept, area.last_column
    if first > last:
        return
    width = sum(width_of(sheet, column) for column in range(area.column, last + 1))
    for merged in [m for m in sheet.merged_cells.ranges if m.max_col >= first]:
        sheet.unmerge_cells(merged.coord)
        if merged.min_col < first - 1:
            sheet.merge_cells(
                start_row=merged.min_row,
                end_row=merged.max_row,
                start_column=merged.min_col,
                end_column=first - 1,
            )
    for row in sheet.iter_rows(min_col=first, max_col=last):
        for cell in row:
            cell.value = None
            cell._style = StyleArray()  # type: ignore[union-attr]  # noqa: SLF001
    for column in range(area.column, last + 1):
        letter = get_column_letter(column)
        if column < first:
            sheet.column_dimensions[letter].width = width / kept
        else:
            del sheet.column_dimensions[letter]
    leave_out_series(sheet, lambda head: first <= head.column <= last)
    printed = SheetRange.read(sheet.print_area or "")
    if printed:
        end = get_column_letter(first - 1)
        sheet.print_area = f"A1:{end}{printed.last_row}"


def _is_titled(series: object, is_left_out: Callable[[SheetRange], bool]) -> bool:
    title = getattr(series, "tx", None)
    reference = getattr(title, "strRef", None)
    head = SheetRange.read(reference.f) if reference is not None else None
    return head is not None and is_left_out(head)
