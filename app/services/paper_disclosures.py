"""The 공개구분 of the papers of a case: the usual one of each, and that of a whole set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.exports.case_form import CaseForm
    from app.exports.case_words import CaseWords
    from app.exports.cover import DocumentDetails


def disclosures_of(words: CaseWords, form: CaseForm | None = None) -> tuple[str, ...]:
    """Return the 공개구분 to choose from, the usual one, of all papers or of one, first."""
    usual = form.disclosure if form is not None else None
    if usual is None:
        return tuple(words.disclosures)
    return (usual, *(one for one in words.disclosures if one != usual))


def closed_as(
    words: CaseWords, forms: Sequence[CaseForm], details: DocumentDetails
) -> DocumentDetails:
    """Return the details with a 공개구분 that is no more open than that of each of the papers.

    One is chosen for a whole set, and must not open a paper that is closed by itself.
    """
    known = words.disclosures  # from open to closed
    chosen = [details.disclosure, *(form.disclosure for form in forms if form.disclosure)]
    closest = max(chosen, key=lambda one: known.index(one) if one in known else -1)
    return replace(details, disclosure=closest)
