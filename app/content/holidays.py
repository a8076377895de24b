"""Loads the public holidays from resources/reference/holidays.toml."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import ConfidenceName, HeadedFile
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.advice_source import Confidence
from app.domain.holidays import Holiday, HolidayCalendar, HolidayKind, HolidayYear
from app.domain.korean_text import date_text

_SATURDAY = 5


class _Day(Row):
    date: date
    name: str
    kind: Annotated[HolidayKind, Field(strict=False)]
    confidence: ConfidenceName


class _Year(Row):
    year: Annotated[int, Field(ge=1900, le=2100)]
    law: str
    checked_on: date
    days: Annotated[list[_Day], Field(min_length=1)]


class _File(HeadedFile):
    remarks: list[str]
    years: Annotated[list[_Year], Field(min_length=1)]


def load_holidays(path: Path) -> HolidayCalendar:
    """Read the holidays; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    problems = _problems(file)
    if problems:
        raise ContentError(path.name, problems)
    return HolidayCalendar(
        file.head(),
        tuple(file.remarks),
        tuple(
            HolidayYear(
                year.year,
                year.law,
                year.checked_on,
                tuple(
                    Holiday(day.date, day.name, day.kind, Confidence(day.confidence))
                    for day in year.days
                ),
            )
            for year in file.years
        ),
    )


def _problems(file: _File) -> list[str]:
    numbers = [year.year for year in file.years]
    problems = repeated([str(number) for number in numbers], "연도")
    if numbers != sorted(numbers):
        problems.append("years: 연도를 이른 순서로 적어야 합니다")
    for year in file.years:
        problems += repeated([f"{date_text(d.date)} {d.name}" for d in year.days], "공휴일")
        dates = [day.date for day in year.days]
        if dates != sorted(dates):
            problems.append(f"{year.year}년: 날짜를 이른 순서로 적어야 합니다")
        for day in year.days:
            told = f"{date_text(day.date)} {day.name}"
            if day.date.year != year.year:
                problems.append(f"{told}: {year.year}년의 날이 아닙니다")
            if day.kind is HolidayKind.SUBSTITUTE and day.date.weekday() >= _SATURDAY:
                problems.append(f"{told}: 대체공휴일은 토요일이나 일요일일 수 없습니다")
    return problems
