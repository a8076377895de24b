"""Transactions on one register: each is whole or not at all, and no driver error leaves them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from app.store.dialect import COMPILED, URL
from app.store.failures import MOVED_AWAY, damaged, newer_program, not_there, told
from app.store.revisions import REVISIONS

PATIENCE = 3.0  # seconds to wait for another program before saying that the file is in use
BATCH = 500  # values in one statement; every database server takes that many

_HAS_REVISION = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
_REVISION = "SELECT version_num FROM alembic_version"

# what reading a value raises that is damaged
NO_VALUES = (ValueError, KeyError, TypeError, ArithmeticError)

T = TypeVar("T")


class Transactions:
    """Opens transactions on one register, for reading or for writing.

    Inside `whole`, every other one is a part of it: nothing is kept unless all of it is.
    """

    def __init__(self, engine: Engine, path: Path, *, is_made: bool = False) -> None:
        """`is_made`: the file holds the tables of this program, and every change asks whether."""
        self.path = path
        self._is_made = is_made
        self._writer = engine
        self._reader = engine.execution_options(reads_only=True)
        self._joined: Connection | None = None

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Make everything that is written inside one change, whole or not at all.

        Raise StoreError if the register cannot be written.
        """
        before = self._joined  # of a change that this one is a part of
        with self.writing() as connection:
            self._joined = connection
            try:
                yield
            finally:
                self._joined = before

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See the register as it is at one moment. Raise StoreError if it cannot be read."""
        with failures_told(self.path), _damage_told(self.path):
            if self._joined is not None:
                yield self._joined
                return
            with self._reader.begin() as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Change the register, whole or not at all. Raise StoreError if it cannot be written."""
        if self._joined is not None:
            with failures_told(self.path):
                yield self._joined
            return
        with failures_told(self.path), self._writer.begin() as connection:
            if self._is_made:
                self._refuse_another(connection)
            yield connection

    def _refuse_another(self, connection: Connection) -> None:
        """Raise StoreError where a file of another program was put in the place of the register."""
        if not connection.exec_driver_sql(_HAS_REVISION).scalars().all():
            raise not_there(self.path)
        found = set(connection.exec_driver_sql(_REVISION).scalars())
        if found != {REVISIONS[-1]}:
            raise not_there(self.path) if found <= set(REVISIONS) else newer_program(self.path)


@contextmanager
def failures_told(path: Path) -> Iterator[None]:
    """Turn every error of the database driver into one an officer can act on."""
    try:
        yield
    except DBAPIError as error:
        raise told(error.orig or error, path) from error
    except sqlite3.Error as error:
        raise told(error, path) from error
    except UnicodeDecodeError as error:  # names and messages of a damaged file are no text either
        raise damaged(path) from error


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """Tell a value that no program of ours wrote, such as a day that is none, as damage."""
    try:
        yield
    except NO_VALUES as error:
        raise damaged(path) from error


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

    has_opened = False

    def connect() -> sqlite3.Connection:
        nonlocal has_opened
        if has_opened and not path.is_file():
            raise not_there(path)  # an empty file would be made in its place
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
        has_opened = True
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
    event.listen(engine, "handle_error", _let_go)
    return engine


def _begin(connection: Connection) -> None:
    """Take the write lock at once, so that a transaction never fails half way for want of it."""
    reads_only = connection.get_execution_options().get("reads_only", False)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")


def _let_go(context: ExceptionContext) -> None:
    """Open the file anew at the next try where it is no longer the one that was opened."""
    if getattr(context.original_exception, "sqlite_errorcode", None) == MOVED_AWAY:
        context.is_disconnect = True
