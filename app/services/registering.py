"""Keeping the register: add, edit, copy, delete, and take the last change back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.brought_together import bring_together
from app.domain.register import (
    InformationSystem,
    copy_of,
    free_management_numbers,
    free_name,
    next_management_no,
)
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services.change_history import ChangeHistory
from app.services.changed_elsewhere import ChangedElsewhereError
from app.services.stopping import Steps
from app.services.unsaved_forms import UnsavedForms

if TYPE_CHECKING:
    from app.store.database import RegisterStore


_MANY = 100  # systems; what is done to more of them is seen to take a while


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

    @property
    def is_long(self) -> bool:
        """Whether to take it back, or to do it again, takes a while."""
        return self.change is Change.IMPORTED or self.count > _MANY


class Registering:
    """What an officer does to the register; every change is saved at once and can be undone."""

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        history: ChangeHistory[Undone, [RegisterStore]] | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._history = ChangeHistory() if history is None else history
        self._unsaved = UnsavedForms(store, clock)

    @property
    def path(self) -> Path:
        """Where the register is kept."""
        return self._store.path

    def beside(self, own: RegisterStore) -> Registering:
        """Return the same on another connection to the register, for another thread.

        What either does is taken back by both; only one of them is at work at a time.
        """
        return Registering(own, self._clock, self._history)

    def systems(self) -> list[InformationSystem]:
        """Return every system, by name."""
        return self._store.systems.all()

    def save(
        self, system: InformationSystem, seen: InformationSystem | None = None
    ) -> InformationSystem:
        """Add the system or replace the one with its id; return it as it was saved.

        A system without a management number is given the next one. `seen` is the system that was
        edited: what another window changed of it since stays. Raises ChangedElsewhereError where
        both changed the same field, DuplicateNameError, DuplicateNumberError and StoreError, and
        then nothing has changed.
        """
        if not system.management_no:
            system = replace(system, management_no=self.next_management_no())
        with self._store.whole():
            before = self._store.systems.get(system.id)
            if seen is not None and before is not None:
                system = _over(before, seen, system)
            if before == system:
                return system
            self._store.systems.save(system)
        if before is None:
            self._remember_added(Change.ADDED, system)
        else:
            take_back, do_again = partial(_change, system, before), partial(_change, before, system)
            self._remember(Change.EDITED, [before], take_back, do_again)
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
        self._remove(ids, self._store)
        take_back, do_again = partial(_restore, ids), partial(self._remove, ids)
        self._remember(Change.DELETED, systems, take_back, do_again)

    def take_in(
        self,
        systems: Sequence[InformationSystem],
        seen: Sequence[InformationSystem],
        steps: Steps | None = None,
        first: Callable[[], object] = lambda: None,
    ) -> list[InformationSystem]:
        """Add or replace many systems as one change; return them as they were saved.

        A system without a management number is given the next one. `seen` is the register that
        they were prepared for, and `first` is done before anything is written. Raise
        RegisterChangedError when the register is another one by now, StoppedError, and StoreError
        and the like as `save` does. Then nothing has changed.
        """
        if not systems:
            return []
        steps = steps or Steps()
        with self._store.whole():
            if self._store.systems.all() != list(seen):
                raise RegisterChangedError
            steps.check()
            first()
            given = {one.management_no for one in systems} - {""}
            taken = self._store.systems.management_numbers() | given
            numbers = free_management_numbers(taken)
            made = [
                one if one.management_no else replace(one, management_no=next(numbers))
                for one in systems
            ]
            self._store.systems.save_all(
                made, lambda done: steps.begin(done, len(made), made[done].name)
            )
            steps.check()  # what is told to stop at the last step is not kept either
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
        return self._history.undo(self._store)

    def redo(self) -> Undone | None:
        """Do again what was taken back last, with everything that belonged to it.

        Another change in between makes that impossible, and then there is nothing to do again.
        """
        return self._history.redo(self._store)

    def next_undone(self) -> Undone | None:
        """Return what `undo` would take back."""
        return self._history.next_undone()

    def next_redone(self) -> Undone | None:
        """Return what `redo` would do again."""
        return self._history.next_redone()

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

    def forget_draft(self, key: str, only: Mapping[str, str] | None = None) -> None:
        """Drop what was typed into a form; with `only`, just where it is still this."""
        self._unsaved.forget(key, only)

    def now(self) -> datetime:
        """Return the moment, by the clock that saves go by."""
        return self._clock()

    def today(self) -> date:
        """Return the day, by the clock that saves go by."""
        return self._clock().date()

    def _exchange(
        self,
        back: Sequence[str],
        away: Sequence[str],
        saved: Sequence[InformationSystem],
        store: RegisterStore,
    ) -> None:
        """Bring systems back, delete others and save others, all or none."""
        with store.whole():
            self._remove(away, store)
            _save(saved, store)
            _restore(back, store)

    def _remove(self, system_ids: Sequence[str], store: RegisterStore) -> None:
        store.systems.remove(system_ids, self._clock())

    def _remember_added(self, change: Change, system: InformationSystem) -> None:
        """Remember a new system; what is assessed on it meanwhile comes back with it."""
        ids = [system.id]
        self._remember(change, [system], partial(self._remove, ids), partial(_restore, ids))

    def _remember(
        self,
        change: Change,
        systems: Sequence[InformationSystem],
        take_back: Callable[[RegisterStore], None],
        do_again: Callable[[RegisterStore], None],
    ) -> None:
        undone = Undone(change, systems[0].name, len(systems))
        self._history.remember(undone, take_back, do_again)


def _over(
    now: InformationSystem, seen: InformationSystem, entered: InformationSystem
) -> InformationSystem:
    """Put what was changed over the system as it is now; raise ChangedElsewhereError."""
    made = bring_together(seen, entered, now)
    if made.disputed:
        raise ChangedElsewhereError(now.name, now, made.disputed)
    return made.record


def _change(seen: InformationSystem, wanted: InformationSystem, store: RegisterStore) -> None:
    """Make one system another; what other windows changed of it meanwhile stays."""
    with store.whole():
        now = store.systems.get(seen.id)
        store.systems.save(wanted if now is None else _over(now, seen, wanted))


def _save(systems: Sequence[InformationSystem], store: RegisterStore) -> None:
    store.systems.save_all(systems)


def _restore(system_ids: Sequence[str], store: RegisterStore) -> None:
    store.systems.restore(system_ids)
