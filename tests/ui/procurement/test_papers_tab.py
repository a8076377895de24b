"""The tab 서류 says how every paper stands, and saves one, a set, or all; each file is logged."""

from dataclasses import replace
from threading import Event

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel

from app.paths import FORMS, content_dir
from app.services.case_papers import ExportedSet
from tests.ui.procurement.conftest import click, named, place_of, shown, texts


@pytest.fixture
def tab(page):
    page.open_tab("papers")
    return page.tabs.made("papers")


@pytest.fixture
def dialog_of(handing_in):
    return lambda: handing_in._export.dialog


def agree(dialog):
    for box in shown(dialog, QCheckBox):
        box.setChecked(True)


def logged(cases, case):
    return [paper.form_id for paper in cases.parts.papers(case.id)]


def test_every_paper_says_whether_it_is_needed_and_why_not(tab):
    told = "\n".join(texts(tab))
    assert "이 계약 건에 필요한 서류" in told
    assert "선택한 계약 방식에서는 쓰지 않는 서류입니다." in told
    assert "아직 적을 내용이 없습니다." in told
    assert "적용한 기준 데이터: 2026." in told
    assert "제출 전 점검: 미비" in told


def test_the_count_of_what_is_amiss_leads_to_its_list(tab, page):
    click(tab, "제출 전 점검 보기")
    assert page.tabs.current() == "submission"


def test_a_paper_is_looked_at_before_it_is_saved(tab, handing_in, dialog_of):
    named(tab, "산출내역서: 미리보기").click()
    preview = handing_in.preview
    assert preview.browser.view is not None
    assert "산출내역서" in preview.windowTitle()
    click(preview, "저장(엑셀)")
    assert handing_in.preview is None
    assert "산출내역서" in place_of(dialog_of(), "저장할 파일").text()
    dialog_of().reject()


def test_one_paper_is_saved_and_stands_in_the_log(tab, cases, case, dialog_of, tmp_path):
    named(tab, "산출내역서: 엑셀로 저장").click()
    target = tmp_path / "산출.xlsx"
    place_of(dialog_of(), "저장할 파일").setText(str(target))
    click(dialog_of(), "저장")
    assert load_workbook(target).sheetnames == ["산출내역서"]
    assert logged(cases, case) == ["cost-breakdown"]
    (paper,) = cases.parts.papers(case.id)
    assert paper.reference_version.startswith("2026.")
    assert any("산출.xlsx" in text for text in texts(tab))


def test_only_papers_with_sums_have_a_working_copy(tab, dialog_of, tmp_path):
    names = {one.accessibleName() for one in shown(tab, QAbstractButton)}
    assert "산출내역서: 작업용 저장" in names
    assert "과업내용서(규격서): 작업용 저장" not in names
    named(tab, "산출내역서: 작업용 저장").click()
    target = tmp_path / "작업용.xlsx"
    place_of(dialog_of(), "저장할 파일").setText(str(target))
    click(dialog_of(), "저장")
    cells = [cell.value for row in load_workbook(target).worksheets[0].iter_rows() for cell in row]
    assert any(str(value).startswith("=") for value in cells)


def test_a_file_that_is_there_goes_only_when_it_is_said(tab, cases, case, dialog_of, tmp_path):
    target = tmp_path / "산출.xlsx"
    target.write_bytes(b"before")
    named(tab, "산출내역서: 엑셀로 저장").click()
    place_of(dialog_of(), "저장할 파일").setText(str(target))
    click(dialog_of(), "저장")
    assert target.read_bytes() == b"before"
    assert logged(cases, case) == []
    click(dialog_of(), "덮어쓰기")
    assert load_workbook(target).sheetnames == ["산출내역서"]


def test_what_is_amiss_is_printed_only_when_the_officer_agrees_once(
    tab, page, dialog_of, tmp_path, cases, case, qtbot
):
    assert page._open_case.check.lacking
    named(tab, "계약(구매)요청서: 엑셀로 저장").click()
    place_of(dialog_of(), "저장할 파일").setText(str(tmp_path / "요청.xlsx"))
    click(dialog_of(), "저장")
    assert not (tmp_path / "요청.xlsx").exists()
    assert any("위의 동의에 표시해 주세요" in text for text in texts(dialog_of()))
    agree(dialog_of())
    click(dialog_of(), "저장")
    book = load_workbook(tmp_path / "요청.xlsx")
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("미비 사항" in text for text in cells)

    named(tab, "계약(구매)요청서: 엑셀로 저장").click()
    assert shown(dialog_of(), QCheckBox) == []
    dialog_of().reject()


