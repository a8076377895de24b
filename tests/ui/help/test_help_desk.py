"""F1 opens the help of where the officer is; a term is explained on hover and by keyboard."""

import re
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from app import paths
from app.domain.help_terms import Glossary, HelpTerm
from app.domain.overview import FirstStep
from app.main import build
from app.ui.help import term_hints
from app.ui.overview.first_steps import FirstSteps
from app.ui.sharing.sharing_card import SharingCard
from app.ui.widgets.help_topic import declare_topic, topic_of, topic_within
from app.ui.wizard.filter_chips import FilterChips
from app.ui.wizard.steps import RESULT_STEP

GLOSSARY = Glossary(
    (
        HelpTerm("예정가격", (), "미리 정하는 금액입니다.", "어느 법"),
        HelpTerm("SLA", (), "서비스 수준의 약속입니다.", ""),
    )
)


@pytest.fixture(scope="module")
def program(qapp, tmp_path_factory):
    program = build(["--data-dir", str(tmp_path_factory.mktemp("help")), "--example"])
    program.window.resize(1366, 728)
    program.start()
    for _ in range(2000):
        QApplication.processEvents()
        if program.desk is not None:
            break
    program.help.begin()  # as the first key does, and the first move of the mouse
    yield program
    program.close()
    program.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _closed(program):
    yield
    if program.help.open_window is not None:
        program.help.open_window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press_f1(widget, modifier=Qt.KeyboardModifier.NoModifier):
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_F1, modifier)


def opened(program):
    return program.help.open_window.topic()


def test_nothing_of_the_help_is_loaded_before_it_is_asked_for(tmp_path):
    import subprocess

    code = (
        "import sys\nfrom app.main import build\n"
        "program = build(['--data-dir', sys.argv[1], '--example'])\n"
        "program.register_ready.connect(program.application.quit)\n"
        "program.start()\nprogram.application.exec()\n"
        "loaded = [n for n in sys.modules if n.startswith('app.ui.help') or 'help_' in n]\n"
        "print(sorted(loaded))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert ran.stdout.strip() == str(
        ["app.ui.help", "app.ui.help.help_desk", "app.ui.widgets.help_topic"]
    )


@pytest.mark.parametrize("place", ["register", "assessment", "cases", "settings"])
def test_each_place_opens_its_own_help(program, place):
    program.window.show_place(place)
    program.help.open_here()
    assert opened(program) == {"assessment": "wizard-system"}.get(place, place)


def test_f1_opens_the_help_of_what_has_the_focus(program):
    program.window.show_place("settings")
    box = next(
        w
        for w in program.desk.settings_place.findChildren(QWidget)
        if w.accessibleName() == "글자 크기"
    )
    press_f1(box)
    assert opened(program) == "settings-look"


def test_a_tab_of_the_result_opens_its_own_help(program):
    desk = program.desk
    program.window.show_place("assessment")
    desk.wizard_place.open_system(desk.registering.systems()[0], RESULT_STEP)
    tabs = desk.wizard_place.findChild(QWidget, "")
    assert tabs is not None
    bar = next(b for b in desk.wizard_place.findChildren(QTabBar) if b.isVisible())
    bar.setCurrentIndex(5)
    press_f1(bar)
    assert opened(program) == "result-unavoidable"


def test_a_page_of_a_case_opens_its_own_help(program):
    program.window.show_place("cases")
    program.desk.contracts._on_sample()
    page = program.desk.contracts.place.page()
    for tab in ("quotations", "papers"):
        page.open_tab(tab)
        program.help.open_here()
        assert opened(program) == f"case-{tab}"


def test_the_button_does_not_take_the_focus_from_the_place(program):
    ask = next(b for b in program.window.findChildren(QAbstractButton) if b.text() == "도움말")
    assert ask.isEnabled()
    assert program.window.focusWidget() is not ask


def test_the_button_in_the_header_opens_it(program):
    program.window.show_place("register")
    ask = next(b for b in program.window.findChildren(QAbstractButton) if b.text() == "도움말")
    ask.click()
    assert opened(program) == "register"


def test_a_modal_dialog_opens_the_help_over_itself(program, qtbot):
    dialog = QDialog(program.window)
    declare_topic(dialog, "papers-preview")
    field = QLineEdit(dialog)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    press_f1(field)
    assert opened(program) == "papers-preview"
    assert program.help.open_window.parentWidget() is dialog
    dialog.close()
    program.help.open("rules")
    again = program.help.open_window
    assert again.parentWidget() is program.window
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert program.help.open_window is again  # the end of the one before is not its end


def test_the_help_of_a_dialog_ends_with_it(program, qtbot):
    dialog = QDialog(program.window)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    program.help.open("papers")
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert program.help.open_window is None


def test_one_window_serves_all(program):
    program.help.open("rules")
    first = program.help.open_window
    program.help.open("files")
    assert program.help.open_window is first
    assert opened(program) == "files"


def test_another_look_closes_it_to_be_opened_anew(program):
    program.help.open("rules")
    program.window.look_changed.emit()
    assert program.help.open_window is None


