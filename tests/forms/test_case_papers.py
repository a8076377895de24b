"""The templates of case papers are what packaging/ makes of their forms, on A4."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import load_workbook

from app.exports.case_form import is_case_form
from app.exports.case_names import names_of
from tests.case_paper_material import (
    CATALOGUE,
    FORMS,
    WORDS,
    packed,
    shipped,
    template_case,
)

NAMES = sorted(folder.name for folder in FORMS.iterdir() if is_case_form(folder))


def parts(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module", params=NAMES)
def paper(request):
    form, template = shipped(request.param)
    return form, template, load_workbook(template)


def test_building_it_again_makes_the_template_that_is_shipped(paper):
    form, template, _ = paper
    again = BytesIO(packed(template_case.build(form, WORDS, CATALOGUE)))
    assert parts(again) == parts(template)


def test_it_has_every_name_of_its_form_and_no_other(paper):
    form, _, book = paper
    assert set(book.defined_names) == {one.name for one in names_of(form)}


def test_it_holds_no_formula_and_is_a4_one_page_wide(paper):
    form, _, book = paper
    for sheet, given in zip(book, form.sheets, strict=True):
        assert all(cell.data_type != "f" for row in sheet for cell in row)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.page_setup.orientation == given.orientation
        assert sheet.oddFooter.center.text == "&P/&N"
        margins = sheet.page_margins
        inches = [margins.top, margins.bottom, margins.left, margins.right, margins.header]
        assert [round(one * 25.4) for one in inches] == [15, 15, 20, 20, 10]


def test_an_own_layout_says_so(paper):
    form, _, book = paper
    shown = {cell.value for sheet in book for row in sheet for cell in row}
    assert (WORDS.own_layout in shown) is form.own_layout


def test_columns_share_the_width_of_the_page_and_boxes_follow_them():
    widths = template_case.widths_of(shipped("cost-breakdown")[0].sheets[0])
    assert sum(widths) == pytest.approx(136, abs=0.1)
    assert template_case.snapped([1.0] * 12, [2 / 12, 4 / 12, 2 / 12, 4 / 12]) == [
        (1, 2), (3, 6), (7, 8), (9, 12),
    ]  # fmt: skip
    assert template_case.snapped([1.0, 80.0, 1.0], [0.1, 0.8, 0.1]) == [(1, 1), (2, 2), (3, 3)]


@pytest.mark.parametrize("name", ["cost-breakdown", "service-comparison"])
def test_a_number_of_gigabytes_stands_in_full_size(name):
    sheet = load_workbook(FORMS / name / "template.xlsx").worksheets[0]
    (head,) = [cell for row in sheet for cell in row if cell.value == "수량"]
    assert sheet.column_dimensions[head.column_letter].width >= len("12,345") + 1.5  # its indent
