"""The words that every cover has."""

from __future__ import annotations

from app.exports.form_file import Words


class CoverHead(Words):
    """The words of a cover: whose it is, and what is attached to it."""

    sheet: str
    document_no: str
    disclosure: str
    department: str
    department_line: str
    author: str
    written_on: str
    attachments: str
    attachment: str
    end: str
