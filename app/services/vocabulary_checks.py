"""The words of the papers on procedures, stages, lists of checks and the registration of use."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.case_checks import CheckedProcedure, CheckList, DutyState, number_of
from app.domain.contract_case import FactAnswer
from app.domain.korean_text import date_text
from app.domain.law_texts import ArticleRef
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table, Value
from app.domain.prior_procedures import Applicability
from app.services.vocabulary_material import VocabularyMaterial


def check_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return procedures, stages, lists of checks and the registration of use."""
    figures = of.figures
    return PaperVocabulary(
        {
            **_procedure_counts(of),
            **_usage(of),
            "vendor.is_checked": figures.counterparty.is_done,
        },
        {
            "procedures": Table(tuple(_procedure(of, one) for one in figures.procedures)),
            "stages": _stages(of),
            "checks": check_table(of, figures.counterparty),
        },
        {
            "procedure.due": tuple(_due(of)),
            "procedure.to_ask": tuple(_to_ask(of)),
            "procedure.laws": tuple(_laws(of)),
        },
    )


def check_table(of: VocabularyMaterial, checks: CheckList) -> Table:
    """Return a list of checks with what is recorded of each."""
    return Table(
        tuple(
            {
                "group": one.group or None,
                "title": one.title,
                "answer": of.word("check", one.record.answer),
                "basis": of.citations(one.articles),
                "checked_on": one.record.checked_on,
                "note": _note(of, one.record.note, needs_check=one.needs_officer_check),
            }
            for one in checks.items
        )
    )


def _procedure_counts(of: VocabularyMaterial) -> dict[str, Value]:
    procedures = of.figures.procedures
    return {
        "procedure.count": len(procedures),
        "procedure.due_count": number_of(procedures, DutyState.DUE),
        "procedure.done_count": number_of(procedures, DutyState.DONE),
        "procedure.not_needed_count": number_of(procedures, DutyState.NOT_NEEDED),
        "procedure.to_check_count": number_of(procedures, DutyState.TO_CHECK),
    }


def _procedure(of: VocabularyMaterial, one: CheckedProcedure) -> dict[str, Value]:
    reading, procedure = one.reading, one.reading.procedure
    return {
        "title": procedure.title,
        "applies": of.word("applicability", reading.applicability),
        "reason": _reason(of, one),
        "period": procedure.period or None,
        "basis": of.citations(of.own(_articles(one))),
        "state": _state(of, one),
        "checked_on": one.record.checked_on,
        "note": _note(of, one.record.note, needs_check=reading.is_second_hand),
    }


def _reason(of: VocabularyMaterial, one: CheckedProcedure) -> str:
    """Return why; while that is open, what would make it apply and what would take it out."""
    reading = one.reading
    told = [noun_ended(ground.reason) for ground in reading.reasons]
    if reading.applicability is Applicability.TO_CHECK:
        exempt = [ground in reading.procedure.not_when for ground in reading.reasons]
        told = [
            of.word("procedure", "if_exempt" if is_exempt else "if_met", text=text)
            for text, is_exempt in zip(told, exempt, strict=True)
        ]
    return of.word("procedure", "join").join(told) or of.word("procedure", "no_reason")


def _articles(one: CheckedProcedure) -> tuple[ArticleRef, ...]:
    """Return what settles a procedure, else what it rests on."""
    of_reasons = [ref for ground in one.reading.reasons for ref in ground.article]
    return tuple(dict.fromkeys(of_reasons)) or one.reading.procedure.article


def _state(of: VocabularyMaterial, one: CheckedProcedure) -> str:
    if one.state is DutyState.DUE and one.record.answer is FactAnswer.NO:
        return of.word("duty", "refused")
    return of.word("duty", one.state)


def _due(of: VocabularyMaterial) -> Iterator[Line]:
    for one in of.figures.procedures:
        if one.state is DutyState.DUE:
            procedure = one.reading.procedure
            yield _line(
                of,
                procedure.title,
                noun_ended(procedure.task),
                needs_check=one.reading.is_second_hand,
            )


def _to_ask(of: VocabularyMaterial) -> Iterator[Line]:
    """Ask for every fact once, with the procedures that wait for it."""
    waiting: dict[str, list[str]] = {}
    for one in of.figures.procedures:
        if one.reading.applicability is not Applicability.TO_CHECK:
            continue
        for title in one.open_titles:
            waiting.setdefault(title, []).append(one.reading.procedure.title)
    for title, procedures in waiting.items():
        yield _line(of, of.word("law", "join").join(procedures), title, needs_check=False)


def _line(of: VocabularyMaterial, title: str, text: str, *, needs_check: bool) -> Line:
    told = of.word("procedure", "with_title", title=title, text=text)
    return Line(LineLevel.POINT, told, needs_check)


def _laws(of: VocabularyMaterial) -> Iterator[Line]:
    """Name every law that the list cites, with the day from which its text is in force."""
    cited = dict.fromkeys(
        ref.law_id for one in of.figures.procedures for ref in of.own(_articles(one))
    )
    for law_id in cited:
        law = of.library.laws.law(law_id)
        if law is not None:
            text = of.word(
                "procedure",
                "law",
                title=law.title,
                number=law.number,
                valid_from=date_text(law.valid_from),
            )
            yield Line(LineLevel.DETAIL, text)


def _stages(of: VocabularyMaterial) -> Table:
    return Table(
        tuple(
            {
                "title": one.stage.title,
                "due_on": one.due_on,
                "done_on": one.done_on,
                "state": of.chosen("stage_state", one.state),
                "basis": of.citations(of.own(one.stage.article)),
                "note": _note(of, one.record.note, needs_check=one.needs_officer_check),
            }
            for one in of.figures.stages.stages
            if one.belongs
        )
    )


def _usage(of: VocabularyMaterial) -> dict[str, Value]:
    usage = of.figures.usage_registration
    return {
        "usage.state": of.word("usage", usage.state),
        "usage.is_done": None
        if usage.state is DutyState.TO_CHECK
        else usage.state is DutyState.DONE,
        "usage.duty": None if usage.row is None else noun_ended(usage.row.statement),
        "usage.basis": None if usage.row is None else of.citations(usage.row.article),
    }


def _note(of: VocabularyMaterial, note: str, *, needs_check: bool) -> str | None:
    parts = [note, of.word("procedure", "officer_check") if needs_check else ""]
    return of.word("procedure", "join").join(part for part in parts if part) or None
