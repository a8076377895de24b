"""Where everything of a radar goes: worked out once, painted as often as needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from app.ui.charts.font_ruler import FontRuler
from app.ui.charts.geometry import Box, Point, nearest_spoke
from app.ui.charts.label_layout import LabelLayout, LabelText, place_labels
from app.ui.charts.label_ring import PlacedLabel
from app.ui.charts.line_breaking import folded
from app.ui.charts.radar_data import RadarData, RadarLevel
from app.ui.charts.radar_legend import Legend, TextLine, place_legend
from app.ui.charts.radar_look import RadarLook

MARGIN = 8.0
RING_MARGIN = 3.0  # from a label to the focus ring around it
_SECTION_GAP = 10.0
_SMALLER = 2  # legend and ring texts are this much smaller than labels
_SMALLEST = 7
_LEVEL_AT = (8.0, -4.0)  # from the crossing of ring and first spoke to the words of the ring


@dataclass(frozen=True)
class RadarPlan:
    """A radar laid out in a rectangle: every line of text in its place, and its letter sizes."""

    rect: Box
    layout: LabelLayout
    names: tuple[TextLine, ...]
    values: tuple[TextLine, ...]
    levels: tuple[TextLine, ...]
    legend: Legend
    caption: tuple[TextLine, ...]
    level_size: int
    small_size: int
    caption_size: int

    def axis_at(self, point: QPointF) -> int | None:
        """Return the axis whose label or sector is at this point."""
        at = point.x(), point.y()
        labels = self.layout.labels
        for number, label in enumerate(labels):
            if label.box.grown(RING_MARGIN).has(at):
                return number
        x, y = self.layout.center
        if (at[0] - x) ** 2 + (at[1] - y) ** 2 > self.layout.radius**2:
            return None
        return nearest_spoke(at, len(labels), self.layout.center)


def plan_radar(
    rect: QRectF, data: RadarData, look: RadarLook, *, with_caption: bool = False
) -> RadarPlan:
    """Lay the radar out in this rectangle, in pixels."""
    ruler = FontRuler(look)
    size = look.letter_size
    small = max(min(size, _SMALLEST), size - _SMALLER)
    whole = Box(rect.x(), rect.y(), rect.width(), rect.height())
    room = whole.grown(-MARGIN)
    caption: tuple[TextLine, ...] = ()
    if with_caption and data.caption:
        caption = _caption(data.caption, room, ruler, size)
        room = _above(room, caption[0].y - ruler.ascent(size))
    legend = place_legend(data, room, ruler, small)
    room = _above(room, legend.top)
    texts = [
        LabelText(axis.title, data.label_value(number)) for number, axis in enumerate(data.axes)
    ]
    layout = place_labels(texts, room, ruler, size)
    level_size = min(small, layout.size)
    lines = [_label_lines(label, ruler, layout.size) for label in layout.labels]
    return RadarPlan(
        rect=whole,
        layout=layout,
        names=tuple(line for names, _ in lines for line in names),
        values=tuple(line for _, values in lines for line in values),
        levels=_levels(data.levels, layout, ruler, level_size),
        legend=legend,
        caption=caption,
        level_size=level_size,
        small_size=small,
        caption_size=size,
    )


def caption_height(data: RadarData, look: RadarLook, width: float) -> float:
    """Return how much a caption adds to the height of a radar this wide."""
    if not data.caption:
        return 0
    ruler = FontRuler(look)
    lines = _caption(data.caption, Box(0, 0, width, 0).grown(-MARGIN), ruler, look.letter_size)
    return len(lines) * ruler.line_height(look.letter_size) + _SECTION_GAP


def _above(room: Box, y: float) -> Box:
    """Return what of the room is left above this height, with a gap."""
    return replace(room, height=max(y - _SECTION_GAP - room.y, 0.0))


def _caption(text: str, room: Box, ruler: FontRuler, size: int) -> tuple[TextLine, ...]:
    """Return the caption centred at the bottom of the room."""
    lines = folded(text, room.width, lambda line: ruler.width(line, size))
    step = ruler.line_height(size)
    first = room.bottom - len(lines) * step + ruler.ascent(size)
    return tuple(
        TextLine(line, room.center[0] - ruler.width(line, size) / 2, first + number * step)
        for number, line in enumerate(lines)
    )


def _label_lines(
    label: PlacedLabel, ruler: FontRuler, size: int
) -> tuple[list[TextLine], list[TextLine]]:
    """Return the lines of the name and of the value, set flush with the plot."""
    step = ruler.line_height(size)
    base = label.box.y + ruler.ascent(size)

    def line(text: str, number: int, *, bold: bool) -> TextLine:
        spare = label.box.width - ruler.width(text, size, bold=bold)
        x = label.box.x + spare * (1 - label.side) / 2
        return TextLine(text, x, base + number * step)

    names = [line(text, number, bold=False) for number, text in enumerate(label.lines)]
    values = [line(label.value, len(names), bold=True)] if label.value else []
    return names, values


def _levels(
    levels: Sequence[RadarLevel], layout: LabelLayout, ruler: FontRuler, size: int
) -> tuple[TextLine, ...]:
    """Return the words of the rings along the first spoke, outermost first, where there is room."""
    x, y = layout.center
    taken = [label.box for label in layout.labels]
    found = []
    for level in sorted(levels, key=lambda level: -level.share):
        if not level.text:
            continue
        at: Point = (x + _LEVEL_AT[0], y - layout.radius * level.share + _LEVEL_AT[1])
        ink = ruler.ink(level.text, size).moved(*at)
        if not any(ink.meets(other) for other in taken):
            found.append(TextLine(level.text, *at))
            taken.append(ink.grown(2))
    return tuple(found)
