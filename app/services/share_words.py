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
from app.domain.contract_case import ContractCase, FactAnswer, StageState
from app.domain.days_off import DayOff
from app.domain.evidence_register import LinkedEvidence
from app.domain.improvement import Effort, ImprovementTask, TaskState
from app.domain.korean_text import date_text, grouped_number
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.part_merging import (
    Doubt,
    EntryDifference,
    EntryState,
    FieldDifference,
    FieldState,
)
from app.domain.register import InformationSystem
from app.domain.register_form import RegisterForm
from app.domain.returned_answers import KeptOrigin, standing_origins
from app.domain.rounds import RoundState
from app.domain.selection import CriterionAnswer, CriterionState
from app.domain.shared_fields import ORIGIN, FieldKey, Given
from app.domain.shared_part import EntryKind, Shared, SharedPart, SharedRound, owner_of
from app.errors import QT_TRANSLATE_NOOP
from app.services import case_forms, forms
from app.services.answer_origins import origin_text, origins_text
from app.services.decision_words import Titles, shipped_choice_titles
from app.services.text_names import text_name

KINDS: Mapping[EntryKind, str] = {
    EntryKind.SYSTEM: QT_TRANSLATE_NOOP("share_words", "정보시스템"),
    EntryKind.ROUND: QT_TRANSLATE_NOOP("share_words", "진단 회차"),
    EntryKind.EVIDENCE: QT_TRANSLATE_NOOP("share_words", "증빙"),
    EntryKind.TASK: QT_TRANSLATE_NOOP("share_words", "개선 과제"),
    EntryKind.CASE: QT_TRANSLATE_NOOP("share_words", "계약 건"),
    EntryKind.DAY_OFF: QT_TRANSLATE_NOOP("share_words", "기관 휴무일"),
}
STATES: Mapping[EntryState, str] = {
    EntryState.NEW: QT_TRANSLATE_NOOP("share_words", "신규"),
    EntryState.CHANGED: QT_TRANSLATE_NOOP("share_words", "변경"),
    EntryState.CONFLICT: QT_TRANSLATE_NOOP("share_words", "충돌"),
    EntryState.SAME: QT_TRANSLATE_NOOP("share_words", "동일"),
    EntryState.KEPT: QT_TRANSLATE_NOOP("share_words", "그대로 둠"),
}
DOUBTS: Mapping[Doubt, tuple[str, str]] = {  # what stands here, and what taking the file's does
    Doubt.NAME_TAKEN: (
        QT_TRANSLATE_NOOP("share_words", "같은 이름이 대장에 있음: 가져오지 않음"),
        QT_TRANSLATE_NOOP("share_words", "다른 이름을 붙여 가져옴"),
    ),
    Doubt.NUMBER_TAKEN: (
        QT_TRANSLATE_NOOP("share_words", "같은 번호가 대장에 있음: 가져오지 않음"),
        QT_TRANSLATE_NOOP("share_words", "새 번호를 붙여 가져옴"),
    ),
    Doubt.DELETED_HERE: (
        QT_TRANSLATE_NOOP("share_words", "대장에서 삭제함: 삭제한 대로 둠"),
        QT_TRANSLATE_NOOP("share_words", "파일의 내용으로 되살림"),
    ),
    Doubt.OTHER_AGENCY: (
        QT_TRANSLATE_NOOP("share_words", "다른 기관의 휴무일: 가져오지 않음"),
        QT_TRANSLATE_NOOP("share_words", "이 기관의 휴무일로 가져옴"),
    ),
}
ANSWERS = {
    Answer.YES: QT_TRANSLATE_NOOP("share_words", "예"),
    Answer.NO: QT_TRANSLATE_NOOP("share_words", "아니오"),
    Answer.UNKNOWN: QT_TRANSLATE_NOOP("share_words", "확인 필요"),
    Answer.UNANSWERED: QT_TRANSLATE_NOOP("share_words", "미응답"),
}
_CODES: Mapping[StrEnum, str] = {
    AxisState.UNKNOWN: QT_TRANSLATE_NOOP("share_words", "확인 필요"),
    AxisState.NOT_APPLICABLE: QT_TRANSLATE_NOOP("share_words", "해당 없음"),
    AxisState.UNANSWERED: QT_TRANSLATE_NOOP("share_words", "미응답"),
    CriterionState.UNKNOWN: QT_TRANSLATE_NOOP("share_words", "확인 필요"),
    FactAnswer.YES: QT_TRANSLATE_NOOP("share_words", "예"),
    FactAnswer.NO: QT_TRANSLATE_NOOP("share_words", "아니오"),
    FactAnswer.UNKNOWN: QT_TRANSLATE_NOOP("share_words", "확인 필요"),
    StageState.OPEN: QT_TRANSLATE_NOOP("share_words", "시작 전"),
    StageState.IN_PROGRESS: QT_TRANSLATE_NOOP("share_words", "진행 중"),
    StageState.DONE: QT_TRANSLATE_NOOP("share_words", "완료"),
    StageState.NOT_NEEDED: QT_TRANSLATE_NOOP("share_words", "해당 없음"),
    Effort.HIGH: QT_TRANSLATE_NOOP("share_words", "상"),
    Effort.MEDIUM: QT_TRANSLATE_NOOP("share_words", "중"),
    Effort.LOW: QT_TRANSLATE_NOOP("share_words", "하"),
    TaskState.PLANNED: QT_TRANSLATE_NOOP("share_words", "예정"),
    TaskState.IN_PROGRESS: QT_TRANSLATE_NOOP("share_words", "진행 중"),
    TaskState.DONE: QT_TRANSLATE_NOOP("share_words", "완료"),
    TaskState.ON_HOLD: QT_TRANSLATE_NOOP("share_words", "보류"),
    RoundState.DRAFT: QT_TRANSLATE_NOOP("share_words", "작성 중"),
    RoundState.REVIEW: QT_TRANSLATE_NOOP("share_words", "검토"),
    RoundState.CONFIRMED: QT_TRANSLATE_NOOP("share_words", "확정"),
    RoundState.RETURNED: QT_TRANSLATE_NOOP("share_words", "반려"),
}
DECISIONS = {
    DecisionKind.METHOD: QT_TRANSLATE_NOOP("share_words", "전환 방식"),
    DecisionKind.SERVICE_MODEL: QT_TRANSLATE_NOOP("share_words", "서비스 모델"),
    DecisionKind.CENTRE: QT_TRANSLATE_NOOP("share_words", "클라우드센터"),
    DecisionKind.CLOUD_NATIVE: QT_TRANSLATE_NOOP("share_words", "클라우드 네이티브 적용"),
}
_SLOTS = {  # what answer a field is, by its group
    "answer": SlotKind.ITEM, "finding": SlotKind.FINDING, "axis": SlotKind.AXIS,
    "target": SlotKind.TARGET, "factor": SlotKind.FACTOR, "criterion": SlotKind.CRITERION,
}  # fmt: skip
_PARTS = {
    "state": QT_TRANSLATE_NOOP("share_words", "상태"),
    "due_on": QT_TRANSLATE_NOOP("share_words", "기한"),
    "done_on": QT_TRANSLATE_NOOP("share_words", "완료일"),
    "note": QT_TRANSLATE_NOOP("share_words", "비고"),
    "answer": QT_TRANSLATE_NOOP("share_words", "답"),
    "checked_on": QT_TRANSLATE_NOOP("share_words", "확인일"),
    "title": QT_TRANSLATE_NOOP("share_words", "제목"),
    "reference": QT_TRANSLATE_NOOP("share_words", "문서번호·위치"),
    "dated": QT_TRANSLATE_NOOP("share_words", "일자"),
    "owner": QT_TRANSLATE_NOOP("share_words", "담당"),
    "what": QT_TRANSLATE_NOOP("share_words", "할 일"),
    "effect_ids": QT_TRANSLATE_NOOP("share_words", "효과"),
    "effort": QT_TRANSLATE_NOOP("share_words", "난이도"),
    "due_date": QT_TRANSLATE_NOOP("share_words", "기한"),
    "cost_won": QT_TRANSLATE_NOOP("share_words", "비용(원)"),
}
_GROUPS = {
    "finding": QT_TRANSLATE_NOOP("share_words", "검토결과"),
    "target": QT_TRANSLATE_NOOP("share_words", "목표 단계"),
    "comment": QT_TRANSLATE_NOOP("share_words", "의견"),
    "flag": QT_TRANSLATE_NOOP("share_words", "표시"),
    "ground": QT_TRANSLATE_NOOP("share_words", "불가피한 사유"),
    "ground_text": QT_TRANSLATE_NOOP("share_words", "불가피한 사유 내용"),
    "asked": QT_TRANSLATE_NOOP("share_words", "추가 질문"),
    "question": QT_TRANSLATE_NOOP("share_words", "연결 문항"),
    "case_system": QT_TRANSLATE_NOOP("share_words", "대상 정보시스템"),
    "stage": QT_TRANSLATE_NOOP("share_words", "진행 단계"),
    "fact": QT_TRANSLATE_NOOP("share_words", "사실 확인"),
    "check": QT_TRANSLATE_NOOP("share_words", "점검"),
    "text": QT_TRANSLATE_NOOP("share_words", "서류 문안"),
    "state": QT_TRANSLATE_NOOP("share_words", "회차 상태"),
}


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
            return self._say(_PARTS[key.id])
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
            name = text_name(key.id)
        elif key.group == "case_system":
            name = self._systems.get(key.id, key.id)
        group, part = _GROUPS.get(key.group), _PARTS.get(key.part)
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
                told = say(_CODES[value.state])
            else:
                told = say(QT_TRANSLATE_NOOP("share_words", "{0}단계")).format(value.level)
            return f"{told} ({value.reason})" if value.reason else told
        case CriterionAnswer():
            if value.points is None:
                told = say(_CODES[value.state])
            else:
                told = say(QT_TRANSLATE_NOOP("share_words", "{0}점")).format(value.points)
            return f"{told} ({value.note})" if value.note else told
        case Decision():
            return f"{value.choice} ({value.reason})" if value.reason else value.choice
        case StrEnum():
            return say(_CODES[value]) if value in _CODES else value.value
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
