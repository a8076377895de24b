"""Which column of a table holds which field of the register: by heading, then by content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice

from app.domain.figure_reading import Read
from app.domain.figure_units import Unit, names_foreign_money
from app.domain.header_finding import HeadingColumn, TableHead
from app.domain.heading_words import heading_key
from app.domain.inventory_headings import Certainty, InventoryHeadings
from app.domain.korean_dates import read_date
from app.domain.register_form import FieldKind, RegisterForm
from app.domain.row_marks import TableRow
from app.domain.sheet_grid import CellValue, column_letters
from app.domain.table_rows import TableRows

NAME = "name"
_LOOKED_AT = 200  # values of a column from which its content is told
_MOST_ALIKE = 0.8  # of the values that must fit for the content to tell anything
_FEWEST = 3


class Content(StrEnum):
    """What the cells of a column look like."""

    NOTHING = "nothing"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"  # a few texts that come again and again


class Why(StrEnum):
    """By what a column was mapped."""

    HEADING = "heading"
    CONTENT = "content"
    PROFILE = "profile"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column and the field it holds. A field that is only `LIKELY` is to be confirmed.

    `alternatives` are other fields that it may hold; `unit` is what its figures are counted in,
    `settled` which candidate was chosen where a cell leaves a doubt.
    """

    number: int
    heading: str
    field_id: str | None = None
    certainty: Certainty = Certainty.SURE
    why: Why = Why.HEADING
    alternatives: tuple[str, ...] = ()
    unit: Unit | None = None
    content: Content = Content.NOTHING
    settled: Mapping[str, int] = field(default_factory=dict)  # by `settled_as`
    is_type: bool = False  # tells of which kind each row is
    leaves_uncalculated: bool = (
        False  # cells whose formula has no value are not read, as was chosen
    )

    @property
    def letters(self) -> str:
        """What Excel calls the column."""
        return column_letters(self.number)

    @property
    def is_asked(self) -> bool:
        """Whether the officer has to say what the column holds."""
        return self.field_id is not None and self.certainty is Certainty.LIKELY

    def chosen(self, field_id: str | None) -> MappedColumn:
        """Return the column as the officer mapped it."""
        return replace(
            self,
            field_id=field_id,
            certainty=Certainty.SURE,
            why=Why.OFFICER,
            leaves_uncalculated=False,
        )

    def with_unit(self, unit: Unit | None) -> MappedColumn:
        """Return the column with its figures counted in another unit."""
        return replace(self, unit=unit)

    def with_settled(self, doubt: str, place: int) -> MappedColumn:
        """Return the column with a doubt of its cells settled by the place of a candidate."""
        return replace(self, settled={**self.settled, doubt: place})


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Every column of a table with the field it holds, if any."""

    columns: tuple[MappedColumn, ...]

    def used(self) -> tuple[MappedColumn, ...]:
        """Return the columns that are certain."""
        return tuple(one for one in self.columns if one.field_id and not one.is_asked)

    def asked(self) -> tuple[MappedColumn, ...]:
        """Return the columns that the officer has to confirm."""
        return tuple(one for one in self.columns if one.is_asked)

    def unused(self) -> tuple[MappedColumn, ...]:
        """Return the columns with values that go into no field."""
        return tuple(
            one
            for one in self.columns
            if one.field_id is None and not one.is_type and one.content is not Content.NOTHING
        )

    def of_field(self, field_id: str) -> MappedColumn | None:
        """Return the column that holds a field, confirmed or not."""
        return next((one for one in self.columns if one.field_id == field_id), None)

    def type_column(self) -> MappedColumn | None:
        """Return the column that tells of which kind each row is."""
        return next((one for one in self.columns if one.is_type), None)

    def with_column(self, column: MappedColumn) -> ColumnMapping:
        """Return the mapping with one column changed; another one of the same field lets it go."""
        made = []
        for one in self.columns:
            if one.number == column.number:
                made.append(column)
            elif column.field_id is not None and one.field_id == column.field_id:
                made.append(replace(one, field_id=None, why=Why.OFFICER, certainty=Certainty.SURE))
            else:
                made.append(one)
        return ColumnMapping(tuple(made))

    def confirmed(self) -> ColumnMapping:
        """Return the mapping with every proposal taken over by the officer."""
        return ColumnMapping(
            tuple(one.chosen(one.field_id) if one.is_asked else one for one in self.columns)
        )


def map_columns(
    head: TableHead,
    rows: TableRows,
    first_column: int,
    headings: InventoryHeadings,
    form: RegisterForm,
) -> ColumnMapping:
    """Propose a field for every column; what is only likely, or said of two, is to be confirmed."""
    samples = {
        column.number: _sample(rows.rows, column.number - first_column) for column in head.columns
    }
    columns = [_by_heading(one, headings, samples[one.number]) for one in head.columns]
    columns = _one_of_each(columns)
    columns = _by_content(columns, samples, headings, form)
    kinds = {one.id: one.kind for one in form.fields()}
    money = head.unit
    return ColumnMapping(
        tuple(
            replace(one, unit=one.unit or money)
            if one.field_id
            and kinds[one.field_id] is FieldKind.MONEY
            and not names_foreign_money(one.heading)
            else one
            for one in columns
        )
    )


def _by_heading(
    column: HeadingColumn, headings: InventoryHeadings, sample: Sequence[CellValue]
) -> MappedColumn:
    made = MappedColumn(column.number, column.heading, unit=column.unit, content=_content(sample))
    if headings.type_of(column.heading) is not None:
        return replace(made, is_type=True)
    found = headings.match_parts(column.parts)
    if found is None or (made.content is Content.NOTHING and found.certainty is Certainty.LIKELY):
        return made
    field_id, *others = found.field_ids
    # Dollars are never taken for won, whatever else the heading says.
    certainty = Certainty.LIKELY if names_foreign_money(made.heading) else found.certainty
    return replace(made, field_id=field_id, certainty=certainty, alternatives=tuple(others))


def _one_of_each(columns: Sequence[MappedColumn]) -> list[MappedColumn]:
    """Leave each field to one column: the certain one; of several certain ones ask."""
    by_field: dict[str, list[MappedColumn]] = {}
    for one in columns:
        if one.field_id is not None:
            by_field.setdefault(one.field_id, []).append(one)
    made = {one.number: one for one in columns}
    for field_id, several in by_field.items():
        sure = [one for one in several if one.certainty is Certainty.SURE]
        filled = [one for one in sure if one.content is not Content.NOTHING]
        kept = (filled or sure or several)[0]
        for one in several:
            if one.number != kept.number:
                made[one.number] = _next_best(one, field_id, by_field)
        if len(filled) > 1:
            made[kept.number] = replace(kept, certainty=Certainty.LIKELY)
    return [made[one.number] for one in columns]


def _next_best(column: MappedColumn, taken: str, by_field: Mapping[str, object]) -> MappedColumn:
    """Return a column whose field went to another one, with its next likely field."""
    free = next((one for one in column.alternatives if one not in by_field), None)
    others = tuple(one for one in (taken, *column.alternatives) if one != free)
    return replace(column, field_id=free, certainty=Certainty.LIKELY, alternatives=others)


def _by_content(
    columns: Sequence[MappedColumn],
    samples: Mapping[int, Sequence[CellValue]],
    headings: InventoryHeadings,
    form: RegisterForm,
) -> list[MappedColumn]:
    """Propose fields by what the cells say, where the headings said nothing."""
    taken = {one.field_id for one in columns if one.field_id}
    made = list(columns)
    choices = {
        one.id: _words(one.id, headings, form)
        for one in form.fields()
        if one.kind is FieldKind.CHOICE and one.id not in taken
    }
    for place, one in enumerate(made):
        if one.field_id or one.is_type or one.content is not Content.CHOICE:
            continue
        texts = [heading_key(str(cell)) for cell in samples[one.number]]
        fits = [
            id_
            for id_, words in choices.items()
            if id_ not in taken and _share(texts, words) >= _MOST_ALIKE and len(set(texts)) > 1
        ]
        if len(fits) == 1:  # 상·중·하 stands for too many things
            taken.add(fits[0])
            made[place] = _likely(one, fits[0])
    if NAME not in taken:
        named = _name_place(made, samples)
        if named is not None:
            made[named] = _likely(made[named], NAME)
    return made


def _likely(column: MappedColumn, field_id: str) -> MappedColumn:
    return replace(column, field_id=field_id, certainty=Certainty.LIKELY, why=Why.CONTENT)


def _words(field_id: str, headings: InventoryHeadings, form: RegisterForm) -> frozenset[str]:
    labels = [choice.label for choice in form.field(field_id).choices]
    others = [word for words in headings.values_of(field_id).values() for word in words]
    return frozenset(heading_key(word) for word in (*labels, *others))


def _share(texts: Sequence[str], words: frozenset[str]) -> float:
    return sum(text in words for text in texts) / len(texts) if len(texts) >= _FEWEST else 0


def _name_place(
    columns: Sequence[MappedColumn], samples: Mapping[int, Sequence[CellValue]]
) -> int | None:
    """Return the column that names the rows: texts that differ, rather under a heading of 명."""
    best: tuple[float, int] | None = None
    for place, one in enumerate(columns):
        texts = [cell for cell in samples[one.number] if isinstance(cell, str)]
        if one.field_id or one.is_type or len(texts) < max(1, len(samples[one.number])):
            continue
        if one.content not in {Content.TEXT, Content.CHOICE}:
            continue
        score = len(set(texts)) / len(texts) + 0.5 * one.heading.endswith(("명", "명칭", "name"))
        if best is None or score > best[0]:
            best = score, place
    return best[1] if best else None


def _sample(rows: Iterable[TableRow], place: int) -> list[CellValue]:
    cells = (row.cells[place] for row in rows if row.left_out is None)
    return list(islice((cell for cell in cells if cell is not None and cell != ""), _LOOKED_AT))


def _content(sample: Sequence[CellValue]) -> Content:
    """Return what most cells look like; a code such as `01` is text."""
    if not sample:
        return Content.NOTHING
    enough = _MOST_ALIKE * len(sample)
    if sum(isinstance(read_date(cell), Read) for cell in sample) >= enough:
        return Content.DATE
    if sum(not isinstance(cell, str | bool) for cell in sample) >= enough:
        return Content.NUMBER
    if len(sample) >= _FEWEST and len(Counter(map(str, sample))) <= len(sample) / 2:
        return Content.CHOICE
    return Content.TEXT
