"""How a system stood before the round at hand: what its papers draw as 이전 회차."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.maturity import MaturityReading
from app.domain.maturity_reading import read_maturity

if TYPE_CHECKING:
    from app.services.rounds import Rounds


def earlier_maturity(rounds: Rounds, assessment: Assessment) -> MaturityReading | None:
    """Return the maturity that was confirmed last before this round, as it was confirmed.

    None where nothing was confirmed before, and where maturity was not asked then.
    """
    place = (assessment.round_no, assessment.revision_no)
    confirmed = {
        (then.round_no, then.revision_no): then
        for then in (one.assessment for one in rounds.confirmed(assessment.system_id))
        if (then.round_no, then.revision_no) < place
    }
    if not confirmed:
        return None
    last = confirmed[max(confirmed)]
    asked = last.maturity_questionnaire
    return None if asked is None else read_maturity(asked, last.counted_maturity())
