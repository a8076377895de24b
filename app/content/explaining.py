"""Loads the words in which results are explained from resources/reference/explaining.toml."""

from __future__ import annotations

from pathlib import Path

from app.content.advice_rules import HeadedFile, text_problems
from app.content.reading import ContentError, Row, read_toml
from app.domain.answer import Answer
from app.domain.explaining_words import ExplainingWords
from app.domain.maturity import AxisState

# the values that a text takes; every other text takes none
_TAKES = {
    "level": ["level"],
    "item_label": ["number"],
    "count": ["count"],
    "count_range": ["low", "high"],
    "gate_count": ["total", "met", "unmet", "open"],
    "today_to_target": ["today", "target"],
}


class _Answers(Row):
    yes: str
    no: str
    unknown: str
    unanswered: str


class _AxisStates(Row):
    unknown: str
    unanswered: str
    not_applicable: str


class _Words(Row):
    level: str
    not_entered: str
    not_assessed: str
    no_level: str
    verdict_label: str
    item_label: str
    count_label: str
    count: str
    count_range: str
    mean_label: str
    weakest_label: str
    gate_label: str
    gate_count: str
    unmet_label: str
    sentence_label: str
    target_label: str
    reason_label: str
    today_label: str
    aimed_label: str
    today_to_target: str
    axis_rule: str
    axis_source: str
    effect_rule: str
    effect_open: str
    effect_source: str


class _File(HeadedFile):
    answers: _Answers
    axis_states: _AxisStates
    words: _Words


def load_words(path: Path) -> ExplainingWords:
    """Read the words; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    words: dict[str, str] = file.words.model_dump()
    problems = text_problems("words", words, _TAKES)
    if problems:
        raise ContentError(path.name, problems)
    return ExplainingWords(
        answers={Answer(name): text for name, text in file.answers.model_dump().items()},
        axis_states={AxisState(name): t for name, t in file.axis_states.model_dump().items()},
        **words,
    )
