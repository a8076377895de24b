"""How long an inventory takes from its file to the dry run, beside python-calamine alone; by hand.

    python -m tests.benchmarks.imports [--rows 20000] [--columns 30] [--rounds 3]

The yardstick reads the same file into Python lists and does nothing else. The ratio is taken
within each round. Memory is the most that the program and its reading process took.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import median

import openpyxl
from python_calamine import CalamineWorkbook

from app.services import forms
from app.services.importing import Importing
from app.services.registering import Registering
from app.store.database import open_register

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


def whole(path: Path, folder: Path) -> tuple[float, float, int]:
    """Return the seconds until the file was read, until the dry run, and its rows."""
    with open_register(folder / "register.db") as store:
        form = forms.register_form()
        importing = Importing(store, Registering(store, datetime.now), lambda: form)
        importing.headings()
        start = time.perf_counter()
        file = importing.read(path)
        read = time.perf_counter() - start
        run = importing.prepare(importing.table(file, importing.sheet(file))).run
        return read, time.perf_counter() - start, len(run.rows)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--columns", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "현황.xlsx"
        make(path, given.rows, given.columns)
        ratios = []
        for _ in range(given.rounds):
            alone = bare(path)
            read, done, rows = whole(path, folder)
            ratios.append(done / alone)
            print(
                f"{rows:,} rows: bare {alone:.2f} s, read {read:.2f} s, dry run {done:.2f} s,"
                f" ratio {done / alone:.1f}"
            )
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"median ratio {median(ratios):.1f}; memory {own} MB, reading process {child} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
