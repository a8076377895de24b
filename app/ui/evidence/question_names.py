"""Short names of everything that is asked in a round."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.assessment import Assessment
from app.ui.words import content_name, translate


def question_names(assessment: Assessment, grounds: dict[str, str]) -> Sequence[tuple[str, str]]:
    """Return (id, short name) of everything that evidence may be tied to."""
    names = [
        (item.id, translate("question_names", "{0}번. {1}").format(item.number, item.question))
        for item in assessment.checklist.items()
    ]
    maturity, selection = assessment.maturity_questionnaire, assessment.selection_questionnaire
    if maturity is not None:
        names += [
            (axis.id, translate("question_names", "성숙도: {0}").format(content_name(axis.title)))
            for axis in maturity.axes()
        ]
        names += [
            (
                one.id,
                translate("question_names", "12 Factors {0}. {1}").format(
                    one.number, content_name(one.title)
                ),
            )
            for one in maturity.factors
        ]
    if selection is not None:
        names += [
            (
                one.id,
                translate("question_names", "선정 {0}. {1}").format(
                    one.number, content_name(one.title)
                ),
            )
            for one in selection.criteria
        ]
    ground = translate("question_names", "사유: {0}")
    return [*names, *((id_, ground.format(title)) for id_, title in grounds.items())]
