"""What the files of the procurement papers have in common: conditions over a case, and texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Literal, TypedDict

from pydantic import Field

from app.content.advice_rules import ConditionRow, FactKinds, Key
from app.content.reading import Row, repeated
from app.content.record_rules import AskedContent, record_condition_problems, record_fact_kinds
from app.domain.advice_conditions import Condition
from app.domain.advice_facts import NOT_APPLICABLE
from app.domain.agency import AgencyTrack
from app.domain.case_facts import CaseFactFile
from app.domain.contract_case import ContractRoute, PeriodKind, ServiceCategory
from app.domain.maturity import HIGHEST_LEVEL
from app.domain.placeholders import names_in
from app.domain.text_confidence import TextConfidence

SERVICE_MODELS = ("iaas", "caas", "paas", "faas", "saas")
TextConfidenceName = Literal["guide", "seen", "secondary", "inferred", "unverified"]
Article = Annotated[
    str, Field(pattern=r"^L[0-9]+ 제[0-9]+조(의[0-9]+)?(제[0-9]+항)?(제[0-9]+호)?$")
]


@dataclass(frozen=True, slots=True)
class CaseSurroundings:
    """What a file of the procurement papers may look at, and the values that its texts may take."""

    facts: FactKinds
    placeholders: frozenset[str]
    axes: tuple[str, ...]
    factors: tuple[str, ...]


class ItemRow(Row):
    """One line of a paper, as `PaperItem`."""

    id: Key
    title: str
    text: str
    when: list[ConditionRow] = Field(default_factory=list)
    source: str
    articles: list[Article] = Field(default_factory=list)
    confidence: TextConfidenceName


class ItemFields(TypedDict):
    """What every `PaperItem` is made of."""

    id: str
    title: str
    text: str
    when: tuple[Condition, ...]
    source: str
    articles: tuple[str, ...]
    confidence: TextConfidence


def item_fields(row: ItemRow) -> ItemFields:
    """Return what a line has in common with every other."""
    return ItemFields(
        id=row.id,
        title=row.title,
        text=row.text,
        when=tuple(condition.condition() for condition in row.when),
        source=row.source,
        articles=tuple(row.articles),
        confidence=TextConfidence(row.confidence),
    )


def case_surroundings(
    asked: AskedContent, contradiction_ids: Collection[str], file: CaseFactFile
) -> CaseSurroundings:
    """Return what a rule over a case may look at, as in `CaseScope`."""
    kinds = dict(record_fact_kinds(asked, contradiction_ids))
    axes = tuple(axis.id for axis in asked.maturity.axes())
    both: frozenset[str | bool] = frozenset({True, False})
    kinds |= {
        "line.category": frozenset(one.value for one in ServiceCategory),
        "line.service_model": frozenset({*SERVICE_MODELS, NOT_APPLICABLE}),
        "case.contract_route": frozenset(one.value for one in ContractRoute),
        "case.period_kind": frozenset(one.value for one in PeriodKind),
        "case.is_multi_year": both,
        "case.agency_track": frozenset(one.value for one in AgencyTrack),
    }
    kinds |= {f"told.{question.id}": both for question in file.questions}
    kinds |= {f"gap.{axis}.{level}": both for axis in axes for level in range(1, HIGHEST_LEVEL + 1)}
    kinds |= {f"entered.{field.id}": frozenset({True}) for field in asked.form.fields()}
    return CaseSurroundings(
        kinds,
        frozenset(file.placeholders.by_id()),
        axes,
        tuple(factor.id for factor in asked.maturity.factors),
    )


def item_problems(
    rows: Iterable[ItemRow], around: CaseSurroundings, texts: Collection[str] = ("text",)
) -> Iterator[str]:
    """Tell what is wrong with lines: ids, conditions, and the values that `texts` take."""
    lines = list(rows)
    yield from repeated([row.id for row in lines], "항목 id")
    for row in lines:
        yield from record_condition_problems(f"{row.id}.when", row.when, around.facts)
        for name in texts:
            yield from value_problems(f"{row.id}.{name}", getattr(row, name), around)


def value_problems(where: str, text: str, around: CaseSurroundings) -> Iterator[str]:
    """Tell what is wrong with the values that a text takes in braces; it need not take any."""
    try:
        names = names_in(text)
    except ValueError:
        yield f"{where}: 중괄호의 짝이 맞지 않습니다"
        return
    yield from (
        f"{where}: '{{{name}}}'에 채울 값이 없습니다"
        for name in names
        if name not in around.placeholders
    )
