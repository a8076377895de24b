"""SHA-256 sums in the form that sha256sum reads: written, and checked on any system.

python packaging/bundle_sums.py SHA256SUMS
python packaging/bundle_sums.py --write dist/windows
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

import bundle

NAME = "SHA256SUMS"


def sum_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def write_sums(folder: Path, files: Iterable[Path]) -> Path:
    """Write the sums of files in a folder into it, sorted by name, and return where."""
    lines = sorted((file.relative_to(folder).as_posix(), sum_of(file)) for file in files)
    text = "".join(f"{found}  {name}\n" for name, found in lines)
    written = folder / NAME
    written.write_text(text, encoding="utf-8", newline="\n")
    return written


def files_in(folder: Path) -> list[Path]:
    """Return every file under a folder but its own sums; a link is no file of its own."""
    found = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return [file for file in found if file != folder / NAME]


def wrong_in(sums: Path) -> list[str]:
    """Return the names whose file is missing or differs from what the sums say."""
    wrong = []
    for line in sums.read_text(encoding="utf-8").splitlines():
        told, _, name = line.partition("  ")
        file = sums.parent / name
        if not file.is_file() or sum_of(file) != told:
            wrong.append(name)
    return wrong


def main(argv: list[str]) -> int:
    """Check each file of sums, or write one for what a folder hands on; return 1 if one fails."""
    if argv[:1] == ["--write"]:
        dist = Path(argv[1])
        print(write_sums(dist, bundle.handed_on(dist)))
        return 0
    wrong = [f"{sums}: {name}" for sums in argv for name in wrong_in(Path(sums))]
    print("\n".join(wrong) or "OK")
    return 1 if wrong or not argv else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
