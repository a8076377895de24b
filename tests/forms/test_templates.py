"""The templates that are shipped are those that their words make, and they have every name."""

import subprocess
import sys
import zipfile

import pytest
from openpyxl import load_workbook

from app.exports.answer_form_words import load_answer_form
from app.exports.comparison_form import load_comparison_form
from app.exports.handover_form import load_handover_form
from app.exports.opinion import LINE_NAMES
from app.exports.record_form import load_record_form
from app.exports.result_form import load_result_form
from app.exports.unavoidable_form import load_unavoidable_form
from app.exports.unavoidable_paper import DEPTHS
from app.services.forms import (
    ANSWER_FORM,
    COMPARISON_FORM,
    HANDOVER_FORM,
    RESULT_FORM,
    UNAVOIDABLE_FORM,
)
from tests.conftest import ROOT

PAPERS = (RESULT_FORM, COMPARISON_FORM, UNAVOIDABLE_FORM, HANDOVER_FORM, ANSWER_FORM)
TEMPLATES = [form / "template.xlsx" for form in PAPERS]
HANDOVER_TABLES = [
    "시스템 현황", "남은 문항", "개선 과제", "결정과 사유", "계약 건", "증빙",
    "자료의 위치", "자체 문항표",
]  # fmt: skip
HEADED = {
    "self-assessment-result": [
        "시스템 현황", "문항별 결과", "목표별 응답 현황", "개선 과제", "대상 선정 검토",
        "증빙 목록", "산정 방법 및 버전",
    ],
    "maturity-comparison": ["항목별 비교", "추이"],
    "unavoidable-review": ["증빙 목록"],
    "handover": HANDOVER_TABLES,
    "answer-form": ["문항", "배포 목록"],
}  # fmt: skip
ACROSS = {
    "self-assessment-result": ["문항별 결과", "개선 과제", "증빙 목록"],
    "maturity-comparison": ["항목별 비교"],
    "unavoidable-review": ["증빙 목록"],
    "handover": HANDOVER_TABLES,
    "answer-form": ["작성 안내", "문항", "배포 목록"],
}
TALLEST_ROW = 409  # points, in Excel
RADARS = {
    "목표별 응답 현황": [(1, 0.25)],
    "성숙도 진단": [(3, 1), (1, 0.25)],
    "성숙도 비교": [(3, 1)],
}


@pytest.fixture(scope="module", params=TEMPLATES, ids=lambda file: file.parent.name)
def template(request):
    return request.param


@pytest.fixture(scope="module")
def book(template):
    return load_workbook(template)


@pytest.fixture(scope="module")
def form(template):
    return template.parent.name


def parts(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_template_has_exactly_the_mandatory_names(book, form):
    compared = load_comparison_form(COMPARISON_FORM)
    names = {
        "self-assessment-result": [
            *load_result_form(RESULT_FORM).names,
            *load_record_form(RESULT_FORM).names.all(),
        ],
        "maturity-comparison": [*compared.names, *compared.trend_names],
        "unavoidable-review": load_unavoidable_form(UNAVOIDABLE_FORM).names,
        "handover": load_handover_form(HANDOVER_FORM).all_names(),
        "answer-form": load_answer_form(ANSWER_FORM).names,
    }[form]
    assert sorted(book.defined_names) == sorted(names)
    lines = {"self-assessment-result": LINE_NAMES, "unavoidable-review": DEPTHS}
    assert set(lines.get(form, ())) <= set(names)


def test_building_them_again_makes_the_templates_that_are_shipped(tmp_path):
    subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "build_templates.py"), str(tmp_path)],
        check=True,
        capture_output=True,
        timeout=60,
    )
    for shipped in TEMPLATES:
        assert parts(tmp_path / shipped.parent.name / shipped.name) == parts(shipped)


def test_a_unit_over_a_table_stands_only_where_its_lines_have_none(book, form):
    over = {
        sheet.title: [cell.value for row in sheet for cell in row if "단위:" in str(cell.value)]
        for sheet in book
    }
    assert {title: units for title, units in over.items() if units} == {
        "self-assessment-result": {
            "목표별 응답 현황": ["(단위: 개, %)"],
            "개선 과제": ["(단위: 원, 부가가치세 포함)"],
        },
        "maturity-comparison": {"성숙도 비교": ["(단위: 단계, 0~3)"]},
        "unavoidable-review": {},
        "handover": {},
        "answer-form": {},
    }[form]


def test_it_holds_no_formula_no_macro_and_no_link(book, template):
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    assert not [name for name in parts(template) if "vba" in name or "external" in name]


def test_the_head_of_a_table_repeats_on_every_page(book, form):
    headed = [sheet for sheet in book if sheet.print_title_rows]
    assert [sheet.title for sheet in headed] == HEADED[form]
    for sheet in headed:
        first = int(sheet.print_title_rows.replace("$", "").split(":")[0])
        assert sheet.cell(first, 1).fill.fgColor.rgb.endswith("F2F2F2")


def test_the_heads_of_a_table_are_read_in_one_line(book, form):
    for sheet in book:
        if form == "answer-form" or not sheet.print_title_rows:
            continue
        first = int(sheet.print_title_rows.replace("$", "").split(":")[0])
        for cell in sheet[first]:
            wide = sum(2 if ord(one) > 0x1100 else 1 for one in str(cell.value or ""))
            assert wide <= sheet.column_dimensions[cell.column_letter].width, cell.value


def test_pages_are_a4_one_page_wide_with_the_margins_of_the_paper(book, form):
    for sheet in book:
        margins = sheet.page_margins
        inches = [margins.top, margins.bottom, margins.left, margins.right, margins.header]
        assert [round(one * 25.4) for one in inches] == [15, 15, 20, 20, 10]
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.center.text == "&P/&N"
    orientation = {sheet.title: sheet.page_setup.orientation for sheet in book}
    assert [name for name, held in orientation.items() if held == "landscape"] == ACROSS[form]


def test_every_text_is_in_the_font_of_government_pcs(book):
    assert {cell.font.name for sheet in book for row in sheet for cell in row if cell.value} == {
        "맑은 고딕"
    }


def test_a_radar_is_120_by_90_millimetres_with_a_fixed_axis(book):
    for sheet in book:
        axes = []
        for chart in sheet._charts:
            assert (chart.anchor.ext.width, chart.anchor.ext.height) == (4_320_000, 3_240_000)
            assert chart.radarStyle == "marker"
            assert chart.y_axis.scaling.min == 0
            axes.append((chart.y_axis.scaling.max, chart.y_axis.majorUnit))
        assert axes == RADARS.get(sheet.title, [])


def test_a_radar_stands_in_one_row_so_that_no_page_breaks_in_it(book):
    for sheet in book:
        for chart in sheet._charts:
            start = chart.anchor._from
            bottom = (start.rowOff + chart.anchor.ext.height) / 12_700  # points from EMU
            assert bottom <= sheet.row_dimensions[start.row + 1].height <= TALLEST_ROW


def test_the_outlines_of_a_radar_differ_in_line_and_marker(book):
    """A black and white print must tell them apart."""
    for sheet in book:
        for chart in sheet._charts:
            dashes = [one.graphicalProperties.line.prstDash for one in chart.series]
            markers = [one.marker.symbol for one in chart.series]
            assert len(set(dashes)) == len(set(markers)) == len(chart.series)
