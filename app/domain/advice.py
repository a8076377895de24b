"""Advice beside the result: what each effect means in public work, and all advice in one place."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.advice_centre import CentreRules
from app.domain.advice_methods import MethodRules
from app.domain.advice_models import ModelGuide
from app.domain.advice_source import AdviceFile, Confidence
from app.domain.explaining_words import ExplainingWords
from app.domain.improvement import TaskText
from app.domain.maturity import EffectReading, MaturityReading


@dataclass(frozen=True, slots=True)
class EffectText:
    """What the guide says of one effect."""

    effect_id: str
    gain: str
    changes: tuple[str, ...]  # the changes in public work
    trouble: str  # what there is without it
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class EffectGuide:
    """The texts of every effect, and what any figure of an effect is called."""

    file: AdviceFile
    label: str  # 기대효과(추정): never without it
    caution: str
    gain_label: str
    changes_label: str
    trouble_label: str
    texts: tuple[EffectText, ...]


@dataclass(frozen=True, slots=True)
class EffectAdvice:
    """One effect: its figures as read, and what the guide says of it."""

    reading: EffectReading
    text: EffectText

    @property
    def is_raised(self) -> bool:
        """Whether the targets set would raise it; False while it has no value."""
        today, target = self.reading.today, self.reading.target
        return today is not None and target is not None and target > today


@dataclass(frozen=True, slots=True)
class TaskGuide:
    """What to do for every step of every axis."""

    file: AdviceFile
    texts: tuple[TaskText, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """All advice that the program knows, as it was loaded."""

    effects: EffectGuide
    tasks: TaskGuide
    methods: MethodRules
    models: ModelGuide
    centre: CentreRules
    words: ExplainingWords


def effect_advice(reading: MaturityReading, guide: EffectGuide) -> tuple[EffectAdvice, ...]:
    """Put the guide's words beside the figures of each effect. Source: guide.md part 4."""
    texts = {text.effect_id: text for text in guide.texts}
    return tuple(
        EffectAdvice(one, texts[one.effect.id])
        for one in reading.effects
        if one.effect.id in texts  # questions of an agency that are older may have others
    )
