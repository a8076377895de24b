"""Loads the grounds for leaving cloud native out from resources/reference/unavoidable.toml."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import (
    Conditions,
    ConfidenceName,
    HeadedFile,
    Id,
    rule_of,
    text_problems,
)
from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.record_rules import AskedContent, record_condition_problems, record_fact_kinds
from app.domain.advice_source import Confidence
from app.domain.unavoidable import Basis, DraftTexts, Ground, Sign, Speaks, UnavoidableRules

# the values that a text takes; every other text takes none
_TAKES = {
    "target": ["name"],
    "basis": ["title", "article", "text"],
    "to_check": ["text"],
    "ground": ["title", "statement"],
    "sign": ["sentence", "facts"],
    "fact": ["label", "text"],
    "proof": ["number", "title"],
}


class _Basis(Row):
    id: Id
    title: str
    article: str
    text: str
    grounds: list[Id] = Field(default_factory=list)
    source: str
    address: str
    valid_from: date
    checked_on: date
    confidence: ConfidenceName


class _Ground(Row):
    id: Id
    title: str
    statement: str
    help: str
    evidence: Annotated[list[str], Field(min_length=1)]
    opinion_required: bool
    source: str
    confidence: ConfidenceName


class _Sign(Row):
    id: Id
    speaks: Literal["for", "against"]
    grounds: Annotated[list[Id], Field(min_length=1)]
    when: Conditions
    sentence: str
    source: str
    confidence: ConfidenceName


class _Draft(Row):
    title: str
    target_head: str
    target: str
    basis_head: str
    basis: str
    to_check: str
    grounds_head: str
    ground: str
    opinion_head: str
    for_head: str
    for_none: str
    against_head: str
    open_head: str
    sign: str
    fact: str
    proof_head: str
    proof: str
    plan_head: str
    plan: str


class _File(HeadedFile):
    statement: str
    caution: str
    bases: Annotated[list[_Basis], Field(min_length=1)]
    grounds: Annotated[list[_Ground], Field(min_length=1)]
    signs: list[_Sign]
    draft: _Draft


def load_unavoidable_rules(
    path: Path, asked: AskedContent, contradiction_ids: Collection[str]
) -> UnavoidableRules:
    """Read the grounds; raise ContentError naming everything wrong in them.

    `contradiction_ids` are the contradictions that a sign may look at.
    """
    file = read_toml(path, _File)
    problems = list(_problems(file, asked, contradiction_ids))
    if problems:
        raise ContentError(path.name, problems)
    return UnavoidableRules(
        file=file.head(),
        statement=file.statement,
        caution=file.caution,
        bases=tuple(_basis(row) for row in file.bases),
        grounds=tuple(_ground(row) for row in file.grounds),
        signs=tuple(
            Sign(
                Speaks(row.speaks),
                tuple(row.grounds),
                rule_of(row.id, row.when, row.sentence, row.source, row.confidence),
            )
            for row in file.signs
        ),
        draft=DraftTexts(**file.draft.model_dump()),
    )


def _basis(row: _Basis) -> Basis:
    return Basis(
        id=row.id,
        title=row.title,
        article=row.article,
        text=row.text,
        ground_ids=tuple(row.grounds),
        source=row.source,
        address=row.address,
        valid_from=row.valid_from,
        checked_on=row.checked_on,
        confidence=Confidence(row.confidence),
    )


def _ground(row: _Ground) -> Ground:
    return Ground(
        id=row.id,
        title=row.title,
        statement=row.statement,
        help=row.help,
        evidence=tuple(row.evidence),
        is_opinion_required=row.opinion_required,
        source=row.source,
        confidence=Confidence(row.confidence),
    )


def _problems(
    file: _File, asked: AskedContent, contradiction_ids: Collection[str]
) -> Iterator[str]:
    kinds = record_fact_kinds(asked, contradiction_ids)
    grounds = [ground.id for ground in file.grounds]
    yield from repeated(grounds, "사유 id")
    yield from repeated([basis.id for basis in file.bases], "근거 id")
    yield from repeated([sign.id for sign in file.signs], "규칙 id")
    linked = [(f"근거 '{basis.id}'", basis.grounds) for basis in file.bases]
    linked += [(f"규칙 '{sign.id}'", sign.grounds) for sign in file.signs]
    for where, ids in linked:
        yield from (f"{where}: '{id_}' 사유가 없습니다" for id_ in ids if id_ not in grounds)
    for sign in file.signs:
        yield from record_condition_problems(f"{sign.id}.when", sign.when, kinds)
    yield from text_problems("draft", file.draft.model_dump(), _TAKES)
