"""Newer files of reference data: compared with what is in force, adopted, and the old ones kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.reference_changes import ReferenceChanges, compare
from app.domain.reference_data import version_order
from app.errors import QT_TRANSLATE_NOOP
from app.services.reference import REFERENCE
from app.services.reference_states import KeptState, ReferenceStates, ReferenceUpdateError

if TYPE_CHECKING:
    from app.domain.reference_changes import ReferenceContent
    from app.domain.reference_library import ReferenceLibrary

FOLDER_NAME = "reference"  # in the content folder of a register


@dataclass(frozen=True, slots=True)
class _Offer:
    """A newer file that may be adopted, and what is in force as long as it is not."""

    changes: ReferenceChanges
    data: bytes
    library: ReferenceLibrary
    in_force: Mapping[str, Path]


class ReferenceUpdates:
    """The reference data of one register. `folder` need not be there yet.

    A shipped file that is newer than the one adopted is in force instead of it.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], datetime], shipped: Path = REFERENCE
    ) -> None:
        self._states = ReferenceStates(folder)
        self._clock = clock
        self._shipped = shipped

    def library(self) -> ReferenceLibrary:
        """Read what is in force; raise ContentError or ReferenceUpdateError where it is broken."""
        return self._load(self._in_force())

    def versions(self) -> dict[str, str]:
        """Return the version in force of each file that can be replaced, by its id."""
        return _versions(self.library())

    def adopted(self) -> frozenset[str]:
        """Return the ids of the files in force that were brought in; the others are shipped."""
        return frozenset(self._in_force())

    def states(self) -> tuple[KeptState, ...]:
        """Return everything that was kept, the oldest first."""
        return self._states.all()

    def keep(self) -> str:
        """Keep what is in force for good, and return its stamp: for a case or paper that uses it.

        A later program may ship newer files, and the old ones must still be found then.
        """
        in_force = self._in_force()
        library = self._load(in_force)
        self._keep(library, in_force)
        return library.stamp

    def library_of(self, stamp: str) -> ReferenceLibrary:
        """Read what a case or a paper used; raise ReferenceUpdateError where it was not kept."""
        library = self.library()
        if library.stamp == stamp:
            return library
        for state in self._states.all():
            if state.stamp == stamp:
                return self._load({id_: self._states.path_of(state, id_) for id_ in state.files})
        raise ReferenceUpdateError(
            QT_TRANSLATE_NOOP(
                "errors",
                "기준 데이터 {stamp} 파일이 보관되어 있지 않습니다. "
                "지금의 기준 데이터로 다시 확인해 주세요.",
            ),
            stamp=stamp,
        )

    def preview(self, path: Path) -> ReferenceChanges:
        """Tell what a newer file would change.

        Raise ReferenceUpdateError where it is no newer version of a file of the reference data,
        ContentError naming everything wrong in it.
        """
        return self._read(path).changes

    def adopt(self, path: Path) -> ReferenceChanges:
        """Put a newer file in force and keep the old one.

        Raise as `preview` does; what was in force before is in force then.
        """
        offer = self._read(path)
        self._keep(offer.library, offer.in_force)
        id_ = offer.changes.after.id
        replaced = {**offer.in_force, id_: self._states.put(id_, offer.data)}
        self._keep(self._load(replaced), replaced)
        return offer.changes

    def go_back(self, stamp: str) -> ReferenceLibrary:
        """Put data that were kept in force again, and keep what was in force until now.

        Raise ReferenceUpdateError where they were not kept, or where the program itself has
        brought a newer file, which no older one replaces.
        """
        wanted = self.library_of(stamp)
        before = self._in_force()
        state = next((one for one in reversed(self._states.all()) if one.stamp == stamp), None)
        in_force = before if state is None else self._in_force_of(state)
        if self._load(in_force).stamp != stamp:
            raise ReferenceUpdateError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "프로그램에 들어 있는 기준 데이터가 더 새로워서 {stamp} 판으로 되돌릴 수 "
                    "없습니다. 그 판으로 만든 계약 건은 그 판의 내용을 그대로 볼 수 있습니다.",
                ),
                stamp=stamp,
            )
        self._keep(self._load(before), before)
        self._keep(wanted, in_force)
        return wanted

    def _read(self, path: Path) -> _Offer:
        from app.content.reading import parse_toml
        from app.content.reference_library import REPLACEABLE

        data = _bytes_of(path)
        id_ = parse_toml(path).get("id")
        if id_ not in REPLACEABLE:
            raise ReferenceUpdateError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "기준 데이터 파일이 아닙니다: {name}\n"
                    "파일의 id는 다음 가운데 하나여야 합니다: {ids}",
                ),
                name=path.name,
                ids=", ".join(REPLACEABLE),
            )
        in_force = self._in_force()
        library = self._load(in_force)
        old, new = _content(library, id_), _content(self._load({**in_force, id_: path}), id_)
        if version_order(new.file.version) <= version_order(old.file.version):
            raise ReferenceUpdateError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "지금 쓰는 {title} {old}보다 새로운 파일이 아닙니다(파일의 version: {new}). "
                    "새 판을 받아 다시 가져와 주세요.",
                ),
                title=old.file.title,
                old=old.file.version,
                new=new.file.version,
            )
        return _Offer(compare(old, new), data, library, in_force)

    def _in_force(self) -> dict[str, Path]:
        """Return where the adopted files stand."""
        states = self._states.all()
        return self._in_force_of(states[-1]) if states else {}

    def _in_force_of(self, state: KeptState) -> dict[str, Path]:
        """Return the files of a state; shipped files that are newer are not replaced."""
        from app.content.reference_library import version_of

        found: dict[str, Path] = {}
        for id_, version in state.versions.items():
            path = self._shipped_path(id_)
            shipped = version_of(path) if path.exists() else version
            if version_order(version) > version_order(shipped):
                found[id_] = self._states.path_of(state, id_)
        return found

    def _keep(self, library: ReferenceLibrary, in_force: Mapping[str, Path]) -> None:
        versions = _versions(library)
        sources = {id_: in_force.get(id_, self._shipped_path(id_)) for id_ in versions}
        self._states.add(library.stamp, versions, sources, self._clock())

    def _load(self, replaced: Mapping[str, Path]) -> ReferenceLibrary:
        from app.content.reference_library import load_reference_library

        return load_reference_library(self._shipped, replaced, self._clock().date())

    def _shipped_path(self, id_: str) -> Path:
        return self._shipped / f"{id_}.toml"


def _bytes_of(path: Path) -> bytes:
    from app.content.own_questionnaires import LARGEST_BYTES

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise ReferenceUpdateError(
            QT_TRANSLATE_NOOP(
                "errors", "파일을 열 수 없습니다. 파일 이름과 위치를 확인해 주세요: {path}"
            ),
            path=path,
        ) from error
    if len(data) > LARGEST_BYTES:
        raise ReferenceUpdateError(
            QT_TRANSLATE_NOOP("errors", "파일이 너무 큽니다. {limit}KB까지 가져올 수 있습니다."),
            limit=f"{LARGEST_BYTES // 1000:,}",
        )
    return data


def _versions(library: ReferenceLibrary) -> dict[str, str]:
    return {content.file.id: content.file.version for content in library.contents()}


def _content(library: ReferenceLibrary, id_: str) -> ReferenceContent:
    return next(content for content in library.contents() if content.file.id == id_)
