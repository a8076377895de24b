"""File names that every system takes: Windows, Linux, and a share between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from app.domain.korean_text import cleaned

LONGEST_NAME = 120  # characters, suffix included
LONGEST_NAME_BYTES = 240  # leaves room for ` (2)` where a system counts 255 bytes, not characters

_REFUSED = re.compile(r'[\\/:*?"<>|\s]+')
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")


def file_name(of: str, written: Callable[[str], str]) -> str:
    """Return the name of a file about something, such as `건명_서식명_2026-11-23.xlsx`.

    `written` puts the name of that something into the whole; it is shortened until the whole has
    at most 120 characters, and left out with what parted it from the rest where nothing remains.
    """
    name = _REFUSED.sub(" ", cleaned(of)).strip(" .")
    if _DEVICE.fullmatch(name.partition(".")[0]):
        name = f"_{name}"  # a device of Windows, whatever follows its name
    while name and _is_too_long(written(name)):
        name = name[:-1].rstrip(" .")
    whole = written(name)
    return whole if name else whole.lstrip("_ ")


def with_ending(file: Path, ending: str) -> Path:
    """Return the file with this ending, such as `.xlsx`; what stands there is kept: `1.0.xlsx`."""
    if file.suffix.lower() == ending.lower():
        return file
    return file.with_name(f"{file.name}{ending}")


def _is_too_long(name: str) -> bool:
    return len(name) > LONGEST_NAME or len(name.encode()) > LONGEST_NAME_BYTES
