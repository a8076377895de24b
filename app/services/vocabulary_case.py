"""The words of the papers on the case itself: what it is, for which systems, and what lacks."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.case_figures import CaseSystem
from app.domain.case_values import case_values
from app.domain.marked_lines import marked_lines
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table, Value
from app.domain.standing import is_begun
from app.domain.submission_check import Problem, ProblemKind
from app.services.result_words import verdict_lines
from app.services.vocabulary_material import VocabularyMaterial

# what the officer wrote, by the name of the lines; a text written over a draft goes first
_WRITTEN = {
    "draft.need": "need",
    "draft.purpose": "purpose",
    "draft.scope": "scope",
    "draft.effect": "expected_effect",
    "draft.route_reason": "route_reason",
    "draft.vendor_reason": "vendor_reason",
    "draft.remarks": "note",
}


def case_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return what comes straight from the case, its agency, its systems and their diagnoses."""
    figures = of.figures
    names = [one.system.name for one in figures.systems]
    direct = case_values(figures.case, of.agency, names, of.document, of.catalogue)
    return direct.joined(
        PaperVocabulary(
            {**_reference(of), **_assessment(of), **_check(of)},
            {"systems": Table(tuple(_system(of, one) for one in figures.systems))},
            {**_written(of), **_lines(of)},
        )
    )


def _reference(of: VocabularyMaterial) -> dict[str, Value]:
    parts = of.library.data.parts
    return {
        "reference.version": of.figures.reference.text,
        "reference.checked_on": max(part.file.checked_on for part in parts),
    }


def _assessment(of: VocabularyMaterial) -> dict[str, Value]:
    """Return the verdict where the case is for one system; of several the lines tell."""
    systems = of.figures.systems
    done = [verdict for one in systems if (verdict := _verdict(one))]
    is_one = len(systems) == 1 and len(done) == 1
    told = systems[0].diagnosis if is_one else None
    return {
        "assessment.is_done": bool(systems) and len(done) == len(systems),
        "assessment.verdict_line": done[0][0] if is_one else None,
        "assessment.assessed_on": None if told is None else told.assessment.updated_at.date(),
    }


def _check(of: VocabularyMaterial) -> dict[str, Value]:
    return {
        "check.count": len(_problems(of)),
        "check.is_clean": of.check.is_clean,
    }


def _written(of: VocabularyMaterial) -> dict[str, tuple[Line, ...]]:
    case = of.figures.case
    return {
        name: marked_lines(case.texts.get(name, "").strip() or str(case.value(field) or ""))
        for name, field in _WRITTEN.items()
    }


def _lines(of: VocabularyMaterial) -> dict[str, tuple[Line, ...]]:
    return {
        "assessment.summary": tuple(_summary(of)),
        "check.problems": tuple(_told(of, _problems(of))),
        "check.questions": tuple(_told(of, of.check.of(ProblemKind.TO_CHECK))),
    }


def _summary(of: VocabularyMaterial) -> Iterable[Line]:
    for one in of.figures.systems:
        verdict = _verdict(one)
        first = verdict[0] if verdict else of.word("drafts", "not_assessed")
        yield Line(LineLevel.POINT, f"{one.system.name}: {first}")
        yield from (Line(LineLevel.DETAIL, noun_ended(remark)) for remark in verdict[1:])


def _problems(of: VocabularyMaterial) -> tuple[Problem, ...]:
    return (*of.check.of(ProblemKind.MISTAKE), *of.check.of(ProblemKind.MISSING))


def _told(of: VocabularyMaterial, problems: Iterable[Problem]) -> Iterable[Line]:
    for one in problems:
        text = of.word(
            "drafts", "problem", message=noun_ended(one.message), to_do=noun_ended(one.to_do)
        )
        yield Line(LineLevel.POINT, text)


def _system(of: VocabularyMaterial, one: CaseSystem) -> dict[str, Value]:
    verdict = _verdict(one)
    grade = of.form.field("system_grade").text_of(one.system.value("system_grade"))
    return {
        "name": one.system.name,
        "department": one.system.operating_department,
        "grade": grade or None,
        "verdict": verdict[0] if verdict else of.word("drafts", "not_assessed"),
    }


def _verdict(one: CaseSystem) -> tuple[str, ...]:
    """Return the verdict in one line, then what is remarked; nothing before it is begun."""
    told = one.diagnosis
    if told is None or not is_begun(told.assessment):
        return ()
    return verdict_lines(told.result)
