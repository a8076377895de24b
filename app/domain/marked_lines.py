"""What an officer wrote in lines of 개조식 text, read by the marks before them."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.paper_vocabulary import Line, LineLevel

MARKS = {
    "□": LineLevel.SECTION,
    "ㅁ": LineLevel.SECTION,
    "○": LineLevel.POINT,
    "ㅇ": LineLevel.POINT,
    "o": LineLevel.POINT,
    "-": LineLevel.DETAIL,
    "–": LineLevel.DETAIL,
    "ㆍ": LineLevel.DETAIL,
    "·": LineLevel.DETAIL,
    "※": LineLevel.NOTE,
    "*": LineLevel.NOTE,
}


def marked_lines(text: str | None, *, without: LineLevel = LineLevel.POINT) -> tuple[Line, ...]:
    """Return the lines of a text by their marks, `without` one as the level given.

    A mark counts only where a blank follows it. Where sections are all there is they are points:
    nothing stands below them.
    """
    lines = tuple(_lines(text or "", without))
    if lines and all(line.level is LineLevel.SECTION for line in lines):
        return tuple(Line(LineLevel.POINT, line.text) for line in lines)
    return lines


def _lines(text: str, without: LineLevel) -> Iterator[Line]:
    for written in text.splitlines():
        mark, _, rest = written.strip().partition(" ")
        if mark in MARKS and rest.strip():
            yield Line(MARKS[mark], rest.strip())
        elif written.strip():
            yield Line(without, written.strip())
