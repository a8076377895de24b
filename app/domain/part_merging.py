"""Merging a part of a register: what differs, what an officer must settle, what comes of it.

What says nothing is filled in; what is the same stays; where both sides say something else, an
officer decides, and nothing is decided beforehand. So the order of several files makes no
difference but for those decisions. A round that is 확정 or 검토 here is never changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from app.domain.contract_case import ContractCase
from app.domain.days_off import DayOff
from app.domain.part_matching import Here, retargeted
from app.domain.register import InformationSystem
from app.domain.rounds import RoundState
from app.domain.shared_fields import FieldKey, Fields, Given, fields_of, with_fields
from app.domain.shared_part import EntryKind, Shared, SharedPart, SharedRound, id_of, owner_of


class Side(StrEnum):
    """Whose word counts: what stands in the register here, or what the file brings."""

    HERE = "here"
    FILE = "file"


class FieldState(StrEnum):
    """What becomes of a field that differs."""

    FILLED = "filled"  # nothing stood here
    CONFLICT = "conflict"
    KEPT = "kept"  # what stands here may not change


class EntryState(StrEnum):
    """What becomes of something that is shared."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
    SAME = "same"
    KEPT = "kept"


class Doubt(StrEnum):
    """Why something as a whole is taken in only when an officer says so."""

    NAME_TAKEN = "name_taken"
    NUMBER_TAKEN = "number_taken"
    DELETED_HERE = "deleted_here"
    OTHER_AGENCY = "other_agency"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field that is not the same on both sides; None where it says nothing."""

    key: FieldKey
    here: Any
    file: Any
    state: FieldState
    result: Any = None  # what it becomes without a decision


@dataclass(frozen=True, slots=True)
class EntryDifference:
    """One thing of the file beside what stands here of it, None where nothing does."""

    kind: EntryKind
    file: Shared
    here: Shared | None
    fields: tuple[FieldDifference, ...] = ()
    doubt: Doubt | None = None
    is_protected: bool = False

    @property
    def id(self) -> str:
        """What tells it from everything else in the file."""
        return f"{self.kind}:{id_of(self.file)}"

    @property
    def state(self) -> EntryState:
        """What becomes of it as long as nothing is decided."""
        if self.doubt is not None or any(one.state is FieldState.CONFLICT for one in self.fields):
            return EntryState.CONFLICT
        if self.here is None:
            return EntryState.NEW
        if any(one.state is FieldState.FILLED for one in self.fields):
            return EntryState.CHANGED
        return EntryState.KEPT if self.fields else EntryState.SAME

    def conflict_ids(self) -> Iterator[str]:
        """Yield the id of each decision that an officer has to make."""
        if self.doubt is not None:
            yield self.id
        for one in self.fields:
            if one.state is FieldState.CONFLICT:
                yield self.conflict_id(one)

    def conflict_id(self, of: FieldDifference) -> str:
        """Return the id of the decision on one field."""
        return "/".join([self.id, of.key.group, of.key.id, of.key.part])


@dataclass(frozen=True, slots=True)
class PartDifferences:
    """Everything of a file beside the register."""

    entries: tuple[EntryDifference, ...]
    contents: Mapping[str, bytes] = field(default_factory=dict)

    def conflict_ids(self) -> tuple[str, ...]:
        """Return the decisions to be made."""
        return tuple(id_ for entry in self.entries for id_ in entry.conflict_ids())

    def of(self, state: EntryState) -> tuple[EntryDifference, ...]:
        """Return what will become of in this way."""
        return tuple(entry for entry in self.entries if entry.state is state)


@dataclass(frozen=True, slots=True)
class Taken:
    """One thing to be written: as it stands here, None for a new one, and as it is to be.

    With `doubt` an officer chose to take it although its name or number is given to another, it
    was deleted here, or it is of another agency.
    """

    kind: EntryKind
    before: Shared | None
    after: Shared
    doubt: Doubt | None = None


class UndecidedError(ValueError):
    """A merge was begun before every conflict was decided."""


def compare_part(file: SharedPart, here: Here) -> PartDifferences:
    """Set a file beside the register."""
    file = retargeted(file, here)
    return PartDifferences(
        tuple(_difference(kind, one, here) for kind, one in file.entries()), file.contents
    )


def merged(differences: PartDifferences, decisions: Mapping[str, Side]) -> tuple[Taken, ...]:
    """Return what is to be written; raise UndecidedError while a conflict is undecided.

    What belongs to a system that is not taken is not taken either.
    """
    open_ids = [id_ for id_ in differences.conflict_ids() if id_ not in decisions]
    if open_ids:
        raise UndecidedError(open_ids[0])
    refused = {
        owner_of(entry.file)
        for entry in differences.entries
        if entry.kind is EntryKind.SYSTEM
        and entry.doubt is not None
        and decisions[entry.id] is Side.HERE
    }
    taken = (
        _taken(entry, decisions, refused)
        for entry in differences.entries
        if owner_of(entry.file) not in refused
    )
    return tuple(one for one in taken if one is not None)


def joined_field(here: Any, file: Any) -> tuple[FieldState | None, Any]:
    """Join one field: what becomes of it, None where it stays, and what it is without a decision.

    An answer that waits for 재확인 gives way to one that does not, and an answer takes on what it
    rests on from the side that tells it.
    """
    if here is None:
        return FieldState.FILLED, file
    if file is None or here == file:
        return None, here
    if isinstance(here, Given) and isinstance(file, Given):
        if here.is_carried != file.is_carried:
            return (FieldState.FILLED, file) if here.is_carried else (None, here)
        if here.value == file.value and None in {here.basis, file.basis}:
            return (FieldState.FILLED, file) if here.basis is None else (None, here)
    return FieldState.CONFLICT, here


def _difference(kind: EntryKind, file: Shared, here: Here) -> EntryDifference:
    mine = here.counterpart(kind, file)
    doubt = _doubt(kind, file, mine, here)
    if mine is None:
        return EntryDifference(kind, file, None, doubt=doubt)
    is_protected = isinstance(mine, SharedRound) and not mine.assessment.state.is_editable
    fields = list(_field_differences(fields_of(mine), _known_fields(file, here)))
    if is_protected:
        fields = [replace(one, state=FieldState.KEPT, result=one.here) for one in fields]
    elif isinstance(mine, SharedRound) and isinstance(file, SharedRound):
        fields += _course(mine, file)
    return EntryDifference(kind, file, mine, tuple(fields), doubt, is_protected)


def _known_fields(file: Shared, here: Here) -> Fields:
    """Leave out the rows that were deleted here."""
    return {key: one for key, one in fields_of(file).items() if key.id not in here.deleted}


def _field_differences(here: Fields, file: Fields) -> Iterator[FieldDifference]:
    for key, theirs in file.items():
        mine = here.get(key)
        state, result = joined_field(mine, theirs)
        if state is not None:
            yield FieldDifference(key, mine, theirs, state, result)


def _course(mine: SharedRound, file: SharedRound) -> Iterator[FieldDifference]:
    """Say that a round went further in the file: that is not taken over, it is done here."""
    if file.assessment.state in {RoundState.REVIEW, RoundState.CONFIRMED}:
        states = mine.assessment.state, file.assessment.state
        yield FieldDifference(FieldKey("state"), *states, FieldState.KEPT, states[0])


def _doubt(kind: EntryKind, file: Shared, mine: Shared | None, here: Here) -> Doubt | None:
    if id_of(file) in here.deleted:
        return Doubt.DELETED_HERE
    if mine is not None:
        return None
    if isinstance(file, InformationSystem) and here.is_name_taken(file.name):
        return Doubt.NAME_TAKEN
    if isinstance(file, DayOff) and here.is_other_agency:
        return Doubt.OTHER_AGENCY  # where another agency is closed, this one need not be
    return Doubt.NUMBER_TAKEN if here.is_number_taken(kind, file) else None


def _taken(
    entry: EntryDifference, decisions: Mapping[str, Side], refused: set[str]
) -> Taken | None:
    if entry.doubt is not None and decisions[entry.id] is Side.HERE:
        return None
    file = _without_systems(entry.file, refused)
    if isinstance(file, ContractCase) and file != entry.file and not file.system_ids:
        return None  # a case for nothing but what is not taken
    if entry.here is None:
        return Taken(entry.kind, None, file, entry.doubt)
    fields = fields_of(entry.here)
    for one in entry.fields:
        if one.key.group == "case_system" and one.key.id in refused:
            continue
        if one.state is FieldState.FILLED or (
            one.state is FieldState.CONFLICT and decisions[entry.conflict_id(one)] is Side.FILE
        ):
            fields[one.key] = one.file
    after = with_fields(entry.here, fields)
    if fields == fields_of(entry.here) and entry.doubt is None:
        return None
    return Taken(entry.kind, entry.here, after, entry.doubt)


def _without_systems(file: Shared, refused: set[str]) -> Shared:
    if not isinstance(file, ContractCase):
        return file
    return replace(file, system_ids=tuple(id_ for id_ in file.system_ids if id_ not in refused))
