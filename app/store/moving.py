"""A whole copy of a register in another folder, and the proof that it is one."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.store.copying import change_count
from app.store.failures import damaged
from app.store.transactions import PATIENCE, failures_told

_PAGES = 512  # copied before it is asked again whether to go on
_ROWS = 200


class StoppedError(Exception):
    """The officer thought better of it."""


def copy_proved(source: Path, target: Path, is_cancelled: Callable[[], bool]) -> bytes:
    """Copy a register to where nothing stands; return the change count of what was copied.

    Nobody else can write into the source meanwhile. Raise StoreError if it cannot be read or
    written or the copy is not the same, StoppedError if it was cancelled; a part may be left.
    """

    def note(_status: int, _remaining: int, _total: int) -> None:
        if is_cancelled():
            raise StoppedError

    count = change_count(source)  # before the lock: to read the file would let the lock go
    with failures_told(source), closing(_connected(source)) as lock:
        lock.execute("BEGIN IMMEDIATE")
        with failures_told(target), closing(_connected(source)) as old:
            with closing(_connected(target)) as new:
                old.backup(new, pages=_PAGES, progress=note)
            wanted = _fingerprint(old, is_cancelled)
        with failures_told(target), closing(_connected(target)) as new:
            if new.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise damaged(target)
            if new.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise damaged(target)
            if _fingerprint(new, is_cancelled) != wanted:
                raise damaged(target)
    return count


def fingerprint(path: Path) -> str:
    """Return what two registers with the same content have in common. Raise StoreError."""
    with failures_told(path), closing(_connected(path)) as connection:
        return _fingerprint(connection, lambda: False)


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)


def _fingerprint(connection: sqlite3.Connection, is_cancelled: Callable[[], bool]) -> str:
    """Hash every definition and every row, with the kind of each value."""
    found = hashlib.sha256()
    defined = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        " ORDER BY type, name"
    ).fetchall()
    for kind, name, sql in defined:
        found.update(repr((kind, name, sql)).encode())
        if kind != "table":
            continue
        quoted = str(name).replace('"', '""')
        rows = connection.execute(f'SELECT * FROM "{quoted}"')
        while batch := rows.fetchmany(_ROWS):
            if is_cancelled():
                raise StoppedError
            for row in batch:
                found.update(repr(row).encode())
    return found.hexdigest()
