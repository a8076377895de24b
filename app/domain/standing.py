"""Where a system stands: the verdict so far and how far its checklist is answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.answer import Answer
from app.domain.assessment import Assessment
from app.domain.checklist import Verdict
from app.domain.register import InformationSystem
from app.domain.verdict import CountRange, item_answers, verdict_of, yes_range


@dataclass(frozen=True, slots=True)
class Standing:
    """What a list shows of an assessment; counts are numbers of items."""

    verdict: Verdict
    verdict_title: str  # in the words of the checklist it was judged by
    count: CountRange
    answered: int
    total: int
    updated_at: datetime


def standing(assessment: Assessment, system: InformationSystem) -> Standing:
    """Work out the standing by the same rule as the result, without what would change it."""
    joined = item_answers(
        assessment.checklist,
        assessment.counted_answers(),
        is_public_facing=system.is_public_facing,
    )
    count = yes_range(joined)
    verdict = verdict_of(count, assessment.checklist.rule)
    return Standing(
        verdict=verdict,
        verdict_title=assessment.checklist.text_of(verdict).title,
        count=count,
        answered=sum(answer is not Answer.UNANSWERED for answer in joined.values()),
        total=len(joined),
        updated_at=assessment.updated_at,
    )


def standings(
    systems: Sequence[InformationSystem], assessments: Mapping[str, Assessment]
) -> dict[str, Standing]:
    """Work out the standings of those systems that have an assessment, by system id."""
    return {
        system.id: standing(assessments[system.id], system)
        for system in systems
        if system.id in assessments
    }
