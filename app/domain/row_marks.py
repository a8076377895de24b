"""What tells a row that is no data: sums, units, numbering, headings, examples, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.figure_reading import EmptyKind, emptiness, plain
from app.domain.figure_units import heading_unit
from app.domain.header_finding import HeadingColumn, TableHead, one_line
from app.domain.inventory_headings import NAME, Certainty, InventoryHeadings
from app.domain.sheet_grid import CellValue, MergedRange, Row

_NUMBERED = re.compile(r"[(\[]?(\d{1,3})[)\]]?")
_CIRCLED = ord("①") - 1
_FEWEST_NUMBERED = 3
_FEWEST_HEADINGS = 2
_FEWEST_OF_COUNTED = 3  # texts of a heading that is told by its 연번 alone
_LONGEST_DASH = 5
_TITLE = re.compile(
    r"[□■○●◎◇◆▶▷►▣\[<【《〈「]|(?:\d{1,2}|[IVX]{1,4}|[Ⅰ-Ⅹ]|[가-하])\s*[.)]\s|제\s*\d+\s*[장절]"
)
_HOW_TO = re.compile(
    r"(?:기재|입력|작성|선택)(?:$|\s*(?:요망|바람|할 것|하세요|합니다))|적으세요|적습니다|까지$"
    r"|yyyy|^예[:)]|^예시|^(?:자동|필수|선택)$|정식 ?명칭|e\.g\.|^ex[.)]",
    re.I,
)


class LeftOut(StrEnum):
    """Why a row is no data."""

    TOTAL = "total"
    UNITS = "units"
    NUMBERING = "numbering"  # (1) (2) (3) under the heading
    HEADING_AGAIN = "heading_again"  # as at the top of every printed page
    SECTION = "section"  # the title of the rows below it
    NOTE = "note"
    EXAMPLE = "example"  # shows how to fill in the others
    ONLY_NUMBER = "only_number"  # numbered in advance, and not filled in
    OTHER_TABLE = "other_table"  # under the heading of another table
    TABLE_BESIDE = "table_beside"  # at the right of the table, behind an empty column
    OTHER_RECORD = "other_record"  # a row of a list of several kinds that is no system
    REPEATED = "repeated"  # the same system with the same values as a row before


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table by its number in Excel; its cells begin at the first column of the sheet.

    `shared` are the columns whose cell is merged with the rows above or below.
    """

    number: int
    cells: Row
    left_out: LeftOut | None = None
    shared: frozenset[int] = frozenset()


def filled(cells: Row) -> int:
    """Return how many cells say something."""
    return sum(map(_is_said, cells))


def says_nothing(cells: Row) -> bool:
    """Whether a row is blank, or holds nothing but dashes."""
    return all(not _is_said(cell) or _is_dash(cell) for cell in cells)


