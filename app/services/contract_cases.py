"""Keeping contract cases: create, edit, copy, delete, and take the last deletion back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from app.domain.brought_together import bring_together
from app.domain.case_fields import RowKind, copy_of_case, next_case_no
from app.domain.contract_case import ContractCase
from app.domain.register import InformationSystem, KnownSystem, free_name
from app.services.case_drafts import CaseDrafts
from app.services.case_parts import CaseChange, CaseParts, CaseUndone, clean_texts
from app.services.change_history import ChangeHistory
from app.services.changed_elsewhere import ChangedElsewhereError
from app.services.unsaved_forms import UnsavedForms

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class Cases:
    """What an officer does with contract cases; every change is saved at once.

    `parts` holds what is done with rows and records, `drafts` the proposals for a new case, and
    `unsaved` the forms that are not saved yet. `reference_version` tells the version of the 기준
    데이터 that a new case goes by.
    """

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        *,
        reference_version: Callable[[], str] = lambda: "",
    ) -> None:
        self._store = store
        self._clock = clock
        self._reference_version = reference_version
        self._history: ChangeHistory[CaseUndone, []] = ChangeHistory()
        self.parts = CaseParts(store, clock, self._history)
        self.drafts = CaseDrafts(store, clock)
        self.unsaved = UnsavedForms(store, clock)

    def all(self) -> list[ContractCase]:
        """Return every case, by number."""
        return self._store.cases.all()

    def get(self, case_id: str) -> ContractCase | None:
        """Return the case as the register holds it, or None if it was deleted."""
        return self._store.cases.get(case_id)

    def of_system(self, system_id: str) -> list[ContractCase]:
        """Return the cases that buy for a system, by number."""
        return self._store.cases.of_system(system_id)

    def create(self, systems: Sequence[InformationSystem]) -> ContractCase:
        """Begin a case for these systems, with a title and a need drafted from their diagnoses.

        Department and contact are taken over where all systems have the same. Raise ValueError
        for no system at all; ContentError and ExportError as the drafts do.
        """
        if not systems:
            raise ValueError("a case buys for one system at least")
        systems = list({system.id: system for system in systems}.values())
        case = ContractCase(
            free_name(self.drafts.title(systems), self._store.cases.titles()),
            case_no=self.next_case_no(),
            requesting_department=_shared(systems, "operating_department"),
            contact_person=_shared(systems, "contact_person"),
            contact_phone=_shared(systems, "contact_phone"),
            need=self.drafts.need(systems),
            system_ids=tuple(system.id for system in systems),
            reference_version=self._reference_version(),
            created_at=self._clock(),
        )
        self._add(case, CaseChange.CREATED)
        return case

    def save(
        self, case: ContractCase, seen: ContractCase | None = None, *, insists: bool = True
    ) -> ContractCase:
        """Save the plain fields and the systems of a case; return it as the register holds it.

        Its rows and records are saved by `parts`, and stay as they are here. A case without a
        number is given the next one. `seen` is the case that was edited: what another window
        changed of it since stays. Raises ChangedElsewhereError where both changed the same field
        and this one does not insist, DuplicateCaseNumberError and StoreError, and then nothing
        has changed.
        """
        clean = clean_texts(case)
        if not clean.case_no.strip():
            clean = replace(clean, case_no=self.next_case_no())
        with self._store.whole():
            now = self._store.cases.get(case.id)
            if seen is not None and now is not None:
                made = bring_together(seen, clean, now)
                if made.disputed and not insists:
                    raise ChangedElsewhereError(now.title, now, made.disputed)
                clean = made.record
            self._store.cases.save(clean)
            return self._store.cases.get(case.id) or clean

    def take_reference_data(self, case: ContractCase) -> ContractCase:
        """Let a case go by the reference data in force; return it as the register holds it."""
        return self.save(replace(case, reference_version=self._reference_version()), case)

    def duplicate(self, case: ContractCase) -> ContractCase:
        """Add a copy for the next contract: what is bought stays, what happened does not."""
        title = free_name(case.title, self._store.cases.titles())
        copied = copy_of_case(
            case, title, self.next_case_no(), self._reference_version(), self._clock()
        )
        self._add(copied, CaseChange.DUPLICATED)
        return copied

    def delete(self, cases: Sequence[ContractCase]) -> None:
        """Delete the cases, all or none; that can be taken back."""
        if not cases:
            return
        ids = [case.id for case in cases]
        self._remove(ids)
        self._history.remember(
            CaseUndone(CaseChange.DELETED, cases[0].title, len(cases)),
            partial(self._store.cases.restore, ids),
            partial(self._remove, ids),
        )

    def undo(self) -> CaseUndone | None:
        """Take the last creation or deletion back, whole or not at all; return what it was.

        When it cannot be taken back (its number was given to another case meanwhile, say) the
        error tells why, and it stays the one to be undone next.
        """
        return self._history.undo()

    def redo(self) -> CaseUndone | None:
        """Do again what was taken back last."""
        return self._history.redo()

    def systems(self, case: ContractCase) -> tuple[KnownSystem, ...]:
        """Return the systems of a case in its order, each with whether it was deleted since."""
        known = self._store.systems.known(case.system_ids)
        return tuple(known[id_] for id_ in case.system_ids if id_ in known)

    def next_case_no(self) -> str:
        """Return a number of this year that no case has or had."""
        return next_case_no(self._store.cases.numbers(), self._clock().year)

    def _add(self, case: ContractCase, change: CaseChange) -> None:
        """Add a case; what is entered into it meanwhile comes back with it."""
        self._store.cases.add(case)
        ids = [case.id]
        self._history.remember(
            CaseUndone(change, case.title, 1),
            partial(self._remove, ids),
            partial(self._store.cases.restore, ids),
        )

    def _remove(self, case_ids: Sequence[str]) -> None:
        self._store.cases.remove(case_ids, self._clock())


def case_draft_key(case_id: str) -> str:
    """Return the key under which the unsaved form of a case is kept."""
    return f"case.{case_id}"


def row_draft_key(case_id: str, kind: RowKind, row_id: str | None) -> str:
    """Return the key under which the unsaved form of a row is kept; None is a new row."""
    return f"{kind.value}.{row_id}" if row_id else f"{kind.value}.new.{case_id}"


def _shared(systems: Sequence[InformationSystem], field_id: str) -> str | None:
    """Return what all the systems have in a field, None where they differ."""
    values = {system.value(field_id) for system in systems}
    value = values.pop() if len(values) == 1 else None
    return value if isinstance(value, str) else None
