"""The tables of contract cases: the case itself, its rows, what is recorded of it, its papers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Text

from app.domain.case_fields import RECORD_FIELDS, ROW_TYPES, RowKind
from app.domain.case_papers import ExportedPaper
from app.domain.contract_case import ContractCase
from app.store.tables import Moment, metadata, typed_columns

_APART = {"system_ids", *RECORD_FIELDS, *RowKind}  # in tables of their own

contract_case = Table(
    "contract_case",
    metadata,
    *typed_columns(ContractCase, _APART),
    Column("case_no_folded", Text, nullable=False),  # what makes two numbers the same
    Column("deleted_at", Moment),  # kept, so that a deletion can be undone
    Index("ix_contract_case_case_no_folded", "case_no_folded", "deleted_at"),
)


def _of_case(*, is_key: bool = True) -> Column[Any]:
    return Column(
        "case_id",
        String(32),
        ForeignKey("contract_case.id", ondelete="CASCADE"),
        primary_key=is_key,
        nullable=False,
    )


case_system = Table(
    "case_system",
    metadata,
    _of_case(),
    Column("system_id", String(32), ForeignKey("information_system.id"), primary_key=True),
    Column("position", Integer, nullable=False),
)


def _row_table(name: str, kind: RowKind) -> Table:
    """Return the table of one kind of rows; a row that is deleted keeps its place."""
    return Table(
        name,
        metadata,
        *typed_columns(ROW_TYPES[kind]),
        _of_case(is_key=False),
        Column("position", Integer, nullable=False),
        Column("deleted_at", Moment),
        Index(f"ix_{name}_case_id", "case_id"),
    )


ROW_TABLES = {
    RowKind.SERVICES: _row_table("case_service", RowKind.SERVICES),
    RowKind.QUOTATIONS: _row_table("case_quotation", RowKind.QUOTATIONS),
    RowKind.MONTHS: _row_table("case_month", RowKind.MONTHS),
    RowKind.INSPECTION: _row_table("case_inspection", RowKind.INSPECTION),
    RowKind.CHANGES: _row_table("case_change", RowKind.CHANGES),
}

case_stage = Table(
    "case_stage",
    metadata,
    _of_case(),
    Column("stage_id", String(80), primary_key=True),
    Column("state", String(20), nullable=False),
    Column("due_on", Date),
    Column("done_on", Date),
    Column("note", Text, nullable=False),
)

case_fact = Table(
    "case_fact",
    metadata,
    _of_case(),
    Column("fact_id", String(80), primary_key=True),
    Column("answer", String(20), nullable=False),
)

case_check = Table(
    "case_check",
    metadata,
    _of_case(),
    Column("check_id", String(80), primary_key=True),
    Column("answer", String(20), nullable=False),
    Column("checked_on", Date),
    Column("note", Text, nullable=False),
)

case_text = Table(
    "case_text",
    metadata,
    _of_case(),
    Column("text_id", String(120), primary_key=True),
    Column("text", Text, nullable=False),
)

case_paper = Table(
    "case_paper",
    metadata,
    *typed_columns(ExportedPaper, {"case_id"}),
    _of_case(is_key=False),
    Index("ix_case_paper_case_id", "case_id"),
)
