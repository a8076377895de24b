"""Loads the draft request for a security review from resources/reference/security-review.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id
from app.content.case_rules import CaseSurroundings, ItemRow, item_fields, item_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.case_items import PaperSection
from app.domain.security_review import ReviewPrompt, SecurityReview


class _Prompt(ItemRow):
    prefill: list[Id] = Field(default_factory=list)
    needs_drawing: bool = False


class _Section(Row):
    id: Id
    title: str
    prompts: Annotated[list[_Prompt], Field(min_length=1)]


class _File(HeadedFile):
    statement: str
    draft_note: str
    sections: Annotated[list[_Section], Field(min_length=1)]


def load_security_review(path: Path, around: CaseSurroundings) -> SecurityReview:
    """Read the sections; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    prompts = [prompt for section in file.sections for prompt in section.prompts]
    problems = repeated([section.id for section in file.sections], "절 id")
    problems += item_problems(prompts, around)
    problems += [
        f"{prompt.id}.prefill: '{id_}' 값이 없습니다"
        for prompt in prompts
        for id_ in prompt.prefill
        if id_ not in around.placeholders
    ]
    if problems:
        raise ContentError(path.name, problems)
    return SecurityReview(
        file=file.head(),
        statement=file.statement,
        draft_note=file.draft_note,
        sections=tuple(
            PaperSection(
                section.id,
                section.title,
                tuple(
                    ReviewPrompt(
                        **item_fields(row),
                        prefill=tuple(row.prefill),
                        needs_drawing=row.needs_drawing,
                    )
                    for row in section.prompts
                ),
            )
            for section in file.sections
        ),
    )
