"""Makes forms/workbooks/self-assessment-result/template.xlsx from the words of its form.toml.

    python packaging/build_templates.py [folder to write to]

The template may be restyled in Excel afterwards: the program fills it by name. Run again, the
same words make the same file.
"""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # a script finds only what stands beside it

import template_styles as look  # noqa: E402
from template_radar import WIDTH_CM, add_radar  # noqa: E402

from app.exports.result_form import TEMPLATE, ResultForm, load_result_form  # noqa: E402

FORM_DIR = ROOT / "forms" / "workbooks" / "self-assessment-result"
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment a zip can hold
MOMENTS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")

LAST = len(look.GRID)
SYSTEM_WIDTHS = (17.0, 26.0, 38.0, 9.0)
ITEM_WIDTHS = (6.0, 19.0, 52.0, 10.0, 40.0, 18.0)
GOAL_WIDTHS = (25.0, 8.5, 7.0, 8.0, 10.0, 8.5, 10.0, 13.0)
SHARE = 7  # column of the goals that the radar shows
METHOD_WIDTHS = (22.0, 68.0)
CM_PER_DIGIT = 0.205  # of a column: 0.197 in Excel, 0.217 in LibreOffice without 맑은 고딕

SYSTEM_ROW, UNIT_ROW, HEAD_ROW, FIRST_ROW = 2, 3, 4, 5


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

    def table(self, heads: list[str], styles: list[look.Style], name: str, row: int) -> None:
        """Show the head of a table and one row of it."""
        for column, head in enumerate(heads, start=1):
            self.write(row, column, head, look.HEAD, height=look.HEAD_ROW)
        for column, style in enumerate(styles, start=1):
            self.write(row + 1, column, "", style)
        self.name(name, row + 1, 1)


def build(form: ResultForm) -> Workbook:
    """Return the template of the 자가진단 결과서."""
    book = look.new_book()
    _add_cover(Paper(book, form.cover.sheet), form)
    _add_opinion(Paper(book, form.opinion.sheet), form)
    _add_system(Paper(book, form.system.sheet), form)
    _add_items(Paper(book, form.items.sheet), form)
    _add_goals(Paper(book, form.goals.sheet), form)
    _add_method(Paper(book, form.method.sheet), form)
    book.properties.creator = book.properties.title = form.title
    return book


def _add_cover(paper: Paper, form: ResultForm) -> None:
    words = form.cover
    paper.space(1, 12)
    paper.write(2, (1, 2), words.document_no, look.STRONG, height=24)
    paper.write(2, (3, 5), style=look.LEFT, name="document_no", height=24)
    paper.write(3, (1, 2), words.disclosure, look.STRONG_TOP, height=45)
    paper.write(3, (3, 5), style=look.LEFT_TOP, name="disclosure", height=45)
    paper.space(4, 18)
    paper.name("approval_block", 2, 6, (4, LAST))
    paper.write(5, (6, LAST), style=look.RIGHT, name="cooperation", height=28)
    paper.space(6, 48)
    paper.write(7, (1, LAST), form.title, look.COVER_TITLE, height=54)
    paper.write(8, (1, LAST), style=look.COVER_SUBJECT, name="system_name", height=34)
    paper.space(9, 36)
    paper.write(10, (1, 2), words.department, look.LABEL, height=28)
    paper.write(10, (3, 5), style=look.FIELD, name="department", height=28)
    paper.write(10, 6, words.author, look.LABEL, height=28)
    paper.write(10, (7, 8), style=look.FIELD, name="author", height=28)
    paper.write(10, 9, words.written_on, look.LABEL, height=28)
    paper.write(10, (10, LAST), style=look.FIELD, name="written_on", height=28)
    paper.space(11, 36)
    paper.write(12, (1, 3), words.result, look.SECTION, height=28)
    paper.write(12, (4, LAST), style=look.SECTION, name="verdict_line", height=28)
    paper.write(13, (4, LAST), style=look.LEFT_TOP, name="verdict_detail")
    paper.space(14, 18)
    paper.write(15, (1, 3), words.rule, look.SECTION_TOP, height=28)
    paper.write(15, (4, LAST), style=look.LEFT_TOP, name="rule_line", height=28)
    paper.space(16, 18)
    paper.write(17, (1, 3), words.attachments, look.SECTION)
    sheets = [form.opinion, form.system, form.items, form.goals, form.method]
    for at, sheet in enumerate(sheets, start=1):
        text = words.attachment.format(number=at, title=sheet.sheet)
        end = words.end if at == len(sheets) else ""
        paper.write(16 + at, (4, LAST), text + end, look.LEFT)
    look.set_up_page(paper.sheet, look.GRID, last_row=16 + len(sheets), one_page=True)


