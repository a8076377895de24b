"""Both sample cases are walked in the window: from an assessed system to the bound workbook."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit

from app import paths
from app.domain.case_fields import RowKind, rows_of
from app.domain.contract_case import ContractRoute
from app.main import build
from app.services import case_forms
from app.services.samples import CASE_SAMPLES, load_case_sample
from app.store.database import open_register
from tests.conftest import NOON, Clock
from tests.ui.let_go import let_go
from tests.ui.procurement.conftest import click, fill, shown

ROUTE_BUTTON = {
    ContractRoute.NEGOTIATED_CONTRACT: "수의계약 선택",
    ContractRoute.CATALOG_CONTRACT: "카탈로그계약 선택",
}
ADD = {RowKind.SERVICES: "이용 서비스 추가", RowKind.QUOTATIONS: "견적 추가"}
ADD_FIRST = {RowKind.SERVICES: "첫 이용 서비스 추가", RowKind.QUOTATIONS: "첫 견적 추가"}


@pytest.fixture(params=CASE_SAMPLES, ids=lambda path: path.stem)
def walked(request, qtbot, qapp, tmp_path):
    """Return the window on a register of the sample's systems, and the case to be entered."""
    with open_register(tmp_path / paths.REGISTER_NAME) as store:
        case = load_case_sample(store, Clock(), request.param, with_agency=True)
        store.cases.remove([case.id], NOON)
    program = build(["--data-dir", str(tmp_path)])
    program.window.resize(1366, 728)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    yield program, case
    let_go(program)


def texts_of(form, entered):
    told = ((field, entered.value(field.id)) for field in form.fields())
    return {field.id: field.text_of(value) for field, value in told if value is not None}


def enter_case(page, case):
    """Enter the sample field by field and row by row, as an officer would."""
    form = case_forms.case_form()
    texts = texts_of(form, case)
    by_route = {field.id for group in form.groups if group.id == "route" for field in group.fields}
    page.open_tab("basics")
    fill_known(page, {id_: text for id_, text in texts.items() if id_ not in by_route})
    click(page, "저장")
    page.open_tab("route")
    click(page, ROUTE_BUTTON[ContractRoute(case.contract_route)])
    fill_known(page, {id_: text for id_, text in texts.items() if id_ in by_route})
    click(page, "저장")
    for kind in ADD:
        page.open_tab(kind.value)
        for number, row in enumerate(rows_of(case, kind)):
            click(page, ADD[kind] if number else ADD_FIRST[kind])
            fill_known(page.tabs.made(kind.value), texts_of(case_forms.row_form(kind), row))
            click(page, "저장")


def fill_known(widget, texts):
    for toggle in [one for one in shown(widget, QAbstractButton) if "선택 항목" in one.text()]:
        if not toggle.isChecked():
            toggle.click()
    fill(widget, **texts)


def without_ids(rows):
    return [replace(row, id="") for row in rows]


def test_from_an_assessed_system_to_the_saved_bound_workbook(walked, qtbot, tmp_path):
    program, sample = walked
    desk, window = program.desk, program.window
    system = next(one for one in desk.registering.systems() if one.id == sample.system_ids[0])
    desk.register_place.choose(system.id)
    click(desk.register_place, "결과 보기")
    assert window.place() == "assessment"
    click(desk.wizard_place, "계약 건 만들기")
    place = desk.contracts.place
    page = place.page()
    enter_case(page, replace(sample, case_no=place.case().case_no))
    case = place.case()
    for kind in ADD:
        assert without_ids(rows_of(case, kind)) == without_ids(rows_of(sample, kind))
    assert case.contract_amount_won == sample.contract_amount_won
    assert case.reference_version

    page.open_tab("papers")
    tab = page.tabs.made("papers")
    click(tab, "계약 요청 서류 일체 저장")
    dialog = desk.papers.dialog
    target = tmp_path / "일체.xlsx"
    field = next(e for e in shown(dialog, QLineEdit) if e.accessibleName() == "저장할 파일")
    field.setText(str(target))
    lacking = page._open_case.check.lacking
    if lacking:
        click(dialog, "저장")
        assert not target.exists()
        dialog.findChild(QCheckBox).click()
    click(dialog, "저장")
    qtbot.waitUntil(lambda: desk.papers.dialog is None, timeout=60_000)

    book = load_workbook(target)
    bound = desk.contracts.handing_in.exports.bound_forms(case)
    assert len({name[:2] for name in book.sheetnames[1:]}) == len(bound)
    total = page._open_case.figures.money.total
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert total in cells
    (logged,) = place._cases.parts.papers(case.id)
    assert (logged.form_id, logged.file_name) == ("contract-papers", "일체.xlsx")
    assert logged.reference_version == case.reference_version
    assert any("일체.xlsx" in one.text() for one in shown(tab, QLabel))
