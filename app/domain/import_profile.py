"""How the columns of one set of headings were mapped, to be used again for the next such file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.domain.column_mapping import ColumnMapping, MappedColumn, Why
from app.domain.figure_units import UNITS
from app.domain.heading_words import heading_key
from app.domain.inventory_headings import Certainty, InventoryHeadings


@dataclass(frozen=True, slots=True)
class ProfileColumn:
    """A heading and what was decided of its column; no field means that it is not read."""

    heading: str
    field_id: str | None
    unit: str = ""
    settled: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportProfile:
    """A mapping under a name."""

    name: str
    columns: tuple[ProfileColumn, ...]

    def fits(self, mapping: ColumnMapping, headings: InventoryHeadings) -> bool:
        """Whether it was made for exactly these headings, in whatever order.

        The columns that the program put to rows with errors do not count, nor do units.
        """
        mine = _heading_set((one.heading for one in self.columns), headings)
        return mine == _heading_set((one.heading for one in mapping.columns), headings)


def _heading_set(texts: Iterable[str], headings: InventoryHeadings) -> set[str]:
    """Return headings as they are compared."""
    return {
        heading_key(headings.without_harmless(text))
        for text in texts
        if text and not headings.is_own(text)
    }


def profile_of(name: str, mapping: ColumnMapping, headings: InventoryHeadings) -> ImportProfile:
    """Return a mapping as a profile; what was not confirmed is not read the next time either."""
    return ImportProfile(
        name,
        tuple(
            ProfileColumn(
                one.heading,
                None if one.is_asked else one.field_id,
                one.unit.text if one.unit else "",
                one.settled,
            )
            for one in mapping.columns
            if one.heading and not headings.is_own(one.heading)
        ),
    )


def with_profile(
    mapping: ColumnMapping, profile: ImportProfile, headings: InventoryHeadings
) -> ColumnMapping:
    """Return a mapping as the profile has it; headings that it does not know stay as they are."""

    def key(heading: str) -> str:
        return heading_key(headings.without_harmless(heading))

    decided = {key(one.heading): one for one in profile.columns}
    made = [_decided(one, decided.get(key(one.heading))) for one in mapping.columns]
    taken = {one.field_id for one in made if one.why is Why.PROFILE}
    return ColumnMapping(
        tuple(
            replace(one, field_id=None)
            if one.why is not Why.PROFILE and one.field_id in taken
            else one
            for one in made
        )
    )


def _decided(column: MappedColumn, kept: ProfileColumn | None) -> MappedColumn:
    if kept is None or column.is_type:
        return column
    return replace(
        column,
        field_id=kept.field_id,
        certainty=Certainty.SURE,
        why=Why.PROFILE,
        unit=column.unit if kept.field_id is None else UNITS.get(kept.unit, column.unit),
        settled=dict(kept.settled),
    )
