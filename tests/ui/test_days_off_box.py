"""Days off are added, removed and taken back in 자료·설정, and the due dates of cases follow."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.domain.days_off import DayOff
from app.services.days_off import DaysOff
from app.ui.drafts import Drafts
from app.ui.settings.days_off_box import DaysOffBox
from tests.ui.procurement.conftest import click, texts


@pytest.fixture
def make_box(qtbot, store, theme, clock):
    def make(drafts):
        made = DaysOffBox(DaysOff(store, clock), drafts)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def box(make_box, drafts):
    return make_box(drafts)


def lines(box):
    return {one.accessibleName(): one for one in box.findChildren(QLineEdit)}


def fill(box, day, name):
    lines(box)["휴무일 날짜"].setText(day)
    lines(box)["휴무일 이름"].setText(name)


def test_a_day_is_added_and_taken_back_and_added_again(box, store, qtbot):
    fill(box, "2026. 6. 5.", "임시공휴일")
    with qtbot.waitSignal(box.changed):
        click(box, "휴무일 추가")
    assert store.days_off.all() == [DayOff(date(2026, 6, 5), "임시공휴일")]
    assert "임시공휴일" in texts(box)
    click(box, "되돌리기")
    assert store.days_off.all() == []
    click(box, "다시 실행")
    assert len(store.days_off.all()) == 1


def test_a_day_is_removed_and_comes_back(box, store):
    fill(box, "2026. 6. 5.", "임시공휴일")
    click(box, "휴무일 추가")
    click(box, "삭제")
    assert store.days_off.all() == []
    click(box, "되돌리기")
    assert len(store.days_off.all()) == 1


@pytest.mark.parametrize(
    ("day", "name", "told"),
    [
        ("2026. 2. 30.", "없는 날", "있는 날짜를"),
        ("", "이름만", "날짜와 이름을"),
        ("2026. 6. 5.", " ", "날짜와"),
    ],
)
def test_what_is_no_day_or_has_no_name_is_not_kept(box, store, day, name, told):
    fill(box, day, name)
    click(box, "휴무일 추가")
    assert store.days_off.all() == []
    assert any(told in text for text in texts(box))


def test_a_day_half_typed_is_there_again_after_a_power_cut_until_it_is_added(
    box, make_box, drafts, registering, save_state, store
):
    QTest.keyClicks(lines(box)["휴무일 날짜"], "2026. 6. 5.")
    QTest.keyClicks(lines(box)["휴무일 이름"], "closed")
    drafts.flush()  # what its timer does within a second

    again = make_box(Drafts(registering, save_state, save_state))
    assert lines(again)["휴무일 이름"].text() == "closed"
    assert any("다시 불러왔습니다" in text for text in texts(again))
    click(again, "휴무일 추가")
    assert store.days_off.all() == [DayOff(date(2026, 6, 5), "closed")]

    last = make_box(Drafts(registering, save_state, save_state))
    assert {line.text() for line in lines(last).values()} == {""}
