"""Answers printed in one cell and ticked there: `■ 예 □ 아니오`, `예( O ) 아니오( )`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FULL = "■☑☒◼▣●◉✔✓√"
_RINGS = "○◯"
_EMPTY = "□☐◻" + _RINGS
_MARK = re.compile(rf"[{_FULL}{_EMPTY}]")
_TICKS = frozenset("o0v○◯〇●◎⭕√✓✔■☑ㅇ")
_CROSSES = frozenset("x×✕✖✗✘")
_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]?)\s*[)\]]")
_EDGES = " ,/|·:;"
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class MarkedChoices:
    """The answers of a cell, and those that are ticked."""

    choices: tuple[str, ...]
    ticked: tuple[str, ...]


def marked_choices(text: str) -> MarkedChoices | None:
    """Return the answers that a cell offers and ticks; None where it is no such list.

    The signs stand all before their answers, or all behind them.
    """
    bare = _signs_for_brackets(text)
    marks = list(_MARK.finditer(bare))
    if len(marks) < _FEWEST:
        return None
    parts = [one.strip(_EDGES) for one in _MARK.split(bare)]
    if not parts[0]:
        words = parts[1:]
    elif not parts[-1]:
        words = parts[:-1]
    else:
        return None
    if not all(words) or len(set(words)) < len(words):
        return None
    signs = [one[0] for one in marks]
    if not set(signs) & set(_FULL) and set(signs) & set(_RINGS):
        return None  # a ring is the tick itself where nothing is filled in
    return MarkedChoices(
        tuple(words), tuple(word for word, sign in zip(words, signs, strict=True) if sign in _FULL)
    )


def _signs_for_brackets(text: str) -> str:
    """Return brackets that hold a tick, a cross or nothing as the signs they stand for.

    A cross says No beside a tick; beside empty brackets it may be the tick itself.
    """
    inside = [one.casefold() for one in _BRACKETS.findall(text)]
    if len(inside) < _FEWEST or not set(inside) <= _TICKS | _CROSSES | {""}:
        return text
    if not set(inside) & _TICKS and set(inside) & _CROSSES:
        return text
    if _MARK.search(_BRACKETS.sub("", text)):
        return text
    return _BRACKETS.sub(lambda one: "■" if one[1].casefold() in _TICKS else "□", text)
