"""Every picture that the window shows is what its SVG draws today, and none is left over."""

import build_icon
import pytest
from PySide6.QtGui import QImage

from tests.packaging.conftest import ROOT

RESOURCES = ROOT / "resources"


@pytest.fixture(scope="module")
def drawn(qapp):
    return dict(build_icon.pictures(RESOURCES))


def test_every_picture_is_what_its_svg_draws(drawn):
    for path, picture in drawn.items():
        assert path.is_file(), f"{path.name}: run packaging/build_icon.py"
        told, now = QImage(str(path)), QImage.fromData(picture)
        assert not told.isNull(), path.name
        assert told == now, f"{path.name}: run packaging/build_icon.py"


def test_no_picture_stands_there_that_nothing_draws(drawn):
    folders = RESOURCES / "icons" / "drawn", RESOURCES / "themes"
    assert {path for folder in folders for path in folder.glob("*.png")} <= set(drawn)


def test_every_drawing_is_sharp_enough_for_the_largest_text(drawn):
    for path, picture in drawn.items():
        if path.parent.name == "drawn" and not path.name.startswith("program-"):
            assert QImage.fromData(picture).width() >= 2 * 20 * 2  # sharpness, size, 200 %
