"""Puts the content files of an agency beside its register, and takes them away again."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def put_own_files(
    folder: Path, files: Mapping[str, bytes]
) -> tuple[dict[Path, bytes], tuple[str, ...]]:
    """Write the files that are not there; return these, and the names of those left out.

    A file that is there with another content is never written over.
    """
    written: dict[Path, bytes] = {}
    left = []
    for name, content in files.items():
        path = folder / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(content)
            written[path] = content
        except FileExistsError:
            if path.read_bytes() != content:
                left.append(name)
        except OSError:
            left.append(name)
    return written, tuple(left)


def take_own_files_back(files: Mapping[Path, bytes]) -> None:
    """Take away the files that still are what was put there."""
    for path, content in files.items():
        with suppress(OSError):
            if path.read_bytes() == content:
                path.unlink()
