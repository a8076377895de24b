"""The statements that every answer runs, each made once.

To put a statement together takes longer than to run it, and an answer runs five.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import Delete, Insert, Table, bindparam, delete, insert, select, update

from app.domain.rounds import RoundState
from app.store.tables import assessment

_THIS_ROUND = assessment.c.id == bindparam("round")
ONE_ROUND = select(assessment).where(_THIS_ROUND)
EDITED_ROUND = (
    update(assessment)
    .where(_THIS_ROUND)
    .values(updated_at=bindparam("at"), state=RoundState.DRAFT.value)
)


@cache
def forgetting(table: Table, names: tuple[str, ...]) -> Delete:
    """Return what drops the rows of a `round` in which these columns are as given."""
    same = [table.c[name] == bindparam(name) for name in names]
    return delete(table).where(table.c.assessment_id == bindparam("round"), *same)


@cache
def adding(table: Table) -> Insert:
    """Return what adds rows to a table."""
    return insert(table)
