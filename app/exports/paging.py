"""Where a sheet that is one page wide begins its next page."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from app.exports.laying import Place
from app.exports.sample_row import width_of

PAGE_POINTS = (297 - 2 * 15) / 25.4 * 72  # of A4 upright between its margins
PAGE_CM = (210 - 2 * 20) / 10
CM_PER_DIGIT = 0.197  # of a column, as Excel prints 맑은 고딕
USUAL_HEIGHT = 20.0  # points, of a row without a height of its own


def begin_page_below(place: Place, kept: float) -> None:
    """Let a page begin below this row, which the template leaves empty and breaks after.

    The row fills the page, but for `kept` points, so that a chart so far below it stands on the
    next page even where a program passes over breaks when it fits a sheet to the page. Where the
    rows above take more than a page already, the break is taken out: they run on, and what follows
    stands behind them.
    """
    sheet, row = place.sheet, place.row
    used = sum(_height(sheet, at) for at in range(1, row))
    room = _room(sheet, place.range.last_column)
    if used > room:
        sheet.row_breaks.brk = [mark for mark in sheet.row_breaks.brk if mark.id != row]
        return
    sheet.row_dimensions[row].height = max(_height(sheet, row), room - kept - used)


def _room(sheet: Worksheet, last_column: int) -> float:
    """Return how many points of rows go on a page, at the scale that its columns need."""
    width = sum(width_of(sheet, column) for column in range(1, last_column + 1)) * CM_PER_DIGIT
    return PAGE_POINTS * max(1.0, width / PAGE_CM)


def _height(sheet: Worksheet, row: int) -> float:
    height = sheet.row_dimensions[row].height
    return USUAL_HEIGHT if height is None else float(height)
