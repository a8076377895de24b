"""What the checks found out about a file before anything reads it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.cell_formats import CellFormats
from app.domain.number_formats import UNKNOWN
from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.row_set import put_row
from app.domain.sheet_grid import CellError, CellNote, MergedRange, NoteKind, SheetState

NOTES_KEPT = 1000  # of one sheet; more are counted
_COLUMN_BITS, _ERROR_BITS = 20, 4
_MOST_FORMATS = 254  # of one sheet, so that a byte tells which; the others are told as unknown
_ERRORS = tuple(CellError)
_ERROR_BY_TEXT = {one.value: number for number, one in enumerate(_ERRORS)}


@dataclass
class Notes:
    """Notes of one sheet: the first ones themselves, the rest counted."""

    kept: list[CellNote] = field(default_factory=list)
    more: int = 0

    def add(self, kind: NoteKind, row: int, column: int = 0) -> None:
        """Take one more note."""
        if len(self.kept) < NOTES_KEPT:
            self.kept.append(CellNote(kind, row, column))
        else:
            self.more += 1


class ErrorCells:
    """The error cells of a sheet, packed: there may be as many as there are cells."""

    def __init__(self) -> None:
        self._packed = array("Q")

    def __len__(self) -> int:
        return len(self._packed)

    def add(self, row: int, column: int, text: str) -> None:
        """Take one more cell with the error that the file holds."""
        number = _ERROR_BY_TEXT.get(text, len(_ERRORS) - 1)
        self._packed.append(((row << _COLUMN_BITS) + column << _ERROR_BITS) + number)

    def in_order(self) -> Iterator[tuple[int, int, CellError]]:
        """Go through row, column and error, row by row."""
        for packed in sorted(self._packed):
            place, number = packed >> _ERROR_BITS, packed % (1 << _ERROR_BITS)
            yield place >> _COLUMN_BITS, place % (1 << _COLUMN_BITS), _ERRORS[number]


class FormatNotes:
    """The formats of numbers in a sheet, packed by column: a byte a row tells which it is."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._places: dict[int, bytearray] = {}

    def add(self, row: int, column: int, code: str) -> None:
        """Take one more cell with the format that shows it."""
        if code not in self._codes:
            code = code if len(self._codes) < _MOST_FORMATS else UNKNOWN
            self._codes.setdefault(code, len(self._codes) + 1)
        places = self._places.setdefault(column, bytearray())
        if row > len(places):
            places.extend(bytes(row - len(places)))
        places[row - 1] = self._codes[code]

    def told(self) -> CellFormats:
        """Return them as the program keeps them."""
        return CellFormats(
            tuple(self._codes), {column: bytes(rows) for column, rows in self._places.items()}
        )


@dataclass
class SheetFacts:
    """One sheet of a workbook: where it is, its true range with a value, and what is special."""

    name: str
    part: str = ""
    state: SheetState = SheetState.VISIBLE
    last_row: int = 0
    last_column: int = 0
    merged: list[MergedRange] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: ErrorCells = field(default_factory=ErrorCells)
    notes: Notes = field(default_factory=Notes)
    percent_columns: set[int] = field(default_factory=set)
    uncalculated: dict[int, bytearray] = field(default_factory=dict)  # rows, packed, by column
    scaled_columns: set[int] = field(default_factory=set)
    formats: FormatNotes = field(default_factory=FormatNotes)
    is_in_order: bool = True  # whether rows and cells stand in the file in their order

    def add_uncalculated(self, row: int, column: int) -> None:
        """Take one more formula without a value."""
        put_row(self.uncalculated.setdefault(column, bytearray()), row)

    def keep_merges(self, name: str, limits: ReadingLimits) -> None:
        """Leave out the merged cells beyond the last value; raise ReadingError for too many."""
        self.merged = [
            one
            for one in self.merged
            if one.first_row <= self.last_row and one.first_column <= self.last_column
        ]
        cells = sum(
            (min(one.last_row, self.last_row) - one.first_row + 1)
            * (min(one.last_column, self.last_column) - one.first_column + 1)
            for one in self.merged
        )
        if cells > limits.value(LimitName.MERGES):
            words = limits.words(LimitName.MERGES)
            raise ReadingError(Refusal.TOO_MUCH, name=name, sheet=self.name, limit=words)

    @property
    def cells(self) -> int:
        """The cells of the rectangle from A1 to the last value."""
        return self.last_row * self.last_column
