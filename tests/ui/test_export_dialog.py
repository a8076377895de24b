"""The export dialog gives back plain data, and stays open with the reason when saving fails."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.errors import AdvisorError
from app.ui.results.export_dialog import ExportDialog


@pytest.fixture
def dialog(qtbot, qapp):
    dialog = ExportDialog(
        Path("/자료/결과서.xlsx"),
        "김하늘",
        date(2026, 11, 23),
        ["공개", "부분공개", "비공개"],
        choose=lambda *_: Path("/다른 곳/결과서.xlsx"),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def field(dialog, name):
    return next(e for e in dialog.findChildren(QLineEdit) if e.accessibleName() == name)


def click(dialog, start):
    next(b for b in dialog.findChildren(QPushButton) if b.text().startswith(start)).click()


def test_the_request_holds_what_was_entered(dialog, qtbot):
    field(dialog, "문서번호").setText("정보화담당관-1234")
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(dialog, "저장")
    request = asked.args[0]
    assert request.document_no == "정보화담당관-1234"
    assert request.disclosure == "공개"
    assert request.author == "김하늘"
    assert request.written_on == date(2026, 11, 23)
    assert request.target == Path("/자료/결과서.xlsx")


def test_a_date_that_does_not_exist_is_told_and_nothing_is_asked(dialog, qtbot):
    field(dialog, "작성일").setText("2026. 2. 30.")
    with qtbot.assertNotEmitted(dialog.export_asked):
        click(dialog, "저장")
    assert "있는 날짜를" in dialog._error.text()


def test_a_file_without_an_ending_becomes_a_workbook(dialog, qtbot):
    field(dialog, "저장할 파일").setText("/자료/결과서 1.0")
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(dialog, "저장")
    assert asked.args[0].target == Path("/자료/결과서 1.0.xlsx")


def test_another_place_can_be_chosen(dialog):
    click(dialog, "찾아보기")
    assert field(dialog, "저장할 파일").text() == str(Path("/다른 곳/결과서.xlsx"))


def test_an_open_target_is_told_with_another_name_to_take(dialog, qtbot):
    dialog.show_failure(
        AdvisorError("엑셀에서 닫고 다시 저장해 주세요."), Path("/자료/결과서 (2).xlsx")
    )
    assert dialog._error.text() == "엑셀에서 닫고 다시 저장해 주세요."
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(dialog, "다른 이름으로 저장")
    assert asked.args[0].target == Path("/자료/결과서 (2).xlsx")


@pytest.fixture
def make_dialog(qtbot, qapp):
    def make(target, chosen=None):
        dialog = ExportDialog(
            target, "김하늘", date(2026, 11, 23), ["공개"], choose=lambda *_: chosen
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


@pytest.fixture
def edited(tmp_path):
    """A workbook of the proposed name that the officer has gone on working in."""
    file = tmp_path / "결과서.xlsx"
    file.write_text("손으로 고친 내용", encoding="utf-8")
    return file


def shown(dialog):
    return [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]


def test_a_file_that_is_there_is_not_replaced_unasked(make_dialog, edited, qtbot):
    dialog = make_dialog(edited)
    with qtbot.assertNotEmitted(dialog.export_asked):
        click(dialog, "저장")
        click(dialog, "저장")  # asking once is no answer
    assert "이미 있습니다" in dialog._error.text()
    assert "덮어쓰기" in shown(dialog)
    assert "다른 이름으로 저장: 결과서 (2).xlsx" in shown(dialog)


def test_it_is_replaced_when_the_officer_says_so(make_dialog, edited, qtbot):
    dialog = make_dialog(edited)
    click(dialog, "저장")
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(dialog, "덮어쓰기")
    assert asked.args[0].target == edited


def test_or_another_name_is_taken(make_dialog, edited, qtbot):
    dialog = make_dialog(edited)
    click(dialog, "저장")
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(dialog, "다른 이름으로 저장")
    assert asked.args[0].target == edited.with_name("결과서 (2).xlsx")


def test_enter_after_the_question_replaces_nothing(make_dialog, edited, qtbot):
    dialog = make_dialog(edited)
    dialog.activateWindow()
    click(dialog, "저장")
    with qtbot.waitSignal(dialog.export_asked) as asked:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert asked.args[0].target != edited


def test_a_file_that_the_file_dialog_asked_about_is_not_asked_about_again(
    make_dialog, edited, tmp_path, qtbot
):
    dialog = make_dialog(tmp_path / "다른 이름.xlsx", chosen=edited)
    click(dialog, "찾아보기")
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(dialog, "저장")
    assert asked.args[0].target == edited


def test_the_file_dialog_asked_about_the_name_without_the_ending(
    make_dialog, edited, tmp_path, qtbot
):
    dialog = make_dialog(tmp_path / "다른 이름.xlsx", chosen=edited.with_suffix(""))
    click(dialog, "찾아보기")
    with qtbot.assertNotEmitted(dialog.export_asked):
        click(dialog, "저장")
    assert "덮어쓰기" in shown(dialog)


def test_a_file_that_came_after_the_file_dialog_is_asked_about(make_dialog, tmp_path, qtbot):
    late = tmp_path / "결과서.xlsx"
    dialog = make_dialog(tmp_path / "다른 이름.xlsx", chosen=late)
    click(dialog, "찾아보기")
    late.write_text("그사이 저장된 내용", encoding="utf-8")
    with qtbot.assertNotEmitted(dialog.export_asked):
        click(dialog, "저장")


def test_a_bare_name_is_meant_in_the_proposed_folder(make_dialog, tmp_path, qtbot):
    dialog = make_dialog(tmp_path / "결과서.xlsx")
    field(dialog, "저장할 파일").setText("결과서")
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(dialog, "저장")
    assert asked.args[0].target == tmp_path / "결과서.xlsx"
    assert field(dialog, "저장할 파일").text() == str(tmp_path / "결과서.xlsx")


def test_a_folder_without_a_name_is_no_file(make_dialog, tmp_path, qtbot):
    dialog = make_dialog(tmp_path / "결과서.xlsx")
    field(dialog, "저장할 파일").setText("/")
    with qtbot.assertNotEmitted(dialog.export_asked):
        click(dialog, "저장")
    assert "저장할 파일을 입력" in dialog._error.text()


def test_a_long_other_name_does_not_widen_the_dialog(make_dialog, tmp_path):
    file = tmp_path / f"{'긴 이름 ' * 15}.xlsx"
    file.write_text("", encoding="utf-8")
    dialog = make_dialog(file)
    before = dialog.width()
    click(dialog, "저장")
    assert dialog.minimumSizeHint().width() <= before
    offered = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("다른 이름"))
    assert offered.accessibleName().endswith("(2).xlsx")


def test_a_pdf_is_asked_for_beside_the_workbook_and_under_its_name(make_dialog, tmp_path, qtbot):
    dialog = make_dialog(tmp_path / "결과서 1.0.xlsx")
    with qtbot.waitSignal(dialog.pdf_asked) as asked, qtbot.assertNotEmitted(dialog.export_asked):
        click(dialog, "PDF로 저장")
    assert asked.args[0].target == tmp_path / "결과서 1.0.pdf"


def test_a_pdf_that_is_there_is_replaced_only_when_the_officer_says_so(
    make_dialog, edited, tmp_path, qtbot
):
    pdf = edited.with_suffix(".pdf")
    pdf.write_bytes(b"kept")
    dialog = make_dialog(edited)
    with qtbot.assertNotEmitted(dialog.pdf_asked):
        click(dialog, "PDF로 저장")
    with qtbot.waitSignal(dialog.pdf_asked) as asked, qtbot.assertNotEmitted(dialog.export_asked):
        click(dialog, "덮어쓰기")
    assert asked.args[0].target == pdf
    with qtbot.assertNotEmitted(dialog.export_asked):  # that was said of the PDF only
        click(dialog, "저장")


def test_another_name_is_for_what_was_asked_last(make_dialog, edited, tmp_path, qtbot):
    edited.with_suffix(".pdf").write_bytes(b"kept")
    dialog = make_dialog(edited)
    click(dialog, "PDF로 저장")
    with qtbot.waitSignal(dialog.pdf_asked) as asked:
        click(dialog, "다른 이름으로 저장")
    assert asked.args[0].target == edited.with_name(f"{edited.stem} (2).pdf")


def test_a_look_is_asked_for_without_a_word_about_files(make_dialog, edited, qtbot):
    dialog = make_dialog(edited)
    with qtbot.waitSignal(dialog.preview_asked) as asked:
        click(dialog, "미리보기")
    assert asked.args[0].target == edited
    assert asked.args[0].author == "김하늘"
