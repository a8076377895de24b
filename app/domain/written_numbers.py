"""Numbers as Koreans write them: 1,200, 3.5억, 3억 5천만, △1,200, 삼백만, about so many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from itertools import pairwise

from app.domain.figure_reading import Doubt

_SMALL = {"십": 10, "백": 100, "천": 1000}
_BIG = {"만": 10**4, "억": 10**8, "조": 10**12}
_DIGITS = {word: number for number, word in enumerate("영일이삼사오육칠팔구")}
_TOKEN = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?|\.\d+)|(?P<word>[가-힣])|(?P<blank> )")
_WHOLE_GROUPS = re.compile(r"\d{1,3}(,\d{3})+|\d+")
_ABOUT_BEFORE = re.compile(r"^(약|대략|최소|최대|≒|≈|~)\s*")
_ABOUT_AFTER = re.compile(r"\s*(여|가량|내외|정도|이상|이하|미만|초과|이내|수준|안팎)$")
_EXCEL = Context(prec=15)  # as many digits as Excel keeps; what is beyond comes of its reckoning
_MOST_DIGITS = 40


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number that was written, what is doubtful about it, and how else it may be meant."""

    value: Decimal
    doubt: Doubt | None = None
    other: Decimal | None = None
    has_multiplier: bool = False  # 천, 만, 억 …
    has_digits: bool = True


def tidy(value: Decimal) -> Decimal:
    """Return a number with at most the 15 digits that Excel shows: 0.3, not 0.30000000000000004."""
    if value == value.to_integral_value():
        return value
    return _EXCEL.plus(value)


def split_about(text: str) -> tuple[str, bool]:
    """Return the text without words such as 약 and 이상, and whether there was one."""
    bare = _ABOUT_AFTER.sub("", _ABOUT_BEFORE.sub("", text))
    return bare.strip(), bare != text


def split_sign(text: str) -> tuple[str, int, bool]:
    """Return the text without its sign, 1 or -1, and whether brackets stand for the minus."""
    if text[:1] in {"△", "▲", "-", "−", "–"}:
        return text[1:].strip(), -1, False
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), -1, True
    return text.removeprefix("+").strip(), 1, False


def parse_number(text: str) -> WrittenNumber | None:
    """Return the number that a text without unit and sign stands for; None if it is none."""
    tokens = _tokens(text)
    if tokens is None:
        return None
    doubt: Doubt | None = None
    other: Decimal | None = None
    numbers: list[Decimal | str] = []
    if _mixes_digits(tokens):
        return None
    for token in tokens:
        if isinstance(token, Decimal) or token in _SMALL or token in _BIG:
            numbers.append(token)
            continue
        found = _grouped(token)
        if found is None:
            return None
        if found.doubt is not None:
            doubt, other = found.doubt, found.other
        numbers.append(found.value)
    joined = _joined(numbers)
    if joined is None:
        return None
    if joined is not numbers:
        doubt = Doubt.SPACES
    value = _evaluated(joined)
    if value is None:
        return None
    if other is not None:
        other = _evaluated([other if isinstance(one, Decimal) else one for one in joined])
    unfinished = None if _is_official(tokens) else _unfinished(joined)
    if unfinished is not None and doubt is None:
        doubt, value, other = Doubt.UNFINISHED, unfinished, value
    has_multiplier = any(isinstance(one, str) for one in joined)
    has_digits = any(isinstance(one, Decimal) for one in joined)
    return WrittenNumber(value, doubt, other, has_multiplier, has_digits)


def _tokens(text: str) -> list[Decimal | str] | None:
    """Split into digits and the words of numbers; None where anything else stands there."""
    if len(text) > _MOST_DIGITS or not text.strip():
        return None
    found: list[Decimal | str] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            return None
        place = match.end()
        if match["blank"]:
            continue
        token = match[0]
        if token in _DIGITS:
            found.append(Decimal(_DIGITS[token]))
        elif match["number"] or token in _SMALL or token in _BIG:
            found.append(token)
        else:
            return None
    return found


def _mixes_digits(tokens: Sequence[Decimal | str]) -> bool:
    """Whether a digit in Hangul stands right beside figures: 일 1,200 means a day, not 11,200."""
    kinds = [
        "word" if isinstance(one, Decimal) else "" if one in _SMALL or one in _BIG else "figure"
        for one in tokens
    ]
    return any({*pair} == {"word", "figure"} for pair in pairwise(kinds))


def _grouped(text: str) -> WrittenNumber | None:
    """Return a row of digits; where its commas stand wrong, what else they may mean."""
    whole, point, fraction = text.partition(".")
    if not whole or _WHOLE_GROUPS.fullmatch(whole):
        return WrittenNumber(Decimal(f"{whole.replace(',', '') or '0'}{point}{fraction}"))
    joined = Decimal(whole.replace(",", "") + point + fraction)
    parts = whole.split(",")
    is_decimal = len(parts) == 2 and not point and parts[1]
    return WrittenNumber(joined, Doubt.COMMAS, Decimal(".".join(parts)) if is_decimal else None)


def _joined(numbers: list[Decimal | str]) -> list[Decimal | str] | None:
    """Join rows of digits that only blanks part: 1 200; the same list where there are none.

    None where they cannot be one number: 1.200.000.
    """
    made: list[Decimal | str] = []
    for one in numbers:
        last = made[-1] if made else None
        if isinstance(one, Decimal) and isinstance(last, Decimal):
            if "." in f"{last}{one}":
                return None
            made[-1] = Decimal(f"{last}{one}")
        else:
            made.append(one)
    return numbers if len(made) == len(numbers) else made


def _evaluated(numbers: list[Decimal | str]) -> Decimal | None:
    """Reckon digits and multipliers, which must become smaller from left to right."""
    total, section = Decimal(0), Decimal(0)
    current: Decimal | None = None
    last_small, last_big = 10**4, 10**16
    for one in numbers:
        if isinstance(one, Decimal):
            current = one
        elif one in _SMALL:
            if _SMALL[one] >= last_small:
                return None
            last_small = _SMALL[one]
            section += (Decimal(1) if current is None else current) * last_small
            current = None
        else:
            if _BIG[one] >= last_big:
                return None
            last_big, last_small = _BIG[one], 10**4
            section += current or 0
            total += (section or 1) * last_big
            section, current = Decimal(0), None
    return total + section + (current or 0)


def _is_official(tokens: Sequence[Decimal | str]) -> bool:
    """Whether a sum is written in words to its end, as official papers do: 일십억일천, 일억이.

    They write 일십, 일백, 일천; who leaves a unit out does not (일억 오천), nor ends in a digit.
    """
    if any(isinstance(one, str) and one not in _SMALL and one not in _BIG for one in tokens):
        return False
    said_one = (first == 1 and second in _SMALL for first, second in pairwise(tokens))
    return isinstance(tokens[-1], Decimal) or any(said_one)


def _unfinished(numbers: list[Decimal | str]) -> Decimal | None:
    """Return what `3억 5천` means when 만 was left out, as it often is; None for anything else."""
    bigs = [place for place, one in enumerate(numbers) if one in _BIG]
    if not bigs or numbers[bigs[-1]] == "만" or bigs[-1] == len(numbers) - 1:
        return None
    below = "만" if numbers[bigs[-1]] == "억" else "억"
    return _evaluated([*numbers, below])
