"""Keeps the information systems of the register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Row, bindparam, func, insert, select, update

from app.domain.korean_text import folded
from app.domain.register import InformationSystem, KnownSystem
from app.store.failures import DuplicateNameError, DuplicateNumberError
from app.store.tables import information_system as table
from app.store.transactions import BATCH, Transactions, batched

_FIELDS = tuple(field.name for field in fields(InformationSystem))
_COLUMNS = tuple(table.c[name] for name in _FIELDS)
_LIVE = table.c.deleted_at.is_(None)


class SystemRepository:
    """The register as it is stored; hands out and takes in plain InformationSystem objects.

    A name, and a management number that is not empty, belongs to one system; those deleted do
    not count. Letter case, blanks and the two ways to encode Hangul make no difference.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def all(self) -> list[InformationSystem]:
        """Return every system, by name."""
        query = select(*_COLUMNS).where(_LIVE).order_by(table.c.name_folded, table.c.id)
        with self._transactions.reading() as connection:
            return [InformationSystem(*row) for row in connection.execute(query)]

    def get(self, system_id: str) -> InformationSystem | None:
        """Return the system with this id, or None if there is none or it was deleted."""
        return self._one(table.c.id == system_id)

    def find(self, name: str) -> InformationSystem | None:
        """Return the system of this name, or None."""
        return self._one(table.c.name_folded == folded(name))

    def known(self, system_ids: Sequence[str]) -> dict[str, KnownSystem]:
        """Return the systems with these ids, by id, those that were deleted too."""
        found: dict[str, KnownSystem] = {}
        with self._transactions.reading() as connection:
            for ids in batched(system_ids):
                query = select(*_COLUMNS, table.c.deleted_at).where(table.c.id.in_(ids))
                for *values, deleted_at in connection.execute(query):
                    system = InformationSystem(*values)
                    found[system.id] = KnownSystem(system, is_deleted=deleted_at is not None)
        return found

    def names(self) -> set[str]:
        """Return the names that are taken."""
        with self._transactions.reading() as connection:
            return set(connection.execute(select(table.c.name).where(_LIVE)).scalars())

    def management_numbers(self) -> set[str]:
        """Return every number ever given; one of a deleted system is not given again."""
        with self._transactions.reading() as connection:
            return set(connection.execute(select(table.c.management_no)).scalars()) - {""}

    def save(self, system: InformationSystem) -> None:
        """Add the system, or replace the one with the same id.

        Raise DuplicateNameError or DuplicateNumberError if another system has its name or number.
        """
        self.save_all([system])

    def save_all(
        self,
        systems: Sequence[InformationSystem],
        begun: Callable[[int], object] = lambda _: None,
    ) -> None:
        """Add or replace all of them, or none. Raises as `save` does.

        `begun` hears again and again how many are written, and stops it by what it raises.
        """
        if not systems:
            return
        with self._transactions.writing() as connection:
            for number, part in enumerate(batched(systems)):
                begun(number * BATCH)
                _write(connection, part)
            _refuse_duplicates(connection, [system.id for system in systems])

    def remove(self, system_ids: Sequence[str], at: datetime) -> None:
        """Delete all of them, or none; `restore` brings them back."""
        self._mark(system_ids, at)

    def restore(self, system_ids: Sequence[str]) -> None:
        """Bring deleted systems back, all or none. Raises as `save` does."""
        self._mark(system_ids, None)

    def _mark(self, system_ids: Sequence[str], deleted_at: datetime | None) -> None:
        if not system_ids:
            return
        statement = (
            update(table)
            .where(table.c.id == bindparam("system_id"))
            .values(deleted_at=bindparam("moment"))
        )
        rows = [{"system_id": system_id, "moment": deleted_at} for system_id in system_ids]
        with self._transactions.writing() as connection:
            connection.execute(statement, rows)
            _refuse_duplicates(connection, system_ids)

    def _one(self, condition: Any) -> InformationSystem | None:
        with self._transactions.reading() as connection:
            row = connection.execute(select(*_COLUMNS).where(_LIVE, condition)).first()
        return None if row is None else InformationSystem(*row)


def _to_row(system: InformationSystem) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(system, name) for name in _FIELDS}
    row["name_folded"] = folded(system.name)
    row["management_no_folded"] = folded(system.management_no)
    row["deleted_at"] = None  # saving a system that was deleted elsewhere keeps what was typed
    return row


def _write(connection: Connection, systems: Sequence[InformationSystem]) -> None:
    rows = [_to_row(system) for system in systems]
    known = _known(connection, [system.id for system in systems])
    added = [row for row in rows if row["id"] not in known]
    changed = [{**row, "system_id": row["id"]} for row in rows if row["id"] in known]
    if added:
        connection.execute(insert(table), added)
    if changed:
        statement = update(table).where(table.c.id == bindparam("system_id"))
        connection.execute(statement, changed)


def _known(connection: Connection, system_ids: Sequence[str]) -> set[str]:
    known: set[str] = set()
    for ids in batched(system_ids):
        known.update(connection.execute(select(table.c.id).where(table.c.id.in_(ids))).scalars())
    return known


def _refuse_duplicates(connection: Connection, system_ids: Sequence[str]) -> None:
    """Raise if two systems share a name or a number; the transaction then leaves no trace."""
    other = _first_shared(connection, table.c.name_folded, system_ids)
    if other:
        raise DuplicateNameError(other.name)
    other = _first_shared(connection, table.c.management_no_folded, system_ids)
    if other:
        raise DuplicateNumberError(other.management_no, other.name)


def _first_shared(
    connection: Connection, key: Column[Any], system_ids: Sequence[str]
) -> Row[str, str, str] | None:
    """Return one that shares its key with another, rather not one of those being written."""
    shared = select(key).where(_LIVE, key != "").group_by(key).having(func.count() > 1).limit(1)
    value = connection.execute(shared).scalar_one_or_none()
    if value is None:
        return None
    columns = select(table.c.id, table.c.name, table.c.management_no)
    rows = connection.execute(columns.where(_LIVE, key == value)).all()
    return next((row for row in rows if row.id not in system_ids), rows[0])
