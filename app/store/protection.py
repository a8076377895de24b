"""Keeps what is confirmed as it is, in the file itself: triggers of SQLite.

The repositories refuse first and say why. The triggers hold against any other program that opens
the file; a database server has the repositories only.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import DDL, MetaData, event

# What a round holds: closed while the round is confirmed.
ROUND_TABLES = (
    "answer",
    "finding",
    "axis_answer",
    "factor_answer",
    "criterion_answer",
    "question_note",
    "answer_basis",
    "decision",
    "ground",
    "carried_question",
    "answer_origin",
)
# What never changes once it is written, with what makes a row the same one.
FROZEN_TABLES = {
    "checklist": "fingerprint = NEW.fingerprint",
    "frozen_questionnaire": "fingerprint = NEW.fingerprint",
    "round_event": "assessment_id = NEW.assessment_id AND position = NEW.position",
    "return_reason": (
        "assessment_id = NEW.assessment_id AND position = NEW.position"
        " AND question_id = NEW.question_id"
    ),
    "snapshot": (
        "id = NEW.id OR (assessment_id = NEW.assessment_id AND revision_no = NEW.revision_no)"
    ),
}
_CONFIRMED = "EXISTS (SELECT 1 FROM assessment WHERE id = {}.assessment_id AND state = 'confirmed')"
_REOPENED = (
    "NEW.state = 'draft' AND NEW.revision_no = OLD.revision_no + 1"
    " AND NEW.checklist = OLD.checklist AND NEW.maturity IS OLD.maturity"
    " AND NEW.selection IS OLD.selection AND NEW.started_at = OLD.started_at"
)


def protect(metadata: MetaData) -> None:
    """Have the triggers made with the tables, where the database is SQLite."""
    for table, statement in statements():
        ddl = DDL(statement).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]
        event.listen(metadata.tables[table], "after_create", ddl)


def statements() -> Iterator[tuple[str, str]]:
    """Yield each trigger as SQL, with the table that it guards."""
    for table in ROUND_TABLES:
        new, old = _CONFIRMED.format("NEW"), _CONFIRMED.format("OLD")
        yield table, _trigger(table, "insert", new)
        yield table, _trigger(table, "update", f"{old} OR {new}")
        yield table, _trigger(table, "delete", old)
    for table, same in FROZEN_TABLES.items():
        # INSERT OR REPLACE deletes without asking the trigger on DELETE.
        yield table, _trigger(table, "insert", f"EXISTS (SELECT 1 FROM {table} WHERE {same})")
        yield table, _trigger(table, "update", "1")
        yield table, _trigger(table, "delete", "1")
    same = "id = NEW.id OR (system_id = NEW.system_id AND round_no = NEW.round_no)"
    taken = f"EXISTS (SELECT 1 FROM assessment WHERE state = 'confirmed' AND ({same}))"
    moved = "NEW.id <> OLD.id OR NEW.system_id <> OLD.system_id OR NEW.round_no <> OLD.round_no"
    altered = f"OLD.state = 'confirmed' AND NOT ({_REOPENED})"
    yield "assessment", _trigger("assessment", "insert", taken)
    yield "assessment", _trigger("assessment", "update", f"{moved} OR ({altered})")
    yield "assessment", _trigger("assessment", "delete", "OLD.state = 'confirmed'")


def _trigger(table: str, action: str, condition: str) -> str:
    return (
        f"CREATE TRIGGER keep_{table}_on_{action} BEFORE {action.upper()} ON {table}"
        f" WHEN {condition} BEGIN SELECT RAISE(ABORT, 'kept as it was confirmed'); END"
    )
