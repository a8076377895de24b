"""Loads the rules that find contradictions from resources/reference/contradictions.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import (
    ConditionRow,
    Conditions,
    ConfidenceName,
    HeadedFile,
    Id,
    placeholder_problems,
    rule_of,
)
from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.record_rules import AskedContent, record_condition_problems, record_fact_kinds
from app.domain.contradictions import ContradictionRule, ContradictionRules
from app.domain.record_facts import RecordWords

# the values that a text takes; every other text takes none
_TAKES = {"part_label": ["number", "question"], "suggested_label": ["number"]}


class _Words(Row):
    part_label: str
    suggested_label: str
    gate_label: str
    method_label: str
    contradiction_label: str


class _Rule(Row):
    id: Id
    when: Conditions
    unless: list[ConditionRow] = Field(default_factory=list)
    sentence: str
    todo: str
    source: str
    confidence: ConfidenceName


class _File(HeadedFile):
    words: _Words
    rules: Annotated[list[_Rule], Field(min_length=1)]


def load_contradiction_rules(path: Path, asked: AskedContent) -> ContradictionRules:
    """Read the rules; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = _problems(file, asked)
    if problems:
        raise ContentError(path.name, problems)
    return ContradictionRules(
        file.head(),
        RecordWords(**file.words.model_dump()),
        tuple(
            ContradictionRule(
                rule_of(row.id, row.when, row.sentence, row.source, row.confidence),
                tuple(condition.condition() for condition in row.unless),
                row.todo,
            )
            for row in file.rules
        ),
    )


def _problems(file: _File, asked: AskedContent) -> list[str]:
    kinds = record_fact_kinds(asked)
    problems = repeated([row.id for row in file.rules], "규칙 id")
    words: dict[str, str] = file.words.model_dump()
    for name, text in words.items():
        problems += placeholder_problems(f"words.{name}", text, _TAKES.get(name, []))
    for row in file.rules:
        problems += record_condition_problems(f"{row.id}.when", row.when, kinds)
        problems += record_condition_problems(f"{row.id}.unless", row.unless, kinds)
    return problems