def test_a_set_is_saved_with_numbers_and_every_file_logged(
    tab, cases, case, dialog_of, tmp_path, qtbot
):
    folder = tmp_path / "서류"
    folder.mkdir()
    for title in ("산출내역서", "서비스 비교표"):
        named(tab, f"{title} 선택").click()
    click(tab, "선택한 서류 저장(폴더)")
    place_of(dialog_of(), "저장할 폴더").setText(str(folder / "없음"))
    click(dialog_of(), "저장")
    assert any("없는 폴더입니다" in text for text in texts(dialog_of()))
    place_of(dialog_of(), "저장할 폴더").setText(str(folder))
    click(dialog_of(), "저장")
    qtbot.waitUntil(lambda: dialog_of() is None, timeout=20_000)
    assert [file.name[:3] for file in sorted(folder.iterdir())] == ["01_", "02_"]
    assert sorted(logged(cases, case)) == ["cost-breakdown", "service-comparison"]
    assert any("서류 2건을 저장했습니다" in text for text in texts(tab))


def test_a_set_that_is_cancelled_keeps_and_logs_what_was_written(
    tab, cases, case, handing_in, dialog_of, tmp_path, qtbot, monkeypatch
):
    begun, written = Event(), tmp_path / "01_산출.xlsx"

    def prepare(case, forms, folder, details):
        def job(on_progress, is_cancelled):
            begun.set()
            while not is_cancelled():
                begun.wait(0.001)
            return ExportedSet((written,), is_cancelled=True)

        return job

    monkeypatch.setattr(handing_in.exports, "prepare_set", prepare)
    for title in ("산출내역서", "서비스 비교표"):
        named(tab, f"{title} 선택").click()
    click(tab, "선택한 서류 저장(폴더)")
    click(dialog_of(), "저장")
    qtbot.waitUntil(begun.is_set)
    click(handing_in.work.dialog, "취소")
    qtbot.waitUntil(lambda: dialog_of() is None)
    assert len(logged(cases, case)) == 1
    assert any("취소했습니다" in text for text in texts(tab))


def test_a_paper_of_a_case_that_changed_since_is_to_be_saved_again(
    tab, page, cases, case, dialog_of, tmp_path
):
    named(tab, "산출내역서: 엑셀로 저장").click()
    place_of(dialog_of(), "저장할 파일").setText(str(tmp_path / "산출.xlsx"))
    click(dialog_of(), "저장")
    page._open_case.set_fields(note="바뀐 내용")
    assert any("저장한 뒤 계약 건의 내용이 바뀌었습니다" in text for text in texts(tab))


def test_an_own_form_says_what_it_fills_and_a_useless_one_why_it_is_refused(store, place, case):
    folder = content_dir(store.path)
    folder.mkdir(exist_ok=True)
    book = load_workbook(FORMS / "workbooks/service-comparison/template.xlsx")
    book.save(folder / "service-comparison.xlsx")
    Workbook().save(folder / "cost-breakdown.xlsx")
    place.open_case(case)
    place.page().open_tab("papers")
    tab = place.page().tabs.made("papers")
    told = "\n".join(texts(tab))
    assert "우리 기관 서식 사용: service-comparison.xlsx" in told
    assert "채우는 이름" in told
    assert "‘산출내역서’ 서식으로 쓸 수 없는 파일입니다" in told
    assert "반드시 있어야 하는데 없는 이름" in told
    assert not named(tab, "산출내역서: 엑셀로 저장").isEnabled()


def test_without_an_agency_it_is_said_what_is_missing(store, place, case):
    place.open_case(replace(case))
    store.agencies.get = lambda: None
    place.page().open_tab("papers")
    tab = place.page().tabs.made("papers")
    assert any(
        "기관 정보가 없어 서식을 만들 수 없습니다" in one.text() for one in shown(tab, QLabel)
    )


def test_a_case_says_that_it_goes_by_other_data_and_takes_those_in_force(page, cases, case):
    told = "쓸 수 없어 적용 중인"
    assert any(told in text for text in texts(page))  # 2026.1 of the sample was never kept
    page._open_case._cases._reference_version = lambda: page._open_case.stamp_in_force
    click(page, "적용 중인 기준 데이터로 바꾸기")
    assert cases.get(case.id).reference_version == page._open_case.stamp_in_force
    assert not any(told in text for text in texts(page))
