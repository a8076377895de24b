"""Names of systems that differ in blanks and widths alone: nobody gives two systems such names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.domain import inventory_sentences as words
from app.domain.figure_reading import Said, plain, said
from app.domain.korean_text import folded

_JOINERS = re.compile("[ \u200c\u200d]")


class NearNames:
    """The names of the register and of the rows so far, compared without blanks and widths."""

    def __init__(self, names: Iterable[str]) -> None:
        self._in_register = {_joined(name): name for name in names}
        self._in_file: dict[str, tuple[str, int]] = {}

    def remember(self, name: str, row: int) -> None:
        """Take the name of a row."""
        self._in_file.setdefault(_joined(name), (name, row))

    def near(self, name: str) -> Said | None:
        """Return which other name differs from this one so little, if there is one."""
        key = _joined(name)
        if key in self._in_file:
            other, row = self._in_file[key]
            if folded(other) != folded(name):
                return said(words.ONLY_BLANKS_IN_FILE, name=other, row=row)
        elif key in self._in_register and folded(self._in_register[key]) != folded(name):
            return said(words.ONLY_BLANKS, name=self._in_register[key])
        return None


def _joined(name: str) -> str:
    return _JOINERS.sub("", plain(name).casefold())
