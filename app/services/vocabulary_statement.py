"""The words of the papers on the work: what is to be done by whom, its end, what is attached."""

from __future__ import annotations

from app.domain.paper_vocabulary import PaperVocabulary
from app.services.vocabulary_material import VocabularyMaterial


def statement_words(_: VocabularyMaterial) -> PaperVocabulary:
    """Return what the work is, who does it, how it ends, and what is attached."""
    return PaperVocabulary()
