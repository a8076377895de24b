"""An agency's own form is examined by its names, and used only when it has the mandatory ones."""

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName

from app.exports.case_names import mandatory_names
from app.exports.case_paper import fill_paper
from app.exports.failures import ExportError
from app.exports.own_forms import examine, own_template, refuse_unusable, template_of
from tests.case_paper_material import (
    CATALOGUE,
    FORMS,
    a_form,
    make_template,
    material,
    shipped,
    vocabulary,
)
from tests.exports.conftest import name_cells


@pytest.fixture
def form():
    return shipped("cost-breakdown")[0]


@pytest.fixture
def own(tmp_path, form):
    """Return an agency's own form: another order of columns, further values, its own look."""
    book = Workbook()
    sheet = book.active
    sheet.title = "우리 기관 서식"
    cells = {name: f"$B${10 + at}" for at, name in enumerate(mandatory_names(form))}
    columns = [name for name in cells if name.startswith("cost.") and name.count(".") == 1]
    cells |= {name: f"${chr(ord('B') + at)}$3" for at, name in enumerate(reversed(columns))}
    name_cells(book, sheet, **{"case.contact_phone": "$A$1", "agency.name": "$A$2", **cells})
    file = own_template(tmp_path, form.id)
    book.save(file)
    return file


def test_the_shipped_template_fills_all_its_names(form):
    report = examine(FORMS / form.id / "template.xlsx", form, CATALOGUE)
    assert (report.lacks, report.absent, report.unknown, report.is_usable) == ((), (), (), True)


def test_an_own_form_may_have_any_value_and_any_order_of_columns(own, form, tmp_path):
    report = examine(own, form, CATALOGUE)
    assert report.is_usable
    assert {"case.contact_phone", "agency.name", "cost.amount"} <= set(report.fills)
    assert "cost.unit_line" in report.absent
    book = fill_paper(form, template_of(FORMS / form.id, tmp_path), material())
    sheet = book.book["우리 기관 서식"]
    assert (sheet["A1"].value, sheet["A2"].value) == ("044-000-0000", "한빛시")
    assert book.place("cost.number").column > book.place("cost.amount").column
    assert [book.place("cost.amount").first().offset(down).value for down in range(3)] == [
        494_399_376, 2_110_500, 82_437_036,
    ]  # fmt: skip


def test_what_it_lacks_and_what_nobody_knows_is_told(own, form):
    book = load_workbook(own)
    del book.defined_names["cost.amount"]
    del book.defined_names["money.total_words"]
    name_cells(book, book.active, **{"money.totl": "$C$1", "우리_칸": "$C$2"})
    book.defined_names["agency.name"].attr_text = "#REF!"
    book.active.defined_names["case.title"] = DefinedName("case.title", attr_text="'가'!$A$1")
    book.save(own)
    report = examine(own, form, CATALOGUE)
    assert set(report.lacks) == {"money.total_words", "cost.amount"}
    hints = {one.name: one.hint for one in report.unknown}
    assert hints == {"money.totl": " (혹시 ‘money.total’?)", "우리_칸": ""}
    assert report.without_cell == ("agency.name",)
    assert report.of_one_sheet == ("case.title",)
    with pytest.raises(ExportError, match=r"2개: .*cost\.amount"):
        refuse_unusable(report, form)


def test_columns_named_in_different_rows_are_told(own, form):
    book = load_workbook(own)
    name_cells(book, book.active, **{"cost.amount": "$B$30"})
    book.save(own)
    with pytest.raises(ExportError, match="한 줄에 있지 않습니다"):
        fill_paper(form, own, material())


def test_without_an_own_form_the_shipped_one_is_used(tmp_path, form):
    assert template_of(FORMS / form.id, tmp_path) == FORMS / form.id / "template.xlsx"
    assert template_of(FORMS / form.id, None) == FORMS / form.id / "template.xlsx"


def test_a_file_that_is_no_workbook_is_told(tmp_path, form):
    file = own_template(tmp_path, form.id)
    file.write_text("서식", encoding="utf-8")
    with pytest.raises(ExportError, match="서식 파일을 열 수 없습니다"):
        examine(file, form, CATALOGUE)


def test_a_format_chosen_in_excel_is_kept(tmp_path):
    box = {"kind": "fields", "id": "box", "fields": [{"label": "합계", "value": "money.total"}]}
    form = a_form(box)
    file = make_template(form, tmp_path)
    book = load_workbook(file)
    sheet, address = next(iter(book.defined_names["money.total"].destinations))
    book[sheet][address].number_format = "#,##0.00"
    book.save(file)
    filled = fill_paper(form, file, material(vocabulary()))
    assert filled.place("money.total").first().number_format == "#,##0.00"


def test_a_left_out_block_of_an_own_form_is_emptied(tmp_path):
    box = {"kind": "fields", "id": "box", "when": ["route.is_catalog"],
           "fields": [{"label": "합계", "value": "money.total"}]}  # fmt: skip
    form = a_form(box, {"kind": "end", "id": "closing"})
    file = make_template(form, tmp_path)
    book = load_workbook(file)
    del book.defined_names["box.block"]
    sheet, address = next(iter(book.defined_names["money.total"].destinations))
    book[sheet][address].value = "(여기에 합계)"
    book.save(file)
    filled = fill_paper(form, file, material(vocabulary()))
    assert filled.place("money.total").first().value is None
