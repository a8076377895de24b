"""What a comparison calls answers and figures: one place for screen and paper."""

from __future__ import annotations

from app.domain.answer import Answer
from app.domain.compared_result import ComparisonWords


def comparison_words() -> ComparisonWords:
    """Return the words of the 성숙도 비교표."""
    return ComparisonWords(
        answers={
            Answer.YES: "예",
            Answer.NO: "아니오",
            Answer.UNKNOWN: "확인 필요",
            Answer.UNANSWERED: "미응답",
        },
        not_applicable="해당 없음",
        figures={
            "verdict": "판정",
            "yes_count": "예 개수",
            "yes_count.low": "예 개수(최소)",
            "yes_count.high": "예 개수(최대)",
            "answers.no": "아니오 개수",
            "answers.unknown": "확인 필요 개수",
            "answers.unanswered": "미응답 개수",
            "twelve_factor.met": "12 Factors 충족 수",
            "need": "필요성",
            "readiness": "준비도",
            "goal": "예 비율: {title}",
            "maturity_level": "{title} 단계",
            "maturity_mean": "{title} 평균",
            "target": "목표 단계: {title}",
            "effect": "기대효과(추정): {title}",
            "effect_target": "목표 달성 시 기대효과(추정): {title}",
        },
    )
