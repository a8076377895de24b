"""Puts a folder into one file, so that the same folder gives the same bytes on any day."""

from __future__ import annotations

import gzip
import stat
import tarfile
import zipfile
from datetime import datetime
from pathlib import Path


def write_zip(folder: Path, to: Path, made: datetime) -> None:
    """Write a zip for Windows: every file under the folder's name, at one moment."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in _files(folder):
            name = (Path(folder.name) / file.relative_to(folder)).as_posix()
            entry = zipfile.ZipInfo(name, made.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # what a zip made on Windows says, wherever it was made
            archive.writestr(entry, file.read_bytes(), compresslevel=9)


def write_tar(folder: Path, to: Path, made: datetime) -> None:
    """Write a tar.gz for Linux: owners and moments are nobody's, programs stay programs."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = int(made.timestamp())
        entry.mode = 0o755 if entry.isdir() or entry.mode & stat.S_IXUSR else 0o644
        return entry

    with (
        to.open("wb") as raw,
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for file in _files(folder):
            name = (Path(folder.name) / file.relative_to(folder)).as_posix()
            archive.add(file, name, filter=plain)


def _files(folder: Path) -> list[Path]:
    """Return files and links in an order that no file system decides."""
    found = [file for file in folder.rglob("*") if file.is_symlink() or file.is_file()]
    return sorted(found, key=lambda file: file.relative_to(folder).as_posix())
