"""The words of the papers on every sum, its words, the services and the quotations."""

from __future__ import annotations

from app.domain.paper_vocabulary import PaperVocabulary
from app.services.vocabulary_material import VocabularyMaterial


def money_words(_: VocabularyMaterial) -> PaperVocabulary:
    """Return every sum, its words, the services and the quotations."""
    return PaperVocabulary()
