"""Everything that is worked out of one round, in one place: what screen and papers show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from app.domain.advice import Advice, EffectAdvice, effect_advice
from app.domain.advice_centre import CentreSuggestion, suggest_centre
from app.domain.advice_facts import AskedQuestion, Facts, settled_answers
from app.domain.advice_methods import MethodSuggestion, MigrationMethod, suggest_methods
from app.domain.advice_models import ModelSuggestion, suggest_service_models
from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment, DecisionKind
from app.domain.contradictions import Contradiction, ContradictionRules, contradictions
from app.domain.evidence import EvidenceRule, Suggestion, suggestions
from app.domain.improvement import TaskProposal, task_proposals
from app.domain.maturity import MaturityQuestionnaire, MaturityReading
from app.domain.maturity_reading import read_maturity
from app.domain.record_facts import Record, RecordFacts
from app.domain.register import InformationSystem
from app.domain.register_form import RegisterForm
from app.domain.result import AssessmentResult, assess
from app.domain.selection import SelectionAnswers, SelectionQuestionnaire
from app.domain.selection_reading import SelectionReading, read_selection
from app.domain.selection_suggestion import (
    CriterionRule,
    CriterionSuggestion,
    SuggestionTexts,
    criterion_suggestions,
)
from app.domain.standing import Standing, is_begun, standing_by
from app.domain.unavoidable import GroundReading, UnavoidableRules, read_grounds
from app.domain.verdict import ItemAnswers, item_answers


@dataclass(frozen=True, slots=True)
class DiagnosisContent:
    """Every rule and text that a diagnosis needs beside the questions of its round.

    The questionnaires are those of today, for a round that was begun without them.
    """

    form: RegisterForm
    evidence: tuple[EvidenceRule, ...]
    maturity: MaturityQuestionnaire
    selection: SelectionQuestionnaire
    criterion_rules: tuple[CriterionRule, ...]
    criterion_texts: SuggestionTexts
    advice: Advice
    contradictions: ContradictionRules
    unavoidable: UnavoidableRules


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one system that a portfolio needs; None is 판단 보류, never zero."""

    standing: Standing
    maturity: MaturityReading
    selection: SelectionReading

    @property
    def side_levels(self) -> tuple[int | None, ...]:
        """The level of each side, 0 to 3."""
        return tuple(side.level for side in self.maturity.sides)

    @property
    def need(self) -> Fraction | None:
        """필요성, 0 to 1."""
        return self.selection.need.value

    @property
    def readiness(self) -> Fraction | None:
        """준비도, 0 to 1."""
        return self.selection.readiness.value


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One round with everything that follows from it on one day."""

    result: AssessmentResult
    maturity: MaturityReading
    selection: SelectionReading
    suggestions: Mapping[AnswerKey, Suggestion]
    criterion_suggestions: Mapping[str, CriterionSuggestion]
    effects: tuple[EffectAdvice, ...]
    methods: tuple[MethodSuggestion, ...]
    models: tuple[ModelSuggestion, ...]
    centre: CentreSuggestion
    contradictions: tuple[Contradiction, ...]
    grounds: tuple[GroundReading, ...]
    proposals: tuple[TaskProposal, ...]
    facts: RecordFacts

    @property
    def assessment(self) -> Assessment:
        """The round."""
        return self.result.assessment

    @property
    def asked(self) -> tuple[tuple[AskedQuestion, Answer], ...]:
        """What the rules ask beside the register, each with its answer."""
        given = self.assessment.asked
        return tuple(
            (one, given.get(one.key, Answer.UNANSWERED)) for one in self.facts.facts.questions
        )

    @property
    def system(self) -> InformationSystem:
        """The system."""
        return self.result.system


def score(assessment: Assessment, system: InformationSystem, content: DiagnosisContent) -> Scores:
    """Work out the figures of one system by the same functions as its diagnosis."""
    items = _items(assessment, system)
    return Scores(
        standing_by(
            assessment.checklist,
            items,
            updated_at=assessment.updated_at,
            is_begun=is_begun(assessment),
        ),
        _maturity(assessment, content),
        _selection(assessment, items, content),
    )


def diagnose(
    assessment: Assessment, system: InformationSystem, content: DiagnosisContent, day: date
) -> Diagnosis:
    """Work out everything. `day` is the day on which dated rules must hold."""
    result = assess(assessment, system)
    maturity = _maturity(assessment, content)
    selection = _selection(assessment, _items(assessment, system), content)
    suggested = suggestions(content.evidence, system, content.form)
    facts = Facts(
        system=system,
        form=content.form,
        checklist=assessment.checklist,
        questionnaire=maturity.questionnaire,
        words=content.advice.words,
        result=result,
        reading=maturity,
        questions=content.advice.centre.questions,
        asked=settled_answers(content.advice.centre.questions, assessment.asked),
    )
    record = RecordFacts(
        facts,
        Record(
            selection.questionnaire,
            criteria=selection.answers.criteria,
            suggestions=suggested,
            method=_decided_method(assessment, content),
        ),
        content.contradictions.words,
    )
    found = contradictions(record, content.contradictions)
    told = {one.id: one.sentence for one in found}
    record = replace(record, record=replace(record.record, contradictions=told))
    return Diagnosis(
        result=result,
        maturity=maturity,
        selection=selection,
        suggestions=suggested,
        criterion_suggestions=criterion_suggestions(
            content.criterion_rules, content.criterion_texts, system, content.form
        ),
        effects=effect_advice(maturity, content.advice.effects),
        methods=suggest_methods(facts, content.advice.methods),
        models=suggest_service_models(facts, content.advice.models),
        centre=suggest_centre(facts, content.advice.centre, day),
        contradictions=found,
        grounds=read_grounds(content.unavoidable, record),
        proposals=task_proposals(
            maturity.questionnaire, maturity.answers, content.advice.tasks.texts
        ),
        facts=record,
    )


def _maturity(assessment: Assessment, content: DiagnosisContent) -> MaturityReading:
    asked = assessment.maturity_questionnaire or content.maturity
    return read_maturity(asked, assessment.counted_maturity())


def _items(assessment: Assessment, system: InformationSystem) -> ItemAnswers:
    """Return the answer that counts for every item of the checklist."""
    return item_answers(
        assessment.checklist,
        assessment.counted_answers(),
        is_public_facing=system.is_public_facing,
    )


def _selection(
    assessment: Assessment, items: ItemAnswers, content: DiagnosisContent
) -> SelectionReading:
    asked = assessment.selection_questionnaire or content.selection
    axes = {axis.id for axis in (assessment.maturity_questionnaire or content.maturity).axes()}
    return read_selection(
        asked,
        SelectionAnswers(
            dict(assessment.counted_selection()),
            items,
            assessment.counted_maturity(),
            frozenset(id_ for id_ in asked.item_ids() if id_ not in items)
            | frozenset(id_ for id_ in asked.axis_ids() if id_ not in axes),
        ),
    )


def _decided_method(assessment: Assessment, content: DiagnosisContent) -> MigrationMethod | None:
    decided = assessment.decisions.get(DecisionKind.METHOD)
    if decided is None:
        return None
    methods = content.advice.methods.methods
    return next((one for one in methods if one.id == decided.choice), None)
