"""Reads rounds with everything in them; the number of queries does not grow with the rounds."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Row, Table, select

from app.domain.answer import ASKED_PREFIX, Answer, AnswerKey
from app.domain.answer_basis import AnswerBasis, Suggested
from app.domain.assessment import Assessment, Decision, DecisionKind, QuestionNote
from app.domain.checklist import Checklist
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers, MaturityQuestionnaire
from app.domain.rounds import RoundState
from app.domain.selection import CriterionAnswer, CriterionState, SelectionQuestionnaire
from app.store.frozen import FrozenQuestionnaires
from app.store.tables import answer, assessment, finding
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

K = TypeVar("K")
V = TypeVar("V")
ByRound = defaultdict[str, dict[K, V]]  # what stands in a table, by assessment id

_ANSWERS = {one.value: one for one in Answer}


def latest_rounds() -> ColumnElement[bool]:
    """Return the condition that a row of `assessment` is the latest round of its system."""
    newer = assessment.alias("newer")
    return ~(
        select(newer.c.id)
        .where(
            newer.c.system_id == assessment.c.system_id,
            newer.c.round_no > assessment.c.round_no,
        )
        .exists()
    )


def read_rounds(
    connection: Connection,
    frozen: FrozenQuestionnaires,
    which: ColumnElement[bool],
    *,
    for_list: bool = False,
) -> list[Assessment]:
    """Return the rounds that a condition on `assessment` picks, in the order of their numbers.

    `for_list` reads no more than a list shows: checklist answers and what waits for 재확인.
    """
    rows = connection.execute(select(assessment).where(which).order_by(assessment.c.round_no)).all()
    if not rows:
        return []
    inside = _Inside(connection, rows, which)
    checklists = frozen.thaw(connection, Checklist, {row.checklist for row in rows})
    (answers, asked), carried = inside.answers(), inside.carried()
    if for_list:
        return [
            _assessment(
                row,
                checklists,
                answers=answers.get(row.id, {}),
                carried=frozenset(carried.get(row.id, {})),
            )
            for row in rows
        ]
    maturity = frozen.thaw(connection, MaturityQuestionnaire, {row.maturity for row in rows})
    selection = frozen.thaw(connection, SelectionQuestionnaire, {row.selection for row in rows})
    findings, axes, factors = inside.findings(), inside.axes(), inside.factors()
    criteria, notes, bases = inside.criteria(), inside.notes(), inside.bases()
    decisions, grounds = inside.decisions(), inside.grounds()
    return [
        _assessment(
            row,
            checklists,
            answers=answers.get(row.id, {}),
            findings=findings.get(row.id, {}),
            maturity_questionnaire=maturity[row.maturity],
            maturity=MaturityAnswers(axes.get(row.id, {}), factors.get(row.id, {})),
            selection_questionnaire=selection[row.selection],
            selection=criteria.get(row.id, {}),
            notes=notes.get(row.id, {}),
            bases=bases.get(row.id, {}),
            decisions=decisions.get(row.id, {}),
            grounds=grounds.get(row.id, {}),
            asked=asked.get(row.id, {}),
            carried=frozenset(carried.get(row.id, {})),
        )
        for row in rows
    ]


def _assessment(
    row: Row[Any], checklists: dict[str | None, Checklist | None], **inside: Any
) -> Assessment:
    return Assessment(
        id=row.id,
        system_id=row.system_id,
        checklist=cast("Checklist", checklists[row.checklist]),
        started_at=row.started_at,
        updated_at=row.updated_at,
        step=row.step,
        state=RoundState(row.state),
        revision_no=row.revision_no,
        round_no=row.round_no,
        **inside,
    )


class _Inside:
    """What stands in the tables of some rounds: one query for each table, whatever their number."""

    def __init__(
        self, connection: Connection, rows: Sequence[Row[Any]], which: ColumnElement[bool]
    ) -> None:
        self._connection = connection
        self._ids = [row.id for row in rows] if len(rows) == 1 else None
        self._which = which

    def _rows(self, table: Table, *names: str) -> Iterator[Any]:
        owner = table.c.assessment_id
        query = select(owner, *(table.c[name] for name in names))
        if self._ids is not None:
            query = query.where(owner == self._ids[0])
        else:
            query = query.where(owner.in_(select(assessment.c.id).where(self._which)))
        yield from self._connection.execute(query)

    def answers(self) -> tuple[ByRound[AnswerKey, Answer], ByRound[AnswerKey, Answer]]:
        """Return the answers to the checklist, and those to what advice asks."""
        key_of = cache(AnswerKey)  # a few keys stand in very many rows
        is_asked = cache(_is_asked)
        found: ByRound[AnswerKey, Answer] = defaultdict(dict)
        asked: ByRound[AnswerKey, Answer] = defaultdict(dict)
        for owner, item_id, part_id, given in self._rows(answer, "item_id", "part_id", "answer"):
            into = asked if is_asked(item_id) else found
            into[owner][key_of(item_id, part_id)] = _ANSWERS[given]
        return found, asked

    def findings(self) -> ByRound[str, str]:
        found: ByRound[str, str] = defaultdict(dict)
        for owner, item_id, text in self._rows(finding, "item_id", "text"):
            found[owner][item_id] = text
        return found

    def axes(self) -> ByRound[str, AxisAnswer]:
        answer_of = cache(_axis_answer)
        found: ByRound[str, AxisAnswer] = defaultdict(dict)
        names = ("axis_id", "state", "level", "target", "reason")
        for owner, axis_id, *given in self._rows(axis_answer, *names):
            found[owner][axis_id] = answer_of(*given)
        return found

    def factors(self) -> ByRound[str, Answer]:
        found: ByRound[str, Answer] = defaultdict(dict)
        for owner, factor_id, given in self._rows(factor_answer, "factor_id", "answer"):
            found[owner][factor_id] = _ANSWERS[given]
        return found

    def criteria(self) -> ByRound[str, CriterionAnswer]:
        answer_of = cache(_criterion_answer)
        found: ByRound[str, CriterionAnswer] = defaultdict(dict)
        names = ("criterion_id", "state", "points", "note")
        for owner, criterion_id, *given in self._rows(criterion_answer, *names):
            found[owner][criterion_id] = answer_of(*given)
        return found

    def notes(self) -> ByRound[str, QuestionNote]:
        found: ByRound[str, QuestionNote] = defaultdict(dict)
        names = ("question_id", "comment", "is_flagged")
        for owner, question_id, comment, is_flagged in self._rows(question_note, *names):
            found[owner][question_id] = QuestionNote(comment, is_flagged)
        return found

    def bases(self) -> ByRound[AnswerKey, AnswerBasis]:
        found: ByRound[AnswerKey, AnswerBasis] = defaultdict(dict)
        names = ("item_id", "part_id", "suggested", "figures", "is_taken", "reason", "shown_sum")
        for owner, item_id, part_id, suggested, figures, *rest in self._rows(answer_basis, *names):
            pairs = tuple((field_id, value) for field_id, value in json.loads(figures))
            key = AnswerKey(item_id, part_id)
            found[owner][key] = AnswerBasis(_suggested(suggested), pairs, *rest)
        return found

    def decisions(self) -> ByRound[DecisionKind, Decision]:
        found: ByRound[DecisionKind, Decision] = defaultdict(dict)
        for owner, kind, choice, reason in self._rows(decision, "kind", "choice", "reason"):
            found[owner][DecisionKind(kind)] = Decision(choice, reason)
        return found

    def grounds(self) -> ByRound[str, str]:
        found: ByRound[str, str] = defaultdict(dict)
        for owner, ground_id, text in self._rows(ground, "ground_id", "text"):
            found[owner][ground_id] = text
        return found

    def carried(self) -> ByRound[str, None]:
        found: ByRound[str, None] = defaultdict(dict)
        for owner, question_id in self._rows(carried_question, "question_id"):
            found[owner][question_id] = None
        return found


def _is_asked(item_id: str) -> bool:
    return item_id.startswith(ASKED_PREFIX)


def _axis_answer(state: str, level: int | None, target: int | None, reason: str) -> AxisAnswer:
    return AxisAnswer(AxisState(state), level, target, reason)


def _criterion_answer(state: str, points: int | None, note: str) -> CriterionAnswer:
    return CriterionAnswer(CriterionState(state), points, note)


def _suggested(text: str) -> Suggested:
    return int(text) if text.isdecimal() else _ANSWERS[text]
