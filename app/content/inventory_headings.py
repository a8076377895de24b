"""Loads what columns of inventories are called from forms/imports/inventory-headings.toml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import HeadedFile
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.heading_words import RowWords
from app.domain.inventory_headings import (
    ErrorsFile,
    FieldHeadings,
    GroupWords,
    InventoryHeadings,
    OtherRows,
    RecordTypes,
    shared_headings,
)
from app.domain.register_form import RegisterForm

Texts = Annotated[list[str], Field(min_length=1)]


class _Field(Row):
    id: str
    headings: Texts
    maybe: list[str] = Field(default_factory=list)
    values: dict[str, Texts] = Field(default_factory=dict)


class _Others(Row):
    values: Texts
    title: str


class _Types(Row):
    headings: Texts
    systems: Texts
    others: list[_Others]


class _Rows(Row):
    totals: Texts
    notes: Texts
    counted: Texts
    examples: Texts


class _Groups(Row):
    words: Texts
    fields: Texts


class _ErrorsFile(Row):
    sheet: str
    row: str
    reason: str


class _Brackets(Row):
    harmless: Texts


class _File(HeadedFile):
    rows: _Rows
    brackets: _Brackets
    groups: _Groups
    errors_file: _ErrorsFile
    record_types: list[_Types]
    fields: list[_Field]


def load_inventory_headings(path: Path, form: RegisterForm) -> InventoryHeadings:
    """Read the headings of every field of the form; raise ContentError naming all that is wrong."""
    file = read_toml(path, _File)
    problems = list(_problems(file, form))
    if problems:
        raise ContentError(path.name, problems)
    labels = {field.id: field.label for field in form.fields()}
    fields = tuple(
        FieldHeadings(
            row.id,
            (labels[row.id], *row.headings),
            tuple(row.maybe),
            {value: tuple(words) for value, words in row.values.items()},
        )
        for row in file.fields
    )
    shared = [
        f"제목 '{text}': 두 항목에 적혔습니다('{one}', '{other}')"
        for text, one, other in shared_headings(fields)
    ]
    if shared:
        raise ContentError(path.name, shared)
    return InventoryHeadings(
        file.version,
        fields,
        RowWords(
            tuple(file.rows.totals),
            tuple(file.rows.notes),
            tuple(file.rows.counted),
            tuple(file.rows.examples),
        ),
        tuple(file.brackets.harmless),
        ErrorsFile(file.errors_file.sheet, file.errors_file.row, file.errors_file.reason),
        tuple(
            RecordTypes(
                tuple(one.headings),
                tuple(one.systems),
                tuple(OtherRows(tuple(other.values), other.title) for other in one.others),
            )
            for one in file.record_types
        ),
        GroupWords(tuple(file.groups.words), tuple(file.groups.fields)),
    )


def _problems(file: _File, form: RegisterForm) -> Iterator[str]:
    ids = [row.id for row in file.fields]
    known = {field.id: field for field in form.fields()}
    yield from repeated(ids, "항목 id")
    yield from (f"항목 '{id_}': 서식에 없는 항목입니다" for id_ in ids if id_ not in known)
    yield from (f"항목 '{id_}': 제목이 빠졌습니다" for id_ in known if id_ not in ids)
    yield from (
        f"groups.fields: 서식에 없는 항목입니다: {id_}"
        for id_ in file.groups.fields
        if id_ not in known
    )
    for row in file.fields:
        choices = {choice.id for choice in known[row.id].choices} if row.id in known else set()
        yield from (
            f"항목 '{row.id}'.values: 서식에 없는 값입니다: {value}"
            for value in row.values
            if value not in choices
        )
