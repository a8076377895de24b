"""The 자가진단 결과서: its cover, and the sheets of the checklist."""

from __future__ import annotations

import template_record as record
import template_styles as look
from openpyxl import Workbook
from template_paper import HEAD_ROW, UNIT_ROW, Paper
from template_radar import Radar

from app.exports.cover import FIRST_ATTACHMENT, OTHER_ATTACHMENTS
from app.exports.cover_words import CoverHead
from app.exports.record_form import RecordForm
from app.exports.result_form import ResultForm

LAST = len(look.GRID)
SYSTEM_WIDTHS = (17.0, 26.0, 38.0, 9.0)
ITEM_WIDTHS = (6.0, 19.0, 52.0, 10.0, 40.0, 18.0)
GOAL_WIDTHS = (25.0, 8.5, 7.0, 8.0, 10.0, 8.5, 10.0, 13.0)
SHARE = 7  # column of the goals that the radar shows
CHART_ROWS = 14
METHOD_WIDTHS = (22.0, 68.0)


def build(form: ResultForm, sheets: RecordForm) -> Workbook:
    """Return the template of the 자가진단 결과서."""
    book = look.new_book()
    _add_cover(Paper(book, form.cover.sheet), form)
    _add_opinion(Paper(book, form.opinion.sheet), form)
    _add_system(Paper(book, form.system.sheet), form)
    _add_items(Paper(book, form.items.sheet), form)
    _add_goals(Paper(book, form.goals.sheet), form)
    record.add_maturity(Paper(book, sheets.maturity.sheet), sheets.maturity)
    record.add_tasks(Paper(book, sheets.tasks.sheet), sheets.tasks)
    record.add_selection(Paper(book, sheets.selection.sheet), sheets.selection)
    record.add_evidence(Paper(book, sheets.evidence.sheet), sheets.evidence)
    _add_method(Paper(book, form.method.sheet), form)
    book.properties.creator = book.properties.title = form.title
    return book


def add_cover_head(paper: Paper, words: CoverHead, title: str) -> None:
    """Show what every cover has: number, 결재란, title, whose it is; it ends with row 11."""
    paper.space(1, 12)
    paper.write(2, (1, 2), words.document_no, look.STRONG, height=24)
    paper.write(2, (3, 5), style=look.LEFT, name="document_no", height=24)
    paper.write(3, (1, 2), words.disclosure, look.STRONG_TOP, height=45)
    paper.write(3, (3, 5), style=look.LEFT_TOP, name="disclosure", height=45)
    paper.space(4, 18)
    paper.name("approval_block", 2, 6, (4, LAST))
    paper.write(5, (6, LAST), style=look.RIGHT, name="cooperation", height=28)
    paper.space(6, 48)
    paper.write(7, (1, LAST), title, look.COVER_TITLE, height=54)
    paper.write(8, (1, LAST), style=look.COVER_SUBJECT, name="system_name", height=34)
    paper.space(9, 36)
    paper.write(10, (1, 2), words.department, look.LABEL, height=28)
    paper.write(10, (3, 5), style=look.FIELD, name="department", height=28)
    paper.write(10, 6, words.author, look.LABEL, height=28)
    paper.write(10, (7, 8), style=look.FIELD, name="author", height=28)
    paper.write(10, 9, words.written_on, look.LABEL, height=28)
    paper.write(10, (10, LAST), style=look.FIELD, name="written_on", height=28)
    paper.space(11, 36)


def add_attachments(paper: Paper, label: str, row: int) -> None:
    """Show the 붙임: the first one stands beside the label, the others below it."""
    paper.write(row, (1, 3), label, look.SECTION)
    paper.write(row, (4, LAST), style=look.LEFT, name=FIRST_ATTACHMENT)
    paper.write(row + 1, (4, LAST), style=look.LEFT, name=OTHER_ATTACHMENTS)


