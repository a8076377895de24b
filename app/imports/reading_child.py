"""The process that reads one file and ends: it may crash, and takes nothing along when it does."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import FileKind, FileNote
from app.imports.child_end import ALL_TOLD, NO_MEMORY, RAISED, end_now
from app.imports.kinds import kind_of
from app.imports.messages import FileEnded, Message, Refused, Started
from app.imports.old_workbook_reader import read_old_workbook
from app.imports.own_limits import limit_own_use
from app.imports.system_denials import told_as_denied
from app.imports.text_reader import read_text
from app.imports.workbook_reader import read_workbook

_EXPECTED = {
    FileKind.XLSX: (".xlsx", ".xlsm"),
    FileKind.XLS: (".xls",),
    FileKind.TEXT: (".csv", ".tsv", ".txt"),
}


def run(
    connection: Connection,
    path: Path,
    limits: ReadingLimits,
    encoding: str,
    seconds: float,
    by_second_reader: bool,
) -> None:
    """Read the file within so many processor seconds, send what it holds, and end the process.

    How it ends tells what nothing can be sent of: a reader that fails, and memory that is used up.
    """
    code = RAISED
    try:
        _be_silent()
        _leave_out_numpy()
        _load_readers(by_second_reader=by_second_reader)
        limit_own_use(limits.value(LimitName.MEMORY_BYTES), seconds)
        connection.send_bytes(packed(Started()))
        try:
            messages = messages_of(path, limits, encoding, by_second_reader=by_second_reader)
            _send_all(connection, messages, path.name, limits)
        except ReadingError as error:
            connection.send_bytes(packed(Refused(error.reason.value, dict(error.values))))
        code = ALL_TOLD
    except MemoryError:
        code = NO_MEMORY
    finally:
        end_now(code)


def _send_all(
    connection: Connection, messages: Iterable[Message], name: str, limits: ReadingLimits
) -> None:
    """Send the messages; raise ReadingError when they are more than the program should hold."""
    left = limits.value(LimitName.TEXT_BYTES)
    for message in messages:
        sent = packed(message)
        left -= len(sent)
        if left < 0:
            words = limits.words(LimitName.TEXT_BYTES)
            raise ReadingError(Refusal.TOO_LARGE, name=name, limit=words)
        connection.send_bytes(sent)


def packed(message: Message) -> bytes:
    """Return a message as it is sent."""
    return pickle.dumps(message, pickle.HIGHEST_PROTOCOL)


def messages_of(
    path: Path, limits: ReadingLimits, encoding: str = "", *, by_second_reader: bool = False
) -> Iterator[Message]:
    """Go through what a file holds, opened once and only read; raise ReadingError.

    What a reader raises for a broken file is let through.
    """
    name, ending = path.name, path.suffix.lower()
    with told_as_denied(name), path.open("rb") as file:
        kind = kind_of(file, name, ending)
        if kind is FileKind.XLSX:
            messages = read_workbook(file, name, limits, by_second_reader=by_second_reader)
        elif kind is FileKind.XLS:
            messages = read_old_workbook(file, name, limits, by_second_reader=by_second_reader)
        else:
            messages = read_text(file, name, ending, limits, encoding)
        for message in messages:
            if isinstance(message, FileEnded) and ending not in _EXPECTED[kind]:
                yield replace(message, notes=message.notes | {FileNote.OTHER_ENDING})
            else:
                yield message


def _load_readers(*, by_second_reader: bool) -> None:
    """Load what comes as a library of the system while nothing limits it.

    A library that no longer fits into the memory is told as one that is broken.
    """
    if by_second_reader:
        import openpyxl  # noqa: F401
    else:
        import python_calamine  # noqa: F401


def _leave_out_numpy() -> None:
    """Keep openpyxl from loading numpy, which it takes where it finds it and does not need here."""
    sys.modules["numpy"] = None  # type: ignore[assignment]  # so Python marks what is not to be had


def _be_silent() -> None:
    """Send what a crash prints nowhere: a traceback is not for an officer."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    sys.stdout = sys.stderr = None  # as in a program without a console
