"""What shared things and their fields are called: one place for screen and command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from app.services import case_forms, forms
from app.services.answer_origins import origin_text, origins_text
from app.services.decision_words import Titles, shipped_choice_titles
from app.services.text_names import text_name

KINDS: Mapping[EntryKind, str] = {
    EntryKind.SYSTEM: "정보시스템",
    EntryKind.ROUND: "진단 회차",
    EntryKind.EVIDENCE: "증빙",
    EntryKind.TASK: "개선 과제",
    EntryKind.CASE: "계약 건",
    EntryKind.DAY_OFF: "기관 휴무일",
}
STATES: Mapping[EntryState, str] = {
    EntryState.NEW: "신규",
    EntryState.CHANGED: "변경",
    EntryState.CONFLICT: "충돌",
    EntryState.SAME: "동일",
    EntryState.KEPT: "그대로 둠",
}
DOUBTS: Mapping[Doubt, tuple[str, str]] = {  # what stands here, and what taking the file's does
    Doubt.NAME_TAKEN: ("같은 이름이 대장에 있음: 가져오지 않음", "다른 이름을 붙여 가져옴"),
    Doubt.NUMBER_TAKEN: ("같은 번호가 대장에 있음: 가져오지 않음", "새 번호를 붙여 가져옴"),
    Doubt.DELETED_HERE: ("대장에서 삭제함: 삭제한 대로 둠", "파일의 내용으로 되살림"),
    Doubt.OTHER_AGENCY: ("다른 기관의 휴무일: 가져오지 않음", "이 기관의 휴무일로 가져옴"),
}
ANSWERS = {
    Answer.YES: "예",
    Answer.NO: "아니오",
    Answer.UNKNOWN: "확인 필요",
    Answer.UNANSWERED: "미응답",
}
_CODES: Mapping[StrEnum, str] = {
    AxisState.UNKNOWN: "확인 필요",
    AxisState.NOT_APPLICABLE: "해당 없음",
    AxisState.UNANSWERED: "미응답",
    CriterionState.UNKNOWN: "확인 필요",
    FactAnswer.YES: "예",
    FactAnswer.NO: "아니오",
    FactAnswer.UNKNOWN: "확인 필요",
    StageState.OPEN: "시작 전",
    StageState.IN_PROGRESS: "진행 중",
    StageState.DONE: "완료",
    StageState.NOT_NEEDED: "해당 없음",
    Effort.HIGH: "상",
    Effort.MEDIUM: "중",
    Effort.LOW: "하",
    TaskState.PLANNED: "예정",
    TaskState.IN_PROGRESS: "진행 중",
    TaskState.DONE: "완료",
    TaskState.ON_HOLD: "보류",
    RoundState.DRAFT: "작성 중",
    RoundState.REVIEW: "검토",
    RoundState.CONFIRMED: "확정",
    RoundState.RETURNED: "반려",
}
DECISIONS = {
    DecisionKind.METHOD: "전환 방식",
    DecisionKind.SERVICE_MODEL: "서비스 모델",
    DecisionKind.CENTRE: "클라우드센터",
    DecisionKind.CLOUD_NATIVE: "클라우드 네이티브 적용",
}
_SLOTS = {  # what answer a field is, by its group
    "answer": SlotKind.ITEM, "finding": SlotKind.FINDING, "axis": SlotKind.AXIS,
    "target": SlotKind.TARGET, "factor": SlotKind.FACTOR, "criterion": SlotKind.CRITERION,
}  # fmt: skip
_PARTS = {
    "state": "상태", "due_on": "기한", "done_on": "완료일", "note": "비고", "answer": "답",
    "checked_on": "확인일", "title": "제목", "reference": "문서번호·위치", "dated": "일자",
    "owner": "담당", "what": "할 일", "effect_ids": "효과", "effort": "난이도",
    "due_date": "기한", "cost_won": "비용(원)",
}  # fmt: skip
_GROUPS = {
    "finding": "검토결과", "target": "목표 단계", "comment": "의견", "flag": "표시",
    "ground": "불가피한 사유", "ground_text": "불가피한 사유 내용", "asked": "추가 질문",
    "question": "연결 문항", "case_system": "대상 정보시스템", "stage": "진행 단계",
    "fact": "사실 확인", "check": "점검", "text": "서류 문안", "state": "회차 상태",
}  # fmt: skip


class ShareWords:
    """Names what is in one file, next to what stands here."""

    def __init__(self, part: SharedPart) -> None:
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
                return f"{owner} {shared.assessment.round_no}회차"
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
            return f"{form.title}: {form.field(key.part).label if key.part else '행'}"
        if key.group in {"evidence", "task"}:
            return _PARTS[key.id]
        if key.group == "day_off":
            return "휴무일 이름"
        if key.group == ORIGIN and isinstance(entry.file, SharedRound):
            slot = slot_of(key.id)
            asked = question_label(entry.file.assessment, slot.question_id, slot.part_id)
            return f"답변 출처: {asked}"
        if key.group == "decision":
            return f"결정: {DECISIONS[DecisionKind(key.id)]}"
        name = key.id
        if isinstance(entry.file, SharedRound):
            name = question_label(entry.file.assessment, key.id, key.part)
        elif key.group in {"text", "check"}:
            name = text_name(key.id)
        elif key.group == "case_system":
            name = self._systems.get(key.id, key.id)
        words = [_GROUPS.get(key.group, ""), name, _PARTS.get(key.part, "")]
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
            here = _with_source(self.text(one.key, one.here), mine, one.key)
            file = _with_source(self.text(one.key, one.file), theirs, one.key)
            yield one, self.label(entry, one.key), here, file
        if origins:
            yield origins[0], "답변의 출처", "", f"{len(origins)}건"

    def text(self, key: FieldKey, value: Any) -> str:
        """Write a value as an officer reads it; empty where there is none."""
        if key.group == "field":
            return self._register_form.field(key.id).text_of(value)
        if key.group == "case":
            return self._case_form.field(key.id).text_of(value)
        if key.group in set(RowKind) and key.part:
            return self._row_forms[RowKind(key.group)].field(key.part).text_of(value)
        if key.group == "target" and value is not None:
            return f"{value}단계"
        if isinstance(value, Decision):
            choice = self._choices.get(DecisionKind(key.id), {}).get(value.choice, value.choice)
            return value_text(replace(value, choice=choice))
        return value_text(value)

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


def _with_source(text: str, origins: Mapping[Slot, tuple[KeptOrigin, ...]], key: FieldKey) -> str:
    kind = _SLOTS.get(key.group)
    kept = origins.get(Slot(kind, key.id, key.part), ()) if kind and text else ()
    return f"{text} [출처: {origins_text(kept)}]" if kept else text


def question_label(of: Assessment, question_id: str, part_id: str = "") -> str:
    """Return the short name of anything that a round asks; its id where it is not asked."""
    for item in of.checklist.items():
        if item.id == question_id:
            part = next((one.question for one in item.parts if one.id == part_id), "")
            return f"{item.number}번 {part or item.question}"
    if of.maturity_questionnaire is not None:
        for axis in of.maturity_questionnaire.axes():
            if axis.id == question_id:
                return f"성숙도 {axis.title}"
        for factor in of.maturity_questionnaire.factors:
            if factor.id == question_id:
                return f"12 Factors {factor.number}. {factor.title}"
    if of.selection_questionnaire is not None:
        for criterion in of.selection_questionnaire.criteria:
            if criterion.id == question_id:
                return f"선정 {criterion.number}. {criterion.title}"
    return question_id


def value_text(value: Any) -> str:
    """Write anything that is shared in words."""
    match value:
        case None:
            return ""
        case True:
            return "있음"
        case Given():
            told = value_text(value.value)
            if value.basis is not None and value.basis.reason:
                told += f" (사유: {value.basis.reason})"
            return f"{told} (재확인 필요)" if value.is_carried else told
        case KeptOrigin():
            return origin_text(value)
        case Answer():
            return ANSWERS[value]
        case AxisAnswer():
            told = _CODES[value.state] if value.level is None else f"{value.level}단계"
            return f"{told} ({value.reason})" if value.reason else told
        case CriterionAnswer():
            told = _CODES[value.state] if value.points is None else f"{value.points}점"
            return f"{told} ({value.note})" if value.note else told
        case Decision():
            return f"{value.choice} ({value.reason})" if value.reason else value.choice
        case StrEnum():
            return _CODES.get(value, value.value)
        case tuple():
            return ", ".join(value)
        case date():
            return date_text(value)
        case int():
            return grouped_number(value)
    return str(value)
