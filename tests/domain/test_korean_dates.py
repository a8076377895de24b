"""Days, years and answers are read as people write them; two readings of one text are asked."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figure_reading import Doubt, Doubtful, Empty, EmptyKind, Read, Unreadable
from app.domain.korean_answers import read_yes_no
from app.domain.korean_dates import read_date, read_year
from app.domain.korean_text import date_text
from app.domain.sheet_grid import CellError, DateSystem
from tests.domain.test_korean_figures import candidates

DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    "cell",
    [
        *("2026. 3. 4.", "2026.3.4", "2026-03-04", "2026/3/4", "20260304", "2026년 3월 4일"),
        *("2026년3월4일(수)", "2026. 3. 4. 수요일", "２０２６．３．４．", "2026.03.04."),
        *(20260304, Decimal(20260304), DAY, datetime(2026, 3, 4)),  # noqa: DTZ001
    ],
)
def test_a_whole_day_is_certain(cell):
    assert read_date(cell) == Read(DAY)


@pytest.mark.parametrize(
    "cell",
    ["2026-03-04 15:20:00", "2026-03-04T15:20", "2026. 3. 4. (수) 15:20", "20260304152000",
     datetime(2026, 3, 4, 15, 20)],  # noqa: DTZ001
)  # fmt: skip
def test_a_time_behind_a_day_is_left_out_and_told(cell):
    reading = read_date(cell)
    assert reading.value == DAY
    assert "시각" in str(reading.note)


@pytest.mark.parametrize(
    ("cell", "doubt", "meant"),
    [
        ("3/4/26", Doubt.DATE_ORDER, [DAY, date(2026, 4, 3)]),
        ("03/04/2026", Doubt.DATE_ORDER, [DAY, date(2026, 4, 3)]),
        (
            "10/11/12",
            Doubt.DATE_ORDER,
            [date(2010, 11, 12), date(2012, 10, 11), date(2012, 11, 10)],
        ),
        ("26.3.4", Doubt.DATE_ORDER, [DAY]),
        ("'26. 3. 4.", Doubt.CENTURY, [DAY]),
        ("98년 3월 4일", Doubt.CENTURY, [date(1998, 3, 4), date(2098, 3, 4)]),
        ("260304", Doubt.CENTURY, [DAY]),
        ("202603", Doubt.DAY_MISSING, [date(2026, 3, 1), date(2026, 3, 31)]),
        ("2026. 2.", Doubt.DAY_MISSING, [date(2026, 2, 1), date(2026, 2, 28)]),
        ("2015년", Doubt.DAY_MISSING, [date(2015, 1, 1), date(2015, 12, 31)]),
        ("0315", Doubt.YEAR_MISSING, []),
        ("3월 15일", Doubt.YEAR_MISSING, []),
        (46085, Doubt.SERIAL_NUMBER, [DAY, date(2030, 3, 5)]),
        ("9999-12-31", Doubt.FAR_DATE, [date(9999, 12, 31), None]),
        ("0000-00-00", Doubt.FAR_DATE, [None]),
    ],
)
def test_what_may_be_more_than_one_day_is_asked(cell, doubt, meant):
    asked = read_date(cell)
    assert asked.doubt is doubt
    assert candidates(asked) == meant


def test_a_day_without_format_is_counted_from_the_first_day_of_its_file():
    assert candidates(read_date(44623, DateSystem.SINCE_1904))[0] == DAY
    assert candidates(read_date(46085, DateSystem.SINCE_1900))[0] == DAY


@pytest.mark.parametrize(
    "cell", ["2026-02-30", "2026.13.1", "어제", "1.2.3.4", 5, True, CellError.NUM, "20261301"]
)
def test_what_is_no_day_is_refused_with_a_reason(cell):
    reading = read_date(cell)
    assert isinstance(reading, Unreadable)
    assert str(reading.reason)


@given(st.dates(date(1945, 1, 1), date(2099, 12, 31)))
def test_every_way_to_write_a_day_comes_back_as_that_day(day):
    for text in (
        date_text(day),
        f"{day:%Y%m%d}",
        f"{day:%Y-%m-%d}",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}년 {day.month}월 {day.day}일",
    ):
        assert read_date(text) == Read(day)
    assert read_date(int(f"{day:%Y%m%d}")) == Read(day)
    assert day in candidates(read_date(f"{day:%y%m%d}"))
    assert day in candidates(read_date(f"{day:%d/%m/%Y}"))
    assert read_year(f"{day.year}년") == Read(day.year)


@pytest.mark.parametrize("cell", ["2015년", "2015", 2015, Decimal(2015), "2015년도", "２０１５"])
def test_a_year_of_four_digits_is_certain(cell):
    assert read_year(cell) == Read(2015)


def test_of_a_day_the_year_is_read_and_told():
    for cell in ("2015. 3.", "2015-03-04", date(2015, 3, 4)):
        reading = read_year(cell)
        assert reading.value == 2015
        assert reading.note is not None


def test_a_short_year_and_a_span_of_years_are_asked():
    assert candidates(read_year("'15")) == [2015]
    assert candidates(read_year("98년")) == [1998, 2098]
    assert candidates(read_year("2015~2017")) == [2015, 2017]
    assert read_year("미상") == Empty(EmptyKind.UNKNOWN)
    assert isinstance(read_year("315"), Unreadable)


@pytest.mark.parametrize(
    "cell", ["예", "네", "Y", "yes", "ｙ", "O", "○", "◯", "해당", "유", "V", True]
)
def test_yes_has_many_signs(cell):
    assert read_yes_no(cell) == Read(True)


@pytest.mark.parametrize("cell", ["아니오", "아니요", "N", "X", "×", "미해당", "무", "없음", False])
def test_no_has_many_signs(cell):
    assert read_yes_no(cell) == Read(False)


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("해당 없음", [False, None]),
        ("0", [False, True]),
        ("ㅇ", [True, False]),
        (1, [True, False]),
        ("△", [True, False, None]),
        ("일부", [True, False, None]),
    ],
)
def test_a_sign_that_may_be_either_is_asked(cell, meant):
    assert candidates(read_yes_no(cell)) == meant


def test_nothing_is_neither_yes_nor_no():
    assert read_yes_no(None) == read_yes_no("-") == Empty(EmptyKind.BLANK)
    assert read_yes_no("미상") == Empty(EmptyKind.UNKNOWN)
    assert isinstance(read_yes_no("글쎄요"), Unreadable)
    assert isinstance(read_yes_no(CellError.REF), Unreadable)
    assert isinstance(read_yes_no(date(2026, 3, 4)), Unreadable)


@given(st.text(max_size=12) | st.text("0123456789./-년월일'~ :", max_size=14))
def test_any_text_is_one_of_the_four(text):
    for read in (read_date, read_year, read_yes_no):
        assert isinstance(read(text), Read | Empty | Doubtful | Unreadable)


@pytest.mark.parametrize("cell", ["2026.03.04.(수) 15시", "2026. 3. 4. 15시 20분"])
def test_an_hour_without_minutes_is_a_time_too(cell):
    assert read_date(cell).value == DAY


@pytest.mark.parametrize("cell", ["24년 3월", "'24. 3월", "’24.3"])
def test_a_month_of_a_short_year_is_asked_for_its_day_or_its_century(cell):
    assert candidates(read_date(cell)) == [date(2024, 3, 1), date(2024, 3, 31)]
    assert candidates(read_year(cell)) == [2024]


@pytest.mark.parametrize(("cell", "year"), [(202403, 2024), ("199912", 1999)])
def test_the_year_of_a_packed_month_is_certain(cell, year):
    assert read_year(cell).value == year


@pytest.mark.parametrize("cell", [202413, "202400", 45355])
def test_six_digits_that_are_no_month_tell_no_year(cell):
    assert isinstance(read_year(cell), Unreadable)


@pytest.mark.parametrize(
    ("cell", "value"),
    [("보유", True), ("미보유", False), ("포함", True), ("비취급", False), ("유(有)", True)],
)
def test_words_for_keeping_personal_data_are_answers(cell, value):
    assert read_yes_no(cell) == Read(value)


@pytest.mark.parametrize(
    ("cell", "value"), [("Y(주민번호)", True), ("있음(성명, 연락처)", True), ("X(해당없음)", False)]
)
def test_a_remark_behind_an_answer_is_left_out_and_told(cell, value):
    reading = read_yes_no(cell)
    assert reading.value is value
    assert "괄호 안의 말" in str(reading.note)


def test_a_remark_that_says_otherwise_or_makes_it_partly_so_is_no_answer():
    assert isinstance(read_yes_no("Y(N)"), Unreadable)
    assert isinstance(read_yes_no("그때그때(Y)"), Unreadable)
    assert candidates(read_yes_no("예(일부)")) == [True, False]


def test_the_word_until_behind_a_day_changes_nothing():
    assert read_date("2026. 3. 4.까지") == Read(DAY)
