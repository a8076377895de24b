"""What the program has loaded by when: little at the first paint, and no more while it rests."""

import json
import subprocess
import sys

import pytest

from app.services.samples import load_sample
from app.store.database import open_register
from tests.conftest import ROOT, Clock

TOO_SLOW_FOR_THE_FIRST_PAINT = {
    "numpy", "pyqtgraph", "openpyxl", "sqlalchemy", "alembic", "pydantic", "asyncio"
}  # fmt: skip

PROBE = """
import json, linecache, sys
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtWidgets import QApplication
from app.main import build
program = build(["--data-dir", sys.argv[1]])
seen = {}

def note_paint():
    seen["paint"] = sorted(sys.modules)
    seen["namespace Qt"] = ["Qt" in vars(QtCore)]

program.window.first_painted.connect(note_paint)

def rest(rounds=50):
    # Lets every event come that comes by itself, then presses a key as an officer does.
    if rounds:
        QtCore.QTimer.singleShot(0, lambda: rest(rounds - 1))
        return
    seen["rest"] = sorted(sys.modules)
    seen["namespace Qt"].append("Qt" in vars(QtCore))
    seen["lines"] = [name.rpartition("/")[2] for name in linecache.cache]
    seen["classes"] = [*vars(QtGui), *vars(QtWidgets)]
    # No mouse that then rests somewhere: the term under it would be looked up.
    key = QtGui.QKeyEvent(
        QtCore.QEvent.Type.KeyPress, QtCore.Qt.Key.Key_Shift,
        QtCore.Qt.KeyboardModifier.NoModifier,
    )
    program.application.sendEvent(program.window.windowHandle(), key)

program.register_ready.connect(lambda: seen.setdefault("ready", sorted(sys.modules)))
program.register_ready.connect(rest)
program.settled.connect(lambda: seen.setdefault("settled", sorted(sys.modules)))
program.idle.connect(lambda: seen.setdefault("idle", sorted(sys.modules)))
program.idle.connect(program.application.quit)
program.start()
program.application.exec()
program.application.setStyleSheet("")  # else the style is that of the sheet, which has no name
seen["style"] = program.application.style().name()
print(json.dumps(seen))
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What a program that opened the example had loaded, by when."""
    folder = tmp_path_factory.mktemp("seen")
    with open_register(folder / "register.db") as store:
        load_sample(store, Clock(), with_agency=True)
    ran = subprocess.run(
        [sys.executable, "-c", PROBE, str(folder)],
        cwd=ROOT, check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    return json.loads(ran.stdout)


def test_nothing_slow_is_loaded_at_the_first_paint_nor_for_the_list(seen):
    assert not TOO_SLOW_FOR_THE_FIRST_PAINT & set(seen["paint"])
    assert not TOO_SLOW_FOR_THE_FIRST_PAINT & set(seen["ready"])
    assert not {"uuid", "app.domain.assessment", "app.services.forms"} & set(seen["ready"])


def test_a_window_that_is_left_alone_loads_nothing_more(seen):
    assert seen["rest"] == seen["ready"]
    unwanted = "decimal", "locale", "PySide6.QtSvg", "app.ui.widgets.empty_state"
    assert not set(unwanted) & set(seen["rest"])


def test_the_hundred_enumerations_of_qt_are_made_for_no_window_at_rest(seen):
    assert seen["namespace Qt"] == [False, False]  # at the first paint, and once all is still


def test_a_window_at_rest_makes_neither_the_style_nor_events_nor_keys_known_to_python(seen):
    # The first has 564 values in enumerations, one event of any kind asks for the classes of all.
    assert "QPaintEvent" in seen["classes"]  # what is made stands there
    assert not {"QStyle", "QKeyEvent", "QKeySequence", "QScrollArea"} & set(seen["classes"])
    assert seen["style"] == "fusion"


def test_a_window_at_rest_keeps_no_source_that_was_read_for_an_import(seen):
    assert not {"datetime.py", "enum.py", "desk.py"} & set(seen["lines"])


def test_what_a_change_needs_is_loaded_once_the_officer_begins(seen):
    assert "sqlalchemy" in seen["settled"]
    assert not {"alembic", "pyqtgraph", "openpyxl", "pydantic"} & set(seen["settled"])


def test_what_the_wizard_and_a_result_need_is_loaded_while_nothing_else_happens(seen):
    loaded = set(seen["idle"])
    assert {"pydantic", "app.content.diagnosis", "app.ui.wizard.wizard_place"} <= loaded
    assert {"pyqtgraph", "app.ui.results.result_tabs"} <= loaded
    assert not {"alembic", "openpyxl"} & loaded
