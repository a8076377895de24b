"""A cell read as text: numbers as Excel shows them, or a question where that is not certain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from app.domain.figure_reading import Candidate, Doubt, EmptyKind, Said, emptiness, plain, said
from app.domain.korean_text import date_text
from app.domain.number_formats import shown_number
from app.domain.register import FieldValue
from app.domain.sheet_grid import CellError, CellValue
from app.errors import QT_TRANSLATE_NOOP

_LONGEST_DASH = 8
_EXCEL_ERROR = QT_TRANSLATE_NOOP("errors", "엑셀의 오류 값({error})입니다.")
_LOST_ZERO = QT_TRANSLATE_NOOP(
    "errors", "‘{text}’: 숫자로 저장되어 앞의 0이 빠진 듯합니다. 어느 번호입니까?"
)
_SHOWN_OTHERWISE = QT_TRANSLATE_NOOP(
    "errors", "‘{text}’: 엑셀 화면에는 셀 서식에 따라 다르게 보이는 숫자입니다. 이대로 적습니까?"
)
_TOO_LONG = QT_TRANSLATE_NOOP(
    "errors",
    "‘{text}’: 15자리가 넘어 엑셀이 끝자리를 바꾸었을 수 있습니다. 이 번호가 맞습니까?",
)
_MADE_A_DAY = QT_TRANSLATE_NOOP(
    "errors", "‘{text}’: 엑셀이 날짜로 바꾸어 저장한 값인 듯합니다. 어느 것입니까?"
)
_PHONE = "contact_phone"
_CALLED = re.compile(
    r"^(?:[☎☏📞✆]\ufe0f?|(?:tel|t|전화|전화번호|연락처)\s*[.:)]?)\s*(?=[\d(+])", re.I
)
_DASHES = str.maketrans(dict.fromkeys("–—―‐‑‒−ㅡ·ㆍ", "-") | {"/": ","})
_LEAST_PHONE = 10_000_000  # below it stands an extension
_FEWEST_WITH_ZERO = 9  # digits; 1588-1234 has none before it
_FIRST_INEXACT = 10**15  # from here on Excel itself keeps no single units
_NUMBERS = frozenset(  # texts that are never a day: 1-2 becomes one in Excel
    {_PHONE, "management_no", "org_code", "brm_code", "srm_code", "budget_code"}
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a cell says; None where it says nothing."""

    value: FieldValue
    note: Said | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why a cell cannot be taken as it is; a doubt is settled by one of its `candidates`."""

    reason: Said
    doubt: Doubt | None = None
    candidates: tuple[Candidate[FieldValue], ...] = ()


def read_text(cell: CellValue, shown_by: str = "", field_id: str = "") -> Known | Unclear:
    """Return a cell as the text of a field; `shown_by` is the format of its number, if telling."""
    if isinstance(cell, int | Decimal) and not isinstance(cell, bool):
        return _number(cell, shown_by, is_phone=field_id == _PHONE)
    if isinstance(cell, date) and field_id in _NUMBERS:
        meant = dict.fromkeys((date_text(cell), f"{cell.month}-{cell.day}"))
        return _asked(_MADE_A_DAY, date_text(cell), Doubt.TEXT_AS_DATE, *meant)
    if isinstance(cell, str) and field_id == _PHONE:
        return plain_text(_CALLED.sub("", plain(cell)).translate(_DASHES))
    return plain_text(cell)


def _number(cell: int | Decimal, shown_by: str, *, is_phone: bool) -> Known | Unclear:
    own = number_text(cell)
    number = Decimal(cell)
    if not number.is_finite() or abs(number) >= _FIRST_INEXACT:
        return _asked(_TOO_LONG, own, Doubt.TEXT_AS_NUMBER, own)
    text = shown_number(shown_by, cell) if shown_by else own
    if not text:
        return _asked(_SHOWN_OTHERWISE, own, Doubt.TEXT_AS_NUMBER, own)
    if is_phone and _lacks_zero(cell, text, is_formatted=text != own):
        return _asked(_LOST_ZERO, text, Doubt.LEADING_ZERO, f"0{text}", text)
    return Known(text)


def _lacks_zero(cell: int | Decimal, text: str, *, is_formatted: bool) -> bool:
    """Whether a telephone number lost the zero that Excel keeps of no number."""
    digits = [one for one in text if one.isdigit()]
    if int(cell) < _LEAST_PHONE or digits[:1] == ["0"]:
        return False
    return not is_formatted or len(digits) >= _FEWEST_WITH_ZERO


def _asked(template: str, text: str, doubt: Doubt, *meant: str) -> Unclear:
    candidates: tuple[Candidate[FieldValue], ...] = tuple(
        Candidate(one, said("{text}", text=one)) for one in meant
    )
    return Unclear(said(template, text=text), doubt, candidates)


def number_text(cell: int | Decimal) -> str:
    """Return a number in plain digits, never with an exponent."""
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def plain_text(cell: CellValue) -> Known | Unclear:
    """Return a cell as text: numbers and days as they are written, nothing for a dash."""
    if isinstance(cell, CellError):
        return Unclear(said(_EXCEL_ERROR, error=cell.value))
    if isinstance(cell, str):
        if len(cell) <= _LONGEST_DASH and not cell[:1].isalnum():
            empty = emptiness(plain(cell))
            if empty is not None and empty.kind is EmptyKind.BLANK:
                return Known(None)
        return Known(cell)
    if cell is None:
        return Known(None)
    if isinstance(cell, bool):
        return Known("예" if cell else "아니오")
    if isinstance(cell, datetime):
        return Known(
            f"{date_text(cell)} {cell:%H:%M}" if cell.time() != time(0) else date_text(cell)
        )
    if isinstance(cell, date):
        return Known(date_text(cell))
    if isinstance(cell, time):
        return Known(f"{cell:%H:%M:%S}" if cell.second else f"{cell:%H:%M}")
    return Known(number_text(cell))
