"""제출 전 점검 as a whole: every problem of a case in one list."""

from __future__ import annotations

from app.domain.case_figures import CaseFigures
from app.domain.submission_check import (
    CaseForms,
    ProblemId,
    ProblemKind,
    ProblemMaker,
    SubmissionCheck,
    SubmissionTexts,
)
from app.domain.submission_missing import missing
from app.domain.submission_mistakes import mistakes
from app.domain.submission_open import to_check


def check_submission(
    figures: CaseFigures, forms: CaseForms, texts: SubmissionTexts
) -> SubmissionCheck:
    """Look for every problem of a case. The order is that of the kinds, then that of the ids."""
    maker = ProblemMaker(figures, forms, texts)
    found = [*mistakes(maker), *missing(maker), *to_check(maker)]
    kinds, ids = list(ProblemKind), list(ProblemId)
    unique = dict.fromkeys(found)
    return SubmissionCheck(
        tuple(sorted(unique, key=lambda one: (kinds.index(one.kind), ids.index(one.id))))
    )
