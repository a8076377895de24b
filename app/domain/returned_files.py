"""Answer forms that came back, as they were read: rows, and the marks that tell what is what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    """The columns of an answer form by what their head says, hidden beside the visible words."""

    QUESTION = "@question"
    HELP = "@help"
    ANSWER = "@answer"
    TARGET = "@target"
    NOTE = "@note"
    ROW = "@row"  # kind, question and part of the row
    SYSTEM = "@system"
    ROUND = "@round"
    ASKED_BY = "@asked-by"
    ANSWER_WAS = "@answer-was"
    TARGET_WAS = "@target-was"
    FINDING_WAS = "@finding-was"


WHO = "@who"  # stands hidden in the row in which the writer's name stands
WRITTEN_ON = "@written-on"
GUIDE = "@guide"  # stands hidden in the sheet that asks nothing


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row of a sheet: what stands in each column of the form, and the letters of these."""

    sheet: str
    row: int
    texts: Mapping[Column, str]
    letters: Mapping[Column, str]
    who: str = ""
    written_on: str = ""
    uncalculated: frozenset[Column] = frozenset()  # formulas whose value is not in the file
    merged: frozenset[Column] = frozenset()  # filled columns whose cell is one with other rows'

    def text(self, column: Column) -> str:
        """Return what stands in a column, without the blanks around it."""
        return self.texts.get(column, "").strip()


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """One file as it was read.

    `strange` are the sheets in which there is nothing of a form, `cleared` those of a form in which
    nothing tells the questions any more.
    """

    name: str
    sha256: str
    rows: tuple[ReturnedRow, ...]
    strange: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()


def different_files(files: Iterable[ReturnedFile]) -> list[ReturnedFile]:
    """Return each file once, however often and under whatever names it was handed in."""
    by_content: dict[str, ReturnedFile] = {}
    for file in sorted(files, key=lambda one: one.name):
        by_content.setdefault(file.sha256, file)
    return sorted(by_content.values(), key=lambda one: (one.name, one.sha256))


def named_systems(files: Iterable[ReturnedFile]) -> Iterator[str]:
    """Yield the ids of the systems that rows name, each once."""
    yield from dict.fromkeys(row.text(Column.SYSTEM) for file in files for row in file.rows)
