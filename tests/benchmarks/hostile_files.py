"""What hostile files cost: time, and memory of the program and of the reading process; by hand.

    python -m tests.benchmarks.hostile_files

Each file is read in a program of its own, so that its peak is that of this file. The first line
is a file of one cell: what is above it is the cost of the file. Mutated files: mutated_files.py.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from random import Random

from tests.conftest import ROOT
from tests.imports.made_files import data, made_workbook, num, packed, row, workbook_parts

SAMPLES = ROOT / "tests/data/imports"
ONE = data(row(1, num("A1", 1)))
PROGRAM = """
import json, resource, sys, time
from pathlib import Path
from app.domain.reading_refusals import ReadingError
from app.services.reading_files import read_file
if __name__ == "__main__":
    began = time.perf_counter()
    try:
        found = "read: " + ", ".join(str(len(s.rows)) for s in read_file(Path(sys.argv[1])).sheets)
    except ReadingError as error:
        found = error.reason.value
    seconds = time.perf_counter() - began
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    own = int(status.partition("VmHWM:")[2].split()[0]) // 1024
    reader = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(json.dumps([found, seconds, own, reader]))
"""


def hostile(folder: Path) -> list[Path]:
    """Make the files that do harm to a reader without checks."""
    made = [made_workbook(folder / "한 칸.xlsx", ONE)]
    for name, cell in (("희소 XFD20000", "XFD20000"), ("희소 XFD1048576", "XFD1048576")):
        sheet = data(row(1, num("A1", 1)) + f"<row>{num(cell, 1)}</row>")
        made.append(made_workbook(folder / f"{name}.xlsx", sheet))
    made.append(
        made_workbook(folder / "나쁜 주소.xlsx", data(f"<row>{num('ZZZZZ9999999999', 1)}</row>"))
    )
    parts = workbook_parts(ONE)
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "lol">{laughs}]>{parts["xl/workbook.xml"]}'
    made.append(packed(folder / "엔티티.xlsx", parts | {"xl/workbook.xml": bomb}))
    made.append(_large_part(folder / "압축 폭탄 1.1GB.xlsx", parts, 1100))
    made.append(_large_part(folder / "압축 폭탄 190MB.xlsx", parts, 190))
    made.append(_large_part(folder / "압축 90배 110MB.xlsx", parts, 110, noise=3_000))
    made.append(_shared(folder / "큰 문자열 9MB.xlsx", 9))
    texts = _rows(20_000, '<c t="s"><v>0</v></c>' * 40)
    path = folder / "긴 문자열 80만 번.xlsx"
    made.append(packed(path, workbook_parts(texts, shared=("가" * 30_000,))))
    dense = _rows(50_000, "<c><v>1</v></c>" * 40)
    made.append(made_workbook(folder / "빽빽한 200만 칸.xlsx", dense))
    errors = _rows(30_000, '<c t="e"><v>#N/A</v></c>' * 10)
    made.append(made_workbook(folder / "오류 30만 칸.xlsx", errors))
    deep = data(row(1, num("A1", 1))) + "<a>" * 900_000
    made.append(made_workbook(folder / "깊은 태그.xlsx", deep))
    merges = "".join(f'<mergeCell ref="A1:B{n}"/>' for n in range(2, 90_000))
    made.append(
        made_workbook(folder / "병합 9만 개.xlsx", ONE + f"<mergeCells>{merges}</mergeCells>")
    )
    many = folder / "구성 요소 2만 개.xlsx"
    made.append(packed(many, parts | {f"x/{n}.xml": "<a/>" for n in range(20_000)}))
    for name, content in (
        ("따옴표.csv", 'a,b\n1,"' + "x\n" * 9_000_000),
        ("한 줄 18MB.csv", "a," * 9_000_000),
        ("쉼표뿐.csv", ("," * 499 + "\n") * 9_000),
        ("글자 25MB.csv", "가,나\n" + ("라" * 500 + ",1\n") * 16_000),
    ):
        (folder / name).write_text(content, encoding="utf-8")
        made.append(folder / name)
    (folder / "0으로 찬.csv").write_bytes(bytes(20 << 20))
    made.append(folder / "0으로 찬.csv")
    return [*made, *sorted(SAMPLES.glob("[!R]*"))]


def _rows(count: int, cells: str) -> str:
    return data(f"<row>{cells}</row>" * count)


def _large_part(path: Path, parts: dict[str, str], megabytes: int, noise: int = 0) -> Path:
    chance = Random(1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in parts.items():
            if name != "xl/worksheets/sheet1.xml":
                package.writestr(name, content)
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(b"<worksheet><sheetData>")
            piece = b'<row r="7"><c r="A7"><v>1</v></c></row>' * 26_000
            for _ in range(megabytes):
                sheet.write(piece + b"<!--" + chance.randbytes(noise).hex().encode() + b"-->")
            sheet.write(b"</sheetData></worksheet>")
    return path


def _shared(path: Path, megabytes: int) -> Path:
    cell = data('<row><c t="s"><v>0</v></c></row>')
    return packed(path, workbook_parts(cell, shared=("가" * (megabytes << 20),)))


def measure(path: Path) -> tuple[str, float, int, int]:
    """Return what came of a file, seconds, and the peaks of both processes in MB."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    found, seconds, program, reader = json.loads(done.stdout)
    return found, seconds, program, reader


def main() -> dict[str, float]:
    """Print a line for each hostile file; return the slowest one's seconds, and the most memory."""
    slowest = most = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for path in hostile(Path(folder)):
            found, seconds, program, reader = measure(path)
            slowest, most = max(slowest, seconds), max(most, program + reader)
            size = path.stat().st_size / 1e6
            print(
                f"{seconds:6.2f} s  program {program:4} MB  reader {reader:4} MB"
                f"  {size:6.2f} MB  {path.name}: {found}",
                flush=True,
            )
    return {"slowest": slowest, "most memory": most}


if __name__ == "__main__":
    main()
