"""The filters above the register say what is chosen."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox

from app.domain.checklist import Verdict
from app.ui.register.filter_bar import FilterBar
from app.ui.register.system_table_model import RegisterFilter
from tests.ui.dressing import dressed

__all__ = ["dressed"]

TITLES = {Verdict.ADOPT_REVIEW: "도입 검토", Verdict.UNDETERMINED: "판단 보류"}


@pytest.fixture
def bar(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_verdicts(TITLES)
    bar.show_departments(["민원과", "토지과"])
    return bar


def touch(box):
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn))


def texts_of(box):
    return [box.itemText(number) for number in range(box.count())]


def verdict_box(bar):
    return next(b for b in bar.findChildren(QComboBox) if b.accessibleName() == "판정")


def choose(bar, text):
    for box in bar.findChildren(QComboBox):
        touch(box)
    box = next(b for b in bar.findChildren(QComboBox) if b.findText(text) >= 0)
    box.setCurrentIndex(box.findText(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("도입 검토", RegisterFilter(verdict=Verdict.ADOPT_REVIEW)),
        ("판단 보류", RegisterFilter(verdict=Verdict.UNDETERMINED)),
        ("미진단", RegisterFilter(only_unassessed=True)),
        ("토지과", RegisterFilter(department="토지과")),
    ],
)
def test_a_choice_becomes_a_filter(bar, qtbot, text, wanted):
    with qtbot.waitSignal(bar.changed) as changed:
        choose(bar, text)
    assert changed.args == [wanted]


def test_clearing_shows_everything_again(bar, qtbot):
    choose(bar, "도입 검토")
    bar.search("포털")
    with qtbot.waitSignals([bar.cleared, bar.changed]):
        bar.clear()
    assert bar.chosen().is_empty


def test_a_department_stays_chosen_when_the_list_grows(bar):
    choose(bar, "토지과")
    bar.show_departments(["건축과", "민원과", "토지과"])
    assert bar.chosen().department == "토지과"


def test_the_verdicts_of_the_register_are_offered_by_their_own_names(bar):
    bar.show_verdicts({Verdict.KEEP: "현행 유지"})
    box = verdict_box(bar)
    touch(box)
    assert texts_of(box) == ["모든 판정", "현행 유지", "미진단"]


def test_a_verdict_stays_chosen_when_the_last_system_with_it_is_gone(bar, qtbot):
    choose(bar, "판단 보류")
    with qtbot.assertNotEmitted(bar.changed):
        bar.show_verdicts({Verdict.ADOPT_REVIEW: "도입 검토"})
    assert bar.chosen() == RegisterFilter(verdict=Verdict.UNDETERMINED)
    bar.clear()
    assert bar.chosen().is_empty


def enter(box):
    QApplication.sendEvent(box, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))


@pytest.mark.parametrize("come", [touch, enter])
def test_a_box_that_nobody_has_touched_lists_nothing_and_says_that_everything_is_shown(bar, come):
    box = verdict_box(bar)
    assert (box.count(), box.placeholderText()) == (0, "모든 판정")
    assert bar.chosen().is_empty
    come(box)
    assert texts_of(box) == ["모든 판정", "도입 검토", "판단 보류", "미진단"]
    assert box.currentText() == "모든 판정"


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no stack
def test_a_box_that_is_pressed_lists_what_it_offers_before_it_opens(bar, qtbot):
    bar.show()
    box = verdict_box(bar)
    qtbot.mousePress(box, Qt.MouseButton.LeftButton)
    assert box.view().model().rowCount() == 4
    box.hidePopup()


def test_a_box_looks_the_same_before_and_after_it_is_touched(bar, qtbot, dressed):
    dressed()
    bar.show_departments(["민원과", "정보통신담당관 정보자원관리팀"])
    bar.show()
    qtbot.waitExposed(bar)
    before = [(box.size(), box.grab().toImage()) for box in bar.findChildren(QComboBox)]
    for box in bar.findChildren(QComboBox):
        enter(box)
    bar.layout().activate()
    after = [(box.size(), box.grab().toImage()) for box in bar.findChildren(QComboBox)]
    assert before == after
    widest = max(size.width() for size, _ in after)
    ruler = bar.fontMetrics()
    assert widest > ruler.horizontalAdvance("정보통신담당관 정보자원관리팀")


def test_the_wheel_over_a_box_chooses_nothing(bar):
    choose(bar, "도입 검토")
    at, turned = QPointF(5, 5), QPoint(0, -120)
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(at, at, turned, turned, none, keys, phase, False)
    QApplication.sendEvent(verdict_box(bar), turn)
    assert verdict_box(bar).currentText() == "도입 검토"


def test_a_verdict_is_shown_alone_in_a_box_that_nobody_has_touched(bar):
    bar.show_only(Verdict.UNDETERMINED)
    assert bar.chosen() == RegisterFilter(verdict=Verdict.UNDETERMINED)
