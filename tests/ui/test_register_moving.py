"""The register moves from 자료·설정 and is used there; one that is gone is asked about."""

import configparser
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app import cli, paths
from app.main import build
from app.paths import content_dir
from app.remembered_place import remembered_register
from app.services.samples import load_sample
from app.store.database import open_register
from app.ui import dialogs
from app.ui.preferences import Preferences
from app.ui.register_gone import RegisterGone
from tests.conftest import Clock


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The data folder of a user of this name."""
    base = tmp_path / "홍길동"
    monkeypatch.setenv("XDG_DATA_HOME", str(base))
    monkeypatch.setenv("LOCALAPPDATA", str(base))
    folder = paths.data_dir()
    folder.mkdir(parents=True)
    with open_register(folder / "register.db") as store:
        load_sample(store, Clock(), with_agency=True)
    return folder


@pytest.fixture
def other(tmp_path):
    made = tmp_path / "옮긴 곳; a=b, 100%"
    made.mkdir()
    return made


@pytest.fixture
def start(qtbot):
    started = []

    def begin(*arguments, signal="settled"):
        program = build(arguments)
        program.register_ready.connect(program.prepare)
        started.append(program)
        with qtbot.waitSignal(getattr(program, signal), timeout=20_000):
            program.start()
        return program

    yield begin
    for program in started:
        program.close()


@pytest.fixture
def gone(qtbot, home, other):
    """A program whose register is not where it was moved to."""
    Preferences(home).keep_register(other / "register.db")
    program = build([])
    program.start()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(RegisterGone)))
    yield program
    program.close()


def click(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text).click()


def told(program):
    return "\n".join(one.text() for one in program.window.findChildren(QLabel) if one.isVisible())


def move(program, qtbot, folder, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_register_folder", lambda *_: folder)
    program.window.show_place("settings")
    moving = program.desk.moving
    click(program.desk.settings_place, "다른 폴더로 옮기기")
    return moving


def test_the_moved_register_is_used_at_once_and_from_the_next_start_on(
    start, home, other, qtbot, monkeypatch
):
    program = start()
    content_dir(home / "register.db").mkdir()
    choice = Preferences(home)
    choice._settings.setValue("checklist/" + _place(home / "register.db"), ["own", "1"])
    choice._settings.sync()
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        move(program, qtbot, other, monkeypatch)
    moved = other / "register.db"
    assert program.register == moved
    assert program.window.isVisible()
    assert program.window.place() == "settings"
    assert "대장을 옮겼습니다" in told(program)
    assert str(moved) in told(program)
    system = program.desk.registering.systems()[0]
    program.desk.registering.delete([system])
    program.close()
    with open_register(moved) as opened:
        assert len(opened.systems.all()) == 1
    assert not (home / "register.db").exists()
    assert len(list(home.glob("register.db.moved-*.bak"))) == 1
    again = start()
    assert again.register == moved
    assert again.preferences._settings.value("checklist/" + _place(moved)) == ["own", "1"]


def _place(register: Path):
    from app.ui.preferences import _place

    return _place(register)


def test_a_folder_that_cannot_hold_it_is_refused_in_the_place(
    start, home, other, qtbot, monkeypatch
):
    (other / "register.db").write_bytes(b"theirs")
    program = start()
    move(program, qtbot, other, monkeypatch)
    assert "덮어쓰지 않습니다" in told(program)
    assert program.register == home / "register.db"
    assert remembered_register(home) is None


def test_a_register_that_the_settings_cannot_remember_does_not_move(
    start, home, other, qtbot, monkeypatch
):
    (home / "preferences.ini").mkdir()  # no file can be written there, whoever the user is
    program = start()
    move(program, qtbot, other, monkeypatch)
    qtbot.waitUntil(lambda: "새 위치를 적지 못해" in told(program))
    assert (home / "register.db").is_file()
    assert not list(other.iterdir())
    assert len(program.desk.registering.systems()) == 2


@pytest.mark.parametrize("broken", [b"", b"\x00" * 300, b"[General]\nregis"])
def test_a_moved_register_that_the_settings_forgot_is_asked_for(home, other, qtbot, broken):
    """An empty register in the default place would stand for the work."""
    (home / "register.db").rename(home / "register.db.moved-20261101-090000.bak")
    (home / "preferences.ini").write_bytes(broken)
    program = build([])
    program.start()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(RegisterGone)))
    assert not (home / "register.db").exists()
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        click(program.window, "기본 위치로 시작")
    assert program.register == home / "register.db"
    program.close()


def test_a_cancelled_move_says_so_and_changes_nothing(start, home, other, qtbot, monkeypatch):
    from app.services.moving_register import RegisterMove

    program = start()
    monkeypatch.setattr(RegisterMove, "copy", lambda *_: False)
    moving = move(program, qtbot, other, monkeypatch)
    qtbot.waitUntil(lambda: "옮기기를 취소했습니다" in told(program))
    assert moving is program.desk.moving
    assert remembered_register(home) is None
    assert (home / "register.db").exists()


def test_a_register_named_by_the_start_is_not_moved(start, home, tmp_path):
    Preferences(home).keep_register(tmp_path / "gone.db")
    program = start("--register", str(home / "register.db"), signal="register_ready")
    program.window.show_place("settings")
    button = next(
        b
        for b in program.desk.settings_place.findChildren(QPushButton)
        if b.text() == "다른 폴더로 옮기기"
    )
    assert not button.isEnabled()
    assert "--data-dir" in told(program)
    assert program.register == home / "register.db"


def test_a_data_folder_named_by_the_start_wins_over_the_remembered_place(home, other):
    Preferences(home).keep_register(other / "register.db")
    program = build(["--data-dir", str(home)])
    assert program.register == home / "register.db"


def test_a_register_that_is_gone_is_asked_about_and_nothing_is_made(gone, home, other):
    assert "대장 파일을 찾을 수 없습니다" in told(gone)
    assert str(other / "register.db") in told(gone)
    assert gone.desk is None
    assert not list(other.iterdir())
    click(gone.window, "다시 시도")
    assert "아직 대장 파일이 없습니다" in told(gone)
    assert not list(other.iterdir())


def test_trying_again_opens_it_once_the_disk_is_back(gone, home, other, qtbot):
    (home / "register.db").rename(other / "register.db")
    with qtbot.waitSignal(gone.register_ready, timeout=20_000):
        click(gone.window, "다시 시도")
    assert gone.register == other / "register.db"
    assert remembered_register(home) == other / "register.db"


def test_a_register_found_elsewhere_is_opened_and_remembered(
    gone, home, tmp_path, qtbot, monkeypatch
):
    found = tmp_path / "found.db"
    (home / "register.db").rename(found)
    monkeypatch.setattr(dialogs, "ask_register_file", lambda _: found)
    with qtbot.waitSignal(gone.register_ready, timeout=20_000):
        click(gone.window, "다시 찾기")
    assert remembered_register(home) == found
    assert len(gone.desk.registering.systems()) == 2


def test_a_file_that_is_no_register_is_told_on_the_page(gone, tmp_path, monkeypatch, home, other):
    found = tmp_path / "found.db"
    found.write_bytes(b"no register" * 100)
    monkeypatch.setattr(dialogs, "ask_register_file", lambda _: found)
    click(gone.window, "다시 찾기")
    assert "대장 파일이 아닙니다" in told(gone)
    assert remembered_register(home) == other / "register.db"


def test_the_default_place_can_be_chosen(gone, home, qtbot):
    with qtbot.waitSignal(gone.register_ready, timeout=20_000):
        click(gone.window, "기본 위치로 시작")
    assert gone.register == home / "register.db"
    assert remembered_register(home) is None


def test_a_command_uses_the_register_where_it_was_moved_to(home, other, capsys):
    (home / "register.db").rename(other / "register.db")
    Preferences(home).keep_register(other / "register.db")
    assert cli.run(["list"]) == 0
    assert "표준프레임워크 포털" in capsys.readouterr().out


def test_a_command_makes_no_other_register_in_its_place(home, other, capsys):
    Preferences(home).keep_register(other / "register.db")
    (home / "register.db").unlink()
    assert cli.run(["sample"]) == 1
    assert "옮겨 둔 곳에 대장 파일이 없습니다" in capsys.readouterr().err
    assert not (home / "register.db").exists()
    assert not list(other.iterdir())


@pytest.mark.parametrize("name", ["C:\\사용자\\홍 길동", "a;b=c,d", "100%", "'\"x"])
def test_any_path_is_read_as_it_was_written_by_every_reader(tmp_path, name):
    register = tmp_path / name / "register.db"
    preferences = Preferences(tmp_path)
    preferences.keep_register(register)
    assert remembered_register(tmp_path) == register
    assert Preferences(tmp_path).register() == register


def test_a_broken_file_of_preferences_remembers_nothing(tmp_path):
    (tmp_path / "preferences.ini").write_bytes(b"\xff\xfe no ini \x00")
    assert remembered_register(tmp_path) is None
    with pytest.raises(configparser.Error):
        configparser.ConfigParser().read_string("no section = 1")
    (tmp_path / "preferences.ini").write_text("no section = 1", encoding="utf-8")
    assert remembered_register(tmp_path) is None
