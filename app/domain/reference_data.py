"""기준 데이터: dated rows of what the law and practice say, each with its source and confidence.

What nobody has verified stands here as a question to check and is never applied; a key, a track
or a day that no row speaks of is an error or None, and never zero.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.advice_source import AdviceFile
from app.domain.agency import AgencyTrack
from app.domain.korean_text import date_text, grouped_number
from app.domain.law_texts import ArticleRef
from app.errors import QT_TRANSLATE_NOOP, AdvisorError


class UnknownReferenceKeyError(AdvisorError):
    """A key that the reference data does not have: it and the program do not belong together."""


class NotInForceError(AdvisorError):
    """No row of a key speaks of this track on this day."""


class ReferenceConfidence(StrEnum):
    """How a row was come by. Only here does what nobody verified have a place, as a question."""

    GUIDE = "guide"
    SEEN = "seen"
    SECONDARY = "secondary"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"

    @property
    def needs_officer_check(self) -> bool:
        """Whether screen and paper say 담당자 확인 필요 beside it."""
        return self in {ReferenceConfidence.SECONDARY, ReferenceConfidence.INFERRED}

    @property
    def is_applicable(self) -> bool:
        """Whether a rule may rest on it."""
        return self is not ReferenceConfidence.UNVERIFIED


class Unit(StrEnum):
    """What the value of a row is counted in."""

    WON = "won"
    PERCENT = "percent"
    PER_MILLE = "per_mille"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    BUSINESS_DAYS = "business_days"  # public holidays and Saturdays do not count
    MONTHS = "months"
    YEARS = "years"
    COUNT = "count"
    PERSONS = "persons"
    MILLIMETRES = "millimetres"
    POINTS = "points"
    MONTH_DAY = "month_day"
    TEXT = "text"
    URL = "url"

    @property
    def is_number(self) -> bool:
        """Whether a value in this unit is an int or a Decimal."""
        return self not in {Unit.MONTH_DAY, Unit.TEXT, Unit.URL}


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every year, such as 10. 31."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.month}. {self.day}."


ReferenceValue = int | Decimal | str | MonthDay | None


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One fact for one track (None: every track) from one day to another, both included.

    The value is in `unit` (won: VAT as the statement says); None where the law names no amount or
    the row is only a question.
    """

    key: str
    title: str
    value: ReferenceValue
    unit: Unit
    track: AgencyTrack | None
    statement: str
    source: str
    article: tuple[ArticleRef, ...]
    valid_from: date
    valid_to: date | None
    checked_on: date
    confidence: ReferenceConfidence

    @property
    def is_applicable(self) -> bool:
        """Whether a rule may rest on it; an unverified row is a question to check."""
        return self.confidence.is_applicable

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 goes beside it."""
        return self.confidence.needs_officer_check

    def is_in_force(self, day: date) -> bool:
        """Whether the row speaks of a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def overlaps(self, other: ReferenceRow) -> bool:
        """Whether both rows speak of the same key and track on the same day."""
        return (
            (self.key, self.track) == (other.key, other.track)
            and (other.valid_to is None or self.valid_from <= other.valid_to)
            and (self.valid_to is None or other.valid_from <= self.valid_to)
        )

    def is_stale(self, today: date, days: int) -> bool:
        """Whether it was checked more than `days` days before today."""
        return (today - self.checked_on).days > days

    def number(self) -> int | Decimal:
        """Return the value of a row that is counted; raise ValueError where there is none."""
        if isinstance(self.value, int | Decimal):
            return self.value
        raise ValueError(self.key)

    def whole(self) -> int:
        """Return a value that is whole (won, days, months); raise ValueError where it is not."""
        if isinstance(self.value, int):
            return self.value
        raise ValueError(self.key)


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """What is said beside the rows, and after how many days a check is old."""

    file: AdviceFile
    stale_days: int
    officer_check: str  # 담당자 확인 필요
    question: str  # before the statement of an unverified row
    stale: str  # {days}
    article_missing: str  # 조문 미수록
    all_tracks: str
    no_amount: str
    tracks: Mapping[AgencyTrack, str]
    confidences: Mapping[ReferenceConfidence, str]
    units: Mapping[Unit, str]  # "{value}원"

    def value_text(self, row: ReferenceRow) -> str:
        """Write a value as it is read: `30,000,000원`, `1천분의 1.25`, `매년 10. 31.`."""
        if row.value is None:
            return self.no_amount if row.is_applicable else self.question
        if isinstance(row.value, int | Decimal):
            return self.units[row.unit].format(value=grouped_number(row.value))
        return self.units[row.unit].format(value=row.value)


