"""The words of the papers on what is paid where the agency leaves off small ends of sums."""

from __future__ import annotations

from app.domain.paper_vocabulary import PaperVocabulary, Value
from app.domain.rounding import CutAmount
from app.services.vocabulary_material import VocabularyMaterial


def payment_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return what is paid and what is cut from it; nothing but that while nothing is cut."""
    paid = of.figures.payments
    row = paid.row
    if not paid.is_cut or row is None:
        return PaperVocabulary({"payment.is_cut": False})
    values: dict[str, Value] = {
        "payment.is_cut": True,
        "payment.basis": of.citations(row.article),
        "payment.rule": row.statement,
        **_sums("monthly", paid.monthly),
        **_sums("charged", paid.charged),
        **_sums("whole", paid.whole),
    }
    second_hand = frozenset({"payment.basis"}) if row.needs_officer_check else frozenset[str]()
    return PaperVocabulary(values, to_check=second_hand)


def _sums(name: str, one: CutAmount | None) -> dict[str, Value]:
    if one is None or not one.cut:  # nothing is left off of it: there is nothing to tell
        return {}
    return {f"payment.{name}": one.amount, f"payment.{name}_cut": one.cut}
