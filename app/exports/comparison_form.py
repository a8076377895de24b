"""The words of the 성숙도 비교표, as its form.toml has them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.domain.answer import Answer
from app.domain.comparing import RowKind
from app.exports.form_file import Words, read_words
from app.exports.paper_form import FORM, PaperForm


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
    same_note: str
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


class AnswerWords(Words):
    """What the answers of the checklist are called."""

    yes: str
    no: str
    unknown: str
    unanswered: str

    def by_answer(self) -> dict[Answer, str]:
        """Return the word of each answer."""
        return {
            Answer.YES: self.yes,
            Answer.NO: self.no,
            Answer.UNKNOWN: self.unknown,
            Answer.UNANSWERED: self.unanswered,
        }


class ComparedWords(Words):
    """What rounds are called, and what no questionnaire gives a name to; `figures` by its key."""

    confirmed: str
    now: str
    not_applicable: str
    answers: AnswerWords
    figures: dict[str, str]


class NumberFormats(Words):
    """How a cell writes a level and a number of answers, in the codes of a workbook."""

    level: str
    count: str


class ComparisonForm(PaperForm):
    """Every word of the paper, and the names that its template must have."""

    trend_names: Annotated[list[str], Field(min_length=1)]
    common: ComparisonCommonWords
    compared: ComparedWords
    formats: NumberFormats
    levels: LevelWords
    figures: FigureWords
    trend: TrendWords


def load_comparison_form(form_dir: Path) -> ComparisonForm:
    """Read the words of the paper; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, ComparisonForm)
