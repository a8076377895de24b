"""The words of the 불가피한 사유 검토서, as its form.toml has them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.domain.file_names import file_name
from app.exports.cover_words import CoverHead
from app.exports.form_file import Words, filled, read_words
from app.exports.record_form import EvidenceWords
from app.exports.result_form import FORM, SUFFIX, ApprovalWords, CommonWords


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


class UnavoidableForm(Words):
    """Every word of the paper, and the names that its template must have."""

    id: str
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    file_stem: str
    disclosures: Annotated[list[str], Field(min_length=1)]
    empty: str
    cut_mark: str
    names: Annotated[list[str], Field(min_length=1)]
    approval: ApprovalWords
    cover: UnavoidableCoverWords
    common: CommonWords
    review: ReviewWords
    evidence: EvidenceWords


def load_unavoidable_form(form_dir: Path) -> UnavoidableForm:
    """Read the words of the paper; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, UnavoidableForm)


def unavoidable_file_name(form: UnavoidableForm, system_name: str, day: date) -> str:
    """Return `건명_서식명_2026-11-23.xlsx`: what every system can write, at most 120 characters."""
    return file_name(
        system_name,
        lambda name: filled(form.file_stem, system=name, day=day.isoformat()) + SUFFIX,
    )
