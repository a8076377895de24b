"""An entry form: what each field is called, its unit, and what may stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from app.domain.korean_text import cleaned, date_text, grouped_number, month_text
from app.domain.register import FieldValue
from app.errors import QT_TRANSLATE_NOOP, AdvisorError

EARLIEST_YEAR = 1960
LATEST_YEAR = 2100
LARGEST_WON = 10**15 - 1  # one quadrillion won less one; a larger figure is a slip of the hand
_WHOLE = r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+"  # with thousands separators, or without any


class FieldKind(StrEnum):
    """What kind of value a field takes."""

    TEXT = "text"
    MULTILINE = "multiline"
    CHOICE = "choice"
    FLAG = "flag"
    COUNT = "count"
    MONEY = "money"
    YEAR = "year"
    DATE = "date"
    MONTH = "month"  # kept as its first day
    PERCENT = "percent"
    DECIMAL = "decimal"

    @property
    def is_figure(self) -> bool:
        """Whether the value is a number, shown at the right."""
        return self in {
            FieldKind.COUNT, FieldKind.MONEY, FieldKind.YEAR, FieldKind.PERCENT, FieldKind.DECIMAL
        }  # fmt: skip


class Need(StrEnum):
    """How badly a field is needed: to save at all, for a result, or not."""

    SAVE = "save"
    RESULT = "result"
    OPTIONAL = "optional"


class FieldError(AdvisorError):
    """What an officer typed cannot stand in this field; the reason says what can."""


class Entered(Protocol):
    """What a form is filled in for: an information system, a contract case, a row of one."""

    def value(self, field_id: str) -> FieldValue:
        """Return one field by its id."""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One value a field offers."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class RegisterField:
    """One field of a form."""

    id: str
    label: str
    kind: FieldKind
    need: Need = Need.OPTIONAL
    unit: str = ""
    help: str = ""
    choices: tuple[FieldChoice, ...] = ()
    pattern: str = ""
    pattern_hint: str = ""
    max_length: int = 200

    def text_of(self, value: FieldValue) -> str:
        """Write the value as an officer reads it, without its unit; empty when not known."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return "예" if value else "아니오"
        if isinstance(value, date):
            return month_text(value) if self.kind is FieldKind.MONTH else date_text(value)
        if self.kind is FieldKind.CHOICE:
            return next((c.label for c in self.choices if c.id == value), str(value))
        if isinstance(value, int | Decimal) and self.kind is not FieldKind.YEAR:
            return grouped_number(value)
        return str(value)

    def told(self, value: FieldValue) -> str:
        """Write the value with its unit, for where no heading tells it; empty when not known."""
        text = self.text_of(value)
        return f"{text}{self.unit}" if text else ""

    def value_of(self, text: str) -> FieldValue:
        """Read what was typed; an empty text is None. Raise FieldError with the reason."""
        text = cleaned(text).strip()
        if not text:
            if self.need is Need.SAVE:
                raise FieldError(QT_TRANSLATE_NOOP("errors", "반드시 입력해야 하는 항목입니다."))
            return None
        return _READERS[self.kind](self, text)


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields that stand together in the form, the mandatory ones first."""

    id: str
    title: str
    fields: tuple[RegisterField, ...]


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """A whole form: that of the register, of a contract case, or of one of its rows."""

    version: str
    title: str
    source: str
    groups: tuple[FieldGroup, ...]

    def fields(self) -> Iterator[RegisterField]:
        """Yield every field in the order of the form."""
        for group in self.groups:
            yield from group.fields

    def field(self, field_id: str) -> RegisterField:
        """Return the field with this id; raise KeyError if there is none."""
        for field in self.fields():
            if field.id == field_id:
                return field
        raise KeyError(field_id)

    def missing(self, entered: Entered) -> tuple[RegisterField, ...]:
        """Return the mandatory fields that are still empty."""
        return tuple(
            field
            for field in self.fields()
            if field.need is not Need.OPTIONAL and entered.value(field.id) in {None, ""}
        )


def _text(field: RegisterField, text: str) -> str:
    if field.kind is FieldKind.TEXT:
        text = " ".join(text.split())  # one line, whatever it was pasted from
    if len(text) > field.max_length:
        raise FieldError(
            QT_TRANSLATE_NOOP("errors", "{limit}자까지 적을 수 있습니다(현재 {length}자)."),
            limit=field.max_length,
            length=len(text),
        )
    if field.pattern and not re.fullmatch(field.pattern, text):
        raise FieldError(QT_TRANSLATE_NOOP("errors", "{hint}"), hint=field.pattern_hint)
    return text


def _choice(field: RegisterField, text: str) -> str:
    for choice in field.choices:
        if text in {choice.id, choice.label}:
            return choice.id
    raise FieldError(
        QT_TRANSLATE_NOOP("errors", "목록에 없는 값입니다. 쓸 수 있는 값: {choices}"),
        choices=", ".join(choice.label for choice in field.choices),
    )


def _flag(_: RegisterField, text: str) -> bool:
    if text not in {"예", "아니오", "아니요"}:  # the last is the dictionary's spelling
        raise FieldError(QT_TRANSLATE_NOOP("errors", "‘예’ 또는 ‘아니오’로 적습니다."))
    return text == "예"


def _whole(field: RegisterField, text: str) -> int:
    """Read a whole number of 0 or more, with or without thousands separators."""
    plain = text.removesuffix(field.unit).strip() if field.unit else text
    if not re.fullmatch(_WHOLE, plain):
        raise FieldError(
            QT_TRANSLATE_NOOP("errors", "0 이상의 정수로 적습니다. 예: 12,000"),
        )
    value = Decimal(plain.replace(",", ""))  # int() refuses thousands of digits
    if value > LARGEST_WON:
        raise FieldError(QT_TRANSLATE_NOOP("errors", "너무 큰 값입니다. 단위를 확인해 주세요."))
    return int(value)


def _year(_: RegisterField, text: str) -> int:
    plain = text.removesuffix("년").strip()
    if not re.fullmatch(r"[0-9]{4}", plain) or not EARLIEST_YEAR <= int(plain) <= LATEST_YEAR:
        raise FieldError(QT_TRANSLATE_NOOP("errors", "연도 네 자리로 적습니다. 예: 2015"))
    return int(plain)


def _date(_: RegisterField, text: str) -> date:
    match = re.fullmatch(
        r"([12][0-9]{3})\s*[.\-/]\s*([0-9]{1,2})\s*[.\-/]\s*([0-9]{1,2})\s*\.?", text
    )
    day = _real_date(*map(int, match.groups())) if match else None
    if day is None:
        raise FieldError(
            QT_TRANSLATE_NOOP("errors", "있는 날짜를 ‘2026. 11. 23.’처럼 적습니다."),
        )
    return day


def _month(_: RegisterField, text: str) -> date:
    match = re.fullmatch(r"([12][0-9]{3})\s*(?:[.\-/]|년)\s*(1[0-2]|0?[1-9])\s*(?:\.|월)?", text)
    if match is None:
        raise FieldError(QT_TRANSLATE_NOOP("errors", "연도와 월을 ‘2026. 11.’처럼 적습니다."))
    return date(int(match[1]), int(match[2]), 1)


def _real_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _decimal(field: RegisterField, text: str) -> Decimal:
    plain = text.removesuffix(field.unit).strip() if field.unit else text
    if (
        not re.fullmatch(rf"({_WHOLE})(\.[0-9]{{1,3}})?", plain)
        or Decimal(plain.replace(",", "")) > LARGEST_WON
    ):
        raise FieldError(
            QT_TRANSLATE_NOOP("errors", "0 이상의 수를 소수 셋째 자리까지 적습니다. 예: 99.6")
        )
    return Decimal(plain.replace(",", ""))


def _percent(field: RegisterField, text: str) -> Decimal:
    value = _decimal(field, text)
    if value > 100:
        raise FieldError(QT_TRANSLATE_NOOP("errors", "0에서 100 사이의 수로 적습니다. 예: 99.6"))
    return value


_READERS: dict[FieldKind, Callable[[RegisterField, str], FieldValue]] = {
    FieldKind.TEXT: _text,
    FieldKind.MULTILINE: _text,
    FieldKind.CHOICE: _choice,
    FieldKind.FLAG: _flag,
    FieldKind.COUNT: _whole,
    FieldKind.MONEY: _whole,
    FieldKind.YEAR: _year,
    FieldKind.DATE: _date,
    FieldKind.MONTH: _month,
    FieldKind.PERCENT: _percent,
    FieldKind.DECIMAL: _decimal,
}
