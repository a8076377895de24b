"""What the filters look at, for every question of a round."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.answer import Answer
from app.domain.assessment import Assessment
from app.domain.evidence_register import LinkedEvidence
from app.domain.maturity import AxisState
from app.domain.question_filters import QuestionFacts
from app.domain.register import InformationSystem
from app.domain.selection import UNANSWERED, CriterionState


def question_facts(
    assessment: Assessment, system: InformationSystem, evidence: Iterable[LinkedEvidence]
) -> dict[str, QuestionFacts]:
    """Return the facts by question id. An item in parts is open while one part is."""
    proved = {question_id for one in evidence for question_id in one.question_ids}
    waiting = assessment.carried | assessment.resting_on_changed(system).keys()

    def facts(question_id: str, *, unanswered: bool, unknown: bool, said: bool) -> QuestionFacts:
        return QuestionFacts(
            is_unanswered=unanswered,
            is_unknown=unknown and not unanswered,
            is_flagged=assessment.note(question_id).is_flagged,
            has_support=said or question_id in proved,
            needs_recheck=question_id in waiting,
        )

    found: dict[str, QuestionFacts] = {}
    for item in assessment.checklist.items():
        given = [assessment.answer(key) for key in item.answer_keys()]
        found[item.id] = facts(
            item.id,
            unanswered=Answer.UNANSWERED in given,
            unknown=Answer.UNKNOWN in given,
            said=bool(assessment.findings.get(item.id, "").strip()),
        )
    if assessment.maturity_questionnaire is not None:
        for axis in assessment.maturity_questionnaire.axes():
            picked = assessment.maturity.axis(axis.id)
            found[axis.id] = facts(
                axis.id,
                unanswered=picked.state is AxisState.UNANSWERED,
                unknown=picked.state is AxisState.UNKNOWN,
                said=bool(picked.reason.strip()),
            )
        for factor in assessment.maturity_questionnaire.factors:
            answer = assessment.maturity.factor(factor.id)
            found[factor.id] = facts(
                factor.id,
                unanswered=answer is Answer.UNANSWERED,
                unknown=answer is Answer.UNKNOWN,
                said=False,
            )
    if assessment.selection_questionnaire is not None:
        for criterion in assessment.selection_questionnaire.criteria:
            points = assessment.selection.get(criterion.id, UNANSWERED)
            found[criterion.id] = facts(
                criterion.id,
                unanswered=points.state is CriterionState.UNANSWERED,
                unknown=points.state is CriterionState.UNKNOWN,
                said=bool(points.note.strip()),
            )
    return found
