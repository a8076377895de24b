"""Reads forms/papers/vocabulary/*.toml: every name that a paper of a case may use.

Each file adds to the catalogue; a name stands in one file only. Kinds: text, won, count, date,
percent, flag.

    [values]
    "case.title" = { kind = "text", title = "계약건명" }
    "legal.*.article" = { kind = "text", title = "근거 조문" }    # a family: any word for the star

    [tables.services]
    title = "이용 서비스"
    columns = { name = { kind = "text", title = "서비스명" } }

    [lines]
    "case.overview" = "사업 개요"

    [choices.contract_route]
    negotiated_contract = "수의계약"
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from app.domain.paper_vocabulary import (
    NamedTable,
    NamedValue,
    ValueKind,
    VocabularyCatalogue,
)
from app.errors import QT_TRANSLATE_NOOP
from app.exports.failures import ExportError
from app.exports.form_file import Words, read_words

VOCABULARY = "vocabulary"
NUMBER = NamedValue("number", ValueKind.COUNT, "번호")  # every table has it: the rows are counted


class _Value(Words):
    kind: Literal["text", "won", "count", "date", "percent", "flag"]
    title: str


class _Table(Words):
    title: str
    columns: dict[str, _Value]


class _VocabularyFile(Words):
    values: dict[str, _Value] = Field(default_factory=dict)
    tables: dict[str, _Table] = Field(default_factory=dict)
    lines: dict[str, str] = Field(default_factory=dict)
    choices: dict[str, dict[str, str]] = Field(default_factory=dict)


def load_catalogue(folder: Path) -> VocabularyCatalogue:
    """Read every file of the folder; raise ExportError for a broken one or a name told twice."""
    files = [read_words(path, _VocabularyFile) for path in sorted(folder.glob("*.toml"))]
    twice = sorted(_told_twice(files))
    if twice:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "서식의 값 이름이 두 번 정해져 있습니다: {names}\n{folder}의 파일을 고쳐 주세요.",
            ),
            names=", ".join(twice),
            folder=folder,
        )
    return VocabularyCatalogue(
        values={name: _named(name, one) for file in files for name, one in file.values.items()},
        tables={name: _table(name, one) for file in files for name, one in file.tables.items()},
        lines={name: title for file in files for name, title in file.lines.items()},
        choices={name: one for file in files for name, one in file.choices.items()},
    )


def _told_twice(files: list[_VocabularyFile]) -> Iterator[str]:
    seen: set[str] = set()
    for file in files:
        choices = (f"choices.{name}" for name in file.choices)
        for name in (*file.values, *file.tables, *file.lines, *choices):
            if name in seen:
                yield name
            seen.add(name)


def _named(name: str, one: _Value) -> NamedValue:
    return NamedValue(name, ValueKind(one.kind), one.title)


def _table(name: str, one: _Table) -> NamedTable:
    columns = [_named(column, value) for column, value in one.columns.items()]
    return NamedTable(name, one.title, (NUMBER, *columns))
