"""Which steps the wizard has, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.answer import Answer
from app.domain.assessment import Assessment
from app.domain.maturity import AxisState
from app.domain.result import AssessmentResult
from app.domain.selection import UNANSWERED, CriterionState
from app.ui.wizard.step_list import Step
from app.ui.words import content_name

SYSTEM_STEP, FACTOR_STEP, SELECTION_STEP, RESULT_STEP = (
    "system", "twelve_factors", "selection", "result"
)  # fmt: skip


def steps_of(result: AssessmentResult | None, further: Sequence[Step] = ()) -> list[Step]:
    """Return the steps in their order; without a system there is only the choice of one.

    `further` are those that ask something beside the checklist.
    """
    title = QCoreApplication.translate("steps", "기관과 시스템")
    steps = [Step(SYSTEM_STEP, title, is_settled=result is not None)]
    if result is not None:
        steps += [
            Step(tally.goal.id, content_name(tally.goal.title), tally.answered, tally.total)
            for tally in result.goals
        ]
        steps += further
        steps.append(Step(RESULT_STEP, QCoreApplication.translate("steps", "결과")))
    return steps


def title_of(step: Step, result: AssessmentResult | None) -> str:
    """Return what stands above a step."""
    if result is None or step.id == SYSTEM_STEP:
        return QCoreApplication.translate("steps", "진단")
    return f"{result.system.name} · {step.title}"


def further_steps(assessment: Assessment) -> list[Step]:
    """Return the steps behind the goals, with how much is answered in each."""
    steps = []
    maturity, selection = assessment.maturity_questionnaire, assessment.selection_questionnaire
    if maturity is not None:
        for side in maturity.sides:
            states = [assessment.maturity.axis(axis.id).state for axis in side.axes]
            done = sum(state is not AxisState.UNANSWERED for state in states)
            steps.append(Step(side.id, content_name(side.title), done, len(states)))
        given = [assessment.maturity.factor(factor.id) for factor in maturity.factors]
        done = sum(answer is not Answer.UNANSWERED for answer in given)
        steps.append(Step(FACTOR_STEP, "12 Factors", done, len(given)))
    if selection is not None:
        picked = [assessment.selection.get(one.id, UNANSWERED) for one in selection.criteria]
        done = sum(one.state is not CriterionState.UNANSWERED for one in picked)
        title = QCoreApplication.translate("steps", "대상 선정 검토")
        steps.append(Step(SELECTION_STEP, title, done, len(picked)))
    return steps
