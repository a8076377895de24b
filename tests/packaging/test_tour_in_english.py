"""The tour walks through the whole program in English too; a file of its own, for another core."""

from tests.packaging.toured import tour


def test_the_tour_in_english_leaves_every_picture_and_every_workbook(tmp_path):
    tour(tmp_path, "en")
