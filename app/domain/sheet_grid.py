"""What a read file is: its sheets, cell by cell, under the row and column numbers of Excel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from app.domain.cell_formats import CellFormats
from app.domain.row_set import RowSet


class FileKind(StrEnum):
    """What a file is by its content, whatever its name says."""

    XLSX = "xlsx"  # with .xlsm
    XLS = "xls"
    TEXT = "text"  # .csv, .tsv, .txt


class CellError(StrEnum):
    """An error that Excel shows in a cell in the place of a value."""

    NULL = "#NULL!"
    DIV_0 = "#DIV/0!"
    VALUE = "#VALUE!"
    REF = "#REF!"
    NAME = "#NAME?"
    NUM = "#NUM!"
    NOT_AVAILABLE = "#N/A"
    OTHER = "#오류"


# A number that the file holds as a fraction is the exact decimal of its shortest text; `01`, which
# is text in the file, stays text. A time of a day or longer is text as Excel shows it: 30:15:00.
CellValue = str | int | Decimal | bool | date | datetime | time | CellError | None
Row = tuple[CellValue, ...]
Place = tuple[int, int]  # the row and the column of a cell, counted from 1


class DateSystem(StrEnum):
    """From which day a file counts its days; the days of its cells are counted already."""

    SINCE_1900 = "1900"
    SINCE_1904 = "1904"


class SheetState(StrEnum):
    """Whether Excel shows a sheet, and whether its user can make it show it."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "veryHidden"


class NoteKind(StrEnum):
    """What is to be known about a cell or a row beside its value."""

    EXTERNAL_LINK = "external_link"  # a formula on another workbook: the stored value is shown
    UNDER_MERGE = "under_merge"  # another value, which Excel does not show, under a merged cell
    RAGGED_ROW = "ragged_row"  # the row has more or fewer cells than the table
    BROKEN_QUOTE = "broken_quote"  # text goes on behind a closing quotation mark


@dataclass(frozen=True, slots=True)
class CellNote:
    """Something to be known about a cell; `column` is 0 where it is about a whole row."""

    kind: NoteKind
    row: int
    column: int = 0


