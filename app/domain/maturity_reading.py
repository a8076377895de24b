"""Reads levels out of the maturity answers: weakest link, mean, gate, effects, smallest lift."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from app.domain.answer import Answer
from app.domain.maturity import (
    HIGHEST_LEVEL,
    AxisAnswer,
    AxisState,
    Effect,
    EffectReading,
    GateReading,
    MaturityAnswers,
    MaturityAxis,
    MaturityQuestionnaire,
    MaturityReading,
    MaturitySide,
    SideReading,
)


def read_maturity(
    questionnaire: MaturityQuestionnaire, answers: MaturityAnswers
) -> MaturityReading:
    """Read gate, sides and effects. Source: maturity.toml, its rule and its gate."""
    gate = read_gate(questionnaire, answers)
    return MaturityReading(
        questionnaire=questionnaire,
        answers=answers,
        gate=gate,
        sides=tuple(
            read_side(side, answers, gate, questionnaire.rule.highest_without)
            for side in questionnaire.sides
        ),
        effects=tuple(_read_effect(effect, answers) for effect in questionnaire.effects),
    )


def read_gate(questionnaire: MaturityQuestionnaire, answers: MaturityAnswers) -> GateReading:
    """Close the gate once so many checkpoints are No that too few can be met.

    Checkpoints that are not answered leave it open: unknown is not No.
    """
    met, unmet, unsettled = 0, [], []
    for factor in questionnaire.factors:
        answer = answers.factor(factor.id)
        if answer.is_open:
            unsettled.append(factor)
        elif answer is Answer.NO:
            unmet.append(factor)
        else:
            met += 1
    return GateReading(
        met=met,
        unmet=tuple(unmet),
        open=tuple(unsettled),
        is_closed=met + len(unsettled) < questionnaire.rule.min_met,
    )


def read_side(
    side: MaturitySide, answers: MaturityAnswers, gate: GateReading, highest_without: int
) -> SideReading:
    """Read one side by its weakest axis; no level while an axis is open."""
    given = [(axis, answers.axis(axis.id)) for axis in side.axes]
    unsettled = tuple(axis for axis, answer in given if answer.state.is_open)
    picked = [(axis, answer.level) for axis, answer in given if answer.level is not None]
    if unsettled or not picked:
        return SideReading(side, None, None, (), unsettled, is_held_by_gate=False)
    levels = [level for _, level in picked]
    lowest = min(levels)
    held = gate.is_closed and lowest > highest_without
    return SideReading(
        side=side,
        level=highest_without if held else lowest,
        mean=_fraction(sum(levels), len(levels)),
        weakest=tuple(axis for axis, level in picked if level == lowest),
        open=(),
        is_held_by_gate=held,
    )


def smallest_lift(reading: SideReading, answers: MaturityAnswers) -> tuple[MaturityAxis, ...]:
    """Return the axes that must each rise one level for the side to rise one level.

    Empty at the highest level, while the side has no level, and while the gate holds it down
    (then checkpoints must be met, not axes raised). Beside the axes `checkpoints_to_meet` may ask
    for checkpoints.
    """
    if reading.level is None or reading.is_held_by_gate or reading.level == HIGHEST_LEVEL:
        return ()
    return tuple(axis for axis in reading.side.axes if answers.axis(axis.id).level == reading.level)


def checkpoints_to_meet(side: SideReading, reading: MaturityReading) -> int:
    """Return how many checkpoints answered No must be met for the side to rise one level.

    0 where the gate does not stand in the way: it is not closed, or the next level needs none.
    Source: maturity.toml, its gate.
    """
    rule, gate = reading.questionnaire.rule, reading.gate
    if side.level is None or side.level == HIGHEST_LEVEL or not gate.is_closed:
        return 0
    if side.level < rule.highest_without:
        return 0
    return rule.min_met - (len(reading.questionnaire.factors) - len(gate.unmet))


def _read_effect(effect: Effect, answers: MaturityAnswers) -> EffectReading:
    """Take the mean level as a share of the highest; 해당 없음 counts in nothing."""
    today = target = count = 0
    for axis_id in effect.axis_ids:
        answer = answers.axis(axis_id)
        if answer.state is AxisState.NOT_APPLICABLE:
            continue
        aimed = aimed_level(answer)
        if answer.level is None or aimed is None:
            return EffectReading(effect, None, None)
        today, target, count = today + answer.level, target + aimed, count + 1
    if not count:
        return EffectReading(effect, None, None)
    whole = count * HIGHEST_LEVEL
    return EffectReading(effect, _fraction(today, whole), _fraction(target, whole))


def aimed_level(answer: AxisAnswer) -> int | None:
    """Return the level aimed at: the target, and never less than today."""
    if answer.level is None or answer.target is None:
        return answer.level
    return max(answer.level, answer.target)


def shown_target(answer: AxisAnswer) -> int | None:
    """Return the level that chart and table of the targets show: never less than today.

    Without a target it is today's level; a target holds though today's level is not known.
    """
    if answer.state is AxisState.NOT_APPLICABLE or answer.target is None:
        return answer.level
    return answer.target if answer.level is None else max(answer.level, answer.target)


@cache
def _fraction(part: int, whole: int) -> Fraction:
    """Return a share; few sums of levels are possible, and a portfolio needs each very often."""
    return Fraction(part, whole)
