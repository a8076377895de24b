"""A version of a questionnaire of any kind, in what can be compared with another version of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.answer import AnswerKey
from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.selection import SelectionQuestionnaire


class Aspect(StrEnum):
    """Something of a question, or of the questionnaire, that two versions may have otherwise."""

    WORDING = "wording"
    PARTS = "parts"
    SENTENCES = "sentences"
    TITLE = "title"
    GROUP = "group"
    INDICATOR = "indicator"
    EVIDENCE = "evidence"
    HELP = "help"
    SOURCE = "source"
    LINKS = "links"  # the checklist items that an axis explains, the axis of a checkpoint
    ADOPT_MIN = "adopt_min"
    KEEP_MAX = "keep_max"
    READING = "reading"
    RULE_TEXT = "rule_text"
    MIN_MET = "min_met"
    HIGHEST_WITHOUT = "highest_without"
    LEVELS = "levels"
    EFFECTS = "effects"
    WEIGHTS = "weights"


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VersionedQuestion:
    """One question as one version asks it, in what can be compared with another version."""

    id: str
    label: str
    keys: tuple[AnswerKey, ...]  # what is answered for it
    aspects: Mapping[Aspect, Words]


@dataclass(frozen=True, slots=True)
class QuestionnaireVersion:
    """One version of a questionnaire of any kind, in what can be compared with another."""

    id: str
    version: str
    questions: tuple[VersionedQuestion, ...]
    rule: Mapping[Aspect, Words]


def checklist_version(checklist: Checklist) -> QuestionnaireVersion:
    """Return the questions and the rule of a checklist in comparable form."""
    rule = checklist.rule
    return QuestionnaireVersion(
        checklist.id,
        checklist.version,
        tuple(
            VersionedQuestion(
                id=item.id,
                label=item.question,
                keys=item.answer_keys(),
                aspects={
                    Aspect.WORDING: (item.question,),
                    # The order tells: one reading of the rule counts the first part alone.
                    Aspect.PARTS: tuple(w for part in item.parts for w in (part.id, part.question)),
                    Aspect.GROUP: (goal.id,),
                    Aspect.INDICATOR: (item.indicator,),
                    Aspect.EVIDENCE: item.evidence,
                    Aspect.HELP: (item.help,),
                    Aspect.SOURCE: (item.source,),
                },
            )
            for goal in checklist.goals
            for item in goal.items
        ),
        {
            Aspect.ADOPT_MIN: (str(rule.adopt_min),),
            Aspect.KEEP_MAX: (str(rule.keep_max),),
            Aspect.READING: (checklist.reading.value,),
            Aspect.RULE_TEXT: (rule.statement, rule.silence),
        },
    )


def maturity_version(questionnaire: MaturityQuestionnaire) -> QuestionnaireVersion:
    """Return the axes, the checkpoints and the rule of the maturity questions comparably."""
    axes = tuple(
        VersionedQuestion(
            id=axis.id,
            label=axis.title,
            keys=(AnswerKey(axis.id),),
            aspects={
                Aspect.SENTENCES: axis.sentences,
                Aspect.TITLE: (axis.title,),
                Aspect.GROUP: (side.id,),
                Aspect.EVIDENCE: axis.evidence,
                Aspect.LINKS: axis.item_ids,
            },
        )
        for side in questionnaire.sides
        for axis in side.axes
    )
    factors = tuple(
        VersionedQuestion(
            id=factor.id,
            label=factor.title,
            keys=(AnswerKey(factor.id),),
            aspects={
                Aspect.WORDING: (factor.question,),
                Aspect.TITLE: (factor.title,),
                Aspect.LINKS: (factor.axis_id,),
            },
        )
        for factor in questionnaire.factors
    )
    rule = questionnaire.rule
    return QuestionnaireVersion(
        questionnaire.id,
        questionnaire.version,
        axes + factors,
        {
            Aspect.MIN_MET: (str(rule.min_met),),
            Aspect.HIGHEST_WITHOUT: (str(rule.highest_without),),
            Aspect.LEVELS: tuple(f"{level.level} {level.title}" for level in questionnaire.levels),
            Aspect.EFFECTS: tuple(
                f"{effect.title}: {', '.join(effect.axis_ids)}" for effect in questionnaire.effects
            ),
            Aspect.RULE_TEXT: (rule.statement, rule.incomplete, rule.gate_statement),
        },
    )


def selection_version(questionnaire: SelectionQuestionnaire) -> QuestionnaireVersion:
    """Return the criteria and the weights of the selection in comparable form."""
    rule = questionnaire.rule
    return QuestionnaireVersion(
        questionnaire.id,
        questionnaire.version,
        tuple(
            VersionedQuestion(
                id=criterion.id,
                label=criterion.title,
                keys=(AnswerKey(criterion.id),),
                aspects={
                    Aspect.SENTENCES: criterion.sentences,
                    Aspect.TITLE: (criterion.title,),
                    Aspect.HELP: (criterion.ground, criterion.context),
                    Aspect.EVIDENCE: criterion.evidence,
                    Aspect.SOURCE: (criterion.source,),
                },
            )
            for criterion in questionnaire.criteria
        ),
        {
            Aspect.WEIGHTS: tuple(
                f"{figure.title}: {part.title} {part.weight}"
                for figure in (questionnaire.need, questionnaire.readiness)
                for part in figure.parts
            ),
            Aspect.RULE_TEXT: (rule.statement, rule.incomplete, rule.not_applicable, rule.item),
        },
    )
