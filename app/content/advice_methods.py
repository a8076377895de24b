"""Loads the ways of moving from resources/reference/migration-methods.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import (
    Conditions,
    ConfidenceName,
    HeadedFile,
    Key,
    condition_problems,
    fact_kinds,
    rule_of,
)
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.advice_methods import (
    MethodId,
    MethodRule,
    MethodRules,
    MigrationMethod,
    RuleKind,
)
from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register_form import RegisterForm

HEAVIEST = 3  # points of one rule


class _Rule(Row):
    id: Key
    kind: Literal["for", "against", "excludes"]
    points: Annotated[int, Field(ge=1, le=HEAVIEST)] | None = None
    when: Conditions
    reason: str
    source: str
    confidence: ConfidenceName


class _Method(Row):
    id: Literal["retain", "rehost", "replatform", "refactor", "rearchitect", "replace", "retire"]
    title: str
    meaning: str
    drawback: str
    source: str
    rules: Annotated[list[_Rule], Field(min_length=1)]


class _File(HeadedFile):
    statement: str
    methods: list[_Method]


def load_methods(
    path: Path, form: RegisterForm, checklist: Checklist, questionnaire: MaturityQuestionnaire
) -> MethodRules:
    """Read the ways and their rules; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    kinds = fact_kinds(form, checklist, questionnaire)
    told = [method.id for method in file.methods]
    problems = repeated(list(told), "전환 방식 id")
    problems += [f"methods: '{id_}' 방식이 없습니다" for id_ in MethodId if id_ not in told]
    problems += repeated([r.id for method in file.methods for r in method.rules], "규칙 id")
    for number, method in enumerate(file.methods, start=1):
        where = f"methods[{number}]"
        if not any(rule.kind == "for" for rule in method.rules):
            problems.append(f"{where}: 뒷받침하는 규칙(for)이 하나는 있어야 합니다")
        for place, rule in enumerate(method.rules, start=1):
            at = f"{where}.rules[{place}]"
            if (rule.kind == "for") != (rule.points is not None):
                problems.append(f"{at}.points: kind가 for일 때만, 그리고 반드시 적습니다")
            problems += condition_problems(at, rule.when, kinds)
    if problems:
        raise ContentError(path.name, problems)
    return MethodRules(
        file=file.head(),
        statement=file.statement,
        methods=tuple(
            MigrationMethod(
                id=MethodId(method.id),
                title=method.title,
                meaning=method.meaning,
                drawback=method.drawback,
                source=method.source,
                rules=tuple(_rule(rule) for rule in method.rules),
            )
            for method in file.methods
        ),
    )


def _rule(row: _Rule) -> MethodRule:
    return MethodRule(
        kind=RuleKind(row.kind),
        points=row.points or 0,
        rule=rule_of(row.id, row.when, row.reason, row.source, row.confidence),
    )
