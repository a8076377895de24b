"""Rounds with a state, maturity and selection answers, evidence, tasks, and frozen snapshots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables, and the assessments anew with the columns of a round."""
    op.create_table(
        "frozen_questionnaire",
        _string("fingerprint", 64),
        _string("kind", 20),
        _string("id", 80),
        _string("version", 40),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_frozen_questionnaire"),
    )
    _grow_assessment()
    _make_answers()
    _make_evidence()
    _make_tasks()
    _make_history()
    for statement in _triggers() if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(statement)


def _grow_assessment() -> None:
    """Make the table anew: were it renamed, SQLite would rewrite what refers to it."""
    op.execute("CREATE TABLE assessment_0002 AS SELECT * FROM assessment")
    op.drop_table("assessment")
    op.create_table(
        "assessment",
        _string("id", 32),
        _string("system_id", 32),
        _string("checklist", 64),
        sa.Column("maturity", sa.String(64), nullable=True),
        sa.Column("selection", sa.String(64), nullable=True),
        sa.Column("round_no", sa.Integer(), nullable=False),
        _string("state", 20),
        sa.Column("revision_no", sa.Integer(), nullable=False),
        _string("started_at", 40),
        _string("updated_at", 40),
        _string("step", 80),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
        sa.UniqueConstraint("system_id", "round_no", name="uq_assessment_system_id_round_no"),
        _refers("assessment", "system_id", "information_system.id"),
        _refers("assessment", "checklist", "checklist.fingerprint"),
        _refers("assessment", "maturity", "frozen_questionnaire.fingerprint"),
        _refers("assessment", "selection", "frozen_questionnaire.fingerprint"),
    )
    op.execute(
        "INSERT INTO assessment (id, system_id, checklist, round_no, state, revision_no,"
        " started_at, updated_at, step)"
        " SELECT id, system_id, checklist, round_no, 'draft', 1, started_at, updated_at, step"
        " FROM assessment_0002"
    )
    op.drop_table("assessment_0002")


def _string(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def _refers(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], f"fk_{table}_{column}", ondelete=ondelete)


