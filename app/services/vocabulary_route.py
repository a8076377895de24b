"""The words of the papers on the route of a case."""

from __future__ import annotations

from app.domain.paper_vocabulary import PaperVocabulary
from app.services.vocabulary_material import VocabularyMaterial


def route_words(_: VocabularyMaterial) -> PaperVocabulary:
    """Return the words on the route of a case."""
    return PaperVocabulary()
