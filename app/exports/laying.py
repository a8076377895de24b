"""Lays table rows and lines of text in the style of the template's rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.cell import Cell
from openpyxl.styles import Side
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.cell_values import Value, align, is_figure, printable, put
from app.exports.ranges import SheetRange
from app.exports.row_heights import LONGEST_BLOCK
from app.exports.sample_row import Ruler, SampleRow, cell_at, clear, grow, lines_of

NO_LINE = Side()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a defined name points: a range of one sheet."""

    sheet: Worksheet
    range: SheetRange

    @property
    def row(self) -> int:
        """The first row, counted from 1."""
        return self.range.row

    @property
    def column(self) -> int:
        """The first column, counted from 1."""
        return self.range.column

    def first(self) -> Cell:
        """Return the cell that a value goes to."""
        return cell_at(self.sheet, self.row, self.column)


@dataclass(frozen=True, slots=True)
class LinePiece:
    """One row of text as it is laid, in the style of the template's row with that name.

    `mark` stands in the column before the text; with None it is the mark of the template.
    """

    name: str
    text: str
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class RowPiece:
    """One row as it is laid; the columns `run_on`, counted from 0, continue the row above."""

    values: tuple[Value, ...]
    run_on: frozenset[int] = frozenset()
    is_split: bool = False  # one of several rows that a row too tall became


def row_pieces(
    place: Place,
    rows: Sequence[Sequence[Value]],
    joined: Collection[int],
    cut_mark: str,
    columns: Sequence[int] = (),
) -> list[RowPiece]:
    """Return the rows of a table as they are laid: a row too tall becomes several.

    The values stand side by side from the place on, or in these columns, counted from 1.
    """
    pieces: list[RowPiece] = []
    for values in rows:
        run_on = frozenset(at for at in joined if pieces and values[at] is None)
        parts = _split(place, values, cut_mark, columns)
        for part in parts:
            pieces.append(RowPiece(part, run_on, is_split=len(parts) > 1))
            run_on = frozenset(range(len(values)))
    return pieces


def lay_rows(
    place: Place, pieces: Sequence[RowPiece], cut_mark: str, columns: Sequence[int] = ()
) -> None:
    """Write the rows of a table from the template's row downward.

    The line above the template's row stands between rows, the line below it under the last one.
    A figure stands at the right where a text would stand at the left.
    """
    sheet, sample = place.sheet, SampleRow.taken_from(place.sheet, place.row)
    borders = [cell.border for cell in sheet[place.row]]
    between = {at: border.top or NO_LINE for at, border in enumerate(borders, start=1)}
    under = {at: border.bottom or NO_LINE for at, border in enumerate(borders, start=1)}
    ruler = Ruler()
    for down, piece in enumerate(pieces):
        row = place.row + down
        sample.lay(sheet, row)
        for column, value in zip(_columns(place, piece.values, columns), piece.values, strict=True):
            cell = cell_at(sheet, row, column)
            put(cell, value, cut_mark)
            if is_figure(value) and cell.alignment.horizontal == "left":
                align(cell, horizontal="right")
            if piece.is_split:
                align(cell, vertical="top")
        after = pieces[down + 1] if down + 1 < len(pieces) else None
        for column, line in between.items():
            at = _at(place, column, columns)
            above = NO_LINE if at in piece.run_on else line
            below = NO_LINE if after and at in after.run_on else line
            ruler.rule_off(
                sheet.cell(row, column), top=above, bottom=below if after else under[column]
            )
        grow(sheet, row)


def line_pieces(place: Place, line: LinePiece, cut_mark: str) -> list[LinePiece]:
    """Return a line of text as it is laid: one too tall for a row becomes several."""
    texts = [str(piece[0] or "") for piece in _split(place, [line.text], cut_mark)]
    rest = None if line.mark is None else ""
    return [
        LinePiece(line.name, text, rest if number else line.mark)
        for number, text in enumerate(texts)
    ]


def lay_lines(places: Mapping[str, Place], lines: Sequence[LinePiece], cut_mark: str) -> None:
    """Write lines where the template shows one of each kind, each in the style of its kind."""
    sheet = next(iter(places.values())).sheet
    first = min(place.row for place in places.values())
    last = max(place.row for place in places.values())
    samples = {name: SampleRow.taken_from(sheet, place.row) for name, place in places.items()}
    for row in range(first, last + 1):
        clear(sheet, row)
    for row, line in enumerate(lines, start=first):
        column = places[line.name].column
        samples[line.name].lay(sheet, row)
        put(cell_at(sheet, row, column), line.text, cut_mark)
        if line.mark is not None:
            put(cell_at(sheet, row, column - 1), line.mark, cut_mark)
        grow(sheet, row)


def _columns(place: Place, values: Sequence[Value], columns: Sequence[int]) -> Sequence[int]:
    return columns or range(place.column, place.column + len(values))


def _at(place: Place, column: int, columns: Sequence[int]) -> int:
    """Return which value a column shows; columns merged with it show the same."""
    if not columns:
        return column - place.column
    return max((at for at, one in enumerate(columns) if one <= column), default=-1)


def _split(
    place: Place, values: Sequence[Value], cut_mark: str, columns: Sequence[int] = ()
) -> list[tuple[Value, ...]]:
    """Return the values of one row, in as many rows as their tallest text needs."""
    texts = [printable(v, cut_mark) if isinstance(v, str) else v for v in values]
    lines = [
        lines_of(place.sheet, cell_at(place.sheet, place.row, column), text)
        for column, text in zip(_columns(place, texts, columns), texts, strict=True)
    ]
    tallest = max(map(len, lines), default=1)
    if tallest <= LONGEST_BLOCK:
        return [tuple(texts)]
    first = tuple(
        text if len(own) <= LONGEST_BLOCK else _joined(own[:LONGEST_BLOCK])
        for text, own in zip(texts, lines, strict=True)
    )
    rest = [
        tuple(_joined(own[at : at + LONGEST_BLOCK]) or None for own in lines)
        for at in range(LONGEST_BLOCK, tallest, LONGEST_BLOCK)
    ]
    return [first, *rest]


def _joined(lines: Sequence[str]) -> str:
    return "".join(lines).rstrip("\n")
