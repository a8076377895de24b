"""One routine draws the radar everywhere, and what is open never looks like a value."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.charts.geometry import spoke_point
from app.ui.charts.radar_data import OutlineStyle
from app.ui.charts.radar_marks import line_pen, paint_marker
from app.ui.charts.radar_painter import paint_radar
from app.ui.charts.radar_plan import plan_radar
from app.ui.theme import ThemeName

SIDE = 440
RECT = QRectF(0, 0, SIDE, SIDE)


def painted(data, look, **how):
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint_radar(painter, RECT, data, look, **how)
    painter.end()
    return image


def color_on_spoke(image, data, look, number, share):
    layout = plan_radar(RECT, data, look).layout
    x, y = spoke_point(number, len(data.axes), layout.center, layout.radius * share)
    return image.pixelColor(round(x), round(y))


def is_near(color, other):
    return all(abs(a - b) < 24 for a, b in zip(color.getRgb()[:3], other.getRgb()[:3], strict=True))


def test_a_zero_is_a_filled_marker_in_the_middle(look, make_radar):
    data = make_radar((0.0, 1.0, 1.0, 1.0))
    assert is_near(color_on_spoke(painted(data, look), data, look, 0, 0), look.today)


def test_an_unanswered_axis_has_no_filled_marker_at_zero_nor_anywhere(look, make_radar):
    data = make_radar((None, 1.0, 1.0, 1.0))
    image = painted(data, look)
    layout = plan_radar(RECT, data, look).layout
    x, y = layout.center
    beside_the_dots = image.pixelColor(round(x) + 3, round(y) - 3)
    assert not is_near(beside_the_dots, look.today)
    assert is_near(color_on_spoke(image, data, look, 0, 0.5), look.background)  # hollow


def test_a_range_is_dotted_from_low_to_high_only(look, make_radar):
    data = make_radar(((0.5, 1.0), 1.0, 1.0, 1.0))
    image = painted(data, look)
    inside = [color_on_spoke(image, data, look, 0, share / 100) for share in range(55, 70)]
    below = [color_on_spoke(image, data, look, 0, share / 100) for share in range(5, 45)]
    assert any(is_near(color, look.today) for color in inside)
    assert not any(is_near(color, look.today) for color in below)


def test_an_exact_value_is_filled_and_an_outline_has_a_gap_where_one_is_open(look, make_radar):
    closed = make_radar((0.5, 0.5, 0.5, 0.5))
    gap = make_radar((0.5, None, 0.5, 0.5))
    layout = plan_radar(RECT, gap, look).layout
    x, y = layout.center
    edge = round(x + layout.radius / 4), round(y - layout.radius / 4)  # between spokes 0 and 1
    assert is_near(color_on_spoke(painted(gap, look), gap, look, 0, 0.5), look.today)
    assert is_near(painted(closed, look).pixelColor(*edge), look.today)
    assert not is_near(painted(gap, look).pixelColor(*edge), look.today)


def test_outlines_differ_without_colour(look, make_radar):
    gray = {
        painted(make_radar(*rows), look)
        .convertToFormat(QImage.Format.Format_Grayscale8)
        .convertToFormat(QImage.Format.Format_Mono)
        .constBits()
        .tobytes()
        for rows in (
            ((1.0,) * 4,),
            ((0.0,) * 4, (1.0,) * 4),
            ((0.0,) * 4, (0.0,) * 4, (1.0,) * 4),
            ((0.0,) * 4, (0.0,) * 4, (0.0,) * 4, (1.0,) * 4),
        )
    }
    assert len(gray) == 4


def test_four_outlines_differ_in_line_and_marker_in_one_colour(look, is_same_picture):
    """Where nothing but line and marker tells them apart: all four in black."""
    black = QColor("black")
    plain = replace(look, today=black, target=black, earlier=black, other=black)
    pens = [line_pen(style, plain) for style in OutlineStyle]
    assert len({tuple(pen.dashPattern()) for pen in pens}) == len(OutlineStyle) == 4
    drawn = [marker_of(style, plain) for style in OutlineStyle]
    for place, one in enumerate(drawn):
        assert not any(is_same_picture(one, other) for other in drawn[place + 1 :])


def marker_of(style, look):
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(look.background)
    painter = QPainter(image)
    paint_marker(painter, (12.0, 12.0), style, look)
    painter.end()
    return image


@pytest.mark.parametrize("name", list(ThemeName))
def test_the_background_is_filled_to_the_last_pixel(looks, make_radar, name):
    image = painted(make_radar((1.0,) * 4), looks[name])
    background = looks[name].background
    for x, y in ((0, 0), (SIDE - 1, 0), (0, SIDE - 1), (SIDE - 1, SIDE - 1)):
        assert image.pixelColor(x, y) == background


@pytest.mark.parametrize("name", list(ThemeName))
def test_words_and_lines_stand_out_from_the_background(looks, name):
    look = looks[name]
    for color in (look.text, look.text_subtle):
        assert contrast(color, look.background) >= 4.5
    for color in (look.today, look.target, look.earlier, look.other, look.edge, look.focus):
        assert contrast(color, look.background) >= 3


def test_a_plan_made_before_gives_the_same_picture(look, make_radar, is_same_picture):
    data = make_radar((1.0, None, (0.2, 0.8), 0.0), (0.5,) * 4)
    planned = painted(data, look, plan=plan_radar(RECT, data, look))
    assert is_same_picture(painted(data, look), planned)


def test_the_focus_ring_is_seen_and_leaves_the_rest_alone(look, make_radar, is_same_picture):
    data = make_radar((1.0,) * 4)
    plain, focused = painted(data, look), painted(data, look, focused=1)
    assert not is_same_picture(plain, focused)
    box = plan_radar(RECT, data, look).layout.labels[1].box
    assert is_near(focused.pixelColor(round(box.center[0]), round(box.y) - 3), look.focus)
    x = round(box.x) - 6
    assert is_same_picture(plain.copy(0, 0, x, SIDE), focused.copy(0, 0, x, SIDE))


def contrast(one, other):
    """Return the contrast of WCAG 2 between two colours."""
    dark, light = sorted(
        0.2126 * _linear(c.redF()) + 0.7152 * _linear(c.greenF()) + 0.0722 * _linear(c.blueF())
        for c in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