@dataclass(frozen=True, slots=True, order=True)
class MergedRange:
    """Cells that Excel shows as one; it shows the value of the first. All counted from 1."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def anchor(self) -> Place:
        """The cell whose value is shown."""
        return self.first_row, self.first_column


@dataclass(frozen=True)
class SheetGrid:
    """One sheet. `rows` begin at `first_row` and `first_column`, as Excel numbers them from 1.

    `more_notes` tells how many notes there are beyond those that are kept. `percent_columns` are
    those whose numbers Excel shows as percentages: 0.996 as 99.6%; `scaled_columns` those that it
    shows without their last digits: 1200000 as 1,200. `uncalculated` are by column the rows with a
    formula whose value was never stored: the cell is empty, and nobody knows its value. `formats`
    show numbers with more than their digits: 1 as SYS-0001.
    """

    name: str
    rows: tuple[Row, ...]
    first_row: int = 1
    first_column: int = 1
    merged: tuple[MergedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    state: SheetState = SheetState.VISIBLE
    notes: tuple[CellNote, ...] = ()
    more_notes: int = 0
    percent_columns: frozenset[int] = frozenset()
    uncalculated: Mapping[int, RowSet] = field(default_factory=dict)
    scaled_columns: frozenset[int] = frozenset()
    formats: CellFormats = field(default_factory=CellFormats)

    @property
    def last_row(self) -> int:
        """The last row with a value; the one before the first where there is none."""
        return self.first_row + len(self.rows) - 1

    @property
    def last_column(self) -> int:
        """The last column with a value; the one before the first where there is none."""
        return self.first_column + max((len(row) for row in self.rows), default=0) - 1

    @property
    def is_empty(self) -> bool:
        """Whether no cell of the sheet has a value."""
        return not self.rows

    def stored(self, row: int, column: int) -> CellValue:
        """Return what the file holds in a cell; nothing outside of what was read."""
        cells = self._cells(row)
        place = column - self.first_column
        return cells[place] if 0 <= place < len(cells) else None

    def value(self, row: int, column: int) -> CellValue:
        """Return what Excel shows there: in a merged cell the value of its first cell."""
        found = self.merge_at(row, column)
        return self.stored(*found.anchor) if found else self.stored(row, column)

    def format_at(self, row: int, column: int) -> str:
        """Return the format of the number that Excel shows there, where it tells more than that."""
        if column not in self.formats.places:
            return ""
        found = self.merge_at(row, column)
        return self.formats.at(*found.anchor) if found else self.formats.at(row, column)

    def merge_at(self, row: int, column: int) -> MergedRange | None:
        """Return the merged cell that this one is a part of."""
        for one in self._merged_by_row.get(row, ()):
            if one.first_column <= column <= one.last_column:
                return one
        return None

    def shown_row(self, row: int) -> Row:
        """Return a row from `first_column` on, as wide as the sheet, its merged cells filled."""
        width = self.last_column - self.first_column + 1
        cells = self._cells(row)
        shown = list(cells) + [None] * (width - len(cells))
        for one in self._merged_by_row.get(row, ()):
            first = max(one.first_column - self.first_column, 0)
            last = min(one.last_column - self.first_column, width - 1)
            shown[first : last + 1] = [self.stored(*one.anchor)] * (last + 1 - first)
        return tuple(shown)

    def shown_rows(self) -> Iterator[tuple[int, Row]]:
        """Go through the rows with their numbers, the merged cells filled."""
        for row in range(self.first_row, self.last_row + 1):
            yield row, self.shown_row(row)

    def notes_at(self, row: int) -> tuple[CellNote, ...]:
        """Return what is to be known about a row and its cells."""
        return self._notes_by_row.get(row, ())

    def _cells(self, row: int) -> Row:
        place = row - self.first_row
        return self.rows[place] if 0 <= place < len(self.rows) else ()

    @cached_property
    def _merged_by_row(self) -> Mapping[int, list[MergedRange]]:
        found: dict[int, list[MergedRange]] = {}
        for one in self.merged:
            for row in range(one.first_row, min(one.last_row, self.last_row) + 1):
                found.setdefault(row, []).append(one)
        return found

    @cached_property
    def _notes_by_row(self) -> Mapping[int, tuple[CellNote, ...]]:
        found: dict[int, tuple[CellNote, ...]] = {}
        for note in self.notes:
            found[note.row] = (*found.get(note.row, ()), note)
        return found


class FileNote(StrEnum):
    """What is to be known about a file as a whole."""

    OTHER_ENDING = "other_ending"  # the content is of another kind than the name says
    SECOND_READER = "second_reader"  # the usual reader failed, a slower one read the file
    SEPARATOR_LINE = "separator_line"  # a line `sep=;` stood before the table, as Excel takes it


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: its name and its sheets, hidden and empty ones too.

    `encoding` and `delimiter` are told of a text file only.
    """

    name: str
    kind: FileKind
    sheets: tuple[SheetGrid, ...]
    date_system: DateSystem = DateSystem.SINCE_1900
    notes: frozenset[FileNote] = frozenset()
    encoding: str = ""
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class ReadingProgress:
    """How many rows were read, and of how many; 0 of 0 until the file is checked."""

    rows: int
    of: int


_A, _LETTERS = ord("A"), 26


def column_letters(column: int) -> str:
    """Return what Excel calls a column: 1 is A, 28 is AB; raise ValueError below 1."""
    if column < 1:
        raise ValueError(f"no column {column}")
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(_A + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the number of a column: A is 1; raise ValueError for anything but letters A to Z."""
    if not letters or not all("A" <= one <= "Z" for one in letters):
        raise ValueError(f"no column {letters!r}")
    number = 0
    for one in letters:
        number = number * _LETTERS + ord(one) - _A + 1
    return number


def cell_name(row: int, column: int) -> str:
    """Return what Excel calls a cell, such as B4."""
    return f"{column_letters(column)}{row}"
