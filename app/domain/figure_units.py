"""Units of figures: won by thousands and millions, counters, lengths of time; and in headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.figure_reading import plain


class UnitKind(StrEnum):
    """What a unit counts."""

    MONEY = "money"
    COUNT = "count"
    TIME = "time"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is written, and how many of the smallest it stands for: 천원 is 1,000 won.

    `counter` is the unit without its multiplier: 원, 명, 건.
    """

    text: str
    kind: UnitKind
    counter: str
    size: int = 1


_MULTIPLIERS = {
    "": 1,
    "십": 10,
    "백": 100,
    "천": 10**3,
    "만": 10**4,
    "십만": 10**5,
    "백만": 10**6,
    "천만": 10**7,
    "억": 10**8,
    "십억": 10**9,
    "백억": 10**10,
    "조": 10**12,
}
_OF_TIMES = ("", "천", "만", "백만")
_OF_COUNTS = ("", "십", "백", "천", "만", "십만", "백만", "천만", "억")
COUNTERS = (
    *("명", "인", "개", "건", "대", "회", "식", "종", "본", "곳", "개소", "개사", "가지", "세트"),
    *("개월", "년", "일", "시간", "분", "초", "주", "페이지", "쪽", "면", "장", "권", "부", "점"),
    *("copy", "ea", "user", "users", "tb", "gb", "mb", "core", "vcore", "vcpu", "%p"),
)
TIMES = ("년", "개월", "주", "일", "시간", "분", "초")
_PERCENTS = ("%", "퍼센트", "프로", "백분율", "percent")


def _units() -> dict[str, Unit]:
    made = {
        f"{word}원": Unit(f"{word}원", UnitKind.MONEY, "원", n) for word, n in _MULTIPLIERS.items()
    }
    for counter in COUNTERS:
        kind = UnitKind.TIME if counter in TIMES else UnitKind.COUNT
        for word in _OF_TIMES if kind is UnitKind.TIME else _OF_COUNTS:
            made[word + counter] = Unit(word + counter, kind, counter, _MULTIPLIERS[word])
    made |= {word: Unit(word, UnitKind.PERCENT, "%") for word in _PERCENTS}
    made |= {
        word: Unit(f"{word}원", UnitKind.MONEY, "원", _MULTIPLIERS[word]) for word in ("억", "조")
    }
    return made


UNITS = _units()
WON = UNITS["원"]
THOUSAND_WON = UNITS["천원"]
MILLION_WON = UNITS["백만원"]
TEN_THOUSAND_WON = UNITS["만원"]
HUNDRED_MILLION_WON = UNITS["억원"]
_BRACKETED = re.compile(r"[(\[{<【［]([^()\[\]{}<>【】［］]*)[)\]}>】］]")
_APART = "|".join(sorted(filter(None, _MULTIPLIERS), key=len, reverse=True))
_STANDS_APART = re.compile(rf"(?<![가-힣\d])({_APART})\s+([^\s,/·:;]+)")  # 천 원
_AT_END = re.compile(rf"(?:[\s_:,]|단위)((?:(?:{_APART})\s+)?[^\s_:,]+)$")
_PARTS = re.compile(r"[\s,/·:;]+")
_WON_WORDS = re.compile(r"krw|₩|원화|(?<![a-z])won(?![a-z])")
_ENGLISH = (
    (
        re.compile(r"(?<![a-z])(?:k|thousands?)(?:\s+of)?\s*원|원\s*(?:k|thousands?)(?![a-z])"),
        "천원",
    ),
    (
        re.compile(
            r"(?<![a-z])(?:m|mil|mn|millions?)(?:\s+of)?\s*원|원\s*(?:m|mil|mn|millions?)(?![a-z])"
        ),
        "백만원",
    ),
)
_ZEROS = re.compile(r"(?<![\d,])1((?:,?000){1,3})\s*원")  # 1,000원
# 10만 원 is no unit known here; without this it would be taken for 원.
_OTHER_MULTIPLE = re.compile(rf"(?:\d\s*(?:{_APART})?\s*|(?:{_APART})\s+)원(?![가-힣])")
_BY_ZEROS = {3: "천원", 6: "백만원", 9: "십억원"}
_FOREIGN = re.compile(
    r"(?<![a-z])(?:usd|eur|jpy|cny|gbp|dollars?|euros?|yen)(?![a-z])|[$€£¥]"
    r"|달러|유로화|엔화|위안|외화|(?<=[(\[\s천만억])(?:불|유로|엔)(?=[)\]\s]|$)"
)


def heading_unit(heading: str) -> Unit | None:
    """Return the unit that a heading names: `유지보수비(천원)`, `(단위: 백만 원)`, `비용 [KRW]`.

    None where it names none, and where it names two that differ.
    """
    text = plain(heading).casefold()
    found: list[Unit] = []
    for inside in _BRACKETED.findall(text):
        found += _named(inside)
    if not found:
        at_end = _AT_END.search(text)
        found = _named(at_end[1]) if at_end else []
    return found[0] if found and all(one == found[0] for one in found) else None


def without_unit_at_end(heading: str) -> str:
    """Return a heading without the unit that it ends with outside of brackets, if it does."""
    at_end = _AT_END.search(heading)
    if at_end is None or not _named(at_end[1].casefold()):
        return heading
    return heading[: at_end.start()].rstrip(" _:,")


def names_foreign_money(heading: str) -> bool:
    """Whether a heading tells of another money than won, which no figure is turned from."""
    return _FOREIGN.search(plain(heading).casefold()) is not None


def _named(text: str) -> list[Unit]:
    found = _known(text)
    if any(one.kind is UnitKind.MONEY for one in found):
        return found
    # KRW alone is won, but in `KRW, 천원` it says nothing of the unit.
    won = _WON_WORDS.sub("원", text)
    for pattern, word in _ENGLISH:
        won = pattern.sub(word, won)
    return found if won == text else _known(won)


def _known(text: str) -> list[Unit]:
    text = _ZEROS.sub(lambda one: _BY_ZEROS[one[1].count("0")], text)
    text = _STANDS_APART.sub(_joined, text)
    if _OTHER_MULTIPLE.search(text):
        return []
    words = [part.removeprefix("단위") for part in _PARTS.split(text)]
    whole = text.replace(" ", "").removeprefix("단위").lstrip(":")
    found = [UNITS[word] for word in words if word in UNITS]
    if not found and whole in UNITS:
        return [UNITS[whole]]
    # What follows a slash tells per what: 천원/년.
    kinds = {one.kind for one in found}
    if UnitKind.MONEY in kinds and kinds != {UnitKind.MONEY}:
        return [one for one in found if one.kind is UnitKind.MONEY]
    return found


def _joined(apart: re.Match[str]) -> str:
    """Return `천 원` as one word, so that it is not taken for 원."""
    word = apart[1] + apart[2]
    return word if word in UNITS else apart[0]
