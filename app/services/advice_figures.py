"""Every suggestion and judged rule as plain JSON types, each with its sentence and source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.advice_centre import CentreReason, CentreSuggestion
from app.domain.advice_conditions import RuleReading
from app.domain.advice_facts import AskedQuestion, Fact
from app.domain.advice_methods import MethodSuggestion
from app.domain.advice_models import ModelSuggestion
from app.domain.answer import Answer
from app.domain.unavoidable import GroundReading
from app.services.figures import Figures


def method_figures(one: MethodSuggestion) -> Figures:
    """Return a 전환 방식 with all that speaks for it and against it; points add up its reasons."""
    return {
        "id": one.method.id.value,
        "title": one.method.title,
        "state": one.state.value,
        "points": one.points,
        "reasons": _rules(one.reasons),
        "objections": _rules(one.objections),
        "excluded_by": _rules(one.excluded_by),
        "to_check": _rules(one.to_check),
        "missing": _facts(one.missing),
        "drawback": one.method.drawback,
        "source": one.method.source,
    }


def model_figures(one: ModelSuggestion) -> Figures:
    """Return a 서비스 모델 with what maturity it needs and who answers for which layer."""
    return {
        "id": one.model.id,
        "title": one.model.title,
        "fit": one.fit.value,
        "is_suggested": one.is_suggested,
        "met": _rules(one.met),
        "lacking": _rules(one.lacking),
        "to_check": _rules(one.to_check),
        "responsibilities": {layer: who.value for layer, who in one.model.responsibilities.items()},
        "drawback": one.model.drawback,
        "source": one.model.source,
    }


def centre_figures(
    one: CentreSuggestion, asked: Iterable[tuple[AskedQuestion, Answer]] = ()
) -> Figures:
    """Return the centre that the dated rules point at, None where they do not decide.

    `asked` is what the rules ask beside the register, each with its answer.
    """
    return {
        "questions": [
            {"id": question.id, "question": question.question, "answer": answer.value}
            for question, answer in asked
        ],
        "state": one.state.value,
        "centre": None if one.centre is None else one.centre.value,
        "needs_officer_check": one.needs_officer_check,
        "deciding": [_centre_reason(reason) for reason in one.deciding],
        "others": [_centre_reason(reason) for reason in one.others],
        "to_check": [_centre_reason(reason) for reason in one.to_check],
        "missing": _facts(one.missing),
        "duties": [
            {"id": duty.key, "text": duty.text, "article": duty.article, "source": duty.source}
            for duty in one.duties
        ],
        "reforms": [
            {
                "id": reform.id,
                "title": reform.title,
                "state": reform.state,
                "checked_on": reform.checked_on.isoformat(),
            }
            for reform in one.reforms
        ],
    }


def ground_figures(one: GroundReading, stated: Mapping[str, str]) -> Figures:
    """Return what speaks for a ground and against it; `stated` are the officer's words by id."""
    return {
        "id": one.ground.id,
        "title": one.ground.title,
        "is_stated": one.ground.id in stated,
        "opinion": stated.get(one.ground.id, ""),
        "supporting": _rules(one.supporting),
        "opposing": _rules(one.opposing),
        "open": _rules(one.open),
    }


def _centre_reason(one: CentreReason) -> Figures:
    row = one.row
    return {
        **_rule(one.reading),
        "centre": row.value.value,
        "priority": row.priority,
        "article": row.article,
        "valid_from": row.valid_from.isoformat(),
        "valid_to": None if row.valid_to is None else row.valid_to.isoformat(),
        "needs_officer_check": one.needs_officer_check,
    }


def _rules(readings: Iterable[RuleReading]) -> list[Figures]:
    return [_rule(reading) for reading in readings]


def _rule(reading: RuleReading) -> Figures:
    return {
        "id": reading.rule.id,
        "sentence": reading.rule.reason,
        "facts": _facts(reading.facts),
        "source": reading.rule.source,
        "confidence": reading.rule.confidence.value,
    }


def _facts(facts: Iterable[Fact]) -> list[Figures]:
    return [{"id": fact.id, "label": fact.label, "text": fact.text} for fact in facts]
