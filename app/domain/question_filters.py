"""What an officer can narrow the questions down to while answering."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class QuestionFilter(StrEnum):
    """One filter: 미응답, 확인 필요, 표시, 근거 없음, 재확인 필요."""

    UNANSWERED = "unanswered"
    UNKNOWN = "unknown"
    FLAGGED = "flagged"
    UNSUPPORTED = "unsupported"
    RECHECK = "recheck"


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """What the filters look at, for one question of any kind.

    `has_support` is a proof, a finding, or the reason of a 해당 없음. ValueError for a question
    that is both not answered and answered 확인 필요.
    """

    is_unanswered: bool
    is_unknown: bool = False
    is_flagged: bool = False
    has_support: bool = False
    needs_recheck: bool = False

    def __post_init__(self) -> None:
        if self.is_unanswered and self.is_unknown:
            raise ValueError("unknown is an answer")


def matches(facts: QuestionFacts, chosen: QuestionFilter) -> bool:
    """Whether a question stays in sight under one filter.

    근거 없음 finds settled answers only: what is open has nothing to support yet.
    """
    match chosen:
        case QuestionFilter.UNANSWERED:
            return facts.is_unanswered
        case QuestionFilter.UNKNOWN:
            return facts.is_unknown
        case QuestionFilter.FLAGGED:
            return facts.is_flagged
        case QuestionFilter.UNSUPPORTED:
            return not (facts.is_unanswered or facts.is_unknown or facts.has_support)
        case QuestionFilter.RECHECK:
            return facts.needs_recheck


def matches_any(facts: QuestionFacts, chosen: Collection[QuestionFilter]) -> bool:
    """Whether a question stays in sight under any of the filters; every one does under none."""
    return not chosen or any(matches(facts, one) for one in chosen)
