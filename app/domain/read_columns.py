"""The columns of an inventory that are read, and what the file tells of them beside values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain import inventory_sentences as words
from app.domain.column_mapping import NAME, MappedColumn
from app.domain.figure_reading import Said, said
from app.domain.inventory_cells import FieldReader, shown
from app.domain.inventory_dry_run import RowNote, RowProblem
from app.domain.inventory_headings import InventoryHeadings
from app.domain.inventory_table import InventoryTable
from app.domain.register_form import FieldKind, RegisterForm
from app.domain.row_marks import TableRow
from app.domain.sheet_grid import CellNote, NoteKind, SheetGrid, cell_name
from app.domain.uncalculated import UncalculatedCells

_OF_ONE = frozenset({FieldKind.COUNT, FieldKind.MONEY})  # what several systems cannot share
_OF_ROW = frozenset({NoteKind.RAGGED_ROW, NoteKind.BROKEN_QUOTE})


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column with its place in a row and what reads its cells."""

    mapped: MappedColumn
    place: int
    reader: FieldReader
    is_of_one: bool


def read_columns(
    table: InventoryTable, form: RegisterForm, headings: InventoryHeadings
) -> list[ReadColumn]:
    """Return the columns that are certain, and the one that most likely names the systems."""
    grid, mapping = table.grid, table.mapping
    used = list(mapping.used())
    name = mapping.of_field(NAME)
    if name is not None and name.is_asked:
        used.append(name)
    made = []
    for one in used:
        field = form.field(one.field_id or "")
        reader = FieldReader(
            field,
            one,
            headings,
            table.date_system,
            is_percent=one.number in grid.percent_columns,
            is_scaled=one.number in grid.scaled_columns,
        )
        place = one.number - grid.first_column
        made.append(ReadColumn(one, place, reader, field.kind in _OF_ONE))
    return made


class FileRemarks:
    """What the file tells of the rows of a table: what stands in their way, what is to be known."""

    def __init__(self, table: InventoryTable, columns: Sequence[ReadColumn]) -> None:
        self._grid: SheetGrid = table.grid
        self._by_number = {one.mapped.number: one.mapped for one in columns}
        headed = [one.number for one in table.mapping.columns if one.heading]
        self._width = max(headed, default=table.grid.last_column) - table.grid.first_column + 1
        self._uncalculated = UncalculatedCells(table, [one.mapped for one in columns])
        self._has_broken_quote = any(
            note.kind is NoteKind.BROKEN_QUOTE for note in table.grid.notes
        )

    def of(self, row: TableRow) -> tuple[list[RowProblem], list[RowNote]]:
        """Return the problems and the notes of a row."""
        problems: list[RowProblem] = []
        notes: list[RowNote] = []
        if (unknown := self._uncalculated.problem(row)) is not None:
            problems.append(unknown)
        if (left := self._uncalculated.note(row)) is not None:
            notes.append(left)
        for note in self._grid.notes_at(row.number):
            if note.kind in _OF_ROW:
                self._take_row(row, note, problems, notes)
                continue
            column = self._by_number.get(note.column)
            if column is None:
                continue
            if note.kind is NoteKind.EXTERNAL_LINK:
                notes.append(RowNote(column.letters, said(words.EXTERNAL_LINK)))
            elif note.kind is NoteKind.UNDER_MERGE:
                hidden = shown(self._grid.stored(note.row, note.column))
                notes.append(RowNote(column.letters, said(words.UNDER_MERGE, value=hidden)))
        return problems, notes

    def is_nameless(self, row: TableRow) -> bool:
        """Whether a row has a name that the file does not tell."""
        return self._uncalculated.is_nameless(row)

    def _take_row(
        self, row: TableRow, note: CellNote, problems: list[RowProblem], notes: list[RowNote]
    ) -> None:
        beyond = [cell for cell in row.cells[self._width :] if cell is not None and cell != ""]
        if note.kind is NoteKind.BROKEN_QUOTE:
            reason: Said = said(words.BROKEN_QUOTE)
        elif beyond:
            reason = said(words.MORE_CELLS, value=shown(beyond[0]))
        elif self._has_broken_quote:
            reason = said(words.FEWER_CELLS)
        else:
            notes.append(RowNote("", said(words.FEWER_CELLS)))
            return
        at = cell_name(row.number, self._grid.first_column)
        remedy = said(words.MEND_ROW, cell=at)
        problems.append(RowProblem(row.number, "", "", "", reason, remedy))
