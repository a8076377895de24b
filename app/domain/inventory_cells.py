"""A cell of an inventory read as the value of a register field, or why it is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from app.domain.column_mapping import MappedColumn
from app.domain.figure_reading import (
    Candidate,
    Doubt,
    Doubtful,
    Empty,
    Read,
    Reading,
    Said,
    Unreadable,
    emptiness,
    plain,
    said,
    settled_as,
)
from app.domain.figure_units import TIMES, UNITS, Unit, UnitKind
from app.domain.heading_words import BRACKETS, heading_key
from app.domain.inventory_headings import InventoryHeadings
from app.domain.korean_answers import read_yes_no
from app.domain.korean_dates import read_date, read_year
from app.domain.korean_durations import read_duration
from app.domain.korean_figures import read_amount, read_count, read_percent, read_quantity
from app.domain.korean_text import date_text, grouped_number
from app.domain.marked_choices import marked_choices
from app.domain.number_formats import figure_shown, shown_number
from app.domain.register import FieldValue
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.domain.sheet_grid import CellError, CellValue, DateSystem
from app.domain.text_cells import Known, Unclear, plain_text, read_text
from app.errors import QT_TRANSLATE_NOOP

V = TypeVar("V", int, bool, date, Decimal, str)

_PERCENT = "%"
_BUILT = "built_year"
_TEXTS = frozenset({FieldKind.TEXT, FieldKind.MULTILINE})
_LONGEST_SHOWN = 60
_BARE = re.compile(r"\s*[\d,.]+\s*")
_LEAST_CONTAINED = 2  # letters of a known value that is looked for inside another
_NOT_WHOLE = QT_TRANSLATE_NOOP("errors", "정수가 아닙니다: {value}.")
_SHOWN_SCALED = QT_TRANSLATE_NOOP(
    "errors", "‘{text}’: 엑셀이 끝의 세 자리나 여섯 자리를 숨겨 보이는 칸입니다. 얼마입니까?"
)
_IS_IT = QT_TRANSLATE_NOOP("errors", "‘{text}’: 목록의 어느 값입니까?")


class FieldReader:
    """Reads the cells of one column; what it read once it remembers."""

    def __init__(
        self,
        field: RegisterField,
        column: MappedColumn,
        headings: InventoryHeadings,
        date_system: DateSystem = DateSystem.SINCE_1900,
        *,
        is_percent: bool = False,
        is_scaled: bool = False,
    ) -> None:
        """Read for this field.

        `is_percent` where Excel shows the numbers as percentages, `is_scaled` where it shows them
        without their last digits.
        """
        self._field = field
        self._column = column
        self._date_system = date_system
        self._is_percent = is_percent
        self._is_scaled = is_scaled
        self._known: dict[tuple[type, CellValue, str], Known | Unclear] = {}
        self._words = _words(field, headings) if field.kind is FieldKind.CHOICE else {}
        self._read = self._reader()

    def read(self, cell: CellValue, shown_by: str = "") -> Known | Unclear:
        """Return what the cell says of the field; `shown_by` is the format of its number."""
        key = (type(cell), cell, shown_by)  # 1, True and Decimal(1) are equal
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._read_now(cell, shown_by)
        return found

    def _read_now(self, cell: CellValue, shown_by: str) -> Known | Unclear:
        if self._field.kind in _TEXTS:
            found = read_text(cell, shown_by, self._field.id)
        else:
            found = self._read(self._as_shown(cell, shown_by))
        if isinstance(found, Unclear):
            if found.doubt is None:
                return found
            chosen = self._column.settled.get(settled_as(found.doubt, shown(cell)))
            if chosen is None or chosen >= len(found.candidates):
                return found
            found = Known(found.candidates[chosen].value)
        if found.value is None or self._field.kind is FieldKind.CHOICE:
            return found
        try:
            value = self._field.value_of(self._field.text_of(found.value))
        except FieldError as error:
            return Unclear(Said(error.template, tuple(error.values.items())))
        return Known(value, found.note)

    def _as_shown(self, cell: CellValue, shown_by: str) -> CellValue:
        """Return a number with the words that its format writes beside it: 3.5억, 2015년."""
        if not shown_by or isinstance(cell, bool) or not isinstance(cell, int | Decimal):
            return cell
        is_word = self._field.kind in {FieldKind.CHOICE, FieldKind.FLAG}
        text = (shown_number if is_word else figure_shown)(shown_by, cell)
        return cell if text is None else text

    def _reader(self) -> Callable[[CellValue], Known | Unclear]:
        unit = self._column.unit
        own = UNITS.get(self._field.unit)
        match self._field.kind:
            case FieldKind.CHOICE:
                return self._choice
            case FieldKind.FLAG:
                return lambda cell: _result(read_yes_no(cell))
            case FieldKind.MONEY:
                money = unit if unit is not None and unit.kind is UnitKind.MONEY else None
                if self._is_scaled and money is not None and money.size > 1:
                    return lambda cell: _scaled(cell, money, read_amount)
                return lambda cell: _result(read_amount(cell, money))
            case FieldKind.YEAR:
                return lambda cell: _result(
                    read_year(cell, self._date_system, is_of_building=self._field.id == _BUILT)
                )
            case FieldKind.DATE | FieldKind.MONTH:
                return lambda cell: _result(read_date(cell, self._date_system))
            case FieldKind.PERCENT if self._field.unit == _PERCENT:
                return lambda cell: _result(
                    read_percent(cell, unit, is_shown_as_percent=self._is_percent)
                )
            case FieldKind.COUNT if self._field.unit not in TIMES:
                if self._is_scaled and unit is not None and unit.size > 1:
                    return lambda cell: _scaled(cell, unit, read_count)
                return lambda cell: _result(read_count(cell, unit or own))
            case FieldKind.COUNT | FieldKind.DECIMAL if self._field.unit in TIMES:
                return self._duration
            case FieldKind.PERCENT | FieldKind.DECIMAL:
                return lambda cell: _result(read_quantity(cell, own))
            case _:
                return plain_text

    def _duration(self, cell: CellValue) -> Known | Unclear:
        """Read a length of time in the unit of the field, of whatever unit the column is."""
        told = self._column.unit
        is_bare = isinstance(cell, int | Decimal) or (
            isinstance(cell, str) and _BARE.fullmatch(cell) is not None
        )
        if is_bare and told is not None and told.kind is UnitKind.TIME:
            cell = f"{cell}{told.text}"
        found = _result(read_duration(cell, UNITS[self._field.unit]))
        if isinstance(found, Unclear) or self._field.kind is not FieldKind.COUNT:
            return found
        if isinstance(found.value, Decimal):
            if found.value != found.value.to_integral_value():
                return Unclear(said(_NOT_WHOLE, value=found.value))
            return Known(int(found.value), found.note)
        return found

    def _choice(self, cell: CellValue) -> Known | Unclear:
        if isinstance(cell, CellError):
            return plain_text(cell)
        text = "" if cell is None else plain(str(cell))
        offered = marked_choices(text)
        if offered is not None and len(offered.ticked) <= 1:
            text = "".join(offered.ticked)  # nothing ticked is not answered
        key = heading_key(text)
        if key in self._words:
            return Known(self._words[key])
        inside = {self._words.get(heading_key(one)) for one in BRACKETS.findall(text)}
        outside = self._words.get(heading_key(BRACKETS.sub(" ", text)))
        if outside is not None and inside == {outside}:  # 중(中)
            return Known(outside)
        if emptiness(text) is not None:
            return Known(None)
        held = {
            choice: None
            for word, choice in self._words.items()
            if len(word) >= _LEAST_CONTAINED and word in key
        }
        if held:
            labels = {choice.id: choice.label for choice in self._field.choices}
            candidates: tuple[Candidate[FieldValue], ...] = tuple(
                Candidate(one, said("{label}", label=labels[one])) for one in held
            )
            return Unclear(said(_IS_IT, text=text), Doubt.WORD, candidates)
        try:
            return Known(self._field.value_of(text))
        except FieldError as error:
            return Unclear(Said(error.template, tuple(error.values.items())))


def _scaled(
    cell: CellValue, unit: Unit, read: Callable[[CellValue, Unit], Reading[int]]
) -> Known | Unclear:
    """Ask for a figure that Excel shows in thousands under a heading that tells a unit too.

    Mostly the cell holds single ones, and the heading tells what is shown of them.
    """
    if not isinstance(cell, int | Decimal) or isinstance(cell, bool) or not cell:
        return _result(read(cell, unit))
    found: dict[int, Candidate[FieldValue]] = {}
    for meant in (UNITS[unit.counter], unit):
        told = read(cell, meant)
        if isinstance(told, Read):
            figure = f"{grouped_number(told.value)}{unit.counter}"
            found[told.value] = Candidate(told.value, said("{figure}", figure=figure))
    return Unclear(said(_SHOWN_SCALED, text=cell), Doubt.SCALED, tuple(found.values()))


def _result(reading: Reading[V]) -> Known | Unclear:
    match reading:
        case Read():
            return Known(reading.value, reading.note)
        case Empty():
            return Known(None)
        case Doubtful():
            candidates: tuple[Candidate[FieldValue], ...] = tuple(
                Candidate(one.value, one.meaning) for one in reading.candidates
            )
            return Unclear(reading.question, reading.doubt, candidates)
        case Unreadable():
            return Unclear(reading.reason)


def _words(field: RegisterField, headings: InventoryHeadings) -> Mapping[str, str]:
    """Return every word that means a value of the field, as it is compared."""
    made = {
        heading_key(word): value
        for value, words in headings.values_of(field.id).items()
        for word in words
    }
    return made | {heading_key(choice.label): choice.id for choice in field.choices}


def shown(cell: CellValue) -> str:
    """Return a cell as a message shows it: in one line, and not too long."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d %H:%M}" if isinstance(cell, datetime) else date_text(cell)
    text = cell.value if isinstance(cell, CellError) else " ".join(str(cell).split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
