"""How long a start takes beside that of a bare window; by hand, nothing is asserted.

    python -m tests.benchmarks.start [--rounds 15] [--systems 1000 20000]

Whole processes, offscreen, one after the other in turn; each ratio is taken within its round.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random
from statistics import median

from app.domain.register import new_id
from app.paths import REGISTER_NAME
from app.services import forms
from app.services.samples import load_sample
from app.store.database import open_register
from tests.conftest import ROOT, make_assessment, make_system

UNKEPT = {"PYTHONDONTWRITEBYTECODE"}  # set where a checkout is to stay clean
GIVEN = ("yes", "no", "unknown")

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.quit)

application = QApplication([])
window = Window()
window.show()
application.exec()
"""
PAINTED = """
import sys
from PySide6.QtCore import QTimer
from app.main import build

program = build(["--data-dir", sys.argv[1]])
program.window.first_painted.disconnect()  # the register would open next
program.window.first_painted.connect(lambda: QTimer.singleShot(0, program.application.quit))
program.start()
program.application.exec()
"""
USABLE = """
import sys
from app.main import build

def finish():
    program.window.repaint()
    program.application.quit()

program = build(["--data-dir", sys.argv[1]])
program.register_ready.connect(finish)
program.start()
program.application.exec()
program.close()
"""
WORKED = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
""" + USABLE.replace(
    "    program.window.repaint()\n",
    """
    program.window.repaint()
    program.window.search_changed.emit("0042")
    program.window.repaint()
    program.window.search_changed.emit("")
    program.desk.register_place.list.let_sort()  # as the first move of the mouse does
    program.desk.register_place.findChild(QTableView).sortByColumn(6, Qt.SortOrder.DescendingOrder)
    program.window.repaint()
""",
)
SETTLED = USABLE.replace(
    "program.register_ready.connect(finish)",  # an officer begins: the first change waits no more
    "program.settled.connect(finish)\nprogram.register_ready.connect(program.prepare)",
)


def environment() -> dict[str, str]:
    """Return what a process runs in: no screen, and the bytecode kept as an installed program has.

    It stands in the temporary folder of the PC; the first run of each benchmark fills it.
    """
    kept = {name: value for name, value in os.environ.items() if name not in UNKEPT}
    folder = Path(tempfile.gettempdir()) / "advisor-bytecode"
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(folder)}


def output(code: str, data_dir: Path) -> str:
    """Run a process with this code; return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(data_dir)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,  # a program that shows an error waits for someone to read it
        env=environment(),
        text=True,
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def seconds(code: str, data_dir: Path) -> float:
    """Return how long a process running this code lives."""
    began = time.perf_counter()
    output(code, data_dir)
    return time.perf_counter() - began


def fill(path: Path, systems: int) -> None:
    """Make a register of so many systems, each with ten answers drawn at random.

    One is made by the program; the others are its rows over again, in one transaction.
    """
    model = make_system(f"정보시스템 {0:05}", management_no=f"T-{0:05}", daily_users_avg=1000)
    begun = make_assessment(forms.checklist(), model, "YNUYNNYYNN")
    with open_register(path) as store:
        load_sample(store, datetime.now, with_agency=True)
        store.systems.save(model)
        store.assessments.begin(begun)
    chance = Random(1)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.row_factory = sqlite3.Row
        system = _row(connection, "information_system", "id", model.id)
        round_ = _row(connection, "assessment", "id", begun.id)
        found = connection.execute("SELECT * FROM answer WHERE assessment_id = ?", [begun.id])
        answers = [dict(row) for row in found]
        for number in range(1, systems):
            name, no = f"정보시스템 {number:05}", f"T-{number:05}"
            id_ = new_id()
            named = {"name": name, "name_folded": name, "management_no": no}
            users = {
                "management_no_folded": no.lower(),
                "daily_users_avg": chance.randrange(90_000),
            }
            _add(connection, "information_system", [system | named | users | {"id": id_}])
            _add(connection, "assessment", [round_ | {"id": id_, "system_id": id_}])
            given = [
                row | {"assessment_id": id_, "answer": chance.choice(GIVEN)} for row in answers
            ]
            _add(connection, "answer", given)


def _row(connection: sqlite3.Connection, table: str, key: str, value: str) -> dict[str, object]:
    found = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", [value]).fetchone()
    return dict(found)


def _add(connection: sqlite3.Connection, table: str, rows: list[dict[str, object]]) -> None:
    names = list(rows[0])
    marks = ", ".join(f":{name}" for name in names)
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)


def variants(systems: list[int]) -> dict[str, tuple[str, str]]:
    """Return what is run, by its title: the code, and the folder of the register."""
    found = {"bare QMainWindow": (BARE, ""), "our first paint": (PAINTED, str(systems[0]))}
    for count in systems:
        found[f"{count} systems on screen"] = (USABLE, str(count))
        found[f"{count}, searched and sorted"] = (WORKED, str(count))
        found[f"{count}, all of it loaded"] = (SETTLED, str(count))
    return found


def measure(rounds: int, systems: list[int]) -> dict[str, list[float]]:
    """Return the seconds of every round, by what was run."""
    with tempfile.TemporaryDirectory() as folder:
        for count in systems:
            (Path(folder) / str(count)).mkdir()
            fill(Path(folder) / str(count) / REGISTER_NAME, count)
        run = variants(systems)
        for code, place in run.values():
            seconds(code, Path(folder) / place)  # fills the caches
        taken: dict[str, list[float]] = {name: [] for name in run}
        for _ in range(rounds):
            for name, (code, place) in run.items():
                taken[name].append(seconds(code, Path(folder) / place))
    return taken


def main() -> dict[str, float]:
    """Print the medians and the ratios to the bare window; return the ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--systems", type=int, nargs="+", default=[1000, 20_000])
    arguments = parser.parse_args()
    taken = measure(arguments.rounds, arguments.systems)
    bare = taken["bare QMainWindow"]
    ratios = {
        name: median(ours / theirs for ours, theirs in zip(times, bare, strict=True))
        for name, times in taken.items()
    }
    for name, times in taken.items():
        sys.stdout.write(f"{name:28} {median(times) * 1000:7.0f} ms   x {ratios[name]:.2f}\n")
    return ratios


if __name__ == "__main__":
    main()
