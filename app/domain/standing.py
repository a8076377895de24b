"""Where a system stands: the verdict so far and how far its checklist is answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.answer import Answer, AnswerKey, counted
from app.domain.checklist import Checklist, Verdict
from app.domain.verdict import CountRange, ItemAnswers, item_answers, verdict_of, yes_range

if TYPE_CHECKING:  # a list needs neither
    from app.domain.assessment import Assessment
    from app.domain.register import InformationSystem


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
    return _is_begun(assessment.answers)


def _is_begun(answers: Mapping[AnswerKey, Answer]) -> bool:
    unanswered = Answer.UNANSWERED
    return any(answer is not unanswered for answer in answers.values())


def standing(assessment: Assessment, system: InformationSystem) -> Standing:
    """Work out the standing by the same rule as the result, without what would change it."""
    return standing_of(
        assessment.checklist,
        assessment.answers,
        assessment.carried,
        is_public_facing=system.is_public_facing,
        updated_at=assessment.updated_at,
    )


def standing_of(
    checklist: Checklist,
    answers: Mapping[AnswerKey, Answer],
    carried: Collection[str],
    *,
    is_public_facing: bool | None,
    updated_at: datetime,
) -> Standing:
    """Work out a standing from answers; those of `carried` questions wait for 재확인."""
    joined = item_answers(
        checklist,
        counted(answers, carried) if carried else answers,
        is_public_facing=is_public_facing,
    )
    return standing_by(checklist, joined, updated_at=updated_at, is_begun=_is_begun(answers))


def standing_by(
    checklist: Checklist, joined: ItemAnswers, *, updated_at: datetime, is_begun: bool
) -> Standing:
    """Work out a standing from the answer that counts for each item."""
    count = yes_range(joined)
    verdict = verdict_of(count, checklist.rule)
    return Standing(
        verdict=verdict,
        verdict_title=checklist.text_of(verdict).title,
        count=count,
        answered=len(joined) - list(joined.values()).count(Answer.UNANSWERED),
        total=len(joined),
        updated_at=updated_at,
        is_begun=is_begun,
    )


def standings(
    systems: Sequence[InformationSystem],
    assessments: Mapping[str, Assessment],
    frozen_types: Mapping[str, str | None] | None = None,
) -> dict[str, Standing]:
    """Work out the standings of those systems whose assessment is begun, by system id.

    `frozen_types` are the system types of confirmed rounds as they were confirmed, by assessment
    id: what the register says of a system later moves no confirmed verdict.

    A system that has none here is 미진단: in the list, on the command line and in JSON.
    """
    found = {
        system.id: standing(round_, _as_confirmed(system, round_, frozen_types))
        for system in systems
        if (round_ := assessments.get(system.id)) is not None
    }
    return {id_: one for id_, one in found.items() if one.is_begun}


def _as_confirmed(
    system: InformationSystem, round_: Assessment, frozen_types: Mapping[str, str | None] | None
) -> InformationSystem:
    if not frozen_types or round_.id not in frozen_types:
        return system
    return replace(system, system_type=frozen_types[round_.id])
