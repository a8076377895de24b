"""How a checklist question was answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

A = TypeVar("A")

ASKED_PREFIX = "asked."  # of the ids under which answers to what advice asks are kept


class Answer(StrEnum):
    """An officer's answer. Unknown is not No, and a question not yet answered is neither."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    UNANSWERED = "unanswered"

    def __init__(self, value: str) -> None:
        #: Whether the answer may still turn out Yes or No; worked out once, as lists ask it often.
        self.is_open = value in {"unknown", "unanswered"}


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """What an answer belongs to: an item, or one part of an item asked in parts."""

    item_id: str
    part_id: str = ""


def counted(answers: Mapping[AnswerKey, A], waiting: Collection[str]) -> dict[AnswerKey, A]:
    """Return the answers that a verdict may count: without those of questions 재확인 필요."""
    return {key: answer for key, answer in answers.items() if key.item_id not in waiting}
