"""Keeps the assessments of the systems, each answer the moment it is given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import Checklist
from app.store.checklist_json import checklist_body, checklist_from_body, sha256_of
from app.store.failures import not_found
from app.store.tables import answer as answer_table
from app.store.tables import assessment as assessment_table
from app.store.tables import checklist as checklist_table
from app.store.tables import finding as finding_table
from app.store.transactions import Transactions


class AssessmentRepository:
    """The assessments as they are stored, each with the checklist frozen when it was begun.

    An answer that was not given has no row, so that nothing can take it for a No.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self._frozen: dict[str, Checklist] = {}  # by fingerprint; a frozen checklist never changes

    def begin(self, assessment: Assessment) -> None:
        """Keep a new assessment as the latest round of its system."""
        body = checklist_body(assessment.checklist)
        fingerprint = sha256_of(body)
        with self._transactions.writing() as connection:
            _freeze(connection, assessment.checklist, fingerprint, body)
            latest = connection.execute(
                select(func.max(assessment_table.c.round_no)).where(
                    assessment_table.c.system_id == assessment.system_id
                )
            ).scalar()
            connection.execute(
                insert(assessment_table).values(
                    id=assessment.id,
                    system_id=assessment.system_id,
                    checklist=fingerprint,
                    round_no=(latest or 0) + 1,
                    started_at=assessment.started_at,
                    updated_at=assessment.updated_at,
                    step=assessment.step,
                )
            )
            _write_answers(connection, assessment.id, assessment.answers, assessment.updated_at)
            _write_findings(connection, assessment.id, assessment.findings, assessment.updated_at)

    def current(self, system_id: str) -> Assessment | None:
        """Return the latest round of a system, or None before the first."""
        return self._latest(system_id).get(system_id)

    def all_current(self) -> dict[str, Assessment]:
        """Return the latest round of every system that has one, by system id."""
        return self._latest(None)

    def put_answer(self, assessment_id: str, key: AnswerKey, answer: Answer, at: datetime) -> None:
        """Keep one answer; UNANSWERED takes the answer back."""
        with self._transactions.writing() as connection:
            self._touch(connection, assessment_id, updated_at=at)
            _forget_answer(connection, assessment_id, key)
            _write_answers(connection, assessment_id, {key: answer}, at)

    def put_finding(self, assessment_id: str, item_id: str, text: str, at: datetime) -> None:
        """Keep the 검토결과 of one item; an empty text takes it back."""
        with self._transactions.writing() as connection:
            self._touch(connection, assessment_id, updated_at=at)
            _forget_finding(connection, assessment_id, item_id)
            _write_findings(connection, assessment_id, {item_id: text}, at)

    def put_step(self, assessment_id: str, step: str) -> None:
        """Keep where the wizard was left; looking on does not make the answers any newer."""
        with self._transactions.writing() as connection:
            self._touch(connection, assessment_id, step=step)

    def _touch(self, connection: Connection, assessment_id: str, **values: Any) -> None:
        """Change the assessment itself; raise StoreError if it is not there."""
        statement = update(assessment_table).where(assessment_table.c.id == assessment_id)
        if connection.execute(statement.values(**values)).rowcount != 1:
            raise not_found(self._transactions.path)

    def _latest(self, system_id: str | None) -> dict[str, Assessment]:
        """Read the latest round of one system, or of all; few queries whatever their number."""
        rounds = select(assessment_table).order_by(assessment_table.c.round_no)
        if system_id is not None:
            rounds = rounds.where(assessment_table.c.system_id == system_id)
        with self._transactions.reading() as connection:
            latest = {row.system_id: row for row in connection.execute(rounds)}  # the last stays
            only = latest[system_id].id if system_id in latest else None
            self._thaw(connection, {row.checklist for row in latest.values()})
            answers = _read_answers(connection, only) if latest else {}
            findings = _read_findings(connection, only) if latest else {}
        return {
            owner: self._assessment(row, answers.get(row.id, {}), findings.get(row.id, {}))
            for owner, row in latest.items()
        }

    def _assessment(
        self, row: Row[Any], answers: dict[AnswerKey, Answer], findings: dict[str, str]
    ) -> Assessment:
        return Assessment(
            id=row.id,
            system_id=row.system_id,
            checklist=self._frozen[row.checklist],
            started_at=row.started_at,
            updated_at=row.updated_at,
            answers=answers,
            findings=findings,
            step=row.step,
        )

    def _thaw(self, connection: Connection, fingerprints: set[str]) -> None:
        for fingerprint in fingerprints - self._frozen.keys():
            query = select(checklist_table.c.body).where(
                checklist_table.c.fingerprint == fingerprint
            )
            self._frozen[fingerprint] = checklist_from_body(connection.execute(query).scalar_one())


def _freeze(connection: Connection, checklist: Checklist, fingerprint: str, body: str) -> None:
    column = checklist_table.c.fingerprint
    if connection.execute(select(column).where(column == fingerprint)).first() is None:
        connection.execute(
            insert(checklist_table).values(
                fingerprint=fingerprint, id=checklist.id, version=checklist.version, body=body
            )
        )


def _write_answers(
    connection: Connection, assessment_id: str, answers: Mapping[AnswerKey, Answer], at: datetime
) -> None:
    rows = [
        {
            "assessment_id": assessment_id,
            "item_id": key.item_id,
            "part_id": key.part_id,
            "answer": answer.value,
            "answered_at": at,
        }
        for key, answer in answers.items()
        if answer is not Answer.UNANSWERED
    ]
    if rows:
        connection.execute(insert(answer_table), rows)


def _forget_answer(connection: Connection, assessment_id: str, key: AnswerKey) -> None:
    connection.execute(
        delete(answer_table).where(
            answer_table.c.assessment_id == assessment_id,
            answer_table.c.item_id == key.item_id,
            answer_table.c.part_id == key.part_id,
        )
    )


def _write_findings(
    connection: Connection, assessment_id: str, findings: Mapping[str, str], at: datetime
) -> None:
    rows = [
        {"assessment_id": assessment_id, "item_id": item_id, "text": text, "updated_at": at}
        for item_id, text in findings.items()
        if text.strip()
    ]
    if rows:
        connection.execute(insert(finding_table), rows)


def _forget_finding(connection: Connection, assessment_id: str, item_id: str) -> None:
    connection.execute(
        delete(finding_table).where(
            finding_table.c.assessment_id == assessment_id, finding_table.c.item_id == item_id
        )
    )


def _read_answers(
    connection: Connection, assessment_id: str | None
) -> dict[str, dict[AnswerKey, Answer]]:
    table = answer_table.c
    query = select(table.assessment_id, table.item_id, table.part_id, table.answer)
    if assessment_id is not None:
        query = query.where(table.assessment_id == assessment_id)
    key_of = cache(AnswerKey)  # a few keys stand in very many rows
    answer_of = {answer.value: answer for answer in Answer}
    found: defaultdict[str, dict[AnswerKey, Answer]] = defaultdict(dict)
    for owner, item_id, part_id, answer in connection.execute(query):
        found[owner][key_of(item_id, part_id)] = answer_of[answer]
    return found


def _read_findings(connection: Connection, assessment_id: str | None) -> dict[str, dict[str, str]]:
    table = finding_table.c
    query = select(table.assessment_id, table.item_id, table.text)
    if assessment_id is not None:
        query = query.where(table.assessment_id == assessment_id)
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for owner, item_id, text in connection.execute(query):
        found[owner][item_id] = text
    return found
