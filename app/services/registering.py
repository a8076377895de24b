"""Keeping the register: add, edit, copy, delete, and take the last change back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from app.domain.register import (
    InformationSystem,
    copy_of,
    free_management_numbers,
    free_name,
    next_management_no,
)
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
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
    IMPORTED = "imported"


class RegisterChangedError(AdvisorError):
    """The register is no longer as it was when a change was prepared; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "errors", "그 사이 대장이 바뀌어 가져오지 않았습니다. 결과를 다시 확인해 주세요."
            )
        )


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

    def take_in(
        self, systems: Sequence[InformationSystem], seen: Sequence[InformationSystem]
    ) -> list[InformationSystem]:
        """Add or replace many systems as one change; return them as they were saved.

        A system without a management number is given the next one. `seen` is the register that
        they were prepared for: raise RegisterChangedError when it is another one by now, and
        StoreError and the like as `save` does. Then nothing has changed.
        """
        if not systems:
            return []
        with self._store.whole():
            if self._store.systems.all() != list(seen):
                raise RegisterChangedError
            given = {one.management_no for one in systems} - {""}
            taken = self._store.systems.management_numbers() | given
            numbers = free_management_numbers(taken)
            made = [
                one if one.management_no else replace(one, management_no=next(numbers))
                for one in systems
            ]
            self._store.systems.save_all(made)
        known = {one.id: one for one in seen}
        added = [one.id for one in made if one.id not in known]
        before = [known[one.id] for one in made if one.id in known]
        after = [one for one in made if one.id in known]
        self._remember(
            Change.IMPORTED,
            made,
            partial(self._exchange, [], added, before),
            partial(self._exchange, added, [], after),
        )
        return made

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

    def has_changes(self) -> bool:
        """Whether anything of this session can be taken back or done again."""
        return self._history.has_changes()

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

    def _exchange(
        self, back: Sequence[str], away: Sequence[str], saved: Sequence[InformationSystem]
    ) -> None:
        """Bring systems back, delete others and save others, all or none."""
        with self._store.whole():
            self._remove(away)
            self._store.systems.save_all(saved)
            self._store.systems.restore(back)

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
