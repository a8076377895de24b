"""What a document of text is made of: lines and tables, and how they are to look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph that looks like the sample `look`."""

    look: str
    text: str


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table under its caption: texts as they are shown.

    `widths` are the shares of the columns. A column of `numbers` looks like the sample of figures.
    The lines of `below` stand under it.
    """

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[int]
    numbers: frozenset[int] = frozenset()
    below: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Looks:
    """What the samples of the template are called: the text that each of them holds."""

    lines: Mapping[str, str]
    caption: str
    head: str
    text: str
    number: str
    below: str


@dataclass(frozen=True, slots=True)
class About:
    """What the document says of itself beside its text."""

    title: str
    author: str
    day: date
    program: str
    version: str
