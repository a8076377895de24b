"""용어집: each term explained once in plain Korean, and the terms that a label names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.domain.korean_text import folded


@dataclass(frozen=True, slots=True)
class HelpTerm:
    """A term, the other names that it goes by, and what it means; `source` may be empty."""

    term: str
    also: tuple[str, ...]
    text: str
    source: str

    def names(self) -> tuple[str, ...]:
        """Return everything that the term is called."""
        return self.term, *self.also

    def told(self) -> str:
        """Return the explanation with the term before it, and its source behind."""
        return f"{self.term}: {self.text}" + (f" ({self.source})" if self.source else "")


@dataclass(frozen=True)
class Glossary:
    """Every term, in the order of the file."""

    terms: tuple[HelpTerm, ...]

    def named_in(self, text: str) -> tuple[HelpTerm, ...]:
        """Return the terms that a label names, in order; the longer name wins over a part of it."""
        found = self._pattern.finditer(folded(text)) if self.terms else ()
        return tuple(dict.fromkeys(self._by_name[one[0]] for one in found))

    def explain(self, text: str) -> str:
        """Return what the terms of a label mean, a line for each; nothing where it names none."""
        return "\n".join(term.told() for term in self.named_in(text))

    @cached_property
    def _by_name(self) -> dict[str, HelpTerm]:
        return dict(self._names())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted(self._by_name, key=len, reverse=True)
        names = "|".join(_as_word(name) for name in longest)
        # Once for all names: to compile a range of Hangul takes as long as sixty of them.
        return re.compile(f"(?<![0-9a-z가-힣])(?:{names})")

    def _names(self) -> Iterator[tuple[str, HelpTerm]]:
        return ((folded(name), term) for term in self.terms for name in term.names())


def _as_word(name: str) -> str:
    """Return a pattern of a name that is no part of a longer word in Latin after it."""
    after = r"(?![a-z0-9])" if name[-1].isascii() else ""
    return re.escape(name) + after
