"""Amounts, counts, quantities and shares as people write them in tables of Korean offices.

What is doubtful becomes a question with what may be meant, never a guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from app.domain.figure_reading import (
    Candidate,
    Doubt,
    Doubtful,
    Read,
    Reading,
    Said,
    Unreadable,
    plain,
    said,
)
from app.domain.figure_units import MILLION_WON, THOUSAND_WON, UNITS, WON, Unit, UnitKind
from app.domain.korean_text import grouped_number
from app.domain.sheet_grid import CellValue
from app.domain.written_figures import (
    FOREIGN,
    WrittenFigure,
    figure_meanings,
    not_a_number,
    plain_decimal,
    written_figure,
)
from app.domain.written_numbers import tidy
from app.errors import QT_TRANSLATE_NOOP

T = TypeVar("T")

_OF_YEAR = frozenset({"연", "년", "연간"})  # said of a count of a day, it changes the count
_MOST = Decimal(10) ** 18  # beyond it no register keeps a figure
_BIG_UNITS = (UNITS["억원"], MILLION_WON, THOUSAND_WON)
_IN_HEADING = QT_TRANSLATE_NOOP("errors", "제목의 단위({unit})로 읽었습니다.")
_REMARK_LEFT = QT_TRANSLATE_NOOP("errors", "괄호 안의 말({remark})은 읽지 않았습니다.")
_AS_PERCENT = QT_TRANSLATE_NOOP("errors", "백분율로 읽었습니다.")
_TOO_LARGE = QT_TRANSLATE_NOOP("errors", "숫자가 너무 큽니다: {text}.")


def read_amount(cell: CellValue, unit: Unit | None = None) -> Reading[int]:
    """Return an amount in whole won; `unit` is that of the column, if its heading tells one.

    Without a unit at all it is asked; so is a fraction of a won.
    """
    if isinstance(cell, str) and FOREIGN.search(plain(cell)):
        return Unreadable(
            said(QT_TRANSLATE_NOOP("errors", "원화 금액이 아닙니다: {text}."), text=plain(cell))
        )
    figure = written_figure(cell)
    if not isinstance(figure, WrittenFigure):
        return _whole(figure)
    own = figure.unit or (WON if figure.has_multiplier else None)
    if own is not None and own.kind is not UnitKind.MONEY:
        return not_a_number(figure.text)
    if own is None and unit is None and any(figure.values):
        return _asked(Doubt.UNIT_MISSING, figure, _won(figure.values, (WON, *_BIG_UNITS[::-1])))
    if own is not None and unit not in {None, WON} and not figure.tells_its_unit:
        return _asked(Doubt.UNIT_DIFFERS, figure, _won(figure.values, (own, unit or WON)))
    used = own or unit or WON
    if figure.doubt is not None:
        return _asked(figure.doubt, figure, _won(figure.values, (used,)))
    won = tidy(figure.values[0] * used.size)
    if won != won.to_integral_value():
        is_reckoned = abs(won) >= THOUSAND_WON.size
        doubt = Doubt.CUT if is_reckoned else Doubt.FRACTION
        return _asked(doubt, figure, _fractional(figure.values[0], used))
    if abs(won) >= _MOST:
        return Unreadable(said(_TOO_LARGE, text=figure.text))
    return Read(int(won), _note(figure, None if own else unit))


def read_count(cell: CellValue, unit: Unit | None = None) -> Reading[int]:
    """Return a whole number of something, such as `12,000명` or `1.2만 건`.

    `unit` is that of the column; another counter in the cell is asked about.
    """
    return _whole(read_quantity(cell, unit))


def read_quantity(cell: CellValue, unit: Unit | None = None) -> Reading[Decimal]:
    """Return a number of something, fractions allowed; units as in `read_count`."""
    figure = written_figure(cell)
    if not isinstance(figure, WrittenFigure):
        return figure
    own = figure.unit
    if figure.remark in _OF_YEAR or (
        own is not None and own.kind in {UnitKind.MONEY, UnitKind.PERCENT}
    ):
        return not_a_number(figure.text)
    used = own or (None if figure.has_multiplier else unit)
    values = [tidy(value * (used.size if used else 1)) for value in figure.values]
    if any(abs(value) >= _MOST for value in values):
        return Unreadable(said(_TOO_LARGE, text=figure.text))
    shown = [(value, _number(value)) for value in values]
    if own is not None and unit is not None and own.counter != unit.counter:
        return _asked(Doubt.UNIT_DIFFERS, figure, shown)
    if figure.doubt is not None:
        return _asked(figure.doubt, figure, shown)
    is_scaled = used is not None and used is not own and used.size > 1
    return Read(values[0], _note(figure, used if is_scaled else None))


def read_percent(
    cell: CellValue, unit: Unit | None = None, *, is_shown_as_percent: bool = False
) -> Reading[Decimal]:
    """Return percentage points: 99.6 of `99.6%`, `99.6`, and 0.996 where Excel shows it as 99.6%.

    A bare number of up to 1 may be a share or a percentage, and is asked about.
    """
    figure = written_figure(cell)
    if not isinstance(figure, WrittenFigure):
        return figure
    if figure.unit is not None and figure.unit.kind is not UnitKind.PERCENT:
        return not_a_number(figure.text)
    value = figure.values[0]
    if is_shown_as_percent and isinstance(cell, int | Decimal):
        return Read(tidy(value * 100))
    if figure.doubt is not None:
        return _asked(figure.doubt, figure, [(one, _percent(one)) for one in figure.values])
    if figure.unit is None and 0 < abs(value) <= 1:
        meant = (tidy(value * 100), value)
        return _asked(Doubt.PERCENT, figure, [(one, _percent(one)) for one in meant])
    is_told = figure.unit is not None or (unit is not None and unit.kind is UnitKind.PERCENT)
    return Read(value, _note(figure, None) or (None if is_told else said(_AS_PERCENT)))


def _whole(reading: Reading[Decimal]) -> Reading[int]:
    """Return a reading of whole numbers only; a fraction is no count."""
    if isinstance(reading, Read):
        if reading.value == reading.value.to_integral_value():
            return Read(int(reading.value), reading.note)
        return Unreadable(
            said(QT_TRANSLATE_NOOP("errors", "정수가 아닙니다: {value}."), value=reading.value)
        )
    if isinstance(reading, Doubtful):
        kept = [
            Candidate(None if one.value is None else int(one.value), one.meaning)
            for one in reading.candidates
            if one.value is None or one.value == one.value.to_integral_value()
        ]
        return Doubtful(reading.doubt, tuple(kept), reading.question)
    return reading


def _won(values: Iterable[Decimal], units: Iterable[Unit]) -> list[tuple[int, Said]]:
    """Return what the figures are in each of the units, where that is whole won."""
    amounts = [tidy(value * unit.size) for value in values for unit in units]
    whole = dict.fromkeys(int(one) for one in amounts if one == one.to_integral_value())
    return [(one, said("{amount}원", amount=grouped_number(one))) for one in whole]


def _fractional(value: Decimal, unit: Unit) -> list[tuple[int, Said]]:
    """Return what a fraction of a won may mean: a larger unit, or a reckoned sum not yet cut."""
    meant = _won([value], [one for one in _BIG_UNITS if one.size > unit.size])
    if abs(value * unit.size) < THOUSAND_WON.size:
        return meant
    return [*_won([Decimal(int(value * unit.size))], [WON]), *meant]


def _asked(doubt: Doubt, figure: WrittenFigure, meant: Iterable[tuple[T, Said]]) -> Doubtful[T]:
    candidates = tuple(Candidate(value, meaning) for value, meaning in meant)
    return Doubtful(doubt, candidates, said(figure_meanings(doubt), text=figure.text))


def _note(figure: WrittenFigure, heading: Unit | None) -> Said | None:
    if figure.remark:
        return said(_REMARK_LEFT, remark=figure.remark)
    if heading is not None and heading.size > 1:
        return said(_IN_HEADING, unit=heading.text)
    return None


def _number(value: Decimal) -> Said:
    return said("{value}", value=grouped_number(plain_decimal(value)))


def _percent(value: Decimal) -> Said:
    return said("{value}%", value=plain_decimal(value))
