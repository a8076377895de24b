"""How proposals of a catalog contract are asked for and weighed (제안요청서, 제안 평가표)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.domain.advice_source import AdviceFile
from app.domain.case_items import PaperItem, PaperSection

FULL_WEIGHT = 100  # points; the weights of all criteria make this


@dataclass(frozen=True, slots=True)
class EvaluationCriterion(PaperItem):
    """One criterion: `text` says what is looked at, `weight` its points of 100."""

    weight: int
    evidence: str


@dataclass(frozen=True, slots=True)
class ScoreGrade:
    """One grade that a criterion can be given, as a share of its points in percent, 0 to 100."""

    id: str
    title: str
    percent: int


@dataclass(frozen=True, slots=True)
class ProposalEvaluation:
    """Criteria, grades, and the sections of the request. The weights are this product's own."""

    file: AdviceFile
    statement: str
    weights_note: str
    grades: tuple[ScoreGrade, ...]
    groups: tuple[PaperSection[EvaluationCriterion], ...]
    request: tuple[PaperSection[PaperItem], ...]

    def criteria(self) -> tuple[EvaluationCriterion, ...]:
        """Return every criterion in order."""
        return tuple(item for group in self.groups for item in group.items)


def grade_points(criterion: EvaluationCriterion, grade: ScoreGrade) -> Fraction:
    """Return the points that a criterion gets with a grade, 0 to its weight."""
    return criterion.weight * Fraction(grade.percent, 100)


def points_of(evaluation: ProposalEvaluation, grades: Mapping[str, str]) -> Fraction | None:
    """Return the points of a proposal, 0 to 100, out of the grades by criterion id.

    None while a criterion has no grade: it is not zero. KeyError for an unknown grade.
    """
    known = {grade.id: grade for grade in evaluation.grades}
    criteria = evaluation.criteria()
    if any(one.id not in grades for one in criteria):
        return None
    return sum((grade_points(one, known[grades[one.id]]) for one in criteria), Fraction(0))
