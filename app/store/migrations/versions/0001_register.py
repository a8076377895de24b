"""The register as it began: systems, agency, assessments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables. Types stand as they were then, whatever app.store.tables says by now."""
    op.create_table(
        "information_system",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("management_no", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=True),
        sa.Column("agency_name", sa.Text(), nullable=True),
        sa.Column("org_code", sa.Text(), nullable=True),
        sa.Column("operating_department", sa.Text(), nullable=True),
        sa.Column("contact_person", sa.Text(), nullable=True),
        sa.Column("contact_phone", sa.Text(), nullable=True),
        sa.Column("system_type", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("built_year", sa.BigInteger(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("upgraded_year", sa.BigInteger(), nullable=True),
        sa.Column("brm_area", sa.Text(), nullable=True),
        sa.Column("brm_code", sa.Text(), nullable=True),
        sa.Column("brm_name", sa.Text(), nullable=True),
        sa.Column("srm_code", sa.Text(), nullable=True),
        sa.Column("srm_name", sa.Text(), nullable=True),
        sa.Column("service_size", sa.Text(), nullable=True),
        sa.Column("complexity_grade", sa.Text(), nullable=True),
        sa.Column("extensibility", sa.Text(), nullable=True),
        sa.Column("system_scale", sa.Text(), nullable=True),
        sa.Column("daily_users_avg", sa.BigInteger(), nullable=True),
        sa.Column("registered_users", sa.BigInteger(), nullable=True),
        sa.Column("peak_concurrent_users", sa.BigInteger(), nullable=True),
        sa.Column("system_grade", sa.Text(), nullable=True),
        sa.Column("grade_confirmed_on", sa.Date(), nullable=True),
        sa.Column("csap_importance", sa.Text(), nullable=True),
        sa.Column("csap_importance_decided_on", sa.Date(), nullable=True),
        sa.Column("n2sf_class", sa.Text(), nullable=True),
        sa.Column("handles_personal_data", sa.Boolean(), nullable=True),
        sa.Column("personal_data_count", sa.BigInteger(), nullable=True),
        sa.Column("handles_sensitive_data", sa.Boolean(), nullable=True),
        sa.Column("initial_dev_cost", sa.BigInteger(), nullable=True),
        sa.Column("added_dev_cost", sa.BigInteger(), nullable=True),
        sa.Column("cumulative_added_dev_cost", sa.BigInteger(), nullable=True),
        sa.Column("annual_maintenance_cost", sa.BigInteger(), nullable=True),
        sa.Column("maintenance_cost_previous_year", sa.BigInteger(), nullable=True),
        sa.Column("maintenance_cost_two_years_ago", sa.BigInteger(), nullable=True),
        sa.Column("operating_cost", sa.BigInteger(), nullable=True),
        sa.Column("budget_code", sa.Text(), nullable=True),
        sa.Column("hosting_center", sa.Text(), nullable=True),
        sa.Column("cloud_status", sa.Text(), nullable=True),
        sa.Column("impacted_systems", sa.BigInteger(), nullable=True),
        sa.Column("linked_systems", sa.Text(), nullable=True),
        sa.Column("architecture_form", sa.Text(), nullable=True),
        sa.Column("languages", sa.Text(), nullable=True),
        sa.Column("software_list", sa.Text(), nullable=True),
        sa.Column("server_count", sa.BigInteger(), nullable=True),
        sa.Column("storage_count", sa.BigInteger(), nullable=True),
        sa.Column("network_count", sa.BigInteger(), nullable=True),
        sa.Column("security_count", sa.BigInteger(), nullable=True),
        sa.Column("virtualization_pct", sa.String(40), nullable=True),
        sa.Column("operating_hours", sa.Text(), nullable=True),
        sa.Column("target_availability_pct", sa.String(40), nullable=True),
        sa.Column("availability_pct", sa.String(40), nullable=True),
        sa.Column("outage_count", sa.BigInteger(), nullable=True),
        sa.Column("outage_minutes", sa.BigInteger(), nullable=True),
        sa.Column("longest_recovery_minutes", sa.BigInteger(), nullable=True),
        sa.Column("peak_period", sa.Text(), nullable=True),
        sa.Column("peak_complaints", sa.BigInteger(), nullable=True),
        sa.Column("service_request_count", sa.BigInteger(), nullable=True),
        sa.Column("on_time_rate", sa.String(40), nullable=True),
        sa.Column("deploy_count", sa.BigInteger(), nullable=True),
        sa.Column("deploy_cycle", sa.Text(), nullable=True),
        sa.Column("tool_scope", sa.Text(), nullable=True),
        sa.Column("organization_form", sa.Text(), nullable=True),
        sa.Column("staff_count", sa.BigInteger(), nullable=True),
        sa.Column("rto_hours", sa.String(40), nullable=True),
        sa.Column("rpo_hours", sa.String(40), nullable=True),
        sa.Column("backup", sa.Text(), nullable=True),
        sa.Column("performance_score", sa.String(40), nullable=True),
        sa.Column("vendor", sa.Text(), nullable=True),
        sa.Column("contract_type", sa.Text(), nullable=True),
        sa.Column("contract_ends_on", sa.Date(), nullable=True),
        sa.Column("next_contract", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("as_of_date", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("management_no_folded", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_information_system"),
    )
    op.create_index(
        "ix_information_system_management_no_folded",
        "information_system",
        ["management_no_folded", "deleted_at"],
    )
    op.create_index(
        "ix_information_system_name_folded", "information_system", ["name_folded", "deleted_at"]
    )
    op.create_table(
        "agency",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("track", sa.String(40), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("org_code", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agency"),
    )
    op.create_table(
        "approval_post",
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("mark", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name="fk_approval_post_agency_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agency_id", "position", name="pk_approval_post"),
    )
    op.create_table(
        "checklist",
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_checklist"),
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("system_id", sa.String(32), nullable=False),
        sa.Column("checklist", sa.String(64), nullable=False),
        sa.Column("round_no", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.String(40), nullable=False),
        sa.Column("updated_at", sa.String(40), nullable=False),
        sa.Column("step", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
        sa.UniqueConstraint("system_id", "round_no", name="uq_assessment_system_id_round_no"),
        sa.ForeignKeyConstraint(
            ["system_id"], ["information_system.id"], name="fk_assessment_system_id"
        ),
        sa.ForeignKeyConstraint(
            ["checklist"], ["checklist.fingerprint"], name="fk_assessment_checklist"
        ),
    )
    op.create_table(
        "answer",
        sa.Column("assessment_id", sa.String(32), nullable=False),
        sa.Column("item_id", sa.String(80), nullable=False),
        sa.Column("part_id", sa.String(80), nullable=False),
        sa.Column("answer", sa.String(20), nullable=False),
        sa.Column("answered_at", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_answer_assessment_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("assessment_id", "item_id", "part_id", name="pk_answer"),
    )
    op.create_table(
        "finding",
        sa.Column("assessment_id", sa.String(32), nullable=False),
        sa.Column("item_id", sa.String(80), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name="fk_finding_assessment_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("assessment_id", "item_id", name="pk_finding"),
    )
