"""What stands beside a text of a paper: what it rests on, what is open, and what is not sure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.advice_facts import Fact
from app.domain.case_items import PaperItem
from app.domain.text_confidence import TextConfidence
from app.services.vocabulary_material import VocabularyMaterial

WORDS = "requirement"
_FACTOR = "factor."  # facts that are checkpoints of the 12 Factors


def unsure_note(of: VocabularyMaterial, item: PaperItem) -> str | None:
    """Return what stands beside a text that is not read in the law: a question, or to check."""
    if item.confidence is TextConfidence.UNVERIFIED:
        return of.word(WORDS, "question")
    return of.word(WORDS, "to_check") if item.needs_officer_check else None


def basis_of(of: VocabularyMaterial, articles: Sequence[str], source: str) -> str:
    """Return the articles as they are cited; where there are none, what else it rests on.

    Where all are of laws that only other agencies go by, the agency's own rules are to check.
    """
    if not articles:
        return source
    return of.citations(of.own(articles)) or of.word("law", "own_rules")


def labels_of(of: VocabularyMaterial, facts: Iterable[Fact]) -> str:
    """Return what must be known to tell, each once."""
    return of.word(WORDS, "join").join(dict.fromkeys(_label(of, fact) for fact in facts))


def _label(of: VocabularyMaterial, fact: Fact) -> str:
    """Return what a fact is called where no question stands beside it."""
    if fact.id.startswith(_FACTOR):  # its name alone, 동시성, does not tell what is asked
        return of.word(WORDS, "factor", title=fact.label)
    return fact.label
