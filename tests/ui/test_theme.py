"""Both looks are whole, and every text and mark in them can be seen: WCAG 1.4.3 and 1.4.11.

The pairs come from the style sheet and from the modules that paint: what is added is checked.
"""

import re
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QTabBar,
    QTableWidget,
    QToolButton,
    QWidget,
)

from app import paths
from app.domain.checklist import Verdict
from app.ui.charts.radar_look import RadarLook
from app.ui.settings.look_card import TEXT_SIZES
from app.ui.theme import ThemeName, apply_theme, load_theme
from tests.conftest import ROOT
from tests.ui.spoken import shows_focus

SMALLEST_TEXT_CONTRAST = 4.5
SMALLEST_MARK_CONTRAST = 3.0

# What text and marks may stand on, wherever they are put: pages, panels, banners, notices, and
# rows that are chosen or under the mouse.
GROUNDS = (
    "background.white",
    "surface.gray-subtler",
    "surface.secondary-subtler",
    "surface.warning-subtler",
    "surface.primary-subtler",
    "input.surface",
)
FILLS = ("button.primary-fill", "button.primary-fill-hover", "button.primary-fill-pressed")
ON_FILLS = {"text.inverse-static", "icon.inverse-static", "text.basic-inverse"}
# Lines that only part what stands apart anyway, or that show that nothing can be done here.
NO_MARKS = {
    "border.gray-light",
    "border.gray",
    "border.gray-dark",
    "border.secondary-light",
    "border.warning-light",
    "border.disabled",
    "input.border-disabled",
    "button.disabled-border",
    "divider.gray-light",
    "text.disabled-on",
}


CONTROLS = {
    QPushButton: ("", "primary", "link", "answer", "place", "step"),
    QLineEdit: ("",),
    QPlainTextEdit: ("",),
    QComboBox: ("",),
    QCheckBox: ("",),
    QRadioButton: ("",),
    QSpinBox: ("",),
    QTableWidget: ("",),
    QListWidget: ("",),
    QScrollArea: ("",),
}


class Rule(NamedTuple):
    """One rule of the style sheet, with the roles that its properties take."""

    selector: str
    roles: dict[str, str]


