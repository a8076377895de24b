"""Where the register was moved to: one line of preferences.ini, read with and without a window."""

from __future__ import annotations

from pathlib import Path

FILE_NAME = "preferences.ini"
KEY = "register"
MOVED_NAMES = ".moved-*.bak"  # behind the name of a register, where it was before it moved
_SECTION = "General"  # where QSettings keeps what has no group


def written(register: Path) -> str:
    """Return a path as the line holds it: in ASCII, so that every reader of the file agrees."""
    from urllib.parse import quote  # neither is wanted before the first paint

    return quote(str(register), safe="/:")


def read(value: str) -> Path | None:
    """Return the path of a line, None for one that names no place."""
    from urllib.parse import unquote

    path = Path(unquote(value))
    return path if value and path.is_absolute() else None


def remembered_register(folder: Path) -> Path | None:
    """Return where the register of this data folder was moved to, None if it was not."""
    from configparser import ConfigParser, Error

    parser = ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(folder / FILE_NAME, encoding="utf-8")
    except (OSError, UnicodeDecodeError, Error):
        return None
    return read(parser.get(_SECTION, KEY, fallback="").strip('"'))
