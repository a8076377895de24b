"""Example answers inside a questionnaire, each with the result that its rule must come to.

They are run whenever the file is loaded: a questionnaire whose rule says something else than its
author expects cannot be used. They are no part of what is frozen into an assessment.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainValidator

from app.content.loose_ends import meant
from app.content.reading import Row
from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import Checklist, Verdict
from app.domain.korean_text import percent_points
from app.domain.maturity import (
    HIGHEST_LEVEL,
    LOWEST_LEVEL,
    AxisAnswer,
    AxisState,
    MaturityAnswers,
    MaturityQuestionnaire,
)
from app.domain.maturity_reading import read_maturity
from app.domain.selection import (
    HIGHEST_POINTS,
    CriterionAnswer,
    CriterionState,
    SelectionAnswers,
    SelectionQuestionnaire,
)
from app.domain.selection_reading import read_selection
from app.domain.verdict import item_answers, verdict_of, yes_range

_NOT_APPLICABLE, _UNDETERMINED = "not_applicable", "undetermined"
_REASON = "예시"  # an example of 해당 없음 stands for any reason


def _flat(value: Any) -> Any:
    """Turn `{item = {part = "yes"}}` into `{"item.part" = "yes"}`; TOML reads dots as tables."""
    if not isinstance(value, dict):
        return value
    flat: dict[str, Any] = {}
    for key, inner in value.items():
        nested = inner if isinstance(inner, dict) else {"": inner}
        flat |= {f"{key}.{part}" if part else key: one for part, one in nested.items()}
    return flat


def _picked(highest: int, *words: str) -> PlainValidator:
    """Take a whole number of 0 to `highest`, or one of the words."""

    def check(value: Any) -> int | str:
        if isinstance(value, str) and value in words:
            return value
        if type(value) is int and LOWEST_LEVEL <= value <= highest:
            return value
        told = ", ".join(f'"{word}"' for word in words)
        raise ValueError(f"{LOWEST_LEVEL}~{highest}의 정수나 {told} 가운데 하나로 적습니다")

    return PlainValidator(check)


AnswerName = Literal["yes", "no", "unknown"]
Answers = Annotated[dict[str, AnswerName], BeforeValidator(_flat)]
Level = Annotated[int | str, _picked(HIGHEST_LEVEL, "unknown", _NOT_APPLICABLE)]
Points = Annotated[int | str, _picked(HIGHEST_POINTS, "unknown")]
ExpectedLevel = Annotated[int | str, _picked(HIGHEST_LEVEL, _UNDETERMINED)]
ExpectedPercent = Annotated[int | str, _picked(100, _UNDETERMINED)]


class ChecklistExample(Row):
    """Answers by item id, or by `item.part`; what is not named is 미응답."""

    title: str | None = None
    is_public_facing: bool | None = None
    answers: Answers
    expected: Annotated[Verdict, Field(strict=False)]


class MaturityExample(Row):
    """Levels by axis id and checkpoints by factor id, with the level of each side named."""

    title: str | None = None
    answers: dict[str, Level]
    factors: dict[str, AnswerName] = Field(default_factory=dict)
    expected: Annotated[dict[str, ExpectedLevel], Field(min_length=1)]


class SelectionExample(Row):
    """Points by criterion id, with what else a figure is taken from; figures in percent."""

    title: str | None = None
    answers: dict[str, Points]
    items: dict[str, AnswerName] = Field(default_factory=dict)
    axes: dict[str, Level] = Field(default_factory=dict)
    expected: Annotated[dict[str, ExpectedPercent], Field(min_length=1)]


def unknown_keys(where: str, given: Collection[str], known: Collection[str]) -> Iterator[str]:
    """Tell every key of an example that names nothing of its questionnaire."""
    for key in given:
        if key not in known:
            yield f"{where}.{key}: '{key}' id가 없습니다{meant(key, list(known))}"


def checklist_failures(checklist: Checklist, examples: Sequence[ChecklistExample]) -> Iterator[str]:
    """Run the examples by the rule; tell each that comes to another verdict."""
    for number, example in enumerate(examples, start=1):
        given = {
            key: Answer(name)
            for item in checklist.items()
            for key in item.answer_keys()
            if (name := example.answers.get(dotted(key), example.answers.get(item.id)))
        }
        joined = item_answers(checklist, given, is_public_facing=example.is_public_facing)
        count = yes_range(joined)
        got = verdict_of(count, checklist.rule)
        if got is not example.expected:
            known = f"{count.low}" if count.is_exact else f"{count.low}~{count.high}"
            yield _failure(
                number,
                example.title,
                _verdict(checklist, example.expected),
                f"{_verdict(checklist, got)}, 예 {known}개",
            )


def maturity_failures(
    questionnaire: MaturityQuestionnaire, examples: Sequence[MaturityExample]
) -> Iterator[str]:
    """Run the examples by the rule; tell each side that comes to another level."""
    for number, example in enumerate(examples, start=1):
        reading = read_maturity(
            questionnaire,
            MaturityAnswers(
                _axes(example.answers), {id_: Answer(name) for id_, name in example.factors.items()}
            ),
        )
        got = {side.side.id: side.level for side in reading.sides}
        yield from _differing(number, example.title, example.expected, got, "단계")


def selection_failures(
    questionnaire: SelectionQuestionnaire, examples: Sequence[SelectionExample]
) -> Iterator[str]:
    """Run the examples by the weights; tell each figure that comes to another percentage."""
    for number, example in enumerate(examples, start=1):
        reading = read_selection(
            questionnaire,
            SelectionAnswers(
                {
                    id_: CriterionAnswer(CriterionState.POINTS, picked)
                    if isinstance(picked, int)
                    else CriterionAnswer(CriterionState(picked))
                    for id_, picked in example.answers.items()
                },
                {id_: Answer(name) for id_, name in example.items.items()},
                MaturityAnswers(_axes(example.axes)),
            ),
        )
        figures = {"need": reading.need.value, "readiness": reading.readiness.value}
        got = {
            id_: None if value is None else percent_points(value) for id_, value in figures.items()
        }
        yield from _differing(number, example.title, example.expected, got, "%")


def dotted(key: AnswerKey) -> str:
    """Return how an example names what is answered."""
    return f"{key.item_id}.{key.part_id}" if key.part_id else key.item_id


def _axes(given: Mapping[str, int | str]) -> dict[str, AxisAnswer]:
    return {
        id_: AxisAnswer(AxisState.LEVEL, picked)
        if isinstance(picked, int)
        else AxisAnswer(AxisState(picked), reason=_REASON)
        for id_, picked in given.items()
    }


def _differing(
    number: int,
    title: str | None,
    expected: Mapping[str, int | str],
    got: Mapping[str, int | None],
    unit: str,
) -> Iterator[str]:
    def told(value: int | str | None) -> str:
        is_open = value is None or value == _UNDETERMINED
        return f"판단 보류({_UNDETERMINED})" if is_open else f"{value}{unit}"

    for id_, value in expected.items():
        if told(value) != told(got[id_]):
            yield _failure(number, title, told(value), told(got[id_]), f".{id_}")


def _verdict(checklist: Checklist, verdict: Verdict) -> str:
    return f"{checklist.text_of(verdict).title}({verdict.value})"


def _failure(number: int, title: str | None, expected: str, got: str, where: str = "") -> str:
    named = f" ‘{title}’" if title else ""
    return (
        f"examples[{number}].expected{where}:{named} 기대한 결과는 {expected}인데 "
        f"판정 결과는 {got}입니다. 예시의 답변이나 판정 기준을 확인해 주세요"
    )
