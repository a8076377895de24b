"""The 불가피한 사유 검토서: cover, draft, evidence."""

from __future__ import annotations

import template_styles as look
from openpyxl import Workbook
from template_paper import Paper
from template_record import add_evidence
from template_result import LAST, add_attachments, add_cover_head

from app.exports.unavoidable_form import UnavoidableForm
from app.exports.unavoidable_paper import DEPTHS


def build(form: UnavoidableForm) -> Workbook:
    """Return the template of the 불가피한 사유 검토서."""
    book = look.new_book()
    _add_cover(Paper(book, form.cover.sheet), form)
    _add_review(Paper(book, form.review.sheet), form)
    add_evidence(Paper(book, form.evidence.sheet), form.evidence)
    book.properties.creator = book.properties.title = form.title
    return book


def _add_cover(paper: Paper, form: UnavoidableForm) -> None:
    words = form.cover
    add_cover_head(paper, words, form.title)
    paper.write(12, (1, 3), words.grounds, look.SECTION, height=28)
    paper.write(12, (4, LAST), style=look.SECTION, name="grounds_line", height=28)
    paper.write(13, (4, LAST), style=look.LEFT_TOP, name="grounds_detail")
    paper.space(14, 18)
    paper.write(15, (1, 3), words.verdict, look.SECTION_TOP, height=28)
    paper.write(15, (4, LAST), style=look.LEFT_TOP, name="verdict_line", height=28)
    paper.space(16, 18)
    add_attachments(paper, words.attachments, 17)
    look.set_up_page(paper.sheet, look.GRID, last_row=18, one_page=True)


def _add_review(paper: Paper, form: UnavoidableForm) -> None:
    """Show one line of each depth; marks stand in the column before the text."""
    words = form.review
    paper.title(words.sheet, LAST, "review_system")
    paper.write(3, (1, LAST), style=look.COVER_SUBJECT, name="review_title", height=34)
    paper.write(4, (1, LAST), "", look.SECTION_LOW, name=DEPTHS[0], height=34)
    for depth, name in enumerate(DEPTHS[1:], start=1):
        paper.write(4 + depth, depth, "", look.MARK)
        paper.write(4 + depth, (depth + 1, LAST), "", look.LEFT_TOP, name=name)
    paper.space(8, 12)
    paper.write(9, (1, LAST), style=look.LEFT, name="review_note", height=24)
    paper.write(10, (1, LAST), style=look.LEFT, name="review_signature")
    look.set_up_page(paper.sheet, look.GRID, last_row=10)
