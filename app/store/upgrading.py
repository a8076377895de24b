"""Brings an older register up to date. Imports Alembic, so it is imported only when one is met."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from app.store.failures import StoreError
from app.store.transactions import Transactions, failures_told, sqlite_engine

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path, revision: str, now: datetime, patience: float) -> Path:
    """Run every migration that is missing, all or none; return the copy of the old file.

    Raise StoreError if the copy cannot be made or the file cannot be changed.
    """
    copy = path.with_name(f"{path.name}.v{revision}-{now:%Y%m%d-%H%M%S}.bak")
    _copy(path, copy, patience)
    # Foreign keys are off: a batch migration makes a table anew, and dropping the old one would
    # take the rows that refer to it.
    engine = sqlite_engine(path, patience=patience, foreign_keys=False)
    try:
        with Transactions(engine, path).writing() as connection:
            command.upgrade(_config(connection), "head")
    finally:
        engine.dispose()
    return copy


def _copy(path: Path, copy: Path, patience: float) -> None:
    """Copy the file as SQLite sees it, whole even if another program is writing."""
    try:
        with (
            failures_told(copy),
            closing(sqlite3.connect(path, timeout=patience)) as old,
            closing(sqlite3.connect(copy, timeout=patience)) as new,
        ):
            old.backup(new)
    except StoreError:
        with suppress(OSError):
            copy.unlink()  # a copy half made would be taken for a whole one
        raise


def _config(connection: Connection) -> Config:
    config = Config()
    # A percent sign in a folder's name would start an interpolation.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
