"""The officer's choice of requirements: included, left out, written over and added."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.advice_facts import Fact
from app.domain.case_fields import moved
from app.domain.contract_case import CheckRecord, ContractCase, FactAnswer
from app.domain.own_texts import is_outdated, own_text, taken_back
from app.domain.placeholders import FilledText, PlaceholderCatalogue, filled
from app.domain.requirements import (
    ProposalReason,
    Requirement,
    RequirementCatalogue,
    RequirementCategory,
    RequirementReading,
)

_OWN = re.compile(r"requirement\.(?P<id>[A-Z]{3}-A[0-9]{2,})(\.|$)")  # what an officer adds


class RequirementPart(StrEnum):
    """What an officer may write over: title, text and how it is checked (검사 방법)."""

    TITLE = "title"
    TEXT = "text"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class ChosenRequirement:
    """A requirement as it stands in a case after the officer went over it.

    `requirement` is None for one that the officer added. Texts hold their values. Once the officer
    decided on it or wrote it over, nothing in it is left to check. `answer` and `note` are the
    decision and its reason, `proposed` the texts that stand where nothing is written over them.
    `outdated` are the parts written over a proposal that has changed since.
    """

    id: str
    category_title: str
    title: str
    text: str
    check: str
    source: str
    needs_officer_check: bool
    is_included: bool
    is_edited: bool
    reasons: tuple[ProposalReason, ...]
    open_facts: tuple[Fact, ...]
    requirement: Requirement | None
    missing: tuple[str, ...]  # labels of the values that are not known
    answer: FactAnswer
    note: str
    proposed: Mapping[RequirementPart, str]
    outdated: tuple[RequirementPart, ...]

    @property
    def prefix(self) -> str:
        """What the ids of its category begin with."""
        return prefix_of(self.id)

    @property
    def is_proposed(self) -> bool:
        """Whether the facts of the case call for it."""
        return bool(self.reasons)

    def template(self, part: RequirementPart) -> str:
        """Return the proposal of a part before values are put in; empty for an added one."""
        return "" if self.requirement is None else _template(self.requirement, part)


def prefix_of(requirement_id: str) -> str:
    """Return what the ids of the category of a requirement begin with."""
    return requirement_id.partition("-")[0]


def text_key(requirement_id: str, part: RequirementPart) -> str:
    """Return under which id a case keeps what an officer wrote over one part."""
    return f"{check_key(requirement_id)}.{part}"


def check_key(requirement_id: str) -> str:
    """Return under which id a case keeps whether a requirement is included."""
    return f"requirement.{requirement_id}"


def order_key(prefix: str) -> str:
    """Return under which id a case keeps the order of the requirements of a category."""
    return f"requirement.order.{prefix}"


def order_moved(
    chosen: Sequence[ChosenRequirement], requirement_id: str, steps: int, among: Collection[str]
) -> str:
    """Return the order of a category, as a case keeps it, with one of its requirements moved.

    It goes down by so many of the ids `among` which it is seen, or up where `steps` is negative.
    """
    prefix = prefix_of(requirement_id)
    ids = [one.id for one in chosen if one.prefix == prefix]
    seen = [id_ for id_ in ids if id_ in among or id_ == requirement_id]
    goal = max(0, min(len(seen) - 1, seen.index(requirement_id) + steps))
    return " ".join(moved(ids, requirement_id, ids.index(seen[goal]) - ids.index(requirement_id)))


def texts_of_own(requirement_id: str) -> tuple[str, ...]:
    """Return the ids of every text that a case keeps of a requirement."""
    return tuple(
        kept for part in RequirementPart for kept in taken_back(text_key(requirement_id, part))
    )


def next_own_id(case: ContractCase, category: RequirementCategory) -> str:
    """Return the next free id for what an officer adds to a category: `FUN-A01`."""
    start = f"{category.prefix}-A"
    found = map(_OWN.match, (*case.texts, *case.checks))  # one taken out may come back
    taken = {match["id"] for match in found if match and match["id"].startswith(start)}
    count = len(taken) + 1
    while f"{start}{count:02d}" in taken:
        count += 1
    return f"{start}{count:02d}"


def with_choice(case: ContractCase, requirement_id: str, answer: FactAnswer) -> ContractCase:
    """Include (yes) or exclude (no) a requirement; unknown goes back to what is proposed."""
    key = check_key(requirement_id)
    checks = {id_: record for id_, record in case.checks.items() if id_ != key}
    if answer is not FactAnswer.UNKNOWN:
        checks[key] = CheckRecord(key, answer)
    return replace(case, checks=checks)


def chosen_requirements(
    catalogue: RequirementCatalogue,
    reading: RequirementReading,
    case: ContractCase,
    values: Mapping[str, str],
    placeholders: PlaceholderCatalogue,
) -> tuple[ChosenRequirement, ...]:
    """Merge what is proposed with what the officer chose, wrote over and added.

    All of the catalogue is there, so that one that is not proposed can be included; those that go
    into the paper are the ones that are included. A text written over stands as it was written.
    """
    reasons = {one.requirement.id: one.reasons for one in reading.proposed}
    unknown = {one.requirement.id: one.open_facts for one in reading.to_check}
    shipped = [
        _chosen(one, case, values, placeholders, reasons.get(one.id, ()), unknown.get(one.id, ()))
        for one in catalogue.requirements
    ]
    added = [_added(id_, catalogue, case) for id_ in _own_ids(case.texts)]
    prefixes = [category.prefix for category in catalogue.categories]
    places = {prefix: place for place, prefix in enumerate(prefixes)}
    orders = {prefix: _order(case, prefix) for prefix in prefixes}
    last = len(prefixes)

    def place_of(one: ChosenRequirement) -> tuple[int, int]:
        order = orders.get(one.prefix, {})
        return places.get(one.prefix, last), order.get(one.id, len(order))

    return tuple(sorted([*shipped, *added], key=place_of))


@dataclass(frozen=True, slots=True)
class CategoryGroup:
    """The requirements of one category that go into the paper."""

    title: str
    requirements: tuple[ChosenRequirement, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.requirements)


def by_category(chosen: Sequence[ChosenRequirement]) -> tuple[CategoryGroup, ...]:
    """Return what is included in each category that has some, in their order."""
    groups: dict[str, list[ChosenRequirement]] = {}
    for one in chosen:
        if one.is_included:
            groups.setdefault(one.category_title, []).append(one)
    return tuple(CategoryGroup(title, tuple(group)) for title, group in groups.items())


def _chosen(
    requirement: Requirement,
    case: ContractCase,
    values: Mapping[str, str],
    placeholders: PlaceholderCatalogue,
    reasons: tuple[ProposalReason, ...],
    unknown: tuple[Fact, ...],
) -> ChosenRequirement:
    record = case.check(check_key(requirement.id))
    parts = {part: own_text(case, text_key(requirement.id, part)) for part in RequirementPart}
    drafts = {
        RequirementPart.TITLE: FilledText(requirement.title, ()),
        RequirementPart.TEXT: filled(requirement.text, values, placeholders),
        RequirementPart.CHECK: filled(requirement.check, values, placeholders),
    }
    final = {part: parts[part] or drafts[part].text for part in RequirementPart}
    is_edited = any(parts[part] not in {"", drafts[part].text} for part in parts)
    answer = record.answer
    is_settled = is_edited or answer is not FactAnswer.UNKNOWN
    missing = (one.label for part in drafts if not parts[part] for one in drafts[part].missing)
    return ChosenRequirement(
        id=requirement.id,
        category_title=requirement.category.title,
        title=final[RequirementPart.TITLE],
        text=final[RequirementPart.TEXT],
        check=final[RequirementPart.CHECK],
        source=requirement.source,
        needs_officer_check=requirement.confidence.needs_officer_check and not is_settled,
        is_included=answer is FactAnswer.YES or (answer is FactAnswer.UNKNOWN and bool(reasons)),
        is_edited=is_edited,
        reasons=reasons,
        open_facts=unknown,
        requirement=requirement,
        missing=tuple(dict.fromkeys(missing)),
        answer=answer,
        note=record.note,
        proposed={part: draft.text for part, draft in drafts.items()},
        outdated=tuple(
            part
            for part in RequirementPart
            if is_outdated(case, text_key(requirement.id, part), _template(requirement, part))
        ),
    )


def _template(requirement: Requirement, part: RequirementPart) -> str:
    texts = {
        RequirementPart.TITLE: requirement.title,
        RequirementPart.TEXT: requirement.text,
        RequirementPart.CHECK: requirement.check,
    }
    return texts[part]


def _order(case: ContractCase, prefix: str) -> dict[str, int]:
    """Return where each requirement of a category was put; one not named follows them."""
    ids = case.texts.get(order_key(prefix), "").split()
    return {id_: place for place, id_ in enumerate(ids)}


def _own_ids(texts: Mapping[str, str]) -> list[str]:
    """Return the ids of what the officer added, in order; only what says something is one."""
    found = (_OWN.match(key) for key, text in texts.items() if text.strip())
    return sorted({match["id"] for match in found if match})


def _added(id_: str, catalogue: RequirementCatalogue, case: ContractCase) -> ChosenRequirement:
    record = case.check(check_key(id_))
    parts = {part: own_text(case, text_key(id_, part)) for part in RequirementPart}
    titles = {category.prefix: category.title for category in catalogue.categories}
    return ChosenRequirement(
        id=id_,
        category_title=titles.get(prefix_of(id_), catalogue.own_source),
        title=parts[RequirementPart.TITLE],
        text=parts[RequirementPart.TEXT],
        check=parts[RequirementPart.CHECK],
        source=catalogue.own_source,
        needs_officer_check=False,
        is_included=record.answer is not FactAnswer.NO,
        is_edited=True,
        reasons=(),
        open_facts=(),
        requirement=None,
        missing=(),
        answer=record.answer,
        note=record.note,
        proposed=dict.fromkeys(RequirementPart, ""),
        outdated=(),
    )
