"""Keeps the assessments of the systems, each answer the moment it is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, func, insert, select, update

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import AnswerBasis
from app.domain.assessment import Assessment
from app.domain.maturity import MaturityQuestionnaire
from app.domain.rounds import RoundState
from app.domain.selection import SelectionQuestionnaire
from app.store.failures import confirmed, not_found
from app.store.frozen import FrozenQuestionnaires
from app.store.round_reading import latest_rounds, read_rounds
from app.store.round_writing import (
    editable_round,
    editing,
    forget,
    write_all,
    write_answers,
    write_bases,
    write_findings,
)
from app.store.tables import answer as answer_table
from app.store.tables import assessment as assessment_table
from app.store.tables import finding as finding_table
from app.store.tables_rounds import answer_basis, carried_question
from app.store.transactions import Transactions

_T = assessment_table.c


class AssessmentRepository:
    """The assessments as they are stored, each with the questions frozen when it was begun.

    An answer that was not given has no row, so that nothing can take it for a No. Every change
    raises StoreError for a round that is not there, is being reviewed or is confirmed.
    """

    def __init__(self, transactions: Transactions, frozen: FrozenQuestionnaires) -> None:
        self._transactions = transactions
        self._frozen = frozen

    def begin(self, assessment: Assessment) -> Assessment:
        """Keep a new assessment as the latest round of its system; return it with its number."""
        with self._transactions.writing() as connection:
            latest = connection.execute(
                select(func.max(_T.round_no)).where(_T.system_id == assessment.system_id)
            ).scalar()
            begun = replace(assessment, round_no=(latest or 0) + 1)
            freeze = self._frozen.freeze
            connection.execute(
                insert(assessment_table).values(
                    id=begun.id,
                    system_id=begun.system_id,
                    checklist=freeze(connection, begun.checklist),
                    maturity=freeze(connection, begun.maturity_questionnaire),
                    selection=freeze(connection, begun.selection_questionnaire),
                    round_no=begun.round_no,
                    state=RoundState.DRAFT.value,
                    revision_no=1,
                    started_at=begun.started_at,
                    updated_at=begun.updated_at,
                    step=begun.step,
                )
            )
            write_all(connection, begun)
        return replace(begun, state=RoundState.DRAFT, revision_no=1)

    def adopt(
        self,
        assessment_id: str,
        maturity: MaturityQuestionnaire | None,
        selection: SelectionQuestionnaire | None,
    ) -> None:
        """Give an open round the questionnaires that it was begun without; keep those it has."""
        with self._transactions.writing() as connection:
            row = editable_round(connection, self._transactions.path, assessment_id)
            connection.execute(
                update(assessment_table)
                .where(_T.id == assessment_id)
                .values(
                    maturity=row.maturity or self._frozen.freeze(connection, maturity),
                    selection=row.selection or self._frozen.freeze(connection, selection),
                )
            )

    def get(self, assessment_id: str) -> Assessment | None:
        """Return the round with this id, or None."""
        return next(iter(self._read(_T.id == assessment_id)), None)

    def current(self, system_id: str) -> Assessment | None:
        """Return the latest round of a system, or None before the first."""
        rounds = self._read((_T.system_id == system_id) & latest_rounds())
        return rounds[-1] if rounds else None

    def rounds_of(self, system_id: str) -> list[Assessment]:
        """Return every round of a system, the first one first."""
        return self._read(_T.system_id == system_id)

    def all_current(self) -> dict[str, Assessment]:
        """Return the latest round of every system that has one, by system id."""
        return {one.system_id: one for one in self._read(latest_rounds())}

    def all_for_list(self) -> dict[str, Assessment]:
        """Return the same with what a list shows: checklist answers and what waits for 재확인."""
        return {one.system_id: one for one in self._read(latest_rounds(), for_list=True)}

    def put_answer(
        self,
        assessment_id: str,
        key: AnswerKey,
        answer: Answer,
        at: datetime,
        basis: AnswerBasis | None = None,
    ) -> None:
        """Keep one answer with what it rests on; UNANSWERED takes the answer back.

        What it rested on before is dropped. An answer to a whole question settles its 재확인.
        """
        with editing(self._transactions, assessment_id, at) as connection:
            place = {"item_id": key.item_id, "part_id": key.part_id}
            forget(connection, answer_table, assessment_id, **place)
            forget(connection, answer_basis, assessment_id, **place)
            write_answers(connection, assessment_id, {key: answer}, at)
            if basis is not None:
                write_bases(connection, assessment_id, {key: basis}, at)
            if not key.part_id:
                forget(connection, carried_question, assessment_id, question_id=key.item_id)

    def put_finding(self, assessment_id: str, item_id: str, text: str, at: datetime) -> None:
        """Keep the 검토결과 of one item; an empty text takes it back."""
        with editing(self._transactions, assessment_id, at) as connection:
            forget(connection, finding_table, assessment_id, item_id=item_id)
            write_findings(connection, assessment_id, {item_id: text}, at)

    def put_step(self, assessment_id: str, step: str) -> None:
        """Keep where the wizard was left; looking on does not make the answers any newer.

        A round that is being reviewed can be looked through; a confirmed one stays as it is.
        """
        with self._transactions.writing() as connection:
            state = connection.execute(
                select(_T.state).where(_T.id == assessment_id)
            ).scalar_one_or_none()
            if state is None:
                raise not_found(self._transactions.path)
            if state == RoundState.CONFIRMED:
                raise confirmed(self._transactions.path)
            connection.execute(
                update(assessment_table).where(_T.id == assessment_id).values(step=step)
            )

    def settle(self, assessment_id: str, question_ids: Sequence[str], at: datetime) -> None:
        """Let what was carried over stand: these questions no longer wait for 재확인."""
        with editing(self._transactions, assessment_id, at) as connection:
            for question_id in question_ids:
                forget(connection, carried_question, assessment_id, question_id=question_id)

    def _read(self, which: ColumnElement[bool], *, for_list: bool = False) -> list[Assessment]:
        with self._transactions.reading() as connection:
            return read_rounds(connection, self._frozen, which, for_list=for_list)
