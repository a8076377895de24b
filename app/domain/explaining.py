"""왜 이 결과인가: for every figure the rule in one sentence, what went into it, and the source."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.domain.advice_facts import axis_of
from app.domain.checklist import Verdict
from app.domain.explaining_words import ExplainingWords
from app.domain.korean_text import percent_text
from app.domain.maturity import (
    HIGHEST_LEVEL,
    AxisAnswer,
    AxisState,
    EffectReading,
    MaturityAxis,
    MaturityReading,
    SideReading,
)
from app.domain.maturity_reading import aimed_level
from app.domain.result import AssessmentResult

MEAN_PLACES = 2


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one thing came out as it did. `inputs` are label and value, in the order they count."""

    subject: str
    outcome: str
    rule: str
    inputs: tuple[tuple[str, str], ...]
    source: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MaturityExplanations:
    """The explanation of everything in one maturity reading."""

    sides: tuple[Explanation, ...]
    axes: tuple[Explanation, ...]
    effects: tuple[Explanation, ...]


def explain_verdict(result: AssessmentResult, words: ExplainingWords) -> Explanation:
    """Say by which rule the verdict was reached and how each item was counted."""
    checklist, count = result.checklist, result.count
    text = checklist.text_of(result.verdict)
    rule = [checklist.rule.statement]
    if result.verdict is Verdict.FURTHER_REVIEW:
        rule.append(checklist.rule.silence)
    if result.verdict is Verdict.UNDETERMINED:
        rule.append(text.meaning)
    counted = (
        words.count.format(count=count.low)
        if count.is_exact
        else words.count_range.format(low=count.low, high=count.high)
    )
    notes = [checklist.reading_text().statement] if any(i.parts for i in checklist.items()) else []
    return Explanation(
        subject=words.verdict_label,
        outcome=text.title,
        rule=" ".join(rule),
        inputs=(
            (words.count_label, counted),
            *(
                (words.item_label.format(number=one.item.number), words.answers[one.answer])
                for one in result.items
            ),
        ),
        source=checklist.rule.source,
        notes=(*notes, *result.notes),
    )


def explain_maturity(reading: MaturityReading, words: ExplainingWords) -> MaturityExplanations:
    """Explain every side, axis and effect of a reading."""
    return MaturityExplanations(
        sides=tuple(explain_side(side, reading, words) for side in reading.sides),
        axes=tuple(explain_axis(a, reading, words) for a in reading.questionnaire.axes()),
        effects=tuple(explain_effect(effect, reading, words) for effect in reading.effects),
    )


def explain_side(
    side: SideReading, reading: MaturityReading, words: ExplainingWords
) -> Explanation:
    """Say which axes make the level of a side, and whether the 12 Factors hold it down."""
    rule, answers = reading.questionnaire.rule, reading.answers
    told, sources = [rule.statement], [rule.source]
    if side.open:
        told.append(rule.incomplete)
    if side.is_held_by_gate:
        told.append(rule.gate_statement)
        sources.append(rule.gate_source)
    inputs = [(axis.title, _state_text(answers.axis(axis.id), words)) for axis in side.side.axes]
    if side.mean is not None:
        levels = [answers.axis(axis.id).level for axis in side.side.axes]
        picked = [level for level in levels if level is not None]
        inputs.append((words.weakest_label, ", ".join(axis.title for axis in side.weakest)))
        inputs.append((words.mean_label, f"{_sum(picked)} ÷ {len(picked)} = {_mean(side.mean)}"))
    return Explanation(
        subject=side.side.title,
        outcome=_side_outcome(side, words),
        rule=" ".join(told),
        inputs=(*inputs, *_gate_inputs(reading, words)),
        source=" / ".join(sources),
        notes=(rule.monolith,),
    )


