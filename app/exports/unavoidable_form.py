"""The words of the 불가피한 사유 검토서, as its form.toml has them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.exports.cover_words import CoverHead
from app.exports.form_file import Words, read_words
from app.exports.paper_form import FORM, PaperForm
from app.exports.record_form import EvidenceWords
from app.exports.result_form import ApprovalWords, CommonWords


class UnavoidableCoverWords(CoverHead):
    """The words of the cover."""

    grounds: str
    grounds_line: str
    grounds_join: str
    ground: str
    verdict: str
    verdict_line: str
    exact: str
    range: str


class ReviewWords(Words):
    """The words of the sheet with the draft; its sentences stand in unavoidable.toml."""

    sheet: str
    note: str


class UnavoidableForm(PaperForm):
    """Every word of the paper, and the names that its template must have."""

    disclosures: Annotated[list[str], Field(min_length=1)]
    approval: ApprovalWords
    cover: UnavoidableCoverWords
    common: CommonWords
    review: ReviewWords
    evidence: EvidenceWords


def load_unavoidable_form(form_dir: Path) -> UnavoidableForm:
    """Read the words of the paper; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, UnavoidableForm)
