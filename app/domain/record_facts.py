"""Facts about one system beyond those that advice rests on: all that may contradict or excuse."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.domain.advice_facts import Fact, Facts, FactValue
from app.domain.advice_methods import MigrationMethod
from app.domain.answer import Answer, AnswerKey
from app.domain.evidence import Suggestion
from app.domain.selection import CriterionAnswer, SelectionQuestionnaire


@dataclass(frozen=True, slots=True)
class RecordWords:
    """What the further facts are called. They are data: resources/reference/contradictions.toml."""

    part_label: str  # {number} {question}
    suggested_label: str  # {number}
    gate_label: str
    method_label: str
    contradiction_label: str


@dataclass(frozen=True, slots=True)
class Record:
    """What is held of one system beside its register line, its result and its maturity reading.

    `method` is the 전환 방식 that the officer decided on, None while there is none.
    `contradictions` are the sentences of those that were found, by the id of their rule.
    """

    selection: SelectionQuestionnaire
    criteria: Mapping[str, CriterionAnswer] = field(default_factory=dict)
    suggestions: Mapping[AnswerKey, Suggestion] = field(default_factory=dict)
    method: MigrationMethod | None = None
    contradictions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """Every fact of one system, by ids as in `Facts` and these further kinds.

    `part.<item>.<part>`, `suggested.<item>[.<part>]`, `factor.<id>` (yes or no), `criterion.<id>`
    (points of 0 to 3), `gate` (true once the 12 Factors gate is closed), `method`, and
    `contradiction.<rule>` (true where it was found).
    """

    facts: Facts
    record: Record
    words: RecordWords

    def fact(self, fact_id: str) -> Fact:
        """Return one fact; raise KeyError for an id that names nothing."""
        kind, _, name = fact_id.partition(".")
        make = _KINDS.get(kind)
        return make(self, fact_id, name) if make else self.facts.fact(fact_id)

    def field_ids_behind(self, fact_id: str) -> tuple[str, ...]:
        """Return the fields of the register that a fact is taken from; none for an answer."""
        kind, _, name = fact_id.partition(".")
        if kind == "field":
            return (name,)
        made = self.record.suggestions.get(_key(name)) if kind == "suggested" else None
        return tuple(field_id for field_id, _ in made.figures) if made else ()


def question_id_of(fact_id: str) -> str:
    """Return the id of the item, axis, checkpoint or criterion that a fact is the answer to.

    Empty for a fact that is no answer.
    """
    kind, _, name = fact_id.partition(".")
    return name.partition(".")[0] if kind in _ANSWERED else ""


def _key(name: str) -> AnswerKey:
    item_id, _, part_id = name.partition(".")
    return AnswerKey(item_id, part_id)


def _settled(answer: Answer) -> str | None:
    return None if answer.is_open else answer.value


def _part(facts: RecordFacts, fact_id: str, name: str) -> Fact:
    key, result = _key(name), facts.facts.result
    item = facts.facts.checklist.item(key.item_id)
    question = next((part.question for part in item.parts if part.id == key.part_id), None)
    if question is None:
        raise KeyError(name)
    answer = Answer.UNANSWERED if result is None else result.assessment.answer(key)
    label = facts.words.part_label.format(number=item.number, question=question)
    return Fact(fact_id, label, _settled(answer), facts.facts.words.answers[answer])


def _suggested(facts: RecordFacts, fact_id: str, name: str) -> Fact:
    key = _key(name)
    number = facts.facts.checklist.item(key.item_id).number
    label = facts.words.suggested_label.format(number=number)
    made = facts.record.suggestions.get(key)
    if made is None:
        return Fact(fact_id, label, None, facts.facts.words.not_entered)
    return Fact(fact_id, label, _settled(made.answer), made.shown_sum)


def _factor(facts: RecordFacts, fact_id: str, name: str) -> Fact:
    factors = facts.facts.questionnaire.factors
    title = next((one.title for one in factors if one.id == name), None)
    if title is None:
        raise KeyError(name)
    reading = facts.facts.reading
    answer = Answer.UNANSWERED if reading is None else reading.answers.factor(name)
    return Fact(fact_id, title, _settled(answer), facts.facts.words.answers[answer])


def _gate(facts: RecordFacts, fact_id: str, _: str) -> Fact:
    label, reading, words = facts.words.gate_label, facts.facts.reading, facts.facts.words
    if reading is None:
        return Fact(fact_id, label, None, words.not_assessed)
    gate = reading.gate
    text = words.gate_count.format(
        total=len(reading.questionnaire.factors),
        met=gate.met,
        unmet=len(gate.unmet),
        open=len(gate.open),
    )
    value: FactValue = True if gate.is_closed else None
    if gate.met >= reading.questionnaire.rule.min_met:
        value = False
    return Fact(fact_id, label, value, text)


def _criterion(facts: RecordFacts, fact_id: str, name: str) -> Fact:
    criterion = facts.record.selection.criterion(name)
    points = facts.record.criteria.get(name, CriterionAnswer()).points
    text = facts.facts.words.not_assessed if points is None else criterion.sentences[points]
    return Fact(fact_id, criterion.title, points, text)


def _method(facts: RecordFacts, fact_id: str, _: str) -> Fact:
    method, label = facts.record.method, facts.words.method_label
    if method is None:
        return Fact(fact_id, label, None, facts.facts.words.not_entered)
    return Fact(fact_id, label, method.id.value, method.title)


def _contradiction(facts: RecordFacts, fact_id: str, name: str) -> Fact:
    sentence = facts.record.contradictions.get(name)
    label = facts.words.contradiction_label
    return Fact(fact_id, label, sentence is not None, sentence or "")


_KINDS: dict[str, Callable[[RecordFacts, str, str], Fact]] = {
    "part": _part,
    "suggested": _suggested,
    "factor": _factor,
    "gate": _gate,
    "criterion": _criterion,
    "method": _method,
    "contradiction": _contradiction,
}
_ANSWERED = frozenset({"item", "part", "axis", "factor", "criterion"})
