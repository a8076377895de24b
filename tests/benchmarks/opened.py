"""What two hundred assessments leave in the memory once they are closed; by hand.

    python -m tests.benchmarks.opened [--assessments 200]

They are opened in turn, each at another page, with its result, a tab of it and two dialogs. What
is there after a tenth of them is the yardstick of what is there after all.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from app.main import Program, build
from tests.ui.opened_assessments import Census, Opened

TITLES = ("widgets", "Qt objects", "Python objects", "memory")


def main() -> dict[str, float]:
    """Print how much there is of everything; return the ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--assessments", type=int, default=200)
    arguments = parser.parse_args()
    found: list[tuple[float, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        program = build(["--data-dir", folder, "--example"])
        program.idle.connect(lambda: found.extend(_counted(program, arguments.assessments)))
        program.idle.connect(program.application.quit)
        program.register_ready.connect(program.prepare)
        program.start()
        program.application.exec()
        program.close()
    ratios = {}
    for title, early, late in zip(TITLES, *found, strict=True):
        ratios[title] = late / early
        sys.stdout.write(f"{title:16} {early:9,.0f} to {late:9,.0f}   x {ratios[title]:.3f}\n")
    return ratios


def _counted(program: Program, assessments: int) -> list[tuple[float, ...]]:
    assert program.desk is not None
    opened = Opened(program.desk)
    early = max(assessments // 10, opened.pages())
    found = []
    for number in range(assessments):
        opened.open_next(number)
        if number + 1 in {early, assessments}:
            census = Census.take()
            widgets = sum(census.widgets.values())
            found.append((widgets, census.qt_objects, census.python_objects, _resident()))
    return found


def _resident() -> float:
    """Return the memory of this process in MiB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()
