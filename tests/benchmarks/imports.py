"""How long an inventory takes from its file to the dry run, beside python-calamine alone; by hand.

    python -m tests.benchmarks.imports [--rows 20000] [--columns 30] [--rounds 3]

The yardstick reads the same file into Python lists and does nothing else. The ratio is taken
within each round. Memory is taken in processes of their own, which do one of both and nothing
else: the peaks of the program and of its reading process together, and that of the bare reading.
At the end reading and judging are each cancelled halfway, which must take no time.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import median

import openpyxl
from python_calamine import CalamineWorkbook

from app.domain.sheet_grid import ReadingProgress
from app.errors import AdvisorError
from app.imports.reading_process import Watch
from app.services import forms
from app.services.importing import Importing
from app.services.registering import Registering
from app.store.database import open_register
from tests.conftest import ROOT

BARE = """
import sys
from python_calamine import CalamineWorkbook
read = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
"""
WHOLE = """
import sys, tempfile
from datetime import datetime
from pathlib import Path
from app.services import forms
from app.services.importing import Importing
from app.services.registering import Registering
from app.store.database import open_register
if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, open_register(Path(folder) / "a.db") as store:
        form = forms.register_form()
        importing = Importing(store, Registering(store, datetime.now), lambda: form)
        file = importing.read(Path(sys.argv[1]))
        run = importing.prepare(importing.table(file, importing.sheet(file))).run
"""
# What the system says of a process itself would count the program that started it.
PEAK = """
import resource
from pathlib import Path
if __name__ == "__main__":
    own = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
    print((own + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024)
"""
TEXTS = {
    "text": "값 {n}",
    "multiline": "여러 줄에 걸쳐 적은 설명 {n}",
}


def make(path: Path, rows: int, columns: int) -> None:
    """Write an inventory whose columns are the first fields of the register."""
    form = forms.register_form()
    fields = [one for one in form.fields() if not one.pattern][:columns]
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("현황")
    sheet.append([f"{one.label}({one.unit})" if one.unit else one.label for one in fields])
    for number in range(rows):
        cells: list[object] = []
        for one in fields:
            kind = one.kind.value
            if one.id == "name":
                cells.append(f"정보시스템 {number}")
            elif kind in TEXTS:
                cells.append(TEXTS[kind].format(n=number))
            elif kind == "choice":
                cells.append(one.choices[number % len(one.choices)].label)
            elif kind == "flag":
                cells.append("예" if number % 2 else "아니오")
            elif kind == "year":
                cells.append(2000 + number % 25)
            elif kind == "date":
                cells.append("2026-01-09")
            else:
                cells.append(number % 97 + 2)
        sheet.append(cells)
    book.save(path)


def bare(path: Path) -> float:
    """Return the seconds of reading alone."""
    start = time.perf_counter()
    CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return time.perf_counter() - start


def whole(
    path: Path, folder: Path, watch: Watch | None = None, judged: Watch | None = None
) -> tuple[float, float, int]:
    """Return the seconds until the file was read, until the dry run, and its rows."""
    with open_register(folder / "register.db") as store:
        form = forms.register_form()
        importing = Importing(store, Registering(store, datetime.now), lambda: form)
        importing.headings()
        start = time.perf_counter()
        file = importing.read(path, watch)
        read = time.perf_counter() - start
        table = importing.table(file, importing.sheet(file))
        run = importing.prepare(table, watch=judged).run
        return read, time.perf_counter() - start, len(run.rows)


def cancelled(path: Path, folder: Path, rows: int) -> tuple[float, float]:
    """Return the seconds from the cancel, halfway, to the end of reading and of judging."""
    took = []
    for is_judging in (False, True):
        seen: list[float] = []

        def heard(progress: ReadingProgress, seen: list[float] = seen) -> None:
            if progress.rows >= rows // 2:
                seen.append(time.perf_counter())

        watch = Watch(heard, lambda seen=seen: bool(seen))
        try:
            whole(path, folder, None if is_judging else watch, watch if is_judging else None)
        except AdvisorError:
            took.append(time.perf_counter() - seen[0])
    return took[0], took[1]


def peak(program: str, path: Path) -> int:
    """Return the megabytes that a program takes for a file, and the process below it."""
    command = [sys.executable, "-c", program + PEAK, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return int(done.stdout)


def main() -> dict[str, float]:
    """Print every round, both peaks, and how fast both stages stop; return what they come to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--columns", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "현황.xlsx"
        make(path, given.rows, given.columns)
        theirs, mine = peak(BARE, path), peak(WHOLE, path)
        ratios = []
        for _ in range(given.rounds):
            alone = bare(path)
            read, done, rows = whole(path, folder)
            ratios.append(done / alone)
            print(
                f"{rows:,} rows: bare {alone:.2f} s, read {read:.2f} s, dry run {done:.2f} s,"
                f" ratio {done / alone:.1f}"
            )
        reading, judging = cancelled(path, folder, given.rows)
        print(f"median ratio {median(ratios):.1f}; memory of both processes {mine} MB", end="")
        print(f", bare {theirs} MB, ratio {mine / theirs:.2f}")
        print(f"cancelled: reading ends after {reading:.3f} s, judging after {judging:.3f} s")
    return {
        "dry run": median(ratios),
        "memory of both": mine / theirs,
        "reading stopped": reading,
        "judging stopped": judging,
    }


if __name__ == "__main__":
    main()
