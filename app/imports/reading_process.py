"""Reads a file in a process of its own, which may take so long and so much and no more."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import stat
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import ReadFile, ReadingProgress
from app.imports import reading_child
from app.imports.child_end import refusal_of_end
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
from app.imports.reading_time import ReadingTime

ENDINGS = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt")
_LOCKS = ("~$", ".~lock.")
_DOCUMENTS = {".hwp": Refusal.HWP, ".hwpx": Refusal.HWP, ".pdf": Refusal.PDF}
_GLANCE = 0.05  # seconds between two looks at whether reading was cancelled
_LAST_BREATH = 5  # seconds for a process to end that said all it will
# What may be the fault of the reader, so that the other one is asked; and what a file that is
# written at the moment may look like.
_OF_READER = {Refusal.READER_FAILED, Refusal.READER_CRASHED}
_HALF_WRITTEN = _OF_READER | {Refusal.DAMAGED, Refusal.UNSAFE, Refusal.NO_ACCESS}


@dataclass(frozen=True, slots=True)
class Watch:
    """What the caller hears of a reading, and how the caller stops it; both on his thread."""

    progressed: Callable[[ReadingProgress], None] = lambda _progress: None
    is_cancelled: Callable[[], bool] = lambda: False


def read_file(
    path: Path, limits: ReadingLimits, watch: Watch | None = None, encoding: str = ""
) -> ReadFile:
    """Read a file that may come from anyone; raise ReadingError with the true cause otherwise.

    `encoding` is one of ENCODING_CHOICES where the officer chose it. The process takes no more
    processor time than limits.seconds of the size of the file, and never touches another file.
    """
    found = _checked_file(path, limits)
    time = ReadingTime(limits, found.st_size)
    watch = watch or Watch()
    try:
        try:
            read = _read_once(path, limits, watch, encoding, time, by_second_reader=False)
        except ReadingError as error:
            if error.reason not in _OF_READER:
                raise
            read = _read_once(path, limits, watch, encoding, time, by_second_reader=True)
    except ReadingError as error:
        if error.reason in _HALF_WRITTEN and _is_changed(path, found):
            raise ReadingError(Refusal.FILE_CHANGED, name=path.name) from error
        raise
    if _is_changed(path, found):  # half a table reads like a whole one
        raise ReadingError(Refusal.FILE_CHANGED, name=path.name)
    return read


def _is_changed(path: Path, before: os.stat_result) -> bool:
    """Whether a file is not what it was when its reading began."""
    try:
        now = path.stat()
    except OSError:
        return True
    return (now.st_size, now.st_mtime_ns) != (before.st_size, before.st_mtime_ns)


def _checked_file(path: Path, limits: ReadingLimits) -> os.stat_result:
    """Return what the system tells of a file; raise ReadingError for what is not read."""
    name = path.name
    if name.startswith(_LOCKS):
        raise ReadingError(Refusal.LOCK_FILE, name=name)
    try:
        if path.is_dir():
            raise ReadingError(Refusal.FOLDER, name=name)
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe or a device, which may never end
            raise ReadingError(Refusal.NO_ACCESS, name=name)
        with path.open("rb"):
            pass
    except FileNotFoundError as error:
        raise ReadingError(Refusal.MISSING, name=name) from error
    except OSError as error:
        raise ReadingError(Refusal.NO_ACCESS, name=name) from error
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise ReadingError(_DOCUMENTS.get(ending, Refusal.ENDING), name=name)
    if not found.st_size:
        raise ReadingError(Refusal.EMPTY, name=name)
    if found.st_size > limits.value(LimitName.FILE_BYTES):
        raise ReadingError(Refusal.TOO_LARGE, name=name, limit=limits.words(LimitName.FILE_BYTES))
    return found


def _read_once(
    path: Path,
    limits: ReadingLimits,
    watch: Watch,
    encoding: str,
    time: ReadingTime,
    *,
    by_second_reader: bool,
) -> ReadFile:
    """Read with one of the readers; raise ReadingError, also for how its process ended."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(
        target=reading_child.run,
        args=(sending, path, limits, encoding, time.seconds, by_second_reader),
        daemon=True,
    )
    time.begin()
    try:
        process.start()
    except OSError as error:  # the system lets no process start
        raise time.refusal(Refusal.NOT_STARTED, path.name) from error
    finally:
        sending.close()  # so that the end of the process is the end of the messages
    try:
        return _received(receiving, process, path.name, watch, time)
    except EOFError as error:
        time.settle()
        process.join(_LAST_BREATH)
        if not time.is_started:
            raise time.refusal(Refusal.NOT_STARTED, path.name) from error
        raise time.refusal(refusal_of_end(process.exitcode), path.name) from error
    finally:
        receiving.close()
        process.kill()
        process.join(_LAST_BREATH)
        if process.exitcode is not None:  # else it waits for a drive, and ends when that answers
            process.close()


def _received(
    receiving: Connection, process: BaseProcess, name: str, watch: Watch, time: ReadingTime
) -> ReadFile:
    """Take what a process tells; raise EOFError when it is gone before all is told."""
    assembly = Assembly(name)
    rows = 0
    while True:
        if watch.is_cancelled():
            raise ReadingError(Refusal.CANCELLED, name=name)
        time.check(name)
        try:
            if not receiving.poll(_GLANCE):
                continue
            message: Message = pickle.loads(receiving.recv_bytes())
        except OSError as error:  # in the middle of a message; on Windows also in waiting for one
            raise EOFError from error
        match message:
            case Started():
                time.started(process)
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
