"""How long the window answers nothing while the rest of a large register is read; by hand.

    python -m tests.benchmarks.waits [--rounds 5] [--systems 20000]

A program opens the register, an officer begins, and everything is loaded ahead in steps between
which the window answers. The longest steps are what an officer may wait for. The yardstick is the
whole process of a bare window, run in turn; ratios are taken within a round.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from app.paths import REGISTER_NAME
from tests.benchmarks.start import BARE, fill, output, seconds

WAITED = """
import sys
from time import perf_counter
from app.main import build
from app.ui.idle_loading import IdleLoading

take, times, reading = IdleLoading._take_step, [], []

def timed(loading):
    began = perf_counter()
    take(loading)
    times.append(perf_counter() - began)
    if not reading and not program.desk.register_place.list.shows_lines():
        reading.extend(times)  # with the step that shows the whole

def tell():
    print(max(reading), sum(reading), max(times[len(reading):]))
    program.application.quit()

IdleLoading._take_step = timed
program = build(["--data-dir", sys.argv[1]])
program.register_ready.connect(program.prepare)  # the officer begins
program.idle.connect(tell)
program.start()
program.application.exec()
program.close()
"""
TITLES = ("longest step of the reading", "the whole reading", "longest step of the loading")


def main() -> dict[str, float]:
    """Print the medians and the ratios to the bare window; return the ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--systems", type=int, default=20_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        fill(data_dir / REGISTER_NAME, arguments.systems)
        times = [
            (seconds(BARE, data_dir), *map(float, output(WAITED, data_dir).split()))
            for _ in range(arguments.rounds + 1)
        ][1:]  # the first fills the caches
    ratios = {}
    for place, title in enumerate(TITLES, start=1):
        ratios[title] = median(taken[place] / taken[0] for taken in times)
        middle = median(taken[place] for taken in times) * 1000
        sys.stdout.write(f"{title:28} {middle:7.0f} ms   x {ratios[title]:.2f}\n")
    return ratios


if __name__ == "__main__":
    main()
