"""Rows as a reader finds them, made ready to be sent: empty cells, errors, long times, blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from app.imports.facts import ErrorCells
from app.imports.messages import RowsRead, SentCell

BLOCK = 500  # rows that are sent at once
_DAY = timedelta(days=1)
_MIDNIGHT = datetime(1900, 1, 1)  # noqa: DTZ001 (of no day: a file knows no time zone)
FoundCell = SentCell | timedelta


def duration(length: timedelta) -> SentCell:
    """Return a time below one day as such, any other as Excel shows it: `30:15:00`."""
    if timedelta(0) <= length < _DAY:
        return (_MIDNIGHT + length).time()
    seconds = int(abs(length).total_seconds())
    sign = "-" if length < timedelta(0) else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def day_or_moment(moment: datetime) -> SentCell:
    """Return a moment as its day where it tells no time of the day."""
    return moment.date() if moment.time() == time(0) else moment


def blocks(
    rows: Iterable[Iterable[FoundCell]], first_row: int, first_column: int, errors: ErrorCells
) -> Iterator[RowsRead]:
    """Go through the rows in blocks, blank text as no value, error cells in their places."""
    waiting = errors.in_order()
    error = next(waiting, None)
    block: list[list[SentCell]] = []
    for number, row in enumerate(rows, start=first_row):
        cells: list[SentCell] = [
            (cell if cell and not cell.isspace() else None)
            if isinstance(cell, str)
            else duration(cell)
            if isinstance(cell, timedelta)
            else cell
            for cell in row
        ]
        while error is not None and error[0] <= number:
            if error[0] == number and error[1] >= first_column:
                place = error[1] - first_column
                cells.extend([None] * (place + 1 - len(cells)))
                cells[place] = error[2]
            error = next(waiting, None)
        while cells and cells[-1] is None:
            cells.pop()
        block.append(cells)
        if len(block) == BLOCK:
            yield RowsRead(block)
            block = []
    if block:
        yield RowsRead(block)
