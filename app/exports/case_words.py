"""The words that all papers of a contract case share, as forms/papers/words.toml has them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.domain.paper_text import ValueWords
from app.domain.paper_vocabulary import LineLevel
from app.exports.form_file import Words, read_words
from app.exports.result_form import ApprovalWords

WORDS_FILE = "words.toml"


class HeadWords(Words):
    """The labels in the head of a paper."""

    document_no: str
    disclosure: str
    receiver: str
    receiver_inside: str
    subject: str
    department: str
    department_line: str
    author: str
    written_on: str


class TableWords(Words):
    """What stands above and below a table."""

    unit_won: str
    unit_thousand_won: str
    rounded_note: str
    difference_note: str
    difference: str
    difference_join: str
    to_check_note: str
    to_check_join: str
    end: str


class WorkingWords(Words):
    """How a working copy is marked."""

    mark: str
    note: str
    sheet: str
    file: str


class ValueTexts(Words):
    """How values are put in words."""

    unknown: str
    yes: str
    no: str
    won: str
    percent: str
    to_check: str


class LineMarks(Words):
    """The marks of 개조식 text."""

    section: str
    point: str
    detail: str
    note: str

    def of(self, level: LineLevel) -> str:
        """Return the mark of a level."""
        return {
            LineLevel.SECTION: self.section,
            LineLevel.POINT: self.point,
            LineLevel.DETAIL: self.detail,
            LineLevel.NOTE: self.note,
        }[level]


class AttachmentWords(Words):
    """How attachments are listed."""

    label: str
    one: str
    several: str
    end: str


class ChoiceWords(Words):
    """Boxes that are ticked or not."""

    ticked: str
    open: str
    join: str


class CaseWords(Words):
    """Every word that the papers of a case share."""

    version: str
    empty: str
    missing: str
    cut_mark: str
    heading: str
    signature: str
    own_layout: str
    subject_line: str
    file_stem: str
    disclosures: Annotated[list[str], Field(min_length=1)]
    approval: ApprovalWords
    head: HeadWords
    table: TableWords
    working: WorkingWords
    values: ValueTexts
    marks: LineMarks
    attachments: AttachmentWords
    choices: ChoiceWords

    def value_words(self) -> ValueWords:
        """Return how values are put in words."""
        return ValueWords(**self.values.model_dump())


def load_case_words(folder: Path) -> CaseWords:
    """Read the shared words; raise ExportError naming everything wrong in the file."""
    return read_words(folder / WORDS_FILE, CaseWords)
