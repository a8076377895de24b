"""What would come of every row of an inventory, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.domain.column_mapping import NAME, ColumnMapping, MappedColumn
from app.domain.figure_reading import Candidate, Doubt, Said, settled_as
from app.domain.register import FieldValue, InformationSystem
from app.domain.row_marks import LeftOut


class RowState(StrEnum):
    """What a row would be in the register."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ERROR = "error"
    LEFT_OUT = "left_out"


class OnDuplicate(StrEnum):
    """What is done with a row whose system is there already, with other values."""

    STOP = "stop"
    SKIP = "skip"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What stands in the way of a row: where, what stands there, why not, and how to mend it.

    `column` is the letters of the column, empty for the whole row. A `doubt` may be settled for
    the whole column by the place of one of the `candidates`.
    """

    row: int
    column: str
    heading: str
    value: str
    reason: Said
    remedy: Said
    doubt: Doubt | None = None
    candidates: tuple[Candidate[FieldValue], ...] = ()
    is_uncalculated: bool = False  # told of the whole column, too

    @property
    def value_beside(self) -> str:
        """Return the value as it is told before the reason; empty where that begins with it."""
        return "" if str(self.reason).startswith(f"‘{self.value}’") else self.value


@dataclass(frozen=True, slots=True)
class UncalculatedColumn:
    """A column with formulas whose value is not in the file: how many, and the first ones.

    Only the rows that are read count.
    """

    column: MappedColumn
    count: int
    cells: tuple[str, ...]

    @property
    def is_read(self) -> bool:
        """Whether the column goes into the register, so that something is to be done."""
        return self.column.field_id is not None and not self.column.is_asked

    @property
    def may_be_left(self) -> bool:
        """Whether the rows can be taken in without these cells."""
        return self.is_read and self.column.field_id != NAME

    @property
    def is_left(self) -> bool:
        """Whether an officer chose so."""
        return self.may_be_left and self.column.leaves_uncalculated


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a system, before and after."""

    field_id: str
    old: FieldValue
    new: FieldValue


@dataclass(frozen=True, slots=True)
class RowNote:
    """What is to be known of a row that stands in no one's way."""

    column: str
    text: Said


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What comes of one row, by its number in Excel.

    `system` is what would be kept, `known` what the register holds of it now.
    """

    number: int
    state: RowState
    name: str
    system: InformationSystem | None = None
    known: InformationSystem | None = None
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    notes: tuple[RowNote, ...] = ()
    left_out: LeftOut | None = None
    reason: Said | None = None  # why it is left out


@dataclass(frozen=True)
class DryRun:
    """Every row with what comes of it, and what would be written."""

    rows: tuple[RowOutcome, ...]
    mapping: ColumnMapping
    on_duplicate: OnDuplicate
    blank: int = 0
    hidden: int = 0
    questions: tuple[Said, ...] = ()  # about the table as a whole; nothing is written before
    uncalculated: tuple[UncalculatedColumn, ...] = ()

    @cached_property
    def counts(self) -> Mapping[RowState, int]:
        """Return how many rows there are of each state."""
        found = Counter(row.state for row in self.rows)
        return {state: found[state] for state in RowState}

    def brought(self, row: RowOutcome) -> dict[str, FieldValue]:
        """Return what a new row would enter besides its name, by field, as the columns stand."""
        if row.state is not RowState.NEW or row.system is None:
            return {}
        fields = [one.field_id for one in self.mapping.used() if one.field_id not in {None, NAME}]
        values = {id_: row.system.value(id_) for id_ in fields if id_ is not None}
        return {id_: value for id_, value in values.items() if value is not None}

    @cached_property
    def data_rows(self) -> int:
        """Return how many rows hold a system, whatever comes of it."""
        return len(self.rows) - self.counts[RowState.LEFT_OUT]

    @property
    def stops_at_known(self) -> bool:
        """Whether systems that are there already with other values forbid the import."""
        return self.on_duplicate is OnDuplicate.STOP and self.counts[RowState.CHANGED] > 0

    @property
    def is_ready(self) -> bool:
        """Whether all of it may be written as it is."""
        return not (self.questions or self.counts[RowState.ERROR] or self.stops_at_known)

    def may_leave_errors_out(self) -> bool:
        """Whether what is right may be written without the rows that are wrong."""
        return not self.questions and not self.stops_at_known and bool(self.to_save())

    def to_save(self) -> list[InformationSystem]:
        """Return the systems that would be kept: new ones, and changed ones where so chosen."""
        wanted = {RowState.NEW}
        if self.on_duplicate is OnDuplicate.UPDATE:
            wanted.add(RowState.CHANGED)
        return [row.system for row in self.rows if row.state in wanted and row.system is not None]

    def errors(self) -> list[RowOutcome]:
        """Return the rows that something stands in the way of."""
        return [row for row in self.rows if row.state is RowState.ERROR]

    def problems(self) -> Iterator[RowProblem]:
        """Go through everything that stands in the way, row by row."""
        for row in self.rows:
            yield from row.problems

    def doubts(self) -> Mapping[tuple[str, str], list[RowProblem]]:
        """Return the questions of the cells, by column and by what one answer settles."""
        found: dict[tuple[str, str], list[RowProblem]] = {}
        for one in self.problems():
            if one.doubt is not None:
                key = settled_as(one.doubt, one.value)
                found.setdefault((one.column, key), []).append(one)
        return found

    def unused(self) -> tuple[MappedColumn, ...]:
        """Return the columns whose values go nowhere, and those that were not confirmed."""
        return (*self.mapping.unused(), *self.mapping.asked())
