"""The words in which a result is explained. They are data: resources/reference/explaining.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.answer import Answer
from app.domain.maturity import AxisState


@dataclass(frozen=True, slots=True)
class ExplainingWords:
    """Labels and names; a text that takes a value says in braces which one."""

    answers: Mapping[Answer, str]
    axis_states: Mapping[AxisState, str]  # every state but LEVEL
    level: str  # {level}
    not_entered: str
    not_assessed: str
    no_level: str  # a side or an effect that cannot be judged yet
    verdict_label: str
    item_label: str  # {number}
    count_label: str
    count: str  # {count}
    count_range: str  # {low} {high}
    mean_label: str
    weakest_label: str
    gate_label: str
    gate_count: str  # {met} {total} {unmet} {open}
    unmet_label: str
    sentence_label: str
    target_label: str
    reason_label: str
    today_label: str
    aimed_label: str
    today_to_target: str  # {today} {target}
    axis_rule: str
    axis_source: str
    effect_rule: str
    effect_open: str
    effect_source: str

    def level_of(self, level: int) -> str:
        """Write one level: `2단계`."""
        return self.level.format(level=level)
