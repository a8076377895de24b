"""Where a piece of advice comes from, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Confidence(StrEnum):
    """How a statement was come by. What nobody has verified is never a rule, so it is not here."""

    GUIDE = "guide"  # printed in the guide
    SEEN = "seen"  # read in the statute or in the article named
    SECONDARY = "secondary"  # told by somebody else
    INFERRED = "inferred"  # drawn from what was seen, or set by this product

    @property
    def needs_officer_check(self) -> bool:
        """Whether screen and paper say 담당자 확인 필요 beside it."""
        return self in {Confidence.SECONDARY, Confidence.INFERRED}


@dataclass(frozen=True, slots=True)
class AdviceFile:
    """The head of a reference file: what it is, where it is from, and from when it holds."""

    id: str
    version: str
    title: str
    source: str
    origin: str
    valid_from: date
    checked_on: date
