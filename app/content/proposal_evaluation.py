"""Loads how proposals are weighed from resources/reference/proposal-evaluation.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id
from app.content.case_rules import CaseSurroundings, ItemRow, item_fields, item_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.case_items import PaperItem, PaperSection
from app.domain.proposal_evaluation import (
    FULL_WEIGHT,
    EvaluationCriterion,
    ProposalEvaluation,
    ScoreGrade,
)


class _Grade(Row):
    id: Id
    title: str
    percent: Annotated[int, Field(ge=0, le=100)]


class _Criterion(ItemRow):
    weight: Annotated[int, Field(ge=1, le=FULL_WEIGHT)]
    evidence: str


class _Group(Row):
    id: Id
    title: str
    criteria: Annotated[list[_Criterion], Field(min_length=1)]


class _Section(Row):
    id: Id
    title: str
    items: Annotated[list[ItemRow], Field(min_length=1)]


class _File(HeadedFile):
    statement: str
    weights_note: str
    grades: Annotated[list[_Grade], Field(min_length=2)]
    groups: Annotated[list[_Group], Field(min_length=1)]
    request: Annotated[list[_Section], Field(min_length=1)]


def load_evaluation(path: Path, around: CaseSurroundings) -> ProposalEvaluation:
    """Read criteria and sections; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    criteria = [row for group in file.groups for row in group.criteria]
    problems = repeated([grade.id for grade in file.grades], "등급 id")
    problems += repeated([group.id for group in file.groups], "평가 분야 id")
    problems += repeated([section.id for section in file.request], "절 id")
    problems += item_problems(criteria, around)
    problems += item_problems((row for section in file.request for row in section.items), around)
    whole = sum(row.weight for row in criteria)
    if whole != FULL_WEIGHT:
        problems.append(f"groups: 배점의 합이 기준과 다릅니다(기준 {FULL_WEIGHT}, 지금 {whole})")
    if problems:
        raise ContentError(path.name, problems)
    return ProposalEvaluation(
        file=file.head(),
        statement=file.statement,
        weights_note=file.weights_note,
        grades=tuple(ScoreGrade(grade.id, grade.title, grade.percent) for grade in file.grades),
        groups=tuple(
            PaperSection(
                group.id,
                group.title,
                tuple(
                    EvaluationCriterion(
                        **item_fields(row), weight=row.weight, evidence=row.evidence
                    )
                    for row in group.criteria
                ),
            )
            for group in file.groups
        ),
        request=tuple(
            PaperSection(one.id, one.title, tuple(PaperItem(**item_fields(r)) for r in one.items))
            for one in file.request
        ),
    )
