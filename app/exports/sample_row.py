"""A row of a template, kept so that rows like it can be laid down."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from itertools import islice
from typing import Any

from openpyxl.cell import Cell
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Border, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.merge import MergedCellRange
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.row_heights import BODY_SIZE, INDENT, TALLEST, height_of, wrapped

DEFAULT_WIDTH = 8.43  # digits; what Excel takes for a column without a width of its own


@dataclass(frozen=True, slots=True)
class _SampleCell:
    column: int
    value: Any
    style: StyleArray


@dataclass(frozen=True, slots=True)
class SampleRow:
    """What a row of the template looks like: its words, styles, merged cells and height."""

    cells: tuple[_SampleCell, ...]
    merges: tuple[tuple[int, int], ...]  # first and last column of each merged range
    height: float | None

    @classmethod
    def taken_from(cls, sheet: Worksheet, row: int) -> SampleRow:
        """Keep a row of a template."""
        return cls(
            cells=tuple(
                _SampleCell(column, cell.value, _style_of(cell))
                for column, cell in enumerate(sheet[row], start=1)
            ),
            merges=tuple(
                (merged.min_col, merged.max_col)
                for merged in sheet.merged_cells.ranges
                if merged.min_row == merged.max_row == row
            ),
            height=sheet.row_dimensions[row].height,
        )

    def lay(self, sheet: Worksheet, row: int) -> None:
        """Make a row look like this one."""
        clear(sheet, row)
        for first, last in self.merges:  # before the styles: merging takes them away
            merge(sheet, CellRange(None, first, row, last, row))
        for sample in self.cells:
            cell = sheet.cell(row, sample.column)
            _restyle(cell, sample.style)
            if not isinstance(cell, MergedCell):
                cell.value = sample.value
        sheet.row_dimensions[row].height = self.height


def merge(sheet: Worksheet, cells: CellRange) -> None:
    """Merge cells that are apart from all that are merged, and that get their styles next.

    Sheet.merge_cells works their borders out first, and compares them with all that are merged.
    """
    sheet.merged_cells.ranges.add(MergedCellRange(sheet, cells.coord))
    for row, column in islice(cells.cells, 1, None):
        sheet._cells[row, column] = MergedCell(sheet, row, column)  # noqa: SLF001 (no public way)


def clear(sheet: Worksheet, row: int) -> None:
    """Take everything out of a row, merged cells first."""
    for merged in [m for m in sheet.merged_cells.ranges if m.min_row == m.max_row == row]:
        sheet.unmerge_cells(merged.coord)
    for cell in sheet[row]:
        cell.value = None


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return the cell that holds what is written here: the first one where cells are merged."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, MergedCell):
        return cell
    for merged in sheet.merged_cells.ranges:
        if cell.coordinate in merged:
            return cell_at(sheet, merged.min_row, merged.min_col)
    raise AssertionError(cell.coordinate)


def width_at(sheet: Worksheet, row: int, column: int) -> float:
    """Return how wide a text may run here, in digits, over all columns merged with this one."""
    last = column
    for merged in sheet.merged_cells.ranges:
        if (row, column) == (merged.min_row, merged.min_col):
            last = merged.max_col
    return sum(width_of(sheet, one) for one in range(column, last + 1))


def lines_of(sheet: Worksheet, cell: Cell, value: object) -> list[str]:
    """Return the lines that a value would take in this cell; one line where nothing wraps."""
    if not isinstance(value, str) or not cell.alignment.wrap_text:
        return ["" if value is None else str(value)]
    room = width_at(sheet, cell.row, cell.column) - cell.alignment.indent * INDENT
    return wrapped(value, room, size_of(cell))


def grow(sheet: Worksheet, row: int) -> None:
    """Make a row as tall as its tallest text, never lower than the template has it.

    Excel has no row above TALLEST: what is longer runs out of sight, and is still in the cell.
    A text in cells merged over several rows has room in the others too, and is left out.
    """
    spanning = {
        merged.start_cell.coordinate
        for merged in sheet.merged_cells.ranges
        if merged.min_row != merged.max_row
    }
    needed = max(
        (
            height_of(len(lines_of(sheet, cell, cell.value)), size_of(cell))
            for cell in sheet[row]
            if isinstance(cell, Cell) and cell.coordinate not in spanning
        ),
        default=0.0,
    )
    dimension = sheet.row_dimensions[row]
    dimension.height = max(dimension.height or 0.0, min(needed, TALLEST))


def size_of(cell: Cell) -> float:
    """Return the size of a cell's font in points."""
    return float(cell.font.sz or BODY_SIZE)


class Ruler:
    """Gives cells lines above and below; each border is worked out once: openpyxl takes long."""

    def __init__(self) -> None:
        self._borders: dict[tuple[int, int, int], tuple[int, Side, Side]] = {}

    def rule_off(self, cell: Cell | MergedCell, *, top: Side, bottom: Side) -> None:
        """Give a cell these lines above and below it; its other lines stay."""
        asked = _styles(cell).borderId, id(top), id(bottom)
        if asked not in self._borders:
            now = cell.border
            cell.border = Border(left=now.left, right=now.right, top=top, bottom=bottom)
            # The lines are kept, so that none made later is taken for them.
            self._borders[asked] = _styles(cell).borderId, top, bottom
        _styles(cell).borderId = self._borders[asked][0]


def _styles(cell: Any) -> Any:
    """Return all styles of a cell at once; in public openpyxl has them one by one only."""
    return cell._style  # noqa: SLF001


def _style_of(cell: Any) -> StyleArray:
    """Return a copy of all styles of a cell."""
    return StyleArray(_styles(cell)) if _styles(cell) else StyleArray()


def _restyle(cell: Any, style: StyleArray) -> None:
    cell._style = copy(style)  # noqa: SLF001


def width_of(sheet: Worksheet, column: int) -> float:
    """Return how wide a column is, in digits."""
    letter = get_column_letter(column)
    if letter in sheet.column_dimensions:
        return float(sheet.column_dimensions[letter].width)
    return DEFAULT_WIDTH
