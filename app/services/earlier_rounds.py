"""How a system stood before the round at hand: what its papers draw as 이전 회차."""

from __future__ import annotations

from app.domain.maturity import MaturityReading
from app.domain.maturity_reading import read_maturity
from app.services.snapshots import SnapshotContent


def earlier_maturity(before: SnapshotContent | None) -> MaturityReading | None:
    """Return the maturity of what was confirmed before, as it was answered then.

    None where nothing was, and where maturity was not asked then.
    """
    asked = None if before is None else before.assessment.maturity_questionnaire
    if before is None or asked is None:
        return None
    return read_maturity(asked, before.assessment.counted_maturity())
