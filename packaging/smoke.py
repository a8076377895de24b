"""Does an officer's main job with the packed program, and looks at what it wrote with other tools.

python3 packaging/smoke.py FOLDER [--through wine]

The folder is copied to a place with Hangul and blanks first; nothing but it is used.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import bundle
from bundle_sums import NAME, files_in, wrong_in
from commands import make_output_safe, say

ROOT = Path(__file__).resolve().parents[1]
PLACE = "발주 길잡이 시험 폴더"
SYSTEM, CASE = "공영홈쇼핑", "계약-2026-001"
VERDICT = "도입 검토 (예 6개 / 10개)"  # of that system, as the course has it
PATIENCE = 300  # seconds for one command: the first under wine makes a whole Windows
PASSWORD = "시험용 암호 1234!"
OLD_REGISTER = ROOT / "tests" / "data" / "registers" / "0001.db"
ENGLISH = Path("resources", "translations", "app_en.qm")
PNG = b"\x89PNG\r\n\x1a\n"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class SmokeError(Exception):
    """Something that the packed program did not do as it should."""


class Packed:
    """The packed program in its folder of trial, and how it is started there."""

    def __init__(self, folder: Path, place: Path, through: Sequence[str]) -> None:
        self.place = place
        self.home = place / "프로그램"
        shutil.copytree(folder, self.home, symlinks=True)
        self._through = through
        self._ending = ".exe" if (self.home / f"{bundle.PROGRAM}.exe").exists() else ""
        self.seconds: dict[str, float] = {}

    def tell(self, *arguments: str) -> str:
        """Carry out a command and return what it printed; raise SmokeError if it failed."""
        name = bundle.CONSOLE if self._ending else bundle.PROGRAM
        return self._run(name, ["--register", "대장.db", *arguments], arguments[0])

    def open_window(self, register: str, picture: str, *options: str) -> None:
        """Open the window on a register until all is loaded, and have a picture of it kept."""
        arguments = ["--data-dir", "자료", "--register", register, "-platform", "offscreen"]
        arguments += options
        self._run(bundle.PROGRAM, [*arguments, "--check-start", picture], "window")

    def _run(self, name: str, arguments: Sequence[str], step: str) -> str:
        # Relative, so that the same command line serves Windows, Linux and wine.
        program = os.path.join("프로그램", f"{name}{self._ending}")  # noqa: PTH118
        if not self._through:
            program = str(self.place / program)
        began = time.monotonic()
        try:
            done = subprocess.run(
                [*self._through, program, *arguments],
                cwd=self.place,
                env=os.environ | {"CNA_PASSWORD": PASSWORD},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise SmokeError(f"{step}: no end within {PATIENCE} s") from late
        self.seconds[step] = time.monotonic() - began
        out, told = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
        if done.returncode != 0:
            raise SmokeError(f"{step}: exit code {done.returncode}\n{out}\n{told}")
        return out


def main(argv: Sequence[str]) -> int:
    """Try the folder; return 1 and say why when something is amiss."""
    parser = argparse.ArgumentParser(prog="smoke.py", description="Tries a packed program.")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--through", default="", help="what starts it here, such as wine")
    arguments = parser.parse_args(argv)
    folder = arguments.folder or bundle.output(ROOT, sys.platform) / bundle.FOLDER
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as held:
        place = Path(held) / PLACE
        place.mkdir()
        try:
            packed = Packed(folder, place, arguments.through.split())
            try_out(packed)
        except (SmokeError, OSError, zipfile.BadZipFile) as error:
            say(f"빌드한 프로그램이 잘못되었습니다: {error}", "The packed program failed.")
            return 1
    taken = ", ".join(f"{step} {seconds:.1f} s" for step, seconds in packed.seconds.items())
    say(f"빌드한 프로그램을 시험했습니다: {taken}", "The packed program does its job.")
    return 0


def try_out(packed: Packed) -> None:
    """Go the officer's way from an empty register to papers; raise SmokeError where it breaks."""
    _expect(not (wrong := wrong_in(packed.home / NAME)), f"sums differ: {wrong}")
    before = sorted(files_in(packed.home))
    look_at_help(packed.home / "_internal")
    packed.tell("sample", "--cases")
    listed = _json(packed.tell("list", "--json"))
    _expect(SYSTEM in {one["name"] for one in listed}, f"{SYSTEM} is not in the register")
    _expect(all(one["verdict"] for one in listed), "a system has no verdict")

    packed.tell("export", "self-assessment-result", "--system", SYSTEM, "--out", "결과서.xlsx")
    look_into(packed.place / "결과서.xlsx", least_sheets=3, words=(SYSTEM, "판정"))
    packed.tell("export", "review-report", "--system", SYSTEM, "--out", "검토보고.hwpx")
    look_into_report(packed.place / "검토보고.hwpx")
    bound = ("--bound", "--accept-lacking", "--out", "서류 일체.xlsx")
    packed.tell("export-case", CASE, *bound)
    look_into(packed.place / "서류 일체.xlsx", least_sheets=8, words=(CASE,))

    write_inventories(packed.place)
    for name in ("현황.csv", "현황.xlsx"):
        told = packed.tell("import", name, "--dry-run")
        _expect("가나다 민원시스템" in told, f"{name} was not read:\n{told}")
    _expect(_json(packed.tell("list", "--json")) == listed, "a dry run changed the register")

    packed.tell("share", "--system", SYSTEM, "--out", "분담.cnshare", "--password")
    packed.tell("merge", "분담.cnshare", "--password", "--dry-run")

    packed.open_window("대장.db", "첫 화면.png")
    look_at(packed.place / "첫 화면.png")
    shutil.copyfile(OLD_REGISTER, packed.place / "옛 대장.db")  # Alembic's files are packed too
    # Where there is an English window, this start shows it: one start less than one of its own.
    english = (packed.home / "_internal" / ENGLISH).is_file()
    packed.open_window("옛 대장.db", "옛 대장.png", *(["--language=en"] if english else []))
    look_at(packed.place / "옛 대장.png")
    _expect(any(packed.place.glob("옛 대장.db.v*.bak")), "the old register was not upgraded")
    _expect(sorted(files_in(packed.home)) == before, "the program wrote into its own folder")


