"""Spokes go clockwise from the top, and an outline has a gap where a value is open."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.charts.geometry import Box, nearest_spoke, outline_runs, ring, spoke_point

counts = st.integers(3, 12)


def test_the_first_spoke_points_up_and_the_next_ones_go_clockwise():
    points = [spoke_point(number, 4, (10, 20), 5) for number in range(4)]
    assert points[0] == pytest.approx((10, 15))
    assert points[1] == pytest.approx((15, 20))
    assert points[2] == pytest.approx((10, 25))
    assert points[3] == pytest.approx((5, 20))


@given(counts, st.floats(1, 500))
def test_every_corner_of_a_ring_is_equally_far_out(count, radius):
    assert [hypot(x, y) for x, y in ring(count, (0, 0), radius)] == pytest.approx([radius] * count)


@given(counts, st.data())
def test_a_point_on_a_spoke_belongs_to_that_spoke(count, data):
    number = data.draw(st.integers(0, count - 1))
    point = spoke_point(number, count, (100, 80), 50)
    assert nearest_spoke(point, count, (100, 80)) == number


def test_an_outline_without_gaps_comes_back_to_its_first_spoke():
    assert outline_runs([True, True, True]) == [[0, 1, 2, 0]]


def test_an_outline_goes_round_past_the_last_spoke():
    assert outline_runs([True, False, True, True]) == [[2, 3, 0]]


def test_an_outline_of_open_values_has_no_stretch():
    assert outline_runs([False, False, False]) == []


@given(st.lists(st.booleans(), min_size=3, max_size=12))
def test_stretches_hold_each_known_spoke_and_no_open_one(is_known):
    runs = outline_runs(is_known)
    assert {n for run in runs for n in run} == {n for n, known in enumerate(is_known) if known}


def test_boxes_that_only_touch_do_not_meet():
    box = Box(0, 0, 10, 10)
    assert not box.meets(Box(10, 0, 10, 10))
    assert box.meets(Box(9, 9, 10, 10))


def test_the_distance_to_a_box_is_measured_to_its_nearest_part():
    box = Box(0, 0, 10, 10)
    assert box.distance_to((13, 14)) == 5
    assert box.distance_to((5, -2)) == 2
    assert box.distance_to((5, 5)) == 0
