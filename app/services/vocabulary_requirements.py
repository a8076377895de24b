"""The words of the papers on requirements, service levels, technology plan and security review."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.contract_case import FactAnswer
from app.domain.marked_lines import marked_lines
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table, Value
from app.domain.requirement_choice import (
    CategoryGroup,
    ChosenRequirement,
    RequirementPart,
    by_category,
    chosen_requirements,
)
from app.domain.requirements import read_requirements
from app.domain.security_review import ReviewAnswer, ReviewSection, draft_review
from app.domain.sla import SuggestedMeasure, suggested_measures
from app.domain.statement_lines import below
from app.domain.technology_plan import (
    ApplicationStatus,
    PlannedItem,
    count_by_status,
    planned_items,
)
from app.services.vocabulary_basis import WORDS, basis_of, labels_of, unsure_note
from app.services.vocabulary_material import VocabularyMaterial

_COLUMNS = {
    ApplicationStatus.APPLIED: "applied",
    ApplicationStatus.PARTLY: "partly",
    ApplicationStatus.NOT_APPLIED: "not_applied",
    ApplicationStatus.NOT_APPLICABLE: "not_relevant",
}


def requirement_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return requirements, service levels, technology plan and security review."""
    parts = (_requirements(of), _service_levels(of), _technology(of), _review(of))
    told = PaperVocabulary()
    for part in parts:
        told = told.joined(part)
    return told


def cited_by_requirements(of: VocabularyMaterial) -> Iterator[str]:
    """Yield the articles that the requirements and measures of the case rest on."""
    for one in chosen(of):
        if one.is_included and one.requirement is not None:
            yield from one.requirement.articles
    for measure in _measures(of):
        yield from measure.measure.articles


def chosen(of: VocabularyMaterial) -> tuple[ChosenRequirement, ...]:
    """Return every requirement as it stands after the officer went over them."""
    catalogue = of.content.requirements
    return chosen_requirements(
        catalogue,
        read_requirements(catalogue, of.facts),
        of.figures.case,
        of.values,
        of.content.facts.placeholders,
    )


def _requirements(of: VocabularyMaterial) -> PaperVocabulary:
    everything = chosen(of)
    included = [one for one in everything if one.is_included]
    waiting = [one for one in everything if one.open_facts and not one.is_included]
    return PaperVocabulary(
        {
            "requirement.count": len(included),
            "requirement.check_count": sum(one.needs_officer_check for one in included),
            "requirement.own_count": sum(one.requirement is None for one in included),
            "requirement.edited_count": sum(
                one.is_edited and one.requirement is not None for one in included
            ),
            "requirement.open_count": len(waiting),
            "requirement.composition": of.word(WORDS, "join").join(
                of.word(WORDS, "composition", title=one.title, count=one.count)
                for one in by_category(everything)
            )
            or None,
            "requirement.note": noun_ended(of.content.requirements.statement),
        },
        {
            "requirements": Table(tuple(_requirement(of, one) for one in included)),
            "requirement_groups": Table(tuple(_group(of, one) for one in by_category(everything))),
            "requirements_open": Table(
                tuple(
                    {
                        "requirement_no": one.id,
                        "kind": one.category_title,
                        "title": one.title,
                        "question": labels_of(of, one.open_facts),
                    }
                    for one in waiting
                )
            ),
        },
    )


def _requirement(of: VocabularyMaterial, one: ChosenRequirement) -> dict[str, Value]:
    shipped = one.requirement
    notes = []
    if one.is_edited and shipped is not None:
        notes.append(of.word(WORDS, "edited"))
    if one.needs_officer_check:
        notes.append(of.word(WORDS, "to_check"))
    return {
        "requirement_no": one.id,
        "kind": one.category_title,
        "title": one.title or _not_said(of, RequirementPart.TITLE),
        "detail": one.text or _not_said(of, RequirementPart.TEXT),
        "check": one.check or _not_said(of, RequirementPart.CHECK),
        "reason": _reason(of, one),
        "basis": basis_of(of, shipped.articles, one.source) if shipped else one.source,
        "note": of.word(WORDS, "lines").join(notes) or None,
    }


def _not_said(of: VocabularyMaterial, part: RequirementPart) -> str:
    return of.word(WORDS, "missing", label=of.word(WORDS, part))


def _group(of: VocabularyMaterial, one: CategoryGroup) -> dict[str, Value]:
    told = (
        of.word(WORDS, "item", number=requirement.id, title=requirement.title)
        for requirement in one.requirements
    )
    return {
        "kind": one.title,
        "count": one.count,
        "items": of.word(WORDS, "join").join(told),
    }


