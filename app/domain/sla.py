"""Measures of a service level agreement (SLA), each with the value that is suggested for a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.advice_source import AdviceFile
from app.domain.case_facts import CaseFacts
from app.domain.case_items import PaperItem
from app.domain.case_rules import applicable


class Direction(StrEnum):
    """Which values of a measure are good."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    FULFILLED = "fulfilled"  # done or not done; there is no figure


@dataclass(frozen=True, slots=True)
class QualityArea:
    """One area of quality that the measures are grouped by."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class SlaMeasure(PaperItem):
    """One measure: `text` says what is measured, `method` how, and `remedy` what follows.

    `suggestion` is the placeholder whose value is suggested, empty where the officer sets one.
    """

    area: QualityArea
    unit: str
    direction: Direction
    method: str
    suggestion: str
    remedy: str


@dataclass(frozen=True, slots=True)
class SlaCatalogue:
    """Every measure; `caution` says which part of the list nobody has verified."""

    file: AdviceFile
    statement: str
    caution: str
    directions: Mapping[Direction, str]
    areas: tuple[QualityArea, ...]
    measures: tuple[SlaMeasure, ...]


@dataclass(frozen=True, slots=True)
class SuggestedMeasure:
    """A measure that goes for a case, and its value; empty while none is known."""

    measure: SlaMeasure
    value: str
    is_own: bool

    def target(self, directions: Mapping[Direction, str]) -> str:
        """Return the target as a paper has it: `99.9% 이상`, `이행`; nothing while it is open.

        The unit goes behind a bare figure that an officer wrote.
        """
        measure = self.measure
        if measure.direction is Direction.FULFILLED:
            return self.value or directions[measure.direction]
        if not self.value:
            return ""
        unit = measure.unit if self.value[-1].isdigit() else ""
        return f"{self.value}{unit} {directions[measure.direction]}"


def measure_key(measure_id: str) -> str:
    """Return under which id a case keeps the value that an officer set for a measure."""
    return f"sla.{measure_id}"


def suggested_measures(
    catalogue: SlaCatalogue, facts: CaseFacts, values: Mapping[str, str]
) -> tuple[SuggestedMeasure, ...]:
    """Return the measures for a case; the officer's own value goes before a suggestion."""
    found = []
    for measure in applicable(catalogue.measures, facts).items:
        own = facts.case.texts.get(measure_key(measure.id), "").strip()
        found.append(
            SuggestedMeasure(measure, own or values.get(measure.suggestion, ""), bool(own))
        )
    return tuple(found)
