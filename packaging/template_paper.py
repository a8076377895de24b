"""A sheet of a paper while it is made, and the workbook that it is saved in."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import template_styles as look
from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from template_radar import HEIGHT_CM, WIDTH_CM, Radar, add_radar

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment a zip can hold
MOMENTS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
CM_PER_DIGIT = 0.205  # of a column: 0.197 in Excel, 0.217 in LibreOffice without 맑은 고딕
POINTS_PER_CM = 72 / 2.54
CHART_GAP, HEADING = 10.0, 28.0  # points below a chart, and of a heading above it

SYSTEM_ROW, UNIT_ROW, HEAD_ROW = 2, 3, 4


class Paper:
    """One sheet of the template while it is made."""

    def __init__(self, book: Workbook, title: str) -> None:
        self.sheet: Worksheet = book.create_sheet(title)
        self._book = book

    def write(
        self,
        row: int,
        columns: tuple[int, int] | int,
        text: str = "",
        style: look.Style = look.PLAIN,
        *,
        name: str = "",
        height: float = look.ROW,
    ) -> None:
        """Write a label, or leave a blank that is filled by its name."""
        look.write(self.sheet, row, columns, text, style)
        self.sheet.row_dimensions[row].height = height
        if name:
            self.name(name, row, columns if isinstance(columns, int) else columns[0])

    def name(self, name: str, row: int, column: int, last: tuple[int, int] | None = None) -> None:
        """Give a cell, or the cells up to the last row and column, a name."""
        cells = f"${get_column_letter(column)}${row}"
        if last:
            cells += f":${get_column_letter(last[1])}${last[0]}"
        reference = f"{quote_sheetname(self.sheet.title)}!{cells}"
        self._book.defined_names[name] = DefinedName(name, attr_text=reference)

    def space(self, row: int, height: float) -> None:
        """Leave a row empty."""
        self.sheet.row_dimensions[row].height = height

    def title(self, title: str, last: int, name: str) -> None:
        """Write what the sheet is, and leave the line below it for whose it is."""
        self.write(1, (1, last), title, look.TITLE, height=40)
        self.write(SYSTEM_ROW, (1, last), style=look.LEFT, name=name, height=24)

    def table(self, heads: list[str], styles: list[look.Style], name: str, row: int) -> None:
        """Show the head of a table and one row of it."""
        for column, head in enumerate(heads, start=1):
            self.write(row, column, head, look.HEAD, height=look.HEAD_ROW)
        for column, style in enumerate(styles, start=1):
            self.write(row + 1, column, "", style)
        self.name(name, row + 1, 1)

    def total(self, styles: list[look.Style], name: str, row: int) -> None:
        """Show the row of the sums below a table."""
        for column, style in enumerate(styles, start=1):
            self.write(row, column, "", look.total(style))
        self.name(name, row, 1)

    def radar(self, radar: Radar, row: int, widths: tuple[float, ...], heading: str = "") -> None:
        """Draw a radar in the middle of the page, with its heading inside one tall row.

        No program breaks a page within a row, so chart and heading always stay together.
        """
        above = HEADING if heading else 0.0
        self.write(row, (1, len(widths)), heading, look.SECTION_TOP)
        self.space(row, above + HEIGHT_CM * POINTS_PER_CM + CHART_GAP)
        left = (sum(widths) * CM_PER_DIGIT - WIDTH_CM) / 2
        add_radar(self.sheet, radar, row, left, above / POINTS_PER_CM)


def packed(book: Workbook) -> bytes:
    """Return the file without the moment it was made: the same words make the same file."""
    made, same = BytesIO(), BytesIO()
    book.save(made)
    with ZipFile(made) as source, ZipFile(same, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = MOMENTS.sub(rb"\g<1>1980-01-01T00:00:00Z", source.read(name))
            target.writestr(ZipInfo(name, EPOCH), content, ZIP_DEFLATED)
    return same.getvalue()
