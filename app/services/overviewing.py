"""The register as a whole, for the place 현황."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.domain.improvement import TaskState
from app.domain.overview import DueItem, DueKind, Overview, overview

if TYPE_CHECKING:
    from app.domain.contract_case import ContractCase
    from app.domain.register import InformationSystem
    from app.domain.standing import Standing
    from app.services.procurement import Procurement
    from app.store.database import RegisterStore

_OPEN = {TaskState.PLANNED, TaskState.IN_PROGRESS}


class Overviewing:
    """Counts the register and gathers what is due, by the rules that the places show."""

    def __init__(
        self,
        store: RegisterStore,
        procurement: Callable[[], Procurement],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._procurement = procurement
        self._clock = clock

    def read(
        self,
        systems: Sequence[InformationSystem],
        standings: Mapping[str, Standing],
        *,
        has_paper: bool,
    ) -> Overview:
        """Return the register as it stands now; raise AdvisorError where it cannot be read."""
        today = self._clock().date()
        cases = self._store.cases.all()
        dues = [*self._tasks(systems, today), *self._stages(cases)]
        return overview(
            (system.id for system in systems),
            standings,
            dues,
            cases=len(cases),
            has_agency=self._store.agencies.get() is not None,
            has_paper=has_paper,
        )

    def _tasks(self, systems: Sequence[InformationSystem], today: date) -> Iterator[DueItem]:
        names = {system.id: system.name for system in systems}
        for system_id, tasks in self._store.tasks.all().items():
            for task in tasks:
                if task.due_date is None or task.state not in _OPEN or system_id not in names:
                    continue
                late = task.is_overdue(today)
                yield DueItem(
                    DueKind.TASK, task.due_date, task.what, names[system_id], system_id, late
                )

    def _stages(self, cases: Sequence[ContractCase]) -> Iterator[DueItem]:
        for case in cases:
            steps = self._procurement().figures(case).stages.next_steps
            if steps and steps[0].due_on is not None:
                step = steps[0]
                assert step.due_on is not None
                yield DueItem(
                    DueKind.STAGE,
                    step.due_on,
                    step.stage.title,
                    case.title,
                    case.id,
                    step.is_overdue,
                )
