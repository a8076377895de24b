"""Loads the rules for public and private centres from resources/reference/centre.toml."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import (
    Conditions,
    ConfidenceName,
    HeadedFile,
    Id,
    Key,
    condition_problems,
    fact_kinds,
    rule_of,
)
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.advice_centre import Centre, CentreDuty, CentreRule, CentreRules, Reform
from app.domain.advice_facts import AskedQuestion
from app.domain.advice_source import Confidence
from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register_form import RegisterForm

CentreName = Literal["public", "private"]


class _Titles(Row):
    public: str
    private: str


class _Question(Row):
    id: Id
    question: str
    help: str


class _Reform(Row):
    id: Id
    title: str
    state: str
    source: str
    checked_on: date


class _Row(Row):
    key: Key
    value: CentreName
    priority: Annotated[int, Field(ge=1)]
    when: Conditions
    reason: str
    requirement: str | None = None
    source: str
    article: str | None = None
    valid_from: date
    valid_to: date | None = None
    checked_on: date
    confidence: ConfidenceName
    reform: Id | None = None


class _Duty(Row):
    key: Key
    centre: CentreName
    text: str
    source: str
    article: str | None = None
    valid_from: date
    valid_to: date | None = None
    checked_on: date
    confidence: ConfidenceName
    reform: Id | None = None


class _File(HeadedFile):
    statement: str
    conflict: str
    open: str
    silence: str
    titles: _Titles
    questions: list[_Question] = Field(default_factory=list)
    reforms: list[_Reform] = Field(default_factory=list)
    rows: Annotated[list[_Row], Field(min_length=1)]
    duties: list[_Duty] = Field(default_factory=list)


def load_centre(
    path: Path, form: RegisterForm, checklist: Checklist, questionnaire: MaturityQuestionnaire
) -> CentreRules:
    """Read the dated rows; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    questions = tuple(AskedQuestion(q.id, q.question, q.help) for q in file.questions)
    kinds = fact_kinds(form, checklist, questionnaire, questions)
    problems = _contradictions(file)
    for number, row in enumerate(file.rows, start=1):
        problems += condition_problems(f"rows[{number}]", row.when, kinds)
    if problems:
        raise ContentError(path.name, problems)
    reforms = {row.id: Reform(**row.model_dump()) for row in file.reforms}
    return CentreRules(
        file=file.head(),
        statement=file.statement,
        conflict=file.conflict,
        open=file.open,
        silence=file.silence,
        titles=tuple((Centre(name), text) for name, text in file.titles.model_dump().items()),
        questions=questions,
        rows=tuple(_rule(row, reforms) for row in file.rows),
        duties=tuple(_duty(row, reforms) for row in file.duties),
        reforms=tuple(reforms.values()),
    )


def _rule(row: _Row, reforms: dict[str, Reform]) -> CentreRule:
    return CentreRule(
        value=Centre(row.value),
        priority=row.priority,
        rule=rule_of(row.key, row.when, row.reason, row.source, row.confidence),
        requirement=row.requirement or "",
        article=row.article or "",
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        checked_on=row.checked_on,
        reform=reforms[row.reform] if row.reform else None,
    )


def _duty(row: _Duty, reforms: dict[str, Reform]) -> CentreDuty:
    return CentreDuty(
        key=row.key,
        centre=Centre(row.centre),
        text=row.text,
        source=row.source,
        article=row.article or "",
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        checked_on=row.checked_on,
        confidence=Confidence(row.confidence),
        reform=reforms[row.reform] if row.reform else None,
    )


def _contradictions(file: _File) -> list[str]:
    reforms = [reform.id for reform in file.reforms]
    problems = repeated([question.id for question in file.questions], "질문 id")
    problems += repeated(reforms, "개편 id")
    for name, rows in (("rows", _dated(file.rows)), ("duties", _dated(file.duties))):
        for number, row in enumerate(rows, start=1):
            where = f"{name}[{number}]"
            if row.reform is not None and row.reform not in reforms:
                problems.append(f"{where}.reform: '{row.reform}' 개편 항목이 없습니다")
            if row.checked_on < row.valid_from:
                problems.append(f"{where}.checked_on: 효력 시작일보다 앞섭니다")
            if row.valid_to is not None and row.valid_to < row.valid_from:
                problems.append(f"{where}.valid_to: 효력 시작일보다 앞섭니다")
        problems += [
            f"{name}: '{one.key}' 행의 효력 기간이 서로 겹칩니다"
            for one, other in combinations(rows, 2)
            if one.key == other.key and _overlap(one, other)
        ]
    return problems


def _dated(rows: Iterable[_Row | _Duty]) -> list[_Row | _Duty]:
    return list(rows)


def _overlap(one: _Row | _Duty, other: _Row | _Duty) -> bool:
    """Whether there is a day on which both hold."""
    return one.valid_from <= (other.valid_to or date.max) and other.valid_from <= (
        one.valid_to or date.max
    )
