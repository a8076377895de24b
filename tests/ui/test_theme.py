"""Both looks are whole, and every text in them can be read."""

import re

import pytest

from app import paths
from app.ui.theme import ThemeName, load_theme

SMALLEST_TEXT_CONTRAST = 4.5
SMALLEST_MARK_CONTRAST = 3.0

TEXT_PAIRS = [
    ("text.basic", "background.white"),
    ("text.basic", "surface.gray-subtler"),
    ("text.basic", "surface.primary-subtler"),
    ("text.basic", "surface.secondary-subtler"),
    ("text.basic", "surface.warning-subtler"),
    ("text.basic", "input.surface"),
    ("text.bolder", "background.white"),
    ("text.bolder", "surface.secondary-subtler"),
    ("text.subtle", "background.white"),
    ("text.subtle", "surface.gray-subtler"),
    ("text.subtle", "surface.secondary-subtler"),
    ("text.primary", "background.white"),
    ("text.primary", "surface.primary-subtler"),
    ("text.danger", "background.white"),
    ("text.inverse-static", "button.primary-fill"),
    ("text.basic-inverse", "surface.inverse"),
]
MARK_PAIRS = [
    ("border.primary", "background.white"),
    ("border.danger", "background.white"),
    ("input.border", "background.white"),
    ("icon.primary", "background.white"),
    ("icon.warning", "background.white"),
    ("icon.gray-light", "background.white"),
    ("icon.success", "surface.gray-subtler"),
]


def luminance(color):
    def linear(part):
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in color.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme, front, back):
    lights = sorted((luminance(theme.color(front)), luminance(theme.color(back))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


@pytest.fixture(params=list(ThemeName))
def look(request, qapp):
    return load_theme(paths.RESOURCES, request.param)


def test_the_style_sheet_names_only_roles_that_both_looks_have(look):
    sheet = look.style_sheet()
    assert "@" not in re.sub(r"url\([^)]*\)", "", sheet)
    assert "rgba(" in sheet


@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_stands_out_from_what_is_behind_it(look, front, back):
    assert contrast(look, front, back) >= SMALLEST_TEXT_CONTRAST


@pytest.mark.parametrize(("front", "back"), MARK_PAIRS)
def test_marks_stand_out_from_what_is_behind_them(look, front, back):
    assert contrast(look, front, back) >= SMALLEST_MARK_CONTRAST


def test_a_larger_text_size_reaches_the_style_sheet(qapp):
    sheet = load_theme(paths.RESOURCES, ThemeName.LIGHT, 200).style_sheet()
    assert "font-size: 30px" in sheet
