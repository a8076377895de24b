"""Loads the selection criteria from forms/questionnaires/selection.toml."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import Id, placeholder_problems
from app.content.examples import SelectionExample, selection_failures, unknown_keys
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.register_form import FieldKind, RegisterForm
from app.domain.selection import (
    HIGHEST_POINTS,
    Criterion,
    FigureId,
    FigurePart,
    PartKind,
    SelectionFigure,
    SelectionQuestionnaire,
    SelectionRule,
)
from app.domain.selection_suggestion import Combine, CriterionRule, Measure, SuggestionTexts

Points = Annotated[int, Field(ge=0, le=HIGHEST_POINTS)]
Steps = Annotated[list[Annotated[int, Field(ge=1)]], Field(min_length=1, max_length=HIGHEST_POINTS)]
SENTENCES = HIGHEST_POINTS + 1
# the values that a text takes; every other text takes none
_TAKES = {
    "measure": ["figure", "points"],
    "missing": ["label"],
    "highest": ["points"],
    "lowest": ["points"],
}


class _Rule(Row):
    statement: str
    incomplete: str
    not_applicable: str
    item: str
    source: str


class _Part(Row):
    criterion: Id | None = None
    item: Id | None = None
    axis: Id | None = None
    title: str | None = None
    weight: Annotated[int, Field(ge=1)]

    def named(self) -> list[tuple[PartKind, str]]:
        """Return what it is taken from; more or less than one is a mistake."""
        given = zip(PartKind, (self.criterion, self.item, self.axis), strict=True)
        return [(kind, id_) for kind, id_ in given if id_ is not None]


class _Figure(Row):
    id: Literal["need", "readiness"]
    title: str
    statement: str
    parts: Annotated[list[_Part], Field(min_length=1)]


class _Texts(Row):
    measure: str
    missing: str
    highest: str
    lowest: str
    lines_unit: str


class _Measure(Row):
    field: str
    at_least: Steps | None = None
    lines_at_least: Steps | None = None
    points: Annotated[dict[str, Points], Field(min_length=1)] | None = None
    nothing: list[str] = Field(default_factory=list)


class _Suggestion(Row):
    combine: Literal["highest", "lowest"] = "highest"
    source: str
    measures: Annotated[list[_Measure], Field(min_length=1)]


class _Criterion(Row):
    id: Id
    number: Annotated[int, Field(ge=1)]
    title: str
    ground: str
    context: str | None = None
    source: str
    evidence: Annotated[list[str], Field(min_length=1)]
    sentences: Annotated[list[str], Field(min_length=SENTENCES, max_length=SENTENCES)]
    suggestion: _Suggestion | None = None


class _File(Row):
    id: Id
    version: str
    title: str
    source: str
    origin: str
    valid_from: date
    checked_on: date
    rule: _Rule
    figures: Annotated[list[_Figure], Field(min_length=2)]
    suggestion_texts: _Texts
    criteria: Annotated[list[_Criterion], Field(min_length=1)]
    examples: list[SelectionExample] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SelectionContent:
    """The criteria, and how the register suggests points for them."""

    questionnaire: SelectionQuestionnaire
    rules: tuple[CriterionRule, ...]
    texts: SuggestionTexts


def load_selection(
    path: Path,
    checklist_items: Collection[str],
    axis_ids: Collection[str],
    form: RegisterForm,
) -> SelectionContent:
    """Read the criteria; raise ContentError naming everything wrong in them.

    `checklist_items` and `axis_ids` are what a part of a figure may be taken from.
    """
    file = read_toml(path, _File)
    problems = [
        *_figure_problems(file, checklist_items, axis_ids),
        *_rule_problems(file, form),
        *_example_problems(file, checklist_items, axis_ids),
    ]
    if problems:
        raise ContentError(path.name, problems)
    questionnaire = _questionnaire(file)
    failures = list(selection_failures(questionnaire, file.examples))
    if failures:
        raise ContentError(path.name, failures)
    return SelectionContent(
        questionnaire,
        tuple(
            CriterionRule(
                row.id,
                Combine(row.suggestion.combine),
                tuple(_measure(measure) for measure in row.suggestion.measures),
                row.suggestion.source,
            )
            for row in file.criteria
            if row.suggestion is not None
        ),
        SuggestionTexts(**file.suggestion_texts.model_dump()),
    )


def _questionnaire(file: _File) -> SelectionQuestionnaire:
    titles = {criterion.id: criterion.title for criterion in file.criteria}
    figures = {FigureId(figure.id): _figure(figure, titles) for figure in file.figures}
    return SelectionQuestionnaire(
        id=file.id,
        version=file.version,
        title=file.title,
        source=file.source,
        origin=file.origin,
        valid_from=file.valid_from,
        checked_on=file.checked_on,
        rule=SelectionRule(**file.rule.model_dump()),
        need=figures[FigureId.NEED],
        readiness=figures[FigureId.READINESS],
        criteria=tuple(_criterion(row) for row in file.criteria),
    )


def _figure(row: _Figure, titles: dict[str, str]) -> SelectionFigure:
    return SelectionFigure(
        FigureId(row.id),
        row.title,
        row.statement,
        tuple(
            FigurePart(kind, id_, part.title or titles[id_], part.weight)
            for part in row.parts
            for kind, id_ in part.named()
        ),
    )


def _criterion(row: _Criterion) -> Criterion:
    return Criterion(
        id=row.id,
        number=row.number,
        title=row.title,
        ground=row.ground,
        context=row.context or "",
        source=row.source,
        evidence=tuple(row.evidence),
        sentences=tuple(row.sentences),
    )


def _measure(row: _Measure) -> Measure:
    return Measure(
        field_id=row.field,
        at_least=tuple(row.at_least or row.lines_at_least or ()),
        points=row.points,
        counts_lines=row.lines_at_least is not None,
        nothing=frozenset(row.nothing),
    )


def _figure_problems(
    file: _File, checklist_items: Collection[str], axis_ids: Collection[str]
) -> Iterator[str]:
    ids = [criterion.id for criterion in file.criteria]
    yield from repeated(ids, "기준 id")
    yield from repeated([figure.id for figure in file.figures], "figures id")
    if {figure.id for figure in file.figures} != set(FigureId):
        yield "figures: need(필요성)와 readiness(준비도)를 모두 적습니다"
    if [row.number for row in file.criteria] != list(range(1, len(file.criteria) + 1)):
        yield "criteria: 번호(number)는 1부터 빠짐없이 차례로 적습니다"
    known = {PartKind.CRITERION: ids, PartKind.ITEM: checklist_items, PartKind.AXIS: axis_ids}
    used: list[str] = []
    for figure in file.figures:
        parts = [(part, part.named()) for part in figure.parts]
        yield from repeated([f"{kind}.{id_}" for _, named in parts for kind, id_ in named], "부분")
        for number, (part, named) in enumerate(parts, start=1):
            where = f"{figure.id}.parts[{number}]"
            if len(named) != 1:
                yield f"{where}: criterion, item, axis 가운데 하나만 적습니다"
                continue
            kind, id_ = named[0]
            if id_ not in known[kind]:
                yield f"{where}.{kind}: '{id_}' id가 없습니다"
            if (kind is PartKind.CRITERION) == (part.title is not None):
                yield f"{where}.title: item과 axis에만, 그리고 반드시 적습니다"
            if kind is PartKind.CRITERION:
                used.append(id_)
    for id_ in ids:
        if used.count(id_) != 1:
            yield f"기준 '{id_}': 필요성과 준비도 가운데 한 곳에서 한 번 쓰여야 합니다"


def _example_problems(
    file: _File, checklist_items: Collection[str], axis_ids: Collection[str]
) -> Iterator[str]:
    criteria = [criterion.id for criterion in file.criteria]
    for number, example in enumerate(file.examples, start=1):
        where = f"examples[{number}]"
        yield from unknown_keys(f"{where}.answers", example.answers, criteria)
        yield from unknown_keys(f"{where}.items", example.items, checklist_items)
        yield from unknown_keys(f"{where}.axes", example.axes, axis_ids)
        yield from unknown_keys(f"{where}.expected", example.expected, [*FigureId])


def _rule_problems(file: _File, form: RegisterForm) -> Iterator[str]:
    texts: dict[str, str] = file.suggestion_texts.model_dump()
    for name, text in texts.items():
        yield from placeholder_problems(f"suggestion_texts.{name}", text, _TAKES.get(name, []))
    for criterion in file.criteria:
        measures = criterion.suggestion.measures if criterion.suggestion else []
        yield from repeated([row.field for row in measures], f"기준 '{criterion.id}'의 항목")
        for number, row in enumerate(measures, start=1):
            yield from _measure_problems(f"{criterion.id}.measures[{number}]", row, form)


def _measure_problems(where: str, row: _Measure, form: RegisterForm) -> Iterator[str]:
    field = next((one for one in form.fields() if one.id == row.field), None)
    if field is None:
        yield f"{where}.field: '{row.field}' 대장 항목이 없습니다"
        return
    steps = row.at_least or row.lines_at_least or []
    if sum(way is not None for way in (row.at_least, row.lines_at_least, row.points)) != 1:
        yield f"{where}: at_least, lines_at_least, points 가운데 하나만 적습니다"
    if steps != sorted(set(steps)):
        yield f"{where}: 비교할 값은 작은 값부터 차례로 적습니다"
    if row.at_least is not None and not field.kind.is_figure:
        yield f"{where}.at_least: '{row.field}' 항목은 수가 아닙니다"
    if row.lines_at_least is not None and field.kind is not FieldKind.MULTILINE:
        yield f"{where}.lines_at_least: '{row.field}' 항목은 여러 줄로 적는 항목이 아닙니다"
    if row.nothing and row.lines_at_least is None:
        yield f"{where}.nothing: lines_at_least와 함께만 적습니다"
    choices = {choice.id for choice in field.choices}
    for choice in row.points or {}:
        if choice not in choices:
            yield f"{where}.points: '{row.field}' 항목에 '{choice}' 값이 없습니다"
