"""Started where there is no screen, the program says so in Korean instead of aborting."""

import subprocess
import sys

import pytest

from app.__main__ import NO_DISPLAY, lacks_display
from app.paths import RESOURCES

ROOT = RESOURCES.parent


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
def test_a_window_without_a_screen_is_refused_in_words(tmp_path):
    ran = subprocess.run(
        [sys.executable, "-m", "app", "--data-dir", str(tmp_path)],
        cwd=ROOT, capture_output=True, encoding="utf-8", env={"PATH": "", "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == f"{NO_DISPLAY}\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_way_to_draw_is_enough(name):
    assert not lacks_display({name: "offscreen"})
    assert lacks_display({name: ""})
