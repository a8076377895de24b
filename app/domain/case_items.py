"""One line of a procurement paper that is drafted, asked or checked, with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from app.domain.advice_conditions import Condition
from app.domain.text_confidence import TextConfidence


@dataclass(frozen=True, slots=True)
class PaperItem:
    """One line, and when it goes for a case. `articles` name law and article: `L1 제27조`."""

    id: str
    title: str
    text: str
    when: tuple[Condition, ...]
    source: str
    articles: tuple[str, ...]
    confidence: TextConfidence

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 goes beside it."""
        return self.confidence.needs_officer_check


I_co = TypeVar("I_co", bound=PaperItem, covariant=True)


@dataclass(frozen=True, slots=True)
class PaperSection(Generic[I_co]):
    """One heading of a paper with its lines."""

    id: str
    title: str
    items: tuple[I_co, ...]
