"""Reads a file in a process of its own, which may take so long and so much and no more."""

from __future__ import annotations

import multiprocessing
import pickle
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import ReadFile, ReadingProgress
from app.imports import reading_child
from app.imports.messages import (
    Assembly,
    Checked,
    FileEnded,
    Message,
    Refused,
    RowsRead,
    SheetBegun,
    Started,
)

ENDINGS = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt")
_LOCKS = ("~$", ".~lock.")
_GLANCE = 0.05  # seconds between two looks at whether reading was cancelled


@dataclass(frozen=True, slots=True)
class Watch:
    """What the caller hears of a reading, and how the caller stops it; both on his thread."""

    progressed: Callable[[ReadingProgress], None] = lambda _progress: None
    is_cancelled: Callable[[], bool] = lambda: False


def read_file(
    path: Path, limits: ReadingLimits, watch: Watch | None = None, encoding: str = ""
) -> ReadFile:
    """Read a file that may come from anyone; raise ReadingError with the true cause otherwise.

    `encoding` is one of ENCODING_CHOICES where the officer chose it. It takes no longer than
    limits.seconds of the size of the file, and never touches another file.
    """
    size = _checked_size(path, limits)
    watch = watch or Watch()
    end = _End(limits, size)
    for by_second_reader in (False, True):
        found = _read_once(path, limits, watch, encoding, end, by_second_reader=by_second_reader)
        if found is not None:
            return found
    raise ReadingError(Refusal.READER_FAILED, name=path.name)


def _checked_size(path: Path, limits: ReadingLimits) -> int:
    """Return how large the file is; raise ReadingError for a name or a size that is not read."""
    name = path.name
    if name.startswith(_LOCKS):
        raise ReadingError(Refusal.LOCK_FILE, name=name)
    try:
        if path.is_dir():
            raise ReadingError(Refusal.FOLDER, name=name)
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe or a device, which may never end
            raise ReadingError(Refusal.NO_ACCESS, name=name)
        size = found.st_size
        with path.open("rb"):
            pass
    except FileNotFoundError as error:
        raise ReadingError(Refusal.MISSING, name=name) from error
    except OSError as error:
        raise ReadingError(Refusal.NO_ACCESS, name=name) from error
    if path.suffix.lower() not in ENDINGS:
        raise ReadingError(Refusal.ENDING, name=name)
    if not size:
        raise ReadingError(Refusal.EMPTY, name=name)
    if size > limits.value(LimitName.FILE_BYTES):
        raise ReadingError(Refusal.TOO_LARGE, name=name, limit=limits.words(LimitName.FILE_BYTES))
    return size


class _End:
    """When reading must be done: first the process has to start, then it has to read."""

    def __init__(self, limits: ReadingLimits, size: int) -> None:
        self._limits = limits
        self._left = limits.seconds(size)
        self._end = 0.0
        self._is_started = False

    def begin(self) -> None:
        """Wait for a process to start."""
        if self._is_started:
            self._left = max(self._end - time.monotonic(), 0)
        self._is_started = False
        self._end = time.monotonic() + self._limits.value(LimitName.START_SECONDS)

    def started(self) -> None:
        """Count the time of reading from now on."""
        self._is_started = True
        self._end = time.monotonic() + self._left

    def check(self, name: str) -> None:
        """Raise ReadingError when the time is over."""
        if time.monotonic() <= self._end:
            return
        if self._is_started:
            words = self._limits.words(LimitName.SECONDS)
            raise ReadingError(Refusal.TOO_LONG, name=name, limit=words)
        words = self._limits.words(LimitName.START_SECONDS)
        raise ReadingError(Refusal.NOT_STARTED, name=name, limit=words)


def _read_once(
    path: Path,
    limits: ReadingLimits,
    watch: Watch,
    encoding: str,
    end: _End,
    *,
    by_second_reader: bool,
) -> ReadFile | None:
    """Read with one of the readers; return None when its process crashed."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(
        target=reading_child.run,
        args=(sending, path, limits, encoding, by_second_reader),
        daemon=True,
    )
    end.begin()
    try:
        process.start()
    except OSError as error:  # the system lets no process start
        words = limits.words(LimitName.START_SECONDS)
        raise ReadingError(Refusal.NOT_STARTED, name=path.name, limit=words) from error
    finally:
        sending.close()  # so that the end of the process is the end of the messages
    try:
        return _received(receiving, path.name, watch, end)
    finally:
        receiving.close()
        process.kill()
        process.join()
        process.close()


def _received(receiving: Connection, name: str, watch: Watch, end: _End) -> ReadFile | None:
    assembly = Assembly(name)
    rows = 0
    while True:
        if watch.is_cancelled():
            raise ReadingError(Refusal.CANCELLED, name=name)
        end.check(name)
        if not receiving.poll(_GLANCE):
            continue
        try:
            message: Message = pickle.loads(receiving.recv_bytes())
        except (EOFError, OSError):
            return None  # the process is gone
        match message:
            case Started():
                end.started()
            case Checked():
                rows = message.rows
            case SheetBegun():
                assembly.begin(message)
            case RowsRead():
                assembly.add(message.rows)
            case Refused():
                raise ReadingError(Refusal(message.reason), **message.values)
            case FileEnded():
                return assembly.end(message)
        watch.progressed(ReadingProgress(assembly.rows_read, rows))
