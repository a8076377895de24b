"""Makes the register files of earlier releases that are kept under tests/data/registers.

A file is made once, when its schema is the newest, and never again: it stands for what an officer
has on the disk. Run `python -m tests.store.golden` only to look at how 0001.db came about.
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
CONTENT = REGISTERS / "0001.json"  # what stands in 0001.db, table by table


def make_0001(target: Path) -> None:
    """Make a register of revision 0001 with the rows of 0001.json, without today's repositories."""
    engine = sqlite_engine(target)
    with Transactions(engine, target).writing() as connection:
        command.upgrade(_config(connection), "0001")
    engine.dispose()
    with closing(sqlite3.connect(target)) as connection, connection:
        for table, rows in json.loads(CONTENT.read_text(encoding="utf-8")).items():
            for row in rows:
                names, marks = ", ".join(row), ", ".join("?" * len(row))
                connection.execute(
                    f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values())
                )


if __name__ == "__main__":
    make_0001(Path(sys.argv[1]))
