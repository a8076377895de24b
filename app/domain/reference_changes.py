"""What a newer file of reference data changes, row by row and field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.domain.advice_source import AdviceFile
from app.domain.reference_data import ReferenceRow, field_texts


class ReferenceContent(Protocol):
    """A reference file that was read: rows, stages, procedures, a comparison."""

    @property
    def file(self) -> AdviceFile:
        """Its head."""
        ...

    def entries(self) -> Mapping[str, object]:
        """Return each of its entries under what tells it from the others."""
        ...


class ChangeKind(StrEnum):
    """What became of an entry."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an entry, as it was and as it is to be; empty where nothing stood."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry of either file, with the fields in which they differ (all, where one is alone).

    `track` is the kind of agency of a row, empty for all of them; None where it has no track.
    """

    id: str
    title: str
    track: str | None
    kind: ChangeKind
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class ReferenceChanges:
    """Everything that differs between two versions of one file."""

    before: AdviceFile
    after: AdviceFile
    entries: tuple[EntryChange, ...]

    def of(self, kind: ChangeKind) -> tuple[EntryChange, ...]:
        """Return the entries of one kind of change."""
        return tuple(entry for entry in self.entries if entry.kind is kind)


def compare(old: ReferenceContent, new: ReferenceContent) -> ReferenceChanges:
    """Compare two versions of a file, in the order of the new one; what is gone comes last.

    Rows of the same key and track belong together even where their first day differs: an amended
    law is a change of the row, not a row gone and another come.
    """
    before, after = old.entries(), new.entries()
    partners = _partners(before, after)
    told = [_change(id_, before.get(partners.get(id_, "")), entry) for id_, entry in after.items()]
    gone = [id_ for id_ in before if id_ not in partners.values()]
    told += [_change(id_, before[id_], None) for id_ in gone]
    return ReferenceChanges(old.file, new.file, tuple(told))


def _partners(before: Mapping[str, object], after: Mapping[str, object]) -> dict[str, str]:
    """Return, by the id of a new entry, the id of the old one that it came from."""
    found = {id_: id_ for id_ in after if id_ in before}
    left = [id_ for id_ in before if id_ not in found]
    for id_, entry in after.items():
        if id_ in found:
            continue
        kin = _kin(entry)
        earlier = next((old for old in left if kin and _kin(before[old]) == kin), None)
        if earlier is not None:
            found[id_] = earlier
            left.remove(earlier)
    return found


def _kin(entry: object) -> tuple[str, str] | None:
    return (entry.key, str(entry.track)) if isinstance(entry, ReferenceRow) else None


def _change(id_: str, before: object | None, after: object | None) -> EntryChange:
    old = field_texts(before) if before is not None else {}
    new = field_texts(after) if after is not None else {}
    fields = tuple(
        FieldChange(name, old.get(name, ""), new.get(name, ""))
        for name in dict.fromkeys([*new, *old])
        if old.get(name, "") != new.get(name, "")
    )
    told = {**old, **new}
    kind = _kind(before, after, fields)
    return EntryChange(id_, _title(told), told.get("track"), kind, fields)


def _kind(before: object | None, after: object | None, fields: Sequence[FieldChange]) -> ChangeKind:
    if before is None:
        return ChangeKind.ADDED
    if after is None:
        return ChangeKind.REMOVED
    return ChangeKind.CHANGED if fields else ChangeKind.SAME


def _title(fields: Mapping[str, str]) -> str:
    return fields.get("title") or fields.get("key") or ""
