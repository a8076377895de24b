"""How much memory the program takes at rest, beside a bare window; by hand.

    python -m tests.benchmarks.memory [--rounds 5]

Each process is left alone for a second after it has painted and, where it is ours, has loaded
what it loads. Two figures are read from the system (Linux): the pages that stand in the memory,
which a task manager shows, and those that no other process shares. Processes run in turn; ratios
are taken within a round.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from statistics import median

from app.paths import REGISTER_NAME
from app.services.samples import load_sample
from app.store.database import open_register
from tests.benchmarks.start import output, fill

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
BARE = TOLD + """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(1000, tell)
application.exec()
"""
RESTING = TOLD + """
from app.main import build
program = build(["--data-dir", sys.argv[1]])
application = program.application
program.{signal}.connect(lambda: QTimer.singleShot(1000, tell))
program.start()
{then}
application.exec()
program.close()
"""
