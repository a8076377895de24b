"""Texts of headings made comparable, and the words by which rows are told that are no data."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from app.domain.figure_reading import plain

BRACKETS = re.compile(r"[(\[{<【［]([^()\[\]{}<>【】［］]*)[)\]}>】］]")
LONGEST_HEADING = 200  # letters; a longer text is no heading, and takes long to compare
_NO_LETTER = re.compile(r"[\W_]+")
_COUNTED = re.compile(r"\d+[가-힣]*$|[①-⑳]+$")  # 합계 2건, 소계①
_NUMBER_AFTER = re.compile(r"\d+$")
_TOTAL_AT_END = "소계"
_MARKED = re.compile(r"[(\[<【]?\s*([가-힣a-zA-Z]+\s*\d*)\s*[)\]>】]")
_MARK_ENDS = frozenset(")]>】）］＞")
_SHORT_EXAMPLE = "예"


def heading_key(text: str) -> str:
    """Return a heading as it is compared: letters and digits only, no letter case."""
    return _NO_LETTER.sub("", plain(text).casefold())


@dataclass(frozen=True)
class RowWords:
    """By what rows are told that are no data.

    `counted` heads a column that only numbers the rows; `examples` begin a row that shows how to
    fill in the others.
    """

    totals: tuple[str, ...]
    notes: tuple[str, ...]
    counted: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()

    def is_total(self, text: str) -> bool:
        """Whether a text at the beginning of a row, or in place of a name, says it is a sum."""
        if len(text) > LONGEST_HEADING or not self._may_be_total(text):
            return False
        key = heading_key(BRACKETS.sub(" ", plain(text))) or heading_key(text)
        return key in self._totals or _COUNTED.sub("", key) in self._totals

    def ends_as_total(self, text: str) -> bool:
        """Whether a text says of what a row is the sum: `교육부 소계`."""
        if len(text) > LONGEST_HEADING or not self._may_be_total(text):
            return False
        words = BRACKETS.sub(" ", plain(text)).split()
        last = heading_key(words[-1]) if words else ""
        return (len(words) > 1 and last in self._totals) or last.endswith(_TOTAL_AT_END)

    def is_example(self, text: str) -> bool:
        """Whether a text says that its row only shows how to fill in the others."""
        if len(text) > LONGEST_HEADING:
            return False
        return _NUMBER_AFTER.sub("", heading_key(text)) in self._examples

    def begins_as_example(self, text: str) -> bool:
        """Whether a name is marked as an example: `(예시) 홈페이지`, `예) 홈페이지`."""
        if not (_MARK_ENDS & set(text)):
            return False
        mark = _MARKED.match(plain(text[:LONGEST_HEADING]))
        return mark is not None and (
            self.is_example(mark[1]) or heading_key(mark[1]) == _SHORT_EXAMPLE
        )

    def is_counted(self, heading: str) -> bool:
        """Whether a column of this heading only numbers the rows."""
        return len(heading) <= LONGEST_HEADING and heading_key(heading) in self._counted

    def _may_be_total(self, text: str) -> bool:
        """Whether a closer look is worth its time, which all names of a long list would take."""
        return self._hints.search(text) is not None or not unicodedata.is_normalized("NFKC", text)

    @cached_property
    def _hints(self) -> re.Pattern[str]:
        hints = {key if key.isascii() else key[-1] for key in self._totals}
        return re.compile("|".join(sorted(map(re.escape, hints))), re.I)

    @cached_property
    def _totals(self) -> frozenset[str]:
        return frozenset(map(heading_key, self.totals))

    @cached_property
    def _counted(self) -> frozenset[str]:
        return frozenset(map(heading_key, self.counted))

    @cached_property
    def _examples(self) -> frozenset[str]:
        return frozenset(map(heading_key, self.examples))
