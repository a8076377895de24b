"""Loads the checks of a counterparty from resources/reference/contract-checks.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id, Key
from app.content.case_rules import CaseSurroundings, ItemRow, item_fields, item_problems
from app.content.reading import ContentError, read_toml
from app.domain.advice_conditions import Condition
from app.domain.agency import AgencyTrack
from app.domain.contract_checks import ContractChecks, CounterpartyCheck

TrackName = Literal[
    "national_agency",
    "local_government",
    "public_corporation",
    "other_public_institution",
    "local_public_corporation",
]


class _Check(ItemRow):
    tracks: list[TrackName] = Field(default_factory=list)
    papers: Annotated[list[Id], Field(min_length=1)]
    proof: str
    reference_keys: list[Key] = Field(default_factory=list)


class _File(HeadedFile):
    statement: str
    checks: Annotated[list[_Check], Field(min_length=1)]


def load_contract_checks(path: Path, around: CaseSurroundings) -> ContractChecks:
    """Read the checks; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = list(item_problems(file.checks, around))
    problems += [
        f"{row.id}: 조문을 읽은 항목(seen)에는 articles를 적습니다"
        for row in file.checks
        if row.confidence == "seen" and not row.articles
    ]
    if problems:
        raise ContentError(path.name, problems)
    return ContractChecks(
        file=file.head(),
        statement=file.statement,
        checks=tuple(_check(row) for row in file.checks),
    )


def _check(row: _Check) -> CounterpartyCheck:
    given = item_fields(row)
    if row.tracks:
        given["when"] = (Condition("case.agency_track", tuple(row.tracks)), *given["when"])
    return CounterpartyCheck(
        **given,
        tracks=tuple(AgencyTrack(track) for track in row.tracks),
        papers=tuple(row.papers),
        proof=row.proof,
        reference_keys=tuple(row.reference_keys),
    )
