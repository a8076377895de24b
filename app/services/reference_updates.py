"""Newer files of reference data: compared with what is in force, adopted, and the old ones kept.

The files stand in a folder beside the register, each under its id and version; which version is
in force, and what was in force before, stands in one file beside them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.reference_changes import ReferenceChanges, compare
from app.domain.reference_data import version_order
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services.reference import REFERENCE

if TYPE_CHECKING:
    from app.domain.reference_changes import ReferenceContent
    from app.domain.reference_library import ReferenceLibrary

FOLDER_NAME = "reference"  # in the content folder of a register
STATE_NAME = "in-force.json"


class ReferenceUpdateError(AdvisorError):
    """A file that cannot be adopted, or data of old that is no longer there."""


@dataclass(frozen=True, slots=True)
class KeptState:
    """What was in force from one moment on: the version of each file, by its id."""

    stamp: str
    versions: Mapping[str, str]
    files: Mapping[str, str]  # the name of each file in the folder, by its id
    since: datetime


class ReferenceUpdates:
    """The reference data of one register. `folder` need not be there yet.

    A shipped file that is newer than the one adopted is in force instead of it.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], datetime], shipped: Path = REFERENCE
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._shipped = shipped

    def library(self) -> ReferenceLibrary:
        """Read what is in force; raise ContentError or ReferenceUpdateError where it is broken."""
        return self._load(self._in_force())

    def versions(self) -> dict[str, str]:
        """Return the version in force of each file that can be replaced, by its id."""
        return _versions(self.library())

    def states(self) -> tuple[KeptState, ...]:
        """Return everything that was kept, the oldest first."""
        return self._state()

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
        for state in self._state():
            if state.stamp == stamp:
                kept = {id_: self._folder / name for id_, name in state.files.items()}
                library = self._load(kept)
                if library.stamp == stamp:
                    return library
        raise ReferenceUpdateError(
            QT_TRANSLATE_NOOP(
                "errors",
                "기준 데이터 {stamp} 파일이 보관되어 있지 않거나 바뀌었습니다. "
                "지금의 기준 데이터로 다시 확인해 주세요.",
            ),
            stamp=stamp,
        )

    def preview(self, path: Path) -> ReferenceChanges:
        """Tell what a newer file would change.

        Raise ReferenceUpdateError where it is no newer version of a file of the reference data,
        ContentError naming everything wrong in it.
        """
        return self._read(path)[0]

    def adopt(self, path: Path) -> ReferenceChanges:
        """Put a newer file in force and keep the old one.

        Raise as `preview` does; what was in force before is in force then.
        """
        changes, data = self._read(path)
        in_force = self._in_force()
        self._keep(self._load(in_force), in_force)
        target = self._folder / _name(changes.after.id, data)
        try:
            _write(target, data)
        except OSError as error:
            raise self._unwritable() from error
        replaced = {**in_force, changes.after.id: target}
        self._keep(self._load(replaced), replaced)
        return changes

    def _read(self, path: Path) -> tuple[ReferenceChanges, bytes]:
        from app.content.own_questionnaires import LARGEST_BYTES
        from app.content.reading import parse_toml
        from app.content.reference_library import REPLACEABLE

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
                QT_TRANSLATE_NOOP(
                    "errors", "파일이 너무 큽니다. {limit}KB까지 가져올 수 있습니다."
                ),
                limit=f"{LARGEST_BYTES // 1000:,}",
            )
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
        library = self._load({**in_force, id_: path})
        old, new = _content(self._load(in_force), id_), _content(library, id_)
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
        return compare(old, new), data

    def _in_force(self) -> dict[str, Path]:
        """Return where the adopted files stand; shipped files that are newer are not replaced."""
        from app.content.reading import parse_toml

        states = self._state()
        found: dict[str, Path] = {}
        for id_, version in states[-1].versions.items() if states else ():
            path = self._shipped / f"{id_}.toml"
            shipped = parse_toml(path)["version"] if path.exists() else version
            if version_order(version) > version_order(shipped):
                found[id_] = self._unaltered(id_, states[-1].files[id_])
        return found

    def _unaltered(self, id_: str, name: str) -> Path:
        """Return where a kept file stands; raise ReferenceUpdateError where it was altered."""
        path = self._folder / name
        try:
            is_same = _name(id_, path.read_bytes()) == name
        except OSError:
            is_same = False
        if not is_same:
            raise ReferenceUpdateError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "가져온 기준 데이터 파일이 없거나 가져온 뒤에 바뀌었습니다: {path}\n"
                    "같은 파일을 다시 두거나, {state} 파일을 옮겨 두면 프로그램에 들어 있는 기준 "
                    "데이터를 씁니다.",
                ),
                path=path,
                state=STATE_NAME,
            )
        return path

    def _keep(self, library: ReferenceLibrary, in_force: Mapping[str, Path]) -> None:
        """Copy every file in force into the folder and write down that it is in force."""
        states = self._state()
        if states and states[-1].stamp == library.stamp:
            return
        versions = _versions(library)
        files: dict[str, str] = {}
        try:
            for id_ in versions:
                data = in_force.get(id_, self._shipped / f"{id_}.toml").read_bytes()
                files[id_] = _name(id_, data)
                if not (self._folder / files[id_]).exists():
                    _write(self._folder / files[id_], data)
            told = [*states, KeptState(library.stamp, versions, files, self._clock())]
            text = json.dumps([_told(state) for state in told], ensure_ascii=False, indent=1)
            _write(self._folder / STATE_NAME, text.encode())
        except OSError as error:
            raise self._unwritable() from error

    def _load(self, replaced: Mapping[str, Path]) -> ReferenceLibrary:
        from app.content.reference_library import load_reference_library

        return load_reference_library(self._shipped, replaced, self._clock().date())

    def _state(self) -> tuple[KeptState, ...]:
        path = self._folder / STATE_NAME
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            return tuple(_state_of(one) for one in told)
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ReferenceUpdateError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "적용 중인 기준 데이터를 적어 둔 파일을 읽을 수 없습니다: {path}\n"
                    "파일을 옮겨 두면 프로그램에 들어 있는 기준 데이터를 씁니다.",
                ),
                path=path,
            ) from error

    def _unwritable(self) -> ReferenceUpdateError:
        return ReferenceUpdateError(
            QT_TRANSLATE_NOOP(
                "errors",
                "기준 데이터를 저장할 수 없습니다. 폴더에 쓸 수 있는지 확인해 주세요: {folder}",
            ),
            folder=self._folder,
        )


def _versions(library: ReferenceLibrary) -> dict[str, str]:
    return {content.file.id: content.file.version for content in library.contents()}


def _content(library: ReferenceLibrary, id_: str) -> ReferenceContent:
    return next(content for content in library.contents() if content.file.id == id_)


def _name(id_: str, data: bytes) -> str:
    """Return the name that a file is kept under: two files with one version keep apart."""
    return f"{id_}-{hashlib.sha256(data).hexdigest()[:12]}.toml"


def _state_of(told: Mapping[str, Any]) -> KeptState:
    """Read what `_told` wrote; raise ValueError, KeyError or TypeError where it is not that."""
    versions, files = dict(told["versions"]), dict(told["files"])
    for id_, version in versions.items():
        version_order(version)
        if Path(files[id_]).name != files[id_]:
            raise ValueError(files[id_])
    return KeptState(told["stamp"], versions, files, datetime.fromisoformat(told["since"]))


def _told(state: KeptState) -> dict[str, object]:
    return {
        "stamp": state.stamp,
        "versions": dict(state.versions),
        "files": dict(state.files),
        "since": state.since.isoformat(timespec="seconds"),
    }


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.part")
    half.write_bytes(data)
    half.replace(path)
