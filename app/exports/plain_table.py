"""A sheet that is only a table: a heading, rows of values, A4 across, ready to print and filter."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from app.exports.cell_values import Value, is_figure, put
from app.exports.row_heights import TALLEST, height_of, wrapped
from app.exports.target_file import save_whole

_FONT = "맑은 고딕"
_SIZE = 10
_LEAST_WIDTH, _MOST_WIDTH = 8, 40  # characters
_HEAD_COLOUR = "E8EBF0"
_CUT_MARK = "…"
_BOLD, _PLAIN = Font(name=_FONT, size=_SIZE, bold=True), Font(name=_FONT, size=_SIZE)
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
_RIGHT = Alignment(horizontal="right", vertical="center")
_LINE = Side(style="thin", color="8A949E")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def save_table(
    target: Path,
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Value]],
    *,
    kept_columns: int = 0,
) -> None:
    """Write the table whole, or leave what was there untouched; raise ExportError.

    `kept_columns` stay in sight while the others scroll, and come again on every printed page.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    widths: list[int] = []
    for column, heading in enumerate(headings, start=1):
        cell = _cell(sheet.cell(1, column), heading, _BOLD)
        cell.fill = PatternFill("solid", fgColor=_HEAD_COLOUR)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        width = max(_width(heading), *(_width(row[column - 1]) for row in rows[:200]), 0)
        widths.append(min(max(width + 2, _LEAST_WIDTH), _MOST_WIDTH))
        sheet.column_dimensions[get_column_letter(column)].width = widths[-1]
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            cell = _cell(sheet.cell(number, column), value, _PLAIN)
            cell.alignment = _RIGHT if is_figure(value) else _LEFT
    for number, texts in enumerate([headings, *rows], start=1):
        sheet.row_dimensions[number].height = _height(texts, widths)
    last = f"{get_column_letter(len(headings))}{len(rows) + 1}"
    sheet.auto_filter.ref = f"A1:{last}"
    sheet.freeze_panes = f"{get_column_letter(kept_columns + 1)}2"
    sheet.print_title_rows = "1:1"
    if kept_columns:
        sheet.print_title_cols = f"A:{get_column_letter(kept_columns)}"
    sheet.print_area = f"A1:{last}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.HeaderFooter.oddHeader.center.text = title
    sheet.HeaderFooter.oddFooter.center.text = "&P / &N"
    content = BytesIO()
    book.save(content)
    save_whole(content.getvalue(), target)


def _cell(cell: Cell | MergedCell, value: Value, font: Font) -> Cell:
    assert isinstance(cell, Cell)  # a new sheet has nothing merged
    put(cell, value, _CUT_MARK)
    cell.font = font
    cell.border = _BORDER
    return cell


def _height(values: Sequence[Value], widths: Sequence[int]) -> float:
    """Return how tall a row is with all of its texts, in points."""
    lines = 1
    for value, width in zip(values, widths, strict=True):
        if isinstance(value, str) and (len(value) * 2 > width or "\n" in value):
            lines = max(lines, len(wrapped(value, width)))
    return min(height_of(lines), TALLEST)


def _width(value: Value) -> int:
    """Return how wide a value is in characters of Latin: Hangul takes two."""
    if value is None or not isinstance(value, str):
        return 12
    return max(sum(2 if ord(one) > 0x1100 else 1 for one in part) for part in value.split("\n"))
