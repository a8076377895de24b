"""Loads the measures of a service level agreement from resources/reference/sla.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id
from app.content.case_rules import CaseSurroundings, ItemRow, item_fields, item_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.sla import Direction, QualityArea, SlaCatalogue, SlaMeasure


class _Area(Row):
    id: Id
    title: str


class _Directions(Row):
    at_least: str
    at_most: str
    fulfilled: str


class _Measure(ItemRow):
    area: Id
    unit: str | None = None
    direction: Literal["at_least", "at_most", "fulfilled"]
    method: str
    suggestion: Id | None = None
    remedy: str


class _File(HeadedFile):
    statement: str
    caution: str
    directions: _Directions
    areas: Annotated[list[_Area], Field(min_length=1)]
    measures: Annotated[list[_Measure], Field(min_length=1)]


def load_sla(path: Path, around: CaseSurroundings) -> SlaCatalogue:
    """Read the measures; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = repeated([area.id for area in file.areas], "영역 id")
    problems += item_problems(file.measures, around, ("text", "method", "remedy"))
    areas = {area.id: QualityArea(area.id, area.title) for area in file.areas}
    for row in file.measures:
        if row.area not in areas:
            problems.append(f"{row.id}.area: '{row.area}' 영역이 없습니다")
        if (row.unit is None) != (row.direction == "fulfilled"):
            problems.append(f"{row.id}.unit: 수치로 재는 지표에만, 그리고 반드시 적습니다")
        if row.suggestion is not None and row.suggestion not in around.placeholders:
            problems.append(f"{row.id}.suggestion: '{row.suggestion}' 값이 없습니다")
    if problems:
        raise ContentError(path.name, problems)
    return SlaCatalogue(
        file=file.head(),
        statement=file.statement,
        caution=file.caution,
        directions={Direction(name): text for name, text in file.directions.model_dump().items()},
        areas=tuple(areas.values()),
        measures=tuple(
            SlaMeasure(
                **item_fields(row),
                area=areas[row.area],
                unit=row.unit or "",
                direction=Direction(row.direction),
                method=row.method,
                suggestion=row.suggestion or "",
                remedy=row.remedy,
            )
            for row in file.measures
        ),
    )
