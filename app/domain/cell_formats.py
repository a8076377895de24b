"""By which format Excel shows the numbers of a sheet, where that tells more than their digits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CellFormats:
    """The formats of a sheet, packed: `places` tell by column and row which of the `codes` it is.

    A byte stands for a row, counted from 1: 0 for none, 1 for the first code.
    """

    codes: tuple[str, ...] = ()
    places: Mapping[int, bytes] = field(default_factory=dict)

    def at(self, row: int, column: int) -> str:
        """Return the format of a cell with a number; empty where it tells nothing more."""
        places = self.places.get(column, b"")
        place = places[row - 1] if 0 < row <= len(places) else 0
        return self.codes[place - 1] if place else ""
