"""A round as it is after an edit that the register has taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import AnswerBasis
from app.domain.assessment import Assessment
from app.domain.rounds import RoundState
from app.errors import AdvisorError

K = TypeVar("K")
V = TypeVar("V")


class RoundError(AdvisorError):
    """Something that cannot be done with a round as it is; the message says what to do first."""


def edited(assessment: Assessment, at: datetime, **changes: Any) -> Assessment:
    """Return the round with these changes; the first edit after a return makes it a draft."""
    state = assessment.state
    if state is RoundState.RETURNED:
        state = RoundState.DRAFT
    return replace(assessment, updated_at=at, state=state, **changes)


def with_answer(
    assessment: Assessment, key: AnswerKey, answer: Answer, basis: AnswerBasis | None = None
) -> Assessment:
    """Return the round with an answer as the register keeps it."""
    settled = key.item_id if not key.part_id else ""
    return replace(
        assessment,
        answers=put(assessment.answers, key, None if answer is Answer.UNANSWERED else answer),
        bases=put(assessment.bases, key, basis),
        carried=assessment.carried - {settled},
    )


def put(mapping: Mapping[K, V], key: K, value: V | None) -> dict[K, V]:
    """Return the mapping with the value under the key, without the key for None."""
    left = {known: one for known, one in mapping.items() if known != key}
    return left if value is None else {**left, key: value}
