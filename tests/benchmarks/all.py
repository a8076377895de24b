"""Runs every benchmark, each in a process of its own, and prints the table of README.md; by hand.

    .venv/bin/python -m tests.benchmarks.all

It takes about five minutes on a quiet PC with two cores. On a busy one the ratios stray, and so
each run prints how busy it was.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from tests.benchmarks import radar, result_page, save, score, start

BARE_WINDOW = "a bare QMainWindow, whole process, offscreen"
BARE_COMMIT = "a bare SQLite commit with the same settings, same disk"


class Figure(NamedTuple):
    """One line of the table: a title that a benchmark prints, and what the README says of it."""

    printed: str
    what: str
    against: str
    target: str


Benchmark = Callable[[], dict[str, float]]
FIGURES: dict[Benchmark, tuple[Figure, ...]] = {
    start.main: (
        Figure("our first paint", "first paint", BARE_WINDOW, "≤ 1.45"),
        Figure("1000 systems on screen", "register of 1,000 systems listed", BARE_WINDOW, "≤ 3.0"),
        Figure("1000, searched and sorted", "… searched and sorted", BARE_WINDOW, "≤ 3.0"),
        Figure("1000, all of it loaded", "… every verdict, and the store", BARE_WINDOW, "-"),
        Figure("20000 systems on screen", "20,000 systems listed", BARE_WINDOW, "≤ 4.5"),
        Figure("20000, searched and sorted", "… searched and sorted", BARE_WINDOW, "≤ 4.5"),
        Figure("20000, all of it loaded", "… every verdict, and the store", BARE_WINDOW, "-"),
    ),
    result_page.main: (
        Figure("the first result page", "a first result page opened", BARE_WINDOW, "≤ 1.5"),
        Figure("another result page", "another result page opened", BARE_WINDOW, "≤ 1.5"),
    ),
    save.main: (
        Figure("press to saved", "an answer, from the press to stored", BARE_COMMIT, "≤ 3"),
        Figure("click to saved", "… from letting the button go", BARE_COMMIT, "≤ 3"),
        Figure("service alone", "… the service alone", BARE_COMMIT, "≤ 3"),
    ),
    score.main: (
        Figure("the same answers", "20,000 systems scored", "a loop that sums the answers", "≤ 60"),
        Figure("them as numbers", "the same", "a loop over them as plain numbers", "-"),
    ),
    radar.main: (
        Figure("radar repaint", "radar repaint", "bare QPainter with the same lines", "≤ 2"),
    ),
}


def main() -> None:
    """Print one line of the table for each figure."""
    sys.stdout.write("| what | against | target | measured |\n|---|---|---|---|\n")
    before = os.getloadavg() if hasattr(os, "getloadavg") else ()
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as alone:
        for run, figures in FIGURES.items():
            ratios = alone.submit(_quietly, run).result()
            for one in figures:
                measured = f"{ratios[one.printed]:.2f}"
                line = " | ".join((one.what, one.against, one.target, measured))
                sys.stdout.write(f"| {line} |\n")
                sys.stdout.flush()
    sys.stdout.write(f"\nprocesses that waited for a core before: {before}\n")


def _quietly(run: Benchmark) -> dict[str, float]:
    """Run a benchmark with its own defaults; what it prints goes with the errors."""
    sys.argv = sys.argv[:1]
    sys.stdout = sys.stderr
    return run()


if __name__ == "__main__":
    main()
