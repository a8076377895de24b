"""When a part of a paper is printed: conditions over the named values of a case.

`route.is_catalog` holds when the flag is yes; for a text, a sum, a date, a table or lines, when
there is one. `not route.is_catalog` holds when the flag is no; otherwise when there is none.
`unknown route.is_catalog` holds while a flag is neither. `agency.track is local_government` holds
for that text; several are parted by `|`. Unknown is never read as no.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.paper_vocabulary import PaperVocabulary, ValueKind, VocabularyCatalogue


class Asked(StrEnum):
    """What a condition asks of its name."""

    HOLDS = ""
    NOT = "not"
    UNKNOWN = "unknown"
    IS = "is"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition; `texts` are those that the value may be."""

    asked: Asked
    name: str
    texts: tuple[str, ...] = ()


def read_condition(written: str) -> Condition:
    """Read a condition; raise ValueError for words that are none."""
    words = written.split()
    if len(words) == 1 and words[0] not in set(Asked):
        return Condition(Asked.HOLDS, words[0])
    if len(words) == 2 and words[0] in {Asked.NOT, Asked.UNKNOWN}:
        return Condition(Asked(words[0]), words[1])
    if len(words) >= 3 and words[1] == Asked.IS:
        texts = " ".join(words[2:]).split("|")
        return Condition(Asked.IS, words[0], tuple(text.strip() for text in texts))
    raise ValueError(written)


def all_hold(
    conditions: Iterable[str], vocabulary: PaperVocabulary, catalogue: VocabularyCatalogue
) -> bool:
    """Whether every condition holds; without any, yes."""
    return all(_holds(read_condition(one), vocabulary, catalogue) for one in conditions)


def _holds(
    condition: Condition, vocabulary: PaperVocabulary, catalogue: VocabularyCatalogue
) -> bool:
    name = condition.name
    value = vocabulary.value(name)
    known = catalogue.value(name)
    if condition.asked is Asked.IS:
        return value in condition.texts
    if known is not None and known.kind is ValueKind.FLAG:
        return value is {Asked.HOLDS: True, Asked.NOT: False, Asked.UNKNOWN: None}[condition.asked]
    is_there = (
        (value is not None and value != "")
        or bool(vocabulary.table(name).rows)
        or bool(vocabulary.text_lines(name))
    )
    return is_there if condition.asked is Asked.HOLDS else not is_there
