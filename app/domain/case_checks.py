"""What is to be checked and done besides the stages: procedures, checks, registration, the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.contract_case import CheckRecord, ContractCase, FactAnswer
from app.domain.prior_procedures import (
    Applicability,
    CaseFacts,
    Figures,
    PriorProcedures,
    ProcedureReading,
    read_procedures,
)
from app.domain.reference_data import ReferenceRow
from app.domain.rule_conditions import RuleSurroundings

USAGE_REGISTRATION = "usage_registration.duty"


class DutyState(StrEnum):
    """How far something that must be done is."""

    NOT_YET = "not_yet"  # it is not its time
    DUE = "due"
    DONE = "done"
    NOT_NEEDED = "not_needed"
    TO_CHECK = "to_check"  # nobody can tell yet whether it must be done


@dataclass(frozen=True, slots=True)
class CheckedProcedure:
    """A procedure as it applies to the case, and whether the officer has done it.

    A record of No stands for done and not in order.
    """

    reading: ProcedureReading
    record: CheckRecord
    state: DutyState
    open_titles: tuple[str, ...]  # of the facts that must be known


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """One item of a list of checks with what is recorded of it: yes is in order."""

    id: str
    title: str
    text: str
    group: str  # the phase or the heading it stands under, empty for none
    articles: tuple[str, ...]
    needs_officer_check: bool
    is_settled: bool  # whether it is known to go for the case
    record: CheckRecord

    @property
    def is_open(self) -> bool:
        """Whether nobody has said yes or no."""
        return self.record.answer is FactAnswer.UNKNOWN


@dataclass(frozen=True, slots=True)
class CheckList:
    """A list of checks, and how many are in order, not in order, and open."""

    items: tuple[CheckedItem, ...] = ()

    def number_of(self, answer: FactAnswer) -> int:
        """Return how many have this answer."""
        return sum(one.record.answer is answer for one in self.items)

    @property
    def is_done(self) -> bool | None:
        """Whether all are in order; None without items, and while one is open."""
        if not self.items or self.number_of(FactAnswer.UNKNOWN):
            return False if self.number_of(FactAnswer.NO) else None
        return not self.number_of(FactAnswer.NO)


@dataclass(frozen=True, slots=True)
class UsageRegistration:
    """The duty to register the use (클라우드컴퓨팅법 시행령 제15조의2제5항)."""

    state: DutyState
    done_on: date | None
    row: ReferenceRow | None


def checked_procedures(
    rules: PriorProcedures, case: ContractCase, facts: CaseFacts, figures: Figures
) -> tuple[CheckedProcedure, ...]:
    """Judge every procedure, with what the officer recorded of it."""
    titles = {fact.id: fact.title for fact in rules.facts}
    return tuple(
        _checked(one, case.check(one.procedure.id), titles)
        for one in read_procedures(rules, facts, figures)
    )


def read_usage_registration(
    case: ContractCase, around: RuleSurroundings, today: date
) -> UsageRegistration:
    """Tell whether the use of a selected service is still to be registered."""
    row = around.row(USAGE_REGISTRATION)
    if case.usage_registered_on is not None:
        return UsageRegistration(DutyState.DONE, case.usage_registered_on, row)
    is_digital = around.known("digital_service")
    began = case.starts_on is not None and case.starts_on <= today
    if is_digital is None or case.starts_on is None:
        return UsageRegistration(DutyState.TO_CHECK, None, row)
    if is_digital != FactAnswer.YES:
        return UsageRegistration(DutyState.NOT_NEEDED, None, row)
    is_used = began and case.contracted_on is not None
    return UsageRegistration(DutyState.DUE if is_used else DutyState.NOT_YET, None, row)


def number_of(procedures: Sequence[CheckedProcedure], state: DutyState) -> int:
    """Return how many procedures are so far."""
    return sum(one.state is state for one in procedures)


def unrecorded(items: Sequence[CheckedItem]) -> tuple[CheckedItem, ...]:
    """Return the items that nobody has looked at."""
    return tuple(one for one in items if one.is_open)


def _checked(
    reading: ProcedureReading, record: CheckRecord, titles: Mapping[str, str]
) -> CheckedProcedure:
    state = {
        Applicability.APPLIES: DutyState.DUE,
        Applicability.DOES_NOT_APPLY: DutyState.NOT_NEEDED,
        Applicability.TO_CHECK: DutyState.TO_CHECK,
    }[reading.applicability]
    if state is not DutyState.NOT_NEEDED and record.answer is FactAnswer.YES:
        state = DutyState.DONE
    return CheckedProcedure(
        reading, record, state, tuple(titles[fact] for fact in reading.open_facts)
    )
