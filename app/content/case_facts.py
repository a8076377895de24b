"""Loads what the papers of a case may rest on from resources/reference/case-facts.toml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import HeadedFile, Id, placeholder_problems
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.advice_facts import AskedQuestion
from app.domain.case_facts import CaseFactFile, CaseFactWords
from app.domain.contract_case import ContractCase, FactAnswer, ServiceLine
from app.domain.placeholders import Placeholder, PlaceholderCatalogue, PlaceholderSource
from app.domain.register_form import RegisterForm

# the values that a text takes; every other text takes none
_TAKES = {
    "axis": ["axis"],
    "gap": ["today", "target"],
    "no_target": ["today"],
    "reason": ["reason", "facts"],
    "fact": ["label", "text"],
    "missing": ["label"],
    "of_system": ["name", "value"],
    "range": ["start", "end"],
    "many": ["names", "count"],
}
_LABELS = (
    "line.category",
    "line.service_model",
    "case.contract_route",
    "case.period_kind",
    "case.is_multi_year",
    "case.agency_track",
)


class _Question(Row):
    id: Id
    question: str
    help: str


class _Words(Row):
    axis: str
    gap: str
    no_target: str
    not_known: str
    no_system: str
    no_service: str
    reason: str
    fact: str
    told: str
    yes: str
    no: str
    unknown: str
    missing: str
    of_system: str
    range: str
    many: str


class _Placeholder(Row):
    id: Id
    label: str
    source: Literal["case", "period", "services", "register", "reference", "given"]
    key: str | None = None
    unit: str | None = None


class _File(HeadedFile):
    words: _Words
    labels: dict[str, str]
    values: dict[str, str]
    questions: list[_Question] = Field(default_factory=list)
    placeholders: Annotated[list[_Placeholder], Field(min_length=1)]


def load_case_facts(path: Path, form: RegisterForm) -> CaseFactFile:
    """Read questions, words and placeholders; raise ContentError naming everything wrong."""
    file = read_toml(path, _File)
    problems = list(_problems(file, form))
    if problems:
        raise ContentError(path.name, problems)
    words = file.words
    return CaseFactFile(
        file=file.head(),
        questions=tuple(AskedQuestion(q.id, q.question, q.help) for q in file.questions),
        words=CaseFactWords(
            labels=file.labels,
            values=file.values,
            answers={
                FactAnswer.YES: words.yes,
                FactAnswer.NO: words.no,
                FactAnswer.UNKNOWN: words.unknown,
            },
            axis=words.axis,
            gap=words.gap,
            no_target=words.no_target,
            not_known=words.not_known,
            no_system=words.no_system,
            no_service=words.no_service,
            reason=words.reason,
            fact=words.fact,
            told=words.told,
        ),
        placeholders=PlaceholderCatalogue(
            missing=words.missing,
            of_system=words.of_system,
            range=words.range,
            many=words.many,
            titles=file.values,
            placeholders=tuple(
                Placeholder(
                    row.id, row.label, PlaceholderSource(row.source), row.key or "", row.unit or ""
                )
                for row in file.placeholders
            ),
        ),
    )


def _problems(file: _File, form: RegisterForm) -> Iterator[str]:
    yield from repeated([question.id for question in file.questions], "질문 id")
    yield from repeated([row.id for row in file.placeholders], "채울 값 id")
    yield from (f"labels: '{id_}' 이름이 없습니다" for id_ in _LABELS if id_ not in file.labels)
    yield from (f"labels: '{id_}' 사실이 없습니다" for id_ in file.labels if id_ not in _LABELS)
    texts: dict[str, str] = file.words.model_dump()
    for name, text in texts.items():
        yield from placeholder_problems(f"words.{name}", text, _TAKES.get(name, []))
    known = {
        "case": set(ContractCase.__dataclass_fields__),
        "services": set(ServiceLine.__dataclass_fields__),
        "register": {field.id for field in form.fields()},
    }
    for number, row in enumerate(file.placeholders, start=1):
        where = f"placeholders[{number}].key"
        takes_key = row.source not in {"period", "given"}
        if takes_key != (row.key is not None):
            yield f"{where}: 값을 가져올 곳이 있을 때만, 그리고 반드시 적습니다"
        elif row.source in known and row.key not in known[row.source]:
            yield f"{where}: '{row.key}' 항목이 없습니다"
