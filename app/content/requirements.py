"""Loads the requirements from resources/reference/requirements.toml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import ConditionRow, ConfidenceName, HeadedFile, Id
from app.content.case_rules import Article, CaseSurroundings, value_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.record_rules import record_condition_problems
from app.domain.advice_conditions import Condition
from app.domain.advice_source import Confidence
from app.domain.requirements import Ground, Requirement, RequirementCatalogue, RequirementCategory

RequirementId = Annotated[str, Field(pattern=r"^[A-Z]{3}-[0-9]{3}$")]
Prefix = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Conditions = Annotated[list[ConditionRow], Field(min_length=1)]


class _Category(Row):
    id: Id
    prefix: Prefix
    title: str


class _Reasons(Row):
    gap: str
    factor: str


class _Ground(Row):
    when: list[ConditionRow] = Field(default_factory=list)
    reason: str


class _Requirement(Row):
    id: RequirementId
    title: str
    text: str
    check: str
    limit: Id | None = None
    gaps: list[str] = Field(default_factory=list)
    factors: list[str] = Field(default_factory=list)
    grounds: list[_Ground] = Field(default_factory=list)
    source: str
    articles: list[Article] = Field(default_factory=list)
    confidence: ConfidenceName


class _File(HeadedFile):
    statement: str
    own_source: str
    reasons: _Reasons
    limits: dict[str, Conditions]
    categories: Annotated[list[_Category], Field(min_length=1)]
    requirements: Annotated[list[_Requirement], Field(min_length=1)]


def load_requirements(path: Path, around: CaseSurroundings) -> RequirementCatalogue:
    """Read the requirements; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = list(_problems(file, around))
    if problems:
        raise ContentError(path.name, problems)
    categories = tuple(RequirementCategory(**row.model_dump()) for row in file.categories)
    by_prefix = {category.prefix: category for category in categories}
    return RequirementCatalogue(
        file=file.head(),
        statement=file.statement,
        own_source=file.own_source,
        categories=categories,
        requirements=tuple(
            _requirement(row, by_prefix[_prefix(row)], file) for row in file.requirements
        ),
    )


def _requirement(row: _Requirement, category: RequirementCategory, file: _File) -> Requirement:
    limits = tuple(one.condition() for one in file.limits.get(row.limit or "", []))
    grounds = [
        Ground((Condition(f"gap.{gap}", (True,)),), limits, file.reasons.gap) for gap in row.gaps
    ]
    grounds += [
        Ground((Condition(f"factor.{factor}", ("no",)),), limits, file.reasons.factor)
        for factor in row.factors
    ]
    grounds += [
        Ground(tuple(one.condition() for one in ground.when), limits, ground.reason)
        for ground in row.grounds
    ]
    return Requirement(
        id=row.id,
        category=category,
        title=row.title,
        text=row.text,
        check=row.check,
        source=row.source,
        articles=tuple(row.articles),
        confidence=Confidence(row.confidence),
        grounds=tuple(grounds),
    )


def _prefix(row: _Requirement) -> str:
    return row.id.partition("-")[0]


def _problems(file: _File, around: CaseSurroundings) -> Iterator[str]:
    prefixes = [category.prefix for category in file.categories]
    yield from repeated([category.id for category in file.categories], "분류 id")
    yield from repeated(prefixes, "분류 prefix")
    yield from repeated([row.id for row in file.requirements], "요구사항 id")
    for name, conditions in file.limits.items():
        yield from record_condition_problems(f"limits.{name}", conditions, around.facts)
    for row in file.requirements:
        if _prefix(row) not in prefixes:
            yield f"{row.id}: '{_prefix(row)}' 분류가 없습니다"
        if row.limit is not None and row.limit not in file.limits:
            yield f"{row.id}.limit: '{row.limit}' 범위가 없습니다"
        if not (row.gaps or row.factors or row.grounds):
            yield f"{row.id}: 제안하는 조건(gaps, factors, grounds)이 없습니다"
        yield from (
            f"{row.id}.gaps: '{gap}' 축의 단계가 없습니다(예: scaling.2)"
            for gap in row.gaps
            if f"gap.{gap}" not in around.facts
        )
        yield from (
            f"{row.id}.factors: '{factor}' 점검 항목이 없습니다"
            for factor in row.factors
            if factor not in around.factors
        )
        for place, ground in enumerate(row.grounds, start=1):
            where = f"{row.id}.grounds[{place}].when"
            yield from record_condition_problems(where, ground.when, around.facts)
        yield from value_problems(f"{row.id}.text", row.text, around)
        yield from value_problems(f"{row.id}.check", row.check, around)
