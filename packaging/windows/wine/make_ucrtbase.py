"""Prepares Wine's C library for handing on: a copy under another name, and the list of exports.

python packaging/windows/wine/make_ucrtbase.py UCRTBASE.dll FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

import pefile

MARK = b"Wine builtin DLL"  # what makes Wine look for the file under its first name
OURS = ("crealf", "cimagf", "cimag", "creall", "cimagl")  # ucrtbase.c


def main(library: Path, folder: Path) -> None:
    """Write ucrtwine.dll and ucrtbase.def."""
    content = library.read_bytes()
    (folder / "ucrtwine.dll").write_bytes(content.replace(MARK, bytes(len(MARK)), 1))
    exports = pefile.PE(data=content).DIRECTORY_ENTRY_EXPORT.symbols
    names = sorted(one.name.decode("ascii") for one in exports if one.name)
    lines = [name if name in OURS else f'"{name}" = "ucrtwine.{name}"' for name in names]
    text = "LIBRARY ucrtbase.dll\nEXPORTS\n" + "\n".join(lines) + "\n"
    (folder / "ucrtbase.def").write_text(text, encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
