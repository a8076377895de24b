"""Nothing on the screen moves by itself, whatever the system asks for.

Menus and lists open as the system has it: Qt asks it for its effects.
"""

import re

import pytest

from tests.conftest import ROOT

MOVING = re.compile(
    r"\b(Q\w*Animation\w*|QTimeLine|QMovie|QSplashScreen|QGraphicsOpacityEffect|setAnimated)\b"
    r"|setRange\(0, 0\)"
)


def moving(source):
    return MOVING.findall(source)


def test_no_module_of_the_program_uses_what_moves():
    found = {
        path.name: moving(path.read_text(encoding="utf-8")) for path in (ROOT / "app").rglob("*.py")
    }
    assert not {name: names for name, names in found.items() if names}


@pytest.mark.parametrize(
    "sample", ["QPropertyAnimation(bar, b'pos')", "tree.setAnimated(True)", "bar.setRange(0, 0)"]
)
def test_what_moves_is_found(sample):
    assert moving(sample)