def look_into(workbook: Path, *, least_sheets: int, words: Sequence[str]) -> None:
    """Read a workbook as the zip that it is: whole, so many sheets, and with these words in it."""
    with zipfile.ZipFile(workbook) as archive:
        _expect(archive.testzip() is None, f"{workbook.name} is damaged")
        names = archive.namelist()
        sheets = [name for name in names if name.startswith("xl/worksheets/sheet")]
        parts = [*sheets, *(name for name in names if name.endswith("sharedStrings.xml"))]
        text = "".join(_text(archive.read(name)) for name in parts)
    _expect(len(sheets) >= least_sheets, f"{workbook.name} has {len(sheets)} sheets")
    missing = [word for word in words if word not in text]
    _expect(not missing, f"{workbook.name} lacks {missing}")


def look_into_report(report: Path) -> None:
    """See that a document of 한글 is a whole package of its kind, which tells the verdict."""
    with zipfile.ZipFile(report) as archive:
        _expect(archive.testzip() is None, f"{report.name} is damaged")
        first = archive.infolist()[0]
        _expect(first.filename == "mimetype", f"{report.name} begins with {first.filename}")
        _expect(first.compress_type == zipfile.ZIP_STORED, f"{report.name}: mimetype is packed")
        kind = archive.read(first)
        _expect(kind == b"application/hwp+zip", f"{report.name} says {kind!r}")
        text = _text(archive.read("Contents/section0.xml"))
    missing = [word for word in (SYSTEM, VERDICT) if word not in text]
    _expect(not missing, f"{report.name} lacks {missing}")


def look_at_help(inside: Path) -> None:
    """See that each page of the help is there with its pictures, and what 새로운 점 is made of."""
    folder = inside / "resources" / "help"
    pages = tomllib.loads((folder / "contents.toml").read_text(encoding="utf-8"))["pages"]
    _expect({"first-steps", "news"} <= set(pages), f"the help has the pages {pages}")
    for page in pages:
        text = (folder / f"{page}.md").read_text(encoding="utf-8")
        _expect(text.startswith("# "), f"the page {page} of the help has no title")
        for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", text):
            shown = (folder / picture).read_bytes()
            _expect(shown.startswith(PNG), f"{picture} in the help is no picture")
    changes = (inside / "CHANGELOG.md").read_text(encoding="utf-8")
    _expect(f"## {bundle.version(ROOT)}\n" in changes, "새로운 점 does not tell of this version")


def look_at(picture: Path) -> None:
    """See that a picture is one of a whole window, with more on it than one colour."""
    content = picture.read_bytes()
    _expect(content.startswith(PNG), f"{picture.name} is no picture")
    width, height = struct.unpack(">II", content[16:24])
    _expect(width >= 1000 and height >= 600, f"{picture.name} is {width} x {height}")
    _expect(len(content) > 20_000, f"{picture.name} shows next to nothing")


def write_inventories(place: Path) -> None:
    """Write a small inventory as an officer's PC would: CSV in CP949, and a plain workbook."""
    rows = [["정보시스템명", "운영부서"], ["가나다 민원시스템", "정보화담당관"]]
    (place / "현황.csv").write_bytes("\r\n".join(map(",".join, rows)).encode("cp949"))
    cell = '<c t="inlineStr"><is><t>{}</t></is></c>'
    cells = "".join(f"<row>{''.join(map(cell.format, row))}</row>" for row in rows)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(place / "현황.xlsx", "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
            "</Types>",
        )
        for name, target in (("_rels/.rels", "officeDocument"), ("xl/_rels/workbook.xml.rels", "")):
            to = "xl/workbook.xml" if target else "worksheets/sheet1.xml"
            archive.writestr(
                name,
                f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                f'Type="{RELATIONS}/{target or "worksheet"}" Target="{to}"/></Relationships>',
            )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="현황" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{SHEET}"><sheetData>{cells}</sheetData></worksheet>',
        )


def _text(part: bytes) -> str:
    """Return what a part of XML says: its letters may stand there as numbers."""
    return "\n".join(ET.fromstring(part).itertext())


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise SmokeError(f"no JSON: {text[:200]}") from error


def _expect(holds: object, otherwise: str) -> None:
    if not holds:
        raise SmokeError(otherwise)


if __name__ == "__main__":
    make_output_safe()
    sys.exit(main(sys.argv[1:]))
