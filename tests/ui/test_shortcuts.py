"""The list of shortcuts names every key of the program, and opens wherever no text is typed."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from app.main import build
from app.ui.shortcuts.known import known
from app.ui.shortcuts.shown import key_texts, shortcuts_of
from app.ui.theme import BASE_PX
from app.ui.wizard import answer_buttons
from tests.conftest import ROOT

UI = ROOT / "app/ui"
NO_SHORTCUTS = {"shortcuts.known", "shortcuts.shown"}  # the list itself


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(UI).with_suffix("").parts)


def keys_in(tree: ast.AST):
    """Yield every key that a module names, and what a row action calls it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            over = node.value.attr if isinstance(node.value, ast.Attribute) else ""
            if over == "Key" and node.attr.startswith("Key_"):
                yield node.attr.removeprefix("Key_"), None
            elif over == "StandardKey":
                yield f"StandardKey.{node.attr}", None
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if node.func.id == "RowAction":
                said = node.args[0]
                assert isinstance(said, ast.Call)
                yield texts[1], said.args[0].value
            elif node.func.id in {"QKeySequence", "on_key"}:
                yield from ((text, None) for text in texts)


def found_keys():
    for file in sorted(UI.rglob("*.py")):
        module = module_of(file)
        if module not in NO_SHORTCUTS:
            for key, what in keys_in(ast.parse(file.read_text(encoding="utf-8"))):
                yield module, key, what


@pytest.fixture(scope="module")
def started(qapp, tmp_path_factory):
    from pytestqt.wait_signal import SignalBlocker

    program = build(["--data-dir", str(tmp_path_factory.mktemp("data")), "--example"])
    program.register_ready.connect(program.prepare)
    blocker = SignalBlocker(timeout=20_000)
    blocker.connect(program.settled)
    with blocker:
        program.start()
    yield program
    program.close()


@pytest.fixture
def program(started, qtbot):
    started.window.show_place("register")
    started.window.activateWindow()
    qtbot.waitUntil(started.window.isActiveWindow)
    yield started
    if started.shortcuts.dialog is not None:
        started.shortcuts.dialog.reject()


def press(qtbot, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifier)


def test_every_key_of_the_program_is_declared_and_every_declared_key_is_one():
    in_code = {(module, key) for module, key, _ in found_keys()}
    declared = {(one.module, key) for one in known() for key in one.keys}
    assert in_code == declared


def test_a_row_action_is_called_in_the_list_what_it_is_called_in_its_menu():
    called = {(module, key): what for module, key, what in found_keys() if what}
    listed = {(one.module, key): one.what for one in known() for key in one.keys}
    assert called
    assert called.items() <= listed.items()


def test_the_letters_that_answer_are_those_of_the_buttons():
    letters = next(one.letters for one in known() if one.letters)
    assert letters == tuple(answer_buttons._SHOWN_KEYS.values())


def test_every_key_can_be_written(qapp):
    assert all(key_texts(one) for one in known())


def test_every_shortcut_that_lives_in_the_window_is_in_the_list(program):
    desk, window = program.desk, program.window
    desk.register_place.add_system()
    desk.wizard_place.open_system(desk.registering.systems()[0])
    for place in ("cases", "settings", "assessment", "overview", "register"):
        window.show_place(place)
    lines = shortcuts_of(window)
    listed = {text for one in lines for text in one.keys.split(", ")}
    alive = {
        key.toString(QKeySequence.SequenceFormat.NativeText)
        for one in window.findChildren(QShortcut)
        for key in QShortcut.keys(one)
    }
    for one in (*window.findChildren(QAction), *window.findChildren(QAbstractButton)):
        if not one.shortcut().isEmpty():
            alive.add(one.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
    own = {key for key in alive if not _of_qt(key)}
    assert {"Alt+1", "Ctrl+K", "?", "Ctrl+D"} <= own
    assert own <= listed
    assert all(one.what for one in lines)
    assert not any(one.place == "그 밖" for one in lines)
    desk.register_place.show_list()


def _of_qt(key: str) -> bool:
    """Whether a field of text brings a key of its own, such as those of its menu."""
    standard = QKeySequence.StandardKey
    edits = standard.Cut, standard.Copy, standard.Paste, standard.SelectAll
    return any(QKeySequence(key) in QKeySequence.keyBindings(one) for one in edits)


def test_a_shortcut_that_nobody_declared_is_shown_all_the_same(program):
    extra = QShortcut(QKeySequence("Ctrl+F9"), program.window)
    extra.setWhatsThis("시험")
    assert ("그 밖", "Ctrl+F9", "시험") in shortcuts_of(program.window)
    extra.deleteLater()


def test_the_question_mark_opens_the_list_and_esc_closes_it(program, qtbot):
    program.window.setFocus()
    press(qtbot, program.window, "?")
    dialog = program.shortcuts.dialog
    assert dialog.isVisible()
    assert dialog.table.hasFocus() or dialog.focusWidget() is dialog.table
    qtbot.keyPress(dialog, Qt.Key.Key_Escape)  # it is gone before the key is let go
    assert program.shortcuts.dialog is None


def test_a_question_mark_that_is_typed_is_only_typed(program, qtbot):
    field = next(
        e for e in program.window.findChildren(QLineEdit) if e.accessibleName() == "시스템 검색"
    )
    field.setFocus()
    press(qtbot, field, "?")
    assert program.shortcuts.dialog is None
    assert field.text() == "?"
    field.clear()


def test_a_quiet_button_opens_it_too(program):
    made = next(
        b for b in program.window.findChildren(QPushButton) if b.accessibleName() == "단축키 보기"
    )
    made.click()
    dialog = program.shortcuts.dialog
    table = dialog.table
    assert table.accessibleName() == "단축키"
    texts = [
        [table.item(place, column).text() for column in range(3)]
        for place in range(table.rowCount())
    ]
    assert ["모든 화면", "Alt+1", "현황 열기"] in texts
    assert all(all(row) for row in texts)


def test_the_quiet_button_grows_with_the_text(program):
    made = next(
        b for b in program.window.findChildren(QPushButton) if b.accessibleName() == "단축키 보기"
    )
    before = made.iconSize().width()
    font = QApplication.font()
    larger = QFont(font)
    larger.setPixelSize(2 * BASE_PX)
    try:
        QApplication.setFont(larger)
        program.window.look_changed.emit()
        assert made.iconSize().width() == 2 * before
    finally:
        QApplication.setFont(font)
        program.window.look_changed.emit()
    assert made.iconSize().width() == before


def test_the_keys_of_the_navigation_stay_when_the_window_shows_icons_only(program):
    size = program.window.size()
    program.window.resize(900, 700)
    listed = [one.keys for one in shortcuts_of(program.window)]
    assert {"Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5"} <= set(listed)
    program.window.resize(size)


def test_an_arrow_is_written_alike_with_and_without_another_key():
    keys = ", ".join(key_texts(one) for one in known())
    assert {"↑", "Alt+↑", "Alt+↓", "Alt+←"} <= set(keys.split(", "))
    assert not re.search("위|아래|왼쪽|오른쪽", keys)


def test_a_declared_key_with_an_arrow_is_listed_once(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QShortcut(QKeySequence("Alt+Up"), window)
    listed = [one for one in shortcuts_of(window) if one.keys == "Alt+↑"]
    assert listed
    assert len(listed) == len([one for one in known() if "Alt+Up" in one.keys])
