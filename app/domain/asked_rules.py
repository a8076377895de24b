"""The rules that have a say in a round: those that look at nothing that is not asked in it.

A round may be run with questionnaires of the agency, or with older ones. A rule over a question
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
from app.domain.maturity import MaturityQuestionnaire
from app.domain.selection import SelectionQuestionnaire
from app.domain.unavoidable import UnavoidableRules

_OF_ITEM, _OF_KEY = "item", frozenset({"part", "suggested"})
_OF_MATURITY = frozenset({"axis", "side", "factor"})


class _Ruled(Protocol):
    @property
    def rule(self) -> AdviceRule: ...


R = TypeVar("R", bound=_Ruled)


class _Asked:
    """What a round asks, as the facts of a rule name it."""

    def __init__(
        self,
        checklist: Checklist,
        maturity: MaturityQuestionnaire,
        selection: SelectionQuestionnaire,
    ) -> None:
        self.items = frozenset(item.id for item in checklist.items())
        self.goals = frozenset(goal.id for goal in checklist.goals)
        self.keys = frozenset(checklist.answer_keys())
        self.effects = {effect.id: frozenset(effect.axis_ids) for effect in maturity.effects}
        self.criteria = {one.id: one.sentences for one in selection.criteria}
        self.maturity = frozenset(
            (
                *(f"axis.{axis.id}" for axis in maturity.axes()),
                *(f"side.{side.id}" for side in maturity.sides),
                *(f"factor.{factor.id}" for factor in maturity.factors),
            )
        )
        self._named = {f"{key.item_id}.{key.part_id}".removesuffix(".") for key in self.keys}

    def holds(self, conditions: Iterable[Condition]) -> bool:
        """Whether everything that the conditions look at is asked."""
        return all(self.has(condition.fact_id) for condition in conditions)

    def those(self, rules: Iterable[R]) -> tuple[R, ...]:
        """Leave out what rests on a rule over something that is not asked."""
        return tuple(one for one in rules if self.holds(one.rule.when))

    def has(self, fact_id: str) -> bool:
        """Whether a fact is there to be asked after."""
        kind, _, name = fact_id.partition(".")
        if kind == _OF_ITEM:
            return name in self.items
        if kind in _OF_MATURITY:
            return fact_id in self.maturity
        if kind == "criterion":
            return name in self.criteria
        return kind not in _OF_KEY or name in self._named


def asked_by(
    checklist: Checklist,
    maturity: MaturityQuestionnaire | None = None,
    selection: SelectionQuestionnaire | None = None,
) -> Hashable:
    """Return what `rules_for` looks at: equal for questionnaires that leave the same rules."""
    items = frozenset(item.id for item in checklist.items())
    goals = frozenset(goal.id for goal in checklist.goals)
    return goals, items, frozenset(checklist.answer_keys()), maturity, selection


def rules_for(
    content: DiagnosisContent,
    checklist: Checklist,
    maturity: MaturityQuestionnaire | None = None,
    selection: SelectionQuestionnaire | None = None,
) -> DiagnosisContent:
    """Return the content without the rules that these questions give nothing to look at.

    What is None is asked as the content has it.
    """
    asked = _Asked(checklist, maturity or content.maturity, selection or content.selection)
    told = _contradictions(content.contradictions, asked)
    lost = _facts_of(content.contradictions) - _facts_of(told)
    sentences = {one.id: one.sentences for one in content.selection.criteria}
    return replace(
        content,
        evidence=tuple(rule for rule in content.evidence if rule.key in asked.keys),
        criterion_rules=tuple(
            rule  # its points are those of the sentences that it was written for
            for rule in content.criterion_rules
            if asked.criteria.get(rule.criterion_id) == sentences.get(rule.criterion_id)
        ),
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
                replace(
                    text,
                    goal_ids=tuple(id_ for id_ in text.goal_ids if id_ in asked.goals),
                    effect_ids=tuple(
                        id_ for id_ in text.effect_ids if text.axis_id in asked.effects.get(id_, ())
                    ),
                )
                for text in advice.tasks.texts
                if asked.has(f"axis.{text.axis_id}")
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
            models=tuple(  # a model is never fit by fewer needs than it has
                model
                for model in models.models
                if all(asked.holds(need.when) for need in model.needs)
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
