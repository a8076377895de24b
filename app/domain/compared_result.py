"""What results are compared in: keys that mean the same in every result, and their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.answer import Answer
from app.domain.maturity import MaturityReading

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


def trend_keys(maturity: MaturityReading | None = None) -> tuple[str, ...]:
    """Return what is followed over time: Yes, the level of each side, 필요성 and 준비도."""
    sides = maturity.sides if maturity else ()
    return (YES_COUNT, *(side_key(side.side.id) for side in sides), NEED, READINESS)
