"""The register as a table in Excel: every field of every system, as the import reads it again."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from app.domain.register import FieldValue, InformationSystem
from app.domain.register_form import FieldKind, RegisterField, RegisterForm
from app.exports.cell_values import Formatted, Value
from app.exports.plain_table import save_table

_KEPT_COLUMNS = 2  # number and name
_YEAR_FORMAT = "0"
_PERCENT_FORMAT = "0.0##%"
_PERCENT = "%"


def save_register_list(
    target: Path, form: RegisterForm, systems: Sequence[InformationSystem]
) -> None:
    """Write the register; raise ExportError and its like as every paper does."""
    fields = list(form.fields())
    rows = [[_value(field, system.value(field.id)) for field in fields] for system in systems]
    save_table(
        target, form.title, [heading_of(field) for field in fields], rows,
        kept_columns=_KEPT_COLUMNS,
    )  # fmt: skip


def heading_of(field: RegisterField) -> str:
    """Return the heading of a column: the label of the field with its unit."""
    return f"{field.label}({field.unit})" if field.unit else field.label


def _value(field: RegisterField, value: FieldValue) -> Value:
    if value is None or isinstance(value, bool) or field.kind is FieldKind.CHOICE:
        return field.text_of(value) or None
    if field.kind is FieldKind.YEAR and isinstance(value, int):
        return Formatted(value, _YEAR_FORMAT)
    if field.kind is FieldKind.PERCENT and field.unit == _PERCENT and isinstance(value, Decimal):
        return Formatted(value / 100, _PERCENT_FORMAT)  # as Excel keeps it: 0.5% is never 50%
    return value
