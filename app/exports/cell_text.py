"""A cell as Excel shows it, for the number formats that papers use."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

_PART = re.compile(r'"([^"]*)"|\\(.)|(yyyy|yy|mm|m|dd|d)|([^"\\ymd]+)')
_NUMBER = re.compile(r"[#0,]*[#0](?:\.[#0]+)?,*")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
THOUSAND, PERCENT = 1000, 100


def cell_text(value: object, number_format: str) -> str:
    """Return what Excel shows; a format that is none of ours shows the value as it is."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return _date(value, number_format)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return str(value)
    positive = number_format.split(";")[0]
    literals: list[str] = []

    def keep(match: re.Match[str]) -> str:
        literals.append(match[1] or match[2] or "")
        return "\0"

    bare = _LITERAL.sub(keep, positive)
    found = _NUMBER.search(bare)
    if found is None:
        return _plain(value)
    figure = Decimal(str(value)) * (PERCENT if "%" in bare else 1)
    shown = bare[: found.start()] + _figure(figure, found[0]) + bare[found.end() :]
    for literal in literals:
        shown = shown.replace("\0", literal, 1)
    return shown


def _figure(value: Decimal, pattern: str) -> str:
    body = pattern.rstrip(",")
    value /= THOUSAND ** (len(pattern) - len(body))
    whole, _, places = body.partition(".")
    rounded = value.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    for sign in reversed(places):  # a # shows no zero
        if sign != "#" or not text.endswith("0"):
            break
        text = text[:-1]
    return text.rstrip(".") if places else text


def _plain(value: float | Decimal) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _date(value: date, number_format: str) -> str:
    if "y" not in number_format:
        return value.isoformat()
    parts = {
        "yyyy": f"{value.year:04}",
        "yy": f"{value.year % 100:02}",
        "mm": f"{value.month:02}",
        "m": str(value.month),
        "dd": f"{value.day:02}",
        "d": str(value.day),
    }
    return "".join(
        quoted or escaped or parts.get(sign, "") or rest
        for quoted, escaped, sign, rest in _PART.findall(number_format.split(";")[0])
    )
