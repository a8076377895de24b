"""How a checklist question was answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """An officer's answer. Unknown is not No, and a question not yet answered is neither."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    UNANSWERED = "unanswered"

    @property
    def is_open(self) -> bool:
        """Whether the answer may still turn out Yes or No."""
        return self in {Answer.UNKNOWN, Answer.UNANSWERED}


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """What an answer belongs to: an item, or one part of an item asked in parts."""

    item_id: str
    part_id: str = ""
