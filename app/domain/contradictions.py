"""Answers and figures of one system that contradict each other. They are told, never mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.advice_conditions import AdviceRule, Condition, Truth, read_rule, truth_of
from app.domain.advice_facts import Fact
from app.domain.advice_source import AdviceFile
from app.domain.record_facts import RecordFacts, RecordWords, question_id_of


@dataclass(frozen=True, slots=True)
class ContradictionRule:
    """What must all hold, and none of what must not, for a contradiction to be told.

    The reason of the rule is the sentence that tells it.
    """

    rule: AdviceRule
    unless: tuple[Condition, ...]
    todo: str


@dataclass(frozen=True, slots=True)
class ContradictionRules:
    """Every rule, and what the facts that they look at are called."""

    file: AdviceFile
    words: RecordWords
    rules: tuple[ContradictionRule, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One contradiction: what is told, what to do, and the facts that contradict each other.

    `question_ids` are items, axes, checkpoints and criteria; `field_ids` fields of the register,
    those that a suggestion rests on among them.
    """

    rule: ContradictionRule
    facts: tuple[Fact, ...]
    question_ids: tuple[str, ...]
    field_ids: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of its rule, by which other rules look at it."""
        return self.rule.rule.id

    @property
    def sentence(self) -> str:
        """What contradicts what, as screen and paper tell it."""
        return self.rule.rule.reason

    @property
    def todo(self) -> str:
        """What an officer does about it."""
        return self.rule.todo

    @property
    def source(self) -> str:
        """Where the questions and figures that it compares come from."""
        return self.rule.rule.source


def contradictions(facts: RecordFacts, rules: ContradictionRules) -> tuple[Contradiction, ...]:
    """Return every contradiction, in the order of the file.

    What is not known contradicts nothing: a rule needs every fact that it looks at.
    Source: contradictions.toml.
    """
    found = (_found(rule, facts) for rule in rules.rules)
    return tuple(one for one in found if one is not None)


def concerning(found: Iterable[Contradiction], id_: str) -> tuple[Contradiction, ...]:
    """Return those in which a question or a field has a part, to be told beside it."""
    return tuple(one for one in found if id_ in one.question_ids + one.field_ids)


def _found(rule: ContradictionRule, facts: RecordFacts) -> Contradiction | None:
    read = read_rule(rule.rule, facts)
    if read.truth is not Truth.MET:
        return None
    if any(truth_of(one, facts.fact(one.fact_id)) is Truth.MET for one in rule.unless):
        return None
    questions = (question_id_of(fact.id) for fact in read.facts)
    fields = (field_id for fact in read.facts for field_id in facts.field_ids_behind(fact.id))
    return Contradiction(
        rule,
        read.facts,
        tuple(dict.fromkeys(question for question in questions if question)),
        tuple(dict.fromkeys(fields)),
    )
