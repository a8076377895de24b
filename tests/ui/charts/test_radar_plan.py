"""Every label has a place: inside the rectangle, clear of the plot, and clear of every other."""

from itertools import combinations, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from app.ui.charts.font_ruler import FontRuler
from app.ui.charts.geometry import Box, spoke_point
from app.ui.charts.label_layout import LabelText, place_labels
from app.ui.charts.radar_plan import plan_radar

ROUNDING = 0.01
LONGEST = "가나다라마바사아자차카타파하갸냐댜랴먀뱌샤야쟈챠"  # 24 syllables and no blank

hangul = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
name = st.text(st.one_of(hangul, hangul, hangul, st.just(" ")), min_size=1, max_size=24)
axis_names = st.lists(name.map(str.strip).filter(bool), min_size=3, max_size=12).map(tuple)
sides = st.integers(300, 900)


class SquareRuler:
    """Measures text in a font whose letters are all squares."""

    def width(self, text, size, *, bold=False):
        return len(text) * size

    def line_height(self, size):
        return size * 1.2


def assert_in_place(layout, room):
    boxes = [label.box for label in layout.labels]
    for box in boxes:
        assert room.grown(ROUNDING).holds(box)
        assert box.distance_to(layout.center) >= layout.radius
    for one, other in combinations(boxes, 2):
        assert not one.meets(other)


@settings(deadline=None)
@given(axis_names, sides, sides)
@example((LONGEST,) * 12, 300, 300)
@example((LONGEST,) * 11, 300, 300)
@example((LONGEST,) * 3, 300, 300)
def test_labels_never_overlap_nor_stick_out_whatever_the_font(names, width, height):
    room = Box(0, 0, width, height)
    texts = [LabelText(name, "33~100 %") for name in names]
    assert_in_place(place_labels(texts, room, SquareRuler(), 15), room)


@settings(deadline=None, max_examples=60)
@given(axis_names, sides, sides)
@example((LONGEST,) * 12, 300, 300)
@example(("업무 및 기술 변화 대응",) * 12, 300, 300)
def test_a_radar_in_the_font_of_the_program_has_room_for_everything(
    look, make_radar, names, width, height
):
    count = len(names)
    data = make_radar(((1 / 3, 1),) * count, (1.0,) * count, (None,) * count, names=names)
    plan = plan_radar(QRectF(0, 0, width, height), data, look)
    assert_in_place(plan.layout, Box(0, 0, width, plan.legend.top))
    assert plan.layout.radius >= 0.1 * min(width, height)
    ruler = FontRuler(look)
    words = [ruler.ink(word.text, plan.level_size).moved(word.x, word.y) for word in plan.levels]
    assert not any(a.meets(label.box) for a in words for label in plan.layout.labels)
    assert not any(a.meets(b) for a, b in pairwise(words))


@settings(deadline=None, max_examples=60)
@given(axis_names, sides)
def test_no_letter_of_a_name_is_cut(look, make_radar, names, side):
    data = make_radar((0.5,) * len(names), names=names)
    plan = plan_radar(QRectF(0, 0, side, side), data, look)
    for label, whole in zip(plan.layout.labels, names, strict=True):
        assert "".join(label.lines).replace(" ", "") == whole.replace(" ", "")
    ruler = FontRuler(look)
    for line in plan.names:
        assert line.x >= 0
        assert line.x + ruler.width(line.text, plan.layout.size) <= side


def test_the_names_of_the_checklist_keep_their_size_and_their_words(look, make_radar):
    plan = plan_radar(QRectF(0, 0, 440, 440), make_radar((1.0, 0.5, (0.0, 1.0), None)), look)
    assert plan.layout.size == look.letter_size
    assert plan.layout.labels[1].lines == ("업무 및 기술", "변화 대응")
    assert plan.layout.radius > 110


def test_labels_stand_on_their_side_of_the_plot(look, make_radar):
    plan = plan_radar(QRectF(0, 0, 440, 440), make_radar((1.0,) * 4), look)
    top, right, bottom, left = (label.box for label in plan.layout.labels)
    x, y = plan.layout.center
    assert top.bottom < y - plan.layout.radius
    assert right.x > x + plan.layout.radius
    assert bottom.y > y + plan.layout.radius
    assert left.right < x - plan.layout.radius


def test_more_letters_than_any_room_holds_still_give_a_picture(look, make_radar):
    plan = plan_radar(QRectF(0, 0, 60, 60), make_radar((1.0,) * 4), look)
    assert plan.layout.radius == 0


def test_a_point_on_a_spoke_or_a_label_finds_its_axis(look, make_radar):
    plan = plan_radar(QRectF(0, 0, 440, 440), make_radar((1.0,) * 4), look)
    for number, label in enumerate(plan.layout.labels):
        at = spoke_point(number, 4, plan.layout.center, plan.layout.radius / 2)
        assert plan.axis_at(QPointF(*at)) == number
        assert plan.axis_at(QPointF(*label.box.center)) == number
    assert plan.axis_at(QPointF(1, 1)) is None


@pytest.mark.parametrize("side", [300, 320, 440, 640])
def test_the_legend_lies_inside_and_below_the_labels(look, make_radar, side):
    data = make_radar((None,) * 4, (1.0,) * 4, (0.5,) * 4)
    plan = plan_radar(QRectF(0, 0, side, side), data, look)
    assert all(sample.box.x >= 0 and sample.box.bottom <= side for sample in plan.legend.samples)
    assert max(label.box.bottom for label in plan.layout.labels) < plan.legend.top
    assert len(plan.legend.samples) == 4  # three outlines, and what an open value looks like