class RowMarks:
    """Tells rows that are no data by the heading of their table."""

    def __init__(
        self,
        head: TableHead,
        first_column: int,
        heads: Sequence[frozenset[str]],
        headings: InventoryHeadings,
    ) -> None:
        """Take the table; `heads` are the texts of the heading, column by column."""
        self._last = head.rows.last
        self._heads = heads
        self._headings = headings
        self._words = headings.rows
        name = _name_column(head.columns, headings)
        self._name = None if name is None else name - first_column
        self._counted = frozenset(
            one.number - first_column
            for one in head.columns
            if any(self._words.is_counted(part) for part in one.parts)
        )

    def left_out(self, number: int, cells: Row, merges: Sequence[MergedRange]) -> LeftOut | None:
        """Return why a row is no data, as far as the row itself tells it."""
        if self._is_total(cells):
            return LeftOut.TOTAL
        if self._is_example(cells):
            return LeftOut.EXAMPLE
        _, first = _first_said(cells)
        if isinstance(first, str) and filled(cells) == 1:
            if one_line(first).startswith(self._words.notes):
                return LeftOut.NOTE
            if len(cells) > 2 and any(one.last_column > one.first_column for one in merges):
                return LeftOut.SECTION
        if _is_heading_again(cells, self._heads):
            return LeftOut.HEADING_AGAIN
        if number <= self._last + 2:
            if _is_numbering(cells):
                return LeftOut.NUMBERING
            if _are_units(cells):
                return LeftOut.UNITS
            if _tells_how(cells):
                return LeftOut.NOTE
        return None

    def begins_other_table(self, cells: Row, before: Sequence[TableRow], *, is_apart: bool) -> bool:
        """Whether a row is the heading of another table, and not the same once more.

        `is_apart` where a blank row stands above it. Without one, a heading is told by its 연번,
        which no row of data says.
        """
        if any(cell is not None and not isinstance(cell, str) for cell in cells):
            return False
        texts = [cell for cell in cells if _is_said(cell)]
        if _is_heading_again(cells, self._heads):
            return False
        if not any(row.left_out is None for row in before):
            return False
        # Only at its beginning: `No` further on may be an answer.
        if self._words.is_counted(str(texts[0])) and len(texts) >= _FEWEST_OF_COUNTED:
            return True
        return is_apart and sum(self._headings.knows(str(one)) for one in texts) >= _FEWEST_HEADINGS

    def only_counts(self, cells: Row) -> bool:
        """Whether the single cell of a row is its number, given in advance."""
        place, first = _first_said(cells)
        return place in self._counted and _number(first) > 0

    def titles_section(self, cells: Row) -> bool:
        """Whether the single cell of a row is the title of the rows below it."""
        place, first = _first_said(cells)
        if self._name is None or not isinstance(first, str) or place > self._name:
            return False
        return place < self._name or _TITLE.match(plain(first)) is not None

    def _is_total(self, cells: Row) -> bool:
        _, first = _first_said(cells)
        if isinstance(first, str) and self._words.is_total(first):
            return True
        if self._name is None:
            return False
        name = cells[self._name]
        if not _is_said(name) or _is_dash(name):
            before = [cell for cell in cells[: self._name] if isinstance(cell, str)]
            return any(self._words.ends_as_total(cell) for cell in before)
        if not isinstance(name, str) or name.isascii():  # SUM may be the name of a system
            return False
        return self._words.is_total(name) or self._words.ends_as_total(name)

    def _is_example(self, cells: Row) -> bool:
        _, first = _first_said(cells)
        if isinstance(first, str) and self._words.is_example(first) and filled(cells) > 1:
            return True
        name = None if self._name is None else cells[self._name]
        return isinstance(name, str) and self._words.begins_as_example(name)


def _name_column(columns: Iterable[HeadingColumn], headings: InventoryHeadings) -> int | None:
    """Return the column that names the systems: that of the surest heading."""
    likely = None
    for one in columns:
        found = headings.match_parts(one.parts)
        if found is None or found.field_ids[0] != NAME:
            continue
        if found.certainty is Certainty.SURE:
            return one.number
        likely = likely or one.number
    return likely


def _is_said(cell: CellValue) -> bool:
    return cell is not None and cell != ""


def _is_dash(cell: CellValue) -> bool:
    if not isinstance(cell, str) or len(cell) > _LONGEST_DASH:
        return False
    empty = emptiness(plain(cell))
    return empty is not None and empty.kind is EmptyKind.BLANK


def _first_said(cells: Row) -> tuple[int, CellValue]:
    return next((place, cell) for place, cell in enumerate(cells) if _is_said(cell))


def _is_heading_again(cells: Row, heads: Sequence[frozenset[str]]) -> bool:
    """Whether most of the row says what the heading says at the same place."""
    told = same = 0
    for cell, texts in zip(cells, heads, strict=True):
        if not _is_said(cell):
            continue
        told += 1
        if not isinstance(cell, str):
            return False
        same += "".join(cell.split()) in texts
        if told - same > 1:  # data rows are told apart after two cells
            return False
    return same > 1 and same >= told - 1


def _is_numbering(cells: Row) -> bool:
    """Whether the row counts the columns: (1) (2) (3), ① ② ③."""
    numbers = [_number(cell) for cell in cells if _is_said(cell)]
    return len(numbers) >= _FEWEST_NUMBERED and numbers == list(range(1, len(numbers) + 1))


def _number(cell: CellValue) -> int:
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    if not isinstance(cell, str):
        return 0
    text = cell.strip()
    if len(text) == 1 and 1 <= ord(text) - _CIRCLED <= 20:
        return ord(text) - _CIRCLED
    match = _NUMBERED.fullmatch(text)
    return int(match[1]) if match else 0


def _are_units(cells: Row) -> bool:
    texts = [cell for cell in cells if _is_said(cell)]
    return all(
        isinstance(one, str) and heading_unit(f"x({one.strip().strip('()[]')})") is not None
        for one in texts
    )


def _tells_how(cells: Row) -> bool:
    """Whether the row tells how to fill in the columns: most of its texts say so."""
    texts = [plain(cell) for cell in cells if isinstance(cell, str) and cell]
    if any(cell is not None and not isinstance(cell, str) for cell in cells):
        return False
    told = sum(_HOW_TO.search(text) is not None for text in texts)
    return told >= 2 and 3 * told > 2 * len(texts)
