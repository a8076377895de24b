"""Keeps the improvement tasks of systems; they outlive the rounds that they came from."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, insert, select, update

from app.domain.improvement import Effort, ImprovementTask, TaskState
from app.store.checklist_json import canonical_json
from app.store.failures import not_found
from app.store.tables_rounds import improvement_task as table
from app.store.transactions import Transactions

_FIELDS = tuple(field.name for field in fields(ImprovementTask))
_LIVE = table.c.deleted_at.is_(None)


class TaskRepository:
    """The improvement tasks as they are stored."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def of(self, system_id: str) -> list[ImprovementTask]:
        """Return the tasks of a system in the order they were taken on."""
        return self._read(table.c.system_id == system_id).get(system_id, [])

    def all(self) -> dict[str, list[ImprovementTask]]:
        """Return the tasks of every system that has some, by system id."""
        return self._read(_LIVE)

    def save_all(self, tasks: Sequence[ImprovementTask]) -> None:
        """Add the tasks or replace those with their ids, all or none."""
        with self._transactions.writing() as connection:
            for task in tasks:
                row = _to_row(task)
                changed = connection.execute(update(table).where(table.c.id == task.id).values(row))
                if changed.rowcount == 0:
                    connection.execute(insert(table).values(row))

    def remove(self, task_ids: Sequence[str], at: datetime) -> None:
        """Delete the tasks, all or none; `restore` brings them back."""
        self._mark(task_ids, at)

    def restore(self, task_ids: Sequence[str]) -> None:
        """Bring deleted tasks back, all or none."""
        self._mark(task_ids, None)

    def _mark(self, task_ids: Sequence[str], deleted_at: datetime | None) -> None:
        statement = update(table).where(table.c.id == bindparam("task_id"))
        with self._transactions.writing() as connection:
            for task_id in task_ids:
                changed = connection.execute(
                    statement.values(deleted_at=deleted_at), {"task_id": task_id}
                )
                if changed.rowcount != 1:
                    raise not_found(self._transactions.path)

    def _read(self, which: ColumnElement[bool]) -> dict[str, list[ImprovementTask]]:
        columns = [table.c[name] for name in _FIELDS]
        query = select(*columns).where(which, _LIVE).order_by(table.c.created_at, table.c.id)
        found: defaultdict[str, list[ImprovementTask]] = defaultdict(list)
        with self._transactions.reading() as connection:
            for row in connection.execute(query):
                found[row.system_id].append(_task(row))
        return dict(found)


def _to_row(task: ImprovementTask) -> dict[str, Any]:
    return {
        **{name: getattr(task, name) for name in _FIELDS},
        "effect_ids": canonical_json(list(task.effect_ids)),
        "effort": task.effort.value,
        "state": task.state.value,
        "deleted_at": None,  # saving a task that was deleted elsewhere keeps what was typed
    }


def _task(row: Row[Any]) -> ImprovementTask:
    return ImprovementTask(
        **{
            **row._asdict(),
            "effect_ids": tuple(json.loads(row.effect_ids)),
            "effort": Effort(row.effort),
            "state": TaskState(row.state),
        }
    )
