"""The tables of a register. Column types are those every database server has."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_type_hints

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

from app.domain.register import InformationSystem

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Columns = list[Column[Any]]

metadata = MetaData(
    naming_convention={
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class DecimalText(TypeDecorator[Decimal]):
    """A decimal kept as it was written: 99.60 does not become 99.59999999999999."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[datetime]):
    """A moment as ISO 8601 text, with the offset from UTC where it has one."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromisoformat(value)


_COLUMN_TYPES: dict[Any, Callable[[], TypeEngine[Any]]] = {
    str: Text,
    int: BigInteger,
    bool: Boolean,
    date: Date,
    datetime: Moment,
    Decimal: DecimalText,
}


def typed_columns(kind: type[DataclassInstance], leave_out: Container[str] = ()) -> Columns:
    """Return a typed column for every field of a dataclass, in the order of its fields."""
    hints = get_type_hints(kind)
    columns: Columns = []
    for field in fields(kind):
        if field.name in leave_out:
            continue
        if field.name == "id":
            columns.append(Column("id", String(32), primary_key=True))
            continue
        kinds = getattr(hints[field.name], "__args__", (hints[field.name],))
        columns.append(Column(field.name, _COLUMN_TYPES[kinds[0]](), nullable=type(None) in kinds))
    return columns


information_system = Table(
    "information_system",
    metadata,
    *typed_columns(InformationSystem),
    Column("name_folded", Text, nullable=False),  # what makes two names the same
    Column("management_no_folded", Text, nullable=False),
    Column("deleted_at", Moment),  # kept, so that a deletion can be undone
    # Both answer "is it taken" without a look at the table.
    Index("ix_information_system_name_folded", "name_folded", "deleted_at"),
    Index("ix_information_system_management_no_folded", "management_no_folded", "deleted_at"),
)

agency = Table(
    "agency",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("track", String(40), nullable=False),
    Column("department", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("org_code", String(40), nullable=False),
)

approval_post = Table(
    "approval_post",
    metadata,
    Column("agency_id", Integer, ForeignKey("agency.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("role", String(40), nullable=False),
    Column("mark", String(40), nullable=False),
)

checklist = Table(
    "checklist",
    metadata,
    Column("fingerprint", String(64), primary_key=True),
    Column("id", String(80), nullable=False),
    Column("version", String(40), nullable=False),
    Column("body", Text, nullable=False),
)

frozen_questionnaire = Table(  # every other questionnaire; a checklist stays in its own table
    "frozen_questionnaire",
    metadata,
    Column("fingerprint", String(64), primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("id", String(80), nullable=False),
    Column("version", String(40), nullable=False),
    Column("body", Text, nullable=False),
)

assessment = Table(
    "assessment",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("system_id", String(32), ForeignKey("information_system.id"), nullable=False),
    Column("checklist", String(64), ForeignKey("checklist.fingerprint"), nullable=False),
    Column("maturity", String(64), ForeignKey("frozen_questionnaire.fingerprint")),
    Column("selection", String(64), ForeignKey("frozen_questionnaire.fingerprint")),
    Column("round_no", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("revision_no", Integer, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("step", String(80), nullable=False),
    UniqueConstraint("system_id", "round_no"),
)

answer = Table(
    "answer",
    metadata,
    Column(
        "assessment_id",
        String(32),
        ForeignKey("assessment.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("item_id", String(80), primary_key=True),
    Column("part_id", String(80), primary_key=True),  # empty where the item has no parts
    Column("answer", String(20), nullable=False),
    Column("answered_at", Moment, nullable=False),
)

finding = Table(
    "finding",
    metadata,
    Column(
        "assessment_id",
        String(32),
        ForeignKey("assessment.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("item_id", String(80), primary_key=True),
    Column("text", Text, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

form_draft = Table(
    "form_draft",
    metadata,
    Column("key", String(80), primary_key=True),
    Column("body", Text, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

day_off = Table(
    "day_off",
    metadata,
    Column("day", Date, primary_key=True),
    Column("name", Text, nullable=False),
)

agency_settings = Table(  # beside the agency: it is chosen apart, and before there is one
    "agency_settings",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("amounts_in", String(40), nullable=False),
    Column("cuts_payments", Boolean, nullable=False),
    Column("renewal_days", Integer),
)

alembic_version = Table(  # as Alembic makes it, so that a new file needs no Alembic
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
