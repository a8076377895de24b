"""The words of the papers that ask providers for quotations and proposals and weigh these."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from app.domain.case_items import PaperItem
from app.domain.case_rules import applicable
from app.domain.contract_case import ServiceLine
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table, Value
from app.domain.proposal_evaluation import FULL_WEIGHT, grade_points
from app.services.vocabulary_material import VocabularyMaterial

_QUOTATION, _PROPOSAL = "quotation", "proposal"  # the stages whose due dates are told


def proposal_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return what is asked of providers, and how proposals are weighed."""
    evaluation = of.content.evaluation
    return PaperVocabulary(
        {
            "quotation.reply_by": of.figures.stages.stage(_QUOTATION).due_on,
            "proposal.reply_by": of.figures.stages.stage(_PROPOSAL).due_on,
            "evaluation.full_points": FULL_WEIGHT,
            "evaluation.statement": noun_ended(evaluation.statement),
            "evaluation.weights_note": noun_ended(evaluation.weights_note),
        },
        {
            "asked_services": Table(tuple(_asked(of, one) for one in of.figures.case.bought())),
            "evaluation": Table(tuple(_criteria(of))),
            "evaluation_grades": Table(tuple(_grades(of))),
            "proposals": Table(tuple(_proposals(of))),
        },
        {"proposal.request": tuple(_request(of))},
    )


def _asked(of: VocabularyMaterial, line: ServiceLine) -> dict[str, Value]:
    """Return one service without its name and provider: others are asked for the like."""
    services = of.form_of_services
    return {
        "category": of.chosen("service_category", line.category),
        "service_model": services.field("service_model").text_of(line.service_model) or None,
        "specification": line.specification,
        "billing_unit": line.billing_unit,
        "quantity": line.quantity,
        "months": of.months_of(line),
        "sla": line.sla_availability_pct,
    }


def _criteria(of: VocabularyMaterial) -> Iterable[dict[str, Value]]:
    for group in of.content.evaluation.groups:
        for one in group.items:
            yield {
                "group": group.title,
                "title": one.title,
                "criterion": one.text,
                "points": one.weight,
                "note": one.evidence,
            }


def _grades(of: VocabularyMaterial) -> Iterable[dict[str, Value]]:
    grades = of.content.evaluation.grades
    for group in of.content.evaluation.groups:
        for one in group.items:
            yield {
                "group": group.title,
                "title": one.title,
                "criterion": one.text,
                "evidence": one.evidence,
                "points": one.weight,
                **{grade.id: _exact(grade_points(one, grade)) for grade in grades},
            }


def _exact(points: Fraction) -> Decimal:
    """Return points as they are: a hundredth of a whole number of points always has an end."""
    return Decimal(points.numerator) / Decimal(points.denominator)


def _proposals(of: VocabularyMaterial) -> Iterable[dict[str, Value]]:
    for one in of.figures.money.quotations.quotations:
        told = one.quotation
        result = "chosen" if told.is_chosen else "not_chosen"
        yield {
            "vendor": told.vendor,
            "supply_amount": one.supply_amount,
            "vat": one.vat,
            "total": one.total,
            "terms": told.terms,
            "result": of.word("proposals", result),
            "note": told.note,
        }


def _request(of: VocabularyMaterial) -> Iterable[Line]:
    for section in of.content.evaluation.request:
        found = applicable(section.items, of.facts)
        to_check = {one.item.id for one in found.to_check}
        known = {one.id for one in found.items} | to_check
        items = [one for one in section.items if one.id in known]
        if items:
            yield Line(LineLevel.SECTION, section.title)
        yield from (_item(of, one, is_open=one.id in to_check) for one in items)


def _item(of: VocabularyMaterial, one: PaperItem, *, is_open: bool) -> Line:
    text = of.filled(noun_ended(one.text), agency_name=of.agency.name)
    return Line(
        LineLevel.POINT,
        of.word("proposals", "item", title=one.title, text=text),
        needs_check=is_open or one.confidence.value == "unverified",
    )