def _add_opinion(paper: Paper, form: ResultForm) -> None:
    words = form.opinion
    _add_title(paper, form.opinion.sheet, LAST, "opinion")
    paper.write(3, (1, LAST), "", look.SECTION_LOW, name="opinion_heading", height=34)
    paper.write(4, (1, LAST), "", look.STRONG, name="opinion_section", height=24)
    for row, at, mark, name in (
        (5, 1, words.point, "opinion_point"),
        (6, 2, words.detail, "opinion_detail"),
        (7, 1, words.note, "opinion_note"),
    ):
        paper.write(row, at, mark, look.MARK)
        paper.write(row, (at + 1, LAST), "", look.LEFT_TOP, name=name)
    look.set_up_page(paper.sheet, look.GRID, last_row=7)


def _add_system(paper: Paper, form: ResultForm) -> None:
    words, last = form.system, len(SYSTEM_WIDTHS)
    _add_title(paper, words.sheet, last, "register")
    paper.space(UNIT_ROW, 6)  # every line has its own unit
    styles = [look.GROUP, look.TEXT, look.TEXT, look.CODE]
    paper.table(words.heads, styles, "register_rows", HEAD_ROW)
    paper.write(6, (1, last), style=look.LEFT, name="register_missing", height=24)
    paper.write(7, (1, last), style=look.LEFT, name="register_signature")
    look.set_up_page(paper.sheet, SYSTEM_WIDTHS, last_row=7, head_row=HEAD_ROW)


def _add_items(paper: Paper, form: ResultForm) -> None:
    words, last = form.items, len(ITEM_WIDTHS)
    _add_title(paper, words.sheet, last, "items")
    paper.space(UNIT_ROW, 6)
    styles = [look.CODE, look.TEXT, look.TEXT, look.CODE, look.TEXT, look.TEXT]
    paper.table(words.heads, styles, "item_rows", HEAD_ROW)
    paper.write(6, (1, last), style=look.LEFT, name="items_reading", height=24)
    paper.write(7, (1, last), style=look.LEFT, name="items_signature")
    look.set_up_page(paper.sheet, ITEM_WIDTHS, last_row=7, landscape=True, head_row=HEAD_ROW)


def _add_goals(paper: Paper, form: ResultForm) -> None:
    words, last = form.goals, len(GOAL_WIDTHS)
    _add_title(paper, words.sheet, last, "goals")
    chart_row, chart_rows = UNIT_ROW, 14
    for row in range(chart_row, chart_row + chart_rows):
        paper.space(row, look.ROW)
    unit_row = chart_row + chart_rows
    paper.write(unit_row, (5, last), words.unit_line, look.RIGHT)
    counts = [look.FIGURE] * 5
    styles = [look.TEXT, *counts, look.PERCENT, look.RANGE]
    paper.table(words.heads, [look.inner(s) for s in styles], "goal_rows", unit_row + 1)
    for column, style in enumerate(styles, start=1):
        paper.write(unit_row + 3, column, "", look.total(style))
    paper.name("goal_total", unit_row + 3, 1)
    paper.write(unit_row + 4, (1, last), style=look.LEFT, name="goals_note", height=24)
    paper.write(unit_row + 5, (1, last), style=look.LEFT, name="goals_signature")
    left = (sum(GOAL_WIDTHS) * CM_PER_DIGIT - WIDTH_CM) / 2
    add_radar(paper.sheet, chart_row, left, words.chart_title, unit_row + 2, SHARE)
    look.set_up_page(
        paper.sheet, GOAL_WIDTHS, last_row=unit_row + 5, one_page=True, head_row=unit_row + 1
    )


def _add_method(paper: Paper, form: ResultForm) -> None:
    words, last = form.method, len(METHOD_WIDTHS)
    _add_title(paper, words.sheet, last, "method")
    paper.space(UNIT_ROW, 6)
    paper.table(words.heads, [look.GROUP_MIDDLE, look.TEXT], "method_rows", HEAD_ROW)
    paper.write(6, (1, last), style=look.LEFT, name="method_note", height=24)
    paper.write(7, (1, last), style=look.LEFT, name="method_signature")
    look.set_up_page(paper.sheet, METHOD_WIDTHS, last_row=7, head_row=HEAD_ROW)


def _add_title(paper: Paper, title: str, last: int, sheet: str) -> None:
    paper.write(1, (1, last), title, look.TITLE, height=40)
    paper.write(SYSTEM_ROW, (1, last), style=look.LEFT, name=f"{sheet}_system", height=24)


def packed(book: Workbook) -> bytes:
    """Return the file without the moment it was made: the same words make the same file."""
    made, same = BytesIO(), BytesIO()
    book.save(made)
    with ZipFile(made) as source, ZipFile(same, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = MOMENTS.sub(rb"\g<1>1980-01-01T00:00:00Z", source.read(name))
            target.writestr(ZipInfo(name, EPOCH), content, ZIP_DEFLATED)
    return same.getvalue()


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FORM_DIR
    (folder / TEMPLATE).write_bytes(packed(build(load_result_form(FORM_DIR))))
    print(folder / TEMPLATE)
