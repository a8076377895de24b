"""Transactions on one register: each is whole or not at all, and no driver error leaves them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from app.store.dialect import COMPILED, URL
from app.store.failures import told

PATIENCE = 3.0  # seconds to wait for another program before saying that the file is in use
BATCH = 500  # values in one statement; every database server takes that many

T = TypeVar("T")


class Transactions:
    """Opens transactions on one register, for reading or for writing.

    Inside `whole`, every other one is a part of it: nothing is kept unless all of it is.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self.path = path
        self._writer = engine
        self._reader = engine.execution_options(reads_only=True)
        self._joined: Connection | None = None

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Make everything that is written inside one change, whole or not at all.

        Raise StoreError if the register cannot be written.
        """
        with self.writing() as connection:
            self._joined = connection
            try:
                yield
            finally:
                self._joined = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See the register as it is at one moment. Raise StoreError if it cannot be read."""
        if self._joined is not None:
            with failures_told(self.path):
                yield self._joined
            return
        with failures_told(self.path), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Change the register, whole or not at all. Raise StoreError if it cannot be written."""
        if self._joined is not None:
            with failures_told(self.path):
                yield self._joined
            return
        with failures_told(self.path), self._writer.begin() as connection:
            yield connection


@contextmanager
def failures_told(path: Path) -> Iterator[None]:
    """Turn every error of the database driver into one an officer can act on."""
    try:
        yield
    except DBAPIError as error:
        raise told(error.orig or error, path) from error
    except sqlite3.Error as error:
        raise told(error, path) from error


def batched(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the values in runs short enough for one statement."""
    for start in range(0, len(values), BATCH):
        yield values[start : start + BATCH]


def sqlite_engine(path: Path, *, patience: float = PATIENCE, foreign_keys: bool = True) -> Engine:
    """Return an engine on one SQLite file.

    The rollback journal stays whole when a user copies the file while it is open, and it works in
    a read-only folder; the write-ahead log does neither (performance.md section 7).
    """
    pragmas = (
        "PRAGMA journal_mode = DELETE",
        "PRAGMA synchronous = FULL",
        f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}",
    )

    def connect() -> sqlite3.Connection:
        # No isolation level: the driver must not begin transactions of its own.
        connection = sqlite3.connect(
            path, timeout=patience, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in pragmas:
                connection.execute(pragma)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine(
        URL,
        creator=connect,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        execution_options={"compiled_cache": COMPILED},
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Take the write lock at once, so that a transaction never fails half way for want of it."""
    reads_only = connection.get_execution_options().get("reads_only", False)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
