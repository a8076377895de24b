"""The periods of rows: each ends after it begins, and no two of one key and track overlap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

Period = tuple[str, date, date]  # where it stands, its first and its last day


def period_problems(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with the periods of rows, whatever else is wrong with them."""
    same: dict[tuple[str, str], list[Period]] = {}
    for number, row in enumerate(rows, start=1):
        where = f"rows[{number}]({row.get('key')})"
        first, last = row.get("valid_from"), row.get("valid_to")
        last = date.max if last is None else last
        if type(first) is not date or type(last) is not date:
            continue  # told with the form of the row
        if last < first:
            yield f"{where}.valid_to: 효력 종료일이 시작일(valid_from)보다 앞섭니다"
        else:
            told = str(row.get("key")), str(row.get("track"))
            same.setdefault(told, []).append((where, first, last))
    for periods in same.values():
        for (where, first, last), (other, other_first, other_last) in combinations(periods, 2):
            if first <= other_last and other_first <= last:
                yield f"{other}: 효력 기간이 {where}의 기간과 겹칩니다"
