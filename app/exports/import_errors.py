"""The rows of an inventory that were wrong, with the reason, to be mended and read again."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from pathlib import Path

from app.domain.figure_units import heading_unit
from app.domain.inventory_dry_run import DryRun, RowOutcome
from app.domain.inventory_headings import ErrorsFile
from app.domain.inventory_table import InventoryTable
from app.domain.number_formats import UNKNOWN
from app.domain.sheet_grid import CellError, CellValue
from app.exports.cell_values import Formatted, Value
from app.exports.plain_table import save_table

_PERCENT_FORMAT = "0.0##%"


def save_errors(target: Path, table: InventoryTable, run: DryRun, words: ErrorsFile) -> int:
    """Write the rows with errors and return how many; raise ExportError as every paper does.

    A unit that stood above the table goes into the heading, so that the rows read the same alone.
    """
    wrong = {row.number: row for row in run.errors()}
    mapped = [one for one in run.mapping.columns if one.heading]
    headings = [_heading(one.heading, one.unit.text if one.unit else "") for one in mapped]
    first = table.grid.first_column
    percents = table.grid.percent_columns
    rows: list[list[Value]] = []
    for row in table.rows.rows:
        outcome = wrong.get(row.number)
        if outcome is None:
            continue
        cells = [
            _value(
                row.cells[one.number - first],
                _PERCENT_FORMAT if one.number in percents else "",
                table.grid.format_at(row.number, one.number),
            )
            for one in mapped
        ]
        rows.append([row.number, _reasons(outcome), *cells])
    kept = [heading for heading in (words.row, words.reason) if heading]
    own = {words.row, words.reason}
    keep = [place for place, heading in enumerate(headings) if heading not in own]
    save_table(
        target,
        words.sheet,
        [*kept, *(headings[place] for place in keep)],
        [[*row[:2], *(row[2 + place] for place in keep)] for row in rows],
        kept_columns=len(kept),
    )
    return len(rows)


def _heading(heading: str, unit: str) -> str:
    return heading if not unit or heading_unit(heading) is not None else f"{heading}({unit})"


def _reasons(row: RowOutcome) -> str:
    """Return everything that is wrong with a row, a line each."""
    lines = []
    for one in row.problems:
        at = f"{one.column}{one.row} ‘{one.heading}’: " if one.column else ""
        lines.append(f"{at}{one.reason} {one.remedy}")
    return "\n".join(lines)


def _value(cell: CellValue, of_column: str, of_cell: str) -> Value:
    """Return a cell with the format of its number, without which it would be read as another."""
    if isinstance(cell, CellError):
        return cell.value
    if isinstance(cell, time):
        return cell.isoformat()
    shown_by = of_cell if of_cell not in {"", UNKNOWN} else of_column
    if shown_by and isinstance(cell, int | Decimal) and not isinstance(cell, bool):
        return Formatted(cell, shown_by)
    return cell
