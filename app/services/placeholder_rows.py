"""Which rows of the reference data fill the texts of the papers.

The key of each placeholder stands in resources/reference/case-facts.toml; here is what a row says
there, with its unit, and whether it is second-hand. A row that nobody verified fills nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.placeholders import Placeholder, PlaceholderCatalogue, PlaceholderSource
from app.domain.rule_conditions import RuleSurroundings


@dataclass(frozen=True, slots=True)
class RowValues:
    """The values by placeholder id; `second_hand` are those beside which 담당자 확인 필요 goes."""

    values: Mapping[str, str]
    second_hand: frozenset[str]


def of_rows(catalogue: PlaceholderCatalogue) -> tuple[Placeholder, ...]:
    """Return the placeholders that a row of the reference data fills."""
    return tuple(one for one in catalogue.placeholders if one.source is PlaceholderSource.REFERENCE)


def row_values(catalogue: PlaceholderCatalogue, around: RuleSurroundings) -> RowValues:
    """Return what the rows in force say, for the agency's track on the day of the case.

    Raise UnknownReferenceKeyError where a placeholder names a key that no row has.
    """
    values: dict[str, str] = {}
    second_hand = set()
    for one in of_rows(catalogue):
        around.data.all(one.key)  # a key that no row has is an error, not a value to put in
        text = around.reference.shown(one.key)
        if text:
            values[one.id] = text + one.unit
            row = around.row(one.key)
            if row is not None and row.needs_officer_check:
                second_hand.add(one.id)
    return RowValues(values, frozenset(second_hand))
