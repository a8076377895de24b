"""Keeps the contract cases of the register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, true, update

from app.domain.case_fields import RowKind, rows_of
from app.domain.contract_case import ContractCase
from app.domain.korean_text import folded
from app.store.case_parts import (
    insert_rows,
    write_check,
    write_fact,
    write_stage,
    write_text,
)
from app.store.case_reading import LIVE, PLAIN_COLUMNS, read_cases
from app.store.failures import DuplicateCaseNumberError, not_found
from app.store.tables_cases import case_system, contract_case
from app.store.transactions import Transactions


class CaseRepository:
    """The contract cases as they are stored; hands out and takes in plain ContractCase objects.

    A number belongs to one case; those deleted do not count. Letter case and blanks make no
    difference. A system that is deleted from the register stays with its cases.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def all(self) -> list[ContractCase]:
        """Return every case, whole, by number."""
        with self._transactions.reading() as connection:
            return read_cases(connection, true())

    def get(self, case_id: str) -> ContractCase | None:
        """Return the case with this id, or None if there is none or it was deleted."""
        with self._transactions.reading() as connection:
            found = read_cases(connection, contract_case.c.id == case_id)
        return found[0] if found else None

    def of_system(self, system_id: str) -> list[ContractCase]:
        """Return the cases that are for a system, by number."""
        theirs = select(case_system.c.case_id).where(case_system.c.system_id == system_id)
        with self._transactions.reading() as connection:
            return read_cases(connection, contract_case.c.id.in_(theirs))

    def numbers(self) -> set[str]:
        """Return every number ever given; one of a deleted case is not given again."""
        with self._transactions.reading() as connection:
            return set(connection.execute(select(contract_case.c.case_no)).scalars()) - {""}

    def titles(self) -> set[str]:
        """Return the titles of the cases there are."""
        with self._transactions.reading() as connection:
            return set(connection.execute(select(contract_case.c.title).where(LIVE)).scalars())

    def add(self, case: ContractCase) -> None:
        """Add a case with all that belongs to it, or nothing of it.

        Raise DuplicateCaseNumberError if another case has its number.
        """
        with self._transactions.writing() as connection:
            connection.execute(insert(contract_case).values(_to_row(case)))
            _write_systems(connection, case)
            for kind in RowKind:
                insert_rows(connection, case.id, rows_of(case, kind))
            for stage in case.stages.values():
                write_stage(connection, case.id, stage)
            for fact_id, answer in case.facts.items():
                write_fact(connection, case.id, fact_id, answer)
            for check in case.checks.values():
                write_check(connection, case.id, check)
            for text_id, text in case.texts.items():
                write_text(connection, case.id, text_id, text)
            _refuse_duplicates(connection, [case.id])

    def save(self, case: ContractCase) -> None:
        """Keep the plain fields of a case and its systems; its rows and records stay as they are.

        A case that was deleted meanwhile comes back: what was typed is kept. Raise
        DuplicateCaseNumberError as `add` does, and StoreError if there is no such case.
        """
        with self._transactions.writing() as connection:
            changed = connection.execute(
                update(contract_case).where(contract_case.c.id == case.id).values(_to_row(case))
            )
            if changed.rowcount != 1:
                raise not_found(self._transactions.path)
            _write_systems(connection, case)
            _refuse_duplicates(connection, [case.id])

    def remove(self, case_ids: Sequence[str], at: datetime) -> None:
        """Delete all of them, or none; `restore` brings them back."""
        self._mark(case_ids, at)

    def restore(self, case_ids: Sequence[str]) -> None:
        """Bring deleted cases back with all that belongs to them, all or none.

        Raises DuplicateCaseNumberError as `add` does.
        """
        self._mark(case_ids, None)

    def _mark(self, case_ids: Sequence[str], deleted_at: datetime | None) -> None:
        statement = update(contract_case).where(contract_case.c.id == bindparam("which"))
        with self._transactions.writing() as connection:
            for case_id in case_ids:
                changed = connection.execute(
                    statement.values(deleted_at=deleted_at), {"which": case_id}
                )
                if changed.rowcount != 1:
                    raise not_found(self._transactions.path)
            _refuse_duplicates(connection, case_ids)


def _to_row(case: ContractCase) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(case, name) for name in PLAIN_COLUMNS}
    return {**row, "case_no_folded": folded(case.case_no), "deleted_at": None}


def _write_systems(connection: Connection, case: ContractCase) -> None:
    connection.execute(delete(case_system).where(case_system.c.case_id == case.id))
    rows = [
        {"case_id": case.id, "system_id": system_id, "position": position}
        for position, system_id in enumerate(dict.fromkeys(case.system_ids))
    ]
    if rows:
        connection.execute(insert(case_system), rows)


def _refuse_duplicates(connection: Connection, case_ids: Sequence[str]) -> None:
    """Raise if two cases share a number; the transaction then leaves no trace."""
    key = contract_case.c.case_no_folded
    shared = select(key).where(LIVE, key != "").group_by(key).having(func.count() > 1).limit(1)
    number = connection.execute(shared).scalar_one_or_none()
    if number is None:
        return
    columns = select(contract_case.c.id, contract_case.c.case_no, contract_case.c.title)
    rows = connection.execute(columns.where(LIVE, key == number)).all()
    other = next((row for row in rows if row.id not in case_ids), rows[0])
    raise DuplicateCaseNumberError(other.case_no, other.title)
