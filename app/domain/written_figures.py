"""One figure of a cell taken apart: sign, 금 and 약, digits, unit, remark, and what is doubtful."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from app.domain.figure_reading import (
    Candidate,
    Doubt,
    Doubtful,
    Empty,
    Unreadable,
    said,
    written,
)
from app.domain.figure_units import UNITS, WON, Unit, UnitKind
from app.domain.sheet_grid import CellValue
from app.domain.written_numbers import WrittenNumber, parse_number, split_about, split_sign, tidy
from app.errors import QT_TRANSLATE_NOOP

FOREIGN = re.compile(r"[$€£¥]|usd|달러|유로|엔화|위안", re.I)
_REMARK = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_WON_BEFORE = re.compile(r"^(일금|금|₩|\\|krw)\s*", re.I)
_TOTAL_BEFORE = re.compile(r"^(총|계|합계)\s*:?\s*")
_RANGE = re.compile(r"\s*(?:~|∼|〜|–|—|-|부터)\s*")
_MULTIPLIERS = re.compile(r"[천백십만억조]+$")
_LONGEST_FIRST = sorted(UNITS, key=len, reverse=True)
_ZERO_OR_NONE = ("없음", "無", "없슴")
_QUESTIONS = {
    Doubt.COMMAS: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 쉼표 자리가 맞지 않습니다. 어느 숫자입니까?"
    ),
    Doubt.SPACES: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 숫자 사이에 빈칸이 있습니다. 한 숫자입니까?"
    ),
    Doubt.UNFINISHED: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 끝에 단위가 빠진 듯합니다. 어느 숫자입니까?"
    ),
    Doubt.ABOUT: QT_TRANSLATE_NOOP("errors", "‘{text}’: 어림한 숫자입니다. 이 숫자로 적습니까?"),
    Doubt.RANGE: QT_TRANSLATE_NOOP("errors", "‘{text}’: 범위입니다. 어느 숫자로 적습니까?"),
    Doubt.SIGN: QT_TRANSLATE_NOOP("errors", "‘{text}’: 괄호가 음수를 뜻합니까?"),
    Doubt.TWO_FIGURES: QT_TRANSLATE_NOOP("errors", "‘{text}’: 숫자가 둘입니다. 어느 숫자입니까?"),
    Doubt.UNIT_ALONE: QT_TRANSLATE_NOOP("errors", "‘{text}’: 단위만 있습니다. 이 숫자입니까?"),
    Doubt.UNIT_MISSING: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 단위가 없습니다. 단위가 무엇입니까?"
    ),
    Doubt.UNIT_DIFFERS: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 제목의 단위와 다릅니다. 어느 것입니까?"
    ),
    Doubt.FRACTION: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 원 단위로는 소수가 될 수 없습니다. 얼마입니까?"
    ),
    Doubt.CUT: QT_TRANSLATE_NOOP(
        "errors", "‘{text}’: 원 단위로는 소수가 될 수 없습니다. 얼마입니까?"
    ),
    Doubt.WORD: QT_TRANSLATE_NOOP("errors", "‘{text}’: 0입니까, 해당 사항이 없습니까?"),
    Doubt.PERCENT: QT_TRANSLATE_NOOP("errors", "‘{text}’: 비율입니까, 백분율입니까?"),
    Doubt.DAY_LENGTH: QT_TRANSLATE_NOOP("errors", "‘{text}’: 하루를 몇 시간으로 셉니까?"),
}
_LEAVE_EMPTY = QT_TRANSLATE_NOOP("errors", "비워 둡니다")


@dataclass(frozen=True, slots=True)
class WrittenFigure:
    """A figure taken apart. `values` have their sign, the likeliest first, in its own unit."""

    text: str
    values: tuple[Decimal, ...]
    unit: Unit | None = None
    doubt: Doubt | None = None
    remark: str = ""
    has_multiplier: bool = False
    tells_its_unit: bool = False  # 1,200천원, 3억: no heading can mean another


def figure_meanings(doubt: Doubt) -> str:
    """Return the template of the question that a doubt about a figure is."""
    return _QUESTIONS[doubt]


def not_a_number(text: str) -> Unreadable:
    """Return that a text is no number."""
    return Unreadable(
        said(QT_TRANSLATE_NOOP("errors", "숫자로 읽을 수 없습니다: {text}."), text=text)
    )


def plain_decimal(value: Decimal) -> Decimal:
    """Return a number without zeros at its end, and without an exponent."""
    text = f"{value:f}"  # reckoning would round to 28 digits, or fail beyond them
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def written_figure(
    cell: CellValue,
) -> WrittenFigure | Empty | Unreadable | Doubtful[Decimal]:
    """Take apart what stands in a cell; what is no number at all is told at once."""
    found = written(cell)
    if isinstance(found, Empty | Unreadable):
        return found
    if isinstance(cell, int | Decimal):
        value = Decimal(cell)
        if not value.is_finite() or value.adjusted() > _MOST_DIGITS:
            return not_a_number(str(cell))
        return WrittenFigure(f"{plain_decimal(tidy(value)):,f}", (tidy(value),))
    text = str(found)
    if text.replace(" ", "") in _ZERO_OR_NONE:
        return Doubtful(
            Doubt.WORD,
            (Candidate(Decimal(0), said("0")), Candidate(None, said(_LEAVE_EMPTY))),
            said(_QUESTIONS[Doubt.WORD], text=text),
        )
    return _figure(text) or _ranged(text) or not_a_number(text)


def _figure(text: str) -> WrittenFigure | None:
    """Take apart one figure."""
    rest, remark = _split_remark(text)
    rest, sign, is_bracketed = split_sign(_TOTAL_BEFORE.sub("", rest))
    bare = _WON_BEFORE.sub("", rest)
    is_money = bare != rest
    rest, is_about = split_about(bare)
    rest, unit = split_unit(rest)
    rest, is_about_inside = split_about(rest)
    number = parse_number(rest)
    if number is None:
        return None
    unit = unit or (WON if is_money else None)
    value = sign * number.value
    others = () if number.other is None else (sign * number.other,)
    doubt = number.doubt or (Doubt.ABOUT if is_about or is_about_inside else None)
    if remark.replace(" ", "") in _OF_SHORTER:  # 100(월): what it is of a year nobody reckons here
        return None
    second = _second(remark, unit)
    if second is not None:
        remark = ""
        if second.value != number.value:
            doubt, others = Doubt.TWO_FIGURES, (second.value,)
    if number.has_multiplier and not number.has_digits:
        doubt = Doubt.UNIT_ALONE
    if is_bracketed:
        doubt, others = Doubt.SIGN, (-value,)
    is_plain_won = unit == WON and not number.has_multiplier
    tells = bool(_BIG.search(rest)) or (unit is not None and not is_plain_won)
    return WrittenFigure(text, (value, *others), unit, doubt, remark, number.has_multiplier, tells)


_OF_SHORTER = frozenset(
    {"월", "매월", "월간", "월평균", "월액", "분기", "매분기", "분기별", "반기"}
)
_BIG = re.compile(r"[만억조]")
_MOST_DIGITS = 30


def _split_remark(text: str) -> tuple[str, str]:
    """Part a figure from what stands in brackets behind it."""
    match = _REMARK.search(text)
    if match is None or not match.start():
        return text, ""
    return text[: match.start()], match[1].strip()


def _second(remark: str, unit: Unit | None) -> WrittenNumber | None:
    """Return the figure of a remark: of money in words, `금113,560원(금일십일만…원)`."""
    bare, own = split_unit(_WON_BEFORE.sub("", remark))
    if not bare or (own is not None and own != unit):
        return None
    return parse_number(bare)


def _ranged(text: str) -> WrittenFigure | None:
    """Take apart `3~5억`, whose first figure has the multiplier and the unit of its second."""
    parts = _RANGE.split(text)
    if len(parts) != 2 or not all(parts):
        return None
    last = _figure(parts[1].removesuffix("까지").strip())
    bare, own = split_unit(parts[0])
    first = parse_number(bare)
    if last is None or first is None:
        return None
    multiplier = _MULTIPLIERS.search(split_unit(parts[1])[0])
    if multiplier is not None and not first.has_multiplier:
        first = parse_number(bare + multiplier[0]) or first
    values = (first.value, last.values[0])
    return WrittenFigure(
        text, values, last.unit or own, Doubt.RANGE, "", last.has_multiplier, last.tells_its_unit
    )


def split_unit(text: str) -> tuple[str, Unit | None]:
    """Part a figure from the unit behind it; its multiplier stays with the figure: 1,200천|원."""
    text = text.strip()
    folded = text.casefold()
    if folded.endswith("원정"):
        text, folded = text[:-1], folded[:-1]
    for word in _LONGEST_FIRST:
        unit = UNITS[word]
        if not folded.endswith(word):
            continue
        if unit.kind is UnitKind.PERCENT:
            return text[: -len(word)].strip(), unit
        if not word.endswith(unit.counter):
            return text, UNITS[unit.counter]  # 3.5억
        return text[: -len(unit.counter)].strip(), UNITS[unit.counter]
    return text, None
