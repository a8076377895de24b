"""The tables of what a round holds beside the checklist answers, of evidence, and of snapshots."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from app.store.protection import protect
from app.store.tables import Moment, metadata


def _of_assessment() -> Column[Any]:
    return Column(
        "assessment_id",
        String(32),
        ForeignKey("assessment.id", ondelete="CASCADE"),
        primary_key=True,
    )


axis_answer = Table(
    "axis_answer",
    metadata,
    _of_assessment(),
    Column("axis_id", String(80), primary_key=True),
    Column("state", String(20), nullable=False),
    Column("level", Integer),
    Column("target", Integer),
    Column("reason", Text, nullable=False),
    Column("answered_at", Moment, nullable=False),
    CheckConstraint(
        "state <> 'not_applicable' OR trim(reason) <> ''", name="ck_axis_answer_reason"
    ),
)

factor_answer = Table(
    "factor_answer",
    metadata,
    _of_assessment(),
    Column("factor_id", String(80), primary_key=True),
    Column("answer", String(20), nullable=False),
    Column("answered_at", Moment, nullable=False),
)

criterion_answer = Table(
    "criterion_answer",
    metadata,
    _of_assessment(),
    Column("criterion_id", String(80), primary_key=True),
    Column("state", String(20), nullable=False),
    Column("points", Integer),
    Column("note", Text, nullable=False),
    Column("answered_at", Moment, nullable=False),
)

question_note = Table(
    "question_note",
    metadata,
    _of_assessment(),
    Column("question_id", String(80), primary_key=True),
    Column("comment", Text, nullable=False),
    Column("is_flagged", Boolean, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

answer_basis = Table(
    "answer_basis",
    metadata,
    _of_assessment(),
    Column("item_id", String(80), primary_key=True),
    Column("part_id", String(80), primary_key=True),
    Column("suggested", String(20), nullable=False),
    Column("figures", Text, nullable=False),  # JSON: pairs of field id and value
    Column("is_taken", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("shown_sum", Text, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

decision = Table(
    "decision",
    metadata,
    _of_assessment(),
    Column("kind", String(40), primary_key=True),
    Column("choice", String(80), nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_at", Moment, nullable=False),
)

ground = Table(
    "ground",
    metadata,
    _of_assessment(),
    Column("ground_id", String(80), primary_key=True),
    Column("text", Text, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

carried_question = Table(
    "carried_question",
    metadata,
    _of_assessment(),
    Column("question_id", String(80), primary_key=True),
)

evidence_item = Table(
    "evidence_item",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("system_id", String(32), ForeignKey("information_system.id"), nullable=False),
    Column("number", String(40), nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("reference", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("size", BigInteger),
    Column("sha256", String(64), nullable=False),
    Column("dated", Date),
    Column("owner", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("deleted_at", Moment),  # kept: a number is not given twice, and snapshots name it
    UniqueConstraint("system_id", "number"),
)

evidence_content = Table(
    "evidence_content",
    metadata,
    Column(
        "evidence_id",
        String(32),
        ForeignKey("evidence_item.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("content", LargeBinary, nullable=False),
)

evidence_link = Table(
    "evidence_link",
    metadata,
    Column(
        "evidence_id",
        String(32),
        ForeignKey("evidence_item.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("question_id", String(80), primary_key=True),
)

improvement_task = Table(
    "improvement_task",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("system_id", String(32), ForeignKey("information_system.id"), nullable=False),
    Column("axis_id", String(80), nullable=False),
    Column("from_level", Integer, nullable=False),
    Column("to_level", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("effect_ids", Text, nullable=False),  # JSON
    Column("effort", String(20), nullable=False),
    Column("owner", Text, nullable=False),
    Column("due_date", Date),
    Column("cost_won", BigInteger),
    Column("state", String(20), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("deleted_at", Moment),  # kept, so that a deletion can be undone
    Index("ix_improvement_task_system_id", "system_id"),
)

round_event = Table(
    "round_event",
    metadata,
    _of_assessment(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("before_state", String(20), nullable=False),
    Column("after_state", String(20), nullable=False),
    Column("who", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

return_reason = Table(
    "return_reason",
    metadata,
    Column("assessment_id", String(32), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("question_id", String(80), primary_key=True),
    Column("reason", Text, nullable=False),
    ForeignKeyConstraint(
        ["assessment_id", "position"],
        ["round_event.assessment_id", "round_event.position"],
        ondelete="CASCADE",
    ),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("assessment_id", String(32), ForeignKey("assessment.id"), nullable=False),
    Column("revision_no", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("body", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    UniqueConstraint("assessment_id", "revision_no"),
)

answer_origin = Table(  # from which file an answer came in; holds while the answer is that one
    "answer_origin",
    metadata,
    _of_assessment(),
    Column("import_id", String(32), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("question_id", String(80), primary_key=True),
    Column("part_id", String(80), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("choice", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("written_on", String(40), nullable=False),  # as it was written, a day or not
    Column("file_name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("sheet", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("imported_at", Moment, nullable=False),
)

protect(metadata)
