"""Which way of moving suits a system (전환 방식), by written rules. The officer decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.advice_conditions import AdviceRule, RuleReading, Truth, read_rule
from app.domain.advice_facts import Fact, Facts
from app.domain.advice_source import AdviceFile


class MethodId(StrEnum):
    """The seven ways, each a 전환 방식."""

    RETAIN = "retain"
    REHOST = "rehost"
    REPLATFORM = "replatform"
    REFACTOR = "refactor"
    REARCHITECT = "rearchitect"
    REPLACE = "replace"
    RETIRE = "retire"


class RuleKind(StrEnum):
    """What follows for a method when its rule is met."""

    FOR = "for"
    AGAINST = "against"
    EXCLUDES = "excludes"


@dataclass(frozen=True, slots=True)
class MethodRule:
    """One rule of a method. `points` is its weight among the reasons for it, 0 otherwise."""

    kind: RuleKind
    points: int
    rule: AdviceRule


@dataclass(frozen=True, slots=True)
class MigrationMethod:
    """One way of moving: what it is, what always speaks against it, and its rules."""

    id: MethodId
    title: str
    meaning: str
    drawback: str
    source: str
    rules: tuple[MethodRule, ...]


@dataclass(frozen=True, slots=True)
class MethodRules:
    """All ways, with the sentence that says how they are put in order."""

    file: AdviceFile
    statement: str
    methods: tuple[MigrationMethod, ...]


class SuggestionState(StrEnum):
    """Whether a way is suggested; TO_CHECK while that hangs on something that is not known."""

    SUGGESTED = "suggested"
    TO_CHECK = "to_check"
    NOT_SUGGESTED = "not_suggested"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class MethodSuggestion:
    """One way judged by the facts, with all that speaks for it and against it.

    `points` is the sum of the points of `reasons`. `to_check` holds the rules of any kind that
    rest on something that is not known.
    """

    method: MigrationMethod
    state: SuggestionState
    points: int
    reasons: tuple[RuleReading, ...]
    objections: tuple[RuleReading, ...]
    excluded_by: tuple[RuleReading, ...]
    to_check: tuple[RuleReading, ...]

    @property
    def missing(self) -> tuple[Fact, ...]:
        """Return, each once, the facts that would have to be known."""
        found = {fact.id: fact for reading in self.to_check for fact in reading.open_facts}
        return tuple(found.values())


def suggest_methods(facts: Facts, rules: MethodRules) -> tuple[MethodSuggestion, ...]:
    """Judge every way and put the suggested ones first.

    Among equal states more points come first, then fewer objections, then the order of the
    file. Source: migration-methods.toml, its statement.
    """
    states = list(SuggestionState)
    return tuple(
        sorted(
            (_judged(method, facts) for method in rules.methods),
            key=lambda one: (states.index(one.state), -one.points, len(one.objections)),
        )
    )


def _judged(method: MigrationMethod, facts: Facts) -> MethodSuggestion:
    read = [(rule, read_rule(rule.rule, facts)) for rule in method.rules]

    def which(kind: RuleKind, truth: Truth = Truth.MET) -> tuple[RuleReading, ...]:
        return tuple(r for rule, r in read if rule.kind is kind and r.truth is truth)

    return MethodSuggestion(
        method=method,
        state=_state(
            excluded=bool(which(RuleKind.EXCLUDES)),
            may_be_excluded=bool(which(RuleKind.EXCLUDES, Truth.OPEN)),
            supported=bool(which(RuleKind.FOR)),
            may_be_supported=bool(which(RuleKind.FOR, Truth.OPEN)),
        ),
        points=sum(
            rule.points for rule, r in read if rule.kind is RuleKind.FOR and r.truth is Truth.MET
        ),
        reasons=which(RuleKind.FOR),
        objections=which(RuleKind.AGAINST),
        excluded_by=which(RuleKind.EXCLUDES),
        to_check=tuple(r for _, r in read if r.truth is Truth.OPEN),
    )


def _state(
    *, excluded: bool, may_be_excluded: bool, supported: bool, may_be_supported: bool
) -> SuggestionState:
    if excluded:
        return SuggestionState.EXCLUDED
    if not supported and not may_be_supported:
        return SuggestionState.NOT_SUGGESTED
    if supported and not may_be_excluded:
        return SuggestionState.SUGGESTED
    return SuggestionState.TO_CHECK
