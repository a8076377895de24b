"""Loads the maturity questions from forms/questionnaires/maturity.toml."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.examples import MaturityExample, maturity_failures, unknown_keys
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.maturity import (
    FEWEST_AXES,
    HIGHEST_LEVEL,
    MOST_AXES,
    Effect,
    Factor,
    MaturityAxis,
    MaturityLevel,
    MaturityQuestionnaire,
    MaturityRule,
    MaturitySide,
)

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
Level = Annotated[int, Field(ge=0, le=HIGHEST_LEVEL)]
LEVELS = HIGHEST_LEVEL + 1


class _Rule(Row):
    statement: str
    incomplete: str
    monolith: str
    source: str


class _Gate(Row):
    min_met: Annotated[int, Field(ge=1)]
    highest_without: Level
    statement: str
    source: str


class _Level(Row):
    level: Level
    id: Id
    title: str
    driver: str
    composition: Annotated[str, Field(min_length=0)]


class _Axis(Row):
    id: Id
    title: str
    items: list[Id]
    evidence: Annotated[list[str], Field(min_length=1)]
    sentences: Annotated[list[str], Field(min_length=LEVELS, max_length=LEVELS)]


class _Side(Row):
    id: Id
    title: str
    axes: Annotated[list[_Axis], Field(min_length=1)]


class _Factor(Row):
    number: Annotated[int, Field(ge=1)]
    id: Id
    title: str
    axis: Id
    question: str


class _Effect(Row):
    id: Id
    title: str
    meaning: str
    axes: Annotated[list[Id], Field(min_length=1)]


class _File(Row):
    id: Id
    version: str
    title: str
    source: str
    origin: str
    valid_from: date
    checked_on: date
    rule: _Rule
    gate: _Gate
    levels: Annotated[list[_Level], Field(min_length=LEVELS, max_length=LEVELS)]
    sides: Annotated[list[_Side], Field(min_length=2)]
    factors: list[_Factor]
    effects: list[_Effect]
    examples: list[MaturityExample] = Field(default_factory=list)


def load_maturity(path: Path, checklist_items: Collection[str]) -> MaturityQuestionnaire:
    """Read the questions; raise ContentError naming everything wrong in them.

    `checklist_items` are the ids of the checklist that an axis may explain. The examples are run:
    one that comes to another level than it expects is wrong too.
    """
    file = read_toml(path, _File)
    problems = _contradictions(file, checklist_items)
    if problems:
        raise ContentError(path.name, problems)
    questionnaire = _questionnaire(file)
    failures = list(maturity_failures(questionnaire, file.examples))
    if failures:
        raise ContentError(path.name, failures)
    return questionnaire


def _questionnaire(file: _File) -> MaturityQuestionnaire:
    return MaturityQuestionnaire(
        id=file.id,
        version=file.version,
        title=file.title,
        source=file.source,
        origin=file.origin,
        valid_from=file.valid_from,
        checked_on=file.checked_on,
        rule=MaturityRule(
            **file.rule.model_dump(),
            min_met=file.gate.min_met,
            highest_without=file.gate.highest_without,
            gate_statement=file.gate.statement,
            gate_source=file.gate.source,
        ),
        levels=tuple(MaturityLevel(**level.model_dump()) for level in file.levels),
        sides=tuple(
            MaturitySide(side.id, side.title, tuple(_axis(axis) for axis in side.axes))
            for side in file.sides
        ),
        factors=tuple(
            Factor(row.number, row.id, row.title, row.axis, row.question) for row in file.factors
        ),
        effects=tuple(
            Effect(row.id, row.title, row.meaning, tuple(row.axes)) for row in file.effects
        ),
    )


def _axis(row: _Axis) -> MaturityAxis:
    return MaturityAxis(
        row.id, row.title, tuple(row.sentences), tuple(row.evidence), tuple(row.items)
    )


def _contradictions(file: _File, checklist_items: Collection[str]) -> list[str]:
    axes = [axis for side in file.sides for axis in side.axes]
    axis_ids = [axis.id for axis in axes]
    problems = repeated([side.id for side in file.sides], "관점 id")
    problems += repeated(axis_ids, "축 id")
    problems += repeated([factor.id for factor in file.factors], "점검 항목 id")
    problems += repeated([effect.id for effect in file.effects], "기대효과 id")
    for what, number in (("축", len(axes)), ("기대효과", len(file.effects))):
        if not FEWEST_AXES <= number <= MOST_AXES:
            problems.append(
                f"{what}: 그래프에 그릴 수 있도록 모두 합쳐 {FEWEST_AXES}개에서 "
                f"{MOST_AXES}개까지 적습니다(지금 {number}개)"
            )
    if [level.level for level in file.levels] != list(range(LEVELS)):
        problems.append(f"levels: 단계(level)는 0부터 {HIGHEST_LEVEL}까지 차례로 적습니다")
    if [factor.number for factor in file.factors] != list(range(1, len(file.factors) + 1)):
        problems.append("factors: 번호(number)는 1부터 빠짐없이 차례로 적습니다")
    if file.gate.min_met > len(file.factors):
        problems.append(f"gate.min_met: 점검 항목 수({len(file.factors)}) 이하여야 합니다")
    problems += [
        f"축 '{axis.id}': '{item}' 자가진단 문항이 없습니다"
        for axis in axes
        for item in axis.items
        if item not in checklist_items
    ]
    problems += [
        f"점검 항목 '{factor.id}': '{factor.axis}' 축이 없습니다"
        for factor in file.factors
        if factor.axis not in axis_ids
    ]
    problems += [
        f"기대효과 '{effect.id}': '{axis}' 축이 없습니다"
        for effect in file.effects
        for axis in effect.axes
        if axis not in axis_ids
    ]
    factor_ids = [factor.id for factor in file.factors]
    problems += [f"점검 항목 '{id_}': 축의 id와 겹칩니다" for id_ in factor_ids if id_ in axis_ids]
    for n, example in enumerate(file.examples, start=1):
        problems += unknown_keys(f"examples[{n}].answers", example.answers, axis_ids)
        problems += unknown_keys(f"examples[{n}].factors", example.factors, factor_ids)
        sides = [side.id for side in file.sides]
        problems += unknown_keys(f"examples[{n}].expected", example.expected, sides)
    return problems
