"""Loads what speaks for each way of contracting from resources/reference/contract-routes.toml."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id, Key, placeholder_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.reference_data import AnyConfidence, article_problems, articles_of
from app.content.rule_rows import (
    GroundRow,
    condition_problems,
    key_problems,
    known_facts,
    unknown_names,
)
from app.domain.case_places import CasePage, CasePlace
from app.domain.contract_case import ContractRoute
from app.domain.contract_routes import CaseWarning, RouteArgument, RouteRules
from app.domain.derived_facts import WON_FACTS
from app.domain.reference_data import ReferenceConfidence
from app.domain.reference_library import ReferenceLibrary
from app.domain.track_rules import TrackRules


class _Sourced(Row):
    id: Id
    text: str
    when: list[GroundRow] = Field(default_factory=list)
    rows: dict[str, Key] = Field(default_factory=dict)
    article: list[str] = Field(default_factory=list)
    source: str
    confidence: AnyConfidence


class _Argument(_Sourced):
    route: Literal["negotiated_contract", "catalog_contract"]


class _Warning(_Sourced):
    title: str
    to_do: str
    page: Annotated[CasePage, Field(strict=False)]
    item: str = Field(default="", min_length=0)
    field: str = Field(default="", min_length=0)


class _File(HeadedFile):
    not_known: str
    open: str
    asked: str
    arguments: Annotated[list[_Argument], Field(min_length=1)]
    warnings: Annotated[list[_Warning], Field(min_length=1)]


def load_route_rules(path: Path, library: ReferenceLibrary, rules: TrackRules) -> RouteRules:
    """Read arguments and warnings; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    facts = known_facts(rules.words.labels, library.procedures)
    laws = {law.id for law in library.laws.laws}
    problems = [
        *repeated([one.id for one in file.arguments], "검토할 점 id"),
        *repeated([one.id for one in file.warnings], "주의할 점 id"),
        *placeholder_problems("open", file.open, ["facts", "text"]),
        *placeholder_problems("asked", file.asked, ["text"]),
    ]
    for row in [*file.arguments, *file.warnings]:
        problems += _problems(row, facts, frozenset(library.data.keys()))
        problems += article_problems(row.id, row.article, laws)
    if problems:
        raise ContentError(path.name, problems)
    return RouteRules(
        file.head(),
        file.not_known,
        file.open,
        file.asked,
        {fact.id: fact.title for fact in library.procedures.facts} | dict(rules.words.labels),
        tuple(
            RouteArgument(
                row.id,
                ContractRoute(row.route),
                row.text,
                tuple(one.ground() for one in row.when),
                row.rows,
                articles_of(row.article),
                row.source,
                ReferenceConfidence(row.confidence),
            )
            for row in file.arguments
        ),
        tuple(
            CaseWarning(
                row.id,
                row.title,
                row.text,
                row.to_do,
                CasePlace(row.page, row.item, row.field),
                tuple(one.ground() for one in row.when),
                row.rows,
                articles_of(row.article),
                row.source,
                ReferenceConfidence(row.confidence),
            )
            for row in file.warnings
        ),
    )


def _problems(row: _Sourced, facts: Collection[str], keys: Collection[str]) -> Iterator[str]:
    yield from key_problems(row.id, row.rows.values(), keys)
    for number, ground in enumerate(row.when, start=1):
        yield from condition_problems(f"{row.id}.when[{number}]", ground.conditions, facts, keys)
    yield from unknown_names(f"{row.id}.text", row.text, {*WON_FACTS, *row.rows})
