"""The technology application plan (기술적용계획표): per item what is applied, and if not, why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.advice_conditions import Truth
from app.domain.advice_source import AdviceFile
from app.domain.case_facts import CaseFacts
from app.domain.case_items import PaperItem, PaperSection
from app.domain.case_rules import read_conditions


class ApplicationStatus(StrEnum):
    """Whether a technology is applied: 적용, 부분적용, 미적용, 해당 없음."""

    APPLIED = "applied"
    PARTLY = "partly"
    NOT_APPLIED = "not_applied"
    NOT_APPLICABLE = "not_applicable"

    @property
    def needs_reason(self) -> bool:
        """Whether 사유·대체기술 must be told."""
        return self is not ApplicationStatus.APPLIED


@dataclass(frozen=True, slots=True)
class TechnologyPlan:
    """The areas with their items; the layout is this product's own, and `layout_note` says so."""

    file: AdviceFile
    statement: str
    layout_note: str
    reason_label: str
    statuses: Mapping[ApplicationStatus, str]
    areas: tuple[PaperSection[PaperItem], ...]


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One line of the plan. `status` is None while the officer said nothing.

    Only 해당 없음 is ever suggested, where the facts of the case rule the item out.
    """

    area: PaperSection[PaperItem]
    item: PaperItem
    status: ApplicationStatus | None
    reason: str
    suggested: ApplicationStatus | None

    @property
    def lacks_reason(self) -> bool:
        """Whether 사유·대체기술 must still be told."""
        return self.status is not None and self.status.needs_reason and not self.reason


def count_by_status(items: Sequence[PlannedItem]) -> dict[ApplicationStatus | None, int]:
    """Return how many items have each status; None counts those on which nothing is said."""
    found: dict[ApplicationStatus | None, int] = dict.fromkeys((*ApplicationStatus, None), 0)
    for one in items:
        found[one.status] += 1
    return found


def status_key(item_id: str) -> str:
    """Return under which id a case keeps the status of an item, as an ApplicationStatus."""
    return f"technology.{item_id}.status"


def reason_key(item_id: str) -> str:
    """Return under which id a case keeps 사유·대체기술 of an item."""
    return f"technology.{item_id}.reason"


def planned_items(plan: TechnologyPlan, facts: CaseFacts) -> tuple[PlannedItem, ...]:
    """Return every line of the plan, with what the officer said of it."""
    texts = facts.case.texts
    lines = []
    for area in plan.areas:
        for item in area.items:
            given = texts.get(status_key(item.id), "")
            ruled_out = read_conditions(item.when, facts).truth is Truth.NOT_MET
            lines.append(
                PlannedItem(
                    area=area,
                    item=item,
                    status=ApplicationStatus(given) if given in set(ApplicationStatus) else None,
                    reason=texts.get(reason_key(item.id), "").strip(),
                    suggested=ApplicationStatus.NOT_APPLICABLE if ruled_out else None,
                )
            )
    return tuple(lines)
