"""What shared things and their fields are called: one place for screen and command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from app.domain.answer import Answer
from app.domain.answer_form import Slot, SlotKind, slot_of
from app.domain.assessment import Assessment, Decision, DecisionKind
from app.domain.case_fields import RowKind
from app.domain.contract_case import ContractCase
from app.domain.days_off import DayOff
from app.domain.evidence_register import LinkedEvidence
from app.domain.improvement import ImprovementTask
from app.domain.korean_text import date_text, grouped_number
from app.domain.maturity import AxisAnswer
from app.domain.part_merging import (
    EntryDifference,
    FieldDifference,
    FieldState,
)
from app.domain.register import InformationSystem
from app.domain.register_form import RegisterForm
from app.domain.returned_answers import KeptOrigin, standing_origins
from app.domain.selection import CriterionAnswer
from app.domain.shared_fields import ORIGIN, FieldKey, Given
from app.domain.shared_part import Shared, SharedPart, SharedRound, owner_of
from app.errors import QT_TRANSLATE_NOOP
from app.services import case_forms, forms
from app.services.answer_origins import origin_text, origins_text
from app.services.decision_words import Titles, shipped_choice_titles
from app.services.share_names import ANSWERS, CODES, DECISIONS, GROUPS, PARTS
from app.services.text_names import text_name

_SLOTS = {  # what answer a field is, by its group
    "answer": SlotKind.ITEM, "finding": SlotKind.FINDING, "axis": SlotKind.AXIS,
    "target": SlotKind.TARGET, "factor": SlotKind.FACTOR, "criterion": SlotKind.CRITERION,
}  # fmt: skip

Say = Callable[[str], str]  # a template in the language of whoever reads it; Korean as it is


class ShareWords:
    """Names what is in one file, next to what stands here."""

    def __init__(self, part: SharedPart, say: Say = str) -> None:
        self._say = say
        self._systems = {one.id: one.name for one in part.systems}

    def title(self, entry: EntryDifference) -> str:
        """Return what an officer calls a thing."""
        return self.title_of(entry.here or entry.file)

    def title_of(self, shared: Shared) -> str:
        """Return what an officer calls a thing, with the system that it belongs to."""
        owner = self._systems.get(owner_of(shared), "")
        match shared:
            case InformationSystem():
                return shared.name
            case SharedRound():
                told = self._say(QT_TRANSLATE_NOOP("share_words", "{0} {1}회차"))
                return told.format(owner, shared.assessment.round_no)
            case LinkedEvidence():
                return f"{owner} {shared.item.number} {shared.item.title}"
            case ImprovementTask():
                return f"{owner} {shared.what}"
            case ContractCase():
                return f"{shared.title} ({shared.case_no})" if shared.case_no else shared.title
            case DayOff():
                return f"{date_text(shared.day)} {shared.name}".rstrip()

    def label(self, entry: EntryDifference, key: FieldKey) -> str:
        """Return what a field is called."""
        if key.group in {"field", "case"}:
            form = self._register_form if key.group == "field" else self._case_form
            return form.field(key.id).label
        if key.group in set(RowKind):
            form = self._row_forms[RowKind(key.group)]
            row = self._say(QT_TRANSLATE_NOOP("share_words", "행"))
            return f"{form.title}: {form.field(key.part).label if key.part else row}"
        if key.group in {"evidence", "task"}:
            return self._say(PARTS[key.id])
        if key.group == "day_off":
            return self._say(QT_TRANSLATE_NOOP("share_words", "휴무일 이름"))
        if key.group == ORIGIN and isinstance(entry.file, SharedRound):
            slot = slot_of(key.id)
            asked = question_label(
                entry.file.assessment, slot.question_id, slot.part_id, say=self._say
            )
            return self._say(QT_TRANSLATE_NOOP("share_words", "답변 출처: {0}")).format(asked)
        if key.group == "decision":
            told = self._say(QT_TRANSLATE_NOOP("share_words", "결정: {0}"))
            return told.format(self._say(DECISIONS[DecisionKind(key.id)]))
        name = key.id
        if isinstance(entry.file, SharedRound):
            name = question_label(entry.file.assessment, key.id, key.part, say=self._say)
        elif key.group in {"text", "check"}:
            name = text_name(key.id, say=self._say)
        elif key.group == "case_system":
            name = self._systems.get(key.id, key.id)
        group, part = GROUPS.get(key.group), PARTS.get(key.part)
        words = [self._say(group) if group else "", name, self._say(part) if part else ""]
        return ": ".join(word for word in words if word)

    def lines(self, entry: EntryDifference) -> Iterator[tuple[FieldDifference, str, str, str]]:
        """Go through the fields: the field, what it is called, what it says here and in the file.

        Answers are told with the files that they came from; of these files alone, which an
        officer need not decide on, one line tells.
        """
        mine, theirs = _standing(entry.here), _standing(entry.file)
        origins = []
        for one in entry.fields:
            if one.key.group == ORIGIN and one.state is not FieldState.CONFLICT:
                origins.append(one)
                continue
            here = self._with_source(self.text(one.key, one.here), mine, one.key)
            file = self._with_source(self.text(one.key, one.file), theirs, one.key)
            yield one, self.label(entry, one.key), here, file
        if origins:
            told = self._say(QT_TRANSLATE_NOOP("share_words", "답변의 출처"))
            count = self._say(QT_TRANSLATE_NOOP("share_words", "{0}건")).format(len(origins))
            yield origins[0], told, "", count

    def _with_source(
        self, text: str, origins: Mapping[Slot, tuple[KeptOrigin, ...]], key: FieldKey
    ) -> str:
        kind = _SLOTS.get(key.group)
        kept = origins.get(Slot(kind, key.id, key.part), ()) if kind and text else ()
        if not kept:
            return text
        told = self._say(QT_TRANSLATE_NOOP("share_words", "{0} [출처: {1}]"))
        return told.format(text, origins_text(kept))

    def text(self, key: FieldKey, value: Any) -> str:
        """Write a value as an officer reads it; empty where there is none."""
        if key.group == "field":
            return self._register_form.field(key.id).text_of(value)
        if key.group == "case":
            return self._case_form.field(key.id).text_of(value)
        if key.group in set(RowKind) and key.part:
            return self._row_forms[RowKind(key.group)].field(key.part).text_of(value)
        if key.group == "target" and value is not None:
            return self._say(QT_TRANSLATE_NOOP("share_words", "{0}단계")).format(value)
        if isinstance(value, Decision):
            choice = self._choices.get(DecisionKind(key.id), {}).get(value.choice, value.choice)
            return value_text(replace(value, choice=choice), say=self._say)
        return value_text(value, say=self._say)

    @cached_property
    def _choices(self) -> Titles:
        return shipped_choice_titles()

    @cached_property
    def _register_form(self) -> RegisterForm:
        return forms.register_form()

    @cached_property
    def _case_form(self) -> RegisterForm:
        return case_forms.case_form()

    @cached_property
    def _row_forms(self) -> Mapping[RowKind, RegisterForm]:
        return {kind: case_forms.row_form(kind) for kind in RowKind}


def _standing(of: Shared | None) -> Mapping[Slot, tuple[KeptOrigin, ...]]:
    return standing_origins(of.assessment, of.origins) if isinstance(of, SharedRound) else {}


def question_label(of: Assessment, question_id: str, part_id: str = "", *, say: Say = str) -> str:
    """Return the short name of anything that a round asks; its id where it is not asked."""
    for item in of.checklist.items():
        if item.id == question_id:
            part = next((one.question for one in item.parts if one.id == part_id), "")
            told = say(QT_TRANSLATE_NOOP("share_words", "{0}번 {1}"))
            return told.format(item.number, part or item.question)
    if of.maturity_questionnaire is not None:
        for axis in of.maturity_questionnaire.axes():
            if axis.id == question_id:
                return say(QT_TRANSLATE_NOOP("share_words", "성숙도 {0}")).format(axis.title)
        for factor in of.maturity_questionnaire.factors:
            if factor.id == question_id:
                told = say(QT_TRANSLATE_NOOP("share_words", "12 Factors {0}. {1}"))
                return told.format(factor.number, factor.title)
    if of.selection_questionnaire is not None:
        for criterion in of.selection_questionnaire.criteria:
            if criterion.id == question_id:
                told = say(QT_TRANSLATE_NOOP("share_words", "선정 {0}. {1}"))
                return told.format(criterion.number, criterion.title)
    return question_id


def value_text(value: Any, *, say: Say = str) -> str:
    """Write anything that is shared in words."""
    match value:
        case None:
            return ""
        case True:
            return say(QT_TRANSLATE_NOOP("share_words", "있음"))
        case Given():
            return _given_text(value, say)
        case KeptOrigin():
            return origin_text(value)
        case Answer():
            return say(ANSWERS[value])
        case AxisAnswer():
            if value.level is None:
                told = say(CODES[value.state])
            else:
                told = say(QT_TRANSLATE_NOOP("share_words", "{0}단계")).format(value.level)
            return f"{told} ({value.reason})" if value.reason else told
        case CriterionAnswer():
            if value.points is None:
                told = say(CODES[value.state])
            else:
                told = say(QT_TRANSLATE_NOOP("share_words", "{0}점")).format(value.points)
            return f"{told} ({value.note})" if value.note else told
        case Decision():
            return f"{value.choice} ({value.reason})" if value.reason else value.choice
        case StrEnum():
            return say(CODES[value]) if value in CODES else value.value
        case tuple():
            return ", ".join(value)
        case date():
            return date_text(value)
        case int():
            return grouped_number(value)
    return str(value)


def _given_text(given: Given, say: Say) -> str:
    told = value_text(given.value, say=say)
    if given.basis is not None and given.basis.reason:
        with_reason = say(QT_TRANSLATE_NOOP("share_words", "{0} (사유: {1})"))
        told = with_reason.format(told, given.basis.reason)
    if not given.is_carried:
        return told
    return say(QT_TRANSLATE_NOOP("share_words", "{0} (재확인 필요)")).format(told)
