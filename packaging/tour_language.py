"""What the window says in English for what it says in Korean, so that a tour finds its buttons."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from translations import TEXTS, messages

VALUE = re.compile(r"\{(\d+)\}")


class Korean:
    """A window that speaks Korean says what the tour calls it by."""

    def said(self, text: str) -> set[str]:
        """Return what may stand in the window for a Korean text."""
        return {text}

    def begun(self, text: str) -> tuple[str, ...]:
        """Return how what begins so in Korean may begin in the window."""
        return (text,)


class English(Korean):
    """A window that speaks English: a text may be said in more ways than one, or be data."""

    def __init__(self) -> None:
        self._plain: dict[str, set[str]] = defaultdict(set)
        self._filled: list[tuple[str, str]] = []
        for one in messages(TEXTS):
            if VALUE.search(one.source):
                self._filled.append((one.source, one.translation))
            else:
                self._plain[one.source].add(one.translation)

    def said(self, text: str) -> set[str]:
        """Return what may stand in the window for a Korean text, also where values are in it."""
        found = {text} | self._plain.get(text, set())
        for source, translation in self._filled:
            numbers = VALUE.findall(source)
            for values in _split(text, VALUE.sub("\0", source).split("\0")):
                ways = (self._plain.get(value, {value}) for value in values)
                for said in product(*ways):
                    found.add(_filled(translation, dict(zip(numbers, said, strict=True))))
        return found

    def begun(self, text: str) -> tuple[str, ...]:
        """Return how what begins so in Korean may begin in the window."""
        begun = (said for source, said in self._filled if source.startswith(text))
        return (*self.said(text), *filter(None, (VALUE.split(one)[0] for one in begun)))


def _split(text: str, around: Sequence[str]) -> Iterator[list[str]]:
    """Yield the values that a text may have been filled with, in every way that it may have been.

    `around` is what stands before, between and behind them.
    """
    first, *others = around
    if not others:
        if text == first:
            yield []
        return
    if not text.startswith(first):
        return
    rest = text[len(first) :]
    for end in range(1, len(rest) + 1):
        if rest.startswith(others[0], end):
            for values in _split(rest[end:], others):
                yield [rest[:end], *values]


def _filled(translation: str, values: dict[str, str]) -> str:
    return VALUE.sub(lambda place: values[place[1]], translation)
