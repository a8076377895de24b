"""What an answer form (진단 양식) asks: a row for each question, and what a row may hold."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.checklist import ChecklistItem
from app.domain.korean_text import cleaned
from app.domain.maturity import AxisState
from app.domain.selection import CriterionState

LONGEST_NOTE = 30_000  # characters; a longer text does not fit into a cell and is not asked for


class SlotKind(StrEnum):
    """What is answered: the first four have a row of their own, the others stand in one."""

    ITEM = "item"
    AXIS = "axis"
    FACTOR = "factor"
    CRITERION = "criterion"
    TARGET = "target"  # in the row of its axis
    FINDING = "finding"  # in the first row of its item


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One thing that is answered in a round, and compared and kept on its own."""

    kind: SlotKind
    question_id: str
    part_id: str = ""


def row_id(slot: Slot) -> str:
    """Write which question a row asks."""
    return "/".join((slot.kind.value, slot.question_id, slot.part_id)).rstrip("/")


def slot_of(told: str) -> Slot:
    """Return the slot that `row_id` wrote; raise ValueError for what it did not write."""
    kind, question_id, *part = told.split("/")
    if len(part) > 1:
        raise ValueError(told)
    return Slot(SlotKind(kind), question_id, *part)


@dataclass(frozen=True, slots=True, order=True)
class SlotValue:
    """What is answered: the id of a choice, and a text. A level or points are a digit."""

    choice: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not self.choice and not self.text

    @property
    def mark(self) -> str:
        """The value in short, to see whether a cell is still as it was handed out."""
        if self.is_empty:
            return "-"
        text = hashlib.sha256(self.text.encode()).hexdigest()[:16] if self.text else ""
        return f"{self.choice}:{text}"


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """A part of the questions that one person answers, such as 업무 담당 or 보안."""

    id: str
    title: str
    question_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class FormLabels:
    """How each choice is written in a cell, by kind and id of the choice."""

    choices: Mapping[SlotKind, Mapping[str, str]]

    def label(self, kind: SlotKind, choice: str) -> str:
        """Return what a cell says for a choice, nothing for none."""
        return self.choices[kind][choice] if choice else ""

    def choice(self, kind: SlotKind, text: str) -> str | None:
        """Return the choice that a cell says; None where it cannot be read."""
        said = "".join(unicodedata.normalize("NFKC", text).split())
        if not said:
            return ""
        for choice, label in self.choices[kind].items():
            if said in {"".join(label.split()), choice if choice.isdigit() else label}:
                return choice
        return None


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One row of an answer form."""

    slot: Slot
    asked_by: str  # id and version of the questionnaire
    section: str
    number: str
    question: str
    help: str

    @property
    def target(self) -> Slot | None:
        """The slot of the level aimed at, where the row has one."""
        is_axis = self.slot.kind is SlotKind.AXIS
        return Slot(SlotKind.TARGET, self.slot.question_id) if is_axis else None


def clean_text(text: str) -> str:
    """Return a text as it is compared and kept: without blanks at its ends and in its lines."""
    return "\n".join(line.rstrip() for line in cleaned(text).strip().split("\n"))


def form_questions(assessment: Assessment, labels: FormLabels) -> Iterator[FormQuestion]:
    """Yield a row for everything that the round asks, in the order it is asked."""
    checklist = assessment.checklist
    asked_by = f"{checklist.id} {checklist.version}"
    for goal in checklist.goals:
        for item in goal.items:
            for key in item.answer_keys():
                yield _item_row(asked_by, goal.title, item, key)
    yield from _maturity_rows(assessment, labels)
    yield from _selection_rows(assessment, labels)


def finding_slot(question: FormQuestion, assessment: Assessment) -> Slot | None:
    """Return the slot of the 검토결과 where this row has it: the first row of an item."""
    if question.slot.kind is not SlotKind.ITEM:
        return None
    keys = assessment.checklist.item(question.slot.question_id).answer_keys()
    first = AnswerKey(question.slot.question_id, question.slot.part_id) == keys[0]
    return Slot(SlotKind.FINDING, question.slot.question_id) if first else None


def part_of(parts: Collection[AnswerPart], question_id: str, default: str) -> str:
    """Return the part that a question belongs to; one that no part names is the default's."""
    found = (part.id for part in parts if question_id in part.question_ids)
    return next(found, default)


