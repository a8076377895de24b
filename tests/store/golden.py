"""Makes the register files of each release that are kept under tests/data/registers.

A file is made once, when its schema is the newest, and never again: it stands for what an officer
has on the disk. Run `python -m tests.store.golden 0001 FILE` only to look at how one came about.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from alembic import command

from app.store.transactions import Transactions, sqlite_engine
from app.store.upgrading import _config
from tests.conftest import ROOT

REGISTERS = ROOT / "tests/data/registers"


def content_of(revision: str) -> dict[str, list[dict[str, object]]]:
    """Return what stands in the kept register, table by table, in the order it is put in.

    Rounds come last: a confirmed one takes no answers any more.
    """
    tables = json.loads((REGISTERS / f"{revision}.json").read_text(encoding="utf-8"))
    return {
        table: [{name: _value(value) for name, value in row.items()} for row in rows]
        for table, rows in tables.items()
    }


def make(revision: str, target: Path) -> None:
    """Make a register of this revision with the rows kept for it, without today's repositories."""
    engine = sqlite_engine(target)
    with Transactions(engine, target).writing() as connection:
        command.upgrade(_config(connection), revision)
    engine.dispose()
    with closing(sqlite3.connect(target)) as connection, connection:
        for table, rows in content_of(revision).items():
            for row in rows:
                names, marks = ", ".join(row), ", ".join("?" * len(row))
                connection.execute(
                    f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values())
                )


def _value(value: object) -> object:
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value


if __name__ == "__main__":
    make(sys.argv[1], Path(sys.argv[2]))
