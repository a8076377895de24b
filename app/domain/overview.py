"""How an agency stands as a whole: how many systems, which verdicts, and what is due next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.checklist import Verdict
from app.domain.standing import Standing


class DueKind(StrEnum):
    """What is due: an improvement task of a system, or the next stage of a contract case."""

    TASK = "task"
    STAGE = "stage"


@dataclass(frozen=True, slots=True)
class DueItem:
    """Something that is to be done by a day.

    `target_id` is the id of the system or of the case that it belongs to, `whose` its name.
    """

    kind: DueKind
    on: date
    what: str
    whose: str
    target_id: str
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class VerdictCount:
    """How many systems have a verdict; None is 미진단."""

    verdict: Verdict | None
    count: int


class FirstStep(StrEnum):
    """What an officer does with the program for the first time, in order."""

    AGENCY = "agency"
    SYSTEM = "system"
    ASSESSMENT = "assessment"
    PAPER = "paper"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Overview:
    """The register at one moment.

    `systems` are all of them, `assessed` those with a verdict that is settled: one that is held
    back (판단 보류) is begun and not assessed. `dues` begin with the earliest.
    """

    systems: int
    verdicts: tuple[VerdictCount, ...]
    cases: int
    dues: tuple[DueItem, ...]
    done: frozenset[FirstStep]

    def count(self, verdict: Verdict | None) -> int:
        """Return how many systems have this verdict."""
        return next(one.count for one in self.verdicts if one.verdict is verdict)

    @property
    def assessed(self) -> int:
        """How many systems have a settled verdict."""
        return self.systems - self.count(None) - self.count(Verdict.UNDETERMINED)

    @property
    def overdue(self) -> int:
        """How many things are late."""
        return sum(one.is_overdue for one in self.dues)

    @property
    def is_begun(self) -> bool:
        """Whether every first step was taken."""
        return set(FirstStep) <= self.done


def overview(
    system_ids: Iterable[str],
    standings: Mapping[str, Standing],
    dues: Iterable[DueItem],
    *,
    cases: int,
    has_agency: bool,
    has_paper: bool,
) -> Overview:
    """Put the register together. `has_paper` says whether a paper was ever saved."""
    ids = list(system_ids)
    found = Counter(standings[id_].verdict if id_ in standings else None for id_ in ids)
    counts = tuple(VerdictCount(one, found[one]) for one in (*Verdict, None))
    told = Overview(len(ids), counts, cases, tuple(sorted(dues, key=_order)), frozenset())
    taken = {
        FirstStep.AGENCY: has_agency,
        FirstStep.SYSTEM: bool(ids),
        FirstStep.ASSESSMENT: told.assessed > 0,
        FirstStep.PAPER: has_paper,
        FirstStep.CASE: cases > 0,
    }
    return Overview(
        told.systems,
        told.verdicts,
        told.cases,
        told.dues,
        frozenset(step for step, is_taken in taken.items() if is_taken),
    )


def _order(due: DueItem) -> tuple[date, str, str]:
    return due.on, due.whose, due.what
