"""Puts changes that lead to the same verdict in the same way together, so that they can be told."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb

from app.domain.answer import Answer
from app.domain.checklist import Verdict
from app.domain.verdict import VerdictChange

GROUPS_TOLD = 3  # more ways to another verdict confuse rather than explain


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Any `yes` of these items turned Yes, and any `no` of the rest turned No, give `verdict`."""

    verdict: Verdict
    yes: int
    no: int
    item_ids: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many items change."""
        return self.yes + self.no

    @property
    def is_choice(self) -> bool:
        """Whether there are more items than need to change."""
        return len(self.item_ids) > self.size


def grouped(changes: tuple[VerdictChange, ...]) -> tuple[ChangeGroup, ...]:
    """Fold changes into groups in which every choice of that size was found by scoring.

    Changes that do not make up such a full group stand alone, so that nothing is claimed that
    was not found.
    """
    found: dict[tuple[Verdict, int, int], list[VerdictChange]] = {}
    for change in changes:
        given = [answer for _, answer in change.answers]
        key = (change.verdict, given.count(Answer.YES), given.count(Answer.NO))
        found.setdefault(key, []).append(change)

    groups: list[ChangeGroup] = []
    for (verdict, yes, no), members in found.items():
        items = tuple(dict.fromkeys(item_id for m in members for item_id, _ in m.answers))
        if len(members) == comb(len(items), yes) * comb(len(items) - yes, no):
            groups.append(ChangeGroup(verdict, yes, no, items))
        else:
            groups += [
                ChangeGroup(verdict, yes, no, tuple(item_id for item_id, _ in m.answers))
                for m in members
            ]
    return tuple(groups)
