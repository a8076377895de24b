"""Where things go on a radar. Plain arithmetic, no Qt; y grows downwards, as on a screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def moved(self, dx: float, dy: float) -> Box:
        """Return the same box somewhere else."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, margin: float) -> Box:
        """Return a box with this much added on each side."""
        return Box(
            self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin
        )

    def meets(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def has(self, point: Point) -> bool:
        """Whether the point lies inside."""
        return self.x <= point[0] <= self.right and self.y <= point[1] <= self.bottom

    def distance_to(self, point: Point) -> float:
        """Return how far the point is from the nearest part of the box; 0 inside."""
        dx = max(self.x - point[0], 0.0, point[0] - self.right)
        dy = max(self.y - point[1], 0.0, point[1] - self.bottom)
        return hypot(dx, dy)


def spoke_angle(number: int, count: int) -> float:
    """Return the angle of a spoke in radians: spoke 0 points up, then clockwise."""
    return 2 * pi * number / count


def spoke_point(number: int, count: int, center: Point, radius: float) -> Point:
    """Return the point this far out on a spoke."""
    angle = spoke_angle(number, count)
    return center[0] + radius * sin(angle), center[1] - radius * cos(angle)


def nearest_spoke(point: Point, count: int, center: Point) -> int:
    """Return the spoke whose direction is closest to that of the point."""
    angle = atan2(point[0] - center[0], center[1] - point[1])
    return round(angle / (2 * pi) * count) % count


def ring(count: int, center: Point, radius: float) -> list[Point]:
    """Return the corners of a ring, one on each spoke."""
    return [spoke_point(number, count, center, radius) for number in range(count)]


def outline_runs(is_known: Sequence[bool]) -> list[list[int]]:
    """Return the stretches of an outline between its gaps, as numbers of spokes.

    A stretch goes round past the last spoke; an outline without gaps is one stretch that
    comes back to its first spoke.
    """
    count = len(is_known)
    if all(is_known):
        return [[*range(count), 0]]
    starts = [n for n in range(count) if is_known[n] and not is_known[n - 1]]
    runs = []
    for start in starts:
        run = [start]
        while is_known[(run[-1] + 1) % count]:
            run.append((run[-1] + 1) % count)
        runs.append(run)
    return runs
