"""The pictures of the help are made from those of a tour, small enough to ship."""

import help_pictures
import pytest
from PySide6.QtGui import QColor, QImage


@pytest.fixture
def tour(tmp_path):
    """A tour that left a picture of everything that the help shows, one of them hard to pack."""
    folder = tmp_path / "tour"
    folder.mkdir()
    image = QImage(1366, 728, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for pattern in help_pictures.FROM_TOUR.values():
        image.save(str(folder / pattern.replace("*", "01")))
    pixels = memoryview(image.bits()).cast("B").cast("I", (728, 1366))
    for y in range(0, 728, 3):
        for x in range(1366):
            pixels[y, x] = 0xFF000000 | (x * x * 7919 + y * y * 104729) & 0xFFFFFF
    del pixels  # before what it points into
    image.save(str(folder / help_pictures.FROM_TOUR["contract"].replace("*", "01")))
    return folder


def test_every_picture_is_made_and_small(tour, tmp_path):
    target = tmp_path / "pictures"
    target.mkdir()
    made = help_pictures.make_pictures(tour, target)
    assert {path.stem for path in made} == set(help_pictures.FROM_TOUR)
    for path in made:
        assert not QImage(str(path)).isNull()
    small = QImage(str(target / "contract.png"))
    assert small.width() < 1366


def test_a_picture_that_the_tour_did_not_leave_is_named(tour, tmp_path):
    next(tour.glob("*import*")).unlink()
    with pytest.raises(FileNotFoundError, match="import"):
        help_pictures.make_pictures(tour, tmp_path)
    assert not list(tmp_path.glob("*.png"))  # none is new beside others that are old


def test_every_picture_of_the_help_comes_from_the_tour_or_a_paper():
    shipped = {path.stem for path in help_pictures.PICTURES.glob("*.png")}
    assert shipped - set(help_pictures.FROM_TOUR) == {"paper-cover"}
