"""Keeping the register: add, edit, copy, delete, and take the last change back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from app.domain.register import InformationSystem, copy_of, free_name, next_management_no
from app.services.change_history import ChangeHistory
from app.services.unsaved_forms import UnsavedForms

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class Change(StrEnum):
    """What was done to the register."""

    ADDED = "added"
    EDITED = "edited"
    DUPLICATED = "duplicated"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Undone:
    """A change that was taken back."""

    change: Change
    name: str  # of the system, or of the first of several
    count: int  # how many systems


class Registering:
    """What an officer does to the register; every change is saved at once and can be undone."""

    def __init__(self, store: RegisterStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._history: ChangeHistory[Undone] = ChangeHistory()
        self._unsaved = UnsavedForms(store, clock)

    def systems(self) -> list[InformationSystem]:
        """Return every system, by name."""
        return self._store.systems.all()

    def save(self, system: InformationSystem) -> InformationSystem:
        """Add the system or replace the one with its id; return it as it was saved.

        A system without a management number is given the next one. Raises DuplicateNameError,
        DuplicateNumberError and StoreError, and then nothing has changed.
        """
        if not system.management_no:
            system = replace(system, management_no=self.next_management_no())
        before = self._store.systems.get(system.id)
        if before == system:
            return system
        self._store.systems.save(system)
        if before is None:
            self._remember_added(Change.ADDED, system)
        else:
            save = self._store.systems.save
            self._remember(Change.EDITED, [before], partial(save, before), partial(save, system))
        return system

    def duplicate(self, system: InformationSystem) -> InformationSystem:
        """Add a copy under a free name and number; its assessments are not copied."""
        name = free_name(system.name, self._store.systems.names())
        copied = copy_of(system, name, self.next_management_no())
        self._store.systems.save(copied)
        self._remember_added(Change.DUPLICATED, copied)
        return copied

    def delete(self, systems: Sequence[InformationSystem]) -> None:
        """Delete the systems with their assessments, all or none."""
        if not systems:
            return
        ids = [system.id for system in systems]
        self._remove(ids)
        restore = self._store.systems.restore
        self._remember(Change.DELETED, systems, partial(restore, ids), partial(self._remove, ids))

    def undo(self) -> Undone | None:
        """Take the last change back, whole or not at all; return what it was.

        When it cannot be taken back (its name was given to another system meanwhile, say) the
        error tells why, and the change stays the one to be undone next.
        """
        return self._history.undo()

    def redo(self) -> Undone | None:
        """Do again what was taken back last, with everything that belonged to it.

        Another change in between makes that impossible, and then there is nothing to do again.
        """
        return self._history.redo()

    def next_management_no(self) -> str:
        """Return a number that no system has or had."""
        return next_management_no(self._store.systems.management_numbers())

    def draft(self, key: str) -> dict[str, str] | None:
        """Return what was typed into an unsaved form, or None."""
        return self._unsaved.get(key)

    def keep_draft(self, key: str, texts: Mapping[str, str]) -> None:
        """Keep what is typed into a form that is not saved yet."""
        self._unsaved.keep(key, texts)

    def forget_draft(self, key: str) -> None:
        """Drop what was typed into a form."""
        self._unsaved.forget(key)

    def now(self) -> datetime:
        """Return the moment, by the clock that saves go by."""
        return self._clock()

    def today(self) -> date:
        """Return the day, by the clock that saves go by."""
        return self._clock().date()

    def _remove(self, system_ids: Sequence[str]) -> None:
        self._store.systems.remove(system_ids, self._clock())

    def _remember_added(self, change: Change, system: InformationSystem) -> None:
        """Remember a new system; what is assessed on it meanwhile comes back with it."""
        ids = [system.id]
        restore = self._store.systems.restore
        self._remember(change, [system], partial(self._remove, ids), partial(restore, ids))

    def _remember(
        self,
        change: Change,
        systems: Sequence[InformationSystem],
        take_back: Callable[[], None],
        do_again: Callable[[], None],
    ) -> None:
        undone = Undone(change, systems[0].name, len(systems))
        self._history.remember(undone, take_back, do_again)
