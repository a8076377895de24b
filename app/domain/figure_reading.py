"""What comes of reading what a person wrote: a value, nothing, a question, or why it is none."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Generic, TypeVar

from app.domain.korean_text import cleaned
from app.domain.sheet_grid import CellError, CellValue
from app.errors import QT_TRANSLATE_NOOP

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said:
    """A Korean sentence and its values apart, so that a window may translate it before."""

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))


def said(template: str, **values: object) -> Said:
    """Return a sentence with its values."""
    return Said(template, tuple(values.items()))


class EmptyKind(StrEnum):
    """Why there is no value: none of them is zero, none is No."""

    BLANK = "blank"  # nothing, or a dash
    NOT_APPLICABLE = "not_applicable"  # 해당없음
    UNKNOWN = "unknown"  # 미상, 확인 필요


class Doubt(StrEnum):
    """What is asked; the same doubt in one column may be settled by one answer.

    The candidates of one doubt are in the same order whatever the cell: only then one answer
    means the same in all of them.
    """

    UNIT_MISSING = "unit_missing"
    UNIT_DIFFERS = "unit_differs"
    FRACTION = "fraction"
    CUT = "cut"  # a sum that was reckoned, with a fraction of a won
    COMMAS = "commas"
    SPACES = "spaces"
    ABOUT = "about"
    RANGE = "range"
    SIGN = "sign"
    UNFINISHED = "unfinished"  # 3억 5천
    TWO_FIGURES = "two_figures"
    UNIT_ALONE = "unit_alone"
    WORD = "word"
    PERCENT = "percent"
    DAY_LENGTH = "day_length"
    DATE_ORDER = "date_order"
    CENTURY = "century"
    YEAR_MISSING = "year_missing"
    DAY_MISSING = "day_missing"
    SERIAL_NUMBER = "serial_number"
    FAR_DATE = "far_date"
    SCALED = "scaled"  # Excel shows it without its last digits
    LEADING_ZERO = "leading_zero"  # a telephone number that Excel keeps as a number
    TEXT_AS_NUMBER = "text_as_number"  # a text that Excel keeps as a number and shows otherwise
    TEXT_AS_DATE = "text_as_date"  # a code that Excel made a day of: 1-2
    YEAR_AS_DATE = "year_as_date"  # 2015 under a format of days: 1905-07-07


_OF_ONE_WORD = frozenset({Doubt.WORD, Doubt.FAR_DATE})


def settled_as(doubt: Doubt, cell: str) -> str:
    """Return under which name the answer to a doubt is kept, for a cell as it is shown.

    What a word means says nothing of other words: 해당없음 is not answered along with 일부.
    """
    return f"{doubt.value}:{cell}" if doubt in _OF_ONE_WORD else doubt.value


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value that is certain; `note` tells what was done to get it, where that is not plain."""

    value: T
    note: Said | None = None


@dataclass(frozen=True, slots=True)
class Empty:
    """No value, and why."""

    kind: EmptyKind


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """One thing that may have been meant; None leaves the field empty."""

    value: T | None
    meaning: Said


@dataclass(frozen=True, slots=True)
class Doubtful(Generic[T]):
    """What may have been meant, the likeliest first, and the question to the officer."""

    doubt: Doubt
    candidates: tuple[Candidate[T], ...]
    question: Said


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What is no such figure, and why."""

    reason: Said


Reading = Read[T] | Empty | Doubtful[T] | Unreadable

# Blanks do not count; letter case does not either.
_DASHES = frozenset("-–—―‐‑‒−ㅡ－~.·ㆍ")
_WORDS = {
    EmptyKind.NOT_APPLICABLE: ("해당없음", "해당사항없음", "비해당", "미해당", "n/a", "na"),
    EmptyKind.UNKNOWN: (
        *("미상", "불명", "불상", "모름", "미확인", "미정", "미파악", "파악불가", "확인불가"),
        *("확인필요", "확인중", "확인요", "산정불가", "산출불가", "unknown", "tbd", "?", "??"),
    ),
}
_NO_NAMES = frozenset({"없음", "無"})
_EMPTY = {word: kind for kind, words in _WORDS.items() for word in words}


def written(cell: CellValue) -> str | int | Unreadable | Empty:
    """Return what stands in a cell as text made plain, or what can be told of it at once.

    Full-width letters and digits become plain ones; `²`, `½` and `①` do not become digits.
    A fraction of the file format is its text.
    """
    if cell is None:
        return Empty(EmptyKind.BLANK)
    if isinstance(cell, CellError):
        return Unreadable(
            said(
                QT_TRANSLATE_NOOP("errors", "엑셀의 오류 값({error})입니다. 원본에서 고쳐 주세요."),
                error=cell.value,
            )
        )
    if isinstance(cell, bool | date | time):
        return Unreadable(
            said(QT_TRANSLATE_NOOP("errors", "숫자나 글이 아닌 값입니다: {cell}."), cell=cell)
        )
    if isinstance(cell, int):
        return cell
    text = plain(str(cell))
    return emptiness(text) or text


def plain(text: str) -> str:
    """Return text with full-width forms made plain and blanks squeezed; `²` stays `²`."""
    made = "".join(
        one if _is_kept(one) else unicodedata.normalize("NFKC", one) for one in cleaned(text)
    )
    return " ".join(unicodedata.normalize("NFC", made).split())


def _is_kept(one: str) -> bool:
    """Whether a character would become another one: `²` a digit, `ㅇ` a part of a syllable."""
    return unicodedata.category(one) == "No" or "\u3130" <= one <= "\u318f"


def emptiness(text: str) -> Empty | None:
    """Return why plain text stands for no value; None where it says something."""
    bare = text.replace(" ", "").casefold()
    if not bare or (set(bare) <= _DASHES and len(bare) <= 5):
        return Empty(EmptyKind.BLANK)
    found = _EMPTY.get(bare.strip("()[]"))
    return Empty(found) if found else None


def names_nothing(text: str) -> bool:
    """Whether a text stands where no name is known: 미정, 해당없음, 없음."""
    bare = plain(text)
    return emptiness(bare) is not None or bare in _NO_NAMES
