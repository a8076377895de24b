"""The words of the papers on the restriction of a case."""

from __future__ import annotations

from app.domain.paper_vocabulary import PaperVocabulary
from app.services.vocabulary_material import VocabularyMaterial


def restriction_words(_: VocabularyMaterial) -> PaperVocabulary:
    """Return the words on the restriction of a case."""
    return PaperVocabulary()
