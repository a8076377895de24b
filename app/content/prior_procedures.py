"""Loads the prior procedures and the facts that they look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import Id, Key
from app.content.loose_ends import meant
from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.reference_data import (
    AnyConfidence,
    VersionedFile,
    article_problems,
    articles_of,
    seen_problems,
)
from app.domain.prior_procedures import (
    UNKNOWN,
    CaseCondition,
    CaseFact,
    FactKind,
    Ground,
    PriorProcedures,
    Procedure,
)
from app.domain.reference_data import ReferenceConfidence

FactId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")]
_YES_NO = ("yes", "no")


class _Fact(Row):
    id: FactId
    title: str
    help: str
    kind: Literal["asked", "flag", "choice", "figure"]
    choices: list[str] = Field(default_factory=list)

    def values(self) -> tuple[str, ...]:
        """Return what the fact can be compared with; nothing where it is a figure."""
        if self.kind in {FactKind.ASKED, FactKind.FLAG}:
            return _YES_NO
        return tuple(self.choices)


class _Condition(Row):
    fact: FactId
    any_of: list[str] = Field(default_factory=list)
    at_least_key: Key | None = None
    below_key: Key | None = None


class _Ground(Row):
    when: list[_Condition] = Field(default_factory=list)
    reason: str
    article: list[str] = Field(default_factory=list)
    source: str
    confidence: AnyConfidence


class _Procedure(Row):
    id: Id
    title: str
    task: str
    period: Annotated[str, Field(min_length=0)] = ""
    keys: list[Key] = Field(default_factory=list)
    stage: Id
    applies_when: Annotated[list[_Ground], Field(min_length=1)]
    not_when: list[_Ground] = Field(default_factory=list)
    article: list[str] = Field(default_factory=list)
    source: str
    confidence: AnyConfidence


class _File(VersionedFile):
    facts: Annotated[list[_Fact], Field(min_length=1)]
    procedures: Annotated[list[_Procedure], Field(min_length=1)]


def load_prior_procedures(
    path: Path, laws: Collection[str], today: date | None = None
) -> PriorProcedures:
    """Read the procedures; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = [*file.future_problems(today), *_problems(file, laws)]
    if problems:
        raise ContentError(path.name, problems)
    return PriorProcedures(
        file.head(),
        tuple(
            CaseFact(row.id, row.title, row.help, FactKind(row.kind), tuple(row.choices))
            for row in file.facts
        ),
        tuple(
            Procedure(
                id=row.id,
                title=row.title,
                task=row.task,
                period=row.period,
                keys=tuple(row.keys),
                stage_id=row.stage,
                applies_when=_grounds(row.applies_when),
                not_when=_grounds(row.not_when),
                article=articles_of(row.article),
                source=row.source,
                confidence=ReferenceConfidence(row.confidence),
            )
            for row in file.procedures
        ),
    )


def _grounds(rows: Sequence[_Ground]) -> tuple[Ground, ...]:
    return tuple(
        Ground(
            tuple(
                CaseCondition(
                    row.fact, tuple(row.any_of), row.at_least_key or "", row.below_key or ""
                )
                for row in ground.when
            ),
            ground.reason,
            articles_of(ground.article),
            ground.source,
            ReferenceConfidence(ground.confidence),
        )
        for ground in rows
    )


def _problems(file: _File, laws: Collection[str]) -> Iterator[str]:
    facts = {fact.id: fact for fact in file.facts}
    yield from repeated([fact.id for fact in file.facts], "사실 id")
    yield from repeated([procedure.id for procedure in file.procedures], "절차 id")
    for fact in file.facts:
        if (fact.kind == "choice") != bool(fact.choices):
            yield f"{fact.id}.choices: kind가 choice일 때만, 그리고 반드시 적습니다"
        if UNKNOWN in fact.choices:
            yield f"{fact.id}.choices: 모르는 값이라 고를 값으로 쓸 수 없습니다('{UNKNOWN}')"
    for procedure in file.procedures:
        yield from article_problems(procedure.id, procedure.article, laws)
        yield from seen_problems(procedure.id, procedure.article, procedure.confidence)
        for name in ("applies_when", "not_when"):
            grounds: list[_Ground] = getattr(procedure, name)
            for number, ground in enumerate(grounds, start=1):
                where = f"{procedure.id}.{name}[{number}]"
                yield from article_problems(where, ground.article, laws)
                yield from seen_problems(where, ground.article, ground.confidence)
                yield from _condition_problems(where, ground.when, facts)
    used = {
        condition.fact
        for procedure in file.procedures
        for ground in procedure.applies_when + procedure.not_when
        for condition in ground.when
    }
    for unused in facts.keys() - used:
        yield f"{unused}: 어느 절차에서도 보지 않는 사실입니다"


def _condition_problems(
    where: str, rows: Sequence[_Condition], facts: Mapping[str, _Fact]
) -> Iterator[str]:
    for number, row in enumerate(rows, start=1):
        at = f"{where}.when[{number}]"
        fact = facts.get(row.fact)
        is_bounded = row.at_least_key is not None or row.below_key is not None
        if fact is None:
            yield f"{at}.fact: '{row.fact}' 사실이 없습니다{meant(row.fact, list(facts))}"
        elif fact.kind == "figure":
            if row.any_of or not is_bounded:
                yield f"{at}: 수치는 at_least_key나 below_key로 비교합니다"
        elif is_bounded or not row.any_of:
            yield f"{at}: 이 사실은 any_of로 비교합니다"
        else:
            choices = ", ".join(fact.values())
            for value in row.any_of:
                if value not in fact.values():
                    yield f"{at}.any_of: '{value}' 값이 없습니다. 쓸 수 있는 값: {choices}"
