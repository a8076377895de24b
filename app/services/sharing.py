"""분담 파일: a part of the register for another PC, and merging it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.domain.agency import Agency
from app.domain.contract_case import ContractCase
from app.domain.evidence_register import EvidenceState
from app.domain.korean_text import folded
from app.domain.part_matching import Here
from app.domain.part_merging import PartDifferences, Side, Taken, compare_part, merged
from app.domain.register import InformationSystem
from app.domain.share_format import FORMAT, HANDOVER_PAPER, SUFFIX, ShareKind, ShareManifest
from app.domain.shared_part import SharedPart, SharedRound
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import content_dir
from app.services.own_files import put_own_files, take_own_files_back
from app.services.part_writing import PartWriting

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class SharingError(AdvisorError):
    """A part that cannot be shared or merged as it was asked for; nothing was changed."""


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a file would change, looked at before anything is written."""

    manifest: ShareManifest
    part: SharedPart
    differences: PartDifferences
    agency: Agency | None = None  # of a file that hands everything over
    own_files: Mapping[str, bytes] = field(default_factory=dict)
    paper: bytes | None = None  # the 인계인수서


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge wrote. `copy` is the register as it was before, None where nothing changed."""

    taken: tuple[Taken, ...]
    copy: Path | None
    own_files: tuple[Path, ...] = ()  # of the agency, that were not here
    left_files: tuple[str, ...] = ()  # names that another file has here, or that cannot be written

    @property
    def new(self) -> int:
        """How many things are new here."""
        return sum(one.before is None for one in self.taken)

    @property
    def changed(self) -> int:
        """How many things were changed."""
        return len(self.taken) - self.new


@dataclass(frozen=True, slots=True)
class _Merge:
    """What it takes to take a merge back."""

    copy: Path
    change_count: bytes  # of the file as the merge left it
    own_files: Mapping[Path, bytes]


class Sharing:
    """What an officer does with share files of one register."""

    def __init__(self, store: RegisterStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._last: _Merge | None = None

    def part(self, system_ids: Sequence[str]) -> SharedPart:
        """Return the chosen systems with all that belongs to them.

        The other systems of their contract cases go along as lines of the register, so that the
        cases mean the same on the other PC.
        """
        chosen = set(system_ids)
        cases = tuple(one for one in self._store.cases.all() if chosen & set(one.system_ids))
        return self._gathered(system_ids, cases)

    def everything(self) -> SharedPart:
        """Return the whole register."""
        ids = [one.id for one in self._store.systems.all()]
        return self._gathered(ids, tuple(self._store.cases.all()))

    def write(self, target: Path, system_ids: Sequence[str], password: str = "") -> Path:
        """Write the chosen systems into a file.

        Raise SharingError if none is chosen, ExportError and TargetOpenError as saving does.
        """
        if not system_ids:
            raise SharingError(
                QT_TRANSLATE_NOOP("errors", "분담 파일에 담을 정보시스템을 하나 이상 골라 주세요.")
            )
        from app.exports.share_file import write_share_file
        from app.services.share_content import members_of

        members = members_of(self.part(system_ids))
        return write_share_file(target, members, self.manifest(ShareKind.PART), password)

    def manifest(self, kind: ShareKind) -> ShareManifest:
        """Return who makes a file, when and with what."""
        agency = self._store.agencies.get()
        told = (agency.name, agency.department, agency.author) if agency else ("", "", "")
        return ShareManifest(FORMAT, __version__, kind, self._clock(), *told, members={})

    def suggested_name(self) -> str:
        """Return a name for a file that tells nothing of what is in it."""
        return f"분담파일_{self._clock():%Y-%m-%d}{SUFFIX}"

    def preview(self, path: Path, password: str = "") -> MergePreview:
        """Read a file and set it beside the register. Raises what `read_share_file` raises."""
        from app.imports.share_file import read_share_file
        from app.services.share_content import agency_in, own_files_in, part_of

        file = read_share_file(path, password)
        part = part_of(file)
        return MergePreview(
            file.manifest,
            part,
            compare_part(part, self._here(part)),
            agency_in(file),
            own_files_in(file),
            file.members.get(HANDOVER_PAPER),
        )

    def merge(self, preview: MergePreview, decisions: Mapping[str, Side]) -> MergeReport:
        """Write what was looked at, all or nothing; the register before is kept as a copy.

        Raise SharingError while conflicts are undecided or when the register was changed since it
        was looked at, StoreError if it cannot be written.
        """
        _refuse_undecided(preview, decisions)
        store, copy = self._store, None
        try:
            with store.whole():
                if compare_part(preview.part, self._here(preview.part)) != preview.differences:
                    raise SharingError(
                        QT_TRANSLATE_NOOP(
                            "errors",
                            "파일을 불러온 뒤에 대장이 바뀌어 합치지 않았습니다.\n"
                            "파일을 다시 불러와 달라진 내용을 확인해 주세요.",
                        )
                    )
                taken = merged(preview.differences, decisions)
                needs_agency = preview.agency is not None and store.agencies.get() is None
                if taken or needs_agency:
                    now = self._clock()
                    copy = store.sharing.keep_copy(now)
                    PartWriting(store, preview.part.contents, now).write(taken)
                    if needs_agency and preview.agency is not None:
                        store.agencies.save(preview.agency)
        except AdvisorError:
            if copy is not None:
                store.sharing.drop_copy(copy)  # nothing was changed: nobody needs it
            raise
        written, left = put_own_files(content_dir(store.path), preview.own_files)
        if copy is not None:
            self._last = _Merge(copy, store.sharing.change_count(), written)
        return MergeReport(taken, copy, tuple(written), left)

    def take_paper_out(self, preview: MergePreview, target: Path) -> Path:
        """Save the 인계인수서 of a file; raise SharingError if it has none."""
        if preview.paper is None:
            raise SharingError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "인계인수서가 들어 있지 않은 파일입니다. 인계인수 자료 파일을 골라 주세요.",
                )
            )
        from app.exports.target_file import save_whole

        save_whole(preview.paper, target)
        return target

    def can_undo(self) -> bool:
        """Whether a merge of this session may be taken back."""
        return self._last is not None

    def undo(self) -> bool:
        """Take the last merge back, whole or not at all; False where there is none.

        Raise StoreError if the register was changed since: the copy is named then, and stays.
        """
        if self._last is None:
            return False
        last = self._last
        self._store.sharing.restore_copy(last.copy, last.change_count)
        self._store.sharing.drop_copy(last.copy)
        take_own_files_back(last.own_files)
        self._last = None
        return True

    def _gathered(self, system_ids: Sequence[str], cases: tuple[ContractCase, ...]) -> SharedPart:
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
            rounds=self._rounds(whole),
            evidence=evidence,
            tasks=tuple(task for one in whole for task in store.tasks.of(one.id)),
            cases=tuple(
                replace(one, system_ids=tuple(id_ for id_ in one.system_ids if id_ in live))
                for one in cases
            ),
            contents=contents,
        )

    def _rounds(self, systems: Sequence[InformationSystem]) -> tuple[SharedRound, ...]:
        store = self._store
        found = []
        for system in systems:
            snapshots = store.rounds.snapshots_of(system.id)
            for one in store.assessments.rounds_of(system.id):
                theirs = tuple(each for each in snapshots if each.assessment_id == one.id)
                found.append(SharedRound(one, tuple(store.rounds.events(one.id)), theirs))
        return tuple(found)

    def _here(self, file: SharedPart) -> Here:
        """Return the register as far as the file may touch it."""
        store = self._store
        deleted = store.sharing.deleted_ids()
        systems = [*store.systems.all(), *store.sharing.deleted_systems()]
        ids, names = {one.id for one in file.systems}, {folded(one.name) for one in file.systems}
        touched = [one for one in systems if one.id in ids or folded(one.name) in names]
        return Here(
            SharedPart(
                systems=tuple(systems),
                rounds=self._rounds(touched),
                evidence=tuple(each for one in touched for each in store.evidence.of(one.id)),
                tasks=tuple(each for one in touched for each in store.tasks.of(one.id)),
                cases=tuple(store.cases.all()),
            ),
            deleted,
            store.sharing.evidence_numbers(),
        )


def _refuse_undecided(preview: MergePreview, decisions: Mapping[str, Side]) -> None:
    left = [id_ for id_ in preview.differences.conflict_ids() if id_ not in decisions]
    if left:
        raise SharingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "어느 쪽을 쓸지 정하지 않은 항목이 {count}개 있어 합치지 않았습니다.\n"
                "항목마다 대장의 내용과 파일의 내용 가운데 하나를 골라 주세요.",
            ),
            count=len(left),
        )
