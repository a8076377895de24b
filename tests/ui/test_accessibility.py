"""Everything that takes the focus has a name to be read out, in every place of the program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.main import build
from app.ui.wizard.wizard_place import RESULT_STEP


@pytest.fixture
def program(qtbot, tmp_path):
    program = build(["--data-dir", str(tmp_path), "--example"])
    qtbot.addWidget(program.window)
    program.window.resize(1366, 728)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    yield program
    program.close()


def places(program):
    desk = program.desk
    yield "register"
    desk.register_place.add_system()
    yield "form"
    desk.links.importing.open()
    for step, page in enumerate(("file", "heading", "columns", "outcomes")):
        desk.links.importing.assistant._pages.setCurrentIndex(step)
        yield f"import {page}"
    program.window.show_place("assessment")
    desk.wizard_place.refresh()
    yield "system"
    desk.wizard_place.open_system(desk.registering.systems()[0])
    for step in ("stable_operation", "change_response", RESULT_STEP):
        desk.wizard_place.show_step(step)
        yield step
    program.window.show_place("cases")
    yield "cases"
    desk.contracts._on_sample()
    page = desk.contracts.place.page()
    for tab in page.tabs._tabs:
        page.open_tab(tab.id)
        yield f"case: {tab.id}"
    program.window.show_place("settings")
    yield "settings"
    desk.settings_place.show_reference()
    yield "reference"


def settle(program):
    """Let every layout that was asked for happen; nested ones ask again."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        program.window.grab()


def named(widget):
    if widget.accessibleName():
        return True
    return isinstance(widget, QAbstractButton) and bool(widget.text())


def test_everything_that_takes_the_focus_has_a_name(program):
    nameless = [
        (place, type(widget).__name__, widget.objectName())
        for place in places(program)
        for widget in program.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
        and not named(widget)
    ]
    assert not nameless


def test_no_text_of_one_line_is_cut_on_the_smallest_screen(program, qtbot):
    cut = []
    for place in places(program):
        settle(program)
        for widget in program.window.findChildren(QLabel):
            if widget.isVisible() and widget.text() and not widget.wordWrap():
                wanted = widget.sizeHint().width()
                if widget.width() < wanted and "\n" not in widget.text():
                    cut.append((place, widget.text(), widget.width(), wanted))
        cut += [
            (place, widget.text(), widget.width())
            for widget in program.window.findChildren(QAbstractButton)
            if widget.isVisible()
            and widget.text()
            and widget.width() < widget.minimumSizeHint().width()
        ]
    assert not cut


def test_wrapped_text_has_all_the_height_it_needs(program, qtbot):
    short = []
    for place in places(program):
        settle(program)
        for widget in program.window.findChildren(QLabel):
            if widget.isVisible() and widget.wordWrap() and widget.text():
                wanted = widget.heightForWidth(widget.width())
                if widget.height() < wanted:
                    short.append((place, widget.text()[:30], widget.height(), wanted))
    assert not short
