"""What rounds, their states and their moves are called."""

from __future__ import annotations

from app.domain.assessment import Assessment
from app.domain.rounds import RoundEvent, RoundState
from app.ui.words import translate


def round_text(assessment: Assessment) -> str:
    """Return which round it is, in which revision, and how far it is."""
    told = translate("rounds", "{0}회차 {1}차 · {2}")
    state = round_state_word(assessment.state)
    return told.format(assessment.round_no, assessment.revision_no, state)


def round_state_word(state: RoundState) -> str:
    """Return what a state of a round is called."""
    return {
        RoundState.DRAFT: translate("rounds", "작성 중"),
        RoundState.REVIEW: translate("rounds", "검토"),
        RoundState.CONFIRMED: translate("rounds", "확정"),
        RoundState.RETURNED: translate("rounds", "반려"),
    }[state]


def event_word(event: RoundEvent) -> str:
    """Return what a move of a round is called."""
    if event.is_reopening:
        return translate("rounds", "다시 열기")
    return {
        RoundState.DRAFT: translate("rounds", "수정 시작"),
        RoundState.REVIEW: translate("rounds", "검토 요청"),
        RoundState.CONFIRMED: translate("rounds", "확정"),
        RoundState.RETURNED: translate("rounds", "반려"),
    }[event.after]


def round_meaning(state: RoundState) -> str:
    """Say what may be done with a round in a state."""
    return {
        RoundState.DRAFT: translate(
            "rounds", "답변을 적는 중입니다. 다 적었으면 검토를 요청하세요."
        ),
        RoundState.REVIEW: translate(
            "rounds",
            "검토하는 중이어서 답변을 고칠 수 없습니다. 확정하거나 사유를 적어 반려하세요.",
        ),
        RoundState.CONFIRMED: translate(
            "rounds",
            "확정하여 고칠 수 없습니다. 고치려면 사유를 적어 다시 여세요. "
            "확정 때의 결과는 그대로 보관됩니다.",
        ),
        RoundState.RETURNED: translate(
            "rounds", "반려되었습니다. 사유를 보고 고친 뒤 다시 요청하세요."
        ),
    }[state]
