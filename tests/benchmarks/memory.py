"""How much memory the program takes at rest, beside a bare window; by hand.

    python -m tests.benchmarks.memory [--rounds 5]

Each process is left alone for a second. "At rest" nobody has touched the window yet; "in use" is
what stands once an officer has begun and everything is loaded. Two figures are read from the
system (Linux): the pages that stand in the memory, which a task manager shows, and those that no
other process shares. Processes run in turn; ratios are taken within a round.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from statistics import median

from app.paths import REGISTER_NAME
from app.services.samples import load_sample
from app.store.database import open_register
from tests.benchmarks.start import fill, output

TOLD = """
import json, sys
from PySide6.QtCore import QTimer

def tell():
    with open("/proc/self/smaps_rollup") as pages:
        sizes = {line.split(":")[0]: int(line.split()[1]) for line in pages.readlines()[1:]}
    own = sizes["Private_Clean"] + sizes["Private_Dirty"]
    print(json.dumps([sizes["Rss"], own]))
    application.quit()
"""
BARE = (
    TOLD
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(1000, tell)
application.exec()
"""
)
OURS = (
    TOLD
    + """
from app.main import build
program = build(["--data-dir", sys.argv[1]])
application = program.application
program.DONE.connect(lambda: QTimer.singleShot(1000, tell))
program.register_ready.connect(THEN)
program.start()
application.exec()
program.close()
"""
)
AT_REST = OURS.replace("DONE", "register_ready").replace("THEN", "lambda: None")
IN_USE = OURS.replace("DONE", "idle").replace("THEN", "program.prepare")
BARE_TITLE = "bare QMainWindow"


def measure(rounds: int) -> dict[str, list[tuple[int, int]]]:
    """Return what every process took in every round, in KiB: all pages, and its own."""
    with tempfile.TemporaryDirectory() as folder:
        example, thousand = Path(folder) / "example", Path(folder) / "1000"
        for place in (example, thousand):
            place.mkdir()
        with open_register(example / REGISTER_NAME) as store:
            load_sample(store, datetime.now, with_agency=True)
        fill(thousand / REGISTER_NAME, 1000)
        run = {
            BARE_TITLE: (BARE, example),
            "the example, at rest": (AT_REST, example),
            "1000 systems, at rest": (AT_REST, thousand),
            "1000 systems, in use": (IN_USE, thousand),
        }
        taken: dict[str, list[tuple[int, int]]] = {name: [] for name in run}
        for number in range(rounds + 1):
            for name, (code, place) in run.items():
                all_pages, own = json.loads(output(code, place))
                if number:  # the first fills the caches
                    taken[name].append((all_pages, own))
    return taken


def main() -> dict[str, float]:
    """Print the medians and the ratios to the bare window; return the ratios of all pages."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    taken = measure(parser.parse_args().rounds)
    ratios = {}
    for name, sizes in taken.items():
        pairs = list(zip(sizes, taken[BARE_TITLE], strict=True))
        ratios[name], own = (median(a[i] / b[i] for a, b in pairs) for i in (0, 1))
        all_mb, own_mb = (median(size[i] for size in sizes) / 1024 for i in (0, 1))
        sys.stdout.write(
            f"{name:24} {all_mb:6.1f} MiB   x {ratios[name]:.2f}"
            f"   (its own {own_mb:6.1f} MiB   x {own:.2f})\n"
        )
    return ratios


if __name__ == "__main__":
    main()