def _add_cover(paper: Paper, form: ResultForm) -> None:
    words = form.cover
    add_cover_head(paper, words, form.title)
    paper.write(12, (1, 3), words.result, look.SECTION, height=28)
    paper.write(12, (4, LAST), style=look.SECTION, name="verdict_line", height=28)
    paper.write(13, (4, LAST), style=look.LEFT_TOP, name="verdict_detail")
    paper.space(14, 18)
    paper.write(15, (1, 3), words.rule, look.SECTION_TOP, height=28)
    paper.write(15, (4, LAST), style=look.LEFT_TOP, name="rule_line", height=28)
    paper.space(16, 18)
    add_attachments(paper, words.attachments, 17)
    look.set_up_page(paper.sheet, look.GRID, last_row=18, one_page=True)


def _add_opinion(paper: Paper, form: ResultForm) -> None:
    words = form.opinion
    paper.title(words.sheet, LAST, "opinion_system")
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
    paper.title(words.sheet, last, "register_system")
    paper.space(UNIT_ROW, 6)  # every line has its own unit
    styles = [look.GROUP, look.TEXT, look.TEXT, look.CODE]
    paper.table(words.heads, styles, "register_rows", HEAD_ROW)
    paper.write(6, (1, last), style=look.LEFT, name="register_missing", height=24)
    paper.write(7, (1, last), style=look.LEFT, name="register_signature")
    look.set_up_page(paper.sheet, SYSTEM_WIDTHS, last_row=7, head_row=HEAD_ROW)


def _add_items(paper: Paper, form: ResultForm) -> None:
    words, last = form.items, len(ITEM_WIDTHS)
    paper.title(words.sheet, last, "items_system")
    paper.space(UNIT_ROW, 6)
    styles = [look.CODE, look.TEXT, look.TEXT, look.CODE, look.TEXT, look.TEXT]
    paper.table(words.heads, styles, "item_rows", HEAD_ROW)
    paper.write(6, (1, last), style=look.LEFT, name="items_reading", height=24)
    paper.write(7, (1, last), style=look.LEFT, name="items_signature")
    look.set_up_page(paper.sheet, ITEM_WIDTHS, last_row=7, landscape=True, head_row=HEAD_ROW)


def _add_goals(paper: Paper, form: ResultForm) -> None:
    words, last = form.goals, len(GOAL_WIDTHS)
    paper.title(words.sheet, last, "goals_system")
    head = UNIT_ROW + CHART_ROWS + 1
    radar = Radar(words.chart_title, first=head + 1, columns=(SHARE,))
    unit_row = paper.radar(radar, UNIT_ROW, GOAL_WIDTHS, CHART_ROWS)
    paper.write(unit_row, (5, last), words.unit_line, look.RIGHT)
    counts = [look.FIGURE] * 5
    styles = [look.TEXT, *counts, look.PERCENT, look.RANGE]
    paper.table(words.heads, [look.inner(s) for s in styles], "goal_rows", head)
    paper.total(styles, "goal_total", head + 2)
    paper.write(head + 3, (1, last), style=look.LEFT, name="goals_note", height=24)
    paper.write(head + 4, (1, last), style=look.LEFT, name="goals_signature")
    look.set_up_page(paper.sheet, GOAL_WIDTHS, last_row=head + 4, one_page=True, head_row=head)


def _add_method(paper: Paper, form: ResultForm) -> None:
    words, last = form.method, len(METHOD_WIDTHS)
    paper.title(words.sheet, last, "method_system")
    paper.space(UNIT_ROW, 6)
    paper.table(words.heads, [look.GROUP_MIDDLE, look.TEXT], "method_rows", HEAD_ROW)
    paper.write(6, (1, last), style=look.LEFT, name="method_note", height=24)
    paper.write(7, (1, last), style=look.LEFT, name="method_signature")
    look.set_up_page(paper.sheet, METHOD_WIDTHS, last_row=7, one_page=True, head_row=HEAD_ROW)
