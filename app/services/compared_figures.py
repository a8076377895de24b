"""A result in the plain form in which results are compared, out of the figures that it shows.

What was confirmed is read from its frozen figures, and today's round from the same figures as
screen and papers show: both are rounded alike, and no rule of today reaches a confirmed round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.domain.answer import ASKED_PREFIX, Answer
from app.domain.checklist import Verdict
from app.domain.compared_result import (
    GATE_MET,
    NEED,
    READINESS,
    VERDICT,
    YES_COUNT,
    YES_HIGH,
    YES_LOW,
    ComparisonWords,
    effect_key,
    effect_target_key,
    goal_key,
    sentence_key,
    side_key,
    side_mean_key,
    target_key,
)
from app.domain.comparing import ComparedResult, Figure
from app.domain.maturity import AxisState
from app.domain.selection import CriterionState

_HUNDRED = 100  # shares are frozen in whole percentage points
Shown = Mapping[str, Any]


def compared_figures(figures: Shown, title: str, words: ComparisonWords) -> ComparedResult:
    """Return every figure, level and answer of a result to be compared with another.

    A verdict 판단 보류, a count of Yes that is still a range, and what has no level are None.
    Shares, of goals and effects, are 0 to 1, and so are 필요성 and 준비도. What was confirmed
    before there was maturity or selection has none of theirs.
    """
    maturity, selection = figures.get("maturity"), figures.get("selection")
    shown, asked = list(_checklist_figures(figures)), list(_checklist_answers(figures, words))
    if maturity:
        shown += _maturity_figures(maturity)
        asked += _picked(maturity, words)
    if selection:
        shown += _selection_figures(selection)
        asked += _criteria(selection, words)
    asked += [
        (ASKED_PREFIX + one["id"], one["question"], _said(one["answer"], words))
        for one in figures.get("centre", {}).get("questions", ())
    ]
    axes = maturity["axes"] if maturity else []
    return ComparedResult(
        title=title,
        at=datetime.fromisoformat(figures["updated_at"]),
        figures={key: value for key, _, value in shown},
        answers={key: said for key, _, said in asked},
        axes={axis["id"]: axis["level"] for axis in axes},
        labels={key: words.label(key, called) for key, called, _ in shown}
        | {key: question for key, question, _ in asked}
        | {axis["id"]: axis["title"] for axis in axes},
    )


def _checklist_figures(figures: Shown) -> Iterator[tuple[str, str, Figure]]:
    count = figures["yes_count"]
    is_settled = figures["verdict"] != Verdict.UNDETERMINED.value
    yield VERDICT, "", figures["verdict_text"]["title"] if is_settled else None
    yield YES_COUNT, "", count["low"] if count["low"] == count["high"] else None
    yield YES_LOW, "", count["low"]
    yield YES_HIGH, "", count["high"]
    for answer in (Answer.NO, Answer.UNKNOWN, Answer.UNANSWERED):
        yield f"answers.{answer.value}", "", figures["answers"][answer.value]
    for goal in figures["goals"]:
        yield goal_key(goal["id"]), goal["title"], _share(goal["share"])


def _maturity_figures(maturity: Shown) -> Iterator[tuple[str, str, Figure]]:
    for side in maturity["sides"]:
        mean = side["mean"]
        yield side_key(side["id"]), side["title"], side["level"]
        yield side_mean_key(side["id"]), side["title"], None if mean is None else Decimal(mean)
    yield GATE_MET, "", maturity["gate"]["met"]
    for axis in maturity["axes"]:
        yield target_key(axis["id"]), axis["title"], axis["target"]
    for effect in maturity["effects"]:
        yield effect_key(effect["id"]), effect["title"], _share(effect["today"])
        yield effect_target_key(effect["id"]), effect["title"], _share(effect["target"])


def _selection_figures(selection: Shown) -> Iterator[tuple[str, str, Figure]]:
    yield NEED, selection["need"]["title"], _share(selection["need"]["value"])
    yield READINESS, selection["readiness"]["title"], _share(selection["readiness"]["value"])


def _checklist_answers(
    figures: Shown, words: ComparisonWords
) -> Iterator[tuple[str, str, str | None]]:
    for item in figures["items"]:
        yield item["id"], item["question"], _said(item["answer"], words)
        for part in item["parts"]:
            yield f"{item['id']}.{part['id']}", part["question"], _said(part["answer"], words)


def _picked(maturity: Shown, words: ComparisonWords) -> Iterator[tuple[str, str, str | None]]:
    for axis in maturity["axes"]:
        picked = axis["sentence"] if axis["level"] is not None else _no_level(axis, words)
        yield sentence_key(axis["id"]), axis["title"], picked
    for factor in maturity["factors"]:
        yield factor["id"], factor["question"], _said(factor["answer"], words)


def _criteria(selection: Shown, words: ComparisonWords) -> Iterator[tuple[str, str, str | None]]:
    for criterion in selection["criteria"]:
        picked = criterion["sentence"]
        if criterion["state"] == CriterionState.UNKNOWN.value:
            picked = words.answers[Answer.UNKNOWN]
        yield criterion["id"], criterion["title"], picked


def _said(answer: str, words: ComparisonWords) -> str | None:
    return None if answer == Answer.UNANSWERED.value else words.answers[Answer(answer)]


def _no_level(axis: Shown, words: ComparisonWords) -> str | None:
    """Say why an axis has no level; None where nobody has said anything yet."""
    if axis["state"] == AxisState.NOT_APPLICABLE.value:
        return f"{words.not_applicable}: {axis['reason'].strip()}"
    return words.answers[Answer.UNKNOWN] if axis["state"] == AxisState.UNKNOWN.value else None


def _share(points: int | None) -> Fraction | None:
    return None if points is None else Fraction(points, _HUNDRED)
