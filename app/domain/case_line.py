"""A contract case as a list shows it: where it stands, what is due, how much is amiss."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case_figures import CaseFigures
from app.domain.case_stages import CalendarEntry
from app.domain.contract_case import ContractCase
from app.domain.submission_check import SubmissionCheck


class CaseState(StrEnum):
    """How a case is seen in a list, in the order of urgency."""

    OVERDUE = "overdue"
    LACKING = "lacking"  # something is wrong or missing
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in a list. What is figured out is None until it is; the amount is won, VAT in."""

    case: ContractCase
    system_names: tuple[str, ...] = ()
    stage_title: str | None = None
    amount: int | None = None
    next_due: CalendarEntry | None = None
    lacking: int | None = None
    state: CaseState | None = None


def case_line(figures: CaseFigures, check: SubmissionCheck) -> CaseLine:
    """Return a case as a list shows it."""
    current = figures.stages.current
    lacking = len(check.lacking)
    state = CaseState.RUNNING
    if figures.case.ended_on is not None:
        state = CaseState.ENDED
    elif figures.stages.overdue:
        state = CaseState.OVERDUE
    elif lacking:
        state = CaseState.LACKING
    return CaseLine(
        figures.case,
        tuple(one.system.name for one in figures.systems),
        None if current is None else current.stage.title,
        figures.money.expected_amount,
        figures.stages.next_due,
        lacking,
        state,
    )
