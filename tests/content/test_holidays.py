"""The shipped holidays are those of the decree, year by year, and of the moon by two sources."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from korean_lunar_calendar import KoreanLunarCalendar

from app.content.day_counting import load_day_counting
from app.content.holidays import load_holidays
from app.domain.advice_source import Confidence
from app.domain.holidays import HolidayKind
from app.domain.working_days import CountingRule
from tests.conftest import ROOT
from tests.content.broken_files import problems_of

SHIPPED = ROOT / "resources/reference/holidays.toml"
COUNTING = ROOT / "resources/reference/day-counting.toml"
CALENDAR = load_holidays(SHIPPED)
YEARS = [year.year for year in CALENDAR.years]
DECLARED = {HolidayKind.ELECTION, HolidayKind.TEMPORARY}

# 관공서의 공휴일에 관한 규정 제2조, by the numbers of its items
NATIONAL_DAYS = [(3, 1), (7, 17), (8, 15), (10, 3), (10, 9)]  # 2: 국경일
LABOUR_SINCE = date(2026, 5, 1)  # 부칙 제36290호
CONSTITUTION_SINCE = date(2026, 5, 11)
WEEKEND = {2, 5, 6, 7, 10}  # 제3조제1항제1호: on Saturday or Sunday
SUNDAY = {4, 9}  # 제2호: on Sunday only
MEETING = {2, 4, 5, 6, 7, 9, 10}  # 제3호: with another holiday, on Monday to Friday


def solar(year, month, day):
    calendar = KoreanLunarCalendar()
    assert calendar.setLunarDate(year, month, day, False)
    return date.fromisoformat(calendar.SolarIsoFormat())


def days_of_the_decree(year):
    """Return each day of 제2조제2호부터 제10호까지 with the number of its item."""
    new_year, harvest = solar(year, 1, 1), solar(year, 8, 15)
    days = [(date(year, *day), 2) for day in NATIONAL_DAYS]
    days += [(date(year, 1, 1), 3), (solar(year, 4, 8), 5), (date(year, 5, 1), 6)]
    days += [(date(year, 5, 5), 7), (date(year, 6, 6), 8), (date(year, 12, 25), 10)]
    for step in (-1, 0, 1):
        days += [(new_year + timedelta(step), 4), (harvest + timedelta(step), 9)]
    return [
        (day, item)
        for day, item in days
        if not (item == 6 and day < LABOUR_SINCE)
        and not ((day.month, day.day) == (7, 17) and day < CONSTITUTION_SINCE)
    ]


def substitutes_of_the_decree(days, declared):
    """Return the days of 제3조; two holidays that meet on one day are made up for by one."""
    closed = {day for day, _ in days} | declared
    taken = set()

    def next_open(day):
        day += timedelta(1)
        while day.weekday() == 6 or day in closed or day in taken:
            day += timedelta(1)
        return next_open(day) if day.weekday() == 5 else day  # 제3항

    for day in sorted({day for day, _ in days}):
        items = {item for other, item in days if other == day}
        met = len([other for other, _ in days if other == day]) > 1 and day.weekday() < 5
        if (
            (items & WEEKEND and day.weekday() >= 5)
            or (items & SUNDAY and day.weekday() == 6)
            or (items & MEETING and met)
        ):
            taken.add(next_open(day))
    return taken


@pytest.mark.parametrize("year", YEARS)
def test_each_year_is_the_one_that_the_decree_makes(year):
    shipped = next(one for one in CALENDAR.years if one.year == year).days
    declared = {one.day for one in shipped if one.kind in DECLARED}
    days = days_of_the_decree(year)
    legal = [one.day for one in shipped if one.kind is HolidayKind.LEGAL]
    made_up = [one.day for one in shipped if one.kind is HolidayKind.SUBSTITUTE]
    assert legal == sorted(day for day, _ in days)
    assert made_up == sorted(substitutes_of_the_decree(days, declared))


@pytest.mark.parametrize("year", YEARS)
def test_each_day_has_the_name_of_the_law(year):
    told = {(one.day, one.name) for one in CALENDAR.days}
    assert {
        (date(year, 1, 1), "1월 1일"),
        (solar(year, 1, 1), "설날"),
        (solar(year, 4, 8), "부처님 오신 날"),
        (date(year, 8, 15), "광복절"),
        (solar(year, 8, 15), "추석"),
        (date(year, 12, 25), "기독탄신일"),
    } <= told


def test_the_days_that_came_in_2026_are_none_before():
    assert not CALENDAR.on(date(2025, 5, 1))
    assert not CALENDAR.on(date(2025, 7, 17))
    (labour,) = CALENDAR.on(date(2026, 5, 1))
    assert (labour.name, labour.confidence) == ("노동절", Confidence.SEEN)
    assert [one.name for one in CALENDAR.on(date(2026, 7, 17))] == ["제헌절"]


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2024, 4, 10), HolidayKind.ELECTION),
        (date(2024, 10, 1), HolidayKind.TEMPORARY),
        (date(2025, 1, 27), HolidayKind.TEMPORARY),
        (date(2025, 6, 3), HolidayKind.TEMPORARY),  # no term had come to its end
        (date(2026, 6, 3), HolidayKind.ELECTION),
        (date(2028, 4, 12), HolidayKind.ELECTION),
        (date(2030, 6, 12), HolidayKind.ELECTION),
    ],
)
def test_elections_and_declared_days_say_how_they_came(day, kind):
    (told,) = CALENDAR.on(day)
    assert told.kind is kind
    assert told.confidence.needs_officer_check


def test_elections_are_on_wednesdays():
    days = [one.day for one in CALENDAR.days if one.kind is HolidayKind.ELECTION]
    assert {day.weekday() for day in days} == {2}


def test_two_holidays_may_share_a_day():
    assert {one.name for one in CALENDAR.on(date(2025, 5, 5))} == {"어린이날", "부처님 오신 날"}


def test_every_year_says_when_and_against_what_it_was_checked():
    assert list(range(2024, 2033)) == YEARS
    assert CALENDAR.covered_years == frozenset(YEARS)
    assert CALENDAR.remarks
    for year in CALENDAR.years:
        assert year.checked_on >= date(2026, 11, 25)
        assert ("2026. 4. 30." in year.law) == (year.year >= 2026)


def test_the_script_makes_the_shipped_file(tmp_path):
    script = ROOT / "packaging/build_holidays.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)
    assert (tmp_path / SHIPPED.name).read_bytes() == SHIPPED.read_bytes()


def test_all_that_is_wrong_with_holidays_is_told_at_once(tmp_path):
    found = problems_of(
        load_holidays,
        SHIPPED,
        tmp_path,
        ("date = 2024-03-01", "date = 2025-03-01"),
        ("date = 2024-05-06", "date = 2024-05-05"),
        ("year = 2032", "year = 2031"),
    )
    assert "2025. 3. 1. 3·1절: 2024년의 날이 아닙니다" in found
    assert "2024년: 날짜를 이른 순서로 적어야 합니다" in found
    assert "2024. 5. 5. 대체공휴일(어린이날): 대체공휴일은 토요일이나 일요일일 수 없습니다" in found
    assert "연도 '2031': 2번 쓰였습니다" in found


def test_a_kind_or_a_key_that_there_is_not_is_told_with_its_place(tmp_path):
    found = problems_of(
        load_holidays,
        SHIPPED,
        tmp_path,
        ('kind = "election"', 'kind = "vote"'),
        ('law = "', 'lav = "'),
    )
    assert any(one.startswith("years[1].days[7].kind") for one in found)
    assert any("'law'" in one for one in found)


def test_every_rule_of_counting_says_where_it_is_from():
    told = load_day_counting(COUNTING)
    assert set(told.texts) == set(CountingRule)
    unread = {rule for rule in CountingRule if "민법" in told.texts[rule].source}
    assert unread
    assert all(told.texts[rule].confidence.needs_officer_check for rule in unread)
    assert told.texts[CountingRule.DAYS_OFF_LEFT_OUT].confidence is Confidence.SEEN


def test_a_rule_of_counting_may_not_be_missing(tmp_path):
    found = problems_of(
        load_day_counting, COUNTING, tmp_path, ('id = "moved_later"', 'id = "moved_earlier"')
    )
    assert found == {
        "기간 계산 규칙 'moved_earlier': 2번 쓰였습니다",
        "기간 계산 규칙 'moved_later': 없습니다",
    }
