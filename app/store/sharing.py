"""Takes in what another register kept, as it was kept there, and keeps a copy before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, insert, select, update

from app.domain.assessment import Assessment
from app.domain.evidence_register import LinkedEvidence, next_evidence_number
from app.domain.register import InformationSystem
from app.domain.rounds import RoundState
from app.domain.shared_part import SharedRound
from app.store.answer_origins import write_origins
from app.store.copying import change_count, copy_over, free_copy, keep_copy
from app.store.failures import changed_since_merge
from app.store.frozen import FrozenQuestionnaires
from app.store.round_writing import editing, forget, write_all, write_carried, write_event
from app.store.systems import SystemRepository
from app.store.tables import assessment as assessment_table
from app.store.tables import information_system
from app.store.tables_cases import ROW_TABLES, contract_case
from app.store.tables_rounds import (
    carried_question,
    evidence_content,
    evidence_item,
    evidence_link,
    improvement_task,
)
from app.store.tables_rounds import snapshot as snapshot_table
from app.store.transactions import Transactions


class SharingRepository:
    """What sharing a part of the register needs beside the other repositories."""

    def __init__(self, transactions: Transactions, frozen: FrozenQuestionnaires) -> None:
        self._transactions = transactions
        self._frozen = frozen

    def deleted_ids(self) -> frozenset[str]:
        """Return the ids of everything that was deleted and can be brought back."""
        tables = (
            information_system,
            evidence_item,
            improvement_task,
            contract_case,
            *ROW_TABLES.values(),
        )
        found: set[str] = set()
        with self._transactions.reading() as connection:
            for table in tables:
                query = select(table.c.id).where(table.c.deleted_at.is_not(None))
                found.update(connection.execute(query).scalars())
        return frozenset(found)

    def deleted_systems(self) -> list[InformationSystem]:
        """Return the systems that were deleted."""
        query = select(information_system.c.id).where(information_system.c.deleted_at.is_not(None))
        with self._transactions.reading() as connection:
            ids = list(connection.execute(query).scalars())
        known = SystemRepository(self._transactions).known(ids)
        return [one.system for one in known.values()]

    def evidence_numbers(self) -> Mapping[str, frozenset[str]]:
        """Return the numbers that were ever given to evidence, by system id."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        query = select(evidence_item.c.system_id, evidence_item.c.number)
        with self._transactions.reading() as connection:
            for system_id, number in connection.execute(query):
                found[system_id].add(number)
        return {system_id: frozenset(numbers) for system_id, numbers in found.items()}

    def add_round(self, shared: SharedRound, *, renumber: bool) -> Assessment:
        """Keep a round of another register whole: its state, its course and its snapshots.

        With `renumber` it becomes the latest round of its system. Return it with its number.
        """
        one = shared.assessment
        table = assessment_table.c
        with self._transactions.writing() as connection:
            if renumber:
                latest = connection.execute(
                    select(func.max(table.round_no)).where(table.system_id == one.system_id)
                ).scalar()
                one = replace(one, round_no=(latest or 0) + 1)
            freeze = self._frozen.freeze
            connection.execute(
                insert(assessment_table).values(
                    id=one.id,
                    system_id=one.system_id,
                    checklist=freeze(connection, one.checklist),
                    maturity=freeze(connection, one.maturity_questionnaire),
                    selection=freeze(connection, one.selection_questionnaire),
                    round_no=one.round_no,
                    state=RoundState.DRAFT.value,  # a confirmed one takes no answers
                    revision_no=one.revision_no,
                    started_at=one.started_at,
                    updated_at=one.updated_at,
                    step=one.step,
                )
            )
            write_all(connection, one)
            write_origins(connection, one.id, shared.origins)
            for event in shared.events:
                write_event(connection, one.id, event)
            for snapshot in shared.snapshots:
                connection.execute(
                    insert(snapshot_table).values(
                        id=snapshot.id,
                        assessment_id=one.id,
                        revision_no=snapshot.revision_no,
                        made_at=snapshot.made_at,
                        body=snapshot.body,
                        sha256=snapshot.sha256,
                    )
                )
            connection.execute(
                update(assessment_table).where(table.id == one.id).values(state=one.state.value)
            )
        return one

    def carry(self, assessment: Assessment, at: datetime) -> None:
        """Keep which questions of an open round wait for 재확인, in place of those before."""
        with editing(self._transactions, assessment.id, at) as connection:
            forget(connection, carried_question, assessment.id)
            write_carried(connection, assessment.id, assessment.carried)

    def add_evidence(
        self, shared: LinkedEvidence, content: bytes | None, *, renumber: bool
    ) -> LinkedEvidence:
        """Keep a piece of another register; with `renumber` under the next number here."""
        item = shared.item
        with self._transactions.writing() as connection:
            if renumber:
                given = select(evidence_item.c.number).where(
                    evidence_item.c.system_id == item.system_id
                )
                number = next_evidence_number(connection.execute(given).scalars())
                item = replace(item, number=number)
            values = {column.name: getattr(item, column.name, None) for column in evidence_item.c}
            connection.execute(insert(evidence_item).values({**values, "kind": item.kind.value}))
            if content is not None:
                row = {"evidence_id": item.id, "content": content}
                connection.execute(insert(evidence_content).values(row))
            if shared.question_ids:
                rows = [
                    {"evidence_id": item.id, "question_id": question_id}
                    for question_id in sorted(shared.question_ids)
                ]
                connection.execute(insert(evidence_link), rows)
        return replace(shared, item=item)

    def keep_copy(self, now: datetime, before: str = "merge") -> Path:
        """Copy the register beside itself, as it is now; raise StoreError if that fails.

        `before` stands in the name of the copy and tells what is about to change the register.
        """
        path = self._transactions.path
        copy = free_copy(path, before, now)
        keep_copy(path, copy)
        return copy

    def drop_copy(self, copy: Path) -> None:
        """Take away a copy that nobody needs."""
        with suppress(OSError):
            copy.unlink()

    def change_count(self) -> bytes:
        """Return what changes with every change to the file, whoever makes it."""
        return change_count(self._transactions.path)

    def restore_copy(self, copy: Path, change_count: bytes) -> None:
        """Put the register back as it was copied, whole or not at all.

        Raise StoreError if anything was changed since the file had this change count.
        """
        if self.change_count() != change_count:
            raise changed_since_merge(copy)
        copy_over(copy, self._transactions.path)
