"""The words of the papers on the months of use and the inspection."""

from __future__ import annotations

from app.domain.paper_vocabulary import PaperVocabulary
from app.services.vocabulary_material import VocabularyMaterial


def running_words(_: VocabularyMaterial) -> PaperVocabulary:
    """Return the months of use and the inspection."""
    return PaperVocabulary()
