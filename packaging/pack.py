"""Packs the program of this checkout with the Python that runs this: build.py calls it.

python packaging/pack.py [--archive]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import bundle
from bundle_archive import write_tar, write_zip
from bundle_licences import write_licences
from bundle_parts import Part, packages, packer, python, system_parts
from bundle_sbom import write_sbom
from bundle_sums import files_in, write_sums
from commands import make_output_safe, say

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
MADE = datetime(2026, 1, 1, tzinfo=UTC)  # every build's moment, so that builds are alike


def main(argv: Sequence[str]) -> int:
    """Pack, describe and sum up the folder, and put it into one file on demand."""
    parser = argparse.ArgumentParser(prog="pack.py", description="Packs the program.")
    parser.add_argument("--archive", action="store_true", help="write the zip or tar.gz too")
    arguments = parser.parse_args(argv)
    dist, work = bundle.output(ROOT, sys.platform), bundle.work(ROOT, sys.platform)
    folder = dist / bundle.FOLDER
    for former in (folder, work):  # nothing of a former build gets in
        shutil.rmtree(former, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", str(PACKAGING / "advisor.spec")]
    command += ["--distpath", str(dist), "--workpath", str(work)]
    command += ["--noconfirm", "--log-level", "WARN"]
    alike = {"SOURCE_DATE_EPOCH": str(int(MADE.timestamp())), "PYTHONHASHSEED": "0"}
    code = subprocess.run(command, env=os.environ | alike, check=False).returncode
    if code != 0:
        return code
    if sys.platform.startswith("linux"):
        strip(folder)
    describe(folder, work / "advisor" / "COLLECT-00.toc")
    if arguments.archive:
        archive(folder, dist)
    size = sum(file.stat().st_size for file in files_in(folder)) / 1e6
    say(f"빌드했습니다: {folder} ({size:.0f} MB)", f"Built {folder} ({size:.0f} MB).")
    return 0


def strip(folder: Path) -> None:
    """Take out of Python's own libraries what only a debugger reads."""
    files = [str(file) for pattern in bundle.STRIPPED for file in sorted(folder.glob(pattern))]
    subprocess.run(["strip", "--strip-unneeded", *files], check=True)


def describe(folder: Path, table_of_contents: Path) -> None:
    """Lay licences, the list of parts and the sums beside the program."""
    parts = [*packages(PACKAGING / "requirements.lock"), python(), packer()]
    parts += system_parts(table_of_contents)
    version = bundle.version(ROOT)
    purl = f"pkg:generic/{bundle.PROGRAM}@{version}"
    program = Part(bundle.PROGRAM, version, "Apache-2.0", (ROOT / "LICENSE",), purl)
    write_licences(folder / "licences", parts, PACKAGING / "licences")
    write_sbom(folder / "sbom.cdx.json", program, parts, MADE)
    write_sums(folder, files_in(folder))


def archive(folder: Path, dist: Path) -> None:
    """Write the one file that is handed on, and the sums of all such files."""
    name = bundle.archive_name(bundle.version(ROOT), sys.platform)
    (write_zip if name.endswith(".zip") else write_tar)(folder, dist / name, MADE)
    write_sums(dist, bundle.handed_on(dist))


if __name__ == "__main__":
    make_output_safe()
    sys.exit(main(sys.argv[1:]))
