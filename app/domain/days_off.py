"""Days on which offices are closed that only the officer knows of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day on which the agency is closed, such as a temporary holiday declared since."""

    day: date
    name: str
