"""Fills what every cover has: number, 결재란, whose paper it is, and what is attached to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.agency import Agency
from app.exports.approval_block import cooperation_text, draw_approval_block
from app.exports.cover_words import CoverHead
from app.exports.form_file import filled
from app.exports.result_form import ApprovalWords
from app.exports.workbook import FormWorkbook

FIRST_ATTACHMENT, OTHER_ATTACHMENTS = "attachment_first", "attachment_lines"


@dataclass(frozen=True, slots=True)
class DocumentDetails:
    """What the cover says beside the result; a number not yet given is left open."""

    document_no: str
    disclosure: str
    author: str
    written_on: date


def fill_cover_head(
    book: FormWorkbook,
    words: CoverHead,
    approval: ApprovalWords,
    agency: Agency,
    details: DocumentDetails,
    subject: str,
) -> None:
    """Fill the head of a cover about `subject`, and draw the boxes of those who sign."""
    book.fill(
        {
            "document_no": details.document_no,
            "disclosure": details.disclosure,
            "system_name": subject,
            "department": filled(
                words.department_line, agency=agency.name, department=agency.department
            ),
            "author": details.author,
            "written_on": details.written_on,
            "cooperation": cooperation_text(agency, approval),
        }
    )
    draw_approval_block(book.place("approval_block"), agency, approval, book.cut_mark)


def fill_attachments(book: FormWorkbook, words: CoverHead, titles: Sequence[str]) -> None:
    """List what is attached, numbered, the last one with 끝."""
    lines = [
        filled(words.attachment, number=number, title=title)
        for number, title in enumerate(titles, start=1)
    ]
    lines[-1] += words.end
    book.fill({FIRST_ATTACHMENT: lines[0]})
    book.fill_lines([OTHER_ATTACHMENTS], [(OTHER_ATTACHMENTS, line) for line in lines[1:]])
