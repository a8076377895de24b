"""What is checked of a counterparty before a contract is concluded."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.advice_source import AdviceFile
from app.domain.agency import AgencyTrack
from app.domain.case_facts import CaseFacts
from app.domain.case_items import PaperItem
from app.domain.case_rules import Applicable, applicable


@dataclass(frozen=True, slots=True)
class CounterpartyCheck(PaperItem):
    """One question: `text` asks it so that Yes means in order. No tracks means every track.

    `papers` are the ids of the papers it goes into, `proof` what is kept of it, `reference_keys`
    the rows of the reference data that it rests on.
    """

    tracks: tuple[AgencyTrack, ...]
    papers: tuple[str, ...]
    proof: str
    reference_keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContractChecks:
    """Every check, in the order in which a paper lists them."""

    file: AdviceFile
    statement: str
    checks: tuple[CounterpartyCheck, ...]


def checks_for(checks: ContractChecks, facts: CaseFacts) -> Applicable[CounterpartyCheck]:
    """Return the checks of the agency's track; without a track, those of some are to check."""
    return applicable(checks.checks, facts)
