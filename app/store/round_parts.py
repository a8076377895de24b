"""Keeps what a round holds beside the checklist: maturity, selection, notes, decisions."""

from __future__ import annotations

from datetime import datetime

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import AnswerBasis
from app.domain.assessment import Decision, DecisionKind, QuestionNote
from app.domain.maturity import AxisAnswer
from app.domain.selection import CriterionAnswer
from app.store.round_writing import (
    editing,
    forget,
    write_answers,
    write_axes,
    write_bases,
    write_criteria,
    write_decisions,
    write_factors,
    write_grounds,
    write_notes,
)
from app.store.tables import answer as answer_table
from app.store.tables_rounds import (
    answer_basis,
    axis_answer,
    carried_question,
    criterion_answer,
    decision,
    factor_answer,
    ground,
    question_note,
)
from app.store.transactions import Transactions


class RoundPartRepository:
    """The parts of a round, each replaced as a whole the moment it is given.

    What says nothing (미응답, an empty text) takes back what was there. Every change raises
    StoreError for a round that is not there, is being reviewed or is confirmed.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def put_axis(self, assessment_id: str, axis_id: str, answer: AxisAnswer, at: datetime) -> None:
        """Keep what was picked for an axis; that settles its 재확인."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, axis_answer, assessment_id, axis_id=axis_id)
            forget(connection, carried_question, assessment_id, question_id=axis_id)
            write_axes(connection, assessment_id, {axis_id: answer}, at)

    def put_target(
        self, assessment_id: str, axis_id: str, answer: AxisAnswer, at: datetime
    ) -> None:
        """Keep an axis of which only the target was changed; a 재확인 goes on waiting."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, axis_answer, assessment_id, axis_id=axis_id)
            write_axes(connection, assessment_id, {axis_id: answer}, at)

    def put_factor(self, assessment_id: str, factor_id: str, answer: Answer, at: datetime) -> None:
        """Keep the answer to a 12 Factors checkpoint; that settles its 재확인."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, factor_answer, assessment_id, factor_id=factor_id)
            forget(connection, carried_question, assessment_id, question_id=factor_id)
            write_factors(connection, assessment_id, {factor_id: answer}, at)

    def put_criterion(
        self,
        assessment_id: str,
        criterion_id: str,
        answer: CriterionAnswer,
        at: datetime,
        basis: AnswerBasis | None = None,
    ) -> None:
        """Keep the points of a criterion with what they rest on; that settles its 재확인."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, criterion_answer, assessment_id, criterion_id=criterion_id)
            forget(connection, answer_basis, assessment_id, item_id=criterion_id, part_id="")
            forget(connection, carried_question, assessment_id, question_id=criterion_id)
            write_criteria(connection, assessment_id, {criterion_id: answer}, at)
            if basis is not None:
                write_bases(connection, assessment_id, {AnswerKey(criterion_id): basis}, at)

    def put_note(
        self, assessment_id: str, question_id: str, note: QuestionNote, at: datetime
    ) -> None:
        """Keep the comment and the flag of a question."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, question_note, assessment_id, question_id=question_id)
            write_notes(connection, assessment_id, {question_id: note}, at)

    def put_decision(
        self, assessment_id: str, kind: DecisionKind, made: Decision | None, at: datetime
    ) -> None:
        """Keep what was decided; None takes the decision back."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, decision, assessment_id, kind=kind.value)
            if made is not None:
                write_decisions(connection, assessment_id, {kind: made}, at)

    def put_asked(self, assessment_id: str, key: AnswerKey, answer: Answer, at: datetime) -> None:
        """Keep the answer to what advice asks, in place of one to other words of the question."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, answer_table, assessment_id, item_id=key.item_id)
            write_answers(connection, assessment_id, {key: answer}, at)

    def put_ground(
        self, assessment_id: str, ground_id: str, text: str | None, at: datetime
    ) -> None:
        """Keep that a ground is stated, and its text; None takes it back."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, ground, assessment_id, ground_id=ground_id)
            if text is not None:
                write_grounds(connection, assessment_id, {ground_id: text}, at)
