"""What is checked each month, at the inspection and at the end of a contract."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.advice_source import AdviceFile
from app.domain.case_items import PaperItem


class EndPhase(StrEnum):
    """When an item of the end is due, in the order in which they come."""

    BEFORE = "before"
    AT_END = "at_end"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class EndItem(PaperItem):
    """One item of the 종료 점검표: `proof` is what is kept of it."""

    phase: EndPhase
    proof: str


@dataclass(frozen=True, slots=True)
class MonthlyItem(PaperItem):
    """One item of the monthly check; `field` of the month's row holds it, empty for none."""

    field: str


@dataclass(frozen=True, slots=True)
class EndOfContract:
    """The three lists. The items of the end stand in the order in which they are done."""

    file: AdviceFile
    statement: str
    phases: tuple[tuple[EndPhase, str], ...]
    end: tuple[EndItem, ...]
    monthly: tuple[MonthlyItem, ...]
    inspection: tuple[PaperItem, ...]
