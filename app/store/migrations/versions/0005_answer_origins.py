"""Answer forms: from which file, and by whom, an answer came in."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table and what guards it, as they were then."""
    op.create_table(
        "answer_origin",
        sa.Column("assessment_id", sa.String(32), nullable=False),
        sa.Column("import_id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("question_id", sa.String(80), nullable=False),
        sa.Column("part_id", sa.String(80), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("choice", sa.String(20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("written_on", sa.String(40), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("imported_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint(
            "assessment_id",
            "import_id",
            "kind",
            "question_id",
            "part_id",
            "position",
            name="pk_answer_origin",
        ),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            "fk_answer_origin_assessment_id",
            ondelete="CASCADE",
        ),
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in _triggers():
            op.execute(statement)


def _triggers() -> Iterator[str]:
    """Yield what keeps the origins of a confirmed round as they are."""
    confirmed = (
        "EXISTS (SELECT 1 FROM assessment WHERE id = {}.assessment_id AND state = 'confirmed')"
    )
    new, old = confirmed.format("NEW"), confirmed.format("OLD")
    for action, condition in (("insert", new), ("update", f"{old} OR {new}"), ("delete", old)):
        yield (
            f"CREATE TRIGGER keep_answer_origin_on_{action} BEFORE {action.upper()}"
            f" ON answer_origin WHEN {condition}"
            " BEGIN SELECT RAISE(ABORT, 'kept as it was confirmed'); END"
        )
