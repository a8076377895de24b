"""Contract cases: what is bought for which systems, its rows and records, its papers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables. Types stand as they were then, whatever app.store.tables says by now."""
    _make_contract_case()
    _make_case_system()
    _make_case_service()
    _make_case_quotation()
    _make_case_month()
    _make_case_inspection()
    _make_case_change()
    _make_case_stage()
    _make_case_fact()
    _make_case_check()
    _make_case_text()
    _make_case_paper()


def _refers(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], f"fk_{table}_{column}", ondelete=ondelete)


def _make_contract_case() -> None:
    op.create_table(
        "contract_case",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=True),
        sa.Column("requesting_department", sa.Text(), nullable=True),
        sa.Column("contact_person", sa.Text(), nullable=True),
        sa.Column("contact_phone", sa.Text(), nullable=True),
        sa.Column("need", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("expected_effect", sa.Text(), nullable=True),
        sa.Column("contract_route", sa.Text(), nullable=True),
        sa.Column("route_reason", sa.Text(), nullable=True),
        sa.Column("vendor_reason", sa.Text(), nullable=True),
        sa.Column("period_kind", sa.Text(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("is_multi_year", sa.Boolean(), nullable=True),
        sa.Column("use_place", sa.Text(), nullable=True),
        sa.Column("budget_won", sa.BigInteger(), nullable=True),
        sa.Column("budget_year", sa.BigInteger(), nullable=True),
        sa.Column("funding_line", sa.Text(), nullable=True),
        sa.Column("funding_balance_won", sa.BigInteger(), nullable=True),
        sa.Column("reserve_price_won", sa.BigInteger(), nullable=True),
        sa.Column("reserve_price_basis", sa.Text(), nullable=True),
        sa.Column("vendor", sa.Text(), nullable=True),
        sa.Column("vendor_representative", sa.Text(), nullable=True),
        sa.Column("vendor_business_no", sa.Text(), nullable=True),
        sa.Column("vendor_phone", sa.Text(), nullable=True),
        sa.Column("contract_officer", sa.Text(), nullable=True),
        sa.Column("inspector", sa.Text(), nullable=True),
        sa.Column("security_officer", sa.Text(), nullable=True),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("requested_on", sa.Date(), nullable=True),
        sa.Column("contracted_on", sa.Date(), nullable=True),
        sa.Column("contract_no", sa.Text(), nullable=True),
        sa.Column("contract_amount_won", sa.BigInteger(), nullable=True),
        sa.Column("disclosed_on", sa.Date(), nullable=True),
        sa.Column("usage_registered_on", sa.Date(), nullable=True),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("completion_notified_on", sa.Date(), nullable=True),
        sa.Column("inspected_on", sa.Date(), nullable=True),
        sa.Column("invoiced_on", sa.Date(), nullable=True),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("reference_version", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(40), nullable=True),
        sa.Column("case_no_folded", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_contract_case"),
    )
    op.create_index(
        "ix_contract_case_case_no_folded", "contract_case", ["case_no_folded", "deleted_at"]
    )


def _make_case_system() -> None:
    op.create_table(
        "case_system",
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("system_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "system_id", name="pk_case_system"),
        _refers("case_system", "case_id", "contract_case.id", ondelete="CASCADE"),
        _refers("case_system", "system_id", "information_system.id"),
    )


def _make_case_service() -> None:
    op.create_table(
        "case_service",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("provider", sa.Text(), nullable=True),
        sa.Column("service_model", sa.Text(), nullable=True),
        sa.Column("specification", sa.Text(), nullable=True),
        sa.Column("billing_unit", sa.Text(), nullable=True),
        sa.Column("selection_no", sa.Text(), nullable=True),
        sa.Column("selected_on", sa.Date(), nullable=True),
        sa.Column("selection_valid_until", sa.Date(), nullable=True),
        sa.Column("registration_checked_on", sa.Date(), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("price_includes_vat", sa.Boolean(), nullable=True),
        sa.Column("is_vat_exempt", sa.Boolean(), nullable=True),
        sa.Column("discount_pct", sa.String(40), nullable=True),
        sa.Column("quantity", sa.String(40), nullable=True),
        sa.Column("months", sa.BigInteger(), nullable=True),
        sa.Column("csap_grade", sa.Text(), nullable=True),
        sa.Column("csap_valid_until", sa.Date(), nullable=True),
        sa.Column("sla_availability_pct", sa.String(40), nullable=True),
        sa.Column("sla_terms", sa.Text(), nullable=True),
        sa.Column("is_candidate_only", sa.Boolean(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_case_service"),
        _refers("case_service", "case_id", "contract_case.id", ondelete="CASCADE"),
    )
    op.create_index("ix_case_service_case_id", "case_service", ["case_id"])


def _make_case_quotation() -> None:
    op.create_table(
        "case_quotation",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("vendor", sa.Text(), nullable=True),
        sa.Column("item", sa.Text(), nullable=True),
        sa.Column("specification", sa.Text(), nullable=True),
        sa.Column("quantity", sa.String(40), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("supply_amount", sa.BigInteger(), nullable=True),
        sa.Column("is_vat_exempt", sa.Boolean(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("terms", sa.Text(), nullable=True),
        sa.Column("csap_grade", sa.Text(), nullable=True),
        sa.Column("surveyed_on", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("is_chosen", sa.Boolean(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_case_quotation"),
        _refers("case_quotation", "case_id", "contract_case.id", ondelete="CASCADE"),
    )
    op.create_index("ix_case_quotation_case_id", "case_quotation", ["case_id"])


def _make_case_month() -> None:
    op.create_table(
        "case_month",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("month", sa.Date(), nullable=True),
        sa.Column("used_quantity", sa.String(40), nullable=True),
        sa.Column("charged_won", sa.BigInteger(), nullable=True),
        sa.Column("availability_pct", sa.String(40), nullable=True),
        sa.Column("outage_minutes", sa.BigInteger(), nullable=True),
        sa.Column("outage_count", sa.BigInteger(), nullable=True),
        sa.Column("was_notified", sa.Boolean(), nullable=True),
        sa.Column("remedy", sa.Text(), nullable=True),
        sa.Column("checked_by", sa.Text(), nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_case_month"),
        _refers("case_month", "case_id", "contract_case.id", ondelete="CASCADE"),
    )
    op.create_index("ix_case_month_case_id", "case_month", ["case_id"])


def _make_case_inspection() -> None:
    op.create_table(
        "case_inspection",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("item", sa.Text(), nullable=True),
        sa.Column("specification", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("ordered_quantity", sa.String(40), nullable=True),
        sa.Column("delivered_quantity", sa.String(40), nullable=True),
        sa.Column("accepted_quantity", sa.String(40), nullable=True),
        sa.Column("is_accepted", sa.Boolean(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_case_inspection"),
        _refers("case_inspection", "case_id", "contract_case.id", ondelete="CASCADE"),
    )
    op.create_index("ix_case_inspection_case_id", "case_inspection", ["case_id"])


def _make_case_change() -> None:
    op.create_table(
        "case_change",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.Column("amount_before", sa.BigInteger(), nullable=True),
        sa.Column("amount_after", sa.BigInteger(), nullable=True),
        sa.Column("ends_on_before", sa.Date(), nullable=True),
        sa.Column("ends_on_after", sa.Date(), nullable=True),
        sa.Column("changed_on", sa.Date(), nullable=True),
        sa.Column("committee_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_case_change"),
        _refers("case_change", "case_id", "contract_case.id", ondelete="CASCADE"),
    )
    op.create_index("ix_case_change_case_id", "case_change", ["case_id"])


def _make_case_stage() -> None:
    op.create_table(
        "case_stage",
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("stage_id", sa.String(80), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "stage_id", name="pk_case_stage"),
        _refers("case_stage", "case_id", "contract_case.id", ondelete="CASCADE"),
    )


def _make_case_fact() -> None:
    op.create_table(
        "case_fact",
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("fact_id", sa.String(80), nullable=False),
        sa.Column("answer", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "fact_id", name="pk_case_fact"),
        _refers("case_fact", "case_id", "contract_case.id", ondelete="CASCADE"),
    )


def _make_case_check() -> None:
    op.create_table(
        "case_check",
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("check_id", sa.String(80), nullable=False),
        sa.Column("answer", sa.String(20), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "check_id", name="pk_case_check"),
        _refers("case_check", "case_id", "contract_case.id", ondelete="CASCADE"),
    )


def _make_case_text() -> None:
    op.create_table(
        "case_text",
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("text_id", sa.String(120), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "text_id", name="pk_case_text"),
        _refers("case_text", "case_id", "contract_case.id", ondelete="CASCADE"),
    )


def _make_case_paper() -> None:
    op.create_table(
        "case_paper",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("exported_at", sa.String(40), nullable=False),
        sa.Column("reference_version", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_paper"),
        _refers("case_paper", "case_id", "contract_case.id", ondelete="CASCADE"),
    )
    op.create_index("ix_case_paper_case_id", "case_paper", ["case_id"])
