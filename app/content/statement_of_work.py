"""Loads the statement of work from resources/reference/statement-of-work.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id
from app.content.case_rules import CaseSurroundings, ItemRow, item_fields, item_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.statement_of_work import (
    Chapter,
    ChapterTable,
    Deliverable,
    Paragraph,
    StatementOfWork,
)

TableName = Literal["none", "systems", "services", "requirements", "sla", "deliverables"]


class _Paragraph(ItemRow):
    level: Annotated[int, Field(ge=1, le=4)]


class _Chapter(Row):
    id: Id
    title: str
    table: TableName
    paragraphs: Annotated[list[_Paragraph], Field(min_length=1)]


class _Deliverable(ItemRow):
    due: str
    quantity: str


class _File(HeadedFile):
    statement: str
    chapters: Annotated[list[_Chapter], Field(min_length=1)]
    deliverables: Annotated[list[_Deliverable], Field(min_length=1)]


def load_statement(path: Path, around: CaseSurroundings) -> StatementOfWork:
    """Read chapters and deliverables; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    paragraphs = [row for chapter in file.chapters for row in chapter.paragraphs]
    problems = repeated([chapter.id for chapter in file.chapters], "장 id")
    problems += item_problems(paragraphs, around)
    problems += item_problems(file.deliverables, around, ("text", "due"))
    if problems:
        raise ContentError(path.name, problems)
    return StatementOfWork(
        file=file.head(),
        statement=file.statement,
        chapters=tuple(
            Chapter(
                chapter.id,
                chapter.title,
                tuple(Paragraph(**item_fields(row), level=row.level) for row in chapter.paragraphs),
                ChapterTable(chapter.table),
            )
            for chapter in file.chapters
        ),
        deliverables=tuple(
            Deliverable(**item_fields(row), due=row.due, quantity=row.quantity)
            for row in file.deliverables
        ),
    )
