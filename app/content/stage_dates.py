"""Loads what dates follow from a case from resources/reference/stage-dates.toml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id, Key
from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.rule_rows import key_problems
from app.domain.case_dates import DateCount, DateKind, DateRule
from app.domain.case_fields import CASE_FIELD_IDS, ROW_FIELD_IDS, RowKind
from app.domain.case_places import CasePage
from app.domain.case_stages import StageDates, StageRule
from app.domain.reference_library import ReferenceLibrary

_FIELDS = {
    CasePage.CASE: CASE_FIELD_IDS,
    CasePage.SERVICES: ROW_FIELD_IDS[RowKind.SERVICES],
    CasePage.QUOTATIONS: ROW_FIELD_IDS[RowKind.QUOTATIONS],
}
Word = Annotated[str, Field(min_length=0)]


class _Stage(Row):
    stage: Id
    done: Word = ""
    phase: Word = ""


class _Date(Row):
    id: Id
    title: str
    kind: Annotated[DateKind, Field(strict=False)]
    page: Annotated[CasePage, Field(strict=False)]
    field: str
    count: Annotated[DateCount, Field(strict=False)]
    row: Key | None = None
    done: Word = ""
    stage: Word = ""
    note: Word = ""


class _File(HeadedFile):
    frame: str
    phase_unknown: str
    stages: list[_Stage]
    dates: Annotated[list[_Date], Field(min_length=1)]


def load_stage_dates(path: Path, library: ReferenceLibrary) -> StageDates:
    """Read stages and dates; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = list(_problems(file, library))
    if problems:
        raise ContentError(path.name, problems)
    return StageDates(
        file.head(),
        file.frame,
        file.phase_unknown,
        {row.stage: StageRule(row.stage, row.done, row.phase) for row in file.stages},
        tuple(
            DateRule(
                row.id,
                row.title,
                row.kind,
                row.page,
                row.field,
                row.count,
                row.row or "",
                row.done,
                row.stage,
                row.note,
            )
            for row in file.dates
        ),
    )


def _problems(file: _File, library: ReferenceLibrary) -> Iterator[str]:
    stages = {stage.id for stage in library.stages.stages}
    keys = frozenset(library.data.keys())
    yield from repeated([row.stage for row in file.stages], "단계")
    yield from repeated([row.id for row in file.dates], "날 id")
    yield from repeated([row.stage for row in file.dates if row.stage], "기한이 있는 단계")
    named = [(row.stage, row.done) for row in file.stages]
    for row in file.dates:
        named.append((row.stage, row.done))
        if row.page not in _FIELDS:
            yield f"{row.id}.page: 날짜를 가져올 수 없는 곳입니다: {row.page.value}"
        elif row.field not in _FIELDS[row.page]:
            yield f"{row.id}.field: '{row.field}' 항목이 없습니다"
        if (row.count in {DateCount.ON, DateCount.RENEWAL}) != (row.row is None):
            yield f"{row.id}.row: count가 on이나 renewal이 아닐 때만, 그리고 반드시 적습니다"
        yield from key_problems(row.id, [row.row] if row.row else [], keys)
    for stage, done in named:
        if stage and stage not in stages:
            yield f"'{stage}' 단계가 없습니다"
        if done and done not in CASE_FIELD_IDS:
            yield f"done: '{done}' 항목이 없습니다"
