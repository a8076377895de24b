"""Keeps what a contract case holds beside its plain fields: rows, records, texts, papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from app.domain.case_fields import ROW_TYPES, CaseRow, RowKind, kind_of
from app.domain.case_papers import ExportedPaper
from app.domain.contract_case import CheckRecord, FactAnswer, StageRecord
from app.store.case_reading import LIVE
from app.store.failures import not_found
from app.store.tables_cases import (
    ROW_TABLES,
    case_check,
    case_fact,
    case_paper,
    case_stage,
    case_text,
    contract_case,
)
from app.store.transactions import Transactions

_ROW_COLUMNS = {kind: tuple(one.name for one in fields(type_)) for kind, type_ in ROW_TYPES.items()}
_PAPER_COLUMNS = tuple(one.name for one in fields(ExportedPaper))


class CasePartRepository:
    """The parts of a case, each kept the moment it is given.

    Every change raises StoreError for a case or a row that is not there or was deleted.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def put_row(self, case_id: str, row: CaseRow) -> None:
        """Add a row behind the others of its kind, or replace the one with its id.

        A row that was deleted meanwhile comes back where it stood.
        """
        table = ROW_TABLES[kind_of(row)]
        with self._changing(case_id) as connection:
            where = (table.c.id == row.id, table.c.case_id == case_id)
            values = _row_values(row) | {"deleted_at": None}
            if connection.execute(update(table).where(*where).values(values)).rowcount == 0:
                insert_rows(connection, case_id, [row])

    def remove_rows(
        self, case_id: str, kind: RowKind, row_ids: Sequence[str], at: datetime
    ) -> None:
        """Delete rows of one kind, all or none; `restore_rows` brings them back."""
        self._mark(case_id, kind, row_ids, at)

    def restore_rows(self, case_id: str, kind: RowKind, row_ids: Sequence[str]) -> None:
        """Bring deleted rows back where they stood, all or none."""
        self._mark(case_id, kind, row_ids, None)

    def order_rows(self, case_id: str, kind: RowKind, row_ids: Sequence[str]) -> None:
        """Put rows into this order; those that are not named follow as they were."""
        table = ROW_TABLES[kind]
        query = select(table.c.id).where(table.c.case_id == case_id).order_by(table.c.position)
        with self._changing(case_id) as connection:
            known = list(connection.execute(query).scalars())
            if not set(row_ids) <= set(known):
                raise not_found(self._transactions.path)
            rest = [row_id for row_id in known if row_id not in set(row_ids)]
            for position, row_id in enumerate([*row_ids, *rest]):
                connection.execute(
                    update(table).where(table.c.id == row_id).values(position=position)
                )

    def put_stage(self, case_id: str, record: StageRecord) -> None:
        """Keep how far a stage is."""
        with self._changing(case_id) as connection:
            _forget(connection, case_stage, case_id, stage_id=record.stage_id)
            write_stage(connection, case_id, record)

    def put_fact(self, case_id: str, fact_id: str, answer: FactAnswer) -> None:
        """Keep what is said of a fact."""
        with self._changing(case_id) as connection:
            _forget(connection, case_fact, case_id, fact_id=fact_id)
            write_fact(connection, case_id, fact_id, answer)

    def put_check(self, case_id: str, record: CheckRecord) -> None:
        """Keep what was found of a check."""
        with self._changing(case_id) as connection:
            _forget(connection, case_check, case_id, check_id=record.check_id)
            write_check(connection, case_id, record)

    def put_text(self, case_id: str, text_id: str, text: str | None) -> None:
        """Keep what was written over a draft; None takes it back, and the draft counts again."""
        self.put_texts(case_id, {text_id: text})

    def put_texts(self, case_id: str, texts: Mapping[str, str | None]) -> None:
        """Keep what was written over several drafts, all or none; None takes one back."""
        with self._changing(case_id) as connection:
            for text_id, text in texts.items():
                _forget(connection, case_text, case_id, text_id=text_id)
                if text is not None:
                    write_text(connection, case_id, text_id, text)

    def log_paper(self, paper: ExportedPaper) -> None:
        """Remember a paper that was written to a file."""
        row = {name: getattr(paper, name) for name in _PAPER_COLUMNS}
        with self._changing(paper.case_id) as connection:
            connection.execute(insert(case_paper).values(row))

    def papers(self, case_id: str) -> list[ExportedPaper]:
        """Return the papers that were made of a case, the latest first."""
        query = (
            select(*(case_paper.c[name] for name in _PAPER_COLUMNS))
            .where(case_paper.c.case_id == case_id)
            .order_by(case_paper.c.exported_at.desc(), case_paper.c.id)
        )
        with self._transactions.reading() as connection:
            return [ExportedPaper(*row) for row in connection.execute(query)]

    def _mark(
        self, case_id: str, kind: RowKind, row_ids: Sequence[str], deleted_at: datetime | None
    ) -> None:
        table = ROW_TABLES[kind]
        with self._changing(case_id) as connection:
            for row_id in row_ids:
                changed = connection.execute(
                    update(table)
                    .where(table.c.id == row_id, table.c.case_id == case_id)
                    .values(deleted_at=deleted_at)
                )
                if changed.rowcount != 1:
                    raise not_found(self._transactions.path)

    @contextmanager
    def _changing(self, case_id: str) -> Iterator[Connection]:
        """Change a case that is there, whole or not at all."""
        query = select(contract_case.c.id).where(LIVE, contract_case.c.id == case_id)
        with self._transactions.writing() as connection:
            if connection.execute(query).first() is None:
                raise not_found(self._transactions.path)
            yield connection


def insert_rows(connection: Connection, case_id: str, rows: Sequence[CaseRow]) -> None:
    """Add rows of one kind behind those that a case has, in their order."""
    if not rows:
        return
    table = ROW_TABLES[kind_of(rows[0])]
    last = select(func.max(table.c.position)).where(table.c.case_id == case_id)
    position = connection.execute(last).scalar_one_or_none()
    start = 0 if position is None else position + 1
    connection.execute(
        insert(table),
        [
            {**_row_values(row), "case_id": case_id, "position": place, "deleted_at": None}
            for place, row in enumerate(rows, start=start)
        ],
    )


def write_stage(connection: Connection, case_id: str, record: StageRecord) -> None:
    """Add the record of a stage that has none."""
    connection.execute(
        insert(case_stage).values(
            case_id=case_id,
            stage_id=record.stage_id,
            state=record.state.value,
            due_on=record.due_on,
            done_on=record.done_on,
            note=record.note,
        )
    )


def write_fact(connection: Connection, case_id: str, fact_id: str, answer: FactAnswer) -> None:
    """Add the answer to a fact that has none."""
    row = {"case_id": case_id, "fact_id": fact_id, "answer": answer.value}
    connection.execute(insert(case_fact).values(row))


def write_check(connection: Connection, case_id: str, record: CheckRecord) -> None:
    """Add the record of a check that has none."""
    connection.execute(
        insert(case_check).values(
            case_id=case_id,
            check_id=record.check_id,
            answer=record.answer.value,
            checked_on=record.checked_on,
            note=record.note,
        )
    )


def write_text(connection: Connection, case_id: str, text_id: str, text: str) -> None:
    """Add the words over a draft that has none."""
    connection.execute(insert(case_text).values(case_id=case_id, text_id=text_id, text=text))


def _row_values(row: CaseRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _ROW_COLUMNS[kind_of(row)]}


def _forget(connection: Connection, table: Table, case_id: str, **key: str) -> None:
    where = [table.c[name] == value for name, value in key.items()]
    connection.execute(delete(table).where(table.c.case_id == case_id, *where))
