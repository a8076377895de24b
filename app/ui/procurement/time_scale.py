"""Where days lie on a line: a scale of months, and words that stand clear of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.periods import months_later

_STEPS = (1, 2, 3, 6, 12, 24, 60)  # months from one word of the scale to the next
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month, and whether it has its word."""

    day: date
    is_told: bool


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Whole months from the first day to the last, laid on a line of so many pixels."""

    first: date
    last: date
    left: float
    width: float

    @classmethod
    def over(cls, days: Sequence[date], left: float, width: float) -> TimeScale:
        """Return the scale that holds these days; raise ValueError for none."""
        first, last = min(days).replace(day=1), max(days).replace(day=1)
        return cls(first, months_later(last, 1), left, width)

    def at(self, day: date) -> float:
        """Return where a day lies."""
        share = (day - self.first).days / (self.last - self.first).days
        return self.left + min(max(share, 0.0), 1.0) * self.width

    def ticks(self, word_width: float) -> list[Tick]:
        """Return every month; as many have a word as have room for one of this width."""
        count = (self.last.year - self.first.year) * _MONTHS + self.last.month - self.first.month
        room = self.width / count
        step = next((one for one in _STEPS if one * room >= word_width), _STEPS[-1])
        days = [months_later(self.first, at) for at in range(count)]
        return [Tick(one, (one.month - 1) % step == 0 if step <= _MONTHS else one.month == 1
                     and one.year % (step // _MONTHS) == 0) for one in days]  # fmt: skip


def lanes_of(
    places: Sequence[tuple[float, float]], count: int, gap: float
) -> list[int | None]:  # fmt: skip
    """Return in which lane each word stands, by its left end and width; None without room.

    The first words take the room first.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(count)]
    lanes: list[int | None] = []
    for left, width in places:
        right = left + width
        free = (
            at
            for at, words in enumerate(taken)
            if all(right + gap <= other or left >= end + gap for other, end in words)
        )
        lane = next(free, None)
        if lane is not None:
            taken[lane].append((left, right))
        lanes.append(lane)
    return lanes
