"""분담 파일: a part of the register for another PC, and merging it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.domain.agency import Agency
from app.domain.korean_text import folded
from app.domain.part_merging import PartDifferences, Side, Taken, compare_part, merged
from app.domain.share_format import FORMAT, HANDOVER_PAPER, SUFFIX, ShareKind, ShareManifest
from app.domain.shared_part import SharedPart
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import content_dir
from app.services.own_files import put_own_files, take_own_files_back
from app.services.part_gathering import PartGathering
from app.services.part_writing import PartWriting
from app.services.stopping import IsCancelled, Progress, Steps

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
    other_agency: str = ""  # which one made the file, where it is not this one


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
        self._gathering = PartGathering(store)

    def part(self, system_ids: Sequence[str]) -> SharedPart:
        """Return the chosen systems with all that belongs to them."""
        return self._gathering.part(system_ids, Steps())

    def everything(self, steps: Steps | None = None) -> SharedPart:
        """Return the whole register."""
        return self._gathering.everything(steps or Steps())

    def write(
        self,
        target: Path,
        system_ids: Sequence[str],
        password: str = "",
        steps: Steps | None = None,
    ) -> Path:
        """Write the chosen systems into a file.

        Raise SharingError if none is chosen, StoppedError, ExportError and TargetOpenError as
        saving does.
        """
        if not system_ids:
            raise SharingError(
                QT_TRANSLATE_NOOP("errors", "분담 파일에 담을 정보시스템을 하나 이상 골라 주세요.")
            )
        from app.exports.share_file import write_share_file
        from app.services.share_content import members_of

        steps = steps or Steps()
        members = members_of(self._gathering.part(system_ids, steps))
        steps.check()
        return write_share_file(target, members, self.manifest(ShareKind.PART), password)

    def manifest(self, kind: ShareKind) -> ShareManifest:
        """Return who makes a file, when and with what."""
        agency = self._store.agencies.get()
        told = (agency.name, agency.department, agency.author) if agency else ("", "", "")
        return ShareManifest(FORMAT, __version__, kind, self._clock(), *told, members={})

    def suggested_name(self) -> str:
        """Return a name for a file that tells nothing of what is in it."""
        return f"분담파일_{self._clock():%Y-%m-%d}{SUFFIX}"

    def preview(self, path: Path, password: str = "", steps: Steps | None = None) -> MergePreview:
        """Read a file and set it beside the register. Raises what `read_share_file` raises."""
        from app.imports.share_file import read_share_file
        from app.services.share_content import agency_in, own_files_in, part_of

        steps = steps or Steps()
        file = read_share_file(path, password)
        steps.check()
        part = part_of(file)
        steps.check()
        other = self._other_agency(file.manifest)
        here = self._gathering.here(part, steps, is_other_agency=bool(other))
        steps.check()
        return MergePreview(
            file.manifest,
            part,
            compare_part(part, here),
            agency_in(file),
            own_files_in(file),
            file.members.get(HANDOVER_PAPER),
            other,
        )

    def merge(
        self,
        preview: MergePreview,
        decisions: Mapping[str, Side],
        steps: Steps | None = None,
    ) -> MergeReport:
        """Write what was looked at, all or nothing; the register before is kept as a copy.

        Raise SharingError while conflicts are undecided or when the register was changed since it
        was looked at, StoppedError when it is stopped, StoreError if it cannot be written.
        """
        _refuse_undecided(preview, decisions)
        store, copy, steps = self._store, None, steps or Steps()
        try:
            with store.whole():
                other = bool(self._other_agency(preview.manifest))
                here = self._gathering.here(preview.part, steps, is_other_agency=other)
                if compare_part(preview.part, here) != preview.differences:
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
                    PartWriting(store, preview.part.contents, now, steps).write(taken)
                    if needs_agency and preview.agency is not None:
                        store.agencies.save(preview.agency)
                steps.check()  # what is told to stop at the last step is not kept either
        except AdvisorError:
            if copy is not None:
                store.sharing.drop_copy(copy)  # nothing was changed: nobody needs it
            raise
        written, left = put_own_files(content_dir(store.path), preview.own_files)
        if copy is not None:
            self._last = _Merge(copy, store.sharing.change_count(), written)
        return MergeReport(taken, copy, tuple(written), left)

    def merge_beside(
        self,
        preview: MergePreview,
        decisions: Mapping[str, Side],
        on_progress: Progress,
        is_cancelled: IsCancelled,
    ) -> MergeReport:
        """Do the same in another thread, which has its own connection to the register."""
        from app.store.database import open_register

        with open_register(self._store.path, self._clock) as own:
            beside = Sharing(own, self._clock)
            report = beside.merge(preview, decisions, Steps(on_progress, is_cancelled))
        self._last = beside._last or self._last
        return report

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

    def undo_beside(self) -> bool:
        """Do as `undo` does in another thread, which has its own connection to the register."""
        from app.store.database import open_register

        with open_register(self._store.path, self._clock) as own:
            beside = Sharing(own, self._clock)
            beside._last = self._last
            is_undone = beside.undo()
        self._last = None
        return is_undone

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

    def _other_agency(self, manifest: ShareManifest) -> str:
        """Return which other agency made a file; empty where it is this one, or not told."""
        mine = self._store.agencies.get()
        theirs = manifest.agency
        if mine is None or not theirs or folded(mine.name) == folded(theirs):
            return ""
        return theirs


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
