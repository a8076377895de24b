"""The legend under a radar: a sample of each line with its title."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.charts.font_ruler import FontRuler
from app.ui.charts.geometry import Box
from app.ui.charts.line_breaking import Lines, folded
from app.ui.charts.radar_data import OutlineStyle, RadarData

_SAMPLE_WIDTH = 34.0  # dashes come out even on both sides of the marker
_SAMPLE_GAP = 6.0
_ENTRY_GAP = 18.0
_ROW_GAP = 4.0


@dataclass(frozen=True)
class TextLine:
    """One line of text, and where its base line begins."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class LegendSample:
    """The piece of line in front of a title; `is_open` shows it for a value still open."""

    style: OutlineStyle
    is_open: bool
    box: Box


@dataclass(frozen=True)
class Legend:
    """A legend in its place, from `top` down."""

    top: float
    samples: tuple[LegendSample, ...]
    lines: tuple[TextLine, ...]


@dataclass(frozen=True)
class _Entry:
    style: OutlineStyle
    is_open: bool
    lines: Lines
    width: float
    height: float


def place_legend(data: RadarData, room: Box, ruler: FontRuler, size: int) -> Legend:
    """Return the legend at the bottom of the room, in as many rows as it takes."""
    rows = _rows(_entries(data, room.width, ruler, size), room.width)
    heights = [max(entry.height for entry in row) for row in rows]
    top = y = room.bottom - sum(heights) - _ROW_GAP * (len(rows) - 1)
    samples: list[LegendSample] = []
    lines: list[TextLine] = []
    step = ruler.line_height(size)
    for row, height in zip(rows, heights, strict=True):
        x = room.center[0] - _width(row) / 2
        for entry in row:
            box = Box(x, y, _SAMPLE_WIDTH, step)
            samples.append(LegendSample(entry.style, entry.is_open, box))
            for number, text in enumerate(entry.lines):
                base = y + number * step + ruler.ascent(size)
                lines.append(TextLine(text, box.right + _SAMPLE_GAP, base))
            x += entry.width + _ENTRY_GAP
        y += height + _ROW_GAP
    return Legend(top, tuple(samples), tuple(lines))


def _entries(data: RadarData, room: float, ruler: FontRuler, size: int) -> list[_Entry]:
    titles = [(outline.style, False, outline.title) for outline in data.outlines]
    if first_open := data.first_open():
        titles.append((first_open.style, True, data.open_title))
    before = _SAMPLE_WIDTH + _SAMPLE_GAP
    entries = []
    for style, is_open, title in titles:
        lines = folded(title, room - before, lambda text: ruler.width(text, size))
        width = before + max(ruler.width(line, size) for line in lines)
        entries.append(_Entry(style, is_open, lines, width, len(lines) * ruler.line_height(size)))
    return entries


def _rows(entries: list[_Entry], room: float) -> list[list[_Entry]]:
    rows: list[list[_Entry]] = [[]]
    for entry in entries:
        if rows[-1] and _width([*rows[-1], entry]) > room:
            rows.append([])
        rows[-1].append(entry)
    return rows


def _width(row: list[_Entry]) -> float:
    return sum(entry.width for entry in row) + _ENTRY_GAP * (len(row) - 1)
