"""A workbook form whose rows go and come by name: tables by their columns, blocks left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from openpyxl.worksheet.worksheet import Worksheet

from app.errors import QT_TRANSLATE_NOOP
from app.exports.cell_values import WHOLE_FORMAT, Formatted, Value, put
from app.exports.failures import ExportError
from app.exports.laying import Place, lay_rows, row_pieces
from app.exports.pulling_up import pull_up
from app.exports.ranges import SheetRange
from app.exports.sample_row import SampleRow, cell_at, width_of
from app.exports.workbook import FormWorkbook

OPEN_FORMATS = {"General", WHOLE_FORMAT}  # what no officer chose: the program may set its own


class CaseWorkbook(FormWorkbook):
    """The template of a case's paper while it is filled."""

    def has(self, name: str) -> bool:
        """Whether the template has a name."""
        return name in self._places

    def width(self, name: str) -> float:
        """Return how wide the cell of a name is, in digits; 0 where the template lacks it."""
        if not self.has(name):
            return 0.0
        place = self.place(name)
        columns = range(place.column, place.range.last_column + 1)
        return sum(width_of(place.sheet, column) for column in columns)

    def names(self) -> tuple[str, ...]:
        """Return every name that points to a cell."""
        return tuple(self._places)

    def fill_known(self, values: Mapping[str, Value]) -> None:
        """Fill those names that the template has; a form of one's own may lack some."""
        self.fill({name: value for name, value in values.items() if self.has(name)})

    def fill_value(self, name: str, value: Value) -> None:
        """Fill one name; a cell whose format was chosen in Excel keeps it."""
        if isinstance(value, Formatted) and self._cell_format(name) not in OPEN_FORMATS:
            value = value.figure
        self.fill({name: value})

    def fill_table(
        self, names: Mapping[str, str], rows: Sequence[Mapping[str, Value]], empty: str
    ) -> list[int]:
        """Write rows below each other where the template shows one, each value by its column.

        `names` are the Excel names of the columns; a row without a value has `empty` there.
        Return the number of the sheet's row that each begins in. Raise ExportError where the named
        cells do not stand in one row.
        """
        places = {column: self.place(name) for column, name in names.items() if self.has(name)}
        first = next(iter(places.values()))
        if any((one.row, one.sheet) != (first.row, first.sheet) for one in places.values()):
            raise ExportError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "서식에서 한 표의 칸 이름이 한 줄에 있지 않습니다: {names}\n"
                    "엑셀의 ‘이름 관리자’에서 같은 줄의 칸으로 고쳐 주세요.",
                ),
                names=", ".join(names[column] for column in places),
            )
        order = sorted(places, key=lambda column: places[column].column)
        columns = [places[column].column for column in order]
        formats = [self._cell_format(names[column]) for column in order]
        laid = [
            [
                _shown(row.get(column), given, empty)
                for column, given in zip(order, formats, strict=True)
            ]
            for row in rows
        ]
        begins, count = [], 0
        pieces = []
        for values in laid:
            begins.append(first.row + count)
            parts = row_pieces(first, [values], (), self.cut_mark, columns)
            pieces += parts
            count += len(parts)
        self._make_room(first.sheet, first.row, len(pieces) - 1)
        lay_rows(first, pieces, self.cut_mark, columns)
        return begins

    def leave_out_rows(self, name: str) -> bool:
        """Take the rows of this name out of their sheet, with every name in them.

        Return False, and leave all as it is, for a template that has no such name.
        """
        if not self.has(name):
            return False
        place = self._places[name]
        first, last = place.range.row, place.range.last_row
        pull_up(place.sheet, first, last)
        for other, one in list(self._places.items()):
            if one.sheet is not place.sheet:
                continue
            kept = _without(one.range, first, last)
            if kept is None:
                del self._places[other], self.book.defined_names[other]
            else:
                self._places[other] = Place(one.sheet, kept)
        return True

    def clear(self, name: str) -> None:
        """Empty the cell of a name that has nothing to say, where the template has it."""
        if self.has(name):
            put(self.place(name).first(), None, self.cut_mark)

    def clear_column(self, name: str, rows: Iterable[int]) -> None:
        """Leave the cells of a column in these rows of its table empty, to be written by hand."""
        place = self.place(name)
        for row in rows:
            put(cell_at(place.sheet, row, place.column), None, self.cut_mark)

    def repeat_row(self, name: str) -> None:
        """Let the row of this name stand on top of every page of its sheet."""
        place = self.place(name)
        place.sheet.print_title_rows = f"{place.row}:{place.range.last_row}"

    def lay_head_again(self, name: str, row: int) -> int:
        """Lay the rows of this name once more above a row of its sheet; return how many."""
        place = self.place(name)
        rows = range(place.row, place.range.last_row + 1)
        samples = [SampleRow.taken_from(place.sheet, one) for one in rows]
        self._make_room(place.sheet, row - 1, len(samples))
        for down, sample in enumerate(samples):
            sample.lay(place.sheet, row + down)
        return len(samples)

    def repeat_no_row(self, sheet: Worksheet) -> None:
        """Let every page of a sheet begin with its own rows alone."""
        sheet._print_rows = None  # type: ignore[attr-defined]  # noqa: SLF001 (None is not taken)

    def write_formula(self, name: str, row: int | None, formula: str) -> None:
        """Put a formula of a working copy in the column of a name; in its own row, or another."""
        place = self.place(name)
        cell = cell_at(place.sheet, place.row if row is None else row, place.column)
        cell.value = f"={formula}"
        cell.data_type = "f"

    def rename_sheet(self, sheet: Worksheet, title: str) -> None:
        """Give a sheet another title; its names, print area and repeated rows follow it."""
        area, rows = sheet.print_area, sheet.print_title_rows
        sheet.title = title
        if area:
            sheet.print_area = area.rpartition("!")[2]
        if rows:
            sheet.print_title_rows = rows.rpartition("!")[2]
        for name, place in self._places.items():
            if place.sheet is sheet:
                self._places[name] = Place(sheet, replace(place.range, title=sheet.title))

    def _cell_format(self, name: str) -> str:
        return str(self.place(name).first().number_format)


def _shown(value: Value, cell_format: str, empty: str) -> Value:
    if value is None or value == "":
        return empty
    if isinstance(value, Formatted) and cell_format not in OPEN_FORMATS:
        return value.figure
    return value


def _without(cells: SheetRange, first: int, last: int) -> SheetRange | None:
    """Return where cells are once these rows are gone; None if all of them went."""
    count = last - first + 1
    row = cells.row if cells.row < first else max(cells.row - count, first)
    end = cells.last_row if cells.last_row < first else max(cells.last_row - count, first - 1)
    return replace(cells, row=row, last_row=end) if end >= row else None
