"""Short names of everything that is asked in a round."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.assessment import Assessment


def question_names(assessment: Assessment, grounds: dict[str, str]) -> Sequence[tuple[str, str]]:
    """Return (id, short name) of everything that evidence may be tied to."""
    names = [
        (item.id, f"{item.number}번. {item.question}") for item in assessment.checklist.items()
    ]
    maturity, selection = assessment.maturity_questionnaire, assessment.selection_questionnaire
    if maturity is not None:
        names += [(axis.id, f"성숙도: {axis.title}") for axis in maturity.axes()]
        names += [(one.id, f"12 Factors {one.number}. {one.title}") for one in maturity.factors]
    if selection is not None:
        names += [(one.id, f"선정 {one.number}. {one.title}") for one in selection.criteria]
    return [*names, *((id_, f"사유: {title}") for id_, title in grounds.items())]
