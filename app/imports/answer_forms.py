"""Reads answer forms that came back: by the ids in them, wherever rows and columns stand now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.returned_rows import GUIDE, WHO, WRITTEN_ON, Column, ReturnedFile, ReturnedRow
from app.imports.preflight import checked_workbook, not_a_workbook

MOST_ROWS, MOST_COLUMNS = 20_000, 200  # of a sheet that are looked at

_HEADS = {one.value: one for one in Column}
_Row = list[tuple[int, str]]  # number and text of every cell that says something


def read_answer_form(path: Path) -> ReturnedFile:
    """Read one file; raise UnreadableFileError when it is no workbook, or may do harm.

    Figures of formulas are those that were saved last. What it means is told by `read_rows`.
    """
    content = checked_workbook(path)
    try:
        book = load_workbook(BytesIO(content), data_only=True, keep_links=False)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError,
            AttributeError, SyntaxError, EOFError) as error:  # fmt: skip
        raise not_a_workbook(path) from error
    rows: list[ReturnedRow] = []
    strange = []
    for sheet in book.worksheets:
        read = list(_rows_of(sheet))
        rows += read
        if not read and _is_strange(sheet):
            strange.append(sheet.title)
    return ReturnedFile(path.name, hashlib.sha256(content).hexdigest(), tuple(rows), tuple(strange))


def _rows_of(sheet: Worksheet) -> Iterator[ReturnedRow]:
    heads: dict[Column, int] = {}
    told = {WHO: "", WRITTEN_ON: ""}
    for number, row in enumerate(_texts(sheet), start=1):
        marks = {text: column for column, text in row if text.startswith("@")}
        if Column.ROW.value in marks:
            heads = {_HEADS[mark]: column for mark, column in marks.items() if mark in _HEADS}
            continue
        for mark in told:
            if mark in marks:
                told[mark] = _beside(row, marks[mark])
        by_column = dict(row)
        texts = {head: by_column.get(column, "") for head, column in heads.items()}
        if texts.get(Column.ROW):
            letters = {head: get_column_letter(column) for head, column in heads.items()}
            yield ReturnedRow(sheet.title, number, texts, letters, told[WHO], told[WRITTEN_ON])


def _beside(row: _Row, column: int) -> str:
    """Return the last text before a mark; the first one is the label, not the answer."""
    before = [text for at, text in row if at < column]
    return before[-1].strip() if len(before) > 1 else ""


def _texts(sheet: Worksheet) -> Iterator[_Row]:
    for row in sheet.iter_rows(
        max_row=min(sheet.max_row, MOST_ROWS),
        max_col=min(sheet.max_column, MOST_COLUMNS),
        values_only=True,
    ):
        yield [(at, _text(value)) for at, value in enumerate(row, start=1) if value is not None]


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # every number is one of these once a spreadsheet has saved it
    return str(value)


def _is_strange(sheet: Worksheet) -> bool:
    """Whether something stands in a sheet that is not the guide of a form."""
    texts = [text for row in _texts(sheet) for _, text in row]
    return bool(texts) and GUIDE not in texts
