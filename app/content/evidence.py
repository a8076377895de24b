"""Loads the rules that suggest answers from resources/reference/evidence.toml."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.answer import AnswerKey
from app.domain.checklist import Checklist
from app.domain.evidence import EvidenceKind, EvidenceRule
from app.domain.register import FIELD_IDS


class _Rule(Row):
    item: str
    part: str | None = None
    kind: Literal["ratio", "at_least", "all_positive", "choice"]
    fields: Annotated[list[str], Field(min_length=1)]
    divided_by: str | None = None
    threshold: Annotated[int, Field(ge=0)] | None = None
    yes: list[str] = Field(default_factory=list)
    no: list[str] = Field(default_factory=list)
    source: str


class _File(Row):
    id: str
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    rules: Annotated[list[_Rule], Field(min_length=1)]


def load_evidence_rules(path: Path, checklist: Checklist) -> tuple[EvidenceRule, ...]:
    """Read the rules; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = _contradictions(file, set(checklist.answer_keys()))
    if problems:
        raise ContentError(path.name, problems)
    return tuple(
        EvidenceRule(
            key=AnswerKey(row.item, row.part or ""),
            kind=EvidenceKind(row.kind),
            field_ids=tuple(row.fields),
            source=row.source,
            threshold=row.threshold or 0,
            divided_by=row.divided_by or "",
            yes=tuple(row.yes),
            no=tuple(row.no),
        )
        for row in file.rules
    )


def _contradictions(file: _File, asked: Collection[AnswerKey]) -> list[str]:
    problems = repeated([f"{row.item}.{row.part or ''}" for row in file.rules], "제안 규칙")
    for number, row in enumerate(file.rules, start=1):
        where = f"rules[{number}]"
        if AnswerKey(row.item, row.part or "") not in asked:
            problems.append(f"{where}.item: '{row.item}' 문항이나 조건이 없습니다")
        named = [*row.fields, *([row.divided_by] if row.divided_by else [])]
        problems += [f"{where}: '{f}' 대장 항목이 없습니다" for f in named if f not in FIELD_IDS]
        if (row.kind == "ratio") != (row.divided_by is not None):
            problems.append(f"{where}.divided_by: kind가 ratio일 때만, 그리고 반드시 적습니다")
        if (row.kind in {"ratio", "at_least"}) != (row.threshold is not None):
            problems.append(f"{where}.threshold: 견줄 값은 ratio와 at_least에만 적습니다")
        if (row.kind == "choice") != bool(row.yes and row.no):
            problems.append(f"{where}: yes와 no는 kind가 choice일 때만, 그리고 함께 적습니다")
    return problems