def _make_round_table(table: str, *columns: Any, keys: int = 1) -> None:
    """Make a table whose rows belong to an assessment, told apart by the first columns."""
    key = [column.name for column in columns[:keys]]
    op.create_table(
        table,
        _string("assessment_id", 32),
        *columns,
        _refers(table, "assessment_id", "assessment.id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("assessment_id", *key, name=f"pk_{table}"),
    )


def _make_answers() -> None:
    _make_round_table(
        "axis_answer",
        _string("axis_id", 80),
        _string("state", 20),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        _string("answered_at", 40),
        sa.CheckConstraint(
            "state <> 'not_applicable' OR trim(reason) <> ''", name="ck_axis_answer_reason"
        ),
    )
    _make_round_table(
        "factor_answer",
        _string("factor_id", 80),
        _string("answer", 20),
        _string("answered_at", 40),
    )
    _make_round_table(
        "criterion_answer",
        _string("criterion_id", 80),
        _string("state", 20),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        _string("answered_at", 40),
    )
    _make_round_table(
        "question_note",
        _string("question_id", 80),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("is_flagged", sa.Boolean(), nullable=False),
        _string("updated_at", 40),
    )
    _make_round_table(
        "answer_basis",
        _string("item_id", 80),
        _string("part_id", 80),
        _string("suggested", 20),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("is_taken", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("shown_sum", sa.Text(), nullable=False),
        _string("updated_at", 40),
        keys=2,
    )
    _make_round_table(
        "decision",
        _string("kind", 40),
        _string("choice", 80),
        sa.Column("reason", sa.Text(), nullable=False),
        _string("decided_at", 40),
    )
    _make_round_table(
        "ground",
        _string("ground_id", 80),
        sa.Column("text", sa.Text(), nullable=False),
        _string("updated_at", 40),
    )
    _make_round_table("carried_question", _string("question_id", 80))


def _make_evidence() -> None:
    op.create_table(
        "evidence_item",
        _string("id", 32),
        _string("system_id", 32),
        _string("number", 40),
        sa.Column("title", sa.Text(), nullable=False),
        _string("kind", 20),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=True),
        _string("sha256", 64),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        _string("created_at", 40),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_evidence_item"),
        sa.UniqueConstraint("system_id", "number", name="uq_evidence_item_system_id_number"),
        _refers("evidence_item", "system_id", "information_system.id"),
    )
    op.create_table(
        "evidence_content",
        _string("evidence_id", 32),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _refers("evidence_content", "evidence_id", "evidence_item.id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("evidence_id", name="pk_evidence_content"),
    )
    op.create_table(
        "evidence_link",
        _string("evidence_id", 32),
        _string("question_id", 80),
        _refers("evidence_link", "evidence_id", "evidence_item.id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("evidence_id", "question_id", name="pk_evidence_link"),
    )


def _make_tasks() -> None:
    op.create_table(
        "improvement_task",
        _string("id", 32),
        _string("system_id", 32),
        _string("axis_id", 80),
        sa.Column("from_level", sa.Integer(), nullable=False),
        sa.Column("to_level", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("effect_ids", sa.Text(), nullable=False),
        _string("effort", 20),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=True),
        sa.Column("cost_won", sa.BigInteger(), nullable=True),
        _string("state", 20),
        _string("created_at", 40),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_improvement_task"),
        _refers("improvement_task", "system_id", "information_system.id"),
    )
    op.create_index("ix_improvement_task_system_id", "improvement_task", ["system_id"])


def _make_history() -> None:
    _make_round_table(
        "round_event",
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        _string("at", 40),
        _string("before_state", 20),
        _string("after_state", 20),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.create_table(
        "return_reason",
        _string("assessment_id", 32),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        _string("question_id", 80),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id", "position"],
            ["round_event.assessment_id", "round_event.position"],
            name="fk_return_reason_assessment_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "assessment_id", "position", "question_id", name="pk_return_reason"
        ),
    )
    op.create_table(
        "snapshot",
        _string("id", 32),
        _string("assessment_id", 32),
        sa.Column("revision_no", sa.Integer(), nullable=False),
        _string("made_at", 40),
        sa.Column("body", sa.Text(), nullable=False),
        _string("sha256", 64),
        sa.PrimaryKeyConstraint("id", name="pk_snapshot"),
        sa.UniqueConstraint(
            "assessment_id", "revision_no", name="uq_snapshot_assessment_id_revision_no"
        ),
        _refers("snapshot", "assessment_id", "assessment.id"),
    )


def _triggers() -> Iterator[str]:
    """Yield what keeps confirmed rounds and everything frozen as they are."""
    confirmed = (
        "EXISTS (SELECT 1 FROM assessment WHERE id = {}.assessment_id AND state = 'confirmed')"
    )
    new, old = confirmed.format("NEW"), confirmed.format("OLD")
    of_round = "assessment_id = NEW.assessment_id"
    same_event = f"{of_round} AND position = NEW.position"
    for table in (
        *("answer", "finding", "axis_answer", "factor_answer", "criterion_answer"),
        *("question_note", "answer_basis", "decision", "ground", "carried_question"),
    ):
        yield _trigger(table, "insert", new)
        yield _trigger(table, "update", f"{old} OR {new}")
        yield _trigger(table, "delete", old)
    for table, same in (
        ("checklist", "fingerprint = NEW.fingerprint"),
        ("frozen_questionnaire", "fingerprint = NEW.fingerprint"),
        ("round_event", same_event),
        ("return_reason", f"{same_event} AND question_id = NEW.question_id"),
        ("snapshot", f"id = NEW.id OR ({of_round} AND revision_no = NEW.revision_no)"),
    ):
        yield _trigger(table, "insert", f"EXISTS (SELECT 1 FROM {table} WHERE {same})")
        yield _trigger(table, "update", "1")
        yield _trigger(table, "delete", "1")
    yield _trigger(
        "assessment",
        "insert",
        "EXISTS (SELECT 1 FROM assessment WHERE state = 'confirmed'"
        " AND (id = NEW.id OR (system_id = NEW.system_id AND round_no = NEW.round_no)))",
    )
    yield _trigger(
        "assessment",
        "update",
        "NEW.id <> OLD.id OR NEW.system_id <> OLD.system_id OR NEW.round_no <> OLD.round_no"
        " OR (OLD.state = 'confirmed' AND NOT (NEW.state = 'draft'"
        " AND NEW.revision_no = OLD.revision_no + 1 AND NEW.checklist = OLD.checklist"
        " AND NEW.maturity IS OLD.maturity AND NEW.selection IS OLD.selection"
        " AND NEW.started_at = OLD.started_at))",
    )
    yield _trigger("assessment", "delete", "OLD.state = 'confirmed'")


def _trigger(table: str, action: str, condition: str) -> str:
    return (
        f"CREATE TRIGGER keep_{table}_on_{action} BEFORE {action.upper()} ON {table}"
        f" WHEN {condition} BEGIN SELECT RAISE(ABORT, 'kept as it was confirmed'); END"
    )
