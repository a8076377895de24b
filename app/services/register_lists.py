"""Handing the register out as a table, and the rows of an inventory that were wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.domain.file_names import file_name
from app.domain.inventory_dry_run import DryRun
from app.domain.inventory_headings import ErrorsFile
from app.domain.inventory_table import InventoryTable
from app.domain.register import InformationSystem
from app.domain.register_form import RegisterForm

_ENDING = ".xlsx"


def register_list_name(form: RegisterForm, day: date) -> str:
    """Return the name of the file that the register is handed out in."""
    return file_name(form.title, lambda name: f"{name}_{day.isoformat()}{_ENDING}")


def errors_name(source: str, words: ErrorsFile) -> str:
    """Return the name of the file for the rows of another file that were wrong."""
    stem = Path(source).stem
    return file_name(stem, lambda name: f"{name}_{words.sheet}{_ENDING}")


def save_register_list(
    target: Path, form: RegisterForm, systems: Sequence[InformationSystem]
) -> None:
    """Write every field of the systems; raise ExportError where the file cannot be written."""
    from app.exports.register_list import save_register_list as save  # openpyxl only here

    save(target, form, systems)


def save_errors(target: Path, table: InventoryTable, run: DryRun, words: ErrorsFile) -> int:
    """Write the rows with errors and return how many; raise ExportError as above."""
    from app.exports.import_errors import save_errors as save

    return save(target, table, run, words)
