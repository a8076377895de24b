"""A shipped template that was read before is copied: whole, and without what was filled in."""

import pytest
from openpyxl import load_workbook

from app.exports.template_book import open_template
from app.services.exporting import RESULT_FORM
from tests.conftest import ROOT

REQUEST_FORM = ROOT / "forms/workbooks/contract-request"


@pytest.fixture(params=[RESULT_FORM, REQUEST_FORM], ids=lambda folder: folder.name)
def template(request):
    return request.param / "template.xlsx"


def told(book):
    """Everything that a filled paper takes from its template."""
    return {
        sheet.title: (
            {cell.coordinate: (cell.value, cell.style_id) for row in sheet for cell in row},
            {str(merged) for merged in sheet.merged_cells.ranges},
            {number: row.height for number, row in sheet.row_dimensions.items()},
            {letter: column.width for letter, column in sheet.column_dimensions.items()},
            sheet.print_area,
            sheet.page_setup.orientation,
            [type(chart) for chart in sheet._charts],
        )
        for sheet in book
    }


def test_a_copy_is_as_the_file_is_read(template):
    read, copied = load_workbook(template), open_template(template)
    assert told(copied) == told(read)
    assert {name: one.attr_text for name, one in copied.defined_names.items()} == {
        name: one.attr_text for name, one in read.defined_names.items()
    }


def test_what_is_filled_in_stands_in_one_copy_alone(template):
    filled, other = open_template(template), open_template(template)
    filled.worksheets[0]["A1"] = "한빛시"
    filled.worksheets[0].row_dimensions[1].height = 99
    assert other.worksheets[0]["A1"].value != "한빛시"
    assert other.worksheets[0].row_dimensions[1].height != 99
    assert open_template(template).worksheets[0]["A1"].value != "한빛시"


def test_a_copy_makes_rows_and_columns_that_it_has_not_had(template):
    for _ in range(2):
        sheet = open_template(template).worksheets[0]
        sheet.row_dimensions[sheet.max_row + 50].height = 20
        sheet.column_dimensions["ZZ"].width = 20
        assert sheet.row_dimensions[sheet.max_row + 50].height == 20


def test_a_template_that_was_changed_is_read_as_it_is_now(tmp_path, template):
    own = tmp_path / "template.xlsx"
    for text in ("처음", "다음"):
        book = load_workbook(template)
        book.worksheets[0]["A1"] = text
        book.save(own)
        assert open_template(own).worksheets[0]["A1"].value == text
