"""Other tables on the sheet of an inventory, below it or beside it, and the systems they name."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import inventory_sentences as words
from app.domain.column_mapping import Content, MappedColumn, Why
from app.domain.figure_reading import Said, names_nothing, said
from app.domain.heading_words import heading_key
from app.domain.inventory_cells import shown
from app.domain.inventory_headings import InventoryHeadings
from app.domain.inventory_table import InventoryTable
from app.domain.korean_text import folded
from app.domain.row_marks import LeftOut, TableRow
from app.domain.sheet_grid import Row

_SHOWN = 3
_FEWEST_HEADINGS = 2


def other_inventories(
    table: InventoryTable, name: MappedColumn, headings: InventoryHeadings
) -> Iterator[Said]:
    """Ask where another table of the sheet names systems that this one does not name."""
    place = name.number - table.grid.first_column
    own = {folded(shown(row.cells[place])) for row in table.rows.rows if row.left_out is None}
    for first, found in _below(table, headings):
        if new := _new(found, own):
            yield said(
                words.OTHER_INVENTORY, row=first, count=len(new), found=", ".join(new[:_SHOWN])
            )
    for column in table.mapping.columns:
        if column.number == name.number or column.why is Why.OFFICER or column.field_id:
            continue
        if heading_key(column.heading) != heading_key(name.heading):
            continue
        at = column.number - table.grid.first_column
        cells = [shown(row.cells[at]) for row in table.rows.rows if row.left_out is None]
        if new := _new(cells, own):
            yield said(
                words.INVENTORY_BESIDE,
                column=column.letters,
                count=len(new),
                found=", ".join(new[:_SHOWN]),
            )


def _below(table: InventoryTable, headings: InventoryHeadings) -> Iterator[tuple[int, list[str]]]:
    """Go through the headings of other tables that name systems, with the names under each."""
    first, place, names = 0, 0, list[str]()
    for row in table.rows.rows:
        if row.left_out is not LeftOut.OTHER_TABLE:
            continue
        begun = _name_place(row.cells, headings)
        if begun is not None:
            if names:
                yield first, names
            first, place, names = row.number, begun, []
        elif first and isinstance(row.cells[place], str):
            names.append(shown(row.cells[place]))
    if names:
        yield first, names


def _name_place(cells: Row, headings: InventoryHeadings) -> int | None:
    """Return where a heading of systems stands in a row of headings; None where it is no such."""
    texts = [shown(cell) if isinstance(cell, str) else "" for cell in cells]
    if sum(map(headings.knows, filter(None, texts))) < _FEWEST_HEADINGS:
        return None
    return next((n for n, text in enumerate(texts) if text and headings.names(text)), None)


def _new(names: list[str], own: set[str]) -> list[str]:
    return [
        one
        for one in dict.fromkeys(names)
        if one and not names_nothing(one) and folded(one) not in own
    ]


class TableBeside:
    """Tells the rows that belong only to a table at the right, behind an empty column."""

    def __init__(self, table: InventoryTable, name: MappedColumn | None) -> None:
        columns = table.mapping.columns
        gap = next(
            (
                one.number
                for one in columns
                if name is not None
                and one.number > name.number
                and not one.heading
                and one.content is Content.NOTHING
            ),
            None,
        )
        is_read = gap is None or any(one.field_id and one.number > gap for one in columns)
        self._gap = None if is_read or gap is None else gap - table.grid.first_column

    def holds(self, row: TableRow) -> bool:
        """Whether all that a row says stands behind the empty column."""
        return self._gap is not None and all(
            cell is None or cell == "" for cell in row.cells[: self._gap]
        )
