"""Days off of the agency are kept, can be taken back, and move the due dates of contract cases."""

from datetime import date

import pytest

from app.domain.days_off import DayOff
from app.domain.working_days import OfficeDays, working_days_within
from app.services.days_off import DaysOff
from app.services.procurement import Procurement
from tests.case_material import make_case
from tests.case_paper_material import AGENCY

ANNIVERSARY = date(2026, 5, 11)


@pytest.fixture
def days_off(store, clock):
    return DaysOff(store, clock)


def test_days_are_kept_in_order_and_each_once(days_off):
    days_off.add(date(2026, 6, 5), "임시공휴일")
    days_off.add(ANNIVERSARY, " 개청 기념일 ")
    days_off.add(ANNIVERSARY, "시민의 날")
    assert days_off.all() == [
        DayOff(ANNIVERSARY, "시민의 날"),
        DayOff(date(2026, 6, 5), "임시공휴일"),
    ]


def test_every_change_is_taken_back_and_done_again(days_off):
    first = days_off.add(ANNIVERSARY, "개청 기념일")
    second = days_off.add(ANNIVERSARY, "시민의 날")
    days_off.remove(second)
    assert days_off.all() == []
    assert days_off.undo().is_removal
    assert days_off.all() == [second]
    assert not days_off.undo().is_removal
    assert days_off.all() == [first]
    days_off.undo()
    assert days_off.all() == []
    assert days_off.undo() is None
    days_off.redo()
    days_off.redo()
    assert days_off.redo().is_removal
    assert days_off.redo() is None
    assert days_off.all() == []


def test_a_day_that_was_removed_is_remembered_until_it_is_one_again(store, days_off):
    kept = days_off.add(ANNIVERSARY, "개청 기념일")
    assert store.days_off.removed() == frozenset()
    days_off.remove(kept)
    assert store.days_off.removed() == {ANNIVERSARY}
    days_off.undo()
    assert store.days_off.removed() == frozenset()
    days_off.redo()
    days_off.add(ANNIVERSARY, "시민의 날")
    assert store.days_off.removed() == frozenset()
    days_off.undo()
    assert store.days_off.removed() == {ANNIVERSARY}


def test_a_day_that_was_added_by_mistake_leaves_no_trace(store, days_off):
    days_off.add(ANNIVERSARY, "개청 기념일")
    days_off.undo()
    assert store.days_off.removed() == frozenset()


def test_due_dates_of_a_case_follow_a_day_that_is_added(store, clock, days_off):
    store.agencies.save(AGENCY)
    procurement = Procurement(store, clock)
    case = make_case(
        completed_on=date(2026, 5, 6), completion_notified_on=date(2026, 5, 6), stages={}
    )

    def due_days():
        marks = procurement.figures(case).stages.calendar
        return {one.title: one.day for one in marks if one.date and one.date.due}

    before = due_days()
    title, day = next((title, day) for title, day in before.items() if day > ANNIVERSARY)
    days_off.add(day, "개청 기념일")
    assert due_days()[title] != day
    days_off.undo()
    assert due_days() == before


def test_a_day_that_is_added_is_no_working_day():
    office = OfficeDays(frozenset(), frozenset({2026}), frozenset({ANNIVERSARY}))
    assert working_days_within(date(2026, 5, 8), 1, office).day == date(2026, 5, 12)
