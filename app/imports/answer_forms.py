"""Reads answer forms that came back: by the ids in them, wherever rows and columns stand now."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from app.domain.reading_limits import ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.returned_files import GUIDE, WHO, WRITTEN_ON, Column, ReturnedFile, ReturnedRow
from app.domain.sheet_grid import CellValue, ReadFile, SheetGrid, column_letters
from app.imports.reading_process import Watch, read_file

_HEADS = {one.value: one for one in Column}
_GIVEN = (Column.ANSWER, Column.TARGET, Column.NOTE)
_Row = list[tuple[int, str]]  # number and text of every cell that says something


def read_answer_form(path: Path, limits: ReadingLimits, watch: Watch | None = None) -> ReturnedFile:
    """Read one file in a process of its own, as every file of a stranger; raise ReadingError.

    Figures of formulas are those that were saved last; where none was, the row says so. What it
    means is told by `read_rows`.
    """
    read = read_file(path, limits, watch)
    try:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ReadingError(Refusal.NO_ACCESS, name=path.name) from error
    return form_in(read, sha256)


def form_in(read: ReadFile, sha256: str) -> ReturnedFile:
    """Return what a file that was read holds of an answer form."""
    rows: list[ReturnedRow] = []
    strange: list[str] = []
    cleared: list[str] = []
    for sheet in read.sheets:
        found = list(_rows_of(sheet))
        rows += found
        if not found and _is_strange(sheet):
            (cleared if _has_marks(sheet) else strange).append(sheet.name)
    return ReturnedFile(read.name, sha256, tuple(rows), tuple(strange), tuple(cleared))


def _rows_of(sheet: SheetGrid) -> Iterator[ReturnedRow]:
    heads: dict[Column, int] = {}
    told = {WHO: "", WRITTEN_ON: ""}
    for number, row in enumerate(_texts(sheet), start=sheet.first_row):
        marks = {text: column for column, text in row if text.startswith("@")}
        if Column.ROW.value in marks:
            heads = {_HEADS[mark]: column for mark, column in marks.items() if mark in _HEADS}
            continue
        for mark in told:
            if mark in marks:
                told[mark] = _beside(row, marks[mark])
        by_column = dict(row)
        texts = {head: by_column.get(column, "") for head, column in heads.items()}
        unknown = frozenset(
            head for head, column in heads.items() if number in sheet.uncalculated.get(column, ())
        )
        if texts.get(Column.ROW) or _is_answered(texts, unknown):
            letters = {head: column_letters(column) for head, column in heads.items()}
            names = told[WHO], told[WRITTEN_ON]
            merged = frozenset(_merged(sheet, number, heads))
            yield ReturnedRow(sheet.name, number, texts, letters, *names, unknown, merged)


def _merged(sheet: SheetGrid, row: int, heads: Mapping[Column, int]) -> Iterator[Column]:
    """Go through the columns in which a row shares a filled cell with the rows above or below."""
    for column in _GIVEN:
        merge = sheet.merge_at(row, heads[column]) if column in heads else None
        if merge is None or merge.first_row == merge.last_row:
            continue
        if sheet.stored(*merge.anchor) is not None:
            yield column


def _is_answered(texts: Mapping[Column, str], unknown: Collection[Column]) -> bool:
    """Whether a row answers a question, although nothing may say any more which one it is.

    `unknown` are the columns in which a formula stands whose value is not in the file.
    """
    is_given = any(texts.get(column, "").strip() or column in unknown for column in _GIVEN)
    return is_given and bool(texts.get(Column.QUESTION, "").strip())


def _beside(row: _Row, column: int) -> str:
    """Return the last text before a mark; the first one is the label, not the answer."""
    before = [text for at, text in row if at < column]
    return before[-1].strip() if len(before) > 1 else ""


def _texts(sheet: SheetGrid) -> Iterator[_Row]:
    for row in sheet.rows:
        yield [
            (at, _text(value))
            for at, value in enumerate(row, start=sheet.first_column)
            if value is not None
        ]


def _text(value: CellValue) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _is_strange(sheet: SheetGrid) -> bool:
    """Whether something stands in a sheet that is not the guide of a form."""
    texts = [text for row in _texts(sheet) for _, text in row]
    return bool(texts) and GUIDE not in texts


def _has_marks(sheet: SheetGrid) -> bool:
    """Whether a sheet was one of a form: some of what was hidden in it still stands there."""
    return any(
        text in _HEADS or text in {WHO, WRITTEN_ON} for row in _texts(sheet) for _, text in row
    )
