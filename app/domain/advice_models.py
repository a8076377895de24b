"""Service models: who answers for which layer, and what maturity a system needs for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.advice_conditions import AdviceRule, RuleReading, Truth, read_rule
from app.domain.advice_facts import Facts
from app.domain.advice_source import AdviceFile, Confidence


class Responsibility(StrEnum):
    """Who answers for a layer. Source: guide.md part 5, its three kinds."""

    AGENCY = "agency"
    SHARED = "shared"
    PROVIDER = "provider"


class ModelScope(StrEnum):
    """What a model can stand for: the whole system, a part of it, or another program in its place.

    Only models for the whole system are weighed against each other.
    """

    WHOLE = "whole"
    PART = "part"
    REPLACEMENT = "replacement"


@dataclass(frozen=True, slots=True)
class ServiceLayer:
    """One layer that somebody answers for."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ServiceModel:
    """One service model. `needs` are the levels that a system must have reached to run on it."""

    id: str
    title: str
    meaning: str
    legal_term: str
    drawback: str
    scope: ModelScope
    source: str
    responsibilities: Mapping[str, Responsibility]  # by layer id
    needs: tuple[AdviceRule, ...]
    no_needs: str  # what is said where there are none
    checks: tuple[str, ...]  # what to look at whatever the maturity

    def burden(self) -> tuple[int, int]:
        """Count the layers that the agency prepares itself, and those it shares."""
        given = list(self.responsibilities.values())
        return given.count(Responsibility.AGENCY), given.count(Responsibility.SHARED)


@dataclass(frozen=True, slots=True)
class ModelGuide:
    """All models and layers, with what each kind of responsibility is called."""

    file: AdviceFile
    statement: str
    matrix_note: str
    matrix_confidence: Confidence
    responsibility_titles: Mapping[Responsibility, str]
    layers: tuple[ServiceLayer, ...]
    models: tuple[ServiceModel, ...]


class Fit(StrEnum):
    """Whether the maturity of a system is enough; TO_CHECK while a level is not known."""

    FITS = "fits"
    LACKS = "lacks"
    TO_CHECK = "to_check"


@dataclass(frozen=True, slots=True)
class ModelSuggestion:
    """One model judged by the maturity of a system, need by need."""

    model: ServiceModel
    fit: Fit
    met: tuple[RuleReading, ...]
    lacking: tuple[RuleReading, ...]
    to_check: tuple[RuleReading, ...]
    is_suggested: bool


def suggest_service_models(facts: Facts, guide: ModelGuide) -> tuple[ModelSuggestion, ...]:
    """Judge every model in the order of the file, and mark the one that is suggested.

    It is the model for the whole system that fits and leaves the agency the fewest layers to
    prepare, then the fewest to share. None is marked while a lighter one hangs on a level that
    is not known: unknown is not a No. Source: service-models.toml, its statement.
    """
    read = [
        (model, tuple(read_rule(need, facts) for need in model.needs)) for model in guide.models
    ]
    fits = {model.id: _fit(needs) for model, needs in read}
    chosen = _lightest(guide, fits)
    return tuple(
        ModelSuggestion(
            model=model,
            fit=fits[model.id],
            met=tuple(need for need in needs if need.truth is Truth.MET),
            lacking=tuple(need for need in needs if need.truth is Truth.NOT_MET),
            to_check=tuple(need for need in needs if need.truth is Truth.OPEN),
            is_suggested=model.id == chosen,
        )
        for model, needs in read
    )


def _fit(needs: tuple[RuleReading, ...]) -> Fit:
    truths = {need.truth for need in needs}
    if Truth.NOT_MET in truths:
        return Fit.LACKS
    return Fit.TO_CHECK if Truth.OPEN in truths else Fit.FITS


def _lightest(guide: ModelGuide, fits: Mapping[str, Fit]) -> str | None:
    """Return the lightest model for the whole system that may fit, if it surely does."""
    candidates = [
        model
        for model in guide.models
        if model.scope is ModelScope.WHOLE and fits[model.id] is not Fit.LACKS
    ]
    lightest = min(candidates, key=ServiceModel.burden, default=None)
    if lightest is None or fits[lightest.id] is not Fit.FITS:
        return None
    return lightest.id
