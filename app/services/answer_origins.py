"""Where an answer came from that a file brought, as one reads it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from app.domain.korean_text import date_text
from app.domain.returned_answers import KeptOrigin


def origin_text(kept: KeptOrigin) -> str:
    """Name the file, who wrote in it, and when: by their word, or else the day it came in."""
    told = kept.origin
    return ", ".join(part for part in (told.file_name, told.who, _day_text(kept)) if part)


def origins_text(kept: Iterable[KeptOrigin]) -> str:
    """Name every file that said the same, each once; empty for none."""
    return " · ".join(dict.fromkeys(map(origin_text, kept)))


def _day_text(kept: KeptOrigin) -> str:
    written = kept.origin.written_on
    if not written:
        return date_text(kept.imported_at.date())
    with suppress(ValueError):
        return date_text(date.fromisoformat(written))
    return written  # as it was written, whatever it means
