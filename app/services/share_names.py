"""What the kinds, states and fields of shared things are called, before they are translated."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from app.domain.answer import Answer
from app.domain.assessment import DecisionKind
from app.domain.contract_case import FactAnswer, StageState
from app.domain.improvement import Effort, TaskState
from app.domain.maturity import AxisState
from app.domain.part_merging import Doubt, EntryState
from app.domain.rounds import RoundState
from app.domain.selection import CriterionState
from app.domain.shared_part import EntryKind
from app.errors import QT_TRANSLATE_NOOP

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
CODES: Mapping[StrEnum, str] = {
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
PARTS = {
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
GROUPS = {
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
