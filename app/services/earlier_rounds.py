"""How a system stood before the round at hand: what its papers draw as 이전 회차."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.maturity import MaturityReading
from app.domain.maturity_reading import read_maturity

if TYPE_CHECKING:
    from app.services.rounds import Rounds


def earlier_maturity(rounds: Rounds, assessment: Assessment) -> MaturityReading | None:
    """Return the maturity of the round that was confirmed last before this one, as it was then.

    None where no earlier round was confirmed, and where maturity was not asked then.
    """
    before = [
        one.assessment
        for one in rounds.confirmed(assessment.system_id)
        if one.assessment.round_no < assessment.round_no
    ]
    if not before:
        return None
    last = max(before, key=lambda then: (then.round_no, then.revision_no))
    asked = last.maturity_questionnaire
    return None if asked is None else read_maturity(asked, last.counted_maturity())
