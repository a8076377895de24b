"""The named values that all papers of a contract case draw on, so that none contradicts another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

Value = str | int | Decimal | date | bool | None


class ValueKind(StrEnum):
    """What a named value is; a paper shows it accordingly."""

    TEXT = "text"
    WON = "won"  # whole won
    COUNT = "count"
    DATE = "date"
    PERCENT = "percent"  # in points: 10 is 10 %
    FLAG = "flag"  # yes, no, or None while unknown


_TYPES: dict[ValueKind, tuple[type, ...]] = {
    ValueKind.TEXT: (str,),
    ValueKind.WON: (int,),
    ValueKind.COUNT: (int, Decimal),
    ValueKind.DATE: (date,),
    ValueKind.PERCENT: (int, Decimal),
    ValueKind.FLAG: (bool,),
}


class LineLevel(StrEnum):
    """How deep a line of 개조식 text stands: □ ○ - ※."""

    SECTION = "section"
    POINT = "point"
    DETAIL = "detail"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """One thought of 개조식 text, without its mark; second-hand text is to be checked."""

    level: LineLevel
    text: str
    needs_check: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values by the column they stand in, and the sums below them."""

    rows: tuple[Mapping[str, Value], ...] = ()
    total: Mapping[str, Value] = field(default_factory=dict)


class ContradictionError(ValueError):
    """Two parts of a program say different things under one name; a bug, never an officer's."""


@dataclass(frozen=True, slots=True)
class PaperVocabulary:
    """Everything that the papers of one case say, by name. Money is whole won.

    What is not there, or None, is not known. `to_check` are the names of values that are
    second-hand: papers say 담당자 확인 필요 beside them.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    to_check: frozenset[str] = frozenset()

    def value(self, name: str) -> Value:
        """Return a value; None where it is not known."""
        return self.values.get(name)

    def table(self, name: str) -> Table:
        """Return a table; an empty one where nothing is known."""
        return self.tables.get(name, Table())

    def text_lines(self, name: str) -> tuple[Line, ...]:
        """Return the lines of this name; none where nothing is known."""
        return self.lines.get(name, ())

    def joined(self, other: PaperVocabulary) -> PaperVocabulary:
        """Return both together; raise ContradictionError where they tell a name differently.

        A value that one of them does not know is taken from the other, in tables too: row by row.
        """
        tables = {
            name: _joined_table(name, self.tables.get(name), other.tables.get(name))
            for name in {**self.tables, **other.tables}
        }
        return PaperVocabulary(
            _joined(self.values, other.values),
            tables,
            _joined(self.lines, other.lines),
            self.to_check | other.to_check,
        )


def _joined(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    known = {name: value for name, value in second.items() if value is not None}
    for name in first.keys() & known.keys():
        if first[name] is not None and first[name] != known[name]:
            raise ContradictionError(f"{name}: {first[name]!r} and {known[name]!r}")
    return {**second, **first, **known}


def _joined_table(name: str, first: Table | None, second: Table | None) -> Table:
    if first is None or second is None:
        return first or second or Table()
    if len(first.rows) != len(second.rows):
        raise ContradictionError(f"{name}: {len(first.rows)} rows and {len(second.rows)}")
    return Table(
        tuple(_joined(one, other) for one, other in zip(first.rows, second.rows, strict=True)),
        _joined(first.total, second.total),
    )


@dataclass(frozen=True, slots=True)
class NamedValue:
    """What the catalogue says of a value: its kind, and what it is called in Korean."""

    id: str
    kind: ValueKind
    title: str


@dataclass(frozen=True, slots=True)
class NamedTable:
    """What the catalogue says of a table and its columns."""

    id: str
    title: str
    columns: tuple[NamedValue, ...]

    def column(self, column_id: str) -> NamedValue | None:
        """Return the column with this id; None if the table has none."""
        return next((one for one in self.columns if one.id == column_id), None)


@dataclass(frozen=True, slots=True)
class VocabularyCatalogue:
    """Every name that a form may use. A name with a `*` stands for a family: legal.*.article."""

    values: Mapping[str, NamedValue]
    tables: Mapping[str, NamedTable]
    lines: Mapping[str, str]  # titles
    choices: Mapping[str, Mapping[str, str]]  # what the values of a choice are called

    def value(self, name: str) -> NamedValue | None:
        """Return what a name stands for; None for an unknown name."""
        found = self.values.get(name)
        if found is not None:
            return found
        return next((one for one in self.values.values() if _is_of_family(name, one.id)), None)

    def knows(self, name: str) -> bool:
        """Whether a name is a value, a table or lines."""
        return self.value(name) is not None or name in self.tables or name in self.lines

    def title(self, name: str) -> str:
        """Return what a value, a table or lines are called; an unknown name as it is."""
        known = self.value(name) or self.tables.get(name)
        return self.lines.get(name, name) if known is None else known.title

    def names(self) -> tuple[str, ...]:
        """Return every name, families as they are written."""
        return (*self.values, *self.tables, *self.lines)

    def choice(self, choice_id: str, value: str | None) -> str | None:
        """Return what a value of a choice is called; as it is where nothing is said of it."""
        return None if value is None else self.choices.get(choice_id, {}).get(value, value)

    def problems(self, vocabulary: PaperVocabulary) -> list[str]:
        """Return what in a vocabulary the catalogue does not know, or holds of another kind."""
        return list(self._problems(vocabulary))

    def _problems(self, vocabulary: PaperVocabulary) -> Iterator[str]:
        for name, value in vocabulary.values.items():
            yield from _wrong(name, self.value(name), value)
        for name, table in vocabulary.tables.items():
            known = self.tables.get(name)
            if known is None:
                yield f"{name}: unknown table"
                continue
            for row in (*table.rows, table.total):
                for column, value in row.items():
                    yield from _wrong(f"{name}.{column}", known.column(column), value)
        yield from (f"{name}: unknown lines" for name in vocabulary.lines if name not in self.lines)
        yield from (f"{one}: unknown" for one in vocabulary.to_check if self.value(one) is None)


def _wrong(name: str, known: NamedValue | None, value: Value) -> Iterator[str]:
    if known is None:
        yield f"{name}: unknown value"
    elif value is not None and (
        not isinstance(value, _TYPES[known.kind])
        or (isinstance(value, bool) and known.kind is not ValueKind.FLAG)
    ):
        yield f"{name}: {type(value).__name__} is no {known.kind}"


def _is_of_family(name: str, family: str) -> bool:
    if "*" not in family:
        return False
    parts, wanted = name.split("."), family.split(".")
    return len(parts) == len(wanted) and all(
        want in {"*", part} and part for part, want in zip(parts, wanted, strict=True)
    )
