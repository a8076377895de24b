"""Copies of a register file, whole even if another program is writing."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from app.store.failures import StoreError, told
from app.store.transactions import PATIENCE, failures_told

_COUNTER = slice(24, 28)  # of a SQLite file: it counts the transactions that changed the file


def free_copy(path: Path, before: str, now: datetime) -> Path:
    """Return where a copy of a register may be kept: one that is there stays, whatever the clock.

    `before` stands in its name and tells what is about to change the register.
    """
    stem = f"{path.name}.{before}-{now:%Y%m%d-%H%M%S}"
    copy, number = path.with_name(f"{stem}.bak"), 2
    while copy.exists():
        copy = path.with_name(f"{stem}-{number}.bak")
        number += 1
    return copy


def keep_copy(path: Path, copy: Path, patience: float = PATIENCE) -> None:
    """Copy a register to where nothing stands; raise StoreError and leave nothing if that fails."""
    try:
        copy_over(path, copy, patience)
    except StoreError:
        with suppress(OSError):
            copy.unlink()  # a copy half made would be taken for a whole one
        raise


def copy_over(source: Path, target: Path, patience: float = PATIENCE) -> None:
    """Put the content of one file into another, whole or not at all; raise StoreError."""
    with (
        failures_told(target),
        closing(sqlite3.connect(source, timeout=patience)) as old,
        closing(sqlite3.connect(target, timeout=patience)) as new,
    ):
        old.backup(new)


def change_count(path: Path) -> bytes:
    """Return what changes with every change to the file, whoever makes it. Raise StoreError."""
    try:
        with path.open("rb") as file:
            return file.read(_COUNTER.stop)[_COUNTER]
    except OSError as error:
        raise told(error, path) from error
