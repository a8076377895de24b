"""Reads and writes profiles of imports: JSON files in a folder beside the register."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from app.content.reading import ContentError, Row, repeated
from app.domain.figure_reading import Doubt
from app.domain.figure_units import UNITS
from app.domain.heading_words import heading_key
from app.domain.import_profile import ImportProfile, ProfileColumn
from app.domain.register_form import RegisterForm

_KIND = "import-profile"
_LARGEST_BYTES = 1_000_000


class _Column(Row):
    heading: str
    field: str | None = None
    unit: str | None = None
    settled: dict[str, Annotated[int, Field(ge=0)]] = Field(default_factory=dict)


class _File(Row):
    kind: Literal["import-profile"]
    name: str
    columns: Annotated[list[_Column], Field(min_length=1)]


def load_import_profile(path: Path, form: RegisterForm) -> ImportProfile:
    """Read one profile; raise ContentError naming what is wrong in it."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise ContentError(path.name, ["파일을 열 수 없습니다. 위치를 확인해 주세요"]) from error
    if len(content) > _LARGEST_BYTES:
        raise ContentError(path.name, ["가져오기 프로필로는 파일이 너무 큽니다"])
    try:
        read = _File.model_validate_json(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValidationError) as error:
        raise ContentError(path.name, ["가져오기 프로필의 형식이 아닙니다"]) from error
    known = {field.id for field in form.fields()}
    problems = repeated([heading_key(row.heading) for row in read.columns], "제목")
    problems += repeated([row.field for row in read.columns if row.field], "항목")
    for row in read.columns:
        if row.field is not None and row.field not in known:
            problems.append(f"제목 '{row.heading}': 대장에 없는 항목입니다: {row.field}")
        if row.unit is not None and row.unit not in UNITS:
            problems.append(f"제목 '{row.heading}': 모르는 단위입니다: {row.unit}")
        for doubt in row.settled:
            if doubt.partition(":")[0] not in set(Doubt):
                problems.append(f"제목 '{row.heading}': 모르는 물음입니다: {doubt}")
    if problems:
        raise ContentError(path.name, problems)
    return ImportProfile(
        read.name,
        tuple(
            ProfileColumn(row.heading, row.field, row.unit or "", dict(row.settled))
            for row in read.columns
        ),
    )


def profile_text(profile: ImportProfile) -> str:
    """Return what stands in the file of a profile."""
    columns = []
    seen: set[str] = set()
    for one in profile.columns:
        key = heading_key(one.heading)
        if not key or key in seen:
            continue  # two columns of one heading: the first is the one that was mapped
        seen.add(key)
        row: dict[str, object] = {"heading": one.heading, "field": one.field_id}
        if one.unit:
            row["unit"] = one.unit
        if one.settled:
            row["settled"] = {str(doubt): place for doubt, place in one.settled.items()}
        columns.append(row)
    made = {"kind": _KIND, "name": profile.name, "columns": columns}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
