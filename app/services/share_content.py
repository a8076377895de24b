"""What a share file holds, as its members and back: JSON of a stranger is right, or refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin

from app.domain.agency import Agency
from app.domain.checklist import Checklist
from app.domain.contract_case import ContractCase
from app.domain.days_off import DayOff
from app.domain.evidence_register import EvidenceItemKind, LinkedEvidence
from app.domain.improvement import ImprovementTask
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register import InformationSystem
from app.domain.selection import SelectionQuestionnaire
from app.domain.share_format import (
    AGENCY,
    CASES,
    CONTENT_FOLDER,
    DAYS_OFF,
    EVIDENCE,
    HANDOVER_PAPER,
    OWN_FOLDER,
    QUESTIONNAIRES,
    ROUNDS,
    SYSTEMS,
    TASKS,
)
from app.domain.shared_part import SharedPart, SharedRound
from app.sealing import damaged
from app.services.snapshots import content_of
from app.store.checklist_json import built, canonical_json, hints_of, plain, sha256_of

if TYPE_CHECKING:
    from app.imports.share_file import SharedMembers

T = TypeVar("T")
_LARGEST_INT = 2**63 - 1  # what a register can hold
_LONGEST_ID = 64
_QUESTIONNAIRES: Mapping[str, type] = {
    "checklist": Checklist,
    "maturity_questionnaire": MaturityQuestionnaire,
    "selection_questionnaire": SelectionQuestionnaire,
}


def members_of(part: SharedPart) -> dict[str, bytes]:
    """Return the members of a file; each questionnaire stands in it once."""
    asked: dict[str, Any] = {}
    rounds = [_round_json(one, asked) for one in part.rounds]
    return {
        QUESTIONNAIRES: _json(asked),
        SYSTEMS: _json(plain(part.systems)),
        ROUNDS: _json(rounds),
        EVIDENCE: _json(plain(part.evidence)),
        TASKS: _json(plain(part.tasks)),
        CASES: _json(plain(part.cases)),
        DAYS_OFF: _json(plain(part.days_off)),
        **{CONTENT_FOLDER + sha256: content for sha256, content in sorted(part.contents.items())},
    }


def handover_members(
    part: SharedPart, agency: Agency, own_files: Mapping[str, bytes], paper: bytes
) -> dict[str, bytes]:
    """Return the members of a file that hands everything over, with the agency's own files."""
    return {
        **members_of(part),
        AGENCY: _json(plain(agency)),
        HANDOVER_PAPER: paper,
        **{OWN_FOLDER + name: data for name, data in own_files.items()},
    }


def agency_in(file: SharedMembers) -> Agency | None:
    """Return the agency that hands everything over; None in a file that does not."""
    data = file.members.get(AGENCY)
    return None if data is None else _one(Agency, _parsed(data))


def own_files_in(file: SharedMembers) -> dict[str, bytes]:
    """Return the agency's own content files by name."""
    return {
        name.removeprefix(OWN_FOLDER): data
        for name, data in file.members.items()
        if name.startswith(OWN_FOLDER)
    }


def part_of(file: SharedMembers) -> SharedPart:
    """Return what a file holds; raise DamagedFileError for anything that cannot be right."""
    members = file.members
    asked = _asked(_parsed(members[QUESTIONNAIRES]))
    part = SharedPart(
        systems=_all(InformationSystem, members[SYSTEMS]),
        rounds=tuple(_round(one, asked) for one in _list(members[ROUNDS])),
        evidence=_all(LinkedEvidence, members[EVIDENCE]),
        tasks=_all(ImprovementTask, members[TASKS]),
        cases=_all(ContractCase, members[CASES]),
        days_off=_all(DayOff, members.get(DAYS_OFF, b"[]")),  # an older file has none
        contents={
            name.removeprefix(CONTENT_FOLDER): content
            for name, content in members.items()
            if name.startswith(CONTENT_FOLDER)
        },
    )
    _refuse_contradictions(part)
    return part


def _round_json(one: SharedRound, asked: dict[str, Any]) -> Any:
    told = plain(one)
    for name in _QUESTIONNAIRES:
        questionnaire = told["assessment"][name]
        if questionnaire is not None:
            fingerprint = sha256_of(canonical_json(questionnaire))
            asked[fingerprint] = questionnaire
            told["assessment"][name] = fingerprint
    return told


