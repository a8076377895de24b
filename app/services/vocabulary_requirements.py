"""The words of the papers on requirements, service levels, technology plan and security review."""

from __future__ import annotations

from app.domain.paper_vocabulary import PaperVocabulary
from app.services.vocabulary_material import VocabularyMaterial


def requirement_words(_: VocabularyMaterial) -> PaperVocabulary:
    """Return requirements, service levels, technology plan and security review."""
    return PaperVocabulary()