def rules():
    sheet = (paths.RESOURCES / "themes/program.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        given = re.findall(r"([\w-]+):[^;]*?@color\(([\w.-]+)\)", body)
        yield Rule(selector.strip(), dict(given))


RULES = tuple(rules())


def pairs_of_text():
    """Yield selector, role of the text, role of what is behind it."""
    for rule in RULES:
        for name in ("color", "selection-color", "placeholder-text-color"):
            front = rule.roles.get(name)
            back = "selection-background-color" if name == "selection-color" else "background"
            if front is None or front in NO_MARKS:
                continue
            if back in rule.roles:
                yield rule.selector, front, rule.roles[back]
            elif front in ON_FILLS:
                yield from ((rule.selector, front, fill) for fill in FILLS)
            else:
                yield from ((rule.selector, front, ground) for ground in GROUNDS)


def pairs_of_borders():
    """Yield selector, role of a border that means something, role of what is around it."""
    for rule in RULES:
        for name, front in rule.roles.items():
            if name.startswith("border") and front not in NO_MARKS:
                is_on_fill = ":focus" in rule.selector and "primary" in rule.selector
                yield from (
                    (rule.selector, front, ground)
                    for ground in GROUNDS[:2] + (FILLS[:1] if is_on_fill else ())
                    if front not in FILLS
                )


def roles_in_code():
    """Yield each role that a module paints with."""
    for path in sorted((ROOT / "app").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        yield from re.findall(r'"((?:icon|text)\.[a-z-]+)"', source)


def luminance(color):
    def linear(part):
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in color.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def over(front, back):
    """Return a colour as it looks on another one, where it lets some of it through."""
    share = front.alphaF()
    mixed = (
        share * one + (1 - share) * other
        for one, other in zip(front.getRgbF()[:3], back.getRgbF()[:3], strict=True)
    )
    return QColor.fromRgbF(*mixed)


def contrast_of(front, back):
    lights = sorted((luminance(over(front, back)), luminance(back)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def too_weak(look, pairs, least):
    return {
        (*where, front, back, round(found, 2))
        for *where, front, back in pairs
        if (found := contrast_of(look.color(front), look.color(back))) < least
    }


@pytest.fixture(params=list(ThemeName))
def look(request, qapp):
    return load_theme(paths.RESOURCES, request.param)


def test_the_style_sheet_names_only_roles_that_both_looks_have(look):
    sheet = look.style_sheet()
    assert "@" not in re.sub(r"url\([^)]*\)", "", sheet)
    assert "rgba(" in sheet


def test_text_of_the_style_sheet_stands_out_from_what_is_behind_it(look):
    pairs = list(pairs_of_text())
    assert len(pairs) > 60
    assert not too_weak(look, pairs, SMALLEST_TEXT_CONTRAST)


def test_borders_of_fields_and_of_the_focus_stand_out_from_what_is_around_them(look):
    pairs = list(pairs_of_borders())
    assert {"input.border", "border.primary", "border.danger"} <= {pair[1] for pair in pairs}
    assert not too_weak(look, pairs, SMALLEST_MARK_CONTRAST)


def test_what_modules_paint_stands_out_from_what_it_may_be_painted_on(look):
    roles = set(roles_in_code()) - NO_MARKS
    for kind, least in (("text", SMALLEST_TEXT_CONTRAST), ("icon", SMALLEST_MARK_CONTRAST)):
        plain = {role for role in roles if role.startswith(f"{kind}.")} - ON_FILLS
        assert plain
        assert not too_weak(look, product(plain, GROUNDS), least)
        assert not too_weak(look, product({f"{kind}.inverse-static"}, FILLS), least)
    assert contrast_of(look.color("text.basic-inverse"), look.color("surface.inverse")) >= 4.5


def test_a_radar_can_be_read_on_screen_and_on_paper(look):
    for theme in (look, look.on_paper()):
        radar = RadarLook.of_roles(theme.color, QFont())
        for text in (radar.text, radar.text_subtle):
            assert contrast_of(text, radar.background) >= SMALLEST_TEXT_CONTRAST
        for name in ("today", "target", "earlier", "other", "edge", "focus"):
            found = contrast_of(getattr(radar, name), radar.background)
            assert found >= SMALLEST_MARK_CONTRAST, name


def test_a_weak_pair_is_found(look):
    assert too_weak(look, [("a rule", "border.gray-light", "background.white")], 3.0) or (
        look.name is ThemeName.HIGH_CONTRAST
    )


@pytest.mark.parametrize("kind", CONTROLS, ids=lambda kind: kind.__name__)
def test_every_kind_of_control_shows_the_focus(qtbot, look, kind):
    for role in CONTROLS[kind]:
        window = QWidget()
        qtbot.addWidget(window)
        control = kind(window)
        control.setProperty("role", role)
        control.setMinimumSize(120, 40)
        window.setStyleSheet(look.style_sheet())
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        assert shows_focus(control), role


def test_a_larger_text_size_reaches_the_style_sheet(qapp):
    sheet = load_theme(paths.RESOURCES, ThemeName.LIGHT, 200).style_sheet()
    assert "font-size: 30px" in sheet


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_a_radio_button_is_round_at_every_text_size(qapp, percent):
    sheet = load_theme(paths.RESOURCES, ThemeName.LIGHT, percent).style_sheet()
    rule = re.search(r"QRadioButton::indicator \{ width: (\d+)px;.*?border-radius: (\d+)px", sheet)
    width, radius = int(rule[1]) + 2, int(rule[2])  # with its border on either side
    assert width - 1 <= 2 * radius <= width  # a corner rounded more is drawn as none at all


def test_every_picture_that_the_style_sheet_names_is_there(look):
    pictures = re.findall(r"url\(([^)]+)\)", look.style_sheet())
    assert len(set(pictures)) > 2
    assert [one for one in pictures if not Path(one).is_file()] == []


@pytest.mark.parametrize("percent", [100, 200])
def test_what_scrolls_tabs_and_counts_rows_is_as_large_as_a_pointer_needs(qtbot, qapp, percent):
    least = 24 * percent // 100
    apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT, percent))
    tabs, box, field = QTabBar(), QSpinBox(), QLineEdit()
    for each in (tabs, box, field):
        qtbot.addWidget(each)
    tabs.setUsesScrollButtons(True)
    for number in range(9):
        tabs.addTab(f"서류 문안 {number}")
    tabs.resize(300, tabs.sizeHint().height())
    tabs.show()
    scrollers = [one for one in tabs.findChildren(QToolButton) if one.isVisible()]
    assert [min(one.width(), one.height()) >= least for one in scrollers] == [True, True]
    assert box.sizeHint().height() == field.sizeHint().height()
    box.resize(200, box.sizeHint().height())
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    for part in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown):
        room = box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, box)
        assert room.width() >= least
        assert room.height() >= 18 * percent // 100  # two in the height of a field
    apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT))


def test_a_chosen_line_looks_alike_in_lists_and_in_tables(look, qapp):
    apply_theme(qapp, look)
    made = QListWidget(), QTableWidget()
    for each in made:
        each.ensurePolished()
    grounds = {each.palette().highlight().color().getRgb() for each in made}
    apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT))
    assert grounds == {look.color("surface.primary-subtler").getRgb()}


def test_each_icon_and_each_mark_of_a_verdict_is_drawn_once_in_a_look(icons):
    assert icons.icon("plus").cacheKey() == icons.icon("plus").cacheKey()
    assert icons.icon("plus").cacheKey() != icons.icon("plus", "icon.danger").cacheKey()
    for verdict in Verdict:
        assert icons.verdict(verdict).cacheKey() == icons.verdict(verdict).cacheKey()
