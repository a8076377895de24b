"""Fills the workbooks under forms/workbooks/."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import Workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from app.errors import QT_TRANSLATE_NOOP
from app.exports.cell_values import Value, printable, put
from app.exports.chart_caches import cache_chart_points, charts_of
from app.exports.failures import ExportError
from app.exports.laying import LinePiece, Place, lay_lines, lay_rows, line_pieces, row_pieces
from app.exports.leaving_out import leave_out_columns, leave_out_series
from app.exports.pushing_down import push_down
from app.exports.ranges import SheetRange
from app.exports.sample_row import grow
from app.exports.target_file import save_whole
from app.exports.template_book import open_template

FIRST_CELL = "A1"


class FormWorkbook:
    """A workbook form whose blanks are Excel defined names.

    An officer may move, restyle or re-letter anything in the template: a value follows its
    name, not a cell address.
    """

    def __init__(self, template: Path, names: Iterable[str], cut_mark: str) -> None:
        """Open a template; raise ExportError naming every mandatory name that it has not.

        `cut_mark` is what stands at the end of a text that is too long for a cell.
        """
        self._cut_mark = cut_mark
        try:
            self._book: Workbook = open_template(template)
        except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as error:
            raise ExportError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "서식 파일을 열 수 없습니다: {path}\n처음 받은 서식 파일로 되돌려 놓아 주세요.",
                ),
                path=template,
            ) from error
        self._template = template
        self._places = dict(self._named_places())
        self._require(names)

    @property
    def book(self) -> Workbook:
        """The workbook as openpyxl knows it."""
        return self._book

    @property
    def cut_mark(self) -> str:
        """What stands at the end of a text that is too long for a cell."""
        return self._cut_mark

    def place(self, name: str) -> Place:
        """Return where a name points now; raise ExportError when the template has it not."""
        self._require([name])
        return self._places[name]

    def fill(self, values: Mapping[str, Value]) -> None:
        """Put each value in the cell of that name; a row grows with its text."""
        self._require(values)
        for name, value in values.items():
            place = self._places[name]
            put(place.first(), value, self._cut_mark)
            grow(place.sheet, place.row)

    def fill_rows(
        self, name: str, rows: Sequence[Sequence[Value]], *, joined: Collection[int] = ()
    ) -> None:
        """Write rows downward and rightward from the cell of that name, in the style of its row.

        What stands below moves down. A text too tall for one row runs on in the next one. In the
        columns `joined`, counted from 0, an empty cell belongs to the one above it: no line
        stands between them.
        """
        place = self.place(name)
        pieces = row_pieces(place, rows, joined, self._cut_mark)
        self._make_room(place.sheet, place.row, len(pieces) - 1)
        lay_rows(place, pieces, self._cut_mark)

    def fill_lines(
        self,
        names: Sequence[str],
        lines: Sequence[tuple[str, str]],
        marks: Sequence[str | None] = (),
    ) -> None:
        """Write lines of text, each told with the name whose row it looks like.

        The rows of the names stand together in the template and show one line of each kind; the
        lines take their place. With `marks`, one for each line, these stand in the column before
        the text; where one is None the mark of the template does.
        """
        places = {name: self.place(name) for name in names}
        first = min(place.row for place in places.values())
        last = max(place.row for place in places.values())
        sheet = places[names[0]].sheet
        given: Sequence[str | None] = marks or [None] * len(lines)
        pieces = [
            piece
            for (name, text), mark in zip(lines, given, strict=True)
            for piece in line_pieces(places[name], LinePiece(name, text, mark), self._cut_mark)
        ]
        self._make_room(sheet, last, len(pieces) - (last - first + 1))
        lay_lines(places, pieces, self._cut_mark)

    def leave_out_sheet(self, names: Iterable[str]) -> None:
        """Take out the sheet that these names point to; a template that has none is left as is."""
        sheet = next((self._places[name].sheet for name in names if name in self._places), None)
        if sheet is None:
            return
        for name in [name for name, place in self._places.items() if place.sheet is sheet]:
            del self._places[name], self._book.defined_names[name]
        self._book.remove(sheet)

    def leave_out_series(self, name: str) -> None:
        """Take the series whose title stands at this name out of the charts of its sheet."""
        place = self.place(name)
        leave_out_series(place.sheet, lambda head: head == place.range)

    def leave_out_columns(self, name: str, kept: int) -> None:
        """Keep so many columns of this name, which end at the right end of the sheet.

        The others are cleared with their series, and those that are kept share their width.
        """
        leave_out_columns(self.place(name), kept)

    def sign(self, *, title: str, subject: str, author: str, made_by: str, day: datetime) -> None:
        """Say in the file's properties whose paper this is."""
        properties = self._book.properties
        # A control character that came along in a pasted text would make a file nobody can open.
        properties.title = printable(title, self._cut_mark)
        properties.subject = printable(subject, self._cut_mark)
        properties.creator = properties.lastModifiedBy = printable(author, self._cut_mark)
        properties.description = made_by
        properties.created = day

    def save(self, target: Path) -> None:
        """Write the file whole, or leave what was there untouched.

        Raise TargetOpenError when it is open in another program, and ExportError when the folder
        cannot be written or the disk is full.
        """
        save_whole(self.content(), target)

    def content(self) -> bytes:
        """Return the file as it would be saved."""
        for name, place in self._places.items():
            self._book.defined_names[name].attr_text = str(place.range)
        for number, sheet in enumerate(self._book.worksheets):
            _open_at_the_top(sheet, is_first=number == 0)
            for chart in charts_of(sheet):
                chart.roundedCorners = False  # openpyxl forgets it, and Excel then rounds them
        self._book.active = 0
        cache_chart_points(self._book)
        content = BytesIO()
        self._book.save(content)
        return content.getvalue()

    def _make_room(self, sheet: Worksheet, row: int, count: int) -> None:
        if count < 1:
            return
        push_down(self._book, sheet, row, count)
        for name, place in self._places.items():
            if place.sheet is sheet:
                self._places[name] = Place(sheet, place.range.pushed_down(row, count))

    def _named_places(self) -> Iterator[tuple[str, Place]]:
        for name, defined in self._book.defined_names.items():
            reference = SheetRange.read(defined.attr_text or "")
            if reference and reference.title in self._book.sheetnames:
                yield name, Place(self._book[reference.title], reference)

    def _require(self, names: Iterable[str]) -> None:
        missing = [name for name in names if name not in self._places]
        if missing:
            raise ExportError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "서식 파일에 없는 이름이 {count}개 있습니다: {names}\n"
                    "엑셀의 ‘이름 관리자’에서 칸에 이름을 붙이거나, "
                    "처음 받은 서식 파일로 되돌려 놓아 주세요: {path}",
                ),
                count=len(missing),
                names=", ".join(missing),
                path=self._template,
            )


def _open_at_the_top(sheet: Worksheet, *, is_first: bool) -> None:
    """Show a sheet from its first cell at 100 %; only the first sheet is chosen."""
    view = sheet.sheet_view
    view.tabSelected = is_first
    view.topLeftCell = None if view.pane else FIRST_CELL
    view.zoomScale = view.zoomScaleNormal = 100
    for selection in view.selection:
        selection.activeCell = selection.sqref = FIRST_CELL
