"""The window can have the look of the system: at the start, and while the officer works."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog

from app import main as program_main
from app.main import build
from app.ui.preferences import Preferences
from app.ui.register.field_editor import FieldEditor
from app.ui.system_look import SystemLook
from app.ui.theme import ThemeName
from tests.ui.broken_register import no_writing
from tests.ui.let_go import let_go


class Pc:
    """Stands for the settings of the PC, which the offscreen platform has not."""

    def __init__(self):
        self.scheme = Qt.ColorScheme.Light
        self.high_contrast = False


@pytest.fixture
def pc(monkeypatch):
    pc = Pc()
    monkeypatch.setattr(
        program_main,
        "SystemLook",
        lambda parent: SystemLook(parent, lambda: pc.scheme, lambda: pc.high_contrast),
    )
    return pc


@pytest.fixture
def start(qtbot, tmp_path, pc):
    started = []

    def begin(*arguments):
        program = build(["--data-dir", str(tmp_path), "--example", *arguments])
        program.register_ready.connect(program.prepare)
        with qtbot.waitSignal(program.settled, timeout=20_000):
            program.start()
        started.append(program)
        return program

    yield begin
    let_go(*started)


@pytest.fixture
def followed(start, tmp_path):
    Preferences(tmp_path).keep_look(None, 100)
    return start()


def darken(program, pc):
    pc.scheme = Qt.ColorScheme.Dark
    program.system_look.tell()


def box(widget, name):
    return next(b for b in widget.findChildren(QComboBox) if b.accessibleName() == name)


@pytest.mark.parametrize(
    ("scheme", "high_contrast", "look"),
    [
        (Qt.ColorScheme.Light, False, ThemeName.LIGHT),
        (Qt.ColorScheme.Unknown, False, ThemeName.LIGHT),
        (Qt.ColorScheme.Dark, False, ThemeName.HIGH_CONTRAST),
        (Qt.ColorScheme.Unknown, True, ThemeName.HIGH_CONTRAST),
        (Qt.ColorScheme.Light, True, ThemeName.HIGH_CONTRAST),
    ],
)
def test_a_dark_or_high_contrast_system_has_the_look_of_high_contrast(
    qapp, scheme, high_contrast, look
):
    assert SystemLook(None, lambda: scheme, lambda: high_contrast).theme() is look


def test_this_system_can_be_asked(qapp):
    assert SystemLook().theme() in list(ThemeName)


def test_the_program_starts_in_the_look_of_the_system(start, pc, tmp_path):
    pc.high_contrast = True
    Preferences(tmp_path).keep_look(None, 100)
    assert start().theme.name is ThemeName.HIGH_CONTRAST


def test_an_option_of_the_start_wins_and_is_not_changed_by_the_system(start, pc, tmp_path):
    Preferences(tmp_path).keep_look(None, 100)
    program = start("--theme", "light")
    darken(program, pc)
    assert program.desk.theme.name is ThemeName.LIGHT


def test_choosing_the_look_of_the_system_takes_it_at_once_and_is_remembered(start, pc, tmp_path):
    program = start()
    pc.scheme = Qt.ColorScheme.Dark
    program.window.show_place("settings")
    themes = box(program.desk.settings_place, "화면 색상")
    themes.setCurrentIndex(themes.findText("시스템 설정 따름"))
    assert program.desk.theme.name is ThemeName.HIGH_CONTRAST
    shown = box(program.desk.settings_place, "화면 색상")
    assert shown.currentText() == "시스템 설정 따름"
    assert Preferences(tmp_path).theme() is None


def test_a_chosen_look_stays_whatever_the_system_does(start, pc):
    program = start()
    darken(program, pc)
    assert program.desk.theme.name is ThemeName.LIGHT


def test_a_change_of_the_system_is_followed_and_the_open_place_stays(followed, pc):
    desk, window = followed.desk, followed.window
    system = desk.registering.systems()[1]
    window.show_place("assessment")
    desk.wizard_place.open_system(system, "dev_quality")
    darken(followed, pc)
    assert desk.theme.name is ThemeName.HIGH_CONTRAST
    assert window.place() == "assessment"
    assert desk.answering().system.id == system.id
    assert desk.wizard_place.open_goal_page() is not None
    pc.scheme = Qt.ColorScheme.Light
    followed.system_look.tell()
    assert desk.theme.name is ThemeName.LIGHT


def test_what_is_being_typed_outlives_a_change_of_the_system(followed, pc, qtbot):
    place = followed.desk.register_place
    followed.window.show_place("register")
    place.edit_system(followed.desk.registering.systems()[0])

    def vendor():
        now = followed.desk.register_place
        return next(e for e in now.findChildren(FieldEditor) if e.field.id == "vendor")

    vendor().show_text("")
    qtbot.keyClicks(vendor()._input, "Garam")
    darken(followed, pc)
    assert followed.desk.theme.name is ThemeName.HIGH_CONTRAST
    assert vendor().text() == "Garam"


def test_a_change_waits_while_a_dialog_stands_open(followed, pc, qtbot):
    dialog = QDialog(followed.window)
    dialog.open()
    darken(followed, pc)
    assert followed.desk.theme.name is ThemeName.LIGHT
    dialog.reject()
    followed.system_look.tell()
    assert followed.desk.theme.name is ThemeName.HIGH_CONTRAST


def test_a_change_waits_while_the_import_stands_open(followed, pc):
    importing = followed.desk.links.importing
    importing.open()
    darken(followed, pc)
    assert followed.desk.theme.name is ThemeName.LIGHT
    importing.assistant.left.emit()
    followed.window.place_opened.emit("register")
    assert followed.desk.theme.name is ThemeName.HIGH_CONTRAST


def test_a_change_waits_while_something_cannot_be_stored(followed, pc, qtbot):
    place = followed.desk.register_place
    followed.window.show_place("register")
    with no_writing(followed.desk._store.open()):
        place.edit_system(followed.desk.registering.systems()[0])
        made = next(e for e in place.findChildren(FieldEditor) if e.field.id == "vendor")
        made.show_text("")
        qtbot.keyClicks(made._input, "Garam")
        darken(followed, pc)
        assert followed.desk.theme.name is ThemeName.LIGHT
    followed.system_look.tell()
    assert followed.desk.theme.name is ThemeName.HIGH_CONTRAST
