"""Lengths of time as people write them: 4시간, 1시간 30분, 2년 6개월, 36개월."""

from __future__ import annotations

import re
from datetime import time
from decimal import Decimal

from app.domain.figure_reading import Candidate, Doubt, Doubtful, Empty, Read, Reading, said
from app.domain.figure_units import Unit
from app.domain.korean_figures import read_quantity
from app.domain.sheet_grid import CellValue
from app.domain.written_figures import (
    figure_meanings,
    not_a_number,
    plain_decimal,
    written_figure,
)
from app.errors import QT_TRANSLATE_NOOP

# Within a family one length has one meaning; how many hours a day has depends on what is counted.
_CLOCK = {"초": Decimal(1), "분": Decimal(60), "시간": Decimal(3600)}
_CALENDAR = {"개월": Decimal(1), "년": Decimal(12)}
_DAYS = {"일": Decimal(1), "주": Decimal(7)}
_FAMILIES = (_CLOCK, _CALENDAR, _DAYS)
_HOURS_OF_DAY = (Decimal(24), Decimal(8))  # round the clock, or of work
_PART = re.compile(r"\s*(\d[\d,]*(?:\.\d+)?)\s*(개월|시간|년|주|일|분|초)\s*")
_BY_CLOCK = re.compile(r"(\d+):([0-5]\d):([0-5]\d)")  # a time beyond one day, as Excel shows it
_CONVERTED = QT_TRANSLATE_NOOP("errors", "‘{text}’: 단위를 {unit} 기준으로 바꾸어 읽었습니다.")


def read_duration(cell: CellValue, unit: Unit) -> Reading[Decimal]:
    """Return a length of time in the unit, one of 년, 개월, 주, 일, 시간, 분 and 초.

    Days as hours are asked about, for a day may be one of work.
    """
    if isinstance(cell, time):
        if unit.counter not in _CLOCK:
            return not_a_number(str(cell))
        seconds = Decimal(cell.hour * 3600 + cell.minute * 60 + cell.second)
        return Read(plain_decimal(seconds / _CLOCK[unit.counter]))
    if isinstance(cell, str) and (clock := _BY_CLOCK.fullmatch(cell.strip())):
        if unit.counter not in _CLOCK:
            return not_a_number(cell)
        told = [(clock[1], "시간"), (clock[2], "분"), (clock[3], "초")]
        return _in_unit(cell, told, unit)
    figure = written_figure(cell)
    if isinstance(figure, Empty):
        return figure
    parts = _PART.findall(cell) if isinstance(cell, str) else []
    if not parts or "".join("".join(_PART.split(str(cell))[::3]).split()):
        return read_quantity(cell, unit)
    return _in_unit(str(cell), parts, unit)


def _in_unit(text: str, parts: list[tuple[str, str]], unit: Unit) -> Reading[Decimal]:
    target = next((one for one in _FAMILIES if unit.counter in one), {})
    if all(word in target for _, word in parts):
        sizes = [Decimal(digits.replace(",", "")) * target[word] for digits, word in parts]
        value = plain_decimal(sum(sizes, Decimal(0)) / target[unit.counter])
        is_plain = len(parts) == 1 and parts[0][1] == unit.counter
        return Read(value, None if is_plain else said(_CONVERTED, text=text, unit=unit.counter))
    if [word for _, word in parts] == ["일"] and unit.counter == "시간":
        days = Decimal(parts[0][0].replace(",", ""))
        hours = [plain_decimal(days * one) for one in _HOURS_OF_DAY]
        meant = tuple(
            Candidate(one, said(QT_TRANSLATE_NOOP("errors", "{hours}시간"), hours=one))
            for one in hours
        )
        return Doubtful(Doubt.DAY_LENGTH, meant, said(figure_meanings(Doubt.DAY_LENGTH), text=text))
    return read_quantity(text, unit) if len(parts) == 1 else not_a_number(text)
