"""The SQLite of every register: a statement that was compiled for one serves the others."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

URL: Final = "sqlite+register://"
STATEMENTS = 500  # as many as SQLAlchemy keeps for one engine


class RegisterDialect(SQLiteDialect_pysqlite):
    """Equal to any other: what is compiled depends on the SQLite that Python has, not on a file.

    SQLAlchemy keeps what it compiled by statement and dialect. Whoever opens a second register,
    to take a share file in or to move, would wait for every statement again.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.register", __name__, RegisterDialect.__name__)
COMPILED: Final[LRUCache[Any, Any]] = LRUCache(STATEMENTS)
