"""The words of the papers on the case itself: what it is, for which systems, and by which rules."""

from __future__ import annotations

from app.domain.case_values import case_values
from app.domain.paper_vocabulary import PaperVocabulary, Table, Value
from app.services.result_words import verdict_lines
from app.services.vocabulary_material import VocabularyMaterial


def case_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return what comes straight from the case, its agency, its systems and their diagnoses."""
    figures = of.figures
    names = [one.system.name for one in figures.systems]
    direct = case_values(figures.case, of.agency, names, of.document, of.catalogue)
    return direct.joined(PaperVocabulary(_reference(of), {"systems": _systems(of)}))


def _reference(of: VocabularyMaterial) -> dict[str, Value]:
    parts = of.library.data.parts
    return {
        "reference.version": of.figures.reference_stamp,
        "reference.checked_on": max(part.file.checked_on for part in parts),
    }


def _systems(of: VocabularyMaterial) -> Table:
    rows: list[dict[str, Value]] = []
    for one in of.figures.systems:
        system, told = one.system, one.diagnosis
        lines = () if told is None else verdict_lines(told.result)
        grade = of.form.field("system_grade")
        rows.append(
            {
                "name": system.name,
                "department": system.operating_department,
                "grade": grade.text_of(system.value("system_grade")) or None,
                "verdict": lines[0] if lines else None,
            }
        )
    return Table(tuple(rows))
