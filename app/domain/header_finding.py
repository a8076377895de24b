"""Where the heading of a table stands in a sheet, and what each of its columns is called."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app.domain.figure_reading import emptiness, plain
from app.domain.figure_units import Unit, UnitKind, heading_unit
from app.domain.inventory_headings import InventoryHeadings
from app.domain.sheet_grid import CellValue, MergedRange, SheetGrid

SEARCHED = 60  # rows from the first with a value in which a heading is looked for
_SEARCHED_FOR_SURE = 1000  # rows in which a heading that is certain is looked for
MOST_HEADER_ROWS = 5
_LONGEST_HEADING = 60  # characters; what is longer is a remark
_FIGURE = re.compile(r"[△▲+\-]?[\d,.]+\s*(%|원|천원|백만원|명|건|개|대|년)?")
_KNOWN, _MAYBE, _TEXT, _FIGURE_POINTS = 4, 2, 1, -2
_FULL_WIDTH = 0.9  # of the table that a merged cell spans which is a title, and no group
_UNIT_WORD = "단위"
_AROUND = "()[]{}〔〕 "
_INSIDE = re.compile(r"[()\[\]{}]")


@dataclass(frozen=True, slots=True)
class HeaderRows:
    """The first and the last row of a heading, as Excel numbers them; `is_sure` or to be asked."""

    first: int
    last: int
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class HeadingColumn:
    """A column of a table: its number, its heading row by row, and the unit that was found."""

    number: int
    parts: tuple[str, ...]
    unit: Unit | None = None

    @property
    def heading(self) -> str:
        """The heading in one line."""
        return " ".join(self.parts)


@dataclass(frozen=True, slots=True)
class TableHead:
    """A heading with its columns; `unit` is that of money for the whole sheet, if one is told."""

    rows: HeaderRows
    columns: tuple[HeadingColumn, ...]
    unit: Unit | None = None


def find_header(grid: SheetGrid, headings: InventoryHeadings) -> HeaderRows | None:
    """Return the rows that are most likely the heading; None for a sheet without any value.

    It is sure where at least two headings are known, or all there are; the officer can correct it.
    """
    best: HeaderRows | None = None
    best_score = 0
    named: HeaderRows | None = None  # the first that is certain and names the systems
    named_score = 0
    for number in range(grid.first_row, min(grid.last_row, grid.first_row + SEARCHED - 1) + 1):
        cells = _distinct(grid, number)
        score, is_sure = _score(cells, headings)
        if named is None and is_sure and any(headings.names(one_line(cell)) for cell in cells):
            named, named_score = HeaderRows(number, number), score
        if score > best_score:
            best, best_score = HeaderRows(number, number, is_sure), score
    if named and best and best.first > named.first + 1 and 2 * named_score >= best_score:
        best = named  # a second inventory below may have more columns; nothing above it gets lost
    if best is None or not best.is_sure:
        best = _further_down(grid, headings) or best
    if best is None:
        return None if grid.is_empty else HeaderRows(grid.first_row, grid.first_row, is_sure=False)
    last = best.last
    while last - best.first < MOST_HEADER_ROWS - 1 and _goes_on(grid, best.first, last, headings):
        last += 1
    first = best.first
    while last - first < MOST_HEADER_ROWS - 1 and _is_group_row(grid, first - 1, last, headings):
        first -= 1
    # A cell that a group above merged down to here may go on below, as over a row of units.
    while last - first < MOST_HEADER_ROWS - 1 and _goes_on(grid, first, last, headings):
        last += 1
    return replace(best, first=first, last=last)


def _further_down(grid: SheetGrid, headings: InventoryHeadings) -> HeaderRows | None:
    """Return a heading of several known names under a long explanation, if there is one."""
    last = min(grid.last_row, grid.first_row + _SEARCHED_FOR_SURE - 1)
    for number in range(grid.first_row + SEARCHED, last + 1):
        cells = _distinct(grid, number)
        if len(cells) > 1 and _score(cells, headings)[1]:
            return HeaderRows(number, number)
    return None


def head_at(grid: SheetGrid, rows: HeaderRows) -> TableHead:
    """Return the heading that stands in these rows, its rows joined column by column."""
    columns = []
    for number in range(grid.first_column, grid.last_column + 1):
        parts = tuple(_parts(grid, rows, number))
        # A column called 점 or Users has a heading, however much it looks like a unit.
        texts = [part for part in parts if not _is_unit_alone(part)] or parts[:1]
        units = [unit for part in reversed(parts) if (unit := _unit_of(part)) is not None]
        columns.append(HeadingColumn(number, tuple(texts), units[0] if units else None))
    return TableHead(rows, tuple(columns), _sheet_unit(grid, rows.first))


def is_figure_like(cell: CellValue) -> bool:
    """Whether a cell holds a number or a date, which no heading is."""
    if isinstance(cell, str):
        return bool(_FIGURE.fullmatch(plain(cell)))
    return cell is not None


def one_line(cell: CellValue) -> str:
    """Return the text of a heading cell in one line; a number or a date as it is written."""
    return "" if cell is None else plain(str(cell))


def _score(cells: list[CellValue], headings: InventoryHeadings) -> tuple[int, bool]:
    """Return how much a row looks like a heading, and whether that is certain."""
    texts = {one_line(cell) for cell in cells if not is_figure_like(cell)} - {""}
    if not texts or any(_UNIT_WORD in text and len(texts) == 1 for text in texts):
        return 0, False
    known = sum(headings.knows(text) for text in texts)
    maybe = sum(headings.may_know(text) for text in texts) - known
    short = sum(len(text) <= _LONGEST_HEADING for text in texts)
    figures = sum(is_figure_like(cell) for cell in cells)
    is_sure = known >= min(2, len(texts)) and known > 0
    score = _KNOWN * known + _MAYBE * maybe + _TEXT * short + _FIGURE_POINTS * figures
    return score if known or len(texts) > 1 else min(score, 1), is_sure


def _distinct(grid: SheetGrid, row: int) -> list[CellValue]:
    """Return the cells of a row with a value, a merged one only once."""
    found: list[CellValue] = []
    for number, cell in enumerate(grid.shown_row(row), start=grid.first_column):
        merge = grid.merge_at(row, number) if cell is not None else None
        if cell is not None and (merge is None or merge.first_column == number):
            found.append(cell)
    return found


def _goes_on(grid: SheetGrid, first: int, last: int, headings: InventoryHeadings) -> bool:
    """Whether the row under a heading belongs to it: a second line, or one of units."""
    row = last + 1
    if row > grid.last_row:
        return False
    if any(
        one.first_row >= first and one.first_row <= last and one.last_row >= row
        for one in grid.merged
    ):
        return True
    cells = grid.shown_row(row)
    texts = [one_line(cell) for cell in cells if cell is not None]
    if not texts or any(is_figure_like(cell) for cell in cells):
        return False
    if all(_is_unit_alone(text) for text in texts):
        return True
    above = grid.shown_row(last)
    fills = [not up and bool(down) for up, down in zip(above, cells, strict=True)]
    if any(one.first_row == last == one.last_row and _is_group(grid, one) for one in grid.merged):
        return True
    return any(fills) and any(headings.knows(text) for text in texts)


def _is_group(grid: SheetGrid, one: MergedRange) -> bool:
    """Whether a merged cell stands over some columns, and not over all of them as a title does."""
    width = grid.last_column - grid.first_column + 1
    spanned = one.last_column - one.first_column + 1
    return 1 < spanned < _FULL_WIDTH * width


def _is_group_row(grid: SheetGrid, row: int, last: int, headings: InventoryHeadings) -> bool:
    """Whether the row above a heading groups its columns."""
    if row < grid.first_row:
        return False
    merges = [one for one in grid.merged if one.first_row <= row <= one.last_row]
    if any(one.last_row > row and one.last_row <= last for one in merges):
        return True
    texts = [one_line(cell) for cell in _distinct(grid, row)]
    if not texts or any(_UNIT_WORD in text or ":" in text for text in texts):
        return False
    if any(is_figure_like(cell) for cell in grid.shown_row(row)):
        return False
    wide = [one for one in merges if one.last_column > one.first_column]
    if wide:
        return all(_is_group(grid, one) for one in wide)
    return len(texts) > 1 and any(headings.may_know(text) for text in texts)


def _parts(grid: SheetGrid, rows: HeaderRows, column: int) -> list[str]:
    """Return what stands in the heading of a column from top to bottom, each text once."""
    found: list[str] = []
    for row in range(rows.first, rows.last + 1):
        text = one_line(grid.value(row, column)) or _group_text(grid, rows, row, column)
        if text and text not in found:
            found.append(text)
    return found


def _group_text(grid: SheetGrid, rows: HeaderRows, row: int, column: int) -> str:
    """Return the group that stands further left, where it was not merged over its columns."""
    if row == rows.last or not _below(grid, rows, row, column):
        return ""
    for left in range(column - 1, grid.first_column - 1, -1):
        text = one_line(grid.value(row, left))
        if text:
            is_merged = grid.merge_at(row, left) is not None
            return "" if is_merged or not _below(grid, rows, row, left) else text
    return ""


def _below(grid: SheetGrid, rows: HeaderRows, row: int, column: int) -> str:
    """Return the first other text under a cell of the heading; units do not count."""
    own = one_line(grid.value(row, column))
    for below in range(row + 1, rows.last + 1):
        text = one_line(grid.value(below, column))
        if text and text != own and not _is_unit_alone(text):
            return text
    return ""


def _is_unit_alone(text: str) -> bool:
    """Whether a text is nothing but a unit: (천원), 명, [단위: 백만원]."""
    bare = text.strip(_AROUND)
    if not bare or _INSIDE.search(bare) or emptiness(bare) is not None:
        return False
    return heading_unit(f"x({bare})") is not None


def _unit_of(part: str) -> Unit | None:
    return heading_unit(f"x({part.strip(_AROUND)})" if _is_unit_alone(part) else part)


def _sheet_unit(grid: SheetGrid, first: int) -> Unit | None:
    """Return the unit of money that is told above a heading: (단위: 천원)."""
    for row in range(first - 1, grid.first_row - 1, -1):
        for cell in grid.shown_row(row):
            unit = told_money_unit(cell)
            if unit is not None:
                return unit
    return None


def told_money_unit(cell: CellValue) -> Unit | None:
    """Return the unit of money that a cell tells for the table below it: (단위: 천원)."""
    if not isinstance(cell, str) or _UNIT_WORD not in cell:
        return None
    text = one_line(cell)
    unit = heading_unit(f"({text[text.index(_UNIT_WORD) :].strip('()[] ')})")
    return unit if unit is not None and unit.kind is UnitKind.MONEY else None
