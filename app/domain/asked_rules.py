"""The rules that have a say in a round: those that look at nothing that its checklist leaves out.

A round may be run with a checklist of the agency, or with an older one. A rule over a question
that is not asked there can never be judged: it is left out rather than told as open for ever.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from app.domain.advice import Advice
from app.domain.advice_conditions import AdviceRule, Condition
from app.domain.checklist import Checklist
from app.domain.contradictions import ContradictionRules
from app.domain.diagnosis import DiagnosisContent
from app.domain.unavoidable import UnavoidableRules

_OF_ITEM, _OF_KEY = "item", frozenset({"part", "suggested"})


class _Ruled(Protocol):
    @property
    def rule(self) -> AdviceRule: ...


R = TypeVar("R", bound=_Ruled)


class _Asked:
    """What a checklist asks, as the facts of a rule name it."""

    def __init__(self, checklist: Checklist) -> None:
        self.items = frozenset(item.id for item in checklist.items())
        self.goals = frozenset(goal.id for goal in checklist.goals)
        self.keys = frozenset(checklist.answer_keys())
        self._named = {f"{key.item_id}.{key.part_id}".removesuffix(".") for key in self.keys}

    def holds(self, conditions: Iterable[Condition]) -> bool:
        """Whether everything that the conditions look at is asked."""
        return all(self._has(condition.fact_id) for condition in conditions)

    def those(self, rules: Iterable[R]) -> tuple[R, ...]:
        """Leave out what rests on a rule over something that is not asked."""
        return tuple(one for one in rules if self.holds(one.rule.when))

    def _has(self, fact_id: str) -> bool:
        kind, _, name = fact_id.partition(".")
        if kind == _OF_ITEM:
            return name in self.items
        return kind not in _OF_KEY or name in self._named


def asked_by(checklist: Checklist) -> Hashable:
    """Return what `rules_for` looks at: equal for checklists that leave the same rules."""
    asked = _Asked(checklist)
    return asked.goals, asked.items, asked.keys


def rules_for(content: DiagnosisContent, checklist: Checklist) -> DiagnosisContent:
    """Return the content without the rules that this checklist gives nothing to look at."""
    asked = _Asked(checklist)
    told = _contradictions(content.contradictions, asked)
    lost = _facts_of(content.contradictions) - _facts_of(told)
    return replace(
        content,
        evidence=tuple(rule for rule in content.evidence if rule.key in asked.keys),
        advice=_advice(content.advice, asked),
        contradictions=told,
        unavoidable=_unavoidable(content.unavoidable, lost, asked),
    )


def _advice(advice: Advice, asked: _Asked) -> Advice:
    methods, models, centre = advice.methods, advice.models, advice.centre
    return replace(
        advice,
        tasks=replace(
            advice.tasks,
            texts=tuple(
                replace(text, goal_ids=tuple(id_ for id_ in text.goal_ids if id_ in asked.goals))
                for text in advice.tasks.texts
            ),
        ),
        methods=replace(
            methods,
            methods=tuple(
                replace(method, rules=asked.those(method.rules)) for method in methods.methods
            ),
        ),
        models=replace(
            models,
            models=tuple(
                replace(model, needs=tuple(need for need in model.needs if asked.holds(need.when)))
                for model in models.models
            ),
        ),
        centre=replace(centre, rows=asked.those(centre.rows)),
    )


def _contradictions(rules: ContradictionRules, asked: _Asked) -> ContradictionRules:
    told = asked.those(rules.rules)
    return replace(rules, rules=tuple(rule for rule in told if asked.holds(rule.unless)))


def _facts_of(rules: ContradictionRules) -> frozenset[str]:
    """Return how other rules name the contradictions that these find."""
    return frozenset(f"contradiction.{rule.rule.id}" for rule in rules.rules)


def _unavoidable(rules: UnavoidableRules, lost: frozenset[str], asked: _Asked) -> UnavoidableRules:
    """Leave out, too, the signs that look at a contradiction that can no longer be found."""
    signs = (
        sign
        for sign in asked.those(rules.signs)
        if not any(condition.fact_id in lost for condition in sign.rule.when)
    )
    return replace(rules, signs=tuple(signs))
