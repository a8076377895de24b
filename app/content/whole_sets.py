"""Checks that a content file says something of each member of a set, and only once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from app.content.reading import ContentError, repeated


def check_whole(path: Path, given: Sequence[StrEnum], wanted: Iterable[StrEnum], what: str) -> None:
    """Raise ContentError naming every member that is missing or said more than once."""
    problems = repeated([one.value for one in given], what) + [
        f"{what} '{one.value}': 없습니다" for one in wanted if one not in given
    ]
    if problems:
        raise ContentError(path.name, problems)