def value_in(assessment: Assessment, slot: Slot) -> SlotValue:
    """Return what stands in a round now."""
    if slot.kind is SlotKind.ITEM:
        return _answer(assessment.answer(AnswerKey(slot.question_id, slot.part_id)))
    if slot.kind is SlotKind.FINDING:
        return SlotValue(text=clean_text(assessment.findings.get(slot.question_id, "")))
    if slot.kind is SlotKind.FACTOR:
        return _answer(assessment.maturity.factor(slot.question_id))
    if slot.kind is SlotKind.CRITERION:
        return _criterion(assessment, slot.question_id)
    axis = assessment.maturity.axis(slot.question_id)
    if slot.kind is SlotKind.TARGET:
        return SlotValue("" if axis.target is None else str(axis.target))
    if axis.state is AxisState.UNANSWERED:
        return SlotValue()
    if axis.level is not None:
        return SlotValue(str(axis.level))
    has_reason = axis.state is AxisState.NOT_APPLICABLE
    return SlotValue(axis.state.value, clean_text(axis.reason) if has_reason else "")


def _answer(answer: Answer) -> SlotValue:
    return SlotValue("" if answer is Answer.UNANSWERED else answer.value)


def _criterion(assessment: Assessment, criterion_id: str) -> SlotValue:
    given = assessment.selection.get(criterion_id)
    if given is None:
        return SlotValue()
    if given.points is not None:
        return SlotValue(str(given.points), clean_text(given.note))
    choice = "" if given.state is CriterionState.UNANSWERED else given.state.value
    return SlotValue(choice, clean_text(given.note))


def _item_row(asked_by: str, section: str, item: ChecklistItem, key: AnswerKey) -> FormQuestion:
    asked = {part.id: part.question for part in item.parts}
    number = str(item.number)
    if key.part_id:
        number += f"-{[part.id for part in item.parts].index(key.part_id) + 1}"
    return FormQuestion(
        Slot(SlotKind.ITEM, key.item_id, key.part_id),
        asked_by,
        section,
        number,
        asked.get(key.part_id, item.question),
        item.help,
    )


def _maturity_rows(assessment: Assessment, labels: FormLabels) -> Iterator[FormQuestion]:
    asked = assessment.maturity_questionnaire
    if asked is None:
        return
    asked_by = f"{asked.id} {asked.version}"
    for side in asked.sides:
        for place, axis in enumerate(side.axes, start=1):
            slot = Slot(SlotKind.AXIS, axis.id)
            told = _sentences(labels, SlotKind.AXIS, axis.sentences)
            section = f"{asked.title} · {side.title}"
            yield FormQuestion(slot, asked_by, section, str(place), axis.title, told)
    for factor in asked.factors:
        slot = Slot(SlotKind.FACTOR, factor.id)
        section = f"{asked.title} · 12 Factors"
        number = str(factor.number)
        yield FormQuestion(slot, asked_by, section, number, factor.question, factor.title)


def _selection_rows(assessment: Assessment, labels: FormLabels) -> Iterator[FormQuestion]:
    asked = assessment.selection_questionnaire
    if asked is None:
        return
    asked_by = f"{asked.id} {asked.version}"
    for criterion in asked.criteria:
        slot = Slot(SlotKind.CRITERION, criterion.id)
        told = _sentences(labels, SlotKind.CRITERION, criterion.sentences)
        number = str(criterion.number)
        yield FormQuestion(slot, asked_by, asked.title, number, criterion.title, told)


def _sentences(labels: FormLabels, kind: SlotKind, sentences: tuple[str, ...]) -> str:
    return "\n".join(
        f"{labels.label(kind, str(level))}: {text}" for level, text in enumerate(sentences)
    )
