"""Keeps what is typed in a form that is not saved yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of unsaved forms."""
    op.create_table(
        "form_draft",
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_form_draft"),
    )
