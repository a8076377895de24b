"""Loads what is checked until a contract ends from resources/reference/end-of-contract.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id
from app.content.case_rules import CaseSurroundings, ItemRow, item_fields, item_problems
from app.content.reading import ContentError, Row, read_toml
from app.domain.case_items import PaperItem
from app.domain.contract_case import MonthlyUse
from app.domain.end_of_contract import EndItem, EndOfContract, EndPhase, MonthlyItem


class _Phases(Row):
    before: str
    at_end: str
    after: str


class _End(ItemRow):
    phase: Literal["before", "at_end", "after"]
    proof: str


class _Monthly(ItemRow):
    field: Id | None = None


class _File(HeadedFile):
    statement: str
    phases: _Phases
    end: Annotated[list[_End], Field(min_length=1)]
    monthly: Annotated[list[_Monthly], Field(min_length=1)]
    inspection: Annotated[list[ItemRow], Field(min_length=1)]


def load_end_of_contract(path: Path, around: CaseSurroundings) -> EndOfContract:
    """Read the three lists; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = list(item_problems([*file.end, *file.monthly, *file.inspection], around))
    order = list(EndPhase)
    places = [order.index(EndPhase(row.phase)) for row in file.end]
    if places != sorted(places):
        problems.append("end: 종료 전, 종료일, 종료 후의 순서로 적습니다")
    problems += [
        f"{row.id}.field: '{row.field}' 항목이 없습니다"
        for row in file.monthly
        if row.field is not None and row.field not in MonthlyUse.__dataclass_fields__
    ]
    if problems:
        raise ContentError(path.name, problems)
    return EndOfContract(
        file=file.head(),
        statement=file.statement,
        phases=tuple((EndPhase(name), text) for name, text in file.phases.model_dump().items()),
        end=tuple(
            EndItem(**item_fields(row), phase=EndPhase(row.phase), proof=row.proof)
            for row in file.end
        ),
        monthly=tuple(
            MonthlyItem(**item_fields(row), field=row.field or "") for row in file.monthly
        ),
        inspection=tuple(PaperItem(**item_fields(row)) for row in file.inspection),
    )
