"""A log or a journal that lies beside a register and is not its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app.store.failures import stray_log

_HEADER = b"SQLite format 3\x00"
_VERSIONS, _ROLLBACK = slice(18, 20), b"\x01\x01"  # of a file that keeps no write-ahead log
_COUNTER = slice(24, 28)  # of the first page: how many transactions changed the file
_PAGES = slice(28, 32)  # of the first page: how many pages the file has

_JOURNAL_HEADER = bytes.fromhex("d9d505f920a163d7")
_PAGES_BEFORE = slice(16, 20)  # of a journal: how many pages the file had
_FIRST_PAGE = b"\x00\x00\x00\x01"  # the number in front of it in a journal


def put_stray_log_by(register: Path) -> None:
    """Give what would be played into a register it does not belong to another name.

    The database library takes any `-wal` and any `-journal` beside a file for its own, and writes
    the pages of the other register over those of this one. A register keeps no `-wal`: its header
    says so, and a log of its own is gone before the header does. A `-journal` is left by a crash
    and belongs there, unless another file, a copy say, was put in the place of the register.
    Only for a register that this process has not open: to read the file lets its locks go. Raise
    StoreError where it cannot be renamed.
    """
    log = register.with_name(f"{register.name}-wal")
    if log.is_file() and _keeps_no_log(register):
        _put_by(log)
    journal = register.with_name(f"{register.name}-journal")
    if journal.is_file() and _is_of_another(journal, register) and _is_whole(register):
        _put_by(journal)


def _put_by(stray: Path) -> None:
    number = 1
    while (kept := stray.with_name(f"{stray.name}.{number}.bak")).exists():
        number += 1
    try:
        stray.rename(kept)
    except OSError as error:
        raise stray_log(stray) from error


def _keeps_no_log(register: Path) -> bool:
    begun = _begun(register)
    return begun.startswith(_HEADER) and begun[_VERSIONS] == _ROLLBACK


def _is_of_another(journal: Path, register: Path) -> bool:
    """Whether the change in the journal cannot have begun at the register as it is.

    Where the first page was about to be written, the journal holds it as it was: the count of
    changes in it is that of the register, or one less if the crash came late. Where it was not,
    the register still says how many pages it had when the change began, and so does the journal.
    """
    try:
        content = journal.read_bytes()
    except OSError:
        return False  # opening it tells what is wrong
    begun = _begun(register)
    if not content.startswith(_JOURNAL_HEADER) or not begun.startswith(_HEADER):
        return False
    place = content.find(_FIRST_PAGE + _HEADER)
    if place < 0:
        return content[_PAGES_BEFORE] != begun[_PAGES]
    page = content[place + len(_FIRST_PAGE) :]
    before, now = (int.from_bytes(one[_COUNTER], "big") for one in (page, begun))
    return now not in {before, before + 1}


def _is_whole(register: Path) -> bool:
    """Whether the register is whole without a journal; one that a crash left rarely is."""
    try:
        with closing(
            sqlite3.connect(f"{register.absolute().as_uri()}?immutable=1", uri=True)
        ) as connection:
            return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except (sqlite3.Error, UnicodeDecodeError, ValueError):
        return False


def _begun(register: Path) -> bytes:
    try:
        with register.open("rb") as file:
            return file.read(_PAGES.stop)
    except OSError:
        return b""  # opening it tells what is wrong
