"""What the states of a contract case are called, each with a shape of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.case_checks import DutyState
from app.domain.case_dates import DateKind
from app.domain.case_fields import RowKind
from app.domain.case_line import CaseState
from app.domain.case_papers import PaperKind
from app.domain.contract_case import ContractRoute, FactAnswer, StageState
from app.domain.korean_text import grouped_number
from app.domain.submission_check import ProblemKind
from app.domain.track_rules import Applies
from app.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.services.case_exports import OfferedPaper

_CONTEXT = "case_words"
EMPTY = "–"


@dataclass(frozen=True, slots=True)
class StateLook:
    """A state in a word, with the icon and the colour that go with it."""

    word: str
    icon: str
    color: str


_PAPER_KINDS = {
    PaperKind.WORKING: QT_TRANSLATE_NOOP("case_words", "작업용"),
    PaperKind.PDF: QT_TRANSLATE_NOOP("case_words", "PDF"),
    PaperKind.OWN_FORM: QT_TRANSLATE_NOOP("case_words", "기관 양식"),
}
_STAGES = {
    StageState.OPEN: (QT_TRANSLATE_NOOP("case_words", "시작 전"), "circle", "icon.gray"),
    StageState.IN_PROGRESS: (
        QT_TRANSLATE_NOOP("case_words", "진행 중"),
        "circle-dot",
        "icon.primary",
    ),
    StageState.DONE: (QT_TRANSLATE_NOOP("case_words", "완료"), "circle-check", "icon.success"),
    StageState.NOT_NEEDED: (
        QT_TRANSLATE_NOOP("case_words", "해당 없음"),
        "circle-x",
        "icon.gray",
    ),
}
_DUTIES = {
    DutyState.NOT_YET: (QT_TRANSLATE_NOOP("case_words", "시기 전"), "circle", "icon.gray"),
    DutyState.DUE: (QT_TRANSLATE_NOOP("case_words", "해당(미완료)"), "flag", "icon.primary"),
    DutyState.DONE: (QT_TRANSLATE_NOOP("case_words", "완료"), "circle-check", "icon.success"),
    DutyState.NOT_NEEDED: (
        QT_TRANSLATE_NOOP("case_words", "해당 없음"),
        "circle-x",
        "icon.gray",
    ),
    DutyState.TO_CHECK: (
        QT_TRANSLATE_NOOP("case_words", "확인 필요"),
        "circle-help",
        "icon.warning",
    ),
}
_APPLIES = {
    Applies.YES: (QT_TRANSLATE_NOOP("case_words", "해당"), "circle-check", "icon.primary"),
    Applies.NO: (QT_TRANSLATE_NOOP("case_words", "해당 없음"), "circle-x", "icon.gray"),
    Applies.TO_CHECK: (
        QT_TRANSLATE_NOOP("case_words", "확인 필요"),
        "circle-help",
        "icon.warning",
    ),
}
_PROBLEMS = {
    ProblemKind.MISTAKE: (QT_TRANSLATE_NOOP("case_words", "잘못"), "circle-x", "icon.danger"),
    ProblemKind.MISSING: (QT_TRANSLATE_NOOP("case_words", "빠짐"), "square", "icon.danger"),
    ProblemKind.TO_CHECK: (
        QT_TRANSLATE_NOOP("case_words", "확인 필요"),
        "circle-help",
        "icon.warning",
    ),
}
_CASES = {
    CaseState.OVERDUE: (
        QT_TRANSLATE_NOOP("case_words", "기한 지남"),
        "triangle-alert",
        "icon.danger",
    ),
    CaseState.LACKING: (QT_TRANSLATE_NOOP("case_words", "미비 있음"), "square", "icon.warning"),
    CaseState.RUNNING: (QT_TRANSLATE_NOOP("case_words", "진행 중"), "circle-dot", "icon.primary"),
    CaseState.ENDED: (QT_TRANSLATE_NOOP("case_words", "종료"), "circle-check", "icon.gray"),
}
_OVERDUE = (QT_TRANSLATE_NOOP("case_words", "기한 지남"), "triangle-alert", "icon.danger")
_PAPERS = {
    "wanted": (QT_TRANSLATE_NOOP("case_words", "저장 전"), "circle", "icon.gray"),
    "saved": (QT_TRANSLATE_NOOP("case_words", "저장함"), "circle-check", "icon.success"),
    "outdated": (QT_TRANSLATE_NOOP("case_words", "다시 저장"), "circle-dot", "icon.primary"),
    "blocked": (QT_TRANSLATE_NOOP("case_words", "만들 수 없음"), "square", "icon.danger"),
    "other": (QT_TRANSLATE_NOOP("case_words", "해당 없음"), "circle-x", "icon.gray"),
}
_INCLUSIONS = {
    "in": (QT_TRANSLATE_NOOP("case_words", "넣음"), "circle-check", "icon.success"),
    "out": (QT_TRANSLATE_NOOP("case_words", "뺌"), "circle-x", "icon.gray"),
    "open": (QT_TRANSLATE_NOOP("case_words", "확인 필요"), "circle-help", "icon.warning"),
    "not": (QT_TRANSLATE_NOOP("case_words", "제안 아님"), "circle", "icon.gray"),
}
_ROUTES = {
    ContractRoute.NEGOTIATED_CONTRACT: QT_TRANSLATE_NOOP("case_words", "수의계약"),
    ContractRoute.CATALOG_CONTRACT: QT_TRANSLATE_NOOP("case_words", "카탈로그계약"),
}
_ROWS = {
    RowKind.SERVICES: QT_TRANSLATE_NOOP("case_words", "이용 서비스"),
    RowKind.QUOTATIONS: QT_TRANSLATE_NOOP("case_words", "견적"),
    RowKind.MONTHS: QT_TRANSLATE_NOOP("case_words", "월별 이용"),
    RowKind.INSPECTION: QT_TRANSLATE_NOOP("case_words", "검수 항목"),
    RowKind.CHANGES: QT_TRANSLATE_NOOP("case_words", "계약 변경"),
}
_DATES = {
    DateKind.DEADLINE: QT_TRANSLATE_NOOP("case_words", "기한"),
    DateKind.EXPIRY: QT_TRANSLATE_NOOP("case_words", "만료"),
    DateKind.MILESTONE: QT_TRANSLATE_NOOP("case_words", "이정표"),
}
_RESULTS = {
    FactAnswer.UNKNOWN: QT_TRANSLATE_NOOP("case_words", "확인 전"),
    FactAnswer.YES: QT_TRANSLATE_NOOP("case_words", "이상 없음"),
    FactAnswer.NO: QT_TRANSLATE_NOOP("case_words", "이상 있음"),
}
_DONE = {
    FactAnswer.UNKNOWN: QT_TRANSLATE_NOOP("case_words", "확인 전"),
    FactAnswer.YES: QT_TRANSLATE_NOOP("case_words", "완료"),
    FactAnswer.NO: QT_TRANSLATE_NOOP("case_words", "이행하지 못함"),
}


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def _look(parts: tuple[str, str, str]) -> StateLook:
    return StateLook(_said(parts[0]), parts[1], parts[2])


def stage_look(state: StageState) -> StateLook:
    """Return how a state of a stage is shown."""
    return _look(_STAGES[state])


def overdue_look() -> StateLook:
    """Return how it is shown that something is late."""
    return _look(_OVERDUE)


def duty_look(state: DutyState) -> StateLook:
    """Return how a state of a duty is shown."""
    return _look(_DUTIES[state])


def applies_look(applies: Applies) -> StateLook:
    """Return how it is shown whether a rule applies."""
    return _look(_APPLIES[applies])


def problem_look(kind: ProblemKind) -> StateLook:
    """Return how a kind of problem is shown."""
    return _look(_PROBLEMS[kind])


def case_look(state: CaseState) -> StateLook:
    """Return how a state of a case is shown."""
    return _look(_CASES[state])


def paper_look(paper: OfferedPaper) -> StateLook:
    """Return how it is shown where a paper stands."""
    if not paper.is_wanted:
        return _look(_PAPERS["other"])
    if not paper.can_be_made:
        return _look(_PAPERS["blocked"])
    if paper.exported is None:
        return _look(_PAPERS["wanted"])
    return _look(_PAPERS["outdated" if paper.is_outdated else "saved"])


def inclusion_look(
    answer: FactAnswer, *, is_included: bool, is_open: bool, is_proposed: bool
) -> StateLook:
    """Return how it is shown whether a proposed text goes into its paper, and why not."""
    if is_included:
        return _look(_INCLUSIONS["in"])
    if answer is FactAnswer.NO or is_proposed:
        return _look(_INCLUSIONS["out"])
    return _look(_INCLUSIONS["open" if is_open else "not"])


def route_word(route: str | None) -> str:
    """Return what a way of contracting is called; nothing while none is chosen."""
    return _said(_ROUTES[ContractRoute(route)]) if route else ""


def row_word(kind: RowKind) -> str:
    """Return what one row of a kind is called."""
    return _said(_ROWS[kind])


def date_word(kind: DateKind) -> str:
    """Return what a kind of date is called."""
    return _said(_DATES[kind])


def result_words(*, of_duty: bool) -> dict[FactAnswer, str]:
    """Return what the answers of a check are called; those of something to do differ."""
    return {answer: _said(text) for answer, text in (_DONE if of_duty else _RESULTS).items()}


def won_text(amount: int | None) -> str:
    """Write a sum in won without its unit, a dash while it is not known."""
    return EMPTY if amount is None else grouped_number(amount)


def counted(told: str, counts: Iterable[tuple[str, int]]) -> str:
    """Return a line of counts behind what is told first; where there is none, none is told."""
    return " · ".join([told, *(text.format(count) for text, count in counts if count)])


def paper_kind_word(kind: PaperKind) -> str:
    """Return how a paper was written, in a word."""
    return QCoreApplication.translate(_CONTEXT, _PAPER_KINDS[kind])
