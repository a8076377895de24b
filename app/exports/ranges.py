"""Ranges of cells as a workbook writes them: `'표지'!$A$1:$L$20`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from openpyxl.utils import column_index_from_string, get_column_letter, quote_sheetname

_CELL = r"\$?([A-Z]{1,3})\$?(\d+)"
_RANGE = re.compile(rf"(?:'((?:[^']|'')+)'|([^'!]+))!{_CELL}(?::{_CELL})?")


@dataclass(frozen=True, slots=True)
class SheetRange:
    """A rectangle of cells of one sheet, counted from 1; both ends belong to it."""

    title: str  # of the sheet
    row: int
    column: int
    last_row: int
    last_column: int

    @classmethod
    def read(cls, reference: str) -> SheetRange | None:
        """Read a range as a defined name or a chart holds it; None where its cells are gone."""
        match = _RANGE.fullmatch(reference)
        if match is None:
            return None
        quoted, plain, first, row, last, last_row = match.groups()
        return cls(
            title=quoted.replace("''", "'") if quoted else plain,
            row=int(row),
            column=column_index_from_string(first),
            last_row=int(last_row or row),
            last_column=column_index_from_string(last or first),
        )

    def __str__(self) -> str:
        first = f"${get_column_letter(self.column)}${self.row}"
        last = f"${get_column_letter(self.last_column)}${self.last_row}"
        cells = first if first == last else f"{first}:{last}"
        return f"{quote_sheetname(self.title)}!{cells}"

    def pushed_down(self, row: int, count: int) -> SheetRange:
        """Return where it is when rows come in below `row`; one that ends there stays."""
        if self.row > row:
            return replace(self, row=self.row + count, last_row=self.last_row + count)
        return self if self.last_row <= row else self.stretched(count)

    def stretched(self, count: int) -> SheetRange:
        """Return it with this many rows more at its end."""
        return replace(self, last_row=self.last_row + count)
