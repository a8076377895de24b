"""Which texts of the procurement papers go for a case, and what must be known to tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from app.domain.advice_conditions import Condition, Truth, all_of, truth_of
from app.domain.advice_facts import Fact
from app.domain.case_facts import CaseFacts, CaseScope


class Conditional(Protocol):
    """Whatever goes for a case only where all of its conditions hold."""

    @property
    def when(self) -> tuple[Condition, ...]:
        """The conditions; none where it always goes."""
        ...


T_co = TypeVar("T_co", bound=Conditional, covariant=True)
T = TypeVar("T", bound=Conditional)


@dataclass(frozen=True, slots=True)
class MetScope:
    """A system and a service for which conditions hold, with the facts that they looked at."""

    scope: CaseScope
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class CaseReading:
    """Conditions judged over a whole case.

    They are met where they hold for one system with one service; open where they may.
    """

    truth: Truth
    met: tuple[MetScope, ...] = ()
    open_facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class ToCheck(Generic[T_co]):
    """Something that may go for the case, with what must be known to tell."""

    item: T_co
    open_facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Applicable(Generic[T_co]):
    """What goes for a case, and what may: unknown is not a No, and not a Yes."""

    items: tuple[T_co, ...]
    to_check: tuple[ToCheck[T_co], ...]


def read_conditions(conditions: Sequence[Condition], facts: CaseFacts) -> CaseReading:
    """Judge conditions for every system and service together; none always hold."""
    met: list[MetScope] = []
    unknown: list[Fact] = []
    for scope in facts.scopes(tuple(condition.fact_id for condition in conditions)):
        looked_at = tuple(scope.fact(condition.fact_id) for condition in conditions)
        truth = all_of([truth_of(*pair) for pair in zip(conditions, looked_at, strict=True)])
        if truth is Truth.MET:
            met.append(MetScope(scope, looked_at))
        elif truth is Truth.OPEN:
            unknown += [fact for fact in looked_at if not fact.is_known]
    if met:
        return CaseReading(Truth.MET, met=tuple(met))
    if unknown:
        return CaseReading(Truth.OPEN, open_facts=told_once(unknown))
    return CaseReading(Truth.NOT_MET)


def applicable(items: Iterable[T], facts: CaseFacts) -> Applicable[T]:
    """Sort out what goes for a case, in the order of the file."""
    going: list[T] = []
    to_check: list[ToCheck[T]] = []
    for item in items:
        reading = read_conditions(item.when, facts)
        if reading.truth is Truth.MET:
            going.append(item)
        elif reading.truth is Truth.OPEN:
            to_check.append(ToCheck(item, reading.open_facts))
    return Applicable(tuple(going), tuple(to_check))


def told_once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Leave out facts that read the same, such as one that several systems lack."""
    return tuple({(fact.label, fact.text): fact for fact in facts}.values())
