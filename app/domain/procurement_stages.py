"""The stages of a contract from need to end, and what the two ways of contracting differ in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.advice_source import AdviceFile
from app.domain.law_texts import ArticleRef
from app.domain.reference_data import ReferenceConfidence


@dataclass(frozen=True, slots=True)
class StageGroup:
    """One of the six groups that the stages stand in."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage. Numbers go from 0 to 17; 5 has a second form for the catalog contract.

    Without `routes` it belongs to every way of contracting; `keys` are the rows of the reference
    data that say its periods and amounts.
    """

    id: str
    number: int
    title: str
    group_id: str
    task: str
    papers: tuple[str, ...]
    basis: str
    period: str
    keys: tuple[str, ...]
    routes: tuple[str, ...]
    article: tuple[ArticleRef, ...]
    source: str
    confidence: ReferenceConfidence

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 goes beside it."""
        return self.confidence.needs_officer_check

    def is_on(self, route: str | None) -> bool:
        """Whether the stage belongs to a way of contracting; while none is chosen, all do."""
        return route is None or not self.routes or route in self.routes


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages in their order."""

    file: AdviceFile
    groups: tuple[StageGroup, ...]
    stages: tuple[Stage, ...]

    def of(self, route: str | None) -> tuple[Stage, ...]:
        """Return the stages of a way of contracting; all of them while none is chosen."""
        return tuple(stage for stage in self.stages if stage.is_on(route))

    def stage(self, stage_id: str) -> Stage:
        """Return one stage; raise KeyError if there is none."""
        for stage in self.stages:
            if stage.id == stage_id:
                return stage
        raise KeyError(stage_id)

    def entries(self) -> Mapping[str, object]:
        """Return each stage and group by its id."""
        stages: dict[str, object] = {stage.id: stage for stage in self.stages}
        return stages | {f"group {group.id}": group for group in self.groups}


@dataclass(frozen=True, slots=True)
class RouteSide:
    """What is so in one way of contracting; an unverified side is a question to check."""

    text: str
    article: tuple[ArticleRef, ...]
    source: str
    confidence: ReferenceConfidence


@dataclass(frozen=True, slots=True)
class RouteTopic:
    """One row of the comparison: 수의계약 beside 카탈로그계약."""

    id: str
    title: str
    negotiated_contract: RouteSide
    catalog_contract: RouteSide


@dataclass(frozen=True, slots=True)
class RouteComparison:
    """Everything that the two ways of contracting a digital service differ in."""

    file: AdviceFile
    topics: tuple[RouteTopic, ...]

    def entries(self) -> Mapping[str, object]:
        """Return each topic by its id."""
        return {topic.id: topic for topic in self.topics}
