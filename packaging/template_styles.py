"""How the papers look: page, grid, fonts, lines and fills, in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from openpyxl import Workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FONT = "맑은 고딕"  # on every PC that opens these papers
# In whose digits columns can be measured; no text is set in it. They are as wide as those of FONT
# in Excel (7 pixels), and every system has a font of its measure. Without FONT LibreOffice takes
# one with wider digits, widens all columns with it, and shrinks the page to them: a fifth of it
# stays empty where pages are ended by hand.
MEASURE = "Arial"
BODY_SIZE, SECTION_SIZE, TITLE_SIZE = 10, 12, 18
GRID = (7.5,) * 12  # columns of a page of text, in digits
ROW, HEAD_ROW = 20, 24  # points
MM_PER_INCH = 25.4
HEAD_FILL, TOTAL_FILL = "F2F2F2", "FAFAFA"

THIN, MEDIUM, NONE = Side(style="thin"), Side(style="medium"), Side()


@dataclass(frozen=True)
class Style:
    """What a cell of a paper looks like."""

    size: float = BODY_SIZE
    bold: bool = False
    fill: str = ""
    horizontal: str | None = None
    vertical: str = "center"
    indent: int = 0
    wrap: bool = True
    shrink: bool = False
    number_format: str = "General"
    sides: Side = NONE
    top: Side = NONE
    bottom: Side = NONE


PLAIN = Style()
TITLE = Style(size=TITLE_SIZE, bold=True, horizontal="center")
SECTION = Style(size=SECTION_SIZE, bold=True)
STRONG = Style(bold=True)
LEFT, RIGHT = Style(horizontal="left"), Style(horizontal="right")
CENTRE = Style(horizontal="center")
STRONG_TOP, LEFT_TOP = replace(STRONG, vertical="top"), replace(LEFT, vertical="top")
SECTION_TOP, SECTION_LOW = replace(SECTION, vertical="top"), replace(SECTION, vertical="bottom")
MARK = replace(RIGHT, vertical="top")  # ○ - ※ stand close to the text at their right
COVER_TITLE = replace(TITLE, top=MEDIUM)
COVER_SUBJECT = replace(SECTION, horizontal="center", bottom=MEDIUM)
LABEL = Style(bold=True, fill=HEAD_FILL, horizontal="center", sides=THIN, top=THIN, bottom=THIN)
FIELD = Style(
    horizontal="center", sides=THIN, top=THIN, bottom=THIN, number_format='yyyy". "m". "d"."'
)

HEAD = replace(LABEL, top=MEDIUM)
# The one row of a table that the template shows: the line above it stands between rows, the
# line below it under the last one.
TEXT = Style(horizontal="left", indent=1, sides=THIN, top=THIN, bottom=MEDIUM)
CODE = replace(TEXT, horizontal="center", indent=0)
# A sum that is too long for its column is shown small, not as ####.
FIGURE = replace(TEXT, horizontal="right", wrap=False, shrink=True, number_format="#,##0")
PERCENT = replace(FIGURE, number_format="0%")
LEVEL = replace(CODE, number_format='0"단계"')
MEAN = replace(CODE, number_format="0.00")
DAY = replace(CODE, number_format='yyyy". "m". "d"."')
GROUP = replace(TEXT, bold=True, vertical="top")
GROUP_MIDDLE = replace(GROUP, vertical="center")
RANGE = replace(TEXT, horizontal="right")


def inner(style: Style) -> Style:
    """Return the style of a row that is not the last of its table."""
    return replace(style, bottom=THIN)


def total(style: Style) -> Style:
    """Return the style of a sum over such cells."""
    return replace(style, bold=True, fill=TOTAL_FILL)


def new_book(measure: str = FONT) -> Workbook:
    """Return an empty workbook in whose own font the columns are measured."""
    book = Workbook()
    book._named_styles["Normal"].font = Font(name=measure, size=BODY_SIZE)  # noqa: SLF001
    book._fonts[0] = Font(name=measure, size=BODY_SIZE)  # noqa: SLF001
    book.remove(book.active)
    return book


def write(
    sheet: Worksheet, row: int, columns: tuple[int, int] | int, text: str, style: Style
) -> None:
    """Write into a cell, or into the columns from first to last merged into one."""
    first, last = (columns, columns) if isinstance(columns, int) else columns
    if last > first:
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
    for column in range(first, last + 1):
        _restyle(sheet.cell(row, column), style)
    sheet.cell(row, first).value = text or None


def _restyle(cell: object, style: Style) -> None:
    cell.font = Font(name=FONT, size=style.size, bold=style.bold)  # type: ignore[attr-defined]
    if style.fill:
        cell.fill = PatternFill("solid", start_color=style.fill)  # type: ignore[attr-defined]
    cell.border = Border(  # type: ignore[attr-defined]
        left=style.sides, right=style.sides, top=style.top, bottom=style.bottom
    )
    if not isinstance(cell, MergedCell):
        cell.number_format = style.number_format  # type: ignore[attr-defined]
        cell.alignment = Alignment(  # type: ignore[attr-defined]
            horizontal=style.horizontal,
            vertical=style.vertical,
            indent=style.indent,
            wrap_text=style.wrap,
            shrink_to_fit=style.shrink,
        )


def set_up_page(
    sheet: Worksheet,
    widths: tuple[float, ...],
    *,
    last_row: int,
    landscape: bool = False,
    one_page: bool = False,
    head_row: int | None = None,
) -> None:
    """Set an A4 page: one page wide, page number below, the table's head on every page."""
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = sheet.sheet_view.zoomScaleNormal = 100
    sheet.sheet_format.defaultRowHeight, sheet.sheet_format.customHeight = ROW, True
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    setup = sheet.page_setup
    setup.paperSize = Worksheet.PAPERSIZE_A4
    setup.orientation = "landscape" if landscape else "portrait"
    setup.fitToWidth, setup.fitToHeight = 1, 1 if one_page else 0
    margins = sheet.page_margins
    margins.top = margins.bottom = 15 / MM_PER_INCH
    margins.left = margins.right = 20 / MM_PER_INCH
    margins.header = margins.footer = 10 / MM_PER_INCH
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.center.text = "&P/&N"
    sheet.oddFooter.center.font, sheet.oddFooter.center.size = f"{FONT},Regular", 9
    sheet.print_area = f"A1:{get_column_letter(len(widths))}{last_row}"
    if head_row:
        sheet.print_title_rows = f"{head_row}:{head_row}"
