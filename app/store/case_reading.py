"""Reads contract cases out of their tables, each whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, select

from app.domain.case_fields import CASE_FIELD_IDS, ROW_TYPES, RowKind
from app.domain.contract_case import (
    CheckRecord,
    ContractCase,
    FactAnswer,
    StageRecord,
    StageState,
)
from app.store.tables_cases import (
    ROW_TABLES,
    case_check,
    case_fact,
    case_stage,
    case_system,
    case_text,
    contract_case,
)

T = TypeVar("T")
PLAIN_COLUMNS = ("id", *CASE_FIELD_IDS, "reference_version", "created_at")
LIVE = contract_case.c.deleted_at.is_(None)


def read_cases(connection: Connection, which: ColumnElement[bool]) -> list[ContractCase]:
    """Return the cases that are meant and not deleted, with all that belongs to them, by number."""
    ids = select(contract_case.c.id).where(LIVE, which)
    query = (
        select(*(contract_case.c[name] for name in PLAIN_COLUMNS))
        .where(LIVE, which)
        .order_by(contract_case.c.case_no_folded, contract_case.c.id)
    )
    found = connection.execute(query).all()
    if not found:
        return []
    systems = _lists(connection, case_system, ("system_id",), str, ids)
    rows: dict[str, dict[str, Any]] = {kind.value: _rows(connection, kind, ids) for kind in RowKind}
    stages = _records(connection, case_stage, ids, _stage)
    facts = _records(connection, case_fact, ids, lambda row: FactAnswer(row.answer))
    checks = _records(connection, case_check, ids, _check)
    texts = _records(connection, case_text, ids, lambda row: str(row.text))
    # Fields, rows and columns bear the same names: a test holds that nothing is left out.
    return [
        ContractCase(
            **row._asdict(),
            system_ids=systems.get(row.id, ()),
            **{name: theirs.get(row.id, ()) for name, theirs in rows.items()},
            stages=stages.get(row.id, {}),
            facts=facts.get(row.id, {}),
            checks=checks.get(row.id, {}),
            texts=texts.get(row.id, {}),
        )
        for row in found
    ]


def _lists(
    connection: Connection,
    table: Table,
    names: Sequence[str],
    made: Callable[..., T],
    ids: Select[str],
    *conditions: ColumnElement[bool],
) -> dict[str, tuple[T, ...]]:
    """Return what is made of these columns of a table, in order, by the id of the case."""
    query = (
        select(table.c.case_id, *(table.c[name] for name in names))
        .where(table.c.case_id.in_(ids), *conditions)
        .order_by(table.c.case_id, table.c.position)
    )
    found: defaultdict[str, list[T]] = defaultdict(list)
    for case_id, *values in connection.execute(query):
        found[case_id].append(made(*values))
    return {case_id: tuple(rows) for case_id, rows in found.items()}


def _rows(connection: Connection, kind: RowKind, ids: Select[str]) -> dict[str, Any]:
    table, type_ = ROW_TABLES[kind], ROW_TYPES[kind]
    names = [one.name for one in fields(type_)]
    return _lists(connection, table, names, type_, ids, table.c.deleted_at.is_(None))


def _records(
    connection: Connection, table: Table, ids: Select[str], made: Callable[[Row[Any]], T]
) -> dict[str, dict[str, T]]:
    """Return what a table says of things known by an id, by the id of the case."""
    key = next(column for column in table.primary_key if column.name != "case_id")
    query = select(key.label("key"), table).where(table.c.case_id.in_(ids)).order_by(key)
    found: defaultdict[str, dict[str, T]] = defaultdict(dict)
    for row in connection.execute(query):
        found[row.case_id][row.key] = made(row)
    return dict(found)


def _stage(row: Row[Any]) -> StageRecord:
    return StageRecord(row.stage_id, StageState(row.state), row.due_on, row.done_on, row.note)


def _check(row: Row[Any]) -> CheckRecord:
    return CheckRecord(row.check_id, FactAnswer(row.answer), row.checked_on, row.note)
