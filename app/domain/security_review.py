"""The draft request for a security review (보안성검토 의뢰서): what it asks, and what is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.advice_facts import Fact
from app.domain.advice_source import AdviceFile
from app.domain.case_facts import CaseFacts
from app.domain.case_items import PaperItem, PaperSection
from app.domain.case_rules import applicable
from app.domain.own_texts import is_outdated, own_text


@dataclass(frozen=True, slots=True)
class ReviewPrompt(PaperItem):
    """One thing to tell; `prefill` are the placeholders whose values can be put in at once."""

    prefill: tuple[str, ...]
    needs_drawing: bool  # a figure is attached (구성도)


@dataclass(frozen=True, slots=True)
class SecurityReview:
    """The sections of the draft, and what it says of itself."""

    file: AdviceFile
    statement: str
    draft_note: str
    sections: tuple[PaperSection[ReviewPrompt], ...]


@dataclass(frozen=True, slots=True)
class PrefilledValue:
    """One value that the register or the case holds; empty while it is not known."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ReviewAnswer:
    """One prompt of the draft, with what is known and what the officer wrote.

    `is_outdated` tells that something else was asked when it was written.
    """

    prompt: ReviewPrompt
    values: tuple[PrefilledValue, ...]
    written: str
    is_outdated: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is told yet."""
        return not self.written and not any(value.text for value in self.values)


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """One section, and the prompts that may go for the case once more is known."""

    section: PaperSection[ReviewPrompt]
    answers: tuple[ReviewAnswer, ...]
    to_check: tuple[Fact, ...]


def prompt_key(prompt_id: str) -> str:
    """Return under which id a case keeps what an officer wrote to a prompt."""
    return f"security.{prompt_id}"


def draft_review(
    review: SecurityReview, facts: CaseFacts, values: Mapping[str, str]
) -> tuple[ReviewSection, ...]:
    """Draft every section out of what the register and the case hold."""
    labels = {id_: one.label for id_, one in facts.file.placeholders.by_id().items()}
    drafted = []
    for section in review.sections:
        going = applicable(section.items, facts)
        answers = tuple(
            ReviewAnswer(
                prompt,
                tuple(PrefilledValue(labels[id_], values.get(id_, "")) for id_ in prompt.prefill),
                own_text(facts.case, prompt_key(prompt.id)),
                is_outdated(facts.case, prompt_key(prompt.id), prompt.text),
            )
            for prompt in going.items
        )
        unknown = tuple(fact for one in going.to_check for fact in one.open_facts)
        drafted.append(ReviewSection(section, answers, tuple(dict.fromkeys(unknown))))
    return tuple(drafted)
