"""What an import tells, as plain figures for JSON; the window and the command tell the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.domain.inventory_dry_run import (
    DryRun,
    FieldChange,
    RowOutcome,
    RowProblem,
    UncalculatedColumn,
)
from app.domain.inventory_table import InventoryTable
from app.domain.register import FieldValue
from app.domain.register_form import RegisterForm
from app.services.figures import Figures
from app.services.importing import Imported


def import_figures(
    file_name: str, table: InventoryTable, run: DryRun, form: RegisterForm, done: Imported | None
) -> Figures:
    """Return the table as it was found, every row with what comes of it, and what was written."""
    labels = {field.id: field.label for field in form.fields()}
    header = table.head.rows
    return {
        "file": file_name,
        "sheet": table.grid.name,
        "header": {"first": header.first, "last": header.last, "is_sure": header.is_sure},
        "columns": [
            {
                "column": one.letters,
                "heading": one.heading,
                "field": one.field_id,
                "label": labels.get(one.field_id or ""),
                "is_confirmed": not one.is_asked,
                "mapped_by": one.why.value if one.field_id else None,
                "content": one.content.value,
                "unit": one.unit.text if one.unit else None,
                "alternatives": list(one.alternatives),
            }
            for one in run.mapping.columns
        ],
        "on_duplicate": run.on_duplicate.value,
        "data_rows": run.data_rows,
        "blank_rows": run.blank,
        "hidden_rows": run.hidden,
        "counts": {state.value: count for state, count in run.counts.items()},
        "questions": [str(one) for one in run.questions],
        "uncalculated": [_uncalculated(one, labels) for one in run.uncalculated],
        "is_ready": run.is_ready,
        "rows": [_row(row, run, labels) for row in run.rows],
        "written": None if done is None else {"added": done.added, "updated": done.updated},
    }


def _uncalculated(one: UncalculatedColumn, labels: dict[str, str]) -> Figures:
    return {
        "column": one.column.letters,
        "heading": one.column.heading,
        "label": labels.get(one.column.field_id or ""),
        "count": one.count,
        "cells": list(one.cells),
        "is_read": one.is_read,
        "is_left": one.is_left,
    }


def _row(row: RowOutcome, run: DryRun, labels: dict[str, str]) -> Figures:
    made: Figures = {"row": row.number, "state": row.state.value, "name": row.name}
    if brought := run.brought(row):
        made["values"] = {id_: _plain(value) for id_, value in brought.items()}
    if row.changes:
        made["changes"] = [_change(one, labels) for one in row.changes]
    if row.problems:
        made["problems"] = [_problem(one) for one in row.problems]
    if row.notes:
        made["notes"] = [{"column": one.column, "text": str(one.text)} for one in row.notes]
    if row.reason is not None:
        made["reason"] = str(row.reason)
    return made


def _change(one: FieldChange, labels: dict[str, str]) -> Figures:
    return {
        "field": one.field_id,
        "label": labels.get(one.field_id, one.field_id),
        "old": _plain(one.old),
        "new": _plain(one.new),
    }


def _problem(one: RowProblem) -> Figures:
    return {
        "row": one.row,
        "column": one.column,
        "heading": one.heading,
        "value": one.value,
        "reason": str(one.reason),
        "remedy": str(one.remedy),
        "doubt": None if one.doubt is None else one.doubt.value,
        "candidates": [
            {"value": _plain(candidate.value), "meaning": str(candidate.meaning)}
            for candidate in one.candidates
        ],
    }


def _plain(value: FieldValue) -> str | int | bool | None:
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value
