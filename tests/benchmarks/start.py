"""How long a start takes beside that of a bare window; by hand, nothing is asserted.

    python -m tests.benchmarks.start [--rounds 15] [--systems 1000]

Whole processes, offscreen, one after the other in turn; each ratio is taken within its round.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import median

from app.paths import REGISTER_NAME
from app.services import forms
from app.services.samples import load_sample
from app.store.database import open_register
from tests.conftest import ROOT, make_assessment, make_system

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
SETTLED = USABLE.replace("register_ready", "settled")  # the first change waits for nothing either


def output(code: str, data_dir: Path) -> str:
    """Run a process with this code; return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(data_dir)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,  # a program that shows an error waits for someone to read it
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
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
    """Make a register of so many systems, each with its ten answers."""
    checklist = forms.checklist()
    with open_register(path) as store:
        load_sample(store, datetime.now, with_agency=True)
        for number in range(systems):
            system = make_system(f"정보시스템 {number:05}", management_no=f"T-{number:05}")
            store.systems.save(system)
            given = "YNUY-NYYNN"[number % 5 :] + "YNUY-NYYNN"[: number % 5]
            store.assessments.begin(make_assessment(checklist, system, given))


def main() -> None:
    """Print the medians and the ratios to the bare window."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--systems", type=int, default=1000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        fill(data_dir / REGISTER_NAME, arguments.systems)
        variants = {
            "bare QMainWindow": BARE,
            "our first paint": PAINTED,
            f"{arguments.systems} systems usable": USABLE,
            "all of it loaded": SETTLED,
        }
        for code in variants.values():
            seconds(code, data_dir)  # fills the caches
        taken: dict[str, list[float]] = {name: [] for name in variants}
        for _ in range(arguments.rounds):
            for name, code in variants.items():
                taken[name].append(seconds(code, data_dir))
    bare = taken["bare QMainWindow"]
    for name, times in taken.items():
        ratio = median(ours / theirs for ours, theirs in zip(times, bare, strict=True))
        sys.stdout.write(f"{name:24} {median(times) * 1000:7.0f} ms   x {ratio:.2f}\n")


if __name__ == "__main__":
    main()
