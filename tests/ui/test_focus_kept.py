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
from app.ui.wizard.axis_card import AxisCard
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
    QApplication.processEvents()  # shows what was just made
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


def test_a_task_taken_on_has_the_keyboard_and_a_dropped_one_leaves_it_in_the_panel(program, wizard):
    wizard.open_system(program.desk.registering.systems()[0], "application_view")
    for axis in wizard.findChildren(AxisCard)[:2]:
        axis.choice.radios()["0"].click()
        axis.target.setCurrentIndex(axis.target.findData(1))
        axis.target.activated.emit(axis.target.currentIndex())
    wizard.show_step(RESULT_STEP)
    tabs = wizard.findChild(QTabWidget)
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index("개선 과제"))
    panel = wizard.link.tabs.tasks
    press(program, "과제로 등록")
    assert QApplication.focusWidget() is panel.cards[-1].owner
    press(program, "삭제")
    assert panel.isAncestorOf(QApplication.focusWidget())


def test_a_day_off_that_is_deleted_leaves_the_keyboard_with_the_next_one_to_add(program):
    program.window.show_place("settings")
    fields = {one.accessibleName(): one for one in program.window.findChildren(QLineEdit)}
    fields["휴무일 날짜"].setText("2026. 12. 1.")
    fields["휴무일 이름"].setText("창립기념일")
    press(program, "휴무일 추가")
    press(program, "삭제")
    assert QApplication.focusWidget() is fields["휴무일 날짜"]
