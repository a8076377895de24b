"""Sentences of a paper with named values in braces: `{case.title}`, `{money.total}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.korean_text import date_text, grouped_number
from app.domain.paper_vocabulary import PaperVocabulary, Value, ValueKind, VocabularyCatalogue

_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class ValueWords:
    """How values are put in words. `unknown` stands where none is known; units follow figures."""

    unknown: str
    yes: str
    no: str
    won: str
    percent: str
    to_check: str


def names_in(text: str) -> Iterator[str]:
    """Yield the name of every value that a sentence asks for."""
    yield from _PLACE.findall(text)


def told(
    text: str, vocabulary: PaperVocabulary, catalogue: VocabularyCatalogue, words: ValueWords
) -> str:
    """Put the values in their places; the text of a value is never read for places again."""

    def put(match: re.Match[str]) -> str:
        name = match[1]
        known = catalogue.value(name)
        kind = known.kind if known else ValueKind.TEXT
        said = value_text(vocabulary.value(name), kind, words)
        return f"{said}({words.to_check})" if name in vocabulary.to_check else said

    return _PLACE.sub(put, text)


def value_text(value: Value, kind: ValueKind, words: ValueWords) -> str:
    """Write one value as a sentence has it: `113,560원`, `2026. 11. 23.`, `10%`."""
    if isinstance(value, bool):
        return words.yes if value else words.no
    if value is None or value == "":
        return words.unknown
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, int | Decimal):
        unit = {ValueKind.WON: words.won, ValueKind.PERCENT: words.percent}.get(kind, "")
        return grouped_number(_plain(value)) + unit
    return value


def _plain(value: int | Decimal) -> int | Decimal:
    """Return a number without zeros behind its point."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else value.normalize()
    return value
