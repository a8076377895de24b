"""Which thing of the register here is the same as one of a file, and which numbers are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.contract_case import ContractCase
from app.domain.days_off import DayOff
from app.domain.evidence_register import LinkedEvidence
from app.domain.improvement import ImprovementTask
from app.domain.korean_text import folded
from app.domain.register import InformationSystem
from app.domain.shared_part import EntryKind, Shared, SharedPart, SharedRound, id_of, owner_of


@dataclass(frozen=True, slots=True)
class Here:
    """The register as a file is set beside it.

    `part` holds everything there is, and the systems that were deleted. `deleted` are the ids of
    everything that was, rows of cases and days off too. `evidence_numbers` are all that were ever
    given, by system id. With `is_other_agency` the file was made in another agency.
    """

    part: SharedPart
    deleted: frozenset[str] = frozenset()
    evidence_numbers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    is_other_agency: bool = False
    _by_id: dict[tuple[EntryKind, str], Shared] = field(init=False, repr=False, compare=False)
    _by_owner: dict[tuple[EntryKind, str], list[Shared]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        by_owner: defaultdict[tuple[EntryKind, str], list[Shared]] = defaultdict(list)
        for kind, one in self.part.entries():
            by_owner[kind, owner_of(one)].append(one)
        by_id = {(kind, id_of(one)): one for kind, one in self.part.entries()}
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "_by_owner", by_owner)

    def counterpart(self, kind: EntryKind, file: Shared) -> Shared | None:
        """Return what is the same thing here, or None.

        By id; a round also by its number where both are open and ask the same questions, a task
        also by its step and words. Systems of a file were given the ids they have here already.
        """
        same = self._by_id.get((kind, id_of(file)))
        if same is not None:
            return same
        near = self._by_owner.get((kind, owner_of(file)), ())
        return next((one for one in near if _is_same(one, file)), None)

    def is_name_taken(self, name: str) -> bool:
        """Whether a system here has this name."""
        return folded(name) in {folded(one.name) for one in self._live_systems()}

    def is_number_taken(self, kind: EntryKind, file: Shared) -> bool:
        """Whether something else here has the number that a new thing brings."""
        match file:
            case InformationSystem():
                given = {folded(one.management_no) for one in self._live_systems()}
                return folded(file.management_no) in given - {""}
            case SharedRound():
                return any(
                    isinstance(one, SharedRound)
                    and one.assessment.round_no == file.assessment.round_no
                    for one in self._by_owner.get((kind, owner_of(file)), ())
                )
            case LinkedEvidence():
                return file.item.number in self.evidence_numbers.get(owner_of(file), ())
            case ContractCase():
                live = (one for one in self.part.cases if one.id not in self.deleted)
                return folded(file.case_no) in {folded(one.case_no) for one in live} - {""}
            case ImprovementTask() | DayOff():
                return False

    def system_ids(self) -> frozenset[str]:
        """Return the ids of all systems that there are or were."""
        return frozenset(one.id for one in self.part.systems)

    def _live_systems(self) -> list[InformationSystem]:
        return [one for one in self.part.systems if one.id not in self.deleted]


def retargeted(file: SharedPart, here: Here) -> SharedPart:
    """Return the file with the ids that its systems have here, where only the names are the same.

    Links of cases to systems that neither side knows are left out.
    """
    known = here.system_ids()
    left = {
        folded(one.name): one.id
        for one in here.part.systems
        if one.id not in here.deleted and one.id not in {theirs.id for theirs in file.systems}
    }
    ids = {
        one.id: left[folded(one.name)]
        for one in file.systems
        if one.id not in known and folded(one.name) in left
    }
    there = known | {ids.get(one.id, one.id) for one in file.systems}
    return replace(
        file,
        systems=tuple(replace(one, id=ids.get(one.id, one.id)) for one in file.systems),
        rounds=tuple(_round_of(one, ids) for one in file.rounds),
        evidence=tuple(
            replace(one, item=replace(one.item, system_id=_now(ids, one.item.system_id)))
            for one in file.evidence
        ),
        tasks=tuple(replace(one, system_id=_now(ids, one.system_id)) for one in file.tasks),
        cases=tuple(
            replace(
                one,
                system_ids=tuple(
                    dict.fromkeys(
                        _now(ids, id_) for id_ in one.system_ids if _now(ids, id_) in there
                    )
                ),
            )
            for one in file.cases
        ),
    )


def _round_of(one: SharedRound, ids: Mapping[str, str]) -> SharedRound:
    system_id = _now(ids, one.assessment.system_id)
    return replace(one, assessment=replace(one.assessment, system_id=system_id))


def _now(ids: Mapping[str, str], id_: str) -> str:
    return ids.get(id_, id_)


def _is_same(here: Shared, file: Shared) -> bool:
    if isinstance(here, SharedRound) and isinstance(file, SharedRound):
        mine, theirs = here.assessment, file.assessment
        return (
            (mine.system_id, mine.round_no) == (theirs.system_id, theirs.round_no)
            and mine.state.is_editable
            and theirs.state.is_editable
            and not here.snapshots
            and not file.snapshots
            and mine.checklist == theirs.checklist
            and mine.maturity_questionnaire == theirs.maturity_questionnaire
            and mine.selection_questionnaire == theirs.selection_questionnaire
        )
    if isinstance(here, ImprovementTask) and isinstance(file, ImprovementTask):
        return (here.system_id, here.key, here.what) == (file.system_id, file.key, file.what)
    return False
