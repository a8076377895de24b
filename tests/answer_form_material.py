"""Answer forms as tests need them: handed out from a register, and filled in by id."""

from __future__ import annotations

import hashlib
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.imports.answer_forms import form_in
from app.services.answer_forms import AnswerForms
from app.services.answer_imports import AnswerImports
from app.services.assessing import Assessing
from tests.imports.made_files import read_here


def forms_of(store, clock) -> AnswerForms:
    return AnswerForms(store, Assessing.with_shipped(store, clock), clock)


def imports_of(store, clock) -> AnswerImports:
    """Take forms in, read in this process: another one for each would cost half a second."""
    return AnswerImports(store, clock, read=form_read_here)


def form_read_here(path: Path, _watch: object = None):
    return form_in(read_here(path), hashlib.sha256(path.read_bytes()).hexdigest())


def heads_of(sheet: Worksheet) -> dict[str, int]:
    """Return the columns of a sheet by the marks in its hidden row."""
    for row in sheet.iter_rows():
        marks = {cell.value: cell.column for cell in row if str(cell.value or "").startswith("@")}
        if "@row" in marks:
            return marks
    return {}


def row_of(sheet: Worksheet, row_id: str) -> int:
    column = heads_of(sheet)["@row"]
    return next(
        row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == row_id
    )


def put_in(sheet: Worksheet, row_id: str, **values: object) -> None:
    """Fill in the row of a question: `answer`, `target`, `note`, or any other column."""
    heads, row = heads_of(sheet), row_of(sheet, row_id)
    for name, value in values.items():
        cell = sheet.cell(row, heads[f"@{name.replace('_', '-')}"])
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # the cells are text: what looks like a formula is none


def fill(path: Path, answers: dict[str, dict[str, object]], sheet: int = 1, who: str = "") -> Path:
    """Fill a form in as a person does, who may not know the program."""
    book = load_workbook(path)
    page = book.worksheets[sheet]
    for row_id, values in answers.items():
        put_in(page, row_id, **values)
    if who:
        page["C2"], page["C3"] = who, "2026-11-20"
    book.save(path)
    return path
