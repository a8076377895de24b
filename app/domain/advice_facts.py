"""What is known of a system, one fact at a time, whatever it stands in."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.answer import ASKED_PREFIX, Answer, AnswerKey
from app.domain.checklist import Checklist, Verdict
from app.domain.explaining_words import ExplainingWords
from app.domain.maturity import (
    AxisState,
    MaturityAxis,
    MaturityQuestionnaire,
    MaturityReading,
)
from app.domain.register import InformationSystem
from app.domain.register_form import RegisterForm
from app.domain.result import AssessmentResult

FactValue = str | int | bool | Decimal | date | None
_FINGERPRINT = 16  # hexadecimal digits: no two wordings of one question will share them
NOT_APPLICABLE = AxisState.NOT_APPLICABLE.value  # known, and no level: it meets no condition


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, with what it is called and how it reads. None is not known, and never a No."""

    id: str
    label: str
    value: FactValue
    text: str

    @property
    def is_known(self) -> bool:
        """Whether a rule may rest on it."""
        return self.value is not None


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """Something that advice rests on and the register does not hold: asked, Yes or No."""

    id: str
    question: str
    help: str

    @property
    def key(self) -> AnswerKey:
        """What an answer belongs to: the question in just these words.

        In other words it is another question, and has not been answered. The words are compared
        in NFC and without blanks at the ends.
        """
        words = unicodedata.normalize("NFC", self.question).strip()
        fingerprint = hashlib.sha256(words.encode("utf-8")).hexdigest()
        return AnswerKey(ASKED_PREFIX + self.id, fingerprint[:_FINGERPRINT])


def settled_answers(
    questions: Iterable[AskedQuestion], given: Mapping[AnswerKey, Answer]
) -> dict[str, bool]:
    """Return what is known by question id: 확인 필요 and 미응답 are neither Yes nor No."""
    answers = ((question.id, given.get(question.key)) for question in questions)
    return {
        question_id: answer is Answer.YES
        for question_id, answer in answers
        if answer is not None and not answer.is_open
    }


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that advice may rest on, by ids of the form `field.cloud_status`.

    The kinds are `field.` (the register), `verdict`, `item.` (yes or no), `side.` and `axis.`
    (levels 0 to 3) and `asked.` (true or false). Without a result or a reading, what they
    would tell is not known.
    """

    system: InformationSystem
    form: RegisterForm
    checklist: Checklist
    questionnaire: MaturityQuestionnaire
    words: ExplainingWords
    result: AssessmentResult | None = None
    reading: MaturityReading | None = None
    questions: tuple[AskedQuestion, ...] = ()
    asked: Mapping[str, bool] = field(default_factory=dict)  # by question id; absent: not known

    def fact(self, fact_id: str) -> Fact:
        """Return one fact; raise KeyError for an id that names nothing."""
        kind, _, name = fact_id.partition(".")
        return _KINDS[kind](self, fact_id, name)


def axis_of(questionnaire: MaturityQuestionnaire, axis_id: str) -> MaturityAxis:
    """Return the axis with this id; raise KeyError if there is none."""
    for axis in questionnaire.axes():
        if axis.id == axis_id:
            return axis
    raise KeyError(axis_id)


def _field(facts: Facts, fact_id: str, name: str) -> Fact:
    form_field = facts.form.field(name)
    value = facts.system.value(name)
    if value is None or value == "":
        return Fact(fact_id, form_field.label, None, facts.words.not_entered)
    return Fact(fact_id, form_field.label, value, form_field.text_of(value) + form_field.unit)


def _verdict(facts: Facts, fact_id: str, _: str) -> Fact:
    label = facts.words.verdict_label
    if facts.result is None:
        return Fact(fact_id, label, None, facts.words.not_assessed)
    verdict = facts.result.verdict
    settled = None if verdict is Verdict.UNDETERMINED else verdict.value
    return Fact(fact_id, label, settled, facts.checklist.text_of(verdict).title)


def _item(facts: Facts, fact_id: str, name: str) -> Fact:
    item = facts.checklist.item(name)
    label = facts.words.item_label.format(number=item.number)
    answer = Answer.UNANSWERED
    if facts.result is not None:
        answer = next(one.answer for one in facts.result.items if one.item.id == name)
    value = None if answer.is_open else answer.value
    return Fact(fact_id, label, value, facts.words.answers[answer])


def _side(facts: Facts, fact_id: str, name: str) -> Fact:
    side = next((one for one in facts.questionnaire.sides if one.id == name), None)
    if side is None:
        raise KeyError(name)
    if facts.reading is None:
        return Fact(fact_id, side.title, None, facts.words.not_assessed)
    read = next(one for one in facts.reading.sides if one.side.id == name)
    if read.level is not None:
        return Fact(fact_id, side.title, read.level, facts.words.level_of(read.level))
    if read.open:
        return Fact(fact_id, side.title, None, facts.words.no_level)
    state = facts.words.axis_states[AxisState.NOT_APPLICABLE]
    return Fact(fact_id, side.title, NOT_APPLICABLE, state)


def _axis(facts: Facts, fact_id: str, name: str) -> Fact:
    axis = axis_of(facts.questionnaire, name)
    if facts.reading is None:
        return Fact(fact_id, axis.title, None, facts.words.not_assessed)
    answer = facts.reading.answers.axis(name)
    if answer.level is not None:
        return Fact(fact_id, axis.title, answer.level, facts.words.level_of(answer.level))
    value = None if answer.state.is_open else NOT_APPLICABLE
    return Fact(fact_id, axis.title, value, facts.words.axis_states[answer.state])


def _asked(facts: Facts, fact_id: str, name: str) -> Fact:
    question = next((one for one in facts.questions if one.id == name), None)
    if question is None:
        raise KeyError(name)
    value = facts.asked.get(name)
    given = Answer.UNKNOWN if value is None else Answer.YES if value else Answer.NO
    return Fact(fact_id, question.question, value, facts.words.answers[given])


_KINDS: dict[str, Callable[[Facts, str, str], Fact]] = {
    "field": _field,
    "verdict": _verdict,
    "item": _item,
    "side": _side,
    "axis": _axis,
    "asked": _asked,
}
