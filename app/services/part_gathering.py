"""Gathers a part of the register: to share it, and to set what others shared beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.contract_case import ContractCase
from app.domain.evidence_register import EvidenceState
from app.domain.korean_text import folded
from app.domain.part_matching import Here
from app.domain.register import InformationSystem
from app.domain.shared_part import SharedPart, SharedRound
from app.services.stopping import Steps

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class PartGathering:
    """Reads one register; everything that belongs to a system goes with it."""

    def __init__(self, store: RegisterStore) -> None:
        self._store = store

    def part(self, system_ids: Sequence[str], steps: Steps) -> SharedPart:
        """Return the chosen systems with all that belongs to them.

        The other systems of their contract cases go along as lines of the register, so that the
        cases mean the same on the other PC.
        """
        chosen = set(system_ids)
        cases = tuple(one for one in self._store.cases.all() if chosen & set(one.system_ids))
        return self._gathered(system_ids, cases, steps)

    def everything(self, steps: Steps) -> SharedPart:
        """Return the whole register."""
        ids = [one.id for one in self._store.systems.all()]
        return self._gathered(ids, tuple(self._store.cases.all()), steps)

    def here(self, file: SharedPart, steps: Steps, *, is_other_agency: bool) -> Here:
        """Return the register as far as the file may touch it."""
        store = self._store
        removed = frozenset(day.isoformat() for day in store.days_off.removed())
        deleted = store.sharing.deleted_ids() | removed
        systems = [*store.systems.all(), *store.sharing.deleted_systems()]
        ids, names = {one.id for one in file.systems}, {folded(one.name) for one in file.systems}
        touched = [one for one in systems if one.id in ids or folded(one.name) in names]
        return Here(
            SharedPart(
                systems=tuple(systems),
                rounds=self._rounds(touched, steps),
                evidence=tuple(each for one in touched for each in store.evidence.of(one.id)),
                tasks=tuple(each for one in touched for each in store.tasks.of(one.id)),
                cases=tuple(store.cases.all()),
                days_off=tuple(store.days_off.all()),
            ),
            deleted,
            store.sharing.evidence_numbers(),
            is_other_agency=is_other_agency,
        )

    def _gathered(
        self, system_ids: Sequence[str], cases: tuple[ContractCase, ...], steps: Steps
    ) -> SharedPart:
        store = self._store
        beside = [id_ for case in cases for id_ in case.system_ids if id_ not in set(system_ids)]
        systems = [store.systems.get(id_) for id_ in dict.fromkeys([*system_ids, *beside])]
        found = tuple(one for one in systems if one is not None)
        live = {one.id for one in found}
        whole = [one for one in found if one.id in set(system_ids)]
        evidence = tuple(linked for one in whole for linked in store.evidence.of(one.id))
        contents: dict[str, bytes] = {}
        for linked in evidence:
            # What is no longer what was put in proves nothing, there as here.
            if store.evidence.state(linked.item) is EvidenceState.OK:
                content = store.evidence.content(linked.item.id)
                if content is not None:
                    contents[linked.item.sha256] = content
        return SharedPart(
            systems=found,
            rounds=self._rounds(whole, steps),
            evidence=evidence,
            tasks=tuple(task for one in whole for task in store.tasks.of(one.id)),
            days_off=tuple(store.days_off.all()),
            cases=tuple(
                replace(one, system_ids=tuple(id_ for id_ in one.system_ids if id_ in live))
                for one in cases
            ),
            contents=contents,
        )

    def _rounds(
        self, systems: Sequence[InformationSystem], steps: Steps
    ) -> tuple[SharedRound, ...]:
        store = self._store
        found = []
        for number, system in enumerate(systems):
            steps.begin(number, len(systems), system.name)
            snapshots = store.rounds.snapshots_of(system.id)
            for one in store.assessments.rounds_of(system.id):
                theirs = tuple(each for each in snapshots if each.assessment_id == one.id)
                origins = tuple(store.origins.of(one.id))
                events = tuple(store.rounds.events(one.id))
                found.append(SharedRound(one, events, theirs, origins))
        return tuple(found)
