"""The folder beside a register that keeps reference data: each file, and what was in force."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.reference_data import version_order
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.exports.failures import ExportError

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


class ReferenceStates:
    """Every state that was kept, the oldest first, and the files that it was made of."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[KeptState, ...]:
        """Return every state; raise ReferenceUpdateError where they cannot be read."""
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

    def add(
        self, stamp: str, versions: Mapping[str, str], sources: Mapping[str, Path], since: datetime
    ) -> None:
        """Copy the files and write down that they are in force; nothing where they are already."""
        states = self.all()
        if states and states[-1].stamp == stamp:
            return
        try:
            files = {id_: self.put(id_, path.read_bytes()).name for id_, path in sources.items()}
        except OSError as error:
            raise self._unwritable() from error
        told = [*states, KeptState(stamp, versions, files, since)]
        text = json.dumps([_told(state) for state in told], ensure_ascii=False, indent=1)
        self._write(self._folder / STATE_NAME, text.encode())

    def put(self, id_: str, data: bytes) -> Path:
        """Keep one file under a name of its own, and return where it stands."""
        path = self._folder / _name(id_, data)
        if not path.exists():
            self._write(path, data)
        return path

    def path_of(self, state: KeptState, id_: str) -> Path:
        """Return where a kept file stands; raise ReferenceUpdateError where it was altered."""
        path = self._folder / state.files[id_]
        try:
            is_same = _name(id_, path.read_bytes()) == path.name
        except OSError:
            is_same = False
        if not is_same:
            raise ReferenceUpdateError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "보관한 기준 데이터 파일이 없거나 보관한 뒤에 바뀌었습니다: {path}\n"
                    "같은 파일을 다시 두거나, {state} 파일을 옮겨 두면 프로그램에 들어 있는 기준 "
                    "데이터를 씁니다.",
                ),
                path=path,
                state=STATE_NAME,
            )
        return path

    def _write(self, path: Path, data: bytes) -> None:
        """Write a file whole or not at all."""
        from app.exports.target_file import save_whole

        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            save_whole(data, path)
        except (OSError, ExportError) as error:
            raise self._unwritable() from error

    def _unwritable(self) -> ReferenceUpdateError:
        return ReferenceUpdateError(
            QT_TRANSLATE_NOOP(
                "errors",
                "기준 데이터를 저장할 수 없습니다. 폴더에 쓸 수 있는지 확인해 주세요: {folder}",
            ),
            folder=self._folder,
        )


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
