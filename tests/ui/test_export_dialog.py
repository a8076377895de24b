"""The export dialog gives back plain data, and stays open with the reason when saving fails."""

from datetime import date
from pathlib import Path

import pytest
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
