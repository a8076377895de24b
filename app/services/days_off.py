"""The days on which the agency is closed beside the public holidays: added, named, removed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from app.domain.days_off import DayOff
from app.domain.korean_text import cleaned
from app.services.change_history import ChangeHistory

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from app.store.database import RegisterStore


@dataclass(frozen=True, slots=True)
class DayOffChange:
    """A day off that was added or removed, and that can be so no more."""

    day_off: DayOff
    is_removal: bool


class DaysOff:
    """What an officer does with days off; each change is saved at once and can be taken back."""

    def __init__(self, store: RegisterStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._history: ChangeHistory[DayOffChange, []] = ChangeHistory()

    def all(self) -> list[DayOff]:
        """Return every day off, the earliest first."""
        return self._store.days_off.all()

    def add(self, day: date, name: str) -> DayOff:
        """Add a day off; one of the same day gives way to it, and comes back when it is undone."""
        added = DayOff(day, cleaned(name).strip())
        before = next((one for one in self.all() if one.day == day), None)
        was_removed = day in self._store.days_off.removed()
        self._store.days_off.put(added)
        if before is not None:
            back = partial(self._store.days_off.put, before)
        elif was_removed:
            back = partial(self._remove, day)
        else:
            back = partial(self._store.days_off.take_out, day)
        change = DayOffChange(added, is_removal=False)
        self._history.remember(change, back, partial(self._store.days_off.put, added))
        return added

    def remove(self, day_off: DayOff) -> None:
        """Drop a day off; an older file does not bring it back unasked."""
        self._remove(day_off.day)
        self._history.remember(
            DayOffChange(day_off, is_removal=True),
            partial(self._store.days_off.put, day_off),
            partial(self._remove, day_off.day),
        )

    def _remove(self, day: date) -> None:
        self._store.days_off.remove(day, self._clock())

    def undo(self) -> DayOffChange | None:
        """Take the last change back; None where there is none."""
        return self._history.undo()

    def redo(self) -> DayOffChange | None:
        """Do again what was taken back last; None where there is nothing."""
        return self._history.redo()
