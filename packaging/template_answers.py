"""The answer form: guide, questions of one system, list of who got what."""

from __future__ import annotations

from dataclasses import replace

import template_styles as look
from openpyxl import Workbook
from openpyxl.styles import Protection
from template_paper import Paper

from app.exports.answer_form_words import AnswerFormWords
from app.exports.answer_sheet import ANSWER, HELP, NOTE, NUMBER, QUESTION, TARGET

GUIDE = (6, 30, 20, 32, 9, 9, 11)
QUESTIONS = (7, 44, 54, 12, 12, 40)
LIST = (6, 20, 34, 44, 9, 16, 16)
INPUT_FILL, CLOSED_FILL = "FFF8DC", "F2F2F2"

_TEXT = replace(look.TEXT, bottom=look.THIN, top=look.THIN)
_CODE = replace(look.CODE, bottom=look.THIN, top=look.THIN)
_CLOSED = replace(_CODE, fill=CLOSED_FILL)
_CHOICE = replace(_CODE, fill=INPUT_FILL, number_format="@")
_NOTE = replace(_TEXT, fill=INPUT_FILL, number_format="@")
_SECTION = replace(
    look.STRONG,
    horizontal="left",
    indent=1,
    fill=look.HEAD_FILL,
    sides=look.THIN,
    top=look.THIN,
    bottom=look.THIN,
)
_LAST = len(QUESTIONS)


def build(words: AnswerFormWords) -> Workbook:
    """Return the template of the answer form."""
    book = look.new_book()
    _add_guide(Paper(book, words.guide.sheet), words)
    _add_questions(Paper(book, words.questions.sample_sheet), words)
    _add_list(Paper(book, words.handed_out.sheet), words)
    book.properties.creator = book.properties.title = words.title
    return book


def _add_guide(paper: Paper, words: AnswerFormWords) -> None:
    last = len(GUIDE)
    paper.write(1, (1, last), words.title, look.TITLE, name="guide_title", height=40)
    paper.write(2, (1, last), style=look.CENTRE, name="guide_subject", height=24)
    paper.space(3, 10)
    paper.write(4, (1, last), style=look.LEFT_TOP, name="guide_lines")
    paper.space(5, 12)
    figure = replace(look.FIGURE, number_format="0")
    styles = [look.CODE, look.TEXT, look.TEXT, look.TEXT, figure, figure, figure]
    paper.table(words.guide.heads, styles, "guide_systems", 6)
    look.set_up_page(paper.sheet, GUIDE, last_row=7, landscape=True)


def _add_questions(paper: Paper, words: AnswerFormWords) -> None:
    asked = words.questions
    paper.write(1, (1, _LAST), style=look.SECTION, name="form_system", height=30)
    for row, label, name in (
        (2, asked.who, "form_who"),
        (3, asked.written_on, "form_written_on"),
    ):
        paper.write(row, (NUMBER, QUESTION), label, look.LABEL, name=name)
        paper.write(row, HELP, "", _NOTE)
        paper.sheet.cell(row, HELP).protection = Protection(locked=False)
    paper.write(4, (1, _LAST), style=look.STRONG, name="form_tally", height=24)
    for column, head in enumerate(asked.heads, start=1):
        paper.write(5, column, head, look.HEAD, height=look.HEAD_ROW)
    paper.name("form_heads", 5, 1)
    paper.space(6, look.ROW)
    paper.write(7, (1, _LAST), "", _SECTION, name="form_section")
    for row, name, opened in (
        (8, "form_axis", (ANSWER, TARGET, NOTE)),
        (9, "form_noted", (ANSWER, NOTE)),
        (10, "form_plain", (ANSWER,)),
    ):
        paper.write(row, NUMBER, "", replace(_CODE, number_format="@"), name=name)
        for column in (QUESTION, HELP):
            paper.write(row, column, "", _TEXT)
        for column in (ANSWER, TARGET, NOTE):
            style = _CLOSED
            if column in opened:
                style = _NOTE if column == NOTE else _CHOICE
            paper.write(row, column, "", style)
            paper.sheet.cell(row, column).protection = Protection(locked=column not in opened)
    look.set_up_page(paper.sheet, QUESTIONS, last_row=10, landscape=True, head_row=5)
    paper.sheet.freeze_panes = "A7"


def _add_list(paper: Paper, words: AnswerFormWords) -> None:
    handed = words.handed_out
    paper.title(handed.title, len(LIST), "list_subject")
    paper.space(3, 10)
    figure = replace(look.FIGURE, number_format="0")
    styles = [look.CODE, look.TEXT, look.TEXT, look.TEXT, figure, look.TEXT, look.DAY]
    paper.table(handed.heads, styles, "list_rows", 4)
    look.set_up_page(paper.sheet, LIST, last_row=5, landscape=True, head_row=4)
