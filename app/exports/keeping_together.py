"""Begins a new page above a table or boxes that a page would break, with the heading over them.

A table that is too long for that has its head again on every page it runs over. Where it is the
only one of its sheet and runs to the end, Excel repeats the head by itself (print titles); these
would stand above whatever follows, so in every other case the head is laid once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from openpyxl.worksheet.worksheet import Worksheet

from app.exports.case_form import (
    CaseForm,
    Fields,
    FormSheet,
    Heading,
    Lines,
    TableBlock,
    TextBlock,
)
from app.exports.case_names import part_name, total_name
from app.exports.case_workbook import CaseWorkbook
from app.exports.page_breaks import FILLED_SHARE, begin_pages, end_pages, is_broken, leads
from app.exports.sheet_picture import SheetLayout


@dataclass(frozen=True, slots=True)
class LaidHead:
    """A head that was laid once more: the rows of its sheet from this one on moved down by one."""

    sheet: Worksheet
    row: int


def keep_blocks_together(book: CaseWorkbook, form: CaseForm) -> tuple[LaidHead, ...]:
    """End the pages of every sheet; a form without names stays. Return the heads laid again."""
    laid: list[LaidHead] = []
    for given in form.sheets:
        named = [part_name(block.id, "block") for block in given.blocks]
        name = next((one for one in named if book.has(one)), None)
        if name is not None:
            laid += _SheetPages(book, given, book.place(name).sheet).end()
    return tuple(laid)


@dataclass(slots=True)
class _SheetPages:
    """One sheet while its pages are ended, from top to bottom."""

    book: CaseWorkbook
    given: FormSheet
    sheet: Worksheet
    laid: list[LaidHead] = field(default_factory=list)
    _layout: SheetLayout | None = None

    def end(self) -> list[LaidHead]:
        """Begin pages where blocks would be broken; return the heads that were laid again."""
        tables = [one for one in self.given.tables() if self._has(one)]
        repeated = next((one for one in tables if one.id == self.given.repeat), None)
        if len(tables) > 1:
            self._repeat_nothing()
            repeated = None
        for block, rows in self._blocks():
            for first, last in rows:
                self._keep(first, last)
            if isinstance(block, TableBlock) and block is not repeated:
                self._lay_heads(block)
        end_pages(self._now(), self.sheet)
        self._layout = None
        if repeated is not None:
            last = self._rows(repeated)[1]
            starts = self._now().page_starts()
            if not any(self._rows(repeated)[0] < start <= last for start in starts):
                self._repeat_nothing()  # no page breaks it: its head would stand above no row
            elif starts[-1] > last:
                self._repeat_nothing()
                self._lay_heads(repeated)
        return self.laid

    def _keep(self, first: int, last: int) -> None:
        """Begin a page with the first of these rows, where a page would break them."""
        if is_broken(self._now(), first, last):
            self._begin_pages([first])

    def _lay_heads(self, block: TableBlock) -> None:
        """Lay the head of a table on every page that it runs over."""
        head = part_name(block.id, "head_line")
        if not self.book.has(head):
            return
        after = self.book.place(head).range.last_row + 1  # the head itself keeps the first row
        while True:
            last = self._rows(block)[1]
            starts = self._now().page_starts(FILLED_SHARE)
            row = next((one for one in starts if after < one <= last), None)
            if row is None:
                return
            sums = self._sums(block)
            if sums and row >= min(sums):
                row = max(min(sums) - 1, after + 1)  # the sums take the last row along
            self._begin_pages([one for one in starts[1:] if one < row] + [row])
            count = self.book.lay_head_again(head, row)
            self.laid += [LaidHead(self.sheet, row)] * count
            self._layout = None
            after = row + count

    def _begin_pages(self, rows: list[int]) -> None:
        if begin_pages(self.sheet, rows):
            self._layout = None

    def _repeat_nothing(self) -> None:
        self.book.repeat_no_row(self.sheet)
        self._layout = None

    def _now(self) -> SheetLayout:
        if self._layout is None:
            self._layout = SheetLayout(self.sheet)
        return self._layout

    def _blocks(self) -> Iterator[tuple[object, list[tuple[int, int]]]]:
        """Yield each block with the first and last row of what holds together in it.

        Of a table that may be broken, the head keeps its first row; a heading keeps the first line
        of its text, as a line keeps the first of those below it that are deeper; the sentences that
        close a paper stay together.
        """
        heading: str | None = None
        closing: str | None = None
        for block in self.given.blocks:
            name = part_name(block.id, "block")
            if not self.book.has(name):
                continue
            if isinstance(block, Heading):
                heading = name
                continue
            rows = self.book.place(name).range
            first = rows.row if heading is None else self.book.place(heading).row
            together: list[tuple[int, int]] = []
            if isinstance(block, Fields | TableBlock):
                together.append((first, rows.last_row))
            if isinstance(block, TableBlock):
                together += self._ends(block, first)
            if isinstance(block, Lines):
                kept = list(leads(self.sheet, rows.row, rows.last_row))
                if heading is not None:
                    end = kept[0][1] if kept and kept[0][0] == rows.row else rows.row
                    together.append((first, end))
                together += kept
            is_closing = isinstance(block, TextBlock) and block.look in {"centre", "right"}
            if is_closing and closing is not None:
                together.append((self.book.place(closing).row, rows.last_row))
            closing = (closing or heading or name) if is_closing else None
            heading = None
            yield block, together

    def _ends(self, block: TableBlock, first: int) -> Iterator[tuple[int, int]]:
        """Yield the head of a table with its first row, and its sums with the last one."""
        head = part_name(block.id, "head_line")
        if self.book.has(head):
            yield first, self.book.place(head).range.last_row + 1
        sums = self._sums(block)
        if sums:
            yield min(sums) - 1, max(sums)

    def _sums(self, block: TableBlock) -> list[int]:
        names = [total_name(block.id, one.id, "label") for one in block.totals]
        return [self.book.place(name).row for name in names if self.book.has(name)]

    def _rows(self, block: TableBlock) -> tuple[int, int]:
        """Return the first and the last row of a table, without the row of notes below it."""
        rows = self.book.place(part_name(block.id, "block")).range
        remark = part_name(block.id, "remark_line")
        last = self.book.place(remark).row - 1 if self.book.has(remark) else rows.last_row
        return rows.row, last

    def _has(self, block: TableBlock) -> bool:
        return self.book.has(part_name(block.id, "block"))
