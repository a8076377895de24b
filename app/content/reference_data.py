"""Loads the dated rows of the reference data, every problem of a file in one pass."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from app.content.advice_rules import HeadedFile, Key
from app.content.loose_ends import meant
from app.content.periods import period_problems
from app.content.reading import ContentError, Row, read_toml
from app.domain.agency import AgencyTrack
from app.domain.law_texts import ArticleRef
from app.domain.reference_data import (
    MonthDay,
    ReferenceConfidence,
    ReferencePart,
    ReferenceRow,
    ReferenceValue,
    ReferenceWords,
    Unit,
)

TrackName = Literal[
    "national_agency",
    "local_government",
    "public_corporation",
    "other_public_institution",
    "local_public_corporation",
]
AnyConfidence = Literal["guide", "seen", "secondary", "inferred", "unverified"]
UnitName = Literal[
    "won",
    "percent",
    "per_mille",
    "minutes",
    "hours",
    "days",
    "business_days",
    "months",
    "years",
    "count",
    "persons",
    "millimetres",
    "points",
    "month_day",
    "text",
    "url",
]
Version = Annotated[str, Field(pattern=r"^[0-9]{4}\.[0-9]+$")]
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_MONTH_DAY = re.compile(r"([0-9]{2})-([0-9]{2})")
_LEAP_YEAR = 2024  # 02-29 is a day of a year too


class VersionedFile(HeadedFile):
    """The keys at the top of a reference file, whose versions can be put in order."""

    version: Version

    def future_problems(self, today: date | None) -> Iterator[str]:
        """Yield a problem where the file says that it was checked on a day yet to come."""
        if today is not None and self.checked_on > today:
            yield f"checked_on: 확인일이 오늘({today})보다 뒤입니다"


class _Row(Row):
    key: Key
    title: str
    value: int | str | None = None
    unit: UnitName
    track: TrackName | None = None
    statement: str
    source: str
    article: list[str] = Field(default_factory=list)
    valid_from: date
    valid_to: date | None = None
    checked_on: date
    confidence: AnyConfidence


class _File(VersionedFile):
    rows: Annotated[list[_Row], Field(min_length=1)]


class _Words(VersionedFile):
    stale_days: Annotated[int, Field(ge=1)]
    officer_check: str
    question: str
    stale: str
    article_missing: str
    all_tracks: str
    no_amount: str
    tracks: dict[TrackName, str]
    confidences: dict[AnyConfidence, str]
    units: dict[UnitName, str]


def load_reference_rows(
    path: Path, laws: Collection[str], today: date | None = None
) -> ReferencePart:
    """Read one file of rows; raise ContentError naming everything wrong in it.

    `laws` are the ids of the laws that an article may be one of; a file that was checked later
    than `today` is wrong.
    """
    file = read_toml(path, _File, lambda data: list(_seen_unformed(data, laws)))
    problems = [*file.future_problems(today), *_problems(file, laws)]
    if problems:
        raise ContentError(path.name, problems)
    return ReferencePart(file.head(), tuple(_row(row) for row in file.rows))


def load_reference_words(path: Path) -> ReferenceWords:
    """Read what is said beside the rows; raise ContentError naming everything wrong in it."""
    file = read_toml(path, _Words)
    needed: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("tracks", AgencyTrack, file.tracks),
        ("confidences", ReferenceConfidence, file.confidences),
        ("units", Unit, file.units),
    )
    problems = [
        f"{where}.{name}: 없습니다"
        for where, names, given in needed
        for name in names
        if name not in given
    ]
    if "{days}" not in file.stale:
        problems.append("stale: '{days}' 자리가 없습니다")
    problems += [
        f"units.{name}: '{{value}}' 자리가 없습니다"
        for name, text in file.units.items()
        if "{value}" not in text
    ]
    if problems:
        raise ContentError(path.name, problems)
    return ReferenceWords(
        file=file.head(),
        stale_days=file.stale_days,
        officer_check=file.officer_check,
        question=file.question,
        stale=file.stale,
        article_missing=file.article_missing,
        all_tracks=file.all_tracks,
        no_amount=file.no_amount,
        tracks={AgencyTrack(name): text for name, text in file.tracks.items()},
        confidences={ReferenceConfidence(name): text for name, text in file.confidences.items()},
        units={Unit(name): text for name, text in file.units.items()},
    )


def articles_of(texts: Iterable[str]) -> tuple[ArticleRef, ...]:
    """Return the articles that a list of a file names; what is none was told before."""
    return tuple(ArticleRef.parse(text) for text in texts)


def article_problems(where: str, texts: Iterable[str], laws: Collection[str]) -> Iterator[str]:
    """Yield what is wrong with the articles that a list of a file names."""
    for number, text in enumerate(texts, start=1):
        try:
            ref = ArticleRef.parse(text)
        except ValueError:
            yield (
                f"{where}.article[{number}]: 조문이 아닙니다('{text}'). 예: L5 제26조제1항제5호아목"
            )
            continue
        if ref.law_id not in laws:
            yield (
                f"{where}.article[{number}]: '{ref.law_id}' 법령이 없습니다"
                f"{meant(ref.law_id, sorted(laws))}"
            )


def seen_problems(where: str, articles: Collection[str], confidence: str) -> Iterator[str]:
    """Yield a problem where something was read in the law and no article is named."""
    if confidence == ReferenceConfidence.SEEN and not articles:
        yield f"{where}.article: confidence가 seen이면 조문을 적습니다"


def _problems(file: _File, laws: Collection[str]) -> Iterator[str]:
    for number, row in enumerate(file.rows, start=1):
        where = f"rows[{number}]({row.key})"
        yield from article_problems(where, row.article, laws)
        yield from seen_problems(where, row.article, row.confidence)
        yield from _value_problems(where, row)
        if row.checked_on > file.checked_on:
            yield f"{where}.checked_on: 파일의 확인일(checked_on)보다 뒤일 수 없습니다"
    yield from period_problems([row.model_dump() for row in file.rows])


def _seen_unformed(data: Mapping[str, Any], laws: Collection[str]) -> Iterator[str]:
    """Yield what can be told of rows before all of them have their form."""
    rows = data.get("rows")
    tables = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    for number, row in enumerate(tables, start=1):
        article = row.get("article")
        texts = (
            [one for one in article if isinstance(one, str)] if isinstance(article, list) else []
        )
        yield from article_problems(f"rows[{number}]({row.get('key')})", texts, laws)
    yield from period_problems(tables)


def _value_problems(where: str, row: _Row) -> Iterator[str]:
    if row.value is None:
        return
    try:
        _value(row.value, Unit(row.unit))
    except ValueError:
        expected = {
            Unit.MONTH_DAY: "'10-31'처럼 달과 날",
            Unit.TEXT: "글",
            Unit.URL: "https://로 시작하는 주소",
        }.get(Unit(row.unit), "정수, 또는 '1.25'처럼 따옴표를 붙인 소수")
        yield f"{where}.value: 단위가 {row.unit}이면 이렇게 적습니다: {expected}"


def _value(value: int | str | None, unit: Unit) -> ReferenceValue:
    """Return a value in its unit; raise ValueError where it does not fit. Nothing is rounded."""
    if value is None or (isinstance(value, int) and unit.is_number and value >= 0):
        return value
    text = value if isinstance(value, str) else ""
    if unit is Unit.MONTH_DAY and (found := _MONTH_DAY.fullmatch(text)):
        day = date(_LEAP_YEAR, int(found[1]), int(found[2]))
        return MonthDay(day.month, day.day)
    if unit.is_number and unit is not Unit.WON and _DECIMAL.fullmatch(text):
        return Decimal(text)
    if unit is Unit.TEXT and text:
        return text
    if unit is Unit.URL and text.startswith("https://"):
        return text
    raise ValueError(value)


def _row(row: _Row) -> ReferenceRow:
    unit = Unit(row.unit)
    return ReferenceRow(
        key=row.key,
        title=row.title,
        value=_value(row.value, unit),
        unit=unit,
        track=AgencyTrack(row.track) if row.track else None,
        statement=row.statement,
        source=row.source,
        article=articles_of(row.article),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        checked_on=row.checked_on,
        confidence=ReferenceConfidence(row.confidence),
    )
