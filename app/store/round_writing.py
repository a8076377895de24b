"""Writes what a round holds; a row that says nothing is not kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import AnswerBasis
from app.domain.assessment import Assessment, Decision, DecisionKind, QuestionNote
from app.domain.maturity import AxisAnswer
from app.domain.rounds import RoundEvent, RoundState
from app.domain.selection import CriterionAnswer
from app.store.checklist_json import canonical_json
from app.store.failures import confirmed, in_review, not_found
from app.store.round_statements import EDITED_ROUND, ONE_ROUND, adding, forgetting
from app.store.tables import answer as answer_table
from app.store.tables import finding as finding_table
from app.store.tables_rounds import (
    answer_basis,
    axis_answer,
    carried_question,
    criterion_answer,
    decision,
    factor_answer,
    ground,
    question_note,
    return_reason,
    round_event,
)
from app.store.transactions import Transactions

Rows = list[dict[str, Any]]

_RETURNED = RoundState.RETURNED.value


@contextmanager
def editing(transactions: Transactions, assessment_id: str, at: datetime) -> Iterator[Connection]:
    """Change what a round holds, whole or not at all; it is then as new as `at`.

    The first edit after a return makes the round a draft again. Raise StoreError if the round is
    not there, is being reviewed or is confirmed.
    """
    with transactions.writing() as connection:
        if editable_round(connection, transactions.path, assessment_id).state == _RETURNED:
            event = RoundEvent(at, RoundState.RETURNED, RoundState.DRAFT)
            write_event(connection, assessment_id, event)
        connection.execute(EDITED_ROUND, {"round": assessment_id, "at": at})
        yield connection


def editable_round(connection: Connection, path: Path, assessment_id: str) -> Row[Any]:
    """Return the row of a round that may be edited; raise StoreError for any other."""
    row = connection.execute(ONE_ROUND, {"round": assessment_id}).one_or_none()
    if row is None:
        raise not_found(path)
    if row.state == RoundState.CONFIRMED:
        raise confirmed(path)
    if row.state == RoundState.REVIEW:
        raise in_review(path)
    return row


def write_event(connection: Connection, assessment_id: str, event: RoundEvent) -> None:
    """Add a move to the course of a round."""
    last = connection.execute(
        select(func.max(round_event.c.position)).where(round_event.c.assessment_id == assessment_id)
    ).scalar()
    place = {"assessment_id": assessment_id, "position": 0 if last is None else last + 1}
    connection.execute(
        insert(round_event).values(
            **place,
            at=event.at,
            before_state=event.before.value,
            after_state=event.after.value,
            who=event.who,
            reason=event.reason,
        )
    )
    _add(
        connection,
        return_reason,
        [
            {**place, "question_id": question_id, "reason": reason}
            for question_id, reason in event.question_reasons.items()
        ],
    )


def write_all(connection: Connection, assessment: Assessment) -> None:
    """Write everything that a new round brings with it."""
    owner, at = assessment.id, assessment.updated_at
    write_answers(connection, owner, {**assessment.answers, **assessment.asked}, at)
    write_findings(connection, owner, assessment.findings, at)
    write_axes(connection, owner, assessment.maturity.axes, at)
    write_factors(connection, owner, assessment.maturity.factors, at)
    write_criteria(connection, owner, assessment.selection, at)
    write_notes(connection, owner, assessment.notes, at)
    write_bases(connection, owner, assessment.bases, at)
    write_decisions(connection, owner, assessment.decisions, at)
    write_grounds(connection, owner, assessment.grounds, at)
    write_carried(connection, owner, assessment.carried)


def forget(connection: Connection, table: Table, assessment_id: str, **key: str) -> None:
    """Drop the row of a round with this key; it is no error if there is none."""
    connection.execute(forgetting(table, tuple(key)), {"round": assessment_id, **key})


def write_answers(
    connection: Connection, owner: str, answers: Mapping[AnswerKey, Answer], at: datetime
) -> None:
    """Write 예, 아니오, 확인 필요; UNANSWERED has no row, so that nothing takes it for a No."""
    rows = [
        {
            "assessment_id": owner,
            "item_id": key.item_id,
            "part_id": key.part_id,
            "answer": given.value,
            "answered_at": at,
        }
        for key, given in answers.items()
        if given is not Answer.UNANSWERED
    ]
    _add(connection, answer_table, rows)


def write_findings(
    connection: Connection, owner: str, findings: Mapping[str, str], at: datetime
) -> None:
    """Write the 검토결과 of items."""
    rows = [
        {"assessment_id": owner, "item_id": item_id, "text": text, "updated_at": at}
        for item_id, text in findings.items()
        if text.strip()
    ]
    _add(connection, finding_table, rows)


def write_axes(
    connection: Connection, owner: str, axes: Mapping[str, AxisAnswer], at: datetime
) -> None:
    """Write what was picked for axes; nothing at all, not even a target, has no row."""
    rows = [
        {
            "assessment_id": owner,
            "axis_id": axis_id,
            "state": given.state.value,
            "level": given.level,
            "target": given.target,
            "reason": given.reason,
            "answered_at": at,
        }
        for axis_id, given in axes.items()
        if given != AxisAnswer()
    ]
    _add(connection, axis_answer, rows)


def write_factors(
    connection: Connection, owner: str, factors: Mapping[str, Answer], at: datetime
) -> None:
    """Write the answers to 12 Factors checkpoints."""
    rows = [
        {
            "assessment_id": owner,
            "factor_id": factor_id,
            "answer": given.value,
            "answered_at": at,
        }
        for factor_id, given in factors.items()
        if given is not Answer.UNANSWERED
    ]
    _add(connection, factor_answer, rows)


def write_criteria(
    connection: Connection, owner: str, criteria: Mapping[str, CriterionAnswer], at: datetime
) -> None:
    """Write the points of selection criteria."""
    rows = [
        {
            "assessment_id": owner,
            "criterion_id": criterion_id,
            "state": given.state.value,
            "points": given.points,
            "note": given.note,
            "answered_at": at,
        }
        for criterion_id, given in criteria.items()
        if given != CriterionAnswer()
    ]
    _add(connection, criterion_answer, rows)


def write_notes(
    connection: Connection, owner: str, notes: Mapping[str, QuestionNote], at: datetime
) -> None:
    """Write comments and flags."""
    rows = [
        {
            "assessment_id": owner,
            "question_id": question_id,
            "comment": note.comment,
            "is_flagged": note.is_flagged,
            "updated_at": at,
        }
        for question_id, note in notes.items()
        if note.is_flagged or note.comment.strip()
    ]
    _add(connection, question_note, rows)


def write_bases(
    connection: Connection, owner: str, bases: Mapping[AnswerKey, AnswerBasis], at: datetime
) -> None:
    """Write what answers rest on."""
    rows = [
        {
            "assessment_id": owner,
            "item_id": key.item_id,
            "part_id": key.part_id,
            "suggested": str(basis.suggested),
            "figures": canonical_json(basis.figures),
            "is_taken": basis.is_taken,
            "reason": basis.reason,
            "shown_sum": basis.shown_sum,
            "updated_at": at,
        }
        for key, basis in bases.items()
    ]
    _add(connection, answer_basis, rows)


def write_decisions(
    connection: Connection, owner: str, decisions: Mapping[DecisionKind, Decision], at: datetime
) -> None:
    """Write what the officer decided."""
    rows = [
        {
            "assessment_id": owner,
            "kind": kind.value,
            "choice": one.choice,
            "reason": one.reason,
            "decided_at": at,
        }
        for kind, one in decisions.items()
    ]
    _add(connection, decision, rows)


def write_grounds(
    connection: Connection, owner: str, grounds: Mapping[str, str], at: datetime
) -> None:
    """Write the grounds that are stated, with their texts, which may still be empty."""
    rows = [
        {"assessment_id": owner, "ground_id": ground_id, "text": text, "updated_at": at}
        for ground_id, text in grounds.items()
    ]
    _add(connection, ground, rows)


def write_carried(connection: Connection, owner: str, question_ids: Iterable[str]) -> None:
    """Write which questions wait for 재확인."""
    rows = [{"assessment_id": owner, "question_id": one} for one in sorted(question_ids)]
    _add(connection, carried_question, rows)


def _add(connection: Connection, table: Table, rows: Rows) -> None:
    if rows:
        connection.execute(adding(table), rows)
