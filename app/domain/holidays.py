"""The days on which public offices are closed, each with how it became one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.advice_source import AdviceFile, Confidence
from app.domain.working_days import OfficeDays


class HolidayKind(StrEnum):
    """How a day became a holiday (관공서의 공휴일에 관한 규정 제2조, 제3조)."""

    LEGAL = "legal"  # 법정 공휴일
    SUBSTITUTE = "substitute"  # 대체공휴일
    ELECTION = "election"  # 임기만료에 의한 선거의 선거일
    TEMPORARY = "temporary"  # 정부에서 수시 지정하는 날


@dataclass(frozen=True, slots=True)
class Holiday:
    """One holiday; two of them may fall on one day."""

    day: date
    name: str
    kind: HolidayKind
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """A year whose holidays are known, by which text of the law, and when that was checked.

    Days that the government declares after `checked_on` are not among them.
    """

    year: int
    law: str
    checked_on: date
    days: tuple[Holiday, ...]


@dataclass(frozen=True, slots=True)
class HolidayCalendar:
    """The holidays of several years, and what is to be known about them."""

    source: AdviceFile
    remarks: tuple[str, ...]
    years: tuple[HolidayYear, ...]

    @property
    def covered_years(self) -> frozenset[int]:
        """The years whose holidays are known."""
        return frozenset(year.year for year in self.years)

    @property
    def days(self) -> tuple[Holiday, ...]:
        """Every holiday, Saturdays and Sundays among them, in order."""
        return tuple(day for year in self.years for day in year.days)

    def on(self, day: date) -> tuple[Holiday, ...]:
        """Return what is kept on a day; nothing on a day that is no holiday or is not covered."""
        return tuple(holiday for holiday in self.days if holiday.day == day)

    def office_days(self, added: frozenset[date] = frozenset()) -> OfficeDays:
        """Return what due dates are counted with; `added` are the officer's own days."""
        return OfficeDays(frozenset(one.day for one in self.days), self.covered_years, added)
