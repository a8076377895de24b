"""An answer form that came back, as it was read: its rows, and what of it was cleared."""

from __future__ import annotations

from collections.abc import Mapping
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
    merged: frozenset[Column] = frozenset()  # filled columns whose cell is one with other rows'


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
