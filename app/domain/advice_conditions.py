"""Conditions that advice rests on, judged so that what is not known is never a No."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from app.domain.advice_facts import Fact
from app.domain.advice_source import Confidence


class FactSource(Protocol):
    """Whatever knows facts by their ids."""

    def fact(self, fact_id: str) -> Fact:
        """Return one fact; raise KeyError for an id that names nothing."""
        ...


class Truth(StrEnum):
    """Whether a condition holds; OPEN while the fact that it rests on is not known."""

    MET = "met"
    NOT_MET = "not_met"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition over one fact: a value out of a list, or bounds in the unit of the fact."""

    fact_id: str
    any_of: tuple[str | bool, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    below: int | None = None


@dataclass(frozen=True, slots=True)
class AdviceRule:
    """Conditions that must all hold, what follows from them in words, and where that is from."""

    id: str
    when: tuple[Condition, ...]
    reason: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class RuleReading:
    """One rule judged by the facts, with every fact that it looked at."""

    rule: AdviceRule
    truth: Truth
    facts: tuple[Fact, ...]

    @property
    def open_facts(self) -> tuple[Fact, ...]:
        """Return what must be known before the rule can be judged; empty once it is."""
        if self.truth is not Truth.OPEN:
            return ()
        return tuple(fact for fact in self.facts if not fact.is_known)


def truth_of(condition: Condition, fact: Fact) -> Truth:
    """Judge one condition. A fact without a level (해당 없음) meets no bound."""
    value = fact.value
    if value is None:
        return Truth.OPEN
    if condition.any_of:
        return _met_if(value in condition.any_of)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return Truth.NOT_MET
    return _met_if(
        (condition.at_least is None or value >= condition.at_least)
        and (condition.at_most is None or value <= condition.at_most)
        and (condition.below is None or value < condition.below)
    )


def all_of(truths: Sequence[Truth]) -> Truth:
    """Join conditions: one that is known to fail settles it, whatever the others turn out to be."""
    if Truth.NOT_MET in truths:
        return Truth.NOT_MET
    return Truth.OPEN if Truth.OPEN in truths else Truth.MET


def read_rule(rule: AdviceRule, facts: FactSource) -> RuleReading:
    """Judge one rule by what is known."""
    looked_at = tuple(facts.fact(condition.fact_id) for condition in rule.when)
    truths = [truth_of(*pair) for pair in zip(rule.when, looked_at, strict=True)]
    return RuleReading(rule, all_of(truths), looked_at)


def _met_if(holds: bool) -> Truth:
    return Truth.MET if holds else Truth.NOT_MET
