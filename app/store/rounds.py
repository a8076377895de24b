"""Keeps the course of rounds, and the snapshots that confirmed rounds leave."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from app.domain.assessment import Assessment
from app.domain.rounds import RoundEvent, RoundState, Snapshot
from app.store.checklist_json import sha256_of
from app.store.failures import altered_snapshot, moved_meanwhile, not_found
from app.store.round_writing import write_event
from app.store.tables import assessment as assessment_table
from app.store.tables_rounds import return_reason, round_event
from app.store.tables_rounds import snapshot as snapshot_table
from app.store.transactions import Transactions


class RoundRepository:
    """Moves of rounds and their snapshots; what is written here is never changed."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def move(self, assessment: Assessment, event: RoundEvent) -> None:
        """Submit or return a round as it was looked at.

        Raise StoreError if it was changed meanwhile; ValueError for a move that has a way of its
        own: `confirm` and `reopen`.
        """
        if RoundState.CONFIRMED in {event.before, event.after}:
            raise ValueError("a round is confirmed and reopened in its own way")
        with self._transactions.writing() as connection:
            self._move(connection, assessment, event)

    def confirm(self, assessment: Assessment, event: RoundEvent, snapshot: Snapshot) -> None:
        """Confirm a round as it was looked at, and keep its snapshot.

        Raise StoreError if it was changed meanwhile; ValueError for another move, and for the
        snapshot of another round.
        """
        made_of = (snapshot.assessment_id, snapshot.revision_no)
        if event.after is not RoundState.CONFIRMED or made_of != (
            assessment.id,
            assessment.revision_no,
        ):
            raise ValueError("not what a confirmation takes")
        with self._transactions.writing() as connection:
            self._move(connection, assessment, event)
            connection.execute(
                insert(snapshot_table).values(
                    id=snapshot.id,
                    assessment_id=snapshot.assessment_id,
                    revision_no=snapshot.revision_no,
                    made_at=snapshot.made_at,
                    body=snapshot.body,
                    sha256=snapshot.sha256,
                )
            )

    def reopen(self, assessment: Assessment, event: RoundEvent) -> None:
        """Open a confirmed round again as its next revision; its snapshot stays.

        Raise StoreError if it was reopened meanwhile; ValueError for another move.
        """
        if not event.is_reopening:
            raise ValueError("not a reopening")
        with self._transactions.writing() as connection:
            self._move(connection, assessment, event, revision_no=assessment.revision_no + 1)

    def events(self, assessment_id: str) -> list[RoundEvent]:
        """Return the course of a round, the first move first."""
        reasons_query = select(return_reason).where(return_reason.c.assessment_id == assessment_id)
        query = (
            select(round_event)
            .where(round_event.c.assessment_id == assessment_id)
            .order_by(round_event.c.position)
        )
        reasons: defaultdict[int, dict[str, str]] = defaultdict(dict)
        with self._transactions.reading() as connection:
            for row in connection.execute(reasons_query):
                reasons[row.position][row.question_id] = row.reason
            rows = connection.execute(query).all()
        return [
            RoundEvent(
                at=row.at,
                before=RoundState(row.before_state),
                after=RoundState(row.after_state),
                who=row.who,
                reason=row.reason,
                question_reasons=reasons.get(row.position, {}),
            )
            for row in rows
        ]

    def snapshots(self, assessment_id: str) -> list[Snapshot]:
        """Return the snapshots of a round, the first revision first.

        Raise StoreError if one is not what was confirmed, as everything that reads one does.
        """
        return self._snapshots(_snapshots().where(snapshot_table.c.assessment_id == assessment_id))

    def snapshots_of(self, system_id: str) -> list[Snapshot]:
        """Return the snapshots of every round of a system, by round and revision."""
        return self._snapshots(_snapshots().where(assessment_table.c.system_id == system_id))

    def snapshot(self, snapshot_id: str) -> Snapshot:
        """Return one snapshot; raise StoreError if there is none."""
        found = self._snapshots(_snapshots().where(snapshot_table.c.id == snapshot_id))
        if not found:
            raise not_found(self._transactions.path)
        return found[0]

    def frozen_system_types(self) -> dict[str, str | None]:
        """Return the system types that confirmed rounds were confirmed with, by assessment id."""
        rounds, kept = assessment_table.c, snapshot_table.c
        query = (
            select(rounds.id, kept.body)
            .join_from(assessment_table, snapshot_table, kept.assessment_id == rounds.id)
            .where(
                rounds.state == RoundState.CONFIRMED.value, kept.revision_no == rounds.revision_no
            )
        )
        with self._transactions.reading() as connection:
            found = connection.execute(query).all()
        systems = {id_: json.loads(body).get("system", {}) for id_, body in found}
        return {
            id_: system["system_type"] for id_, system in systems.items() if "system_type" in system
        }

    def _move(
        self,
        connection: Connection,
        assessment: Assessment,
        event: RoundEvent,
        **values: Any,
    ) -> None:
        table = assessment_table.c
        moved = connection.execute(
            update(assessment_table)
            .where(
                table.id == assessment.id,
                table.state == event.before.value,
                table.revision_no == assessment.revision_no,
                table.updated_at == assessment.updated_at,
            )
            .values(state=event.after.value, **values)
        )
        if moved.rowcount != 1:
            raise moved_meanwhile(self._transactions.path)
        write_event(connection, assessment.id, event)

    def _snapshots(self, query: Select[Any]) -> list[Snapshot]:
        with self._transactions.reading() as connection:
            rows = connection.execute(query).all()
        return [self._verified(row) for row in rows]

    def _verified(self, row: Row[Any]) -> Snapshot:
        if sha256_of(row.body) != row.sha256:
            raise altered_snapshot(self._transactions.path)
        return Snapshot(
            id=row.id,
            assessment_id=row.assessment_id,
            revision_no=row.revision_no,
            made_at=row.made_at,
            body=row.body,
            sha256=row.sha256,
        )


def _snapshots() -> Select[Any]:
    return (
        select(snapshot_table)
        .join(assessment_table, assessment_table.c.id == snapshot_table.c.assessment_id)
        .order_by(assessment_table.c.round_no, snapshot_table.c.revision_no)
    )
