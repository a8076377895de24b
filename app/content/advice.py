"""Loads all advice from resources/reference/: effects, tasks, methods, models, centres, words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_centre import load_centre
from app.content.advice_methods import load_methods
from app.content.advice_models import load_models
from app.content.advice_rules import ConfidenceName, HeadedFile, Id
from app.content.explaining import load_words
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.advice import Advice, EffectGuide, EffectText, TaskGuide
from app.domain.advice_source import Confidence
from app.domain.checklist import Checklist
from app.domain.improvement import Effort, TaskText
from app.domain.maturity import HIGHEST_LEVEL, MaturityQuestionnaire
from app.domain.register_form import RegisterForm


class _Effect(Row):
    effect: Id
    gain: str
    changes: Annotated[list[str], Field(min_length=1)]
    trouble: str
    source: str
    confidence: ConfidenceName


class _EffectsFile(HeadedFile):
    label: str
    caution: str
    gain_label: str
    changes_label: str
    trouble_label: str
    effects: list[_Effect]


class _Task(Row):
    axis: Id
    from_level: Annotated[int, Field(ge=0, le=HIGHEST_LEVEL - 1)]
    to_level: Annotated[int, Field(ge=1, le=HIGHEST_LEVEL)]
    what: str
    effort: Literal["high", "medium", "low"]
    effects: list[Id]
    goals: list[Id]
    source: str


class _TasksFile(HeadedFile):
    tasks: list[_Task]


def load_advice(
    folder: Path, form: RegisterForm, checklist: Checklist, questionnaire: MaturityQuestionnaire
) -> Advice:
    """Read every advice file of a folder; raise ContentError for the first that cannot be used."""
    return Advice(
        effects=load_effects(folder / "effects.toml", questionnaire),
        tasks=load_tasks(folder / "tasks.toml", checklist, questionnaire),
        methods=load_methods(folder / "migration-methods.toml", form, checklist, questionnaire),
        models=load_models(folder / "service-models.toml", form, checklist, questionnaire),
        centre=load_centre(folder / "centre.toml", form, checklist, questionnaire),
        words=load_words(folder / "explaining.toml"),
    )


def load_effects(path: Path, questionnaire: MaturityQuestionnaire) -> EffectGuide:
    """Read what the guide says of each effect; raise ContentError naming everything wrong."""
    file = read_toml(path, _EffectsFile)
    told, known = [row.effect for row in file.effects], [e.id for e in questionnaire.effects]
    problems = repeated(told, "기대효과 id")
    problems += [f"effects: '{id_}' 기대효과가 없습니다" for id_ in told if id_ not in known]
    problems += [f"effects: '{id_}' 기대효과의 설명이 없습니다" for id_ in known if id_ not in told]
    if problems:
        raise ContentError(path.name, problems)
    return EffectGuide(
        file=file.head(),
        label=file.label,
        caution=file.caution,
        gain_label=file.gain_label,
        changes_label=file.changes_label,
        trouble_label=file.trouble_label,
        texts=tuple(
            EffectText(
                effect_id=row.effect,
                gain=row.gain,
                changes=tuple(row.changes),
                trouble=row.trouble,
                source=row.source,
                confidence=Confidence(row.confidence),
            )
            for row in file.effects
        ),
    )


def load_tasks(path: Path, checklist: Checklist, questionnaire: MaturityQuestionnaire) -> TaskGuide:
    """Read the task of every step of every axis; raise ContentError naming everything wrong."""
    file = read_toml(path, _TasksFile)
    problems = _task_problems(file.tasks, checklist, questionnaire)
    if problems:
        raise ContentError(path.name, problems)
    return TaskGuide(
        file=file.head(),
        texts=tuple(
            TaskText(
                axis_id=row.axis,
                from_level=row.from_level,
                to_level=row.to_level,
                what=row.what,
                effort=Effort(row.effort),
                effect_ids=tuple(row.effects),
                goal_ids=tuple(row.goals),
                source=row.source,
            )
            for row in file.tasks
        ),
    )


def _task_problems(
    rows: list[_Task], checklist: Checklist, questionnaire: MaturityQuestionnaire
) -> list[str]:
    axes = [axis.id for axis in questionnaire.axes()]
    resting = {effect.id: effect.axis_ids for effect in questionnaire.effects}
    goals = [goal.id for goal in checklist.goals]
    steps = [f"{row.axis} {row.from_level}→{row.from_level + 1}" for row in rows]
    problems = repeated(steps, "과제")
    for number, row in enumerate(rows, start=1):
        where = f"tasks[{number}]"
        if row.axis not in axes:
            problems.append(f"{where}.axis: '{row.axis}' 축이 없습니다")
        if row.to_level != row.from_level + 1:
            problems.append(f"{where}.to_level: 과제는 한 단계씩 올립니다({row.from_level + 1})")
        if not row.effects and not row.goals:
            problems.append(f"{where}: effects와 goals 가운데 하나는 적습니다")
        problems += [
            f"{where}.effects: '{effect}' 기대효과에 '{row.axis}' 축이 걸려 있지 않습니다"
            for effect in row.effects
            if row.axis not in resting.get(effect, ())
        ]
        problems += [
            f"{where}.goals: '{goal}' 목표가 없습니다" for goal in row.goals if goal not in goals
        ]
    wanted = [f"{axis} {level}→{level + 1}" for axis in axes for level in range(HIGHEST_LEVEL)]
    return problems + [f"tasks: '{step}' 과제가 없습니다" for step in wanted if step not in steps]
