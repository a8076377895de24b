"""What an agency sets for all papers of its contract cases."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AmountsIn(StrEnum):
    """The unit that the tables of a paper show; cells hold whole won either way."""

    WON = "won"
    THOUSAND_WON = "unit_thousand_won"


@dataclass(frozen=True, slots=True)
class PaperSettings:
    """How the papers of an agency are written."""

    amounts_in: AmountsIn = AmountsIn.WON
