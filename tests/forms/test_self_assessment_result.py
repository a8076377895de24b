"""The template that is shipped is the one that its words make, and it has every name."""

import subprocess
import sys
import zipfile

import pytest
from openpyxl import load_workbook

from app.exports.opinion import LINE_NAMES
from app.exports.result_form import load_result_form
from app.services.exporting import RESULT_FORM
from tests.conftest import ROOT

TEMPLATE = RESULT_FORM / "template.xlsx"


@pytest.fixture(scope="module")
def book():
    return load_workbook(TEMPLATE)


def parts(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_template_has_exactly_the_mandatory_names(book):
    form = load_result_form(RESULT_FORM)
    assert sorted(book.defined_names) == sorted(form.names)
    assert set(LINE_NAMES) <= set(form.names)


def test_building_it_again_makes_the_template_that_is_shipped(tmp_path):
    subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "build_templates.py"), str(tmp_path)],
        check=True,
        capture_output=True,
        timeout=60,
    )
    assert parts(tmp_path / "template.xlsx") == parts(TEMPLATE)


def test_a_unit_over_a_table_stands_only_where_its_lines_have_none(book):
    over = {
        sheet.title: [cell.value for row in sheet for cell in row if "단위:" in str(cell.value)]
        for sheet in book
    }
    assert {title: units for title, units in over.items() if units} == {
        "목표별 응답 현황": ["(단위: 개, %)"]
    }
    heads = {cell.value for row in book["시스템 현황"] for cell in row}
    assert "단위" in heads


def test_it_holds_no_formula_no_macro_and_no_link(book):
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    assert not [name for name in parts(TEMPLATE) if "vba" in name or "external" in name]


@pytest.mark.parametrize("sheet", ["시스템 현황", "문항별 결과", "목표별 응답 현황"])
def test_the_head_of_a_table_repeats_on_every_page(book, sheet):
    rows = book[sheet].print_title_rows
    first = int(rows.replace("$", "").split(":")[0])
    assert book[sheet].cell(first, 1).fill.fgColor.rgb.endswith("F2F2F2")


def test_pages_are_a4_with_the_margins_of_the_paper(book):
    for sheet in book:
        margins = sheet.page_margins
        inches = [margins.top, margins.bottom, margins.left, margins.right, margins.header]
        assert [round(one * 25.4) for one in inches] == [15, 15, 20, 20, 10]
    orientation = {sheet.title: sheet.page_setup.orientation for sheet in book}
    assert [name for name, held in orientation.items() if held == "landscape"] == ["문항별 결과"]


def test_every_text_is_in_the_font_of_government_pcs(book):
    assert {cell.font.name for sheet in book for row in sheet for cell in row if cell.value} == {
        "맑은 고딕"
    }


def test_the_radar_is_120_by_90_millimetres_with_a_fixed_axis(book):
    (chart,) = book["목표별 응답 현황"]._charts
    assert (chart.anchor.ext.width, chart.anchor.ext.height) == (4_320_000, 3_240_000)
    assert chart.radarStyle == "marker"
    assert (chart.y_axis.scaling.min, chart.y_axis.scaling.max) == (0, 1)
