"""The texts of a case that an officer chooses and writes over, as the papers say them."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.requirement_choice import ChosenRequirement
from app.domain.requirements import RequirementCategory
from app.domain.security_review import ReviewSection, draft_review
from app.domain.statement_of_work import DraftChapter, draft_statement
from app.domain.technology_plan import PlannedItem, TechnologyPlan, planned_items
from app.services.vocabulary_material import VocabularyMaterial
from app.services.vocabulary_requirements import chosen


@dataclass(frozen=True, slots=True)
class CaseTexts:
    """Requirements, 과업내용서, 기술적용계획표 and 보안성검토 의뢰서 of one case."""

    categories: tuple[RequirementCategory, ...]
    requirements: tuple[ChosenRequirement, ...]
    chapters: tuple[DraftChapter, ...]
    plan: TechnologyPlan
    planned: tuple[PlannedItem, ...]
    review_note: str
    review: tuple[ReviewSection, ...]


def read_texts(of: VocabularyMaterial) -> CaseTexts:
    """Return the texts by the same readings as the papers are made by."""
    content = of.content
    return CaseTexts(
        content.requirements.categories,
        chosen(of),
        draft_statement(content.statement, of.facts, of.values),
        content.technology_plan,
        planned_items(content.technology_plan, of.facts),
        content.security_review.draft_note,
        draft_review(content.security_review, of.facts, of.values),
    )
