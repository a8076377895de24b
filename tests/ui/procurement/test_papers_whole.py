"""The agency's own form is used in the window; a writing that is cancelled leaves whole files."""

from threading import Event

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.defined_name import DefinedName
from PySide6.QtWidgets import QCheckBox

from app.exports.case_names import mandatory_names
from app.paths import FORMS, content_dir
from app.services.case_papers import CasePapers
from app.ui.procurement.words import paper_kind_word
from app.ui.widgets.work_dialog import WorkDialog
from tests.ui.procurement.conftest import click, named, place_of, shown, texts

OWN = "service-comparison"


@pytest.fixture
def own_book(store):
    """Return the shipped form as an agency has made it its own, and where it lies."""
    folder = content_dir(store.path)
    folder.mkdir(exist_ok=True)
    book = load_workbook(FORMS / "workbooks" / OWN / "template.xlsx")
    sheet = book.worksheets[0]
    sheet["A1"].value = "우리 시 서비스 비교표"
    row = sheet.max_row + 1
    sheet.cell(row, 1, "여기에 담당자")
    for name in ("case.requesting_department", "case.requesting_departmen"):
        book.defined_names[name] = DefinedName(name, attr_text=f"'{sheet.title}'!$A${row}")
    return book, folder / f"{OWN}.xlsx"


@pytest.fixture
def papers_tab(place, case):
    def open_tab():
        place.open_case(case)
        place.page().open_tab("papers")
        return place.page().tabs.made("papers")

    return open_tab


def test_an_own_form_is_told_name_by_name_and_filled(own_book, papers_tab, handing_in, tmp_path):
    book, file = own_book
    del book.defined_names["sheet1.signature"]
    book.save(file)
    tab = papers_tab()
    told = "\n".join(texts(tab))
    assert f"우리 기관 서식 사용: {file.name}" in told
    assert "채우는 이름" in told
    assert "sheet1.signature" in told.split("없어도 되는 이름 ")[1].splitlines()[0]
    unknown = told.split("프로그램이 모르는 이름 ")[1].splitlines()[0]
    assert unknown.startswith("1개: case.requesting_departmen")
    assert "case.requesting_department" in unknown  # the near name that may be meant

    named(tab, "서비스 비교표: 엑셀로 저장").click()
    target = tmp_path / "비교.xlsx"
    place_of(handing_in._export.dialog, "저장할 파일").setText(str(target))
    click(handing_in._export.dialog, "저장")
    written = load_workbook(target)
    assert written.worksheets[0]["A1"].value == "우리 시 서비스 비교표"
    cells = {str(cell.value) for sheet in written for row in sheet for cell in row}
    assert "정보화담당관" in cells


def test_an_own_form_without_a_mandatory_name_is_refused_by_that_name(own_book, papers_tab):
    book, file = own_book
    lacking = mandatory_names(CasePapers().form(OWN))[-1]
    del book.defined_names[lacking]
    book.save(file)
    tab = papers_tab()
    told = "\n".join(texts(tab))
    assert f"반드시 있어야 하는데 없는 이름 1개: {lacking}" in told
    assert "‘서비스 비교표’ 서식으로 쓸 수 없는 파일입니다" in told
    assert not named(tab, "서비스 비교표: 엑셀로 저장").isEnabled()
    assert not named(tab, "서비스 비교표 선택").isEnabled()


@pytest.fixture
def stops_in_second(handing_in, monkeypatch):
    """Hold the writing in its second paper until the officer has cancelled."""
    papers, begun, cancelled, count = handing_in.exports.papers, Event(), Event(), []
    fill = papers.filled

    def filled(*given, **more):
        count.append(given)
        if len(count) == 2:
            begun.set()
            cancelled.wait(10)
        return fill(*given, **more)

    monkeypatch.setattr(papers, "filled", filled)
    return begun, cancelled


def test_a_set_that_is_cancelled_leaves_whole_files_alone(
    papers_tab, handing_in, stops_in_second, tmp_path, qtbot
):
    begun, cancelled = stops_in_second
    tab = papers_tab()
    folder = tmp_path / "서류"
    folder.mkdir()
    click(tab, "필요한 서류 모두 선택")
    click(tab, "선택한 서류 저장(폴더)")
    dialog = handing_in._export.dialog
    place_of(dialog, "저장할 폴더").setText(str(folder))
    for box in shown(dialog, QCheckBox):
        box.setChecked(True)
    click(dialog, "저장")
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    click(handing_in.work.dialog, "취소")
    cancelled.set()
    qtbot.waitUntil(lambda: handing_in._export.dialog is None, timeout=20_000)
    files = sorted(folder.iterdir())
    assert [file.name[:3] for file in files] == ["01_", "02_"]
    assert all(load_workbook(file).worksheets for file in files)
    assert any("취소했습니다" in text for text in texts(tab))
    assert any("서류 2건" in text for text in texts(tab))


def test_bound_papers_that_are_cancelled_leave_no_file(
    papers_tab, handing_in, stops_in_second, tmp_path, qtbot
):
    begun, cancelled = stops_in_second
    tab = papers_tab()
    folder = tmp_path / "서류"
    folder.mkdir()
    click(tab, "계약 요청 서류 일체 저장")
    dialog = handing_in._export.dialog
    place_of(dialog, "저장할 파일").setText(str(folder / "일체.xlsx"))
    for box in shown(dialog, QCheckBox):
        box.setChecked(True)
    click(dialog, "저장")
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    click(dialog.findChild(WorkDialog), "취소")
    cancelled.set()
    qtbot.waitUntil(lambda: dialog.findChild(WorkDialog) is None, timeout=20_000)
    assert list(folder.iterdir()) == []
    assert handing_in._export.dialog is dialog
    dialog.reject()


def test_the_log_tells_working_copies_pdfs_and_own_forms_apart(
    own_book, papers_tab, handing_in, cases, case, tmp_path
):
    book, file = own_book
    book.save(file)
    tab = papers_tab()
    for way, save, name, kinds in (
        ("산출내역서: 엑셀로 저장", "저장", "공식.xlsx", ()),
        ("산출내역서: 작업용 저장", "저장", "고침.xlsx", ("작업용",)),
        ("산출내역서: 엑셀로 저장", "PDF로 저장", "인쇄.pdf", ("PDF",)),
        ("서비스 비교표: 엑셀로 저장", "저장", "양식.xlsx", ("기관 양식",)),
        ("서비스 비교표: 엑셀로 저장", "PDF로 저장", "양식.pdf", ("PDF", "기관 양식")),
    ):
        named(tab, way).click()
        dialog = handing_in._export.dialog
        target = (tmp_path / name).with_suffix(".xlsx")  # a PDF takes the name, with its own end
        place_of(dialog, "저장할 파일").setText(str(target))
        click(dialog, save)
        logged = next(one for one in cases.parts.papers(case.id) if one.file_name == name)
        assert tuple(map(paper_kind_word, logged.kinds)) == kinds
        assert logged.form in {"cost-breakdown", OWN}
        parts = " · ".join([*kinds, name])
        assert any(text.startswith("최근 저장: ") and text.endswith(parts) for text in texts(tab))
