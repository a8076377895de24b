"""A result of today's rules in the plain form in which results are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.domain.answer import Answer
from app.domain.checklist import Verdict
from app.domain.comparing import ComparedResult, Figure
from app.domain.maturity import AxisAnswer, AxisState, MaturityReading
from app.domain.result import AssessmentResult
from app.domain.selection import CriterionState
from app.domain.selection_reading import SelectionReading

# Keys of the figures: they mean the same in every round, whatever its questionnaire calls them.
VERDICT = "verdict"
YES_COUNT = "yes_count"
YES_LOW, YES_HIGH = "yes_count.low", "yes_count.high"
GATE_MET = "twelve_factor.met"
NEED, READINESS = "need", "readiness"


def goal_key(goal_id: str) -> str:
    """Return the key of a goal's share of Yes."""
    return f"goal.{goal_id}"


def side_key(side_id: str) -> str:
    """Return the key of a side's level."""
    return f"maturity_level.{side_id}"


def side_mean_key(side_id: str) -> str:
    """Return the key of the mean of a side's levels."""
    return f"maturity_mean.{side_id}"


def target_key(axis_id: str) -> str:
    """Return the key of the level that an axis aims at."""
    return f"target.{axis_id}"


def effect_key(effect_id: str) -> str:
    """Return the key of what is expected of an effect today."""
    return f"effect.{effect_id}"


def effect_target_key(effect_id: str) -> str:
    """Return the key of what is expected of an effect at the target."""
    return f"effect_target.{effect_id}"


def sentence_key(axis_id: str) -> str:
    """Return the key of the answer to an axis: the sentence picked, or why there is none."""
    return f"sentence.{axis_id}"


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """What screen or paper calls answers and figures that no questionnaire gives a name to.

    `figures` is by the keys of this module; a form of a key with `{title}` in it stands under the
    text before its dot: `maturity_mean` -> `{title} 평균`.
    """

    answers: Mapping[Answer, str]
    not_applicable: str
    figures: Mapping[str, str] = field(default_factory=dict)

    def label(self, key: str, title: str = "") -> str:
        """Return what a figure is called, around the title that its questionnaire gives it."""
        named = self.figures.get(key) or self.figures.get(key.partition(".")[0])
        return named.format(title=title) if named else title or key


def compared_result(
    result: AssessmentResult,
    title: str,
    words: ComparisonWords,
    maturity: MaturityReading | None = None,
    selection: SelectionReading | None = None,
) -> ComparedResult:
    """Return every figure, level and answer of a result to be compared with another.

    A verdict 판단 보류, a count of Yes that is still a range, and what has no level are None.
    Shares, of goals and effects, are 0 to 1, and so are 필요성 and 준비도.
    """
    shown = [*_checklist_figures(result), *(_maturity_figures(maturity) if maturity else ())]
    asked = [*_checklist_answers(result, words), *(_picked(maturity, words) if maturity else ())]
    if selection:
        shown += _selection_figures(selection)
        asked += _criteria(selection, words)
    axes = list(maturity.questionnaire.axes()) if maturity else []
    return ComparedResult(
        title=title,
        at=result.assessment.updated_at,
        figures={key: value for key, _, value in shown},
        answers={key: said for key, _, said in asked},
        axes={axis.id: maturity.answers.axis(axis.id).level for axis in axes} if maturity else {},
        labels={key: words.label(key, called) for key, called, _ in shown}
        | {key: question for key, question, _ in asked}
        | {axis.id: axis.title for axis in axes},
    )


def trend_keys(maturity: MaturityReading | None = None) -> tuple[str, ...]:
    """Return what is followed over time: Yes, the level of each side, 필요성 and 준비도."""
    sides = maturity.sides if maturity else ()
    return (YES_COUNT, *(side_key(side.side.id) for side in sides), NEED, READINESS)


def _checklist_figures(result: AssessmentResult) -> Iterator[tuple[str, str, Figure]]:
    count, settled = result.count, result.verdict is not Verdict.UNDETERMINED
    yield VERDICT, "", result.checklist.text_of(result.verdict).title if settled else None
    yield YES_COUNT, "", count.low if count.is_exact else None
    yield YES_LOW, "", count.low
    yield YES_HIGH, "", count.high
    for answer in (Answer.NO, Answer.UNKNOWN, Answer.UNANSWERED):
        yield f"answers.{answer.value}", "", result.number_of(answer)
    for tally in result.goals:
        yield goal_key(tally.goal.id), tally.goal.title, tally.share


def _maturity_figures(reading: MaturityReading) -> Iterator[tuple[str, str, Figure]]:
    for side in reading.sides:
        yield side_key(side.side.id), side.side.title, side.level
        yield side_mean_key(side.side.id), side.side.title, side.mean
    yield GATE_MET, "", reading.gate.met
    for axis in reading.questionnaire.axes():
        yield target_key(axis.id), axis.title, reading.answers.axis(axis.id).target
    for effect in reading.effects:
        yield effect_key(effect.effect.id), effect.effect.title, effect.today
        yield effect_target_key(effect.effect.id), effect.effect.title, effect.target


def _selection_figures(reading: SelectionReading) -> Iterator[tuple[str, str, Figure]]:
    yield NEED, reading.questionnaire.need.title, reading.need.value
    yield READINESS, reading.questionnaire.readiness.title, reading.readiness.value


def _checklist_answers(
    result: AssessmentResult, words: ComparisonWords
) -> Iterator[tuple[str, str, str | None]]:
    for item in result.items:
        yield item.item.id, item.item.question, _said(item.answer, words)
        for part, answer in zip(item.item.parts, item.parts, strict=True):
            yield f"{item.item.id}.{part.id}", part.question, _said(answer, words)


def _picked(
    reading: MaturityReading, words: ComparisonWords
) -> Iterator[tuple[str, str, str | None]]:
    for axis in reading.questionnaire.axes():
        answer = reading.answers.axis(axis.id)
        picked = _reason(answer, words) if answer.level is None else axis.sentences[answer.level]
        yield sentence_key(axis.id), axis.title, picked
    for factor in reading.questionnaire.factors:
        yield factor.id, factor.question, _said(reading.answers.factor(factor.id), words)


def _criteria(
    reading: SelectionReading, words: ComparisonWords
) -> Iterator[tuple[str, str, str | None]]:
    for criterion in reading.questionnaire.criteria:
        answer = reading.answers.criterion(criterion.id)
        picked = None if answer.points is None else criterion.sentences[answer.points]
        if answer.state is CriterionState.UNKNOWN:
            picked = words.answers[Answer.UNKNOWN]
        yield criterion.id, criterion.title, picked


def _said(answer: Answer, words: ComparisonWords) -> str | None:
    return None if answer is Answer.UNANSWERED else words.answers[answer]


def _reason(answer: AxisAnswer, words: ComparisonWords) -> str | None:
    """Say why an axis has no level; None where nobody has said anything yet."""
    if answer.state is AxisState.NOT_APPLICABLE:
        return f"{words.not_applicable}: {answer.reason.strip()}"
    return words.answers[Answer.UNKNOWN] if answer.state is AxisState.UNKNOWN else None
