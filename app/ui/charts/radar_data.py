"""What a radar shows. Every word in it comes from the caller; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FEWEST_AXES = 3
MOST_AXES = 12


class OutlineStyle(StrEnum):
    """How an outline looks, told apart without colour."""

    TODAY = "today"  # solid line, filled circles
    TARGET = "target"  # dashed line, squares
    EARLIER = "earlier"  # dotted line, triangles
    OTHER = "other"  # line of dashes and dots, diamonds


@dataclass(frozen=True, slots=True)
class RadarValue:
    """Where an outline stands on one axis, as shares 0 to 1, and the words for it.

    While answers are missing the value is open: it lies somewhere from `low` to `high`, or, if
    nothing at all was answered, both are None. An open value is never drawn as a point.
    """

    low: float | None
    high: float | None
    text: str

    def __post_init__(self) -> None:
        if (self.low is None) != (self.high is None):
            raise ValueError("low and high are both given, or both None")
        if self.low is not None and self.high is not None and not 0 <= self.low <= self.high <= 1:
            raise ValueError(f"shares lie in order between 0 and 1, not {self.low}, {self.high}")

    @property
    def share(self) -> float | None:
        """The exact share, 0 to 1; None while it is open (never read as zero)."""
        return self.low if self.low == self.high else None

    @property
    def is_open(self) -> bool:
        """Whether missing answers keep it from being exact."""
        return self.share is None

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it may lie; the whole axis if nothing was answered."""
        if self.low is None or self.high is None:
            return 0.0, 1.0
        return self.low, self.high


@dataclass(frozen=True, slots=True)
class RadarAxis:
    """One axis: its name, and the sentence that tells a listener where everything stands on it."""

    title: str
    spoken: str


@dataclass(frozen=True, slots=True)
class RadarOutline:
    """One outline: what the legend calls it, and its value on each axis in order."""

    title: str
    style: OutlineStyle
    values: tuple[RadarValue, ...]


@dataclass(frozen=True, slots=True)
class RadarLevel:
    """One ring: how far out, as a share 0 to 1, and what is written beside it."""

    share: float
    text: str


@dataclass(frozen=True, slots=True)
class RadarData:
    """A whole radar: 3 to 12 axes clockwise from the top, up to four outlines, main one first.

    The first outline's words stand under the axis names. `open_title` is what the legend calls a
    value that is still open; without it such a value is a gap and nothing more, as in a workbook.
    `title` is the name a listener hears, `caption` the line under a picture.
    """

    title: str
    caption: str
    open_title: str
    axes: tuple[RadarAxis, ...]
    outlines: tuple[RadarOutline, ...]
    levels: tuple[RadarLevel, ...]

    def __post_init__(self) -> None:
        if not FEWEST_AXES <= len(self.axes) <= MOST_AXES:
            raise ValueError(f"a radar has {FEWEST_AXES} to {MOST_AXES} axes")
        styles = [outline.style for outline in self.outlines]
        if not styles or len(set(styles)) < len(styles):
            raise ValueError("a radar has an outline, and each outline a style of its own")
        if any(len(outline.values) != len(self.axes) for outline in self.outlines):
            raise ValueError("an outline has a value for each axis")
        if any(not 0 <= level.share <= 1 for level in self.levels):
            raise ValueError("a ring lies between 0 and 1")

    @property
    def spoken(self) -> str:
        """What a listener is told: the sentence of each axis."""
        return "\n".join(axis.spoken for axis in self.axes)

    def label_value(self, number: int) -> str:
        """Return the words under the name of an axis."""
        return self.outlines[0].values[number].text

    def first_open(self) -> RadarOutline | None:
        """Return the first outline with an open value that is drawn, or None."""
        if not self.open_title:
            return None
        return next((o for o in self.outlines if any(v.is_open for v in o.values)), None)
