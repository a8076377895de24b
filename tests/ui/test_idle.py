"""A window that nobody touches hardly wakes the PC: nothing in it runs more than once a second."""

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from app.main import build

SELDOM = 1000  # milliseconds


@pytest.fixture
def program(qtbot, tmp_path):
    program = build(["--data-dir", str(tmp_path), "--example"])
    program.register_ready.connect(program.prepare)
    with qtbot.waitSignal(program.idle, timeout=60_000):
        program.start()
    yield program
    program.close()


def restless(*roots):
    """Every timer of these objects and what is in them that runs again and again too often.

    Timers of whatever kind are asked of the dispatcher: also those without a QTimer, such as the
    one by which a caret blinks.
    """
    dispatcher = QAbstractEventDispatcher.instance()
    for root in roots:
        for one in (root, *root.findChildren(QObject)):
            if isinstance(one, QTimer) and one.isSingleShot():
                continue
            for timer in dispatcher.registeredTimers(one):
                if timer.interval < SELDOM:
                    yield type(one).__name__, timer.interval


def settled(qtbot, program):
    """Let everything that was begun come to its end: what is shown once, and loading ahead."""
    roots = program, program.application, program.window
    qtbot.waitUntil(lambda: not list(restless(*roots)), timeout=5_000)


def test_nothing_wakes_often_in_any_place(qtbot, program):
    desk = program.desk
    settled(qtbot, program)
    desk.contracts._on_sample()
    for place in ("overview", "register", "assessment", "cases", "settings"):
        program.window.show_place(place)
        if place == "assessment":
            desk.wizard_place.open_system(desk.registering.systems()[0])
        settled(qtbot, program)


def test_a_caret_in_a_field_blinks_no_faster(qtbot, program):
    field = program.window.findChild(QLineEdit)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    field.setFocus()
    dispatcher = QAbstractEventDispatcher.instance()
    blinking = [
        timer.interval
        for one in (field, *field.findChildren(QObject))
        for timer in dispatcher.registeredTimers(one)
    ]
    assert blinking
    settled(qtbot, program)


def test_a_timer_that_runs_too_often_is_found(qtbot, program):
    QTimer(program.window, interval=30).start()
    assert ("QTimer", 30) in list(restless(program.window))


def test_a_pc_without_a_blinking_caret_is_left_as_it_is(qapp, program):
    from app.main import calm_caret

    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    calm_caret(qapp)
    assert qapp.cursorFlashTime() == 0
    qapp.setCursorFlashTime(before)
