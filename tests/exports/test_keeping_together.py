"""A smaller block stands on one page with its heading; one that is too large runs on."""

from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table
from app.exports.case_paper import fill_paper
from app.exports.sheet_picture import SheetLayout
from tests.case_paper_material import a_form, make_template, material

COLUMNS = [{"column": "number", "title": "번호"}, {"column": "name", "title": "이름", "span": 11}]
BLOCKS = [
    {"kind": "lines", "id": "text", "items": [{"lines": "draft.need"}]},
    {"kind": "heading", "id": "above", "text": "표"},
    {"kind": "table", "id": "list", "table": "services", "columns": COLUMNS},
]


def starts(folder, lines, rows):
    """Return where pages begin, and the rows of the heading and of the table."""
    form = a_form(*BLOCKS)
    known = PaperVocabulary(
        tables={"services": Table(tuple({"name": f"{at}"} for at in range(rows)))},
        lines={"draft.need": tuple(Line(LineLevel.POINT, f"{at}") for at in range(lines))},
    )
    book = fill_paper(form, make_template(form, folder), material(known))
    layout = SheetLayout(book.book.worksheets[0])
    return layout.page_starts(), book.place("above.block").row, book.place("list.block").range


def test_a_small_table_goes_to_the_next_page_with_its_heading(tmp_path):
    begins, heading, table = starts(tmp_path, lines=32, rows=5)
    assert begins == [1, heading]
    assert table.row > heading


def test_a_table_that_has_room_stays_where_it_is(tmp_path):
    assert starts(tmp_path, lines=5, rows=5)[0] == [1]


def test_a_large_table_runs_on(tmp_path):
    begins, heading, table = starts(tmp_path, lines=5, rows=60)
    assert heading not in begins
    assert table.row < begins[1] <= table.last_row
