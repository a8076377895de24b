"""What the advice of the program names of the maturity questions, and what own ones lack of it.

An agency may reword axes, add some and leave some out. What the ways of moving and the service
models are judged by cannot be left out: they would be judged by less than their rules ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.advice import Advice
from app.domain.contradictions import ContradictionRules
from app.domain.maturity import MaturityQuestionnaire
from app.domain.selection import SelectionQuestionnaire

_ASKED = frozenset({"axis", "side", "factor"})


@dataclass(frozen=True, slots=True)
class AdviceNames:
    """Ids by what they are needed for."""

    judged_by: tuple[tuple[str, tuple[str, ...]], ...]  # title of the file, facts it judges by
    told_by: tuple[tuple[str, tuple[str, ...]], ...]  # the same, of files that can do without
    effects: frozenset[str]  # effects that there is a text for
    tasks: frozenset[str]  # axes that there are tasks for


def advice_names(
    advice: Advice, contradictions: ContradictionRules, selection: SelectionQuestionnaire
) -> AdviceNames:
    """Return what these name."""
    methods = [
        condition.fact_id
        for method in advice.methods.methods
        for rule in method.rules
        for condition in rule.rule.when
    ]
    models = [
        condition.fact_id
        for model in advice.models.models
        for need in model.needs
        for condition in need.when
    ]
    told = [
        condition.fact_id
        for rule in contradictions.rules
        for condition in (*rule.rule.when, *rule.unless)
    ]
    axes = [f"axis.{axis_id}" for axis_id in selection.axis_ids()]
    return AdviceNames(
        judged_by=(
            (advice.methods.file.title, _asked(methods)),
            (advice.models.file.title, _asked(models)),
        ),
        told_by=((contradictions.file.title, _asked(told)), (selection.title, _asked(axes))),
        effects=frozenset(text.effect_id for text in advice.effects.texts),
        tasks=frozenset(text.axis_id for text in advice.tasks.texts),
    )


def advice_problems(content: object, names: AdviceNames | None) -> Iterator[str]:
    """Tell everything for which the advice of the program cannot use maturity questions."""
    if names is None or not isinstance(content, MaturityQuestionnaire):
        return
    facts = _facts_of(content)
    for title, judged_by in names.judged_by:
        for fact in judged_by:
            if fact not in facts:
                yield f"{_named(fact)} 없음: ‘{title}’에서 이것으로 판단합니다"
    known = ", ".join(sorted(names.effects))
    for effect in content.effects:
        if effect.id not in names.effects:
            yield (
                f"기대효과 '{effect.id}': 프로그램에 설명이 없는 id입니다. 쓸 수 있는 id: {known}"
            )


def advice_notes(content: object, names: AdviceNames | None) -> tuple[str, ...]:
    """Tell what the program will leave out for these questions, which can be used all the same."""
    if names is None or not isinstance(content, MaturityQuestionnaire):
        return ()
    facts = _facts_of(content)
    notes = [
        f"{_named(fact)} 없음: ‘{title}’에서 이것을 보는 부분은 쓰지 않습니다."
        for title, told_by in names.told_by
        for fact in told_by
        if fact not in facts
    ]
    bare = [axis.id for axis in content.axes() if axis.id not in names.tasks]
    if bare:
        notes.append(f"개선 과제를 제안하지 않는 축: {', '.join(bare)}")
    return tuple(notes)


def _asked(facts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for fact in facts if fact.partition(".")[0] in _ASKED))


def _facts_of(content: MaturityQuestionnaire) -> frozenset[str]:
    return frozenset(
        (
            *(f"axis.{axis.id}" for axis in content.axes()),
            *(f"side.{side.id}" for side in content.sides),
            *(f"factor.{factor.id}" for factor in content.factors),
        )
    )


def _named(fact: str) -> str:
    kind, _, id_ = fact.partition(".")
    words = {"axis": "축", "side": "관점", "factor": "점검 항목"}
    return f"id가 '{id_}'인 {words[kind]}"
