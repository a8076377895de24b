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
    is_begun: bool


def is_begun(assessment: Assessment) -> bool:
    """Whether anything was ever answered; to open an assessment and look at it begins nothing.

    An answer that waits for 재확인 was given, and so is one to a part of an item.
    """
    return any(answer is not Answer.UNANSWERED for answer in assessment.answers.values())


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
        is_begun=is_begun(assessment),
    )


def standings(
    systems: Sequence[InformationSystem], assessments: Mapping[str, Assessment]
) -> dict[str, Standing]:
    """Work out the standings of those systems whose assessment is begun, by system id.

    A system that has none here is 미진단: in the list, on the command line and in JSON.
    """
    found = {
        system.id: standing(assessments[system.id], system)
        for system in systems
        if system.id in assessments
    }
    return {id_: one for id_, one in found.items() if one.is_begun}
