"""How long a click on an answer takes until it is saved, beside a bare commit; by hand.

    python -m tests.benchmarks.save [--rounds 300] [--folder DIR]

Both files lie in one folder and are written in turn; each ratio is taken within its round.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random
from statistics import median, quantiles

from app.domain.answer import Answer
from app.services import forms
from app.services.assessing import Assessing
from app.store.database import open_register
from tests.conftest import make_system

WARM_UP = 20
GIVEN = (Answer.YES, Answer.NO, Answer.UNKNOWN)


def bare_file(path: Path) -> sqlite3.Connection:
    """Return a connection with the register's own settings (app/store/transactions.py)."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = DELETE", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE answer (key TEXT PRIMARY KEY, answer TEXT, at REAL)")
    return connection


def measure(folder: Path, rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds of each saved answer, and of each bare commit beside it."""
    chance = Random(1)
    ours, bare = [], []
    with (
        open_register(folder / "register.db") as store,
        closing(bare_file(folder / "bare.db")) as connection,
    ):
        system = make_system()
        store.systems.save(system)
        assessing = Assessing(store, forms.checklist, datetime.now)
        assessment = assessing.begin(system)
        keys = sorted(assessment.checklist.answer_keys(), key=str)
        for number in range(WARM_UP + rounds):
            key, answer = chance.choice(keys), chance.choice(GIVEN)

            began = time.perf_counter()
            assessment = assessing.answer(assessment, key, answer)
            saved = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            row = (str(key), answer.value, saved)
            connection.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", row)
            connection.execute("COMMIT")
            committed = time.perf_counter()

            if number >= WARM_UP:
                ours.append(saved - began)
                bare.append(committed - saved)
    return ours, bare


def main() -> None:
    """Print the medians, the slowest twentieth, and the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--folder", help="on the disk to measure; the system's own otherwise")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        ours, bare = measure(Path(folder), arguments.rounds)
    for name, times in (("answer saved", ours), ("bare commit", bare)):
        slow = quantiles(times, n=20)[-1]
        sys.stdout.write(f"{name:14} {median(times) * 1000:6.2f} ms  p95 {slow * 1000:6.2f} ms\n")
    ratio = median(mine / theirs for mine, theirs in zip(ours, bare, strict=True))
    sys.stdout.write(f"ratio x {ratio:.2f}\n")


if __name__ == "__main__":
    main()
