"""Puts the content files of an agency beside its register, and takes them away again."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from app.exports.failures import ExportError
from app.exports.target_file import save_whole


def put_own_files(
    folder: Path, files: Mapping[str, bytes]
) -> tuple[dict[Path, bytes], tuple[str, ...]]:
    """Write the files that are not there; return these, and the names of those left out.

    Each is written whole or not at all. A file that is there with another content is never written
    over.
    """
    written: dict[Path, bytes] = {}
    left = []
    for name, content in files.items():
        path = folder / name
        if path.exists():
            if not _holds(path, content):
                left.append(name)
            continue
        try:
            folder.mkdir(parents=True, exist_ok=True)
            save_whole(content, path)
            written[path] = content
        except (OSError, ExportError):
            left.append(name)
    return written, tuple(left)


def take_own_files_back(files: Mapping[Path, bytes]) -> None:
    """Take away the files that still are what was put there."""
    for path, content in files.items():
        with suppress(OSError):
            if _holds(path, content):
                path.unlink()


def _holds(path: Path, content: bytes) -> bool:
    """Whether the file is this one; what cannot be read is another."""
    try:
        return path.read_bytes() == content
    except OSError:
        return False
