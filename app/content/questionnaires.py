"""Loads the self-assessment checklist from forms/questionnaires/self-diagnosis.toml."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.examples import ChecklistExample, checklist_failures, dotted, unknown_keys
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.answer import AnswerKey
from app.domain.checklist import (
    Checklist,
    ChecklistItem,
    DecisionRule,
    GoalGroup,
    ItemPart,
    PartReading,
    ReadingText,
    Verdict,
    VerdictNote,
    VerdictText,
)

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
ReadingName = Literal["public_needs_both", "either", "first_alone"]
VerdictName = Literal["adopt_review", "further_review", "keep", "undetermined"]


class _Part(Row):
    id: Id
    question: str


class _Item(Row):
    id: Id
    number: Annotated[int, Field(ge=1)]
    question: str
    indicator: str
    help: str
    evidence: Annotated[list[str], Field(min_length=1)]
    source: str
    parts: list[_Part] = Field(default_factory=list)


class _Goal(Row):
    id: Id
    title: str
    items: Annotated[list[_Item], Field(min_length=1)]


class _Rule(Row):
    adopt_min: Annotated[int, Field(ge=1)]
    keep_max: Annotated[int, Field(ge=0)]
    statement: str
    silence: str
    source: str


class _ReadingText(Row):
    reading: ReadingName
    title: str
    statement: str


class _ItemReading(Row):
    reading: ReadingName
    source: str
    texts: list[_ReadingText]


class _VerdictText(Row):
    verdict: VerdictName
    title: str
    meaning: str
    next_step: str


class _Note(Row):
    verdict: VerdictName
    item: str
    answer: Literal["yes", "no", "unknown"]
    text: str


class _File(Row):
    id: Id
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    rule: _Rule
    item_reading: _ItemReading
    verdicts: list[_VerdictText]
    notes: list[_Note] = Field(default_factory=list)
    goals: Annotated[list[_Goal], Field(min_length=3)]
    examples: list[ChecklistExample] = Field(default_factory=list)


def load_checklist(path: Path) -> Checklist:
    """Read one checklist; raise ContentError naming everything wrong in it.

    Its examples are run: one that comes to another verdict than it expects is wrong too.
    """
    file = read_toml(path, _File)
    problems = _contradictions(file)
    if problems:
        raise ContentError(path.name, problems)
    checklist = _checklist(file)
    failures = list(checklist_failures(checklist, file.examples))
    if failures:
        raise ContentError(path.name, failures)
    return checklist


def _checklist(file: _File) -> Checklist:
    return Checklist(
        id=file.id,
        version=file.version,
        title=file.title,
        source=file.source,
        valid_from=file.valid_from,
        checked_on=file.checked_on,
        rule=DecisionRule(**file.rule.model_dump()),
        reading=PartReading(file.item_reading.reading),
        reading_source=file.item_reading.source,
        readings=tuple(
            ReadingText(PartReading(text.reading), text.title, text.statement)
            for text in file.item_reading.texts
        ),
        verdicts=tuple(
            VerdictText(Verdict(text.verdict), text.title, text.meaning, text.next_step)
            for text in file.verdicts
        ),
        notes=tuple(
            VerdictNote(Verdict(note.verdict), note.item, note.answer, note.text)
            for note in file.notes
        ),
        goals=tuple(
            GoalGroup(goal.id, goal.title, tuple(_item(item) for item in goal.items))
            for goal in file.goals
        ),
    )


def _item(row: _Item) -> ChecklistItem:
    return ChecklistItem(
        id=row.id,
        number=row.number,
        question=row.question,
        indicator=row.indicator,
        help=row.help,
        evidence=tuple(row.evidence),
        source=row.source,
        parts=tuple(ItemPart(part.id, part.question) for part in row.parts),
    )


def _contradictions(file: _File) -> list[str]:
    """Return what is wrong between keys that are each right on their own."""
    items = [item for goal in file.goals for item in goal.items]
    ids = [item.id for item in items]
    problems = repeated([goal.id for goal in file.goals], "목표 id") + repeated(ids, "문항 id")
    for item in items:
        problems += repeated([part.id for part in item.parts], f"문항 '{item.id}'의 조건 id")
    if [item.number for item in items] != list(range(1, len(items) + 1)):
        problems.append("goals: 문항 번호(number)는 1부터 빠짐없이 차례로 적습니다")
    if not file.rule.keep_max < file.rule.adopt_min <= len(items):
        problems.append(f"rule: keep_max < adopt_min ≤ 문항 수({len(items)})여야 합니다")
    missing = set(Verdict) - {Verdict(text.verdict) for text in file.verdicts}
    problems += [f"verdicts: '{verdict}' 설명이 없습니다" for verdict in sorted(missing)]
    missing_readings = set(PartReading) - {PartReading(t.reading) for t in file.item_reading.texts}
    problems += [f"item_reading.texts: '{r}' 설명이 없습니다" for r in sorted(missing_readings)]
    problems += [
        f"notes[{n}].item: '{note.item}' 문항이 없습니다"
        for n, note in enumerate(file.notes, start=1)
        if note.item not in ids
    ]
    asked = [*ids, *(dotted(AnswerKey(i.id, part.id)) for i in items for part in i.parts)]
    for n, example in enumerate(file.examples, start=1):
        problems += unknown_keys(f"examples[{n}].answers", example.answers, asked)
    return problems
