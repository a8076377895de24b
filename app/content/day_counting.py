"""Loads what the rules of counting days say from resources/reference/day-counting.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import ConfidenceName, HeadedFile
from app.content.reading import Row, read_toml
from app.content.whole_sets import check_whole
from app.domain.advice_source import Confidence
from app.domain.working_days import CountingRule, CountingText, DayCounting


class _Rule(Row):
    id: Annotated[CountingRule, Field(strict=False)]
    text: str
    source: str
    confidence: ConfidenceName


class _File(HeadedFile):
    rules: list[_Rule]


def load_day_counting(path: Path) -> DayCounting:
    """Read the rules; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    check_whole(path, [row.id for row in file.rules], CountingRule, "기간 계산 규칙")
    return DayCounting(
        file.head(),
        {
            row.id: CountingText(row.text, row.source, Confidence(row.confidence))
            for row in file.rules
        },
    )
