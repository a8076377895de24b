"""Requirements of a statement of work (과업내용서), each proposed with its reasons."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.advice_conditions import Condition
from app.domain.advice_facts import Fact
from app.domain.advice_source import AdviceFile, Confidence
from app.domain.case_facts import CaseFacts, CaseFactWords, is_of_case
from app.domain.case_rules import CaseReading, read_conditions, told_once


@dataclass(frozen=True, slots=True)
class RequirementCategory:
    """One of the ten kinds of requirements; `prefix` begins the ids of its requirements."""

    id: str
    prefix: str
    title: str


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for which a requirement is proposed; `limits` must hold beside it."""

    when: tuple[Condition, ...]
    limits: tuple[Condition, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something that a vendor is held to, and how it is checked. Any one ground proposes it."""

    id: str
    category: RequirementCategory
    title: str
    text: str
    check: str
    source: str
    articles: tuple[str, ...]
    confidence: Confidence
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class RequirementCatalogue:
    """Every requirement that the product knows, in the order in which a paper lists them."""

    file: AdviceFile
    statement: str
    own_source: str
    categories: tuple[RequirementCategory, ...]
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class ProposalReason:
    """Why a requirement is proposed, and the systems that it is proposed for."""

    text: str
    system_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposedRequirement:
    """A requirement that the facts of a case call for."""

    requirement: Requirement
    reasons: tuple[ProposalReason, ...]


@dataclass(frozen=True, slots=True)
class OpenRequirement:
    """A requirement that may be called for, with what must be known to tell."""

    requirement: Requirement
    open_facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class RequirementReading:
    """What is proposed for a case, and what could be once more is known."""

    proposed: tuple[ProposedRequirement, ...]
    to_check: tuple[OpenRequirement, ...]


def read_requirements(catalogue: RequirementCatalogue, facts: CaseFacts) -> RequirementReading:
    """Judge every requirement by what is known, in the order of the catalogue."""
    proposed, to_check = [], []
    for requirement in catalogue.requirements:
        readings = [_read(ground, facts) for ground in requirement.grounds]
        reasons = _reasons(requirement, readings, facts)
        unknown = told_once(fact for reading in readings for fact in reading.open_facts)
        if reasons:
            proposed.append(ProposedRequirement(requirement, reasons))
        elif unknown:
            to_check.append(OpenRequirement(requirement, unknown))
    return RequirementReading(tuple(proposed), tuple(to_check))


def proposed_requirements(
    catalogue: RequirementCatalogue, facts: CaseFacts
) -> tuple[ProposedRequirement, ...]:
    """Return what the facts of a case call for, each with its reasons.

    Nothing is proposed, and nothing ruled out, by a fact that is not known.
    """
    return read_requirements(catalogue, facts).proposed


def _read(ground: Ground, facts: CaseFacts) -> CaseReading:
    return read_conditions((*ground.when, *ground.limits), facts)


def _reasons(
    requirement: Requirement, readings: list[CaseReading], facts: CaseFacts
) -> tuple[ProposalReason, ...]:
    """Say each reason once, with every system that it holds for."""
    told: dict[str, list[str]] = {}
    for ground, reading in zip(requirement.grounds, readings, strict=True):
        for met in reading.met:
            looked_at = met.facts[: len(ground.when)]
            names = told.setdefault(_said(ground.reason, looked_at, facts.file.words), [])
            name = met.scope.system_name if _is_of_system(ground) else ""
            if name and name not in names:
                names.append(name)
    return tuple(ProposalReason(text, tuple(names)) for text, names in told.items())


def _said(reason: str, looked_at: tuple[Fact, ...], words: CaseFactWords) -> str:
    """Say a reason with the facts that it rests on; an answer does not repeat its question."""
    if not looked_at:
        return reason
    facts = ", ".join(
        words.fact.format(
            label=words.told if fact.id.startswith("told.") else fact.label, text=fact.text
        )
        for fact in looked_at
    )
    return words.reason.format(reason=reason, facts=facts)


def _is_of_system(ground: Ground) -> bool:
    """Whether a ground looks at systems at all; one that does not holds for none by name."""
    return not all(is_of_case(condition.fact_id) for condition in ground.when)
