"""Brings an older register up to date. Imports Alembic, so it is imported only when one is met."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from app.store.copying import free_copy, keep_copy
from app.store.transactions import Transactions, sqlite_engine

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path, revision: str, now: datetime, patience: float) -> Path:
    """Run every migration that is missing, all or none; return the copy of the old file.

    Raise StoreError if the copy cannot be made or the file cannot be changed.
    """
    copy = free_copy(path, f"v{revision}", now)
    keep_copy(path, copy, patience)
    # Foreign keys are off: a batch migration makes a table anew, and dropping the old one would
    # take the rows that refer to it.
    engine = sqlite_engine(path, patience=patience, foreign_keys=False)
    try:
        with Transactions(engine, path).writing() as connection:
            command.upgrade(_config(connection), "head")
    finally:
        engine.dispose()
    return copy


def _config(connection: Connection) -> Config:
    config = Config()
    # A percent sign in a folder's name would start an interpolation.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