def explain_axis(
    axis: MaturityAxis, reading: MaturityReading, words: ExplainingWords
) -> Explanation:
    """Say which sentence was picked for an axis, and what the level aimed at would be."""
    answer = reading.answers.axis(axis.id)
    inputs: list[tuple[str, str]] = []
    if answer.level is not None:
        inputs.append((words.sentence_label, axis.sentences[answer.level]))
    if answer.level is not None and answer.target is not None:
        aimed = f"{words.level_of(answer.target)}: {axis.sentences[answer.target]}"
        inputs.append((words.target_label, aimed))
    if answer.reason.strip():
        inputs.append((words.reason_label, answer.reason))
    return Explanation(
        subject=axis.title,
        outcome=_state_text(answer, words),
        rule=words.axis_rule,
        inputs=tuple(inputs),
        source=f"{words.axis_source} / {reading.questionnaire.origin}",
    )


def explain_effect(
    effect: EffectReading, reading: MaturityReading, words: ExplainingWords
) -> Explanation:
    """Show the sum behind an effect, today and at the target."""
    axis_ids = effect.effect.axis_ids
    given = [reading.answers.axis(axis_id) for axis_id in axis_ids]
    inputs = [
        (axis_of(reading.questionnaire, axis_id).title, step_text(answer, words))
        for axis_id, answer in zip(axis_ids, given, strict=True)
    ]
    is_open = effect.today is None or effect.target is None
    if effect.today is not None and effect.target is not None:
        today = [answer.level for answer in given if answer.level is not None]
        aimed = [level for level in map(aimed_level, given) if level is not None]
        inputs.append((words.today_label, _share_text(today, effect.today)))
        inputs.append((words.aimed_label, _share_text(aimed, effect.target)))
    return Explanation(
        subject=effect.effect.title,
        outcome=_effect_outcome(effect, words),
        rule=f"{words.effect_rule} {words.effect_open}" if is_open else words.effect_rule,
        inputs=tuple(inputs),
        source=words.effect_source,
    )


def _side_outcome(side: SideReading, words: ExplainingWords) -> str:
    if side.level is not None:
        return words.level_of(side.level)
    return words.no_level if side.open else words.axis_states[AxisState.NOT_APPLICABLE]


def _effect_outcome(effect: EffectReading, words: ExplainingWords) -> str:
    if effect.today is None or effect.target is None:
        return words.no_level
    today, target = percent_text(effect.today), percent_text(effect.target)
    if effect.target == effect.today:
        return today
    return words.today_to_target.format(today=today, target=target)


def _gate_inputs(reading: MaturityReading, words: ExplainingWords) -> list[tuple[str, str]]:
    gate = reading.gate
    counted = words.gate_count.format(
        met=gate.met,
        total=len(reading.questionnaire.factors),
        unmet=len(gate.unmet),
        open=len(gate.open),
    )
    inputs = [(words.gate_label, counted)]
    if gate.unmet:
        names = ", ".join(f"{factor.number}. {factor.title}" for factor in gate.unmet)
        inputs.append((words.unmet_label, names))
    return inputs


def _state_text(answer: AxisAnswer, words: ExplainingWords) -> str:
    if answer.level is not None:
        return words.level_of(answer.level)
    return words.axis_states[answer.state]


def step_text(answer: AxisAnswer, words: ExplainingWords) -> str:
    """Write where an axis is and where it is to be: `현재 1단계, 목표 2단계`."""
    aimed = aimed_level(answer)
    if answer.level is None or aimed is None:
        return words.axis_states[answer.state]
    today, target = words.level_of(answer.level), words.level_of(aimed)
    if aimed == answer.level:
        return today
    return words.today_to_target.format(today=today, target=target)


def _sum(levels: list[int]) -> str:
    return f"({' + '.join(map(str, levels))})"


def _share_text(levels: list[int], share: Fraction) -> str:
    return f"{_sum(levels)} ÷ ({len(levels)} × {HIGHEST_LEVEL}) = {percent_text(share)}"


def _mean(value: Fraction) -> str:
    """Write a mean rounded half up to two places: `1.75`."""
    hundredths = int(value * 10**MEAN_PLACES + Fraction(1, 2))
    return f"{hundredths / 10**MEAN_PLACES:.{MEAN_PLACES}f}"
