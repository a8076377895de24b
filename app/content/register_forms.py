"""Loads the entry forms: forms/register/information-system.toml and those of forms/case/."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.register import FIELD_IDS
from app.domain.register_form import (
    FieldChoice,
    FieldGroup,
    FieldKind,
    Need,
    RegisterField,
    RegisterForm,
)

Kind = Literal[
    "text",
    "multiline",
    "choice",
    "flag",
    "count",
    "money",
    "year",
    "date",
    "month",
    "percent",
    "decimal",
]


class _Choice(Row):
    id: str
    label: str


class _Field(Row):
    id: str
    label: str
    kind: Kind
    need: Literal["save", "result", "optional"] = "optional"
    unit: str | None = None
    help: str | None = None
    choices: list[_Choice] = Field(default_factory=list)
    pattern: str | None = None
    pattern_hint: str | None = None
    max_length: Annotated[int, Field(ge=1)] = 200


class _Group(Row):
    id: str
    title: str
    fields: Annotated[list[_Field], Field(min_length=1)]


class _File(Row):
    id: str
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    groups: Annotated[list[_Group], Field(min_length=1)]


def load_register_form(path: Path, field_ids: Sequence[str] = FIELD_IDS) -> RegisterForm:
    """Read the form of what has these fields; raise ContentError naming everything wrong in it."""
    file = read_toml(path, _File)
    problems = _contradictions(file, field_ids)
    if problems:
        raise ContentError(path.name, problems)
    return RegisterForm(
        version=file.version,
        title=file.title,
        source=file.source,
        groups=tuple(
            FieldGroup(group.id, group.title, tuple(_field(row) for row in group.fields))
            for group in file.groups
        ),
    )


def _field(row: _Field) -> RegisterField:
    return RegisterField(
        id=row.id,
        label=row.label,
        kind=FieldKind(row.kind),
        need=Need(row.need),
        unit=row.unit or "",
        help=row.help or "",
        choices=tuple(FieldChoice(choice.id, choice.label) for choice in row.choices),
        pattern=row.pattern or "",
        pattern_hint=row.pattern_hint or "",
        max_length=row.max_length,
    )


def _contradictions(file: _File, field_ids: Sequence[str]) -> list[str]:
    rows = [row for group in file.groups for row in group.fields]
    ids = [row.id for row in rows]
    problems = repeated(ids, "항목 id")
    problems += [f"항목 '{id_}': 대장에 없는 항목입니다" for id_ in ids if id_ not in field_ids]
    problems += [f"항목 '{id_}': 서식에 빠졌습니다" for id_ in field_ids if id_ not in ids]
    problems += [
        f"항목 '{row.id}': 고를 값(choices)은 kind가 choice일 때만, 그리고 반드시 적습니다"
        for row in rows
        if bool(row.choices) != (row.kind == "choice")
    ]
    problems += [
        f"항목 '{row.id}': pattern과 pattern_hint는 함께 적습니다"
        for row in rows
        if bool(row.pattern) != bool(row.pattern_hint)
    ]
    return problems
