"""What an agency sets for all its contract cases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table. Types stand as they were then, whatever app.store.tables says by now."""
    op.create_table(
        "agency_settings",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("amounts_in", sa.String(length=40), nullable=False),
        sa.Column("cuts_payments", sa.Boolean(), nullable=False),
        sa.Column("renewal_days", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_agency_settings"),
    )
