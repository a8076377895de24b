"""Finds the largest radar that leaves room for the name of every axis. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Protocol

from app.ui.charts.geometry import Box, Point, ring
from app.ui.charts.label_ring import Block, PlacedLabel, labels_around
from app.ui.charts.line_breaking import Lines, syllable_breaks, whole_word_breaks

READABLE_SIZE = 12  # words are broken before letters get smaller than this
SMALLEST_SIZE = 7
_GOOD_RADII = (0.3, 0.24, 0.18, 0.12, 0.06, 0.0)  # of the shorter side, best first


class Ruler(Protocol):
    """Measures text in pixels."""

    def width(self, text: str, size: int, *, bold: bool = False) -> float:
        """Return how wide a line of text is at this letter size."""

    def line_height(self, size: int) -> float:
        """Return how high a line is at this letter size."""


@dataclass(frozen=True, slots=True)
class LabelText:
    """What is written at the end of a spoke: a name that may be broken, and a value below."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class LabelLayout:
    """Where the plot and its labels go, and the letter size at which they fit."""

    center: Point
    radius: float
    size: int
    labels: tuple[PlacedLabel, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """A letter size, and for each name the ways to break it, best first."""

    size: int
    breaks: list[list[Lines]]

    def ways(self, texts: Sequence[LabelText], ruler: Ruler) -> list[list[Block]]:
        """Return each way to break each label, measured."""
        return [
            [_measured(lines, text.value, ruler, self.size) for lines in breaks]
            for text, breaks in zip(texts, self.breaks, strict=True)
        ]


def place_labels(texts: Sequence[LabelText], rect: Box, ruler: Ruler, size: int) -> LabelLayout:
    """Return the layout with the largest plot that leaves room for every label.

    Letters shrink below `size` and words are broken only when the plot gets too small otherwise.
    """
    plans = _plans(texts, size)
    ways: dict[int, list[list[Block]]] = {}
    for share in _GOOD_RADII:
        for number, plan in enumerate(plans):
            if number not in ways:
                ways[number] = plan.ways(texts, ruler)
            least = share * min(rect.width, rect.height)
            if layout := _largest(ways[number], rect, least, plan.size):
                return layout
    return _crowded(ways[len(plans) - 1], rect, plans[-1].size)


def _plans(texts: Sequence[LabelText], size: int) -> list[_Plan]:
    """Return what may be tried, from the most readable to the most compact."""
    smallest = min(size, SMALLEST_SIZE)
    readable = min(size, READABLE_SIZE)
    words = [whole_word_breaks(text.name) for text in texts]
    short = [lines[:2] for lines in words]
    every = [lines + syllable_breaks(text.name) for lines, text in zip(words, texts, strict=True)]
    sizes = range(size, readable - 1, -1)
    return [
        *(_Plan(letters, breaks) for letters in sizes for breaks in (short, words)),
        *(_Plan(letters, every) for letters in range(size, smallest - 1, -1)),
    ]


def _measured(lines: Lines, value: str, ruler: Ruler, size: int) -> Block:
    widths = [ruler.width(line, size) for line in lines]
    if value:
        widths.append(ruler.width(value, size, bold=True))
    return Block(lines, value, max(widths), len(widths) * ruler.line_height(size))


def _largest(ways: list[list[Block]], rect: Box, least: float, size: int) -> LabelLayout | None:
    """Return the layout with the largest radius, or None if even the least has no room."""
    best = _fitted(ways, rect, least, size)
    if best is None:
        return None
    low, high = least, max(rect.width, rect.height) / 2
    while high - low > 1:
        middle = (low + high) / 2
        if layout := _fitted(ways, rect, middle, size):
            best, low = layout, middle
        else:
            high = middle
    return best


def _fitted(ways: list[list[Block]], rect: Box, radius: float, size: int) -> LabelLayout | None:
    """Return the labels around a plot of this radius, or None if there is no room."""
    labels = labels_around(ways, radius, rect.width / 2)
    if labels is None:
        return None
    top, bottom = _extent(labels, radius)
    if bottom - top > rect.height:
        return None
    return _centered(labels, rect, radius, size)


def _crowded(ways: list[list[Block]], rect: Box, size: int) -> LabelLayout:
    """Return labels around no plot at all, for a room that is too small for them."""
    labels = labels_around([options[-1:] for options in ways], 0, inf)
    if labels is None:
        raise AssertionError("without limits there is always room")
    return _centered(labels, rect, 0, size)


def _centered(labels: list[PlacedLabel], rect: Box, radius: float, size: int) -> LabelLayout:
    top, bottom = _extent(labels, radius)
    x, y = rect.center
    center = x, y - (top + bottom) / 2
    placed = (replace(label, box=label.box.moved(*center)) for label in labels)
    return LabelLayout(center, radius, size, tuple(placed))


def _extent(labels: list[PlacedLabel], radius: float) -> tuple[float, float]:
    """Return the top and the bottom of plot and labels together."""
    corners = [y for _, y in ring(len(labels), (0, 0), radius)]
    top = min(*corners, *(label.box.y for label in labels))
    bottom = max(*corners, *(label.box.bottom for label in labels))
    return top, bottom