def _reason(of: VocabularyMaterial, one: ChosenRequirement) -> str:
    several = len(of.figures.systems) > 1
    told = []
    for reason in one.reasons:
        if several and reason.system_names:
            systems = of.word(WORDS, "join").join(reason.system_names)
            told.append(of.word(WORDS, "reason", text=reason.text, systems=systems))
        else:
            told.append(reason.text)
    if one.note and one.answer is FactAnswer.YES:  # why the officer wants it
        told.append(one.note)
    return of.word(WORDS, "lines").join(told) or of.word(WORDS, "by_officer")


def _measures(of: VocabularyMaterial) -> tuple[SuggestedMeasure, ...]:
    return suggested_measures(of.content.sla, of.facts, of.values)


def _service_levels(of: VocabularyMaterial) -> PaperVocabulary:
    rows = tuple(_measure(of, one) for one in _measures(of))
    caution = noun_ended(of.content.sla.caution)
    return PaperVocabulary({"sla.caution": caution}, {"sla": Table(rows)})


def _measure(of: VocabularyMaterial, one: SuggestedMeasure) -> dict[str, Value]:
    measure = one.measure
    target = one.target(of.content.sla.directions)
    return {
        "area": measure.area.title,
        "indicator": measure.title,
        "target": target or of.word(WORDS, "missing", label=measure.title),
        "measure": of.filled(measure.method),
        "remedy": measure.remedy,
        "basis": basis_of(of, measure.articles, measure.source),
        "note": None if one.is_own else unsure_note(of, measure),
    }


def _technology(of: VocabularyMaterial) -> PaperVocabulary:
    plan = of.content.technology_plan
    items = planned_items(plan, of.facts)
    counts = count_by_status(items)
    return PaperVocabulary(
        {
            **{f"technology.count.{_COLUMNS[one]}": counts[one] for one in ApplicationStatus},
            "technology.count.open": counts[None],
            "technology.note": noun_ended(plan.layout_note),
            "technology.statement": noun_ended(plan.statement),
        },
        {"technology": Table(tuple(_planned(of, one) for one in items))},
    )


def _planned(of: VocabularyMaterial, one: PlannedItem) -> dict[str, Value]:
    item = one.item
    row: dict[str, Value] = {
        "area": one.area.title,
        "title": item.title,
        "detail": item.text,
        "reason": one.reason or _lacking(of, one),
        "basis": basis_of(of, item.articles, item.source),
        "note": unsure_note(of, item),
    }
    if one.status is not None:
        row[_COLUMNS[one.status]] = of.word(WORDS, "tick")
    return row


def _lacking(of: VocabularyMaterial, one: PlannedItem) -> str | None:
    """Return what must still be told of an item, or what is suggested for it."""
    if one.status is None and one.suggested is not None:
        return of.word(WORDS, "suggested")
    if one.status is None:
        return of.word(WORDS, "missing", label=of.word(WORDS, "status"))
    if one.lacks_reason:
        return of.word(WORDS, "missing", label=of.content.technology_plan.reason_label)
    return None


def _review(of: VocabularyMaterial) -> PaperVocabulary:
    review = of.content.security_review
    sections = draft_review(review, of.facts, of.values)
    articles = [ref for one in sections for told in one.answers for ref in told.prompt.articles]
    return PaperVocabulary(
        {
            **{f"review.{one.section.id}.title": one.section.title for one in sections},
            "review.open_count": sum(told.is_empty for one in sections for told in one.answers),
            "review.note": noun_ended(review.draft_note),
            "review.statement": noun_ended(review.statement),
            "review.basis": of.citations(dict.fromkeys(articles)),
        },
        lines={
            **{f"review.{one.section.id}": tuple(_section(of, one)) for one in sections},
            "review.open": tuple(
                Line(
                    LineLevel.POINT,
                    of.word(
                        WORDS, "open", title=one.section.title, labels=labels_of(of, one.to_check)
                    ),
                )
                for one in sections
                if one.to_check
            ),
        },
    )


def _section(of: VocabularyMaterial, section: ReviewSection) -> Iterator[Line]:
    for told in section.answers:
        title = told.prompt.title
        drawing = of.word(WORDS, "drawing", title=title)
        yield Line(LineLevel.POINT, drawing if told.prompt.needs_drawing else title)
        yield from _answer(of, told)


def _answer(of: VocabularyMaterial, told: ReviewAnswer) -> Iterator[Line]:
    """Say what is known, what was written, and what must still be put in."""
    known = [value for value in told.values if value.text or not told.written]
    for value in known:
        said = of.word(WORDS, "join").join(line.text for line in marked_lines(value.text))
        text = said or of.word(WORDS, "missing", label=value.label)
        yield Line(LineLevel.DETAIL, of.word(WORDS, "value", label=value.label, text=text))
    yield from below(marked_lines(told.written), LineLevel.POINT)
    if told.written or (told.values and all(value.text for value in told.values)):
        return
    if not told.values:
        yield Line(LineLevel.DETAIL, of.word(WORDS, "missing", label=told.prompt.title))
    yield Line(LineLevel.NOTE, noun_ended(told.prompt.text))
