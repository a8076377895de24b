"""The dates of a case lie on a scale of months; each can be reached by key and heard in words."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.contract_case import StageRecord, StageState
from app.paths import RESOURCES
from app.ui.procurement.calendar_strip import CalendarStrip
from app.ui.procurement.time_line import TimeLine, TimeMark
from app.ui.procurement.time_scale import TimeScale, lanes_of
from app.ui.procurement.words import StateLook, overdue_look
from app.ui.theme import ThemeName, apply_theme, load_theme
from tests.ui.procurement.conftest import texts

TODAY, START, END = date(2026, 11, 23), date(2026, 4, 1), date(2029, 3, 31)
DUE = StateLook("기한", "flag", "icon.primary")
MARKS = [
    TimeMark(date(2026, 10, 31), overdue_look(), "2026. 10. 31. 23일 지남, 기한 지남, 검수", 0),
    TimeMark(date(2026, 11, 30), DUE, "2026. 11. 30. 7일 남음, 기한, 대금 지급", 1),
    TimeMark(END, DUE, "2029. 3. 31. 859일 남음, 기한, 종료", 1),
]


@pytest.fixture
def line(qtbot, icons):
    made = TimeLine(icons)
    qtbot.addWidget(made)
    made.show_dates(MARKS, TODAY, START, END)
    made.resize(720, made.sizeHint().height())
    made.show()
    return made


def test_days_lie_in_their_order_and_as_far_apart_as_they_are():
    scale = TimeScale.over([TODAY, START, END], 10.0, 720.0)
    assert (scale.first, scale.last) == (date(2026, 4, 1), date(2029, 4, 1))
    assert scale.at(START) == 10.0
    assert scale.at(date(2029, 4, 1)) == 730.0
    assert scale.at(date(2027, 10, 1)) == pytest.approx(370.0, abs=1.0)


@pytest.mark.parametrize(("width", "step"), [(3600.0, 1), (1500.0, 3), (720.0, 6), (300.0, 12)])
def test_only_as_many_months_are_told_as_have_room(width, step):
    ticks = TimeScale.over([START, END], 0.0, width).ticks(90.0)
    assert len(ticks) == 36
    told = [one.day for one in ticks if one.is_told]
    assert all((day.month - 1) % step == 0 for day in told)
    assert len(told) == 36 // step


def test_words_stand_clear_of_each_other_and_the_first_have_the_room():
    assert lanes_of([(0, 50), (10, 50), (20, 50), (100, 50)], 2, 4) == [0, 1, None, 0]


def test_shape_word_and_day_of_each_date_are_told(line):
    told = [text for text, _ in line.words()]
    assert told == ["기한 지남 10. 31.", "기한 11. 30.", "기한 3. 31."]
    boxes = [box for _, box in line.words()]
    assert not any(one.intersects(two) for at, one in enumerate(boxes) for two in boxes[at + 1 :])
    assert all(box.left() >= 0 and box.right() <= line.width() for box in boxes)
    lefts = [shape.left() for shape in line.shapes()]
    assert lefts == sorted(lefts)


def test_every_date_is_reached_by_key_and_heard(line, qtbot):
    assert line.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert line.mark().day == date(2026, 11, 30)  # the next one from today on
    for key, place in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 2), (Qt.Key.Key_Left, 1)):
        qtbot.keyClick(line, key)
        assert line.mark() is MARKS[place]
        assert MARKS[place].told in line.accessibleName()
        assert f"3개 중 {place + 1}번째" in line.accessibleName()
    qtbot.keyClick(line, Qt.Key.Key_Right)
    qtbot.keyClick(line, Qt.Key.Key_Right)
    assert line.mark() is MARKS[2]
    described = line.accessibleDescription().splitlines()
    assert described[0] == "오늘 2026. 11. 23., 계약기간 2026. 4. 1. ~ 2029. 3. 31."
    assert described[1:] == [mark.told for mark in MARKS]


def test_a_click_chooses_the_nearest_date(line, qtbot):
    at = line.shapes()[0].center().toPoint()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=at)
    assert line.mark() is MARKS[0]


@pytest.fixture
def look(qapp):
    """Give the program a look for one test."""
    before = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield lambda name, percent: apply_theme(qapp, load_theme(RESOURCES, name, percent))
    qapp.setStyleSheet(before[2])
    qapp.setPalette(before[1])
    qapp.setFont(before[0])


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_painted_in_both_themes_and_with_large_text(line, look, name, percent):
    look(name, percent)
    line.resize(720, line.sizeHint().height())
    image = line.grab().toImage()
    rows = range(0, image.height(), 2)
    colors = {image.pixelColor(x, y).name() for x in range(0, 720, 3) for y in rows}
    assert len(colors) > 3
    assert all(box.bottom() <= line.height() for _, box in line.words())


def test_the_case_shows_its_dates_on_the_line_and_what_is_late_in_words(page, case, cases):
    strip = page.findChild(CalendarStrip)
    page._open_case.record_stage(
        StageRecord("security_review", StageState.IN_PROGRESS, date(2026, 11, 1))
    )
    assert any(text.startswith("기한 지남") for text, _ in strip.line.words())
    assert "계약기간 2026. 4. 1. ~ 2029. 3. 31." in texts(strip)
    strip.line.choose(0)
    assert any(text == f"선택한 날짜: {strip.line.mark().told}" for text in texts(strip))
