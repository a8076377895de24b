"""계약기간: from one day through another, or open, and how many months that is by the calendar."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.korean_text import date_text
from app.domain.money import OPEN_TERM, Term, term_of
from app.errors import QT_TRANSLATE_NOOP, AdvisorError

OPEN_END = "기간 미정"


class PeriodError(AdvisorError):
    """Days that make no period, or none that can be counted as asked, and what to do about it."""


@dataclass(frozen=True, slots=True)
class PeriodLength:
    """A length by the calendar: whole months, and the days that are left over."""

    months: int
    days: int

    @property
    def text(self) -> str:
        """The length as papers write it: `36개월`, `2개월 15일`, `15일`."""
        parts = [f"{self.months}개월"] if self.months else []
        if self.days:
            parts.append(f"{self.days}일")
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class ContractPeriod:
    """From the start of a day through the end of another; without an end it is open.

    Raises PeriodError when it ends before it begins.
    """

    start: date
    end: date | None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise PeriodError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "계약기간의 종료일이 시작일보다 빠릅니다: {start} ~ {end} "
                    "두 날짜를 확인해 주세요.",
                ),
                start=date_text(self.start),
                end=date_text(self.end),
            )

    @property
    def is_open(self) -> bool:
        """Whether no end is set (기간 미정)."""
        return self.end is None

    @property
    def length(self) -> PeriodLength | None:
        """How long it is by the calendar (민법 제160조); None while it is open."""
        return None if self.end is None else _length(self.start, self.end)

    @property
    def text(self) -> str:
        """The period as papers write it: `2027. 1. 1. ~ 2029. 12. 31. (36개월)`."""
        start = date_text(self.start)
        if self.end is None:
            return f"{start} ~ ({OPEN_END})"
        return f"{start} ~ {date_text(self.end)} ({_length(self.start, self.end).text})"

    def term(self) -> Term:
        """Return the term that a monthly line has by default.

        Raises PeriodError where days are left over: how they are paid is for the officer to say.
        """
        length = self.length
        if length is None:
            return OPEN_TERM
        if length.days:
            raise PeriodError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "계약기간이 개월 수로 떨어지지 않습니다: {length}. "
                    "이용개월을 적거나 기간을 고쳐 주세요.",
                ),
                length=length.text,
            )
        return term_of(length.months)

    def holds(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.start <= day and (self.end is None or day <= self.end)


def day_of_month(year: int, month: int, day: int) -> date:
    """Return the day of a month, or the last of the month where there is none such."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or before if less than 0.

    It is the last of the month where there is none such (민법 제160조제3항).
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day_of_month(year, month + 1, day.day)


def _last_day(start: date, months: int) -> date:
    """Return the last day of so many months that begin with the start of a day."""
    same = months_later(start, months)
    return same - timedelta(days=1) if same.day == start.day else same


def _length(start: date, end: date) -> PeriodLength:
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    while months and _last_day(start, months) > end:
        months -= 1
    counted = _last_day(start, months) if months else start - timedelta(days=1)
    return PeriodLength(months, (end - counted).days)
