"""The words of the program for things that the rules name by code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.agency import AgencyTrack, ApprovalMark, ApprovalRole
from app.domain.answer import Answer
from app.errors import QT_TRANSLATE_NOOP, AdvisorError

if TYPE_CHECKING:
    from app.domain.figure_reading import Said
    from app.domain.register_form import RegisterField

_CONTEXT = "words"
_NUMBER = re.compile(r"\d+")

translate = QCoreApplication.translate  # by this name lupdate finds what it is called with

_ANSWERS = {
    Answer.YES: QT_TRANSLATE_NOOP("words", "예"),
    Answer.NO: QT_TRANSLATE_NOOP("words", "아니오"),
    Answer.UNKNOWN: QT_TRANSLATE_NOOP("words", "확인 필요"),
    Answer.UNANSWERED: QT_TRANSLATE_NOOP("words", "미응답"),
}
_TRACKS = {
    AgencyTrack.NATIONAL_AGENCY: QT_TRANSLATE_NOOP("words", "국가기관"),
    AgencyTrack.LOCAL_GOVERNMENT: QT_TRANSLATE_NOOP("words", "지방자치단체"),
    AgencyTrack.PUBLIC_CORPORATION: QT_TRANSLATE_NOOP("words", "공기업·준정부기관"),
    AgencyTrack.OTHER_PUBLIC_INSTITUTION: QT_TRANSLATE_NOOP("words", "기타공공기관"),
    AgencyTrack.LOCAL_PUBLIC_CORPORATION: QT_TRANSLATE_NOOP("words", "지방공사·공단"),
}
_ROLES = {
    ApprovalRole.DRAFTER: QT_TRANSLATE_NOOP("words", "기안"),
    ApprovalRole.REVIEWER: QT_TRANSLATE_NOOP("words", "검토"),
    ApprovalRole.COOPERATOR: QT_TRANSLATE_NOOP("words", "협조"),
    ApprovalRole.APPROVER: QT_TRANSLATE_NOOP("words", "결재"),
}
_MARKS = {
    ApprovalMark.NONE: QT_TRANSLATE_NOOP("words", "표시 없음"),
    ApprovalMark.DELEGATED: QT_TRANSLATE_NOOP("words", "전결"),
    ApprovalMark.ACTING: QT_TRANSLATE_NOOP("words", "대결"),
    ApprovalMark.DELEGATED_AND_ACTING: QT_TRANSLATE_NOOP("words", "전결·대결"),
}


def _said(text: str) -> str:
    return translate(_CONTEXT, text)


def answer_word(answer: Answer) -> str:
    """Return what an answer is called."""
    return _said(_ANSWERS[answer])


def content_name(name: str) -> str:
    """Return what a questionnaire or a rule calls a verdict, level, axis or goal.

    packaging/translations.py finds the names in the content; one of an agency's own stays as it is.
    """
    return translate("content_names", name)


def numbered_name(name: str) -> str:
    """Return what a form calls a round by its numbers; another name stays as it is."""
    pattern = _NUMBER.sub("#", name)
    said = translate("content_names", pattern)
    if said == pattern:
        return name
    numbers = iter(_NUMBER.findall(name))
    return re.sub("#", lambda _: next(numbers), said)


def unassessed_word() -> str:
    """Return what stands for a verdict before the first answer; verdicts are named by data."""
    return _said(QT_TRANSLATE_NOOP("words", "미진단"))


def awaits_type_word(field: RegisterField) -> str:
    """Say that the answer of an item waits for this field of the register."""
    return _said(
        QT_TRANSLATE_NOOP("words", "정보시스템 대장의 ‘{0}’ 항목을 입력하면 답이 정해집니다.")
    ).format(field.label)


def track_word(track: AgencyTrack) -> str:
    """Return what a kind of agency is called."""
    return _said(_TRACKS[track])


def role_word(role: ApprovalRole) -> str:
    """Return what a role on the approval line is called."""
    return _said(_ROLES[role])


def mark_word(mark: ApprovalMark) -> str:
    """Return what a mark in an approval box is called."""
    return _said(_MARKS[mark])


def with_check(text: str, *, is_needed: bool) -> str:
    """Ask the officer to check what is known at second hand."""
    if not is_needed:
        return text
    return _said(QT_TRANSLATE_NOOP("words", "{0} (담당자 확인 필요)")).format(text)


def error_text(error: AdvisorError) -> str:
    """Return what an expected failure says, translated and then filled in."""
    return translate("errors", error.template).format(**error.values)


def said_text(said: Said) -> str:
    """Return a sentence of the rules, translated and then filled in."""
    return translate("errors", said.template).format(**dict(said.values))
