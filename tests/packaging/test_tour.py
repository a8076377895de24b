"""The tour walks through the whole program and leaves pictures and papers."""

from tests.packaging.toured import tour


def test_the_tour_leaves_every_picture_and_every_workbook(tmp_path):
    tour(tmp_path, "ko")
