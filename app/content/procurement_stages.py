"""Loads the stages of a contract and the comparison of the two ways of contracting."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import Id, Key
from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.reference_data import (
    AnyConfidence,
    VersionedFile,
    article_problems,
    articles_of,
    seen_problems,
)
from app.domain.procurement_stages import (
    RouteComparison,
    RouteSide,
    RouteTopic,
    Stage,
    StageGroup,
    Stages,
)
from app.domain.reference_data import ReferenceConfidence

RouteName = Literal["negotiated_contract", "catalog_contract"]
LAST_STAGE = 17


class _Group(Row):
    id: Id
    title: str


class _Stage(Row):
    id: Id
    number: Annotated[int, Field(ge=0, le=LAST_STAGE)]
    title: str
    group: Id
    task: str
    papers: list[str] = Field(default_factory=list)
    basis: str
    period: Annotated[str, Field(min_length=0)] = ""
    keys: list[Key] = Field(default_factory=list)
    routes: list[RouteName] = Field(default_factory=list)
    article: list[str] = Field(default_factory=list)
    source: str
    confidence: AnyConfidence


class _StagesFile(VersionedFile):
    groups: Annotated[list[_Group], Field(min_length=1)]
    stages: Annotated[list[_Stage], Field(min_length=1)]


class _Side(Row):
    text: str
    article: list[str] = Field(default_factory=list)
    source: str
    confidence: AnyConfidence


class _Topic(Row):
    id: Id
    title: str
    negotiated_contract: _Side
    catalog_contract: _Side


class _RoutesFile(VersionedFile):
    topics: Annotated[list[_Topic], Field(min_length=1)]


def load_stages(path: Path, laws: Collection[str], today: date | None = None) -> Stages:
    """Read the stages; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _StagesFile)
    problems = [*file.future_problems(today), *_stage_problems(file, laws)]
    if problems:
        raise ContentError(path.name, problems)
    return Stages(
        file.head(),
        tuple(StageGroup(group.id, group.title) for group in file.groups),
        tuple(
            Stage(
                id=row.id,
                number=row.number,
                title=row.title,
                group_id=row.group,
                task=row.task,
                papers=tuple(row.papers),
                basis=row.basis,
                period=row.period,
                keys=tuple(row.keys),
                routes=tuple(row.routes),
                article=articles_of(row.article),
                source=row.source,
                confidence=ReferenceConfidence(row.confidence),
            )
            for row in file.stages
        ),
    )


def load_routes(path: Path, laws: Collection[str], today: date | None = None) -> RouteComparison:
    """Read the comparison; raise ContentError naming everything wrong in it."""
    file = read_toml(path, _RoutesFile)
    problems = [
        *file.future_problems(today),
        *repeated([topic.id for topic in file.topics], "비교 항목 id"),
    ]
    for topic in file.topics:
        for name in ("negotiated_contract", "catalog_contract"):
            side: _Side = getattr(topic, name)
            where = f"{topic.id}.{name}"
            problems += article_problems(where, side.article, laws)
            problems += seen_problems(where, side.article, side.confidence)
    if problems:
        raise ContentError(path.name, problems)
    return RouteComparison(
        file.head(),
        tuple(
            RouteTopic(
                topic.id,
                topic.title,
                _side(topic.negotiated_contract),
                _side(topic.catalog_contract),
            )
            for topic in file.topics
        ),
    )


def _side(side: _Side) -> RouteSide:
    return RouteSide(
        side.text, articles_of(side.article), side.source, ReferenceConfidence(side.confidence)
    )


def _stage_problems(file: _StagesFile, laws: Collection[str]) -> Iterator[str]:
    groups = [group.id for group in file.groups]
    yield from repeated(groups, "묶음 id")
    yield from repeated([stage.id for stage in file.stages], "단계 id")
    for stage in file.stages:
        if stage.group not in groups:
            yield f"{stage.id}.group: '{stage.group}' 묶음이 없습니다"
        yield from article_problems(stage.id, stage.article, laws)
        yield from seen_problems(stage.id, stage.article, stage.confidence)
    numbers = [stage.number for stage in file.stages]
    if sorted(set(numbers)) != list(range(LAST_STAGE + 1)) or numbers != sorted(numbers):
        yield f"stages: 번호(number)는 0부터 {LAST_STAGE}까지 빠짐없이 차례로 적습니다"
