"""Loads how large a file may be that is read from forms/imports/limits.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile
from app.content.reading import Row, read_toml
from app.content.whole_sets import check_whole
from app.domain.reading_limits import LimitName, ReadingLimit, ReadingLimits


class _Limit(Row):
    name: Annotated[LimitName, Field(strict=False)]
    value: Annotated[int, Field(ge=1)]
    words: str


class _File(HeadedFile):
    limits: list[_Limit]


def load_reading_limits(path: Path) -> ReadingLimits:
    """Read the limits; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    check_whole(path, [row.name for row in file.limits], LimitName, "한도")
    return ReadingLimits({row.name: ReadingLimit(row.value, row.words) for row in file.limits})
