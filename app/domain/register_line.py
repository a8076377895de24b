"""One system as the list of the register shows it, before the whole of it is read."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

PUBLIC_FACING = "public_facing"  # the system type that makes item 1 ask for users


def is_public_facing(system_type: str | None) -> bool | None:
    """Whether citizens use a system of this type; None while the type is not entered."""
    return None if system_type is None else system_type == PUBLIC_FACING


class RegisterLine(NamedTuple):
    """What the list shows, searches and sorts by; the fields are those of InformationSystem."""

    id: str
    name: str
    name_folded: str
    management_no: str
    short_name: str | None
    agency_name: str | None
    operating_department: str | None
    contact_person: str | None
    vendor: str | None
    daily_users_avg: int | None
    built_year: int | None
    as_of_date: date | None
    system_type: str | None
