"""What is said of a returned answer that is not taken: the reason, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from app.domain.answer_form import FormLabels, Slot, SlotKind, SlotValue
from app.domain.assessment import Assessment
from app.domain.checklist import ChecklistItem
from app.domain.returned_answers import Outcome, Refusal
from app.errors import QT_TRANSLATE_NOOP


class RefusalWords(NamedTuple):
    """Why, and how to mend it; templates that take `allowed`."""

    why: str
    remedy: str


REFUSALS: Mapping[Refusal, RefusalWords] = {
    Refusal.NOT_A_FORM: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "진단 양식의 문항이 없습니다."),
        QT_TRANSLATE_NOOP("returned", "이 프로그램에서 내보낸 양식인지 확인해 주세요."),
    ),
    Refusal.CONFIRMED: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "확정한 회차의 답변은 바꾸지 않습니다."),
        QT_TRANSLATE_NOOP("returned", "새 회차를 시작하고 그 회차의 양식을 내보내 주세요."),
    ),
    Refusal.IN_REVIEW: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "검토 중인 회차여서 답변을 받을 수 없습니다."),
        QT_TRANSLATE_NOOP("returned", "반려한 뒤 다시 불러와 주세요."),
    ),
    Refusal.OTHER_ROUND: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "지금 진행하는 회차의 양식이 아닙니다."),
        QT_TRANSLATE_NOOP("returned", "지금 회차의 양식을 내보내 다시 받아 주세요."),
    ),
    Refusal.OTHER_VERSION: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "회차의 문항표와 판이 다른 양식입니다."),
        QT_TRANSLATE_NOOP("returned", "지금 회차의 양식을 내보내 다시 받아 주세요."),
    ),
    Refusal.UNKNOWN_QUESTION: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "회차에 없는 문항입니다."),
        QT_TRANSLATE_NOOP("returned", "새로 넣은 행이면 지우고, 의견은 검토결과에 적습니다."),
    ),
    Refusal.ALTERED_QUESTION: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "문항이나 도움말의 글이 바뀌었습니다."),
        QT_TRANSLATE_NOOP("returned", "내보낸 글로 되돌리고 다시 불러와 주세요: {allowed}"),
    ),
    Refusal.OTHER_SYSTEM: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "대장에 없는 정보시스템의 답변입니다."),
        QT_TRANSLATE_NOOP("returned", "이 대장에서 내보낸 양식인지 확인해 주세요."),
    ),
    Refusal.NO_ID: RefusalWords(
        QT_TRANSLATE_NOOP(
            "returned", "숨긴 행이나 열의 내용이 지워져 어느 문항의 답인지 알 수 없습니다."
        ),
        QT_TRANSLATE_NOOP("returned", "양식을 다시 내보내 답을 옮겨 적고 불러와 주세요."),
    ),
    Refusal.MERGED: RefusalWords(
        QT_TRANSLATE_NOOP(
            "returned", "여러 문항에 걸쳐 병합된 칸이어서 문항별 답을 알 수 없습니다."
        ),
        QT_TRANSLATE_NOOP("returned", "병합을 풀고 문항마다 답을 적어 다시 불러와 주세요."),
    ),
    Refusal.UNREADABLE: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "목록에 없는 답입니다."),
        QT_TRANSLATE_NOOP("returned", "다음 가운데 하나로 고쳐 주세요: {allowed}"),
    ),
    Refusal.UNCALCULATED: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "수식의 계산한 값이 파일에 저장되어 있지 않습니다."),
        QT_TRANSLATE_NOOP(
            "returned",
            "엑셀이나 LibreOffice에서 파일을 열어 저장하거나, 답을 직접 적고 다시 불러와 주세요.",
        ),
    ),
    Refusal.REASON_MISSING: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "‘해당 없음’의 사유가 없습니다."),
        QT_TRANSLATE_NOOP("returned", "사유를 적고 다시 불러와 주세요."),
    ),
    Refusal.NOTE_NOT_ASKED: RefusalWords(
        QT_TRANSLATE_NOOP("returned", "사유를 받지 않는 답에 글이 적혀 있습니다. 답만 받습니다."),
        QT_TRANSLATE_NOOP("returned", "남길 내용이면 진단에서 의견으로 적어 주세요."),
    ),
}

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.NEW: QT_TRANSLATE_NOOP("returned", "신규"),
    Outcome.CHANGED: QT_TRANSLATE_NOOP("returned", "변경"),
    Outcome.SAME: QT_TRANSLATE_NOOP("returned", "동일"),
    Outcome.CONFLICT: QT_TRANSLATE_NOOP("returned", "충돌"),
}
REFUSED = QT_TRANSLATE_NOOP("returned", "거부")
FIELDS: Mapping[SlotKind, str] = {
    SlotKind.ITEM: QT_TRANSLATE_NOOP("returned", "답변"),
    SlotKind.FINDING: QT_TRANSLATE_NOOP("returned", "검토결과"),
    SlotKind.AXIS: QT_TRANSLATE_NOOP("returned", "현재 단계"),
    SlotKind.TARGET: QT_TRANSLATE_NOOP("returned", "목표 단계"),
    SlotKind.FACTOR: QT_TRANSLATE_NOOP("returned", "12 Factors"),
    SlotKind.CRITERION: QT_TRANSLATE_NOOP("returned", "선정 기준"),
}


def value_text(labels: FormLabels, slot: Slot, value: SlotValue) -> str:
    """Return an answer as a form writes it; nothing for none."""
    choice = "" if slot.kind is SlotKind.FINDING else labels.label(slot.kind, value.choice)
    return " / ".join(one for one in (choice, value.text) if one)


def question_text(round_: Assessment, slot: Slot) -> str:
    """Return what a question is called, with its number where it has one."""
    if slot.kind in {SlotKind.ITEM, SlotKind.FINDING}:
        return _item_text(round_.checklist.item(slot.question_id), slot.part_id)
    if slot.kind is SlotKind.CRITERION and round_.selection_questionnaire is not None:
        criterion = round_.selection_questionnaire.criterion(slot.question_id)
        return f"{criterion.number}. {criterion.title}"
    asked = round_.maturity_questionnaire
    if asked is None:
        raise KeyError(slot.question_id)
    titles = {axis.id: axis.title for axis in asked.axes()}
    titles |= {one.id: f"{one.number}. {one.title}" for one in asked.factors}
    return titles[slot.question_id]


def _item_text(item: ChecklistItem, part_id: str) -> str:
    asked = {part.id: part.question for part in item.parts}
    return f"{item.number}. {asked.get(part_id, item.question)}"