def _asked(told: Any) -> Mapping[str, Any]:
    if not isinstance(told, dict):
        raise damaged()
    if any(sha256_of(canonical_json(body)) != fingerprint for fingerprint, body in told.items()):
        raise damaged()
    return told


def _round(told: Any, asked: Mapping[str, Any]) -> SharedRound:
    try:
        inside = dict(told["assessment"])
        for name in _QUESTIONNAIRES:
            if inside[name] is not None:
                inside[name] = asked[inside[name]]
    except (KeyError, TypeError, ValueError) as error:
        raise damaged() from error
    shared = _one(SharedRound, {**told, "assessment": inside})
    for snapshot in shared.snapshots:
        if sha256_of(snapshot.body) != snapshot.sha256:
            raise damaged()
        _tried(lambda one=snapshot: content_of(one))  # type: ignore[misc]
    return shared


def _all(kind: type[T], data: bytes) -> tuple[T, ...]:
    return tuple(_one(kind, told) for told in _list(data))


def _one(kind: type[T], told: Any) -> T:
    """Return one object that is right through and through."""
    made = _tried(lambda: built(kind, told))
    if not _fits(made, kind):
        raise damaged()
    return made


def _tried(make: Callable[[], T]) -> T:
    try:
        return make()
    except (
        KeyError, TypeError, ValueError, AttributeError, ArithmeticError, IndexError,
        StopIteration, RecursionError,
    ) as error:  # fmt: skip
        raise damaged() from error


def _list(data: bytes) -> list[Any]:
    told = _parsed(data)
    if not isinstance(told, list):
        raise damaged()
    return told


def _parsed(data: bytes) -> Any:
    from app.imports.share_file import parsed

    return parsed(data)


def _json(value: object) -> bytes:
    return canonical_json(value).encode("utf-8")


def _fits(value: Any, kind: Any) -> bool:
    """Whether a value, and everything in it, is of the type that its class says."""
    origin, inside = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return any(_fits(value, one) for one in inside)
    if origin in {tuple, frozenset}:
        of = inside[0] if inside[-1] is Ellipsis or origin is frozenset else None
        if not isinstance(value, origin):
            return False
        if of is not None:
            return all(_fits(one, of) for one in value)
        return all(_fits(one, part) for one, part in zip(value, inside, strict=True))
    if isinstance(value, Mapping):
        return all(_fits(key, inside[0]) and _fits(one, inside[1]) for key, one in value.items())
    if is_dataclass(kind) and isinstance(kind, type):
        hints = hints_of(kind)
        return type(value) is kind and all(
            _fits(getattr(value, one.name), hints[one.name]) for one in fields(kind)
        )
    return _fits_plain(value, kind)


def _fits_plain(value: Any, kind: Any) -> bool:
    if type(value) is not (NoneType if kind is None else kind):
        return False
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= one <= "\udfff" for one in value)
    if type(value) is int:
        return abs(value) <= _LARGEST_INT
    return not isinstance(value, Decimal) or value.is_finite()


def _refuse_contradictions(part: SharedPart) -> None:
    """Refuse ids that are given twice or too long, and what belongs to no system of the file."""
    systems = {one.id for one in part.systems}
    rounds = [one.assessment for one in part.rounds]
    owned = [
        *(one.system_id for one in rounds),
        *(one.item.system_id for one in part.evidence),
        *(one.system_id for one in part.tasks),
    ]
    ids = [
        *systems,
        *(one.id for one in rounds),
        *(one.item.id for one in part.evidence),
        *(one.id for one in part.tasks),
        *(one.id for one in part.cases),
    ]
    numbers = {(one.system_id, one.round_no) for one in rounds}
    contents = {one.item.sha256 for one in part.evidence if one.item.kind is EvidenceItemKind.FILE}
    days = {one.day for one in part.days_off}
    origins = [origin for one in part.rounds for origin in one.origins]
    if (
        len(systems) != len(part.systems)
        or len(days) != len(part.days_off)
        or len(set(ids)) != len(ids)
        or not all(0 < len(one) <= _LONGEST_ID for one in ids)
        or not set(owned) <= systems
        or len(numbers) != len(rounds)
        or any(one.round_no < 1 or one.revision_no < 1 for one in rounds)
        or not part.contents.keys() <= contents
        or any(
            snapshot.assessment_id != one.id for one in part.rounds for snapshot in one.snapshots
        )
        or any("/" in one.slot.question_id + one.slot.part_id for one in origins)
        or any(hashlib.sha256(data).hexdigest() != key for key, data in part.contents.items())
    ):
        raise damaged()
