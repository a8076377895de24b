"""Opens the workbook of a form; one that the program ships is read once and then copied."""

from __future__ import annotations

import pickle
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from app.paths import FORMS

TEMPLATES_KEPT = 48  # more than are shipped, some 100 KB each


def open_template(template: Path) -> Workbook:
    """Return the workbook of a template, to be filled; raise what openpyxl does.

    Reading takes ten times as long as copying: openpyxl works the borders of every merged cell
    out again. The own form of an agency is always read, because it may hold anything.
    """
    if not template.is_relative_to(FORMS):
        return load_workbook(template)
    # The program itself wrote these bytes a moment ago: nobody else can have put anything in.
    copied, makers = pickle.loads(_read(template.read_bytes()))
    for sheet, (rows, columns) in zip(copied.worksheets, makers, strict=True):
        sheet.row_dimensions.default_factory = rows
        sheet.column_dimensions.default_factory = columns
    book: Workbook = copied
    return book


@lru_cache(TEMPLATES_KEPT)
def _read(content: bytes) -> bytes:
    book = load_workbook(BytesIO(content))
    # A holder of rows or columns forgets what makes a further one, so that is kept beside it.
    makers = [
        (sheet.row_dimensions.default_factory, sheet.column_dimensions.default_factory)
        for sheet in book.worksheets
    ]
    return pickle.dumps((book, makers), protocol=pickle.HIGHEST_PROTOCOL)