def test_other_reference_data_are_read_when_they_are_next_asked_for(program):
    before = program.help.pages()
    assert program.help.pages() is before
    program.desk.reference.library_changed.emit()
    assert program.help.pages() is not before


def test_the_nearest_part_wins():
    outer, inner, field = QWidget(), QWidget(), QLineEdit()
    QVBoxLayout(outer).addWidget(inner)
    QVBoxLayout(inner).addWidget(field)
    assert topic_of(field) == ""
    declare_topic(outer, "outer")
    assert topic_of(field) == "outer"
    declare_topic(inner, "inner")
    assert topic_of(field) == "inner"
    assert topic_of(None) == ""
    assert topic_within(outer) == "outer"  # nothing in it is seen yet
    outer.show()
    assert topic_within(outer) == "inner"
    other = QWidget()
    declare_topic(other, "other")
    outer.layout().addWidget(other)
    other.show()
    assert topic_within(outer) == "outer"  # of two, neither is meant


def test_a_label_under_the_mouse_is_explained(program, monkeypatch):
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, *rest: shown.append(text))
    label = QLabel("예정가격(부가가치세 포함)")
    assert term_hints.show_at(label, QPoint(), GLOSSARY)
    assert "미리 정하는 금액입니다." in shown[0]
    assert not term_hints.show_at(QLabel("계약건명"), QPoint(), GLOSSARY)


def test_the_mouse_over_a_label_of_the_window_reaches_the_terms(program, monkeypatch):
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, *rest: shown.append(text))
    program.window.show_place("register")
    label = QLabel("예정가격", program.window)
    label.resize(100, 30)
    label.show()
    monkeypatch.setattr(QApplication, "widgetAt", lambda *at: label)
    where = QPoint(5, 5)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, where, label.mapToGlobal(where)))
    label.deleteLater()
    assert shown
    assert shown[0].startswith("예정가격: ")


def test_a_tab_is_explained_by_its_own_title():
    bar = QTabBar()
    bar.addTab("개요")
    bar.addTab("SLA")
    assert term_hints.text_of(bar, bar.tabRect(1).center()) == "SLA"
    assert term_hints.text_of(bar) == "개요"


def test_a_field_named_by_a_term_tells_it_to_a_screen_reader():
    field = QLineEdit()
    field.setAccessibleName("예정가격")
    term_hints.explain(field, GLOSSARY)
    assert field.accessibleDescription() == "예정가격: 미리 정하는 금액입니다. (어느 법)"
    assert field.toolTip()


def test_what_a_widget_says_of_itself_stays():
    field = QLineEdit()
    field.setAccessibleName("예정가격")
    field.setAccessibleDescription("원 단위")
    field.setToolTip("적는 방법")
    term_hints.explain(field, GLOSSARY)
    assert (field.accessibleDescription(), field.toolTip()) == ("원 단위", "적는 방법")


def test_shift_f1_explains_the_field_that_has_the_focus(program, monkeypatch):
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, *rest: shown.append(text))
    field = QLineEdit(program.window)
    field.setAccessibleName("지체상금")
    field.show()
    press_f1(field, Qt.KeyboardModifier.ShiftModifier)
    field.deleteLater()
    assert shown
    assert program.help.open_window is None


def test_a_long_explanation_is_told_in_lines():
    told = term_hints.in_lines("가나다라 " * 30)
    assert max(map(len, told.splitlines())) <= 45


def help_of(page):
    return (paths.RESOURCES / "help" / f"{page}.md").read_text(encoding="utf-8")


def test_the_help_of_the_settings_has_a_heading_for_each_card_in_the_order_of_the_screen(program):
    program.window.show_place("settings")
    cards = program.desk.settings_place.findChildren(QLabel)
    shown = [one for one in cards if one.property("role") == "section" and one.isVisible()]
    top_down = sorted(shown, key=lambda one: one.mapTo(program.window, QPoint(0, 0)).y())
    headings = re.findall(r"^## (.+?) \{#", help_of("settings"), flags=re.MULTILINE)
    assert headings == [one.text() for one in top_down]


def test_the_help_names_the_first_steps_as_the_overview_does(program):
    program.window.show_place("overview")
    buttons = program.window.findChild(FirstSteps).findChildren(QAbstractButton)
    steps = [one.text().split(". ")[1] for one in buttons if ". " in one.text()]
    assert len(steps) == len(FirstStep)
    assert [step for step in steps if step not in help_of("overview")] == []


def test_the_help_names_what_is_pressed_and_chosen_as_the_screen_does(program):
    place = program.desk.settings_place
    program.window.show_place("settings")
    told = {button.text() for button in place.findChild(SharingCard).findChildren(QAbstractButton)}
    told -= {"닫기", ""}  # of the notice, which says nothing yet
    assert len(told) > 3
    assert [one for one in sorted(told) if one not in help_of("sharing")] == []
    bar = FilterChips()
    chips = [one.text() for one in bar.findChildren(QAbstractButton)]
    assert chips
    assert [one for one in chips if one not in help_of("assessment")] == []
