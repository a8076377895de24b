"""Where an answer came from that a file brought, as one reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

from app.domain.answer_form import Slot
from app.domain.korean_text import date_text
from app.domain.returned_answers import KeptOrigin


def origin_text(kept: KeptOrigin) -> str:
    """Name the file, who wrote in it, and when: by their word, or else the day it came in."""
    told = kept.origin
    return ", ".join(part for part in (told.file_name, told.who, _day_text(kept)) if part)


def origins_text(kept: Iterable[KeptOrigin]) -> str:
    """Name every file that said the same, each once; empty for none."""
    return " · ".join(dict.fromkeys(map(origin_text, kept)))


def question_origins(origins: Mapping[Slot, Iterable[KeptOrigin]]) -> dict[str, str]:
    """Name by question id where its answers came from, of whatever kind they are."""
    found: dict[str, list[KeptOrigin]] = {}
    for slot in sorted(origins):
        found.setdefault(slot.question_id, []).extend(origins[slot])
    return {question_id: origins_text(kept) for question_id, kept in found.items()}


def origin_figures(origins: Mapping[Slot, Iterable[KeptOrigin]]) -> list[dict[str, object]]:
    """Return where answers came from as plain JSON types, in the order of questions."""
    return [
        {
            "kind": slot.kind.value,
            "question": slot.question_id,
            "part": slot.part_id,
            "file": one.origin.file_name,
            "sheet": one.origin.sheet,
            "row": one.origin.row,
            "who": one.origin.who,
            "written_on": one.origin.written_on,
            "imported_at": one.imported_at.isoformat(),
        }
        for slot in sorted(origins)
        for one in origins[slot]
    ]


def _day_text(kept: KeptOrigin) -> str:
    written = kept.origin.written_on
    if not written:
        return date_text(kept.imported_at.date())
    with suppress(ValueError):
        return date_text(date.fromisoformat(written))
    return written  # as it was written, whatever it means
