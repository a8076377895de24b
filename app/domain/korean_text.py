"""Figures and dates as official Korean papers write them, and text made comparable."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the list of systems does without
    from decimal import Decimal
    from fractions import Fraction

from app.domain.initials import place_of

MOST_NAMED, FIRST_NAMED = 5, 3  # names in a line of a paper: all of them, or the first ones
_KEPT = "\n\t\u200c\u200d"
_AROUND = 40  # characters shown on each side of what was searched for
_UNSEEN = {"Cc", "Cf", "Cs"}


def date_text(day: date) -> str:
    """Write `2026. 11. 23.` (행정업무의 운영 및 혁신에 관한 규정 제7조제5항)."""
    return f"{day.year}. {day.month}. {day.day}."


def month_text(day: date) -> str:
    """Write the month of a day as `2026. 11.`, by the same rule."""
    return f"{day.year}. {day.month}."


def time_text(moment: datetime) -> str:
    """Write `14:05:12`, 24 hours (행정업무의 운영 및 혁신에 관한 규정 제7조제5항)."""
    return f"{moment:%H:%M:%S}"


def grouped_number(value: int | Decimal) -> str:
    """Write a number with thousands separators: `12,000`, `99.6`."""
    return f"{value:,}"


def percent_text(share: Fraction) -> str:
    """Write a share of 0 to 1 as a percentage rounded half up to whole: `67%`."""
    return f"{percent_points(share)}%"


def percent_points(share: Fraction) -> int:
    """Return a share of 0 to 1 in whole percentage points, rounded half up."""
    return _half_up(share * 100)


def decimal_text(value: Fraction, places: int) -> str:
    """Write a fraction of 0 or more with so many decimals, rounded half up: `1.75`."""
    whole = _half_up(value * 10**places)
    return f"{whole // 10**places}.{whole % 10**places:0{places}}"


def _half_up(value: Fraction) -> int:
    """Round a value of 0 or more to whole, half up."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def named_together(names: Sequence[str], join: str, many: str) -> str:
    """Join names; of more than MOST_NAMED only the first ones, `many` saying {names} and {count}.

    A box or a line of a paper holds no more: all of them stand in the table of the services.
    """
    if len(names) <= MOST_NAMED:
        return join.join(names)
    return many.format(names=join.join(names[:FIRST_NAMED]), count=len(names))


def folded(text: str) -> str:
    """Return the text made comparable: NFC, letter case folded, blanks squeezed."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def excerpt(text: str, told: str, wanted: Sequence[str]) -> str:
    """Return the words around the whole phrase, or around the longest word that is in the text.

    `told` is the text as it is searched; where a letter of it was folded to two, it is shown.
    """
    sought = [" ".join(wanted), *sorted(wanted, key=len, reverse=True)]
    at, until = next((place for words in sought if (place := place_of(words, told))), (0, 0))
    shown = text if len(told) == len(text) else told
    start, end = max(0, at - _AROUND), until + _AROUND
    return ("…" if start else "") + shown[start:end] + ("…" if end < len(shown) else "")


def cleaned(text: str) -> str:
    """Return the text in NFC, without characters that nobody sees and no file format takes.

    Control characters, halves of characters and invisible marks come along when text is pasted.
    Line ends and tabs stay, and so do the joiners that some scripts and signs need.
    """
    if text.isprintable():  # and so without anything unseen: most texts, and 20 times as fast
        return unicodedata.normalize("NFC", text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    seen = (one for one in lines if one in _KEPT or unicodedata.category(one) not in _UNSEEN)
    return unicodedata.normalize("NFC", "".join(seen))
