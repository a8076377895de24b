"""The form of a system that stands open, and the system that a new one begins with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.domain.agency import Agency
    from app.domain.register import InformationSystem


class OpenForm(NamedTuple):
    """Which form stands open, so that it can be opened again; its texts are in the drafts."""

    key: str
    system: InformationSystem
    title: str


def blank_system(number: str, agency: Agency | None, today: date) -> InformationSystem:
    """Return a system of which only what is known already is filled in."""
    from app.domain.register import InformationSystem  # a list does without

    return InformationSystem(
        name="",
        management_no=number,
        agency_name=agency.name if agency else None,
        org_code=(agency.org_code or None) if agency else None,
        as_of_date=today,
    )
