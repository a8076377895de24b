"""Loads the sentences of contract case drafts from resources/reference/case-drafts.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile, text_problems
from app.content.reading import ContentError, Row, read_toml
from app.domain.case_drafts import CaseDraftWords

# the values that a text takes; every other text takes none
_TAKES = {
    "title_one": ["name"],
    "title_many": ["name", "count"],
    "system": ["name"],
    "system_in_brief": ["name", "verdict"],
    "rest": ["count"],
    "point": ["text"],
    "detail": ["text"],
    "verdict": ["verdict"],
    "maturity": ["levels"],
    "level": ["side", "level"],
    "open_axes": ["axes"],
    "gaps": ["count"],
    "gap": ["axis", "steps"],
    "method": ["title"],
    "model": ["title"],
    "reason": ["reason"],
    "grounds": ["titles"],
}


class _Words(Row):
    title_one: str
    title_many: str
    system: str
    system_in_brief: str
    rest: str
    point: str
    detail: str
    verdict: str
    not_assessed: str
    maturity: str
    not_matured: str
    level: str
    open_axes: str
    gaps: str
    gap: str
    method: str
    no_method: str
    model: str
    no_model: str
    reason: str
    grounds: str


class _File(HeadedFile):
    detailed_up_to: Annotated[int, Field(ge=1)]
    listed_up_to: Annotated[int, Field(ge=1)]
    words: _Words


def load_case_drafts(path: Path) -> CaseDraftWords:
    """Read the sentences; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    words: dict[str, str] = file.words.model_dump()
    problems = text_problems("words", words, _TAKES)
    if problems:
        raise ContentError(path.name, problems)
    return CaseDraftWords(file.detailed_up_to, file.listed_up_to, **words)
