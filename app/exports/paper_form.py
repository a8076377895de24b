"""What the form.toml of every paper says, and the name of its file."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from app.domain.file_names import file_name
from app.exports.form_file import Words, filled

FORM = "form.toml"
TEMPLATE = "template.xlsx"
SUFFIX = ".xlsx"


class FormHead(Words):
    """What a form says of itself: what it is called and rests on, and how its files are named."""

    SUFFIX: ClassVar[str] = SUFFIX

    id: str
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    file_stem: str
    empty: str

    def file_name(self, subject: str, day: date) -> str:
        """Return `건명_서식명_2026-11-23.xlsx`: what every system can write, at most 120 signs."""
        return file_name(
            subject,
            lambda name: filled(self.file_stem, subject=name, day=day.isoformat()) + self.SUFFIX,
        )


class PaperForm(FormHead):
    """The form of a workbook, with the names that its template must have."""

    cut_mark: str
    names: Annotated[list[str], Field(min_length=1)]
