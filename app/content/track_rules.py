"""Loads how rules read for a case from resources/reference/track-rules.toml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id, Key, placeholder_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.rule_rows import (
    GroundRow,
    condition_problems,
    key_problems,
    known_facts,
    unknown_names,
)
from app.domain.derived_facts import WON_FACTS
from app.domain.reference_library import ReferenceLibrary
from app.domain.track_rules import RuleGroup, RuleWords, TrackRule, TrackRules

_TAKES = {
    "open_facts": ["facts"],
    "open_rows": ["rows"],
    "no_row": ["title"],
    "question": ["question"],
}


class _Words(Row):
    not_known: str
    open_facts: str
    open_rows: str
    no_row: str
    no_track: str
    question: str


class _Group(Row):
    id: Id
    title: str


class _Rule(Row):
    key: Key
    title: str
    group: Id
    row: Key
    rows: dict[str, Key] = Field(default_factory=dict)
    when: list[GroundRow] = Field(default_factory=list)
    unless: list[GroundRow] = Field(default_factory=list)
    yes: str
    no: Annotated[str, Field(min_length=0)] = ""


class _File(HeadedFile):
    words: _Words
    labels: dict[str, str]
    groups: Annotated[list[_Group], Field(min_length=1)]
    rules: Annotated[list[_Rule], Field(min_length=1)]


def load_track_rules(path: Path, library: ReferenceLibrary) -> TrackRules:
    """Read the rules; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = list(_problems(file, library))
    if problems:
        raise ContentError(path.name, problems)
    words = file.words
    return TrackRules(
        file.head(),
        RuleWords(
            words.not_known,
            words.open_facts,
            words.open_rows,
            words.no_row,
            words.no_track,
            words.question,
            file.labels,
        ),
        tuple(RuleGroup(group.id, group.title) for group in file.groups),
        tuple(
            TrackRule(
                row.key,
                row.title,
                row.group,
                row.row,
                row.rows,
                tuple(one.ground() for one in row.when),
                tuple(one.ground() for one in row.unless),
                row.yes,
                row.no,
            )
            for row in file.rules
        ),
    )


def _problems(file: _File, library: ReferenceLibrary) -> Iterator[str]:
    facts = known_facts(file.labels, library.procedures)
    keys = frozenset(library.data.keys())
    groups = [group.id for group in file.groups]
    yield from repeated(groups, "묶음 id")
    yield from repeated([rule.key for rule in file.rules], "규칙 key")
    texts: dict[str, str] = file.words.model_dump()
    for name, text in texts.items():
        yield from placeholder_problems(f"words.{name}", text, _TAKES.get(name, []))
    for rule in file.rules:
        takes = {*WON_FACTS, "value", "statement", *rule.rows}
        if rule.group not in groups:
            yield f"{rule.key}.group: '{rule.group}' 묶음이 없습니다"
        yield from key_problems(rule.key, [rule.row, *rule.rows.values()], keys)
        for name, grounds in (("when", rule.when), ("unless", rule.unless)):
            for number, ground in enumerate(grounds, start=1):
                where = f"{rule.key}.{name}[{number}]"
                yield from condition_problems(where, ground.conditions, facts, keys)
                if name == "unless" and not ground.reason:
                    yield f"{where}.reason: 적용되지 않는 까닭을 적습니다"
                yield from unknown_names(f"{where}.reason", ground.reason, takes)
        if rule.when and not rule.no:
            yield f"{rule.key}.no: 조건이 있으면 해당하지 않을 때의 말을 적습니다"
        for name in ("yes", "no"):
            yield from unknown_names(f"{rule.key}.{name}", getattr(rule, name), takes)
