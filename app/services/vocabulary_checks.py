"""The words of the papers on procedures, stages, lists of checks and the registration of use."""

from __future__ import annotations

from app.domain.paper_vocabulary import PaperVocabulary
from app.services.vocabulary_material import VocabularyMaterial


def check_words(_: VocabularyMaterial) -> PaperVocabulary:
    """Return procedures, stages, lists of checks and the registration of use."""
    return PaperVocabulary()
