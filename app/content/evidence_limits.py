"""Loads how large evidence may be from resources/reference/evidence-register.toml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.reading import Row, read_toml

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class EvidenceLimits:
    """How large a file may be, in bytes, to be kept in the register."""

    max_file_size: int

    @property
    def max_file_mb(self) -> int:
        """The same in megabytes, as it is told."""
        return self.max_file_size // _MEGABYTE


class _File(Row):
    id: str
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    max_file_mb: Annotated[int, Field(ge=1)]


def load_evidence_limits(path: Path) -> EvidenceLimits:
    """Read the file; raise ContentError naming everything that is wrong with it."""
    return EvidenceLimits(read_toml(path, _File).max_file_mb * _MEGABYTE)
