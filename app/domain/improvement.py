"""What to do next: tasks proposed out of the gaps, and the tasks that an agency took on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.advice_facts import axis_of
from app.domain.maturity import (
    HIGHEST_LEVEL,
    LOWEST_LEVEL,
    MaturityAnswers,
    MaturityAxis,
    MaturityQuestionnaire,
)
from app.domain.maturity_reading import aimed_level


class Effort(StrEnum):
    """How much a task takes: 상, 중, 하."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class TaskState(StrEnum):
    """How far a task is: 예정, 진행 중, 완료, 보류."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    ON_HOLD = "on_hold"


@dataclass(frozen=True, slots=True)
class TaskText:
    """What is to be done to raise one axis from one level to the next.

    What it gains are effects of the maturity questions, goals of the checklist, or both.
    """

    axis_id: str
    from_level: int
    to_level: int
    what: str
    effort: Effort
    effect_ids: tuple[str, ...]
    goal_ids: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class TaskProposal:
    """A step that lies between today's level of an axis and the target."""

    axis: MaturityAxis
    text: TaskText

    @property
    def key(self) -> tuple[str, int, int]:
        """What makes two tasks of one system the same step: axis, from, to."""
        return self.text.axis_id, self.text.from_level, self.text.to_level


@dataclass(frozen=True, slots=True)
class ImprovementTask:
    """A task that an agency took on for a system. It outlives the assessment that gave rise to it.

    `cost_won` is whole won, VAT included, None while it is not estimated. Raises ValueError for
    levels that do not rise within 0 to 3, for a negative cost and for a task that says nothing.
    """

    id: str
    system_id: str
    axis_id: str
    from_level: int
    to_level: int
    what: str
    effect_ids: tuple[str, ...]
    effort: Effort
    created_at: datetime
    owner: str = ""
    due_date: date | None = None
    cost_won: int | None = None
    state: TaskState = TaskState.PLANNED

    def __post_init__(self) -> None:
        if not LOWEST_LEVEL <= self.from_level < self.to_level <= HIGHEST_LEVEL:
            raise ValueError(f"a task raises a level, not {self.from_level} to {self.to_level}")
        if self.cost_won is not None and self.cost_won < 0:
            raise ValueError("a cost is 0 won or more")
        if not self.what.strip():
            raise ValueError("a task says what is to be done")

    @property
    def key(self) -> tuple[str, int, int]:
        """What makes two tasks of one system the same step: axis, from, to."""
        return self.axis_id, self.from_level, self.to_level

    def is_overdue(self, today: date) -> bool:
        """Whether the due date has passed with the task neither done nor put on hold."""
        waits = self.state in {TaskState.PLANNED, TaskState.IN_PROGRESS}
        return waits and self.due_date is not None and self.due_date < today


def task_proposals(
    questionnaire: MaturityQuestionnaire, answers: MaturityAnswers, texts: Iterable[TaskText]
) -> tuple[TaskProposal, ...]:
    """Return one proposal for each step from today's level to the target, axis by axis.

    An axis without a level (미응답, 확인 필요, 해당 없음), and one without a target above today's
    level, has no gap, and so no proposal. An axis of an agency for which there is no text has none.
    """
    by_step = {(text.axis_id, text.from_level): text for text in texts}
    return tuple(
        TaskProposal(axis_of(questionnaire, axis_id), by_step[axis_id, level])
        for axis_id, level in _gaps(questionnaire, answers)
        if (axis_id, level) in by_step
    )


def not_taken_on(
    proposals: Iterable[TaskProposal], tasks: Iterable[ImprovementTask]
) -> tuple[TaskProposal, ...]:
    """Leave out the steps that the tasks of the same system already cover."""
    covered = {task.key for task in tasks}
    return tuple(proposal for proposal in proposals if proposal.key not in covered)


def task_of(
    proposal: TaskProposal, *, task_id: str, system_id: str, created_at: datetime
) -> ImprovementTask:
    """Take a proposal on as a task of this system."""
    text = proposal.text
    return ImprovementTask(
        id=task_id,
        system_id=system_id,
        axis_id=text.axis_id,
        from_level=text.from_level,
        to_level=text.to_level,
        what=text.what,
        effect_ids=text.effect_ids,
        effort=text.effort,
        created_at=created_at,
    )


def _gaps(
    questionnaire: MaturityQuestionnaire, answers: MaturityAnswers
) -> Iterable[tuple[str, int]]:
    for axis in questionnaire.axes():
        answer = answers.axis(axis.id)
        aimed = aimed_level(answer)
        if answer.level is not None and aimed is not None:
            yield from ((axis.id, level) for level in range(answer.level, aimed))
