"""Keeps from which file each answer came in, beside the answers themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from app.domain.answer_form import Slot, SlotKind, SlotValue
from app.domain.returned_answers import AnswerOrigin, KeptOrigin, SettledAnswer
from app.store.round_writing import editable_round, editing
from app.store.tables_rounds import answer_origin, carried_question
from app.store.transactions import Transactions

_T = answer_origin.c


class AnswerOriginRepository:
    """The origins of answers, each kept with the answer that it was of.

    Every change raises StoreError for a round that is not there, is being reviewed or is
    confirmed.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def add(self, import_id: str, settled: Iterable[SettledAnswer], at: datetime) -> None:
        """Keep where answers came from that one import brought."""
        with self._transactions.writing() as connection:
            for one in settled:
                editable_round(connection, self._transactions.path, one.round_id)
                kept = [
                    KeptOrigin(import_id, one.slot, one.after, origin, at) for origin in one.origins
                ]
                write_origins(connection, one.round_id, kept)

    def of(self, assessment_id: str) -> list[KeptOrigin]:
        """Return every origin kept for a round, the one that came in first first."""
        with self._transactions.reading() as connection:
            rows = connection.execute(
                select(answer_origin)
                .where(_T.assessment_id == assessment_id)
                .order_by(_T.imported_at, _T.import_id, _T.kind, _T.question_id, _T.part_id)
                .order_by(_T.position)
            ).all()
        return [
            KeptOrigin(
                import_id=row.import_id,
                slot=Slot(SlotKind(row.kind), row.question_id, row.part_id),
                value=SlotValue(row.choice, row.text),
                origin=AnswerOrigin(
                    row.file_name, row.sha256, row.sheet, row.row, row.who, row.written_on
                ),
                imported_at=row.imported_at,
            )
            for row in rows
        ]

    def put_all(self, assessment_id: str, kept: Iterable[KeptOrigin]) -> None:
        """Keep these origins of an open round, in place of those before."""
        with self._transactions.writing() as connection:
            editable_round(connection, self._transactions.path, assessment_id)
            connection.execute(delete(answer_origin).where(_T.assessment_id == assessment_id))
            write_origins(connection, assessment_id, kept)

    def take_back(self, import_id: str, assessment_ids: Iterable[str]) -> None:
        """Drop what one import brought to these rounds."""
        with self._transactions.writing() as connection:
            for assessment_id in assessment_ids:
                editable_round(connection, self._transactions.path, assessment_id)
                connection.execute(
                    delete(answer_origin).where(
                        _T.assessment_id == assessment_id, _T.import_id == import_id
                    )
                )

    def wait_again(self, assessment_id: str, question_ids: Iterable[str], at: datetime) -> None:
        """Let carried answers wait for 재확인 again that an import had settled."""
        with editing(self._transactions, assessment_id, at) as connection:
            waiting = connection.execute(
                select(carried_question.c.question_id).where(
                    carried_question.c.assessment_id == assessment_id
                )
            ).scalars()
            known = set(waiting)
            for question_id in question_ids:
                if question_id not in known:
                    connection.execute(
                        insert(carried_question).values(
                            assessment_id=assessment_id, question_id=question_id
                        )
                    )


def write_origins(connection: Connection, assessment_id: str, kept: Iterable[KeptOrigin]) -> None:
    """Write where answers of a round came from, that has none of these yet."""
    places: Counter[tuple[str, Slot]] = Counter()
    rows = []
    for one in kept:
        rows.append(
            {
                "assessment_id": assessment_id,
                "import_id": one.import_id,
                "kind": one.slot.kind.value,
                "question_id": one.slot.question_id,
                "part_id": one.slot.part_id,
                "position": places[one.import_id, one.slot],
                "choice": one.value.choice,
                "text": one.value.text,
                "who": one.origin.who,
                "written_on": one.origin.written_on,
                "file_name": one.origin.file_name,
                "sha256": one.origin.sha256,
                "sheet": one.origin.sheet,
                "row": one.origin.row,
                "imported_at": one.imported_at,
            }
        )
        places[one.import_id, one.slot] += 1
    if rows:
        connection.execute(insert(answer_origin), rows)
