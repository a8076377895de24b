"""Loads the service models from resources/reference/service-models.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import (
    Conditions,
    ConfidenceName,
    FactKinds,
    HeadedFile,
    Id,
    Key,
    condition_problems,
    fact_kinds,
    rule_of,
)
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.advice_models import (
    ModelGuide,
    ModelScope,
    Responsibility,
    ServiceLayer,
    ServiceModel,
)
from app.domain.advice_source import Confidence
from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register_form import RegisterForm

ResponsibilityName = Literal["agency", "shared", "provider"]


class _Titles(Row):
    agency: str
    shared: str
    provider: str


class _Matrix(Row):
    note: str
    confidence: ConfidenceName
    titles: _Titles


class _Layer(Row):
    id: Id
    title: str


class _Need(Row):
    id: Key
    when: Conditions
    reason: str
    source: str
    confidence: ConfidenceName


class _Model(Row):
    id: Id
    title: str
    meaning: str
    legal_term: str
    drawback: str
    scope: Literal["whole", "part", "replacement"]
    source: str
    no_needs: str | None = None
    checks: Annotated[list[str], Field(min_length=1)]
    responsibilities: dict[str, ResponsibilityName]
    needs: list[_Need] = Field(default_factory=list)


class _File(HeadedFile):
    statement: str
    matrix: _Matrix
    layers: Annotated[list[_Layer], Field(min_length=1)]
    models: Annotated[list[_Model], Field(min_length=1)]


def load_models(
    path: Path, form: RegisterForm, checklist: Checklist, questionnaire: MaturityQuestionnaire
) -> ModelGuide:
    """Read layers and models; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = _contradictions(file, fact_kinds(form, checklist, questionnaire))
    if problems:
        raise ContentError(path.name, problems)
    return ModelGuide(
        file=file.head(),
        statement=file.statement,
        matrix_note=file.matrix.note,
        matrix_confidence=Confidence(file.matrix.confidence),
        responsibility_titles={
            Responsibility(name): title for name, title in file.matrix.titles.model_dump().items()
        },
        layers=tuple(ServiceLayer(layer.id, layer.title) for layer in file.layers),
        models=tuple(_model(row, [layer.id for layer in file.layers]) for row in file.models),
    )


def _model(row: _Model, layers: list[str]) -> ServiceModel:
    return ServiceModel(
        id=row.id,
        title=row.title,
        meaning=row.meaning,
        legal_term=row.legal_term,
        drawback=row.drawback,
        scope=ModelScope(row.scope),
        source=row.source,
        responsibilities={layer: Responsibility(row.responsibilities[layer]) for layer in layers},
        needs=tuple(
            rule_of(need.id, need.when, need.reason, need.source, need.confidence)
            for need in row.needs
        ),
        no_needs=row.no_needs or "",
        checks=tuple(row.checks),
    )


def _contradictions(file: _File, kinds: FactKinds) -> list[str]:
    layers = [layer.id for layer in file.layers]
    problems = repeated(layers, "계층 id")
    problems += repeated([model.id for model in file.models], "서비스 모델 id")
    problems += repeated([need.id for model in file.models for need in model.needs], "요건 id")
    for number, model in enumerate(file.models, start=1):
        where = f"models[{number}]"
        if bool(model.needs) == (model.no_needs is not None):
            problems.append(f"{where}.no_needs: 필요한 성숙도가 없을 때만, 그리고 반드시 적습니다")
        told = model.responsibilities
        problems += [
            f"{where}.responsibilities: '{layer}' 계층의 책임이 없습니다"
            for layer in layers
            if layer not in told
        ]
        problems += [
            f"{where}.responsibilities: '{layer}' 계층이 없습니다"
            for layer in told
            if layer not in layers
        ]
        for place, need in enumerate(model.needs, start=1):
            problems += condition_problems(f"{where}.needs[{place}]", need.when, kinds)
    return problems
