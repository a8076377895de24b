"""How long a result page takes to open, beside the first paint of a bare window; by hand.

    python -m tests.benchmarks.result_page [--rounds 11]

A program with the guide's example is opened and left alone until everything is loaded; then the
result of a system is asked for, and the time runs until the page is painted. It is opened once
for the first time in its process, and once more for the other system of the example. The
yardstick is the whole process of a bare window, run in turn; ratios are taken within a round.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from statistics import median

from app.paths import REGISTER_NAME
from app.services.samples import load_sample
from app.store.database import open_register
from tests.benchmarks.start import BARE, output, seconds

OPENED = """
import sys
from time import perf_counter
from app.main import build

def opened(system):
    began = perf_counter()
    program.desk._on_result(system)
    program.window.repaint()
    return perf_counter() - began

def measure():
    first, second = program.desk.registering.systems()[:2]
    program.application.processEvents()
    times = [opened(first)]
    program.desk._show_register()
    program.window.repaint()
    times.append(opened(second))
    print(*times)
    program.application.quit()

program = build(["--data-dir", sys.argv[1]])
program.idle.connect(measure)
program.register_ready.connect(program.prepare)  # the officer begins
program.start()
program.application.exec()
program.close()
"""
TITLES = ("the first result page", "another result page")


def main() -> dict[str, float]:
    """Print the medians and the ratios to the bare window; return the ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=11)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        with open_register(data_dir / REGISTER_NAME) as store:
            load_sample(store, datetime.now, with_agency=True)
        seconds(BARE, data_dir), output(OPENED, data_dir)  # fills the caches
        times = [
            (seconds(BARE, data_dir), *map(float, output(OPENED, data_dir).split()))
            for _ in range(arguments.rounds)
        ]
    ratios = {}
    for place, title in enumerate(TITLES, start=1):
        ratios[title] = median(taken[place] / taken[0] for taken in times)
        middle = median(taken[place] for taken in times) * 1000
        sys.stdout.write(f"{title:24} {middle:7.0f} ms   x {ratios[title]:.2f}\n")
    return ratios


if __name__ == "__main__":
    main()
