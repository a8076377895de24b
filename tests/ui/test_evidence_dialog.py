"""The dialog of a piece of evidence says what is missing, and keeps what was typed."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.evidence.evidence_dialog import EvidenceDialog

QUESTIONS = [("outage_stop", "2번. 장애"), ("legacy_code", "8번. 소스 코드")]


@pytest.fixture
def dialog(qtbot):
    made = EvidenceDialog(QUESTIONS, frozenset({"outage_stop"}), choose=lambda _: Path("대장.xlsx"))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.asked = []
    made.given.connect(made.asked.append)
    return made


def press(dialog, text):
    next(made for made in dialog.findChildren(QPushButton) if made.text() == text).click()


def told(dialog):
    return " ".join(made.text() for made in dialog.findChildren(QLabel) if made.isVisible())


def test_what_is_missing_is_said_one_by_one_and_nothing_typed_is_lost(dialog):
    press(dialog, "저장")
    assert "제목을 적어 주세요." in told(dialog)
    dialog.title.setText("장애대장")
    press(dialog, "저장")
    assert "파일을 고르거나 참조를 적어 주세요." in told(dialog)
    dialog.reference.setText("정보화담당관-1201")
    dialog.file.setText("대장.xlsx")
    press(dialog, "저장")
    assert "하나를 지워 주세요." in told(dialog)
    dialog.file.clear()
    dialog.dated.setText("작년")
    press(dialog, "저장")
    assert dialog.dated.property("wrong")
    assert not dialog.reference.property("wrong")
    assert dialog.dated.text() == "작년"
    assert dialog.asked == []
    dialog.dated.setText("2026. 9. 14.")
    press(dialog, "저장")
    (request,) = dialog.asked
    assert (request.title, request.file, request.reference) == (
        "장애대장",
        None,
        "정보화담당관-1201",
    )
    assert request.dated == date(2026, 9, 14)
    assert request.question_ids == {"outage_stop"}


def test_a_chosen_file_gives_the_title_where_there_is_none(dialog):
    press(dialog, "찾아보기")
    assert (dialog.file.text(), dialog.title.text()) == ("대장.xlsx", "대장")
    dialog.questions.item(1).setCheckState(Qt.CheckState.Checked)
    press(dialog, "저장")
    assert dialog.asked[0].file == Path("대장.xlsx")
    assert dialog.asked[0].question_ids == {"outage_stop", "legacy_code"}
