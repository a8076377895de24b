"""Breaks Korean names into lines. Plain arithmetic, no Qt."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, combinations, pairwise

Lines = tuple[str, ...]

MOST_LINES = 3
_BREAK_AFTER = " ·/,)-~"
_NEVER_FIRST = " ·/,.)]}〉》」』’”%~-"
_NEVER_LAST = "([{〈《「『‘“"
_COST_OF_A_BROKEN_WORD = 0.08  # of the width: a word is broken only where that gains more


def whole_word_breaks(text: str) -> list[Lines]:
    """Return the text on one, two and three lines, each as even as whole words allow."""
    return _even_lines(text, [n for n in range(1, len(text)) if _is_between_words(text, n)])


def syllable_breaks(text: str) -> list[Lines]:
    """Return the text on two and three even lines, within a word where it must be."""
    return _even_lines(text, [n for n in range(1, len(text)) if _may_break(text, n)])[1:]


def folded(text: str, width: float, width_of: Callable[[str], float]) -> Lines:
    """Return running text on as many lines of this width as it takes."""
    lines: list[str] = []
    rest = text.strip()
    while len(rest) > 1 and width_of(rest) > width:
        fitting = [n for n in range(1, len(rest)) if width_of(rest[:n].rstrip()) <= width]
        places = (
            [n for n in fitting if _is_between_words(rest, n)]
            or [n for n in fitting if _may_break(rest, n)]
            or fitting
            or [1]
        )
        lines.append(rest[: places[-1]].rstrip())
        rest = rest[places[-1] :].lstrip()
    return (*lines, rest)


def _even_lines(text: str, places: list[int]) -> list[Lines]:
    """Return the text cut at some of these places, so that its widest line is narrowest.

    Of equal ways the most even one is taken, and then the one that fills its first line.
    """
    reach = list(accumulate(map(_letter_width, text), initial=0.0))

    def cost(cuts: tuple[int, ...]) -> tuple[float, float, int]:
        broken = sum(not _is_between_words(text, place) for place in cuts[1:-1])
        widths = [reach[end] - reach[start] for start, end in pairwise(cuts)]
        widest = max(widths) * (1 + _COST_OF_A_BROKEN_WORD * broken)
        return widest, sum(width**2 for width in widths), -cuts[1]

    found: list[Lines] = []
    for count in range(1, min(MOST_LINES, len(places) + 1) + 1):
        best = min(((0, *inner, len(text)) for inner in combinations(places, count - 1)), key=cost)
        found.append(tuple(text[start:end].strip() for start, end in pairwise(best)))
    return found


def _letter_width(letter: str) -> float:
    """Return about how wide a letter is, in syllables of Hangul."""
    return 1.0 if letter > "\u1100" else 0.5


def _is_between_words(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    return after not in _NEVER_FIRST and (before in _BREAK_AFTER or after in _NEVER_LAST)


def _may_break(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    both_latin = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return not both_latin and after not in _NEVER_FIRST and before not in _NEVER_LAST
