"""Loads how sums are rounded from resources/reference/rounding.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import ConfidenceName, HeadedFile
from app.content.reading import Row, read_toml
from app.content.whole_sets import check_whole
from app.domain.advice_source import Confidence
from app.domain.rounding import Direction, RoundingPurpose, RoundingRule, RoundingRules


class _Rule(Row):
    purpose: Annotated[RoundingPurpose, Field(strict=False)]
    step: Annotated[int, Field(ge=1)]
    direction: Annotated[Direction, Field(strict=False)]
    reason: str
    source: str
    confidence: ConfidenceName


class _File(HeadedFile):
    rules: list[_Rule]


def load_rounding(path: Path) -> RoundingRules:
    """Read the rules; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    check_whole(path, [row.purpose for row in file.rules], RoundingPurpose, "끝수 처리 규칙")
    return RoundingRules(
        file.head(),
        {
            row.purpose: RoundingRule(
                row.step,
                row.direction,
                row.reason,
                row.source,
                Confidence(row.confidence),
                file.valid_from,
                file.checked_on,
            )
            for row in file.rules
        },
    )
