"""What rounds, their states and their moves are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.assessment import Assessment
from app.domain.rounds import RoundEvent, RoundState


def round_text(assessment: Assessment) -> str:
    """Return which round it is, in which revision, and how far it is."""
    told = QCoreApplication.translate("rounds", "{0}회차 {1}차 · {2}")
    state = round_state_word(assessment.state)
    return told.format(assessment.round_no, assessment.revision_no, state)


def round_state_word(state: RoundState) -> str:
    """Return what a state of a round is called."""
    return {
        RoundState.DRAFT: "작성 중",
        RoundState.REVIEW: "검토",
        RoundState.CONFIRMED: "확정",
        RoundState.RETURNED: "반려",
    }[state]


def event_word(event: RoundEvent) -> str:
    """Return what a move of a round is called."""
    if event.is_reopening:
        return "다시 열기"
    return {
        RoundState.DRAFT: "수정 시작",
        RoundState.REVIEW: "검토 요청",
        RoundState.CONFIRMED: "확정",
        RoundState.RETURNED: "반려",
    }[event.after]
