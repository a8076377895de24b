"""Long work runs beside the window: it tells how far it is, can be cancelled, and fails aloud."""

from threading import Event

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.errors import AdvisorError
from app.ui.widgets.long_work import LongWork
from app.ui.widgets.work_dialog import WorkDialog


def test_progress_is_told_and_the_result_handed_over(qtbot):
    go_on = Event()

    def job(on_progress, is_cancelled):
        on_progress(1, 2, "산출내역서")
        go_on.wait(10)
        return "다 됨"

    work = LongWork(job)
    with qtbot.waitSignal(work.progressed) as told:
        work.start()
    assert told.args == [1, 2, "산출내역서"]
    with qtbot.waitSignal(work.finished) as ended:
        go_on.set()
    assert ended.args == ["다 됨"]


def test_what_an_officer_can_act_on_is_told_as_a_failure(qtbot):
    def job(on_progress, is_cancelled):
        raise AdvisorError("디스크에 남은 공간이 없습니다.")

    work = LongWork(job)
    with qtbot.waitSignal(work.failed) as told:
        work.start()
    assert "남은 공간" in str(told.args[0])


def test_a_bug_is_raised_in_the_thread_of_the_window(qtbot):
    def job(on_progress, is_cancelled):
        raise ZeroDivisionError

    work = LongWork(job)
    with qtbot.capture_exceptions() as caught:
        work.start()
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ZeroDivisionError


@pytest.fixture
def made(qtbot):
    window, ended = QWidget(), []
    qtbot.addWidget(window)
    begun = Event()

    def job(on_progress, is_cancelled):
        on_progress(0, 2, "계약요청서")
        begun.set()
        while not is_cancelled():
            begun.wait(0.001)
        return "멈춤"

    dialog = WorkDialog("서류 저장", job, ended.append, ended.append, window)
    window.show()
    yield dialog, ended
    window.close()


def test_the_dialog_stays_until_the_work_has_stopped(made, qtbot):
    dialog, ended = made
    dialog.begin()
    shown = dialog.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("2건 중 0건" in one.text() for one in shown))
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.finished):
        dialog.findChild(QPushButton).click()
    assert ended == ["멈춤"]
