"""The words of the papers on how a case is contracted: grounds, comparison, arguments, warnings."""

from __future__ import annotations

from app.domain.contract_case import ServiceLine
from app.domain.contract_routes import ArgumentReading, RouteReading, WarningReading
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import PaperVocabulary, Table, Value
from app.domain.procurement_stages import RouteSide, RouteTopic
from app.domain.track_rules import Applies
from app.services.vocabulary_material import VocabularyMaterial

_BASIS_TOPIC, _BASIS_KEY = "basis", "negotiated_contract.basis"


def route_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return what speaks for each way of contracting, and what the chosen one rests on."""
    routes = of.figures.routes
    return PaperVocabulary(
        {
            "route.basis": of.legal_basis,
            "route.is_decided": routes.is_decided,
            "service.categories": _categories(of),
            **_quotations(of),
        },
        {
            "methods": Table(tuple(_method(of, topic) for topic in routes.topics)),
            "arguments": Table(
                tuple(
                    _argument(of, side, one)
                    for side in (routes.negotiated_contract, routes.catalog_contract)
                    for one in side.arguments
                )
            ),
            "warnings": Table(tuple(_warning(of, one) for one in routes.warnings)),
            "selected_services": Table(
                tuple(_selected(of, one) for one in of.figures.case.bought())
            ),
            "similar_cases": Table(tuple(_similar(of))),
        },
    )


def _quotations(of: VocabularyMaterial) -> dict[str, Value]:
    told = of.figures.case.quotations
    names = dict.fromkeys(one.vendor for one in told if one.vendor)
    return {
        "quotation.is_none": not told,
        "quotation.is_single": len(names) == 1 if told else False,
        "quotation.is_several": len(names) > 1,
        "quotation.vendors": of.word("law", "join").join(names) or None,
    }


def _categories(of: VocabularyMaterial) -> str | None:
    told = (of.chosen("service_category", one.category) for one in of.figures.case.bought())
    return of.word("law", "join").join(dict.fromkeys(one for one in told if one)) or None


def _selected(of: VocabularyMaterial, line: ServiceLine) -> dict[str, Value]:
    form = of.form_of_services
    name = line.name
    if name and line.provider:
        name = of.word("route_words", "provider", name=name, provider=line.provider)
    return {
        "name": name,
        "category": of.chosen("service_category", line.category),
        "service_model": form.field("service_model").text_of(line.service_model) or None,
        "selection_no": line.selection_no,
        "selected_on": line.selected_on,
        "valid_until": line.selection_valid_until,
        "checked_on": line.registration_checked_on,
        "csap_grade": form.field("csap_grade").text_of(line.csap_grade) or None,
        "csap_valid_until": line.csap_valid_until,
        "availability": line.sla_availability_pct,
    }


def _method(of: VocabularyMaterial, topic: RouteTopic) -> dict[str, Value]:
    """Return one row of the comparison, without the articles of other kinds of agency."""
    sides = (topic.negotiated_contract, topic.catalog_contract)
    articles = of.own(one for side in sides for one in side.article)
    own_side = topic.negotiated_contract
    negotiated = _side(of, own_side)
    if own_side.article and not of.own(own_side.article):  # it rests on what others go by
        negotiated = f"{of.word('law', 'own_rules_ask')}({of.word('law', 'question')})"
    if topic.id == _BASIS_TOPIC:  # the file names the articles of every kind of agency
        negotiated = of.around.reference.shown(_BASIS_KEY) or of.word("law", "own_rules")
    return {
        "aspect": topic.title,
        "negotiated": negotiated,
        "catalog": _side(of, topic.catalog_contract),
        "basis": of.citations(articles),
    }


def _side(of: VocabularyMaterial, side: RouteSide) -> str:
    text = noun_ended(side.text)
    if not side.confidence.is_applicable:
        return f"{text}({of.word('law', 'question')})"
    is_sure = not side.confidence.needs_officer_check
    return text if is_sure else f"{text}({of.word('law', 'to_check')})"


def _argument(of: VocabularyMaterial, side: RouteReading, one: ArgumentReading) -> dict[str, Value]:
    route = of.chosen("contract_route", side.route) or ""
    return {
        "route": of.word("route_words", "chosen", route=route) if side.is_chosen else route,
        "text": noun_ended(one.text),
        "basis": of.citations(of.own(one.articles)),
        "note": _note(of, is_open=one.is_open, needs_check=one.needs_officer_check),
    }


def _warning(of: VocabularyMaterial, one: WarningReading) -> dict[str, Value]:
    is_open = one.applies is Applies.TO_CHECK
    return {
        "title": one.title,
        "text": noun_ended(one.text),
        "to_do": noun_ended(one.to_do),
        "basis": of.citations(of.own(one.articles)),
        "note": _note(of, is_open=is_open, needs_check=one.needs_officer_check),
    }


def _note(of: VocabularyMaterial, *, is_open: bool, needs_check: bool) -> str | None:
    if is_open:
        return of.word("law", "question")
    return of.word("law", "to_check") if needs_check else None


def _similar(of: VocabularyMaterial) -> list[dict[str, Value]]:
    return [
        {
            "case_no": one.case_no or None,
            "title": one.title,
            "contracted_on": one.contracted_on,
            "amount": one.contract_amount_won,
        }
        for one in of.figures.similar.cases
    ]
