"""How wide the columns of a case paper are, and which of them a box takes."""

from __future__ import annotations

from collections.abc import Sequence

from app.exports.case_form import GRID_COLUMNS, FormSheet

UPRIGHT, ACROSS = 90.0, 136.0  # digits that the columns of an A4 page take between its margins


def widths_of(sheet: FormSheet) -> tuple[float, ...]:
    """Return the widths of a sheet's columns in digits: together as wide as the page."""
    page = ACROSS if sheet.orientation == "landscape" else UPRIGHT
    given = sheet.columns or [1.0] * GRID_COLUMNS
    return tuple(round(width * page / sum(given), 2) for width in given)


def snapped(widths: Sequence[float], shares: Sequence[float]) -> list[tuple[int, int]]:
    """Return first and last column of boxes with these shares of the page, at least one each."""
    whole, ends, used = sum(widths), [], 0.0
    edges = [sum(widths[:count]) for count in range(len(widths) + 1)]
    for left, share in enumerate(shares):
        used += share * whole
        lowest = ends[-1] + 1 if ends else 1
        highest = len(widths) - (len(shares) - left - 1)
        ends.append(min(range(lowest, highest + 1), key=lambda at: abs(edges[at] - used)))
    ends[-1] = len(widths)
    return [(first + 1, last) for first, last in zip([0, *ends], ends, strict=False)]
