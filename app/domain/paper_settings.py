"""What an agency sets for all papers of its contract cases."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.money_text import DisplayUnit


@dataclass(frozen=True, slots=True)
class PaperSettings:
    """How the papers of an agency are written."""

    amounts_in: DisplayUnit = DisplayUnit.WON  # cells hold whole won either way
