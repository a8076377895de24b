"""How tall a row must be for its text: Excel grows no row that is merged, nor one it did not type.

Widths are in the digits that Excel counts a column in. Those of 맑은 고딕 rest on the
usual figures for its advance widths (Hangul 0.92, digit 0.54, blank 0.34 of the font size), not on
a measurement, and are rounded up: Excel breaks lines a little earlier on paper than on screen.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

BODY_SIZE = 10.0  # points: the font in whose digits the columns of a template are measured
LINE_SPACING = 1.36  # of the font size; 맑은 고딕 takes 1.33
PADDING = 6.0  # points above and below the text together
SIDE_PADDING = 1.0  # digits lost at the sides of a cell
INDENT = 1.3  # digits that one step of indent takes
TALLEST = 409.0  # points of a row in Excel
LONGEST_BLOCK = 26  # lines; a taller row could neither be shown nor kept on a page


def wrapped(text: str, width: float, size: float = BODY_SIZE) -> list[str]:
    """Split the text into the lines it takes in a cell; joined again they are the text."""
    room = max((width - SIDE_PADDING) * BODY_SIZE / size, 2.0)
    return [line for paragraph in text.splitlines(keepends=True) or [""]
            for line in _lines(paragraph, room)]  # fmt: skip


def height_of(lines: int, size: float = BODY_SIZE) -> float:
    """Return the height, in points, of a row with this many lines."""
    return lines * size * LINE_SPACING + PADDING


def _lines(paragraph: str, room: float) -> list[str]:
    """Break at the last blank that fits, or in the middle of a word that is too long."""
    lines: list[str] = []
    start = blank = 0
    used = 0.0
    for at, character in enumerate(paragraph):
        wide = _width(character)
        while used + wide > room and at > start and not character.isspace():
            end = blank if blank > start else at
            lines.append(paragraph[start:end])
            used = sum(map(_width, paragraph[end:at]))
            start = end
        used += wide
        if character.isspace():
            blank = at + 1
    return [*lines, paragraph[start:]]


@lru_cache(maxsize=4096)  # more than the letters of any paper
def _width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in {"W", "F", "A"}:
        return 1.85
    if character == " ":
        return 0.75
    return 1.3 if character.isupper() else 1.1
