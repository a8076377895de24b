"""The check after an installation: the window opens, loads all, is kept as a picture, and ends."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QMainWindow

from app.__main__ import is_command
from app.ui.start_check import StartCheck
from tests.conftest import ROOT

SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}  # it needs none of them


def check(folder, picture, *more):
    return subprocess.run(
        [
            *(sys.executable, "-m", "app", "--data-dir", str(folder)),
            *("-platform", "offscreen", "--check-start", str(picture), *more),
        ],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={name: value for name, value in os.environ.items() if name not in SCREENS}
        | {"PYTHONUTF8": "1"},
        timeout=120,
    )


def test_a_program_that_starts_leaves_a_picture_and_ends_well(tmp_path):
    picture = tmp_path / "첫 화면.png"

    ran = check(tmp_path, picture, "--example")

    assert ran.returncode == 0, ran.stderr
    assert QImage(str(picture)).width() >= 1000


def test_a_picture_that_cannot_be_kept_is_no_good_start(tmp_path):
    assert check(tmp_path, tmp_path / "없는 폴더" / "그림.png").returncode == 1


def test_what_breaks_on_the_way_is_told_and_ends_it(qtbot, tmp_path, capsys, monkeypatch):
    ended = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    window = QMainWindow()
    qtbot.addWidget(window)
    started = StartCheck(window, tmp_path / "그림.png")
    error = ImportError("numpy")

    started.give_up(type(error), error, None)

    assert ended == [1]
    assert "numpy" in capsys.readouterr().err


def test_a_window_in_a_strangers_font_is_no_good_start(qtbot, tmp_path, monkeypatch):
    ended = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setFont(QFont("DejaVu Sans"))

    StartCheck(window, tmp_path / "그림.png").finish()

    assert ended == [1]
    assert (tmp_path / "그림.png").exists()  # what is wrong can be seen


def test_a_program_that_does_not_get_ready_in_time_is_ended(qtbot, tmp_path, monkeypatch):
    ended = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    window = QMainWindow()
    qtbot.addWidget(window)
    started = StartCheck(window, tmp_path / "그림.png", patience=0)

    qtbot.waitUntil(lambda: ended == [1])
    assert started.parent() is window


@pytest.mark.parametrize(
    "given",
    [
        ["-platform", "offscreen"],
        ["--check-start", "그림.png"],
        ["--language", "en"],
        ["--theme", "light"],
        ["--register", "대장.db"],
        ["--data-dir", "자료"],
    ],
)
def test_its_options_open_the_window_and_are_no_command(given):
    assert not is_command(given)
