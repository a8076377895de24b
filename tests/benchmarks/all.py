"""Runs every benchmark, each in a process of its own, and prints the table of README.md; by hand.

    .venv/bin/python -m tests.benchmarks.all [--packed FOLDER] [--peers FOLDER]

It takes about ten minutes on a quiet PC with two cores. On a busy one the ratios stray, and so
each run prints how busy it was. The packed program is measured where its folder is named, and the
other programs where a folder is named that they are installed in, or are to be.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

from tests.benchmarks import (
    hostile_files,
    imports,
    memory,
    opened,
    packed,
    peers,
    radar,
    read,
    result_page,
    save,
    score,
    start,
    waits,
)
from tests.conftest import ROOT

BARE_WINDOW = "a bare QMainWindow, whole process, offscreen"
BARE_READING = "python-calamine alone on the same file"
BARE_COMMIT = "a bare SQLite commit with the same settings, same disk"


ALONE = """
import json, sys
from {module} import main
told, sys.stdout = sys.stdout, sys.stderr
json.dump(main(), told)
"""


class Figure(NamedTuple):
    """One line of the table: a title that a benchmark prints, and what the README says of it."""

    printed: str
    what: str
    against: str
    target: str


Benchmark = Callable[[], dict[str, float]]
FIGURES: dict[Benchmark, tuple[Figure, ...]] = {
    start.main: (
        Figure("our first paint", "first paint", BARE_WINDOW, "≤ 1.5"),
        Figure("1000 systems on screen", "register of 1,000 systems listed", BARE_WINDOW, "≤ 3.0"),
        Figure("1000, searched and sorted", "… searched and sorted", BARE_WINDOW, "≤ 3.0"),
        Figure("1000, all of it loaded", "… every verdict, and the store", BARE_WINDOW, "-"),
        Figure("20000 systems on screen", "20,000 systems listed", BARE_WINDOW, "≤ 4.5"),
        Figure("20000, searched and sorted", "… searched and sorted", BARE_WINDOW, "≤ 4.5"),
        Figure("20000, all of it loaded", "… every verdict, and the store", BARE_WINDOW, "-"),
    ),
    waits.main: (
        Figure(waits.TITLES[0], "20,000 read ahead: the longest wait", BARE_WINDOW, "-"),
        Figure(waits.TITLES[1], "… the whole of it, in steps", BARE_WINDOW, "-"),
        Figure(waits.TITLES[2], "… the longest wait for an import", BARE_WINDOW, "-"),
    ),
    memory.main: (
        Figure("the example, at rest", "memory at rest, the example", BARE_WINDOW, "≤ 1.6"),
        Figure("1000 systems, at rest", "memory at rest, 1,000 systems", BARE_WINDOW, "≤ 1.6"),
        Figure("1000 systems, in use", "… everything loaded", BARE_WINDOW, "-"),
    ),
    opened.main: tuple(
        Figure(title, f"200 assessments opened and closed: {title}", "after 20 of them", "1.00")
        for title in opened.TITLES
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
    read.main: (
        Figure("whole reading", "20,000 x 30 cells read, checked, kept", BARE_READING, "≤ 3.5"),
    ),
    imports.main: (
        Figure("dry run", "20,000 x 30 cells, from file to dry run", BARE_READING, "≤ 15"),
        Figure("memory of both", "… memory of both processes", "a process that reads", "≤ 3"),
        Figure("reading stopped", "… seconds until cancelled reading ends", "-", "-"),
        Figure("judging stopped", "… seconds until cancelled judging ends", "-", "-"),
    ),
    hostile_files.main: (
        Figure("slowest", "the slowest hostile file, seconds", "-", "≤ 5"),
        Figure("most memory", "… memory of both processes at most, MB", "-", "≤ 300"),
    ),
}


PACKED = (Figure("our program, packed", "packed: start", "a bare window, packed alike", "≤ 1.5"),)
PEERS = tuple(
    Figure(name, f"start of {name} {peer.requirements[0].split('==')[1]}", "our first paint", "> 1")
    for name, peer in peers.PEERS.items()
)


def main() -> None:
    """Print one line of the table for each figure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--packed", metavar="FOLDER", help="the packed program")
    parser.add_argument("--peers", metavar="FOLDER", help="where other programs are installed")
    given = parser.parse_args()
    runs: dict[Benchmark, tuple[tuple[Figure, ...], list[str]]] = {
        run: (figures, []) for run, figures in FIGURES.items()
    }
    if given.packed:
        runs[packed.main] = PACKED, [given.packed]
    if given.peers:
        runs[peers.main] = PEERS, ["--venvs", given.peers]
    sys.stdout.write("| what | against | target | measured |\n|---|---|---|---|\n")
    before = os.getloadavg() if hasattr(os, "getloadavg") else ()
    for run, (figures, words) in runs.items():
        ratios = _alone(run, words)
        for one in figures:
            line = " | ".join((one.what, one.against, one.target, f"{ratios[one.printed]:.2f}"))
            sys.stdout.write(f"| {line} |\n")
            sys.stdout.flush()
    sys.stdout.write(f"\nprocesses that waited for a core before: {before}\n")


def _alone(run: Benchmark, words: list[str]) -> dict[str, float]:
    """Run a benchmark with its own defaults but for these; what it prints goes with the errors.

    Its process has no file of its own, so that those that it starts in turn load nothing for it.
    """
    code = ALONE.format(module=run.__module__)
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    ratios: dict[str, float] = json.loads(done.stdout)
    return ratios


if __name__ == "__main__":
    main()
