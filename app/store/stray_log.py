"""A write-ahead log that lies beside a register and is not its own."""

from __future__ import annotations

from pathlib import Path

from app.store.failures import stray_log

_HEADER = b"SQLite format 3\x00"
_VERSIONS, _ROLLBACK = slice(18, 20), b"\x01\x01"  # of a file that keeps no write-ahead log


def put_stray_log_by(register: Path) -> None:
    """Give a log that would be played into a register it does not belong to another name.

    The database library takes any `-wal` beside a file for its log, and writes the pages of the
    other register over those of this one. A register keeps none: its header says so, and a log
    of its own is gone before the header does. Raise StoreError where it cannot be renamed.
    """
    log = register.with_name(f"{register.name}-wal")
    if not log.is_file() or not _keeps_no_log(register):
        return
    number = 1
    while (kept := log.with_name(f"{log.name}.{number}.bak")).exists():
        number += 1
    try:
        log.rename(kept)
    except OSError as error:
        raise stray_log(log) from error


def _keeps_no_log(register: Path) -> bool:
    try:
        with register.open("rb") as file:
            begun = file.read(_VERSIONS.stop)
    except OSError:
        return False  # opening it tells what is wrong
    return begun.startswith(_HEADER) and begun[_VERSIONS] == _ROLLBACK
