"""The words of the papers on the work: what is to be done by whom, its end, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.advice_models import Responsibility
from app.domain.case_checks import CheckedItem
from app.domain.cited_laws import CitedLaw, cited_laws
from app.domain.contract_case import FactAnswer
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table, Value
from app.domain.responsibility_matrix import (
    LayerDuty,
    ModelBought,
    duty_key,
    responsibility_matrix,
)
from app.domain.statement_lines import chapter_lines
from app.domain.statement_of_work import (
    Deliverable,
    DraftChapter,
    deliverables_for,
    draft_statement,
)
from app.services.vocabulary_basis import basis_of, labels_of, unsure_note
from app.services.vocabulary_material import VocabularyMaterial
from app.services.vocabulary_requirements import cited_by_requirements


def statement_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return what the work is, who does it, how it ends, and the laws that it rests on."""
    return _statement(of).joined(_responsibility(of)).joined(_end(of))


def _statement(of: VocabularyMaterial) -> PaperVocabulary:
    statement = of.content.statement
    chapters = draft_statement(statement, of.facts, of.values)
    goods = deliverables_for(statement, of.facts).items
    cited = [*_cited(chapters), *cited_by_requirements(of)]
    laws = cited_laws(of.library.laws, of.own(cited))
    return PaperVocabulary(
        {
            **{f"chapter.{one.chapter.id}.title": one.chapter.title for one in chapters},
            "chapter.note": noun_ended(statement.statement),
        },
        {
            "deliverables": Table(tuple(_deliverable(of, one) for one in goods)),
            "cited_laws": Table(tuple(_law(of, one) for one in laws)),
        },
        {
            **{
                f"chapter.{one.chapter.id}": chapter_lines(one, of.rows.second_hand)
                for one in chapters
            },
            "chapter.open": tuple(_open(of, chapters)),
        },
    )


def _cited(chapters: tuple[DraftChapter, ...]) -> Iterator[str]:
    for chapter in chapters:
        for one in chapter.paragraphs:
            if one.is_included:
                yield from one.paragraph.articles


def _open(of: VocabularyMaterial, chapters: tuple[DraftChapter, ...]) -> Iterator[Line]:
    """Say which paragraphs wait for something that is not known."""
    for chapter in chapters:
        for one in chapter.paragraphs:
            if one.open_facts and not one.is_included:
                labels = labels_of(of, one.open_facts)
                text = of.word("statement", "open", title=one.paragraph.title, labels=labels)
                yield Line(LineLevel.POINT, text)


def _deliverable(of: VocabularyMaterial, one: Deliverable) -> dict[str, Value]:
    return {
        "title": one.title,
        "detail": of.filled(one.text),
        "due": of.filled(one.due),
        "quantity": one.quantity,
        "note": unsure_note(of, one),
    }


def _law(of: VocabularyMaterial, one: CitedLaw) -> dict[str, Value]:
    join = of.word("statement", "join")
    law = one.law
    missing = join.join(one.missing)
    return {
        "law": of.word("statement", "law", title=law.title, number=law.number),
        "articles": join.join(
            of.word("statement", "article", number=article.number, title=article.title)
            for article in law.articles
            if article.number in one.numbers
        ),
        "valid_from": law.valid_from,
        "text_date": law.text_date,
        "note": of.word("statement", "not_shipped", numbers=missing) if missing else None,
    }


def _responsibility(of: VocabularyMaterial) -> PaperVocabulary:
    guide = of.content.models
    matrix = responsibility_matrix(guide, of.figures.case.bought())
    names = [line.name for line in matrix.without_model if line.name]
    return PaperVocabulary(
        {
            **{
                f"responsibility.{who}.title": title
                for who, title in guide.responsibility_titles.items()
            },
            **{f"responsibility.{who}.count": matrix.number_of(who) for who in Responsibility},
            "responsibility.note": noun_ended(guide.matrix_note),
            "responsibility.source": guide.file.source,
            "responsibility.without_model": of.named(names) or None,
        },
        {
            "responsibility_models": Table(tuple(_model(of, one) for one in matrix.models)),
            "responsibility": Table(tuple(_duty(of, one) for one in matrix.duties)),
        },
        to_check=frozenset(
            {"responsibility.note"} if guide.matrix_confidence.needs_officer_check else ()
        ),
    )


def _model(of: VocabularyMaterial, one: ModelBought) -> dict[str, Value]:
    services = (
        of.word("responsibility", "services", name=line.name, provider=line.provider)
        if line.provider
        else line.name or ""
        for line in one.services
    )
    return {
        "model": one.model.title,
        "services": of.named(services),
        "meaning": noun_ended(one.model.meaning),
        "drawback": noun_ended(one.model.drawback),
    }


def _duty(of: VocabularyMaterial, one: LayerDuty) -> dict[str, Value]:
    return {
        "model": one.model.title,
        "layer": one.layer.title,
        one.who.value: of.word("responsibility", "mark"),
        "note": of.figures.case.texts.get(duty_key(one), "").strip() or None,
    }


def _end(of: VocabularyMaterial) -> PaperVocabulary:
    end = of.figures.end
    result = {True: "done", False: "failed", None: "open"}[end.is_done]
    return PaperVocabulary(
        {
            "end.note": noun_ended(of.content.end.statement),
            "end.count": len(end.items),
            "end.done_count": end.number_of(FactAnswer.YES),
            "end.failed_count": end.number_of(FactAnswer.NO),
            "end.open_count": end.number_of(FactAnswer.UNKNOWN),
            "end.result": of.word("end_result", result),
            "end.is_done": end.is_done,
        },
        {"end_checks": Table(tuple(_end_check(of, one) for one in end.items))},
    )


def _end_check(of: VocabularyMaterial, one: CheckedItem) -> dict[str, Value]:
    item = next(item for item in of.content.end.end if item.id == one.id)
    unsure = unsure_note(of, item) if one.is_open else None
    notes = (one.record.note, unsure or "")
    return {
        "group": one.group,
        "title": one.title,
        "detail": of.filled(one.text),
        "proof": item.proof,
        "basis": basis_of(of, one.articles, item.source),
        "answer": of.word("end_answer", one.record.answer),
        "checked_on": one.record.checked_on,
        "note": of.word("requirement", "lines").join(note for note in notes if note) or None,
    }
