"""How long a large workbook takes to read, beside python-calamine with nothing around it; by hand.

    python -m tests.benchmarks.read [--rows 20000] [--columns 30] [--rounds 5]

Both run in turn on one file of texts and numbers; each ratio is taken within its round. The first
figure is the whole reading as the program does it: a process of its own, the checks, the rows sent
over and kept.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median

from python_calamine import CalamineWorkbook

from app.domain.sheet_grid import cell_name
from app.services.reading_files import read_file
from tests.imports.made_files import data, made_workbook, num


def large_workbook(path: Path, rows: int, columns: int) -> Path:
    """Write a sheet of which two columns of three hold text and one numbers with a fraction."""
    chance = Random(1)
    texts: dict[str, int] = {}
    made = []
    for row in range(1, rows + 1):
        cells = []
        for column in range(1, columns + 1):
            place = cell_name(row, column)
            if column % 3:
                text = f"민원 행정 시스템 {chance.randrange(5000)}-{column}"
                number = texts.setdefault(text, len(texts))
                cells.append(f'<c r="{place}" t="s"><v>{number}</v></c>')
            else:
                cells.append(num(place, chance.randrange(10**8) / 100))
        made.append(f'<row r="{row}">{"".join(cells)}</row>')
    return made_workbook(path, data("".join(made)), shared=tuple(texts))


def bare(path: Path) -> int:
    """Read with python-calamine alone; return how many rows there are."""
    return len(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())


def main() -> dict[str, float]:
    """Print both medians and the ratio; return the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--columns", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    whole, alone = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = large_workbook(Path(folder) / "큰 표.xlsx", arguments.rows, arguments.columns)
        for _ in range(arguments.rounds):
            began = time.perf_counter()
            (sheet,) = read_file(path).sheets
            between = time.perf_counter()
            assert bare(path) == len(sheet.rows) == arguments.rows
            ended = time.perf_counter()
            whole.append(between - began)
            alone.append(ended - between)
    ratio = median(mine / theirs for mine, theirs in zip(whole, alone, strict=True))
    print(f"whole reading {median(whole):.2f} s  calamine alone {median(alone):.2f} s", end="")
    print(f"  ratio x {ratio:.2f}")
    return {"whole reading": ratio}


if __name__ == "__main__":
    main()
