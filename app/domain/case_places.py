"""Where in a contract case something stands, so that a screen can lead there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case_fields import RowKind


class CasePage(StrEnum):
    """A part of a case that is looked at by itself. The rows have the names of `RowKind`."""

    CASE = "case"  # the plain fields
    SERVICES = RowKind.SERVICES.value
    QUOTATIONS = RowKind.QUOTATIONS.value
    MONTHS = RowKind.MONTHS.value
    INSPECTION = RowKind.INSPECTION.value
    CHANGES = RowKind.CHANGES.value
    SYSTEMS = "systems"
    STAGES = "stages"
    PROCEDURES = "procedures"
    CHECKS = "checks"
    AGENCY = "agency"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class CasePlace:
    """A page, and what on it: a row of it by its id, a field of the row or of the case."""

    page: CasePage
    row_id: str = ""  # of a row; or a stage, fact, check or system by its id; or a key
    field_id: str = ""


def of_case(field_id: str) -> CasePlace:
    """Return the place of a plain field of the case."""
    return CasePlace(CasePage.CASE, field_id=field_id)


@dataclass(frozen=True, slots=True)
class CaseMistake:
    """A figure that cannot be, and what the calculation says of it."""

    place: CasePlace
    message: str
