"""A working copy calculates, is marked as what it is, and comes to the official figures."""

import subprocess
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from app.domain.paper_vocabulary import PaperVocabulary, Table
from app.exports.case_paper import fill_paper, paper_file_name, write_paper
from app.exports.failures import ExportError
from tests.case_paper_material import (
    DAY,
    LINES,
    SERVICES,
    WORDS,
    a_case,
    a_form,
    figures,
    make_template,
    material,
    shipped,
    vocabulary,
)
from tests.exports.conftest import named

# Supply and VAT of prices that hold VAT: 636,841,603 won in all, of which the tax is cut.
WITHIN = {
    "money.price_includes_vat": True,
    "money.supply_amount": 578_946_912 - 578_946_912 * 10 // 110,
    "money.vat": 578_946_912 * 10 // 110,
    "money.total": 578_946_912,
}
CASES = {"added": {}, "within": {"tax": "포함", **WITHIN}, "exempt": {
    "tax": "면세", "money.vat": 0, "money.total": 578_946_912}}  # fmt: skip


def copies(folder, name, changed):
    """Write the official paper and its working copy; return both files."""
    form, template = shipped("cost-breakdown")
    made = material(vocabulary(more=figures(**changed)))
    official = write_paper(form, template, folder / f"{name}.xlsx", made)
    working = write_paper(form, template, folder / f"{name}-working.xlsx", made, working=True)
    return official, working


def test_every_calculated_column_and_sum_is_a_formula(tmp_path):
    _, working = copies(tmp_path, "added", {})
    book = load_workbook(working)
    for column in ("applied_price", "period_amount", "amount"):
        first = named(book, f"cost.{column}")
        assert all(first.offset(down).data_type == "f" for down in range(len(LINES)))
    assert named(book, "cost.amount").value.count("*") == 1
    for total in ("supply", "vat", "sum"):
        assert named(book, f"cost.{total}.amount").data_type == "f"
    price = named(book, "cost.applied_price").value
    assert price.startswith("=ROUNDDOWN(ROUND(")


def test_a_working_copy_says_what_it_is_on_sheet_and_file(tmp_path):
    form, _ = shipped("cost-breakdown")
    _, working = copies(tmp_path, "added", {})
    book = load_workbook(working)
    assert book.sheetnames == ["산출내역서(작업용)"]
    assert "작업용" in named(book, "sheet1.subject").value
    assert book.worksheets[0].oddHeader.right.text == "작업용"
    assert "(작업용)" in paper_file_name(form, WORDS, "건", DAY, working=True)


def test_a_long_working_copy_repeats_the_head_of_its_table(tmp_path):
    form, template = shipped("cost-breakdown")
    known = vocabulary(a_case(services=SERVICES * 8), figures(LINES * 8))
    book = fill_paper(form, template, material(known), working=True)
    assert book.book.worksheets[0].print_title_rows
    few = fill_paper(form, template, material(), working=True)
    assert few.book.worksheets[0].print_title_rows is None


def test_a_formula_that_contradicts_the_official_figure_makes_no_copy(tmp_path):
    form, template = shipped("cost-breakdown")
    wrong = figures(**{"money.vat": 57_894_690, "money.total": 636_841_602})
    with pytest.raises(ExportError, match="부가가치세"):
        fill_paper(form, template, material(vocabulary(more=wrong)), working=True)
    rows = ((1_144_444, *LINES[0][1:]), *LINES[1:])
    with pytest.raises(ExportError, match="적용단가"):
        fill_paper(form, template, material(vocabulary(more=figures(rows))), working=True)


def test_what_is_not_known_stays_as_it_is(tmp_path):
    known = vocabulary()
    first = {**known.table("services").rows[0], "discount_pct": None, "applied_price": None}
    rows = Table((first, *known.table("services").rows[1:]))
    known = replace(known, tables={**known.tables, "services": rows})
    form, template = shipped("cost-breakdown")
    book = fill_paper(form, template, material(known), working=True)
    assert book.place("cost.applied_price").first().value == "-"
    assert book.place("cost.period_amount").first().value == LINES[0][1]
    assert str(book.place("cost.amount").first().value).startswith("=")


@pytest.mark.parametrize(
    ("step", "direction", "amount", "formula"),
    [
        (1, "down", 12, "ROUNDDOWN(ROUND((B5/10),6),0)"),
        (10, "up", 20, "ROUNDUP(ROUND((B5/10),6)/10,0)*10"),
        (1, "half_up", 13, "ROUND(ROUND((B5/10),6),0)"),
    ],
)
def test_a_formula_rounds_as_the_rule_says(step, direction, amount, formula, tmp_path):
    columns = [
        {"column": "unit_price", "title": "단가", "span": 1},
        {
            "column": "amount",
            "title": "금액",
            "span": 11,
            "formula": "rounding.vat(unit_price / 10)",
        },
    ]
    block = {"kind": "table", "id": "list", "table": "services", "columns": columns}
    form = a_form(block)
    known = PaperVocabulary(
        {"rounding.vat.step": step, "rounding.vat.direction": direction},
        {"services": Table(({"unit_price": 125, "amount": amount},))},
    )
    book = fill_paper(form, make_template(form, tmp_path), material(known), working=True)
    cell = book.place("list.amount").first()
    address = book.place("list.unit_price").first().coordinate
    assert cell.value == "=" + formula.replace("B5", address)


@pytest.mark.office
def test_recalculated_each_cell_is_the_official_figure(tmp_path, office):
    files = [copies(tmp_path, name, changed) for name, changed in CASES.items()]
    (tmp_path / "out").mkdir()
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         "xlsx", "--outdir", str(tmp_path / "out"), *(str(working) for _, working in files)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    for official, working in files:
        given = load_workbook(official).worksheets[0]
        got = load_workbook(tmp_path / "out" / working.name, data_only=True).worksheets[0]
        formulas = load_workbook(working).worksheets[0]
        compared = 0
        for row in formulas:
            for cell in row:
                if cell.data_type == "f":
                    assert got[cell.coordinate].value == given[cell.coordinate].value
                    compared += 1
        assert compared == 3 * len(LINES) + 3


def test_money_of_the_material_is_what_the_lines_come_to():
    prices = [(1_234_567, Decimal("7.3")), (23_450, Decimal(0)), (7_654_321, Decimal("10.25"))]
    assert [int(price * (100 - pct) / 100) for price, pct in prices] == [one for one, _, _ in LINES]
