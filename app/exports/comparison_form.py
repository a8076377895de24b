"""The words of the 성숙도 비교표, as its form.toml has them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.domain.comparing import RowKind
from app.domain.file_names import file_name
from app.exports.form_file import Words, filled, read_words
from app.exports.result_form import FORM, SUFFIX


class ComparisonCommonWords(Words):
    """What every sheet says, and what stands where there is no figure."""

    subject: str
    signature: str
    differs: str
    reworded: str
    open: str
    unanswered: str
    not_asked: str
    no_target: str


class LevelWords(Words):
    """The words of the sheet with the radar."""

    sheet: str
    compared: str
    compared_heads: Annotated[list[str], Field(min_length=4, max_length=4)]
    levels: str
    chart_title: str
    unit_line: str
    heads: Annotated[list[str], Field(min_length=2, max_length=2)]
    no_axes: str
    note: str
    blank_note: str
    blank: str


class FigureWords(Words):
    """The words of the sheet with every figure and answer."""

    sheet: str
    heads: Annotated[list[str], Field(min_length=3, max_length=3)]
    figure: str
    axis: str
    answer: str
    note: str
    only_note: str
    reworded_note: str
    none: str

    def kind(self, kind: RowKind) -> str:
        """Return what rows of this kind are called."""
        return {
            RowKind.FIGURE: self.figure,
            RowKind.AXIS: self.axis,
            RowKind.ANSWER: self.answer,
        }[kind]


class TrendWords(Words):
    """The words of the sheet that follows figures over time."""

    sheet: str
    heads: Annotated[list[str], Field(min_length=2, max_length=2)]
    note: str


class ComparisonForm(Words):
    """Every word of the paper, and the names that its template must have."""

    id: str
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    file_stem: str
    empty: str
    cut_mark: str
    names: Annotated[list[str], Field(min_length=1)]
    trend_names: Annotated[list[str], Field(min_length=1)]
    common: ComparisonCommonWords
    levels: LevelWords
    figures: FigureWords
    trend: TrendWords


def load_comparison_form(form_dir: Path) -> ComparisonForm:
    """Read the words of the paper; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, ComparisonForm)


def comparison_file_name(form: ComparisonForm, subject: str, day: date) -> str:
    """Return `건명_서식명_2026-11-23.xlsx`: what every system can write, at most 120 characters."""
    return file_name(
        subject,
        lambda name: filled(form.file_stem, subject=name, day=day.isoformat()) + SUFFIX,
    )
