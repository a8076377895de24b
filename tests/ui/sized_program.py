"""The program in a text size and a look, on the smallest screen."""

import pytest

from app.main import build
from app.ui.preferences import Preferences
from app.ui.theme import ThemeName
from tests.ui.cut_text import ROOM
from tests.ui.let_go import let_go


@pytest.fixture
def start(qtbot, qapp, tmp_path):
    """Start the program in a text size; take its look off again."""
    started = []

    def begin(percent, *arguments, theme=ThemeName.LIGHT):
        Preferences(tmp_path).keep_look(theme, percent)
        program = build(["--data-dir", str(tmp_path), *arguments])
        program.window.resize(*ROOM)
        with qtbot.waitSignal(program.register_ready, timeout=20_000):
            program.start()
        started.append(program)
        return program

    yield begin
    let_go(*started)
