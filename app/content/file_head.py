"""What stands at the top of a content file, before any of its tables."""

from __future__ import annotations

import tomllib


def version_in(text: str) -> str:
    """Return the version of a file that loads, without reading its rows; nothing without one."""
    head, _, _ = text.partition("\n[[")
    return str(tomllib.loads(head).get("version", ""))
