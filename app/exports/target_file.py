"""Puts a finished workbook in its place whole, or leaves what was there untouched."""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from app.errors import QT_TRANSLATE_NOOP
from app.exports.failures import ExportError, TargetOpenError

SHORTENED_FROM = 8  # characters of a stem from which Office may replace the first two by ~$


def save_whole(content: bytes, target: Path) -> None:
    """Write the file beside its place, then move it there in one step.

    Raise TargetOpenError when the place is open in another program, and ExportError when the
    folder cannot be written or the disk is full.
    """
    if is_open_elsewhere(target):
        raise TargetOpenError(target, free_path(target))
    draft = draft_of(target)
    try:
        _write(draft, content)
        _move(draft, target)
    except OSError as error:
        raise _told(error, target) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def is_open_elsewhere(target: Path) -> bool:
    """Whether Excel or LibreOffice has left its mark beside the file that it has open."""
    return target.exists() and any(mark.exists() for mark in _lock_marks(target))


def free_path(target: Path) -> Path:
    """Return the first of ` (2)`, ` (3)` … in the same folder that no file has."""
    stem, number = target.stem, 2
    counted = re.fullmatch(r"(.+) \((\d{1,4})\)", stem)
    if counted:
        stem, number = counted[1], int(counted[2]) + 1
    while (free := target.with_name(f"{stem} ({number}){target.suffix}")).exists():
        number += 1
    return free


def draft_of(target: Path) -> Path:
    """Return where a file is written first: a short name, the same at every try."""
    return target.with_name(f"~{crc32(target.name.encode('utf-8', 'replace')):08x}.tmp")


def _lock_marks(target: Path) -> list[Path]:
    marks = [f"~${target.name}", f".~lock.{target.name}#"]
    shortened = target.name[2:]
    if len(target.stem) >= SHORTENED_FROM and not target.with_name(shortened).exists():
        marks.append(f"~${shortened}")
    return [target.with_name(mark) for mark in marks]


def _write(draft: Path, content: bytes) -> None:
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move(draft: Path, target: Path) -> None:
    """Replace the target; Windows refuses it for a file that is open."""
    try:
        draft.replace(target)
    except PermissionError as error:
        if target.exists():
            raise TargetOpenError(target, free_path(target)) from error
        raise


def _told(error: OSError, target: Path) -> ExportError:
    folder = target.parent
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "디스크에 남은 공간이 없어 저장하지 못했습니다: {folder}\n"
                "공간을 비우거나 다른 폴더에 저장해 주세요.",
            ),
            folder=folder,
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "이 폴더에 저장할 권한이 없습니다: {folder}\n다른 폴더에 저장해 주세요.",
            ),
            folder=folder,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ExportError(
            QT_TRANSLATE_NOOP(
                "errors", "저장할 폴더가 없습니다: {folder}\n다른 폴더에 저장해 주세요."
            ),
            folder=folder,
        )
    return ExportError(
        QT_TRANSLATE_NOOP(
            "errors",
            "파일을 저장하지 못했습니다: {target}\n{reason}\n다른 이름이나 폴더에 저장해 주세요.",
        ),
        target=target,
        reason=error.strerror or str(error),
    )
