"""Moves a register to another folder with everything beside it; the old one is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import content_dir
from app.services.import_copies import NOTE_ENDING, note_of_copy
from app.services.network_folders import is_on_network

_STAGING = "register-moving"
_SPARE = 1_000_000  # bytes that are left free beside the copy

_NO_FOLDER = QT_TRANSLATE_NOOP(
    "errors", "고른 폴더가 없습니다: {path}\n있는 폴더를 고르거나 폴더를 먼저 만들어 주세요."
)
_NETWORK = QT_TRANSLATE_NOOP(
    "errors",
    "네트워크에 있는 폴더여서 대장을 둘 수 없습니다: {path}\n"
    "연결이 끊기면 대장 파일이 손상될 수 있습니다. 이 PC의 디스크에 있는 폴더를 골라 주세요.",
)
_SAME = QT_TRANSLATE_NOOP("errors", "대장이 지금 있는 폴더입니다: {path}\n다른 폴더를 골라 주세요.")
_INSIDE = QT_TRANSLATE_NOOP(
    "errors",
    "대장과 함께 옮길 content 폴더의 안입니다: {path}\n그 밖의 폴더를 골라 주세요.",
)
_TAKEN = QT_TRANSLATE_NOOP(
    "errors",
    "고른 폴더에 같은 이름의 파일이나 폴더가 이미 있습니다: {path}\n"
    "덮어쓰지 않습니다. 빈 폴더를 골라 주세요.",
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "errors",
    "쓸 수 없는 폴더입니다: {path}\n쓰기 권한이 있는 다른 폴더를 골라 주세요.",
)
_NO_ROOM = QT_TRANSLATE_NOOP(
    "errors",
    "고른 폴더의 디스크에 남은 공간이 모자랍니다: {path}\n"
    "{needed}MB가 필요합니다. 필요 없는 파일을 지우거나 다른 폴더를 골라 주세요.",
)
_NOT_COPIED = QT_TRANSLATE_NOOP(
    "errors",
    "파일을 복사하지 못해 대장을 옮기지 않았습니다: {path}\n"
    "대장은 지금 있는 곳에 그대로 있습니다. 디스크의 연결과 권한을 확인해 주세요.",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "errors",
    "복사하는 동안 다른 프로그램이 대장을 고쳐 옮기지 않았습니다: {path}\n"
    "다른 창을 모두 닫은 뒤 다시 옮겨 주세요.",
)
_IN_USE = QT_TRANSLATE_NOOP(
    "errors",
    "다른 프로그램이 대장 파일을 쓰고 있어 옮기지 않았습니다: {path}\n"
    "다른 창을 모두 닫은 뒤 다시 옮겨 주세요.",
)
_NOT_REMEMBERED = QT_TRANSLATE_NOOP(
    "errors",
    "프로그램 설정에 새 위치를 적지 못해 대장을 옮기지 않았습니다: {path}\n"
    "설정 파일의 쓰기 권한과 그 디스크의 남은 공간을 확인한 뒤 다시 옮겨 주세요.",
)


class MoveError(AdvisorError):
    """The register cannot be moved there; it stays where it is, as it is."""


class Moved(NamedTuple):
    """Where the register is now, and under which name the old one is kept."""

    register: Path
    kept: Path


class RegisterMove:
    """One move: `refuse`, then `copy` beside the window, then `finish` with the register closed."""

    def __init__(
        self,
        register: Path,
        folder: Path,
        now: datetime,
        is_network: Callable[[Path], bool] = is_on_network,
    ) -> None:
        self._old = register
        self._folder = folder
        self.register = folder / register.name
        self._stamp = f"{now:%Y%m%d-%H%M%S}"
        self._staging = folder / f"{_STAGING}-{self._stamp}"
        self._is_network = is_network
        self._note = register.with_name(f"{register.name}{NOTE_ENDING}")
        self._count = b""

    def refuse(self) -> None:
        """Raise MoveError where the register cannot be moved to that folder."""
        folder = self._folder
        if self._is_network(folder):
            raise MoveError(_NETWORK, path=folder)
        if not folder.is_dir():
            raise MoveError(_NO_FOLDER, path=folder)
        if folder.resolve() == self._old.parent.resolve():
            raise MoveError(_SAME, path=folder)
        if folder.resolve().is_relative_to(content_dir(self._old).resolve()):
            raise MoveError(_INSIDE, path=folder)
        copies = [
            self._folder / self._name_there(one)
            for one in self._copies()
            if not self._is_there(one)
        ]
        for target in (self.register, content_dir(self.register), *copies):
            if target.exists():
                raise MoveError(_TAKEN, path=target)
        try:
            self._staging.mkdir()
            self._staging.rmdir()
        except OSError as error:
            raise MoveError(_READ_ONLY, path=folder) from error
        needed = sum(file.stat().st_size for file in self._files()) + _SPARE
        if shutil.disk_usage(folder).free < needed:
            raise MoveError(_NO_ROOM, path=folder, needed=f"{needed // 1_000_000 + 1:,}")

    def copy(
        self, progress: Callable[[int, int, str], None], is_cancelled: Callable[[], bool]
    ) -> bool:
        """Copy everything and prove it; return False, with nothing left, if it was cancelled.

        Raise AdvisorError, with nothing left there, if that fails.
        """
        from app.store.copying import change_count  # the database library is slow to load
        from app.store.moving import StoppedError, copy_proved

        files = list(self._files())
        try:
            self._staging.mkdir()
            for done, file in enumerate(files):
                progress(done, len(files), file.name)
                if is_cancelled():
                    self.take_back()
                    return False
                target = self._staging / self._name_there(file)
                target.parent.mkdir(parents=True, exist_ok=True)
                if file == self._old:
                    self._count = copy_proved(file, target, is_cancelled)
                elif file == self._note:
                    there = change_count(self._staging / self._old.name)
                    target.write_bytes(note_of_copy(file.read_bytes(), self._count, there))
                else:
                    _copy(file, target)
            progress(len(files), len(files), "")
        except StoppedError:
            self.take_back()
            return False
        except OSError as error:
            self.take_back()
            raise MoveError(_NOT_COPIED, path=error.filename or self._folder) from error
        except AdvisorError:
            self.take_back()
            raise
        return True

    def finish(self, remember: Callable[[Path], bool]) -> Moved:
        """Use the copy from now on: it is remembered, and the old one gets another name.

        `remember` returns whether it could: one that is not remembered would seem lost at the
        next start. The register must be closed. Raise AdvisorError, with everything as it was, if
        that fails.
        """
        from app.store.copying import change_count

        try:
            if change_count(self._old) != self._count:
                raise MoveError(_CHANGED, path=self._old)
        except AdvisorError:
            self.take_back()
            raise
        placed: list[Path] = []
        kept = self._kept(self._old)
        try:
            for made in sorted(self._staging.iterdir()):
                target = self._folder / made.name
                made.rename(target)
                placed.append(target)
            # before the old name is gone: a crash here loses nothing
            is_remembered = remember(self.register)
            if is_remembered:
                self._old.rename(kept)
        except OSError as error:
            self._put_back(placed, remember)
            raise MoveError(_IN_USE, path=self._old) from error
        if not is_remembered:
            self._put_back(placed, remember)
            raise MoveError(_NOT_REMEMBERED, path=self.register)
        for beside in (content_dir(self._old), self._note):  # of the old one they would mislead
            with suppress(OSError):  # a window that shows it: it is only not renamed
                beside.rename(self._kept(beside))
        self.take_back()
        return Moved(self.register, kept)

    def _put_back(self, placed: list[Path], remember: Callable[[Path], bool]) -> None:
        """Use the old register as before, with nothing left of the copy."""
        remember(self._old)
        for target in placed:
            with suppress(OSError):
                target.rename(self._staging / target.name)
        self.take_back()

    def take_back(self) -> None:
        """Take away what was copied and is not used."""
        shutil.rmtree(self._staging, ignore_errors=True)

    def _files(self) -> Iterator[Path]:
        """Yield the register, what is kept beside it, and every file of its content folder.

        A copy that an earlier move left in that folder is there already.
        """
        yield self._old
        yield from (copy for copy in self._copies() if not self._is_there(copy))
        yield from sorted(path for path in content_dir(self._old).rglob("*") if path.is_file())

    def _copies(self) -> list[Path]:
        """Return the files kept beside the register, which are named after it."""
        return sorted(self._old.parent.glob(f"{self._old.name}.*"))

    def _is_there(self, copy: Path) -> bool:
        target = self._folder / self._name_there(copy)
        return target.is_file() and _hash(copy) == _hash(target)

    def _name_there(self, file: Path) -> Path:
        """Return where a file goes, from the folder on."""
        return file.relative_to(self._old.parent)

    def _kept(self, old: Path) -> Path:
        return old.with_name(f"{old.name}.moved-{self._stamp}.bak")


def _copy(file: Path, target: Path) -> None:
    """Copy a file and read both again; raise OSError if they are not the same."""
    shutil.copy2(file, target)
    if _hash(file) != _hash(target):
        raise OSError(0, "", str(target))


def _hash(file: Path) -> bytes:
    with file.open("rb") as opened:
        found = sha256()
        while part := opened.read(1 << 20):
            found.update(part)
    return found.digest()