@dataclass(frozen=True, slots=True)
class ReferencePart:
    """The rows of one file."""

    file: AdviceFile
    rows: tuple[ReferenceRow, ...]

    def entries(self) -> Mapping[str, object]:
        """Return each row under what it is told by: key, track, first day."""
        return {f"{row.key} {row.track or 'all'} {row.valid_from}": row for row in self.rows}


@dataclass(frozen=True, slots=True)
class ReferenceData:
    """Every row of every file in force, as one."""

    parts: tuple[ReferencePart, ...]
    words: ReferenceWords

    @property
    def version(self) -> str:
        """The highest version among the files; two data may share it, but not their hash."""
        return highest_version([part.file for part in self.parts])

    @property
    def content_hash(self) -> str:
        """SHA-256 over everything that the rows say, whatever files they stand in."""
        return hash_of(self._rows())

    def keys(self) -> tuple[str, ...]:
        """Return every key, in the order of the files."""
        return tuple(dict.fromkeys(row.key for row in self._rows()))

    def all(self, key: str) -> tuple[ReferenceRow, ...]:
        """Return every row of a key, whatever its day; raise UnknownReferenceKeyError if none."""
        rows = tuple(row for row in self._rows() if row.key == key)
        if not rows:
            raise UnknownReferenceKeyError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "기준 데이터에 ‘{key}’ 항목이 없습니다. 기준 데이터 {version}에 빠진 것이 "
                    "없는지 자료·설정에서 확인해 주세요.",
                ),
                key=key,
                version=self.version,
            )
        return rows

    def rows(self, day: date) -> tuple[ReferenceRow, ...]:
        """Return every row in force on a day, the unverified ones too."""
        return tuple(row for row in self._rows() if row.is_in_force(day))

    def find(self, key: str, track: AgencyTrack | None, day: date) -> ReferenceRow | None:
        """Return the row in force: the track's own before that of every track; None if none is.

        It may be unverified: look at `is_applicable` before a rule rests on it. Raise
        UnknownReferenceKeyError for a key that does not exist.
        """
        in_force = [row for row in self.all(key) if row.is_in_force(day)]
        for wanted in (track, None):
            for row in in_force:
                if row.track is wanted:
                    return row
        return None

    def at(self, key: str, track: AgencyTrack | None, day: date) -> ReferenceRow:
        """Return the row in force as `find` does; raise NotInForceError where none is."""
        row = self.find(key, track, day)
        if row is None:
            raise NotInForceError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "기준 데이터에 {day} 현재 적용할 ‘{title}’ 기준이 없습니다. 기준 데이터를 새로 "
                    "가져오거나 담당자가 법령을 직접 확인해 주세요.",
                ),
                day=date_text(day),
                title=self.all(key)[0].title,
            )
        return row

    def laws_of_others(self, track: AgencyTrack | None) -> frozenset[str]:
        """Return the laws that other tracks have rows of their own by, and this one has none.

        Without a track there is no such law.
        """
        if track is None:
            return frozenset()
        told = {(row.track, ref.law_id) for row in self._rows() for ref in row.article}
        own = {law for of, law in told if of is track}
        return frozenset(law for of, law in told if of not in {None, track}) - own

    def _rows(self) -> Iterator[ReferenceRow]:
        return (row for part in self.parts for row in part.rows)


def version_order(version: str) -> tuple[int, ...]:
    """Return what puts versions such as `2026.10` and `2026.9` into their order."""
    return tuple(int(part) for part in version.split("."))


def highest_version(files: Iterable[AdviceFile]) -> str:
    """Return the newest version among files; nothing where there is no file."""
    return max((file.version for file in files), key=version_order, default="")


def hash_of(entries: Iterable[object]) -> str:
    """Return the SHA-256 over everything that entries say, whatever their order."""
    told = sorted("\t".join(field_texts(entry).values()) for entry in entries)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def field_texts(entry: object) -> dict[str, str]:
    """Return each field of an entry as text, in the order in which the entry has them."""
    names: tuple[str, ...] = getattr(entry, "__slots__", ())
    return {name: _text(getattr(entry, name)) for name in names}


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " / ".join(_text(one) for one in value)
    if isinstance(value, ArticleRef | str | int | Decimal | date | MonthDay):
        return str(value)
    return " · ".join(text for text in field_texts(value).values() if text)
