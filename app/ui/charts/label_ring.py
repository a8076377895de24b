"""Puts labels around a plot of a given size, clear of it and of each other. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, sin, sqrt

from app.ui.charts.geometry import Box, spoke_angle
from app.ui.charts.line_breaking import Lines

PLOT_GAP = 10.0  # between the outer ring and a label: a marker on the ring has room
TOP_GAP = 18.0  # the same above the plot, where the words of the outer ring stand
LABEL_GAP = 6.0  # between two labels: the focus ring has room
_ON_THE_AXIS = 1e-6
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Block:
    """One way to break a label into lines, measured in pixels."""

    lines: Lines
    value: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label in its place; `side` is -1 left, 0 above or below, 1 right of the plot."""

    box: Box
    lines: Lines
    value: str
    side: int


def labels_around(
    ways: Sequence[Sequence[Block]], radius: float, half_width: float
) -> list[PlacedLabel] | None:
    """Return a label for each spoke of a plot whose middle is (0, 0), spoke 0 first.

    `ways` holds, for each label, the ways to break it, best first. None: a label cannot be kept
    within `half_width` of the middle.
    """
    count = len(ways)
    placed: dict[int, PlacedLabel] = {}
    for side in (1, -1):
        numbers = [n for n in range(count) if sin(spoke_angle(n, count)) * side > _ON_THE_AXIS]
        numbers = numbers[::side]  # from top to bottom
        angles = [spoke_angle(n, count) for n in numbers]
        column = _column([ways[n] for n in numbers], angles, radius, half_width, side)
        if column is None:
            return None
        placed |= zip(numbers, column, strict=True)
    beside = [label.box for label in placed.values()]
    for number in sorted(set(range(count)) - set(placed)):
        fitting = [
            _on_the_axis(block, radius, beside, is_above=number == 0)
            for block in ways[number]
            if block.width <= 2 * half_width
        ]
        if not fitting:
            return None
        placed[number] = min(fitting, key=_reach)
    return [placed[number] for number in range(count)]


def _column(
    ways: Sequence[Sequence[Block]],
    angles: Sequence[float],
    radius: float,
    half_width: float,
    side: int,
) -> list[PlacedLabel] | None:
    """Return the labels of one side from top to bottom, on as few lines as their room allows."""
    reach = radius + PLOT_GAP
    chosen = [0] * len(ways)
    while True:
        blocks = [options[choice] for options, choice in zip(ways, chosen, strict=True)]
        wanted = [
            -reach * cos(angle) - block.height * (1 + cos(angle)) / 2
            for block, angle in zip(blocks, angles, strict=True)
        ]
        tops = _spread(wanted, [block.height + LABEL_GAP for block in blocks])
        column = []
        too_wide = []
        for number, (block, angle, top) in enumerate(zip(blocks, angles, tops, strict=True)):
            inner = max(_clear_of_plot(top, top + block.height, reach), reach * abs(sin(angle)))
            if inner + block.width > half_width:
                too_wide.append(number)
            box = Box(inner if side > 0 else -inner - block.width, top, block.width, block.height)
            column.append(PlacedLabel(box, block.lines, block.value, side))
        if not too_wide:
            return column
        for number in too_wide:
            chosen[number] += 1
            if chosen[number] == len(ways[number]):
                return None


def _spread(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Return tops near the wanted ones that keep their order and leave each its height.

    Neighbours that would overlap are moved apart by the same amount: a group of them stands at the
    mean of what its members want.
    """
    offsets = [sum(heights[:number]) for number in range(len(heights))]
    groups: list[tuple[float, int]] = []
    for top, offset in zip(wanted, offsets, strict=True):
        mean, size = top - offset, 1
        while groups and groups[-1][0] > mean:
            before, members = groups.pop()
            mean = (before * members + mean * size) / (members + size)
            size += members
        groups.append((mean, size))
    means = [mean for mean, size in groups for _ in range(size)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]


def _clear_of_plot(top: float, bottom: float, reach: float) -> float:
    """Return how far from the middle a box between these heights has to begin."""
    nearest = max(top, 0.0, -bottom)
    return sqrt(max(reach**2 - nearest**2, 0.0))


def _on_the_axis(
    block: Block, radius: float, beside: Sequence[Box], *, is_above: bool
) -> PlacedLabel:
    """Return the label right above or below the plot, moved out past what stands beside it."""
    top = -radius - TOP_GAP - block.height if is_above else radius + PLOT_GAP
    box = Box(-block.width / 2, top, block.width, block.height)
    margin = LABEL_GAP - _ROUNDING
    while hits := [other for other in beside if other.meets(box.grown(margin))]:
        if is_above:
            dy = min(other.y for other in hits) - LABEL_GAP - box.bottom
        else:
            dy = max(other.bottom for other in hits) + LABEL_GAP - box.y
        box = box.moved(0, dy)
    return PlacedLabel(box, block.lines, block.value, 0)


def _reach(label: PlacedLabel) -> float:
    return max(-label.box.y, label.box.bottom)
