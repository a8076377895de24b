"""The course of a round: 작성 중, 검토, 확정, 반려, and what a confirmed round leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class RoundState(StrEnum):
    """How far a round is: 작성 중, 검토, 확정, 반려."""

    DRAFT = "draft"
    REVIEW = "review"
    CONFIRMED = "confirmed"
    RETURNED = "returned"

    @property
    def is_editable(self) -> bool:
        """Whether answers may change: not while they are looked at, and not once confirmed."""
        return self in {RoundState.DRAFT, RoundState.RETURNED}


class ForbiddenMoveError(ValueError):
    """A round was to go where it cannot go from where it is, or without the reason it needs."""


_MOVES = frozenset(
    {
        (RoundState.DRAFT, RoundState.REVIEW),
        (RoundState.REVIEW, RoundState.CONFIRMED),
        (RoundState.REVIEW, RoundState.RETURNED),
        (RoundState.RETURNED, RoundState.REVIEW),
        (RoundState.RETURNED, RoundState.DRAFT),  # by the first edit after it was returned
        (RoundState.CONFIRMED, RoundState.DRAFT),  # reopened; makes the next revision
    }
)


@dataclass(frozen=True, slots=True)
class RoundEvent:
    """One move of a round, as it is kept for ever.

    Reopening needs `reason`, returning needs a reason for one question at least; raises
    ForbiddenMoveError without them, and for a move that there is not.
    """

    at: datetime
    before: RoundState
    after: RoundState
    who: str = ""
    reason: str = ""
    question_reasons: Mapping[str, str] = field(default_factory=dict)  # question id -> reason

    def __post_init__(self) -> None:
        if (self.before, self.after) not in _MOVES:
            raise ForbiddenMoveError(f"a round does not go from {self.before} to {self.after}")
        if self.is_reopening and not self.reason.strip():
            raise ForbiddenMoveError("reopening needs a reason")
        if self.after is RoundState.RETURNED and not self.question_reasons:
            raise ForbiddenMoveError("returning needs a reason for a question")
        if not all(reason.strip() for reason in self.question_reasons.values()):
            raise ForbiddenMoveError("a reason may not be empty")

    @property
    def is_reopening(self) -> bool:
        """Whether it opens a confirmed round again."""
        return self.before is RoundState.CONFIRMED


def may_move(before: RoundState, after: RoundState) -> bool:
    """Whether a round may go from the one state to the other, given the reasons it needs."""
    return (before, after) in _MOVES


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The frozen copy of a round that was confirmed: everything that it showed then.

    `body` is canonical JSON, `sha256` that of the body in UTF-8, in hexadecimal.
    """

    id: str
    assessment_id: str
    revision_no: int
    made_at: datetime
    body: str
    sha256: str
