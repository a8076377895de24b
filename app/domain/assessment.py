"""One run of the checklist over one system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import Checklist


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answers of one system, with the checklist as it stood when they were given."""

    id: str
    system_id: str
    checklist: Checklist
    started_at: datetime
    updated_at: datetime
    answers: Mapping[AnswerKey, Answer] = field(default_factory=dict)
    findings: Mapping[str, str] = field(default_factory=dict)  # item id -> 검토결과
    step: str = ""  # where the wizard was left: a goal id, or one of its own steps

    def answer(self, key: AnswerKey) -> Answer:
        """Return the answer, UNANSWERED where none was given."""
        return self.answers.get(key, Answer.UNANSWERED)
