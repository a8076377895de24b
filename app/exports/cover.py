"""Fills what every paper says of itself: its cover, what is attached, who wrote it and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from app.domain.agency import Agency
from app.exports.approval_block import cooperation_text, draw_approval_block
from app.exports.cover_words import CoverHead
from app.exports.form_file import filled
from app.exports.paper_form import PaperForm
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


def signing(agency: Agency, details: DocumentDetails) -> DocumentDetails:
    """Return who signs the sheets behind a cover: the department while no name is known.

    On the cover the name stays open, to be written by hand (시행규칙 제6조제2항 asks it of sheets).
    """
    return replace(details, author=details.author or agency.department)


def signature(sentence: str, details: DocumentDetails, day: str, empty: str) -> str:
    """Return who wrote a sheet, and as of which day."""
    return filled(sentence, author=details.author or empty, day=day)


def sign_paper(
    book: FormWorkbook,
    form: PaperForm,
    subject: str,
    agency: Agency,
    details: DocumentDetails,
    made_by: str,
) -> None:
    """Say in the file's properties whose paper it is, and about what."""
    book.sign(
        title=form.title,
        subject=subject,
        author=f"{agency.department} {details.author}".strip(),
        made_by=made_by,
        day=datetime.combine(details.written_on, time()),
    )


def fill_attachments(book: FormWorkbook, words: CoverHead, titles: Sequence[str]) -> None:
    """List what is attached, numbered, the last one with 끝."""
    lines = [
        filled(words.attachment, number=number, title=title)
        for number, title in enumerate(titles, start=1)
    ]
    lines[-1] += words.end
    book.fill({FIRST_ATTACHMENT: lines[0]})
    book.fill_lines([OTHER_ATTACHMENTS], [(OTHER_ATTACHMENTS, line) for line in lines[1:]])
