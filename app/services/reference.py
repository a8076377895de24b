"""The reference data, stages, procedures and articles of law that the program ships."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.paths import RESOURCES

if TYPE_CHECKING:
    from app.domain.holidays import HolidayCalendar
    from app.domain.law_texts import LawTexts
    from app.domain.reference_library import ReferenceLibrary

REFERENCE = RESOURCES / "reference"


def shipped_library(today: date | None = None) -> ReferenceLibrary:
    """Read everything that is shipped; raise ContentError naming all that is broken."""
    from app.content.reference_library import load_reference_library

    return load_reference_library(REFERENCE, today=today)


def law_texts() -> LawTexts:
    """Read the shipped articles alone; raise ContentError naming all that is broken."""
    from app.content.law_texts import load_law_texts

    return load_law_texts(REFERENCE / "law")


def holiday_calendar() -> HolidayCalendar:
    """Read the shipped holidays; raise ContentError naming everything wrong in them."""
    from app.content.holidays import load_holidays

    return load_holidays(REFERENCE / "holidays.toml")
