"""The keyboard stays where the officer works when what was pressed goes away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QTabBar,
    QTableView,
    QTabWidget,
)

from app.main import build
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.wizard.steps import RESULT_STEP, SYSTEM_STEP
from tests.ui.let_go import let_go


@pytest.fixture(scope="module")
def program(qapp, tmp_path_factory):
    made = build(["--data-dir", str(tmp_path_factory.mktemp("대장")), "--example"])
    ready = QSignalSpy(made.register_ready)
    made.start()
    assert ready.wait(20_000)
    made.window.activateWindow()
    QTest.qWaitForWindowActive(made.window)
    yield made
    let_go(made)


def press(program, text):
    """Press the button that is shown, with the key."""
    shown = (b for b in program.window.findChildren(QAbstractButton) if b.isVisible())
    pressed = next(b for b in shown if b.text() == text)
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)


def test_a_notice_that_goes_gives_the_keyboard_back_to_the_list(program):
    program.window.show_place("register")
    table = program.desk.register_place.findChild(QTableView)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    press(program, "되돌리기")
    assert QApplication.focusWidget() is table
    press(program, "닫기")
    assert QApplication.focusWidget() is table


def test_a_notice_that_goes_leaves_the_keyboard_where_it_is_elsewhere(program):
    place = program.desk.register_place
    program.window.show_place("register")
    place.tell("저장했습니다.")
    field = program.window.findChild(QLineEdit)
    field.setFocus()
    place.findChild(NoticeBar).hide()
    assert QApplication.focusWidget() is field


@pytest.fixture
def wizard(program):
    program.window.show_place("assessment")
    place = program.desk.wizard_place
    place.open_system(program.desk.registering.systems()[1], SYSTEM_STEP)
    return place


def test_the_step_before_the_questions_takes_the_keyboard(program, wizard):
    wizard.show_step(wizard._step_ids()[1])
    press(program, "이전")
    assert QApplication.focusWidget().accessibleName() == "진단할 시스템 찾기"


def test_the_result_takes_the_keyboard_to_its_tabs(program, wizard):
    wizard.show_step(wizard._step_ids()[-2])
    press(program, "다음: 결과")
    assert isinstance(QApplication.focusWidget(), QTabBar)


def test_a_move_of_the_round_leaves_the_keyboard_in_its_card_on_no_other_move(program, wizard):
    wizard.show_step(RESULT_STEP)
    tabs = wizard.findChild(QTabWidget)
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index("회차"))
    for move in ("검토 요청", "확정", "새 회차 시작"):
        press(program, move)
        assert QApplication.focusWidget() is wizard.link.tabs.rounds.who, move
