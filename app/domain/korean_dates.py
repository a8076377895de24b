"""Days and years as people write them: `2026. 3. 4.`, 20260304, 2015년; asked where in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeVar

from app.domain.figure_reading import (
    Candidate,
    Doubt,
    Doubtful,
    Empty,
    Read,
    Reading,
    Said,
    Unreadable,
    said,
    written,
)
from app.domain.korean_text import date_text
from app.domain.sheet_grid import CellValue, DateSystem
from app.errors import QT_TRANSLATE_NOOP

T = TypeVar("T")

# Days outside of these years are asked about: 9999-12-31 often stands for no end.
_FIRST_YEAR, _LAST_YEAR = 1945, 2099
_FIRST_SERIAL, _LAST_SERIAL = 15_000, 75_000  # days in those years, as a cell without format has
_ORIGINS = {DateSystem.SINCE_1900: date(1899, 12, 30), DateSystem.SINCE_1904: date(1904, 1, 1)}
_WEEKDAY = r"\s*(?:\(?\s*[월화수목금토일](?:요일)?\s*\)?)?"
_TIME = (
    r"(?:[\sT]+(?:오전|오후)?\s*"
    r"(?:\d{1,2}시|\d{1,2}[:시]\s*\d{1,2}(?::\d{1,2}(?:\.\d+)?|분)?(?:Z|\s*초)?))?"
)
_TAIL = _WEEKDAY + _TIME
_SEPARATOR = r"\s*[.\-/년]\s*"
_WHOLE = re.compile(
    rf"(\d{{4}}){_SEPARATOR}(\d{{1,2}})\s*[.\-/월]\s*(\d{{1,2}})\s*[.일]?{_TAIL}", re.I
)
_PACKED = re.compile(rf"(\d{{4}})(\d{{2}})(\d{{2}})(?:\d{{6}})?{_TAIL}")
_SHORT_MARKED = re.compile(
    rf"(?:['’‘`](\d{{2}}){_SEPARATOR}|(\d{{2}})\s*년\s*)(\d{{1,2}})\s*[.\-/월]\s*(\d{{1,2}})"
    rf"\s*[.일]?{_TAIL}"
)
_SHORT = re.compile(rf"(\d{{1,2}})\s*[.\-/]\s*(\d{{1,2}})\s*[.\-/]\s*(\d{{1,2}})\s*\.?{_TAIL}")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})\s*[.\-/]\s*(\d{{1,2}})\s*[.\-/]\s*(\d{{4}})\s*\.?{_TAIL}")
_SIX = re.compile(r"(\d{2})(\d{2})(\d{2})")
_MONTH = re.compile(rf"(\d{{4}}){_SEPARATOR}(\d{{1,2}})\s*[.월]?")
_SHORT_MONTH = re.compile(rf"(?:['’‘`](\d{{2}}){_SEPARATOR}|(\d{{2}})\s*년\s*)(\d{{1,2}})\s*[.월]?")
_PACKED_MONTH = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])")
_NO_YEAR = re.compile(r"(\d{1,2})\s*[.\-/월]\s*(\d{1,2})\s*[.일]?|(\d{2})(\d{2})")
_YEAR = re.compile(r"(\d{4})\s*(?:년도?|\.)?")
_PART_OF_YEAR = re.compile(r"(\d{4})\s*년도?\s*(?:초|중|말|상반기|하반기|[1-4]\s*/?\s*4?분기)")
_BUILT_WORDS = r"(?:(?:최초|신규)\s*)?(?:구축|개발|도입|개통|준공|오픈)?(?:\s*완료)?"
_BUILT_THEN = re.compile(
    rf"(?=.*[가-힣]{{2}})(\d{{4}})\s*(?:년도?)?\s*(?:{_BUILT_WORDS}|\(\s*{_BUILT_WORDS}\s*\))"
)
_SHORT_YEAR = re.compile(r"['’‘`]?(\d{2})\s*(?:년도?)?")
_YEARS = re.compile(r"(\d{4})\s*년?\s*[~∼〜\-–]\s*(\d{4})\s*년?")
_NOTHING = frozenset({"0000-00-00", "00000000", "0000.00.00", "0000. 00. 00."})

_ONLY_DAY = QT_TRANSLATE_NOOP("errors", "시각은 읽지 않고 날짜만 읽었습니다.")
_ONLY_YEAR = QT_TRANSLATE_NOOP("errors", "연도만 읽었습니다.")
_NO_SUCH_DAY = QT_TRANSLATE_NOOP("errors", "달력에 없는 날입니다: {text}.")
_NO_DATE = QT_TRANSLATE_NOOP("errors", "날짜로 읽을 수 없습니다: {text}.")
_NO_YEAR_READ = QT_TRANSLATE_NOOP("errors", "연도로 읽을 수 없습니다: {text}.")
_LEAVE_EMPTY = QT_TRANSLATE_NOOP("errors", "비워 둡니다")
_QUESTIONS = {
    Doubt.DATE_ORDER: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 연·월·일의 순서를 알 수 없습니다. 어느 날입니까?"
    ),
    Doubt.CENTURY: QT_TRANSLATE_NOOP("errors", "‘{text}’: 연도가 두 자리입니다. 어느 해입니까?"),
    Doubt.YEAR_MISSING: QT_TRANSLATE_NOOP("errors", "‘{text}’: 연도가 없습니다. 몇 년입니까?"),
    Doubt.DAY_MISSING: QT_TRANSLATE_NOOP("errors", "‘{text}’: 날이 없습니다. 어느 날입니까?"),
    Doubt.SERIAL_NUMBER: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 엑셀이 날짜를 세는 번호입니까? 이 날입니까?"
    ),
    Doubt.FAR_DATE: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 실제 날짜입니까, 정해지지 않음을 뜻합니까?"
    ),
    Doubt.YEAR_AS_DATE: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 연도를 날짜 서식의 칸에 적은 듯합니다. 몇 년입니까?"
    ),
    Doubt.RANGE: QT_TRANSLATE_NOOP("errors", "‘{text}’: 기간입니다. 어느 해로 적습니까?"),
}


def read_date(cell: CellValue, date_system: DateSystem = DateSystem.SINCE_1900) -> Reading[date]:
    """Return a day; `date_system` is that of the file, for a day that lost its format."""
    if isinstance(cell, datetime):
        note = None if cell.time() == time(0) else said(_ONLY_DAY)
        return _near(cell.date(), f"{cell:%Y-%m-%d}", note)
    if isinstance(cell, date):
        return _near(cell, date_text(cell), None)
    found = written(cell)
    if isinstance(found, Empty | Unreadable):
        return found
    if isinstance(cell, int | Decimal) and _FIRST_SERIAL <= cell <= _LAST_SERIAL:
        return _serial(Decimal(cell), date_system)
    return _read_text(str(found))


def read_year(
    cell: CellValue,
    date_system: DateSystem = DateSystem.SINCE_1900,
    *,
    is_of_building: bool = False,
) -> Reading[int]:
    """Return a year of four digits, such as that of `2015년`; of a day its year.

    A year under a format of days is a day of about 1905, and asked about. `is_of_building` where
    a remark such as 최초 구축 says only what the year is asked of anyway.
    """
    if isinstance(cell, date):
        if _FIRST_YEAR <= cell.year <= _LAST_YEAR:
            return Read(cell.year, said(_ONLY_YEAR))
        return _counted_year(cell, date_system)
    found = written(cell)
    if isinstance(found, Empty | Unreadable):
        return found
    text = str(found)
    if match := _YEAR.fullmatch(text):
        return _year(int(match[1]), text, None)
    for pattern in (_PART_OF_YEAR, *((_BUILT_THEN,) if is_of_building else ())):
        if match := pattern.fullmatch(text):
            return _year(int(match[1]), text, said(_ONLY_YEAR))
    if match := _YEARS.fullmatch(text):
        years = [
            (int(year), said(QT_TRANSLATE_NOOP("errors", "{year}년"), year=year))
            for year in match.groups()
        ]
        return _asked(Doubt.RANGE, text, years)
    if match := _SHORT_YEAR.fullmatch(text) or _SHORT_MONTH.fullmatch(text):
        likely = [
            year for year in _centuries(int(_digits(match))) if _FIRST_YEAR <= year <= _LAST_YEAR
        ]
        meant = [
            (year, said(QT_TRANSLATE_NOOP("errors", "{year}년"), year=year)) for year in likely
        ]
        return _asked(Doubt.CENTURY, text, meant)
    found_in = (_MONTH, _WHOLE, _PACKED, _PACKED_MONTH)
    if match := next((one for each in found_in if (one := each.fullmatch(text))), None):
        return _year(int(match[1]), text, said(_ONLY_YEAR))
    return Unreadable(said(_NO_YEAR_READ, text=text))


def _counted_year(cell: date, date_system: DateSystem) -> Reading[int]:
    """Return the year that was taken for the number of a day."""
    day = cell.date() if isinstance(cell, datetime) else cell
    number = (day - _ORIGINS[date_system]).days
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return Unreadable(said(_NO_YEAR_READ, text=date_text(day)))
    meant = [(number, said(QT_TRANSLATE_NOOP("errors", "{year}년"), year=number))]
    return _asked(Doubt.YEAR_AS_DATE, date_text(day), meant)


def _read_text(text: str) -> Reading[date]:
    text = text.removesuffix("까지").rstrip()
    if text in _NOTHING:
        return _asked(Doubt.FAR_DATE, text, [(None, said(_LEAVE_EMPTY))])
    if match := _WHOLE.fullmatch(text) or _PACKED.fullmatch(text):
        day = _day(match[1], match[2], match[3])
        if day is None:
            return Unreadable(said(_NO_SUCH_DAY, text=text))
        return _near(day, text, said(_ONLY_DAY) if _has_time(text) else None)
    if match := _SHORT_MARKED.fullmatch(text):
        years = _centuries(int(match[1] or match[2]))
        return _days(Doubt.CENTURY, text, [_day(year, match[3], match[4]) for year in years])
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = match.groups()
        return _days(Doubt.DATE_ORDER, text, [_day(year, first, second), _day(year, second, first)])
    if match := _SHORT.fullmatch(text):
        return _days(Doubt.DATE_ORDER, text, _orders(*match.groups()))
    if match := _SIX.fullmatch(text):
        short = [_day(year, match[2], match[3]) for year in _centuries(int(match[1]))]
        if any(short):
            return _days(Doubt.CENTURY, text, [*short, *_month_ends(text[:4], text[4:])])
        return _days(Doubt.DAY_MISSING, text, _month_ends(text[:4], text[4:]))
    if match := _MONTH.fullmatch(text):
        return _days(Doubt.DAY_MISSING, text, _month_ends(match[1], match[2]))
    if match := _SHORT_MONTH.fullmatch(text):
        years = _centuries(int(_digits(match)))
        return _days(
            Doubt.DAY_MISSING, text, [day for y in years for day in _month_ends(str(y), match[3])]
        )
    match = _YEAR.fullmatch(text)
    if match is not None and _FIRST_YEAR <= int(match[1]) <= _LAST_YEAR:
        ends = [_day(match[1], 1, 1), _day(match[1], 12, 31)]
        return _days(Doubt.DAY_MISSING, text, ends)
    match = _NO_YEAR.fullmatch(text)
    if match is not None and _day(2000, match[1] or match[3], match[2] or match[4]) is not None:
        return _asked(Doubt.YEAR_MISSING, text, ())
    return Unreadable(said(_NO_DATE, text=text))


def _digits(match: re.Match[str]) -> str:
    """Return the two digits of a year that a pattern finds in one of two ways."""
    return next(one for one in match.groups() if one is not None)


def _orders(first: str, second: str, third: str) -> list[date | None]:
    """Return the days that three short numbers may be in the usual orders."""
    found: list[date | None] = []
    if len(first) == 2:
        found.append(_day(_centuries(int(first))[0], second, third))
    if len(third) == 2:
        year = _centuries(int(third))[0]
        found += [_day(year, first, second), _day(year, second, first)]
    return found


def _centuries(year: int) -> tuple[int, int]:
    """Return the two years that two digits may be, the likelier first."""
    near, far = 2000 + year, 1900 + year
    return (near, far) if year < 70 else (far, near)


def _month_ends(year: str, month: str) -> list[date | None]:
    first = _day(year, month, 1)
    if first is None or not _FIRST_YEAR <= first.year <= _LAST_YEAR:
        return []
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return [first, last]


def _day(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _has_time(text: str) -> bool:
    return ":" in text or "시" in text or re.fullmatch(r"\d{14}", text) is not None


def _near(day: date, text: str, note: Said | None) -> Reading[date]:
    """Return a day, asked about where no register would hold it."""
    if _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return Read(day, note)
    meant = [(day, said("{day}", day=date_text(day))), (None, said(_LEAVE_EMPTY))]
    return _asked(Doubt.FAR_DATE, text, meant)


def _year(year: int, text: str, note: Said | None) -> Reading[int]:
    if _FIRST_YEAR <= year <= _LAST_YEAR:
        return Read(year, note)
    return Unreadable(said(_NO_YEAR_READ, text=text))


def _serial(number: Decimal, date_system: DateSystem) -> Reading[date]:
    others = [one for one in DateSystem if one is not date_system]
    days = [_ORIGINS[one] + timedelta(days=int(number)) for one in (date_system, *others)]
    return _days(Doubt.SERIAL_NUMBER, str(number), list(days))


def _days(doubt: Doubt, text: str, days: Iterable[date | None]) -> Reading[date]:
    """Ask which of the days is meant; a text of which none is a day cannot be read."""
    found = dict.fromkeys(day for day in days if day is not None)
    if not found:
        return Unreadable(said(_NO_SUCH_DAY, text=text))
    found = {day: None for day in found if _FIRST_YEAR <= day.year <= _LAST_YEAR} or found
    return _asked(doubt, text, [(day, said("{day}", day=date_text(day))) for day in found])


def _asked(doubt: Doubt, text: str, meant: Iterable[tuple[T | None, Said]]) -> Doubtful[T]:
    candidates = tuple(Candidate(value, meaning) for value, meaning in meant)
    return Doubtful(doubt, candidates, said(_QUESTIONS[doubt], text=text))
