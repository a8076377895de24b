"""Who answers for which layer of the services that a case buys (책임분담표)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.advice_models import ModelGuide, Responsibility, ServiceLayer, ServiceModel
from app.domain.contract_case import ServiceCategory, ServiceLine


@dataclass(frozen=True, slots=True)
class ModelBought:
    """One service model, and the services of it that are bought."""

    model: ServiceModel
    services: tuple[ServiceLine, ...]


@dataclass(frozen=True, slots=True)
class LayerDuty:
    """Who answers for one layer of one model."""

    model: ServiceModel
    layer: ServiceLayer
    who: Responsibility


@dataclass(frozen=True, slots=True)
class ResponsibilityMatrix:
    """Every layer of every model bought, and the services whose model is not known yet."""

    models: tuple[ModelBought, ...]
    duties: tuple[LayerDuty, ...]
    without_model: tuple[ServiceLine, ...]

    def number_of(self, who: Responsibility) -> int:
        """Return how many layers somebody answers for."""
        return sum(duty.who is who for duty in self.duties)


def duty_key(duty: LayerDuty) -> str:
    """Return under which id a case keeps what its contract sets otherwise for a layer."""
    return f"responsibility.{duty.model.id}.{duty.layer.id}"


def responsibility_matrix(guide: ModelGuide, bought: Sequence[ServiceLine]) -> ResponsibilityMatrix:
    """Lay out the duties, models in the order of the guide. Source: guide part 5.

    A support or convergence service need not have a model; a cloud service without one is told.
    """
    models = tuple(
        ModelBought(model, lines)
        for model in guide.models
        if (lines := tuple(line for line in bought if line.service_model == model.id))
    )
    known = {model.id for model in guide.models}
    needs_model = {None, ServiceCategory.CLOUD_SERVICE}
    return ResponsibilityMatrix(
        models,
        tuple(
            LayerDuty(one.model, layer, one.model.responsibilities[layer.id])
            for one in models
            for layer in guide.layers
        ),
        tuple(
            line
            for line in bought
            if line.service_model not in known and line.category in needs_model
        ),
    )
