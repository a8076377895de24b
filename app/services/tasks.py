"""Improvement tasks: taken on from proposals, edited, deleted; each change is saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.improvement import ImprovementTask, TaskProposal, not_taken_on, task_of
from app.domain.korean_text import cleaned
from app.domain.register import new_id

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class Tasks:
    """What an officer does with the tasks of a system. They belong to it, not to a round."""

    def __init__(self, store: RegisterStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def of(self, system_id: str) -> list[ImprovementTask]:
        """Return the tasks of a system in the order they were taken on."""
        return self._store.tasks.of(system_id)

    def take_on(
        self, system_id: str, proposals: Iterable[TaskProposal]
    ) -> tuple[ImprovementTask, ...]:
        """Add the proposals that no task of the system covers yet, all or none; return those."""
        now = self._clock()
        tasks = tuple(
            task_of(proposal, task_id=new_id(), system_id=system_id, created_at=now)
            for proposal in not_taken_on(proposals, self.of(system_id))
        )
        self._store.tasks.save_all(tasks)
        return tasks

    def save(self, task: ImprovementTask) -> ImprovementTask:
        """Add the task or replace the one with its id; return it as it was saved."""
        clean = replace(task, what=cleaned(task.what), owner=cleaned(task.owner).strip())
        self._store.tasks.save_all([clean])
        return clean

    def remove(self, tasks: Sequence[ImprovementTask]) -> None:
        """Delete the tasks, all or none."""
        self._store.tasks.remove([task.id for task in tasks], self._clock())

    def restore(self, tasks: Sequence[ImprovementTask]) -> None:
        """Bring back tasks that were deleted."""
        self._store.tasks.restore([task.id for task in tasks])
