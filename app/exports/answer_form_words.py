"""The words of an answer form and its parts, as form.toml and parts.toml have them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.domain.answer_form import AnswerPart, FormLabels, SlotKind
from app.domain.file_names import file_name
from app.exports.form_file import Words, filled, read_words
from app.exports.paper_form import FORM, PaperForm

PARTS = "parts.toml"

Heads = Annotated[list[str], Field(min_length=1)]


class GuideWords(Words):
    """The first sheet: how to fill the form in, and how far each sheet is."""

    sheet: str
    subject: str
    whole: str
    no_agency: str
    join: str
    heads: Heads
    lines: Heads


class PromptWords(Words):
    """What is shown beside a cell that is about to be filled in."""

    item: str
    axis: str
    factor: str
    criterion: str
    target: str

    def of(self, kind: SlotKind) -> str:
        """Return the words for a kind of answer."""
        return str(getattr(self, kind.value))


class QuestionWords(Words):
    """A sheet with the questions of one system."""

    sample_sheet: str  # in the template, where one row of each kind stands
    sheet: str
    system: str
    who: str
    written_on: str
    tally: str
    heads: Heads
    group: str
    prompt_title: str
    error_title: str
    error: str
    target_error: str
    prompts: PromptWords


class LabelWords(Words):
    """How each choice is written in a cell, by its id."""

    item: dict[str, str]
    factor: dict[str, str]
    axis: dict[str, str]
    target: dict[str, str]
    criterion: dict[str, str]


class HandedOutWords(Words):
    """The list of who got which file."""

    sheet: str
    title: str
    subject: str
    file_stem: str
    folder_stem: str
    heads: Heads
    no_department: str


class AnswerFormWords(PaperForm):
    """Every word of the form, and the names that its template must have."""

    guide: GuideWords
    questions: QuestionWords
    labels: LabelWords
    handed_out: HandedOutWords

    def form_labels(self) -> FormLabels:
        """Return how choices are written."""
        return FormLabels(
            {
                SlotKind.ITEM: self.labels.item,
                SlotKind.FACTOR: self.labels.factor,
                SlotKind.AXIS: self.labels.axis,
                SlotKind.TARGET: self.labels.target,
                SlotKind.CRITERION: self.labels.criterion,
            }
        )

    def list_name(self, subject: str, day: date, suffix: str) -> str:
        """Return the name of the list of who got what."""
        return _named(self.handed_out.file_stem, subject, day, suffix)

    def folder_name(self, subject: str, day: date, suffix: str = "") -> str:
        """Return the name of the folder or zip in which the forms of all departments stand."""
        return _named(self.handed_out.folder_stem, subject, day, suffix)


def _named(stem: str, subject: str, day: date, suffix: str) -> str:
    return file_name(subject, lambda name: filled(stem, subject=name, day=day.isoformat()) + suffix)


class _Part(Words):
    id: str
    title: str
    questions: Heads


class _PartFile(Words):
    id: str
    version: str
    source: str
    checked_on: date
    default: str
    parts: Annotated[list[_Part], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class AnswerParts:
    """The parts into which questions are shared out; `default` has what no part names."""

    parts: tuple[AnswerPart, ...]
    default: str

    @property
    def titles(self) -> Mapping[str, str]:
        """What each part is called, by its id, in their order."""
        return {part.id: part.title for part in self.parts}


def load_answer_form(form_dir: Path) -> AnswerFormWords:
    """Read the words of the form; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, AnswerFormWords)


def load_answer_parts(form_dir: Path) -> AnswerParts:
    """Read who answers what; raise ExportError naming everything wrong in the file."""
    file = read_words(form_dir / PARTS, _PartFile)
    return AnswerParts(
        tuple(AnswerPart(one.id, one.title, frozenset(one.questions)) for one in file.parts),
        file.default,
    )
