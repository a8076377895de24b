"""The 인계인수서: a first sheet with contents and signatures, then a sheet for each table."""

from __future__ import annotations

import template_styles as look
from openpyxl import Workbook
from template_paper import HEAD_ROW, UNIT_ROW, Paper

from app.exports.handover_form import HandoverForm, HandoverTable

FRONT_WIDTHS = (14.0, 32.0, 14.0, 20.0, 14.0)
STYLES = {
    "text": look.TEXT,
    "code": look.CODE,
    "date": look.DAY,
    "won": look.FIGURE,
}


def build(form: HandoverForm) -> Workbook:
    """Return the template of the 인계인수서."""
    book = look.new_book()
    _add_front(Paper(book, form.front.sheet), form)
    for table in form.tables:
        _add_table(Paper(book, table.sheet), table)
    book.properties.creator = book.properties.title = form.title
    return book


def _add_front(paper: Paper, form: HandoverForm) -> None:
    words, last = form.front, len(FRONT_WIDTHS)
    paper.write(1, (1, last), form.title, look.COVER_TITLE, height=44)
    paper.write(2, (1, last), style=look.COVER_SUBJECT, name="handover_subject", height=34)
    paper.space(3, 10)
    _box(paper, 4, 1, words.agency, "agency")
    _box(paper, 4, 3, words.track, "track", 5)
    _box(paper, 5, 1, words.department, "department")
    _box(paper, 5, 3, words.written_on, "written_on", 5)
    _box(paper, 6, 1, words.author, "author")
    _box(paper, 6, 3, words.receiver, "", 5)
    paper.space(7, 10)
    paper.write(8, (1, last), words.contents, look.SECTION, height=26)
    styles = [look.CODE, look.TEXT, look.CODE, look.TEXT, look.CODE]
    paper.table(words.contents_heads, styles, "contents_rows", 9)
    paper.space(11, 10)
    paper.write(12, (1, last), words.signers, look.SECTION, height=26)
    for column, head in enumerate(words.signer_heads, start=1):
        paper.write(13, column, head, look.HEAD, height=look.HEAD_ROW)
    for row, signer in enumerate(words.signer_rows, start=14):
        style = look.CODE if row == 13 + len(words.signer_rows) else look.inner(look.CODE)
        paper.write(row, 1, signer, style, height=32)
        for column in range(2, last + 1):
            paper.write(row, column, "", style, height=32)
    below = 14 + len(words.signer_rows)
    paper.space(below, 10)
    paper.write(below + 1, (1, last), style=look.LEFT_TOP, name="handover_note")
    paper.write(below + 2, (1, last), style=look.LEFT, name="handover_signature", height=24)
    look.set_up_page(paper.sheet, FRONT_WIDTHS, last_row=below + 2)


def _box(paper: Paper, row: int, column: int, label: str, name: str, last: int = 0) -> None:
    paper.write(row, column, label, look.LABEL, height=28)
    first = column + 1
    columns = (first, last) if last > first else first
    paper.write(row, columns, "", look.FIELD, name=name, height=28)


def _add_table(paper: Paper, table: HandoverTable) -> None:
    last = len(table.heads)
    paper.title(table.title, last, f"{table.id}_subject")
    paper.space(UNIT_ROW, 6)
    styles = [STYLES[kind] for kind in table.kinds]
    paper.table(table.heads, styles, f"{table.id}_rows", HEAD_ROW)
    paper.write(HEAD_ROW + 2, (1, last), style=look.LEFT, name=f"{table.id}_note", height=24)
    look.set_up_page(
        paper.sheet,
        tuple(float(width) for width in table.widths),
        last_row=HEAD_ROW + 2,
        landscape=True,
        head_row=HEAD_ROW,
    )
