"""A smaller block stands on one page with its heading; one that is too large runs on."""

import pytest
from openpyxl import load_workbook

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


SECOND = [
    {"column": "vendor", "title": "받은 곳"},
    {"column": "supply_amount", "title": "금액", "span": 11},
]
TOTALS = [
    {"id": id_, "label": id_, "values": {"supply_amount": f"money.{id_}"}}
    for id_ in ("supply_amount", "vat", "total")
]


def two_tables(folder, first, second, *, repeat="list", after=0):
    """Return a filled paper of two tables with so many rows, and lines of text after them."""
    form = a_form(
        sheets=[
            {
                "title": "내역",
                "repeat": repeat,
                "blocks": [
                    {"kind": "table", "id": "list", "table": "services", "columns": COLUMNS},
                    {"kind": "heading", "id": "above", "text": "견적"},
                    {
                        "kind": "table",
                        "id": "more",
                        "table": "quotations",
                        "columns": SECOND,
                        "totals": TOTALS,
                    },
                    {"kind": "lines", "id": "text", "items": [{"lines": "draft.need"}]},
                ],
            }
        ]
    )
    known = PaperVocabulary(
        {"money.supply_amount": 1_000, "money.vat": 100, "money.total": 1_100},
        tables={
            "services": Table(tuple({"name": f"서비스{at}"} for at in range(first))),
            "quotations": Table(tuple({"vendor": f"업체{at}"} for at in range(second))),
        },
        lines={"draft.need": tuple(Line(LineLevel.POINT, f"{at}") for at in range(after))},
    )
    return fill_paper(form, make_template(form, folder), material(known))


def pages_of(book):
    """Return what stands on each page: the texts of its rows, in their order."""
    sheet = book.book.worksheets[0]
    layout = SheetLayout(sheet)
    return [
        [str(cell.value) for row in rows for cell in sheet[row] if cell.value is not None]
        for rows in layout.pages()
    ]


def heads_before(page, head, begins):
    """Whether on a page the first row that begins so stands below a head."""
    rows = [at for at, text in enumerate(page) if text.startswith(begins)]
    return not rows or head in page[: rows[0]]


@pytest.mark.parametrize("second", [40, 95, 96, 97, 98, 99, 100])
def test_each_table_has_its_own_head_on_every_page_and_no_other(tmp_path, second):
    book = two_tables(tmp_path, 60, second)
    pages = pages_of(book)
    assert book.book.worksheets[0].print_title_rows is None
    assert len(pages) > 3
    for page in pages:
        assert heads_before(page, "이름", "서비스")
        assert heads_before(page, "받은 곳", "업체")
        assert page.count("이름") == any(text.startswith("서비스") for text in page)
        assert page.count("받은 곳") == any(text.startswith("업체") for text in page)


@pytest.mark.parametrize("second", range(90, 100))
def test_the_sums_of_a_long_table_take_its_last_row_along_below_a_head(tmp_path, second):
    page = next(one for one in pages_of(two_tables(tmp_path, 3, second)) if "total" in one)
    assert f"업체{second - 1}" in page
    assert page.index("받은 곳") < page.index(f"업체{second - 1}") < page.index("supply_amount")


def test_no_row_is_lost_or_told_twice(tmp_path):
    told = [text for page in pages_of(two_tables(tmp_path, 60, 95, after=50)) for text in page]
    for name, count in (("서비스", 60), ("업체", 95)):
        assert [told.count(f"{name}{at}") for at in range(count)] == [1] * count


def test_a_page_begins_by_hand_wherever_a_head_was_laid(tmp_path):
    book = two_tables(tmp_path, 60, 95)
    sheet = book.book.worksheets[0]
    begun = {int(mark.id) + 1 for mark in sheet.row_breaks.brk}
    heads = [cell.row for row in sheet for cell in row if cell.value in {"받은 곳", "이름"}]
    first = {book.place("list.head_line").row, book.place("more.head_line").row}
    assert set(heads) - first <= begun
    assert len(heads) > 3


def test_excel_repeats_the_head_of_an_only_table_that_runs_to_the_end(tmp_path):
    alone = {"title": "내역", "repeat": "list", "blocks": [BLOCKS[2]]}
    then_text = {**alone, "blocks": [BLOCKS[2], BLOCKS[0]]}
    rows = Table(tuple({"name": f"{at}"} for at in range(60)))
    lines = {"draft.need": tuple(Line(LineLevel.POINT, f"{at}") for at in range(60))}
    books = []
    for sheet in (alone, then_text):
        form = a_form(sheets=[sheet])
        known = PaperVocabulary(tables={"services": rows}, lines=lines)
        books.append(fill_paper(form, make_template(form, tmp_path), material(known)))
    assert books[0].book.worksheets[0].print_title_rows
    assert books[1].book.worksheets[0].print_title_rows is None
    pages = pages_of(books[1])
    assert [("이름" in page) for page in pages] == [True, True, *[False] * (len(pages) - 2)]


def test_no_head_stands_on_a_page_that_has_no_row_of_its_table(tmp_path):
    """A table that ends with its page is not broken by the page of the notes below it."""
    sheet = {"title": "내역", "repeat": "list", "blocks": [BLOCKS[2], BLOCKS[0]]}
    form = a_form(sheets=[sheet])
    template = make_template(form, tmp_path)
    rows = Table(tuple({"name": f"서비스{at}"} for at in range(30)))
    lines = {"draft.need": tuple(Line(LineLevel.POINT, f"덧붙임{at}") for at in range(9))}
    told = material(PaperVocabulary(tables={"services": rows}, lines=lines))
    with_rows = set()
    for taller in range(0, 120, 5):  # the table goes down, and over the end of the page
        changed = load_workbook(template)
        changed.worksheets[0].row_dimensions[1].height = 20 + taller
        changed.save(template)
        book = fill_paper(form, template, told)
        (_, page) = pages_of(book)
        has_rows = any(text.startswith("서비스") for text in page)
        repeats = book.book.worksheets[0].print_title_rows is not None
        assert (repeats or "이름" in page) == has_rows, (taller, page)
        with_rows.add(has_rows)
    assert with_rows == {True, False}


def chain(folder, before):
    """Return the pages of a text with so many lines before one of each depth, then more of them."""
    form = a_form(BLOCKS[0])
    lines = [Line(LineLevel.POINT, f"{at}") for at in range(before)]
    lines += [Line(level, f"{level} 줄") for level in list(LineLevel)[:3]]
    lines += [Line(LineLevel.POINT, "뒤") for _ in range(10)]
    known = PaperVocabulary(lines={"draft.need": tuple(lines)})
    return pages_of(fill_paper(form, make_template(form, folder), material(known)))


def test_no_page_ends_below_a_line_whose_deeper_lines_follow(tmp_path):
    ends = 0
    for before in range(20, 44, 2):
        pages = chain(tmp_path, before)
        told = [f"{level} 줄" for level in list(LineLevel)[:3]]
        (page,) = [page for page in pages if any(told[0] in text for text in page)]
        assert all(any(line in text for text in page) for line in told), before
        ends += told[0] in page[0] or told[0] in page[1]
    assert ends  # in some of them a page began for it
