"""Loads the technology application plan from resources/reference/technology-plan.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id
from app.content.case_rules import CaseSurroundings, ItemRow, item_fields, item_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.case_items import PaperItem, PaperSection
from app.domain.technology_plan import ApplicationStatus, TechnologyPlan


class _Statuses(Row):
    applied: str
    partly: str
    not_applied: str
    not_applicable: str


class _Area(Row):
    id: Id
    title: str
    items: Annotated[list[ItemRow], Field(min_length=1)]


class _File(HeadedFile):
    statement: str
    layout_note: str
    reason_label: str
    statuses: _Statuses
    areas: Annotated[list[_Area], Field(min_length=1)]


def load_technology_plan(path: Path, around: CaseSurroundings) -> TechnologyPlan:
    """Read the areas; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = repeated([area.id for area in file.areas], "영역 id")
    problems += item_problems((row for area in file.areas for row in area.items), around)
    if problems:
        raise ContentError(path.name, problems)
    return TechnologyPlan(
        file=file.head(),
        statement=file.statement,
        layout_note=file.layout_note,
        reason_label=file.reason_label,
        statuses={
            ApplicationStatus(name): text for name, text in file.statuses.model_dump().items()
        },
        areas=tuple(
            PaperSection(
                area.id, area.title, tuple(PaperItem(**item_fields(r)) for r in area.items)
            )
            for area in file.areas
        ),
    )
