"""Every figure of a diagnosis as plain JSON types, beside those of the checklist's result.

Levels are 0 to 3, points 0 to 3, shares whole percentage points; None is 판단 보류, never zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.answer import AnswerKey
from app.domain.assessment import Assessment
from app.domain.contradictions import Contradiction
from app.domain.diagnosis import Diagnosis
from app.domain.evidence import Suggestion
from app.domain.evidence_register import EvidenceState, LinkedEvidence
from app.domain.improvement import ImprovementTask, TaskProposal
from app.domain.register import InformationSystem
from app.domain.selection_suggestion import CriterionSuggestion
from app.services.advice_figures import (
    centre_figures,
    ground_figures,
    method_figures,
    model_figures,
)
from app.services.figures import Figures, result_figures
from app.services.maturity_figures import maturity_figures, selection_figures


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a system beside its round; the states of evidence by evidence id."""

    tasks: Sequence[ImprovementTask] = ()
    evidence: Sequence[LinkedEvidence] = ()
    states: Mapping[str, EvidenceState] = field(default_factory=dict)


def diagnosis_figures(diagnosis: Diagnosis, kept: Kept) -> Figures:
    """Return everything that screen and papers show of one round, under the glossary's names."""
    return result_figures(diagnosis.result) | further_figures(diagnosis, kept)


def further_figures(diagnosis: Diagnosis, kept: Kept) -> Figures:
    """Return everything but what follows from the checklist alone."""
    assessment = diagnosis.assessment
    return {
        "round": _round(assessment),
        "to_confirm": _to_confirm(assessment, diagnosis.system),
        "maturity": maturity_figures(diagnosis.maturity),
        "selection": selection_figures(diagnosis.selection),
        "suggestions": [_suggestion(key, one) for key, one in diagnosis.suggestions.items()],
        "criterion_suggestions": [
            _criterion_suggestion(one) for one in diagnosis.criterion_suggestions.values()
        ],
        "migration_methods": [method_figures(one) for one in diagnosis.methods],
        "service_models": [model_figures(one) for one in diagnosis.models],
        "centre": centre_figures(diagnosis.centre, diagnosis.asked),
        "decisions": {
            kind.value: {"choice": made.choice, "reason": made.reason}
            for kind, made in assessment.decisions.items()
        },
        "contradictions": [_contradiction(one) for one in diagnosis.contradictions],
        "unavoidable_reasons": [
            ground_figures(one, assessment.grounds) for one in diagnosis.grounds
        ],
        "task_proposals": [_proposal(one) for one in diagnosis.proposals],
        "tasks": [_task(one) for one in kept.tasks],
        "evidence": [_evidence(one, kept.states) for one in kept.evidence],
    }


def _round(assessment: Assessment) -> Figures:
    return {
        "no": assessment.round_no,
        "revision": assessment.revision_no,
        "state": assessment.state.value,
    }


def _to_confirm(assessment: Assessment, system: InformationSystem) -> Figures:
    """Tell what is 재확인 필요: what was carried over, and what rests on figures that changed."""
    changed = assessment.resting_on_changed(system)
    return {
        "carried": sorted(assessment.carried),
        "changed_figures": {id_: list(fields) for id_, fields in changed.items()},
    }


def _suggestion(key: AnswerKey, one: Suggestion) -> Figures:
    return {
        "item": key.item_id,
        "part": key.part_id,
        "answer": one.answer.value,
        "sum": one.shown_sum,
        "source": one.source,
    }


def _criterion_suggestion(one: CriterionSuggestion) -> Figures:
    return {
        "criterion": one.criterion_id,
        "points": one.points,
        "sum": one.shown_sum,
        "source": one.source,
    }


def _contradiction(one: Contradiction) -> Figures:
    return {
        "id": one.id,
        "sentence": one.sentence,
        "to_do": one.todo,
        "questions": list(one.question_ids),
        "fields": list(one.field_ids),
        "source": one.source,
    }


def _proposal(one: TaskProposal) -> Figures:
    text = one.text
    return {
        "axis": one.axis.id,
        "from_level": text.from_level,
        "to_level": text.to_level,
        "what": text.what,
        "effort": text.effort.value,
        "effects": list(text.effect_ids),
        "goals": list(text.goal_ids),
        "source": text.source,
    }


def _task(one: ImprovementTask) -> Figures:
    return {
        "axis": one.axis_id,
        "from_level": one.from_level,
        "to_level": one.to_level,
        "what": one.what,
        "effort": one.effort.value,
        "effects": list(one.effect_ids),
        "owner": one.owner,
        "due_date": None if one.due_date is None else one.due_date.isoformat(),
        "cost_won": one.cost_won,
        "state": one.state.value,
    }


def _evidence(one: LinkedEvidence, states: Mapping[str, EvidenceState]) -> Figures:
    item = one.item
    state = states.get(item.id)
    return {
        "number": item.number,
        "title": item.title,
        "kind": item.kind.value,
        "state": None if state is None else state.value,
        "file_name": item.file_name,
        "size": item.size,
        "sha256": item.sha256,
        "reference": item.reference,
        "dated": None if item.dated is None else item.dated.isoformat(),
        "owner": item.owner,
        "questions": sorted(one.question_ids),
    }
