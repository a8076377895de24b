"""A part of the register as it goes to another PC: systems, rounds, cases and what is of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.assessment import Assessment
from app.domain.contract_case import ContractCase
from app.domain.days_off import DayOff
from app.domain.evidence_register import LinkedEvidence
from app.domain.improvement import ImprovementTask
from app.domain.register import InformationSystem
from app.domain.returned_answers import KeptOrigin
from app.domain.rounds import RoundEvent, Snapshot


class EntryKind(StrEnum):
    """What is shared, in the order it is taken in."""

    SYSTEM = "system"
    ROUND = "round"
    EVIDENCE = "evidence"
    TASK = "task"
    CASE = "case"
    DAY_OFF = "day_off"


@dataclass(frozen=True, slots=True)
class SharedRound:
    """A round with its course, the snapshots that it left, and whence its answers came."""

    assessment: Assessment
    events: tuple[RoundEvent, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    origins: tuple[KeptOrigin, ...] = ()  # the one that came in first first

    @property
    def id(self) -> str:
        """The id of the round."""
        return self.assessment.id


Shared = InformationSystem | SharedRound | LinkedEvidence | ImprovementTask | ContractCase | DayOff


@dataclass(frozen=True, slots=True)
class SharedPart:
    """What is shared. `contents` are the files of evidence by SHA-256."""

    systems: tuple[InformationSystem, ...] = ()
    rounds: tuple[SharedRound, ...] = ()
    evidence: tuple[LinkedEvidence, ...] = ()
    tasks: tuple[ImprovementTask, ...] = ()
    cases: tuple[ContractCase, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict)

    def entries(self) -> tuple[tuple[EntryKind, Shared], ...]:
        """Return everything with its kind, in the order it is taken in."""
        return (
            *((EntryKind.SYSTEM, one) for one in self.systems),
            *((EntryKind.ROUND, one) for one in self.rounds),
            *((EntryKind.EVIDENCE, one) for one in self.evidence),
            *((EntryKind.TASK, one) for one in self.tasks),
            *((EntryKind.CASE, one) for one in self.cases),
            *((EntryKind.DAY_OFF, one) for one in self.days_off),
        )


def id_of(shared: Shared) -> str:
    """Return the id of anything that is shared; a day off has its day."""
    match shared:
        case LinkedEvidence():
            return shared.item.id
        case DayOff():
            return shared.day.isoformat()
    return shared.id


def owner_of(shared: Shared) -> str:
    """Return the id of the system that it belongs to, empty where it is not of just one."""
    match shared:
        case InformationSystem():
            return shared.id
        case SharedRound():
            return shared.assessment.system_id
        case LinkedEvidence():
            return shared.item.system_id
        case ImprovementTask():
            return shared.system_id
        case ContractCase() | DayOff():
            return ""
