"""Loads how sums are rounded from resources/reference/rounding.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.advice_rules import ConfidenceName, HeadedFile
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.advice_source import Confidence
from app.domain.rounding import Direction, RoundingPurpose, RoundingRule, RoundingRules


class _Rule(Row):
    purpose: Annotated[RoundingPurpose, Field(strict=False)]
    step: Annotated[int, Field(ge=1)]
    direction: Annotated[Direction, Field(strict=False)]
    reason: str
    source: str
    confidence: ConfidenceName
    is_optional: bool = False


class _File(HeadedFile):
    rules: list[_Rule]


def load_rounding(path: Path) -> RoundingRules:
    """Read the rules; raise ContentError naming everything wrong in them."""
    file = read_toml(path, _File)
    given = [row.purpose.value for row in file.rules]
    problems = repeated(given, "끝수 처리 규칙") + [
        f"끝수 처리 규칙 '{purpose.value}': 없습니다"
        for purpose in RoundingPurpose
        if purpose not in given
    ]
    if problems:
        raise ContentError(path.name, problems)
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
                row.is_optional,
            )
            for row in file.rules
        },
    )
