"""A filled workbook as pages that a screen or a printer can paint, without Excel.

Lengths are points on the page, from its upper left corner, at the scale at which the page is
printed. How Excel breaks pages is followed, not copied: its own may begin a row earlier or later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl.cell.cell import MergedCell
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.cell_text import cell_text
from app.exports.chart_caches import cache_chart_points, charts_of
from app.exports.chart_picture import POINTS_PER_EMU, Corner, chart_picture, corner_of
from app.exports.picture_parts import (
    PictureCell,
    PictureChart,
    PictureFont,
    PictureLine,
    PictureMargin,
    PicturePage,
    WorkbookPicture,
)
from app.exports.sample_row import width_of
from app.exports.workbook import FormWorkbook

POINTS_PER_INCH = 72.0
SHORT_SIDE, LONG_SIDE = 210 / 25.4 * POINTS_PER_INCH, 297 / 25.4 * POINTS_PER_INCH  # A4
POINTS_PER_DIGIT = 0.197 / 2.54 * POINTS_PER_INCH  # of a column, as Excel prints 맑은 고딕
USUAL_HEIGHT = 20.0
INK = "000000"


def picture_of(book: FormWorkbook) -> WorkbookPicture:
    """Return the pages of a filled workbook, charts with the points that its cells hold now."""
    cache_chart_points(book.book)
    return pictures([sheet for sheet in book.book.worksheets if sheet.sheet_state == "visible"])


def pictures(sheets: Sequence[Worksheet]) -> WorkbookPicture:
    """Return the pages of these sheets, numbered through."""
    layouts = [SheetLayout(sheet) for sheet in sheets]
    count = sum(len(layout.pages()) for layout in layouts)
    pages: list[PicturePage] = []
    for layout in layouts:
        for rows in layout.pages():
            pages.append(layout.page(rows, len(pages) + 1, count))
    return WorkbookPicture(tuple(pages))


class SheetLayout:
    """Where the rows and columns of one sheet lie, and where its pages begin."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        area = (sheet.print_area or sheet.dimensions).rpartition("!")[2].replace("$", "")
        bounds = range_boundaries(area)
        self._first_column, self._first_row, self._last_column, self._last_row = (
            int(one or 1) for one in bounds
        )
        across = sheet.page_setup.orientation == "landscape"
        self._width, self._height = (LONG_SIDE, SHORT_SIDE) if across else (SHORT_SIDE, LONG_SIDE)
        margins = sheet.page_margins
        self._left, self._right, self._top, self._bottom = (
            float(one) * POINTS_PER_INCH
            for one in (margins.left, margins.right, margins.top, margins.bottom)
        )
        self._merged = {
            (merged.min_row, merged.min_col): (merged.max_row, merged.max_col)
            for merged in sheet.merged_cells.ranges
        }
        columns = range(self._first_column, self._last_column + 1)
        self._columns = {one: width_of(sheet, one) * POINTS_PER_DIGIT for one in columns}
        self._rows = {
            row: self._row_height(row) for row in range(self._first_row, self._last_row + 1)
        }
        self._repeated = self._repeated_rows()
        self._scale = self._fitting_scale()

    def room(self) -> float:
        """Return how many points of rows go on a page, before they are scaled."""
        return (self._height - self._top - self._bottom) / self._scale

    def height_of(self, first: int, last: int) -> float:
        """Return how high these rows are together, before they are scaled."""
        return sum(self._rows.get(row, 0.0) for row in range(first, last + 1))

    def page_starts(self, share: float = 1.0) -> list[int]:
        """Return the row that each page begins with, repeated rows left aside.

        With a `share` below 1, as if no more than that of a page could be filled.
        """
        starts, before = [], 0
        for page in self.pages(share):
            starts.append(next(row for row in page if row > before))
            before = page[-1]
        return starts

    def pages(self, share: float = 1.0) -> list[list[int]]:
        """Return the rows of each page; repeated ones stand first on the pages behind theirs."""
        room = self.room() * share
        breaks = {int(mark.id) for mark in self._sheet.row_breaks.brk}
        pages: list[list[int]] = [[]]
        used = 0.0
        for row, height in self._rows.items():
            if pages[-1] and (used + height > room or row - 1 in breaks):
                repeated = [one for one in self._repeated if one < row]
                pages.append(repeated)
                used = sum(self._rows[one] for one in repeated)
            pages[-1].append(row)
            used += height
        return pages

    def page(self, rows: list[int], number: int, count: int) -> PicturePage:
        """Return one page as it is painted."""
        sheet, margins = self._sheet, self._sheet.page_margins
        return PicturePage(
            sheet=sheet.title,
            number=number,
            count=count,
            width=self._width,
            height=self._height,
            header=_margin(sheet.oddHeader, number, count),
            footer=_margin(sheet.oddFooter, number, count),
            header_top=float(margins.header) * POINTS_PER_INCH,
            footer_bottom=float(margins.footer) * POINTS_PER_INCH,
            scale=self._scale,
            cells=tuple(self._cells(rows)),
            charts=tuple(self._charts(rows)),
        )

    def _places(self, rows: list[int]) -> tuple[dict[int, float], dict[int, float]]:
        """Return where the rows of a page begin, and where its columns do."""
        tops, top = {}, self._top
        for row in rows:
            tops[row] = top
            top += self._rows[row] * self._scale
        lefts, left = {}, self._start()
        for column, width in self._columns.items():
            lefts[column] = left
            left += width * self._scale
        return tops, lefts

    def _charts(self, rows: list[int]) -> Iterator[PictureChart]:
        """Yield the charts that begin on a page; a paper keeps each of them whole."""
        tops, lefts = self._places(rows)
        for chart in charts_of(self._sheet):
            corner = corner_of(chart)
            if corner.row in tops and corner.column in lefts:
                width, height = self._size(chart, corner)
                yield chart_picture(
                    chart,
                    lefts[corner.column] + corner.right * self._scale,
                    tops[corner.row] + corner.down * self._scale,
                    width * self._scale,
                    height * self._scale,
                )

    def _size(self, chart: Any, corner: Corner) -> tuple[float, float]:
        """Return how wide and high a chart is, before it is scaled."""
        end = getattr(chart.anchor, "to", None)
        if end is None:
            extent = chart.anchor.ext
            return extent.width * POINTS_PER_EMU, extent.height * POINTS_PER_EMU
        wide = sum(self._columns.get(one, 0.0) for one in range(corner.column, end.col + 1))
        high = self.height_of(corner.row, end.row)
        return (
            wide - corner.right + end.colOff * POINTS_PER_EMU,
            high - corner.down + end.rowOff * POINTS_PER_EMU,
        )

    def _cells(self, rows: list[int]) -> Iterator[PictureCell]:
        tops, lefts = self._places(rows)
        shown = set(rows)
        for row in rows:
            for column in self._columns:
                cell = self._sheet.cell(row, column)
                if isinstance(cell, MergedCell):
                    continue
                last_row, last_column = self._merged.get((row, column), (row, column))
                height = sum(
                    self._rows.get(one, 0.0) for one in range(row, last_row + 1) if one in shown
                )
                width = sum(self._columns.get(one, 0.0) for one in range(column, last_column + 1))
                if height and width:
                    last = self._sheet.cell(last_row, last_column)
                    yield self._cell(cell, last, (lefts[column], tops[row], width, height))

    def _cell(self, cell: Any, last: Any, place: tuple[float, float, float, float]) -> PictureCell:
        left, top, width, height = place
        alignment, font = cell.alignment, cell.font
        fill = cell.fill.start_color.rgb if cell.fill.fill_type == "solid" else None
        return PictureCell(
            address=cell.coordinate,
            text=cell_text(cell.value, cell.number_format),
            left=left,
            top=top,
            width=width * self._scale,
            height=height * self._scale,
            font=PictureFont(
                name=font.name or "",
                size=float(font.sz or 10) * self._scale,
                bold=bool(font.b),
                italic=bool(font.i),
                underline=bool(font.u),
                colour=_colour(font.color.rgb if font.color else None) or INK,
            ),
            fill=_colour(fill),
            horizontal=_horizontal(alignment.horizontal, cell.value),
            vertical={"top": "top", "center": "centre"}.get(alignment.vertical, "bottom"),
            wraps=bool(alignment.wrap_text),
            shrinks=bool(alignment.shrink_to_fit),
            indent=int(alignment.indent or 0),
            left_line=_line(cell.border.left),
            right_line=_line(last.border.right),
            top_line=_line(cell.border.top),
            bottom_line=_line(last.border.bottom),
        )

    def _row_height(self, row: int) -> float:
        dimension = self._sheet.row_dimensions[row]
        if dimension.hidden:
            return 0.0
        usual = self._sheet.sheet_format.defaultRowHeight or USUAL_HEIGHT
        return float(dimension.height if dimension.height is not None else usual)

    def _repeated_rows(self) -> list[int]:
        rows = (self._sheet.print_title_rows or "").rpartition("!")[2].replace("$", "")
        first, _, last = rows.partition(":")
        return list(range(int(first), int(last) + 1)) if last else []

    def _fitting_scale(self) -> float:
        """Return the scale at which the sheet is as many pages wide and high as it says."""
        properties = self._sheet.sheet_properties.pageSetUpPr
        if not (properties and properties.fitToPage):
            return float(self._sheet.page_setup.scale or 100) / 100
        wide = sum(self._columns.values())
        scale = min(1.0, (self._width - self._left - self._right) / wide)
        if self._sheet.page_setup.fitToHeight == 1:
            high = sum(self._rows.values())
            scale = min(scale, (self._height - self._top - self._bottom) / high)
        return scale

    def _start(self) -> float:
        room = self._width - self._left - self._right
        spare = room - sum(self._columns.values()) * self._scale
        centred = self._sheet.print_options.horizontalCentered
        return self._left + (max(spare, 0.0) / 2 if centred else 0.0)


def _margin(given: Any, number: int, count: int) -> PictureMargin:
    def told(part: Any) -> str:
        text = (part.text if part is not None else None) or ""
        return text.replace("&[Page]", "&P").replace("&P", str(number)).replace("&N", str(count))

    return PictureMargin(told(given.left), told(given.center), told(given.right))


def _line(side: Any) -> PictureLine | None:
    if side is None or not side.style:
        return None
    return PictureLine(side.style, _colour(side.color.rgb if side.color else None) or INK)


def _colour(given: Any) -> str | None:
    """Return RRGGBB; None for none, and for a colour of the theme, which this does not follow."""
    return given[-6:] if isinstance(given, str) else None


def _horizontal(given: str | None, value: object) -> str:
    """Return where a text stands; without a word Excel puts figures right and texts left."""
    if given in {"center", "centerContinuous"}:
        return "centre"
    if given in {"left", "right"}:
        return str(given)
    return "left" if value is None or isinstance(value, str) else "right"
