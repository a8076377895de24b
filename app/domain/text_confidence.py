"""How sure a text of the procurement papers is; what nobody has verified has a place only here."""

from __future__ import annotations

from enum import StrEnum


class TextConfidence(StrEnum):
    """How a text was come by. An unverified one is a question to check and binds nobody."""

    GUIDE = "guide"  # printed in the guide
    SEEN = "seen"  # read in the statute
    SECONDARY = "secondary"  # told by somebody else
    INFERRED = "inferred"  # drawn from what was seen, or set by this product
    UNVERIFIED = "unverified"  # known of, and not verified

    @property
    def needs_officer_check(self) -> bool:
        """Whether screen and paper say 담당자 확인 필요 beside it."""
        return self not in {TextConfidence.GUIDE, TextConfidence.SEEN}
